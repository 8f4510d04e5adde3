import { AssertionError } from "node:assert/strict";
import { kit } from "carte-vitale/conformance";
import type { CompiledData } from "../../src/compile/pipeline.js";
import { createEvaluator } from "../../src/evaluate/evaluate.js";
import { asRead } from "../as-read.js";
import { failuresOf } from "../conformance/verify.js";
import { everybody } from "../everybody.js";
import { examples, told, whole } from "../examples.js";
import type { Law } from "../laws/law.js";
import { lawsOf } from "../laws.js";
import { PROCEDURES } from "../procedures.js";
import { type Person, read } from "../reading.js";

/** Who looks at a changed rulebook, each without the others. */
export const EXAMINERS = ["examples", "properties", "kit", "reading"] as const;
export type Examiner = (typeof EXAMINERS)[number];

type Evaluator = ReturnType<typeof createEvaluator>;

const people = everybody.filter((_, index) => index % 37 === 0).map(({ facts }) => facts as Person);
const tables = people.map((person) => JSON.stringify(read(person)));

/** Who takes a rulebook for another one than the shipped, and the laws that do not hold in it. */
export interface Noticed {
  readonly noticed: readonly Examiner[];
  readonly laws: readonly string[];
}

export const nameOf = ({ about, says }: Pick<Law, "about" | "says">): string => `${about}: ${says}`;

export function noticedBy({ compiled }: CompiledData): Noticed {
  const own = createEvaluator(compiled);
  const laws = brokenIn(own);
  const notices: Record<Examiner, boolean> = {
    examples: examples.some((example) => contradicts(own, example)) || !asDone(own),
    properties: laws.length > 0,
    kit: failuresOf(kit, own).length > 0,
    reading: people.some((person, place) => {
      const decided = own.safeEvaluate(person);
      return !decided.success || JSON.stringify(asRead(decided.data)) !== tables[place];
    }),
  };
  return { noticed: EXAMINERS.filter((examiner) => notices[examiner]), laws };
}

/** Every law that does not hold, not the first alone: what each of them notices is reported. */
function brokenIn(own: Evaluator): string[] {
  const laws = lawsOf(own.evaluate as Parameters<typeof lawsOf>[0], { numRuns: 6, seed: 20261123 });
  return laws.filter((law) => !holds(law)).map(nameOf);
}

/** Whether nobody's decision contradicts a law. Who is refused has no decision: the law says nothing of them. */
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
