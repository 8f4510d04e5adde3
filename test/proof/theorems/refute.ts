import { examine } from "../../../src/compile/pipeline.js";
import { createEvaluator } from "../../../src/evaluate/evaluate.js";
import { readRulebook } from "../../../src/rulebook/read.js";
import type { Person } from "../../reading.js";
import { faulty } from "./faults.js";
import type { Theorem } from "./theorem.js";

/** Rules and outcomes that the fault leaves unused change no decision. */
const HARMLESS = ["unreachable", "never-counts"];

/** A person for whom the theorem is false in the rulebook with its fault; `null` if there is none. */
export async function refute(
  { premise, conclusion, fault }: Theorem,
  persons: Iterable<Person>,
): Promise<Person | null> {
  const { artefact, certificate } = await examine(readRulebook(faulty(fault)));
  const wrong = certificate.issues.find(({ code }) => !HARMLESS.includes(code));
  if (wrong) throw new Error(`${fault.change}: ${wrong.message}`);
  const { evaluate: decide } = createEvaluator(artefact);
  for (const facts of persons) {
    const decision = decide(facts);
    if (premise(facts, decision, decide) && !conclusion(decision, facts, decide)) return facts;
  }
  return null;
}
