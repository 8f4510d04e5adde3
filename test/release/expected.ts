import { isDeepStrictEqual } from "node:util";
import type { Answers } from "../consumers/answers.js";
import { examples, summaryOf, withDefaults } from "../examples.js";

/** The persons whom consumers decide: the examples beside the rules, each worked out by hand. */
export const persons = examples.map(({ facts, assume }) => (assume ? { facts, assume } : { facts }));

/**
 * Holds what a consumer answered against what was worked out by hand; tells everything that differs. A child is 12 on
 * the twelfth birthday, waits for one year at 11, and is asked for the status, which settles most.
 */
export function differences(printed: string): string[] {
  let said: Answers;
  try {
    said = JSON.parse(printed);
  } catch {
    return ["what was answered cannot be read"];
  }
  const wrong: string[] = [];
  if (said.decisions.length !== examples.length) wrong.push(`${said.decisions.length} of ${examples.length} persons`);
  for (const [index, { person, expected }] of examples.entries()) {
    const decision = said.decisions[index];
    if (decision === undefined) continue;
    const answered: Record<string, unknown> = summaryOf(decision, expected);
    for (const [key, value] of Object.entries(withDefaults(expected))) {
      if (!isDeepStrictEqual(answered[key], value)) wrong.push(`${key} of “${person.en}”`);
    }
    const { en = "", fr = "" } = said.headlines[index] ?? {};
    if (HEADLINES[decision.outcome]?.every((word, place) => [en, fr][place]?.startsWith(word)) === false) {
      wrong.push(`headline of “${person.en}”`);
    }
    if (en === "" || fr === "" || en === fr) wrong.push(`languages of “${person.en}”`);
  }
  for (const index of said.disagreeing) wrong.push(`entry points disagree on “${examples[index]?.person.en}”`);
  for (const id of said.kit.wrong) wrong.push(`case ${id} of the conformance kit`);
  if (said.kit.cases === 0) wrong.push("the conformance kit is empty");
  if (!isDeepStrictEqual(said.child, CHILD)) wrong.push("a child of eleven");
  if (!isDeepStrictEqual(said.refused, REFUSED)) wrong.push("facts that are refused");
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
