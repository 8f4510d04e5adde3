import { readdirSync, readFileSync } from "node:fs";
import { type Decision, type ExplainedRule, evaluate, explain, type FactsInput } from "carte-vitale";

/** An example of `rules/law`, with its decision. */
export interface Example {
  readonly person: { readonly en: string; readonly fr: string };
  readonly brief?: true;
  /** A situation that many people are in. */
  readonly common?: true;
  readonly facts: FactsInput;
  readonly assume?: "nothing";
  readonly question: string;
  readonly decision: Decision;
  readonly rules: readonly ExplainedRule[];
}

const law = new URL("../../rules/law/", import.meta.url);
const SUFFIX = ".examples.json";

export const people: readonly Example[] = readdirSync(law)
  .filter((file) => file.endsWith(SUFFIX))
  .flatMap((file) =>
    (JSON.parse(readFileSync(new URL(file, law), "utf8")) as Example[]).map((example) => {
      const options = { assume: example.assume ?? "defaults" } as const;
      return {
        ...example,
        question: file.slice(0, -SUFFIX.length),
        decision: evaluate(example.facts, options),
        rules: explain(example.facts, options).rules,
      };
    }),
  );

/** Situations to start from, the common ones first. */
export const starts: readonly Example[] = [
  ...people.filter(({ common }) => common),
  ...people.filter(({ brief, common }) => brief && !common),
];

const VERDICTS = ["eligible", "not-yet", "not-eligible", "already-issued"] as const;

/** One example of each verdict, a common one where there is one. */
export const fourPeople: readonly Example[] = VERDICTS.flatMap(
  (verdict) => [...starts, ...people].find(({ decision }) => decision.verdict === verdict) ?? [],
);

/** The examples whose decision rests on a rule; those of its own file come first. */
export const peopleOf = (rule: string, question: string): Example[] =>
  people
    .filter(({ rules }) => rules.some((each) => each.rule === rule && each.counts))
    .sort((a, b) => Number(b.question === question) - Number(a.question === question));
