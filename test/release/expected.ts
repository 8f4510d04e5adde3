import { isDeepStrictEqual } from "node:util";
import type { Answers } from "../consumers/answers.js";
import { examples, summaryOf, withDefaults } from "../examples.js";

/** The persons for consumers: the examples beside the rules, each worked out by hand. */
export const persons = examples.map(({ facts, assume }) => (assume ? { facts, assume } : { facts }));

/**
 * Compares the output of a consumer with the answers worked out by hand, and returns every difference. A child waits for
 * one year, until the birthday of the minimum age; the best question is the status.
 */
export function differences(output: string): string[] {
  let answers: Answers;
  try {
    answers = JSON.parse(output);
  } catch {
    return ["output: it is not JSON"];
  }
  const wrong: string[] = [];
  if (answers.decisions.length !== examples.length)
    wrong.push(`${answers.decisions.length} of ${examples.length} persons`);
  for (const [index, { person, expected }] of examples.entries()) {
    const decision = answers.decisions[index];
    if (decision === undefined) continue;
    const answered: Record<string, unknown> = summaryOf(decision, expected);
    for (const [key, value] of Object.entries(withDefaults(expected))) {
      if (!isDeepStrictEqual(answered[key], value)) wrong.push(`${key} of “${person.en}”`);
    }
    const { en = "", fr = "" } = answers.headlines[index] ?? {};
    if (HEADLINES[decision.outcome]?.every((word, place) => [en, fr][place]?.startsWith(word)) === false) {
      wrong.push(`headline of “${person.en}”`);
    }
    if (en === "" || fr === "" || en === fr) wrong.push(`languages of “${person.en}”`);
  }
  for (const index of answers.disagreeing) wrong.push(`entry points disagree on “${examples[index]?.person.en}”`);
  for (const id of answers.kit.wrong) wrong.push(`case ${id} of the conformance kit`);
  if (answers.kit.cases === 0) wrong.push("the conformance kit is empty");
  if (!isDeepStrictEqual(answers.child, CHILD)) wrong.push("a child below the minimum age");
  if (!isDeepStrictEqual(answers.refused, REFUSED)) wrong.push("facts that are refused");
  return wrong;
}

const HEADLINES: Record<string, readonly [string, string]> = { eligible: ["Yes", "Oui"] };
const CHILD: Answers["child"] = {
  from: "2027-03-02",
  waits: { count: 1, unit: "years" },
  reasons: 1,
  asks: "status",
};
const REFUSED: Answers["refused"] = { message: "age is a whole number from 0 to 130", isFactsError: true };
