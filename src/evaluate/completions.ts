import { createSensitivity } from "../diagram/sensitivity.js";
import type { PersonDomains } from "../facts/domains.js";
import { type Artefact, indexes, valueClassCount } from "../model/artefact.js";
import type { RequiredDocument } from "../model/decision.js";
import { memo } from "../model/once.js";
import type { Decisions } from "./decisions.js";

/** A fact that alone can change the answer, and the documents it can add or remove. */
export interface Difference {
  readonly level: number;
  /** Indexes into {@link AnswerSensitivity.needs}. */
  readonly needs: readonly number[];
}

/** What the answer is sensitive to. */
export interface AnswerSensitivity {
  /** Every pair of a procedure and a document, in the order in which they are reported. */
  readonly needs: readonly (readonly [procedure: string, document: string])[];
  /** The unknown and the assumed facts that alone can change the answer, in report order. */
  differences(domains: PersonDomains): Difference[];
  /** Whether two completions that differ only in these classes of the fact at a level have different answers. */
  isSensitive(domains: Pick<PersonDomains, "classes">): (level: number, classes: readonly number[]) => boolean;
}

/** Set whenever answers differ. */
const ANSWER = 1n;
/** Set when only some of the answers have a need, by its index in `needs`. */
const bitOf = (need: number) => 2n << BigInt(need);

const keyOf = ({ procedure, id }: RequiredDocument) => `${procedure} ${id}`;

export function createSensitive(
  { facts, reportOrder }: Pick<Artefact, "facts" | "reportOrder">,
  { answers, answer, documents }: Pick<Decisions, "answers" | "answer" | "documents">,
): AnswerSensitivity {
  const distinct = [...new Set(documents.map(keyOf))];
  const maskOf = memo((terminal: number): bigint =>
    answer(terminal).documents.reduce((bits, document) => bits | bitOf(distinct.indexOf(keyOf(document))), 0n),
  );
  const compared = {
    ...answers,
    difference(terminals: readonly number[]): bigint {
      const all = terminals.reduce((bits, terminal) => bits & maskOf(terminal), -1n);
      const some = terminals.reduce((bits, terminal) => bits | maskOf(terminal), 0n);
      return (some & ~all) | ANSWER;
    },
    dependents: (control: number) =>
      indexes(facts.length).filter((level) => facts[level]!.appliesWhen?.level === control),
  };

  return {
    needs: distinct.map((key) => key.split(" ") as [string, string]),
    differences({ classes, assumed }) {
      const between = createSensitivity(compared, classes);
      return reportOrder.flatMap((level) => {
        // A default is compared with each other value in turn: only a difference from the default counts.
        const groups = assumed.has(level)
          ? indexes(valueClassCount(facts[level]!)).map((index) => [...classes[level]!, index])
          : [classes[level]!];
        const bits = groups.reduce((all, group) => all | between(level, group), 0n);
        const needs = indexes(distinct.length).filter((need) => (bits & bitOf(need)) !== 0n);
        return bits === 0n ? [] : [{ level, needs }];
      });
    },
    isSensitive({ classes }) {
      const between = createSensitivity({ ...compared, difference: () => ANSWER, enough: ANSWER }, classes);
      return (level, some) => between(level, some) !== 0n;
    },
  };
}
