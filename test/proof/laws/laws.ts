import type { evaluate as shipped } from "carte-vitale";
import type fc from "fast-check";
import { lawsOfAnswers } from "./answers.js";
import type { Law } from "./law.js";
import { lawsOfThresholds } from "./thresholds.js";

/** The laws for one evaluator: the shipped one, or one with a fault that a law has to notice. */
export const lawsOf = (evaluate: typeof shipped, parameters: fc.Parameters<unknown> = {}): Law[] => [
  ...lawsOfThresholds(evaluate, parameters),
  ...lawsOfAnswers(evaluate, parameters),
];
