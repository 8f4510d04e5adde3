import type { FactName, FactValueOf } from "carte-vitale";

/** What is said of a person, after the words “The person”. */
type Phrase<F extends FactName> =
  FactValueOf<F> extends number ? (count: number) => string : { readonly [V in `${FactValueOf<F>}`]: string };

/** The sentences of one language. A fact or value that has no phrase does not compile. */
export interface Phrases {
  readonly subject: string;
  /** Stands in the place of a sentence where no fact is known. */
  readonly nothing: string;
  readonly and: string;
  readonly facts: { readonly [F in FactName]: Phrase<F> };
  /** What is asked about each person, and how to answer. */
  readonly question: string;
}
