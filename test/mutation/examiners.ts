import { kit } from "carte-vitale/conformance";
import type { CompiledData } from "../../src/compile/examine.js";
import { createEvaluator } from "../../src/evaluate.js";
import { asRead } from "../as-read.js";
import { failuresOf } from "../conformance/verify.js";
import { everybody } from "../everybody.js";
import { examples, told, whole } from "../examples.js";
import { lawsOf } from "../laws.js";
import { PROCEDURES } from "../procedures.js";
import { type Person, read } from "../reading.js";

/** Who looks at a changed rulebook, each without the others. */
export const EXAMINERS = ["examples", "properties", "kit", "reading"] as const;
export type Examiner = (typeof EXAMINERS)[number];

type Evaluator = ReturnType<typeof createEvaluator>;

const people = everybody.filter((_, index) => index % 37 === 0).map(({ facts }) => facts as Person);
const tables = people.map((person) => JSON.stringify(read(person)));

/** Whether each examiner takes a compiled rulebook for another one than the shipped. */
const NOTICES: Record<Examiner, (own: Evaluator) => boolean> = {
  examples: (own) => examples.some((example) => contradicts(own, example)) || !asDone(own),
  properties: (own) =>
    lawsOf(own.evaluate as Parameters<typeof lawsOf>[0], { numRuns: 6, seed: 20261123 }).some(({ check }) => {
      try {
        check();
        return false;
      } catch {
        return true;
      }
    }),
  kit: (own) => failuresOf(kit, own).length > 0,
  reading: (own) =>
    people.some((person, place) => {
      const decided = own.safeEvaluate(person);
      return !decided.success || JSON.stringify(asRead(decided.data)) !== tables[place];
    }),
};

export function noticedBy({ compiled }: CompiledData): Examiner[] {
  const own = createEvaluator(compiled);
  return EXAMINERS.filter((examiner) => NOTICES[examiner](own));
}

function contradicts(own: Evaluator, { facts, assume, expected }: (typeof examples)[number]): boolean {
  const decided = own.safeEvaluate(facts, { assume });
  if (!decided.success) return true;
  const found: Record<string, unknown> = told(decided.data, expected);
  return Object.entries(whole(expected)).some(([key, value]) => JSON.stringify(found[key]) !== JSON.stringify(value));
}

/** Whether every procedure is done as the brief and the public guidance have it. */
function asDone(own: Evaluator): boolean {
  return Object.entries(PROCEDURES).every(([id, { facts, channels }]) => {
    const decided = own.safeEvaluate(facts);
    const procedure = decided.success && decided.data.procedures.find((each) => each.id === id);
    return procedure && JSON.stringify(procedure.channels) === JSON.stringify(channels);
  });
}
