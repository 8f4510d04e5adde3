/** Decides every completion of partial facts, to see whether they leave one answer. */
import { type Decision, evaluate, type FactsInput } from "carte-vitale";
import { completions } from "../completions.js";
import type { Row } from "./rows.js";

/** Facts with more unknown ones have too many completions. */
const MOST_UNKNOWN = 4;

/** `null` where there are too many completions, or dates. */
export function completedDecisions({ person, on }: Row, { missing }: Decision): Decision[] | null {
  if (on !== undefined || missing.length > MOST_UNKNOWN) return null;
  const { wholes } = completions(person as FactsInput, "defaults");
  return wholes.map((facts) => evaluate(facts as FactsInput));
}
