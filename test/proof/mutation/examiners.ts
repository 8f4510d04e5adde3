import { AssertionError } from "node:assert/strict";
import { kit } from "carte-vitale/conformance";
import { createEvaluator, type Evaluator } from "../../../src/evaluate/evaluate.js";
import type { Artefact } from "../../../src/model/artefact.js";
import { allPersons } from "../../all-persons.js";
import { asRead } from "../../as-read.js";
import { examples, summaryOf, withDefaults } from "../../examples.js";
import { PROCEDURES } from "../../procedures.js";
import { type Person, read } from "../../reading.js";
import { failures } from "../conformance/verify.js";
import type { Law } from "../laws/law.js";
import { lawsOf } from "../laws/laws.js";

const persons = allPersons.filter((_, index) => index % 37 === 0).map(({ facts }) => facts as Person);
const tables = persons.map((person) => JSON.stringify(read(person)));

/** Each examiner notices a changed rulebook on its own. */
const EXAMINERS = {
  examples: (own: Evaluator) => examples.some((example) => contradicts(own, example)) || !hasProceduresByHand(own),
  properties: (own: Evaluator) =>
    lawsOf(own.evaluate as Parameters<typeof lawsOf>[0], { numRuns: 6, seed: 20261123 }).some((law) => !holds(law)),
  kit: (own: Evaluator) => !failures(kit, own).next().done,
  reading: (own: Evaluator) =>
    persons.some((person, index) => {
      const decided = own.safeEvaluate(person);
      return !decided.success || JSON.stringify(asRead(decided.data)) !== tables[index];
    }),
};
export type Examiner = keyof typeof EXAMINERS;

/** The examiners that notice a change in a compiled rulebook. */
export function noticedBy(artefact: Artefact): Examiner[] {
  const own = createEvaluator(artefact);
  return (Object.keys(EXAMINERS) as Examiner[]).filter((examiner) => EXAMINERS[examiner](own));
}

/** Whether the kit notices a change: the quickest examiner, which has to notice what any other one does. */
export const kitNotices = (artefact: Artefact): boolean => EXAMINERS.kit(createEvaluator(artefact));

/** A refused person has no decision: only a decision can break a law. */
function holds({ check }: Law): boolean {
  try {
    check();
    return true;
  } catch (error) {
    return !(error instanceof AssertionError || (error instanceof Error && error.cause instanceof AssertionError));
  }
}

function contradicts(own: Evaluator, { facts, assume, expected }: (typeof examples)[number]): boolean {
  const decided = own.safeEvaluate(facts, { assume });
  if (!decided.success) return true;
  const found: Record<string, unknown> = summaryOf(decided.data, expected);
  return Object.entries(withDefaults(expected)).some(
    ([key, value]) => JSON.stringify(found[key]) !== JSON.stringify(value),
  );
}

/** Whether every procedure has the channels that were copied by hand from the brief and the public guidance. */
function hasProceduresByHand(own: Evaluator): boolean {
  return Object.entries(PROCEDURES).every(([id, { facts, channels }]) => {
    const decided = own.safeEvaluate(facts);
    const procedure = decided.success && decided.data.procedures.find((each) => each.id === id);
    return procedure && JSON.stringify(procedure.channels) === JSON.stringify(channels);
  });
}
