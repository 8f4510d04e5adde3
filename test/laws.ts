import type { evaluate as shipped } from "carte-vitale";
import type fc from "fast-check";
import { lawsOfAnswers } from "./laws/answers.js";
import type { Law } from "./laws/law.js";
import { lawsOfThresholds } from "./laws/thresholds.js";

/** The laws, said of one evaluator: the shipped one, or another that is to be told from it. */
export const lawsOf = (evaluate: typeof shipped, parameters: fc.Parameters<unknown> = {}): Law[] => [
  ...lawsOfThresholds(evaluate, parameters),
  ...lawsOfAnswers(evaluate, parameters),
];
