import { examine } from "../../src/compile/pipeline.js";
import { createEvaluator } from "../../src/evaluate/evaluate.js";
import { readRulebook } from "../../src/rulebook/read.js";
import type { Person } from "../reading.js";
import { faulty } from "./faults.js";
import type { Theorem } from "./theorem.js";

/** What is left over of a rulebook once it has been changed decides nothing, and is no answer to anybody. */
const LEFT_OVER = ["unreachable", "never-counts"];

/** Somebody of whom the theorem is false once its fault is in the rulebook; `null` when nobody is found. */
export async function refute(
  { premise, conclusion, fault }: Theorem,
  people: Iterable<Person>,
): Promise<Person | null> {
  const { compiled, certificate } = await examine(readRulebook(faulty(fault)));
  const wrong = certificate.issues.find(({ code }) => !LEFT_OVER.includes(code));
  if (wrong) throw new Error(`${fault.change}: ${wrong.message}`);
  const { evaluate: decide } = createEvaluator(compiled);
  for (const facts of people) {
    const decision = decide(facts);
    if (premise(facts, decision, decide) && !conclusion(decision, facts, decide)) return facts;
  }
  return null;
}
