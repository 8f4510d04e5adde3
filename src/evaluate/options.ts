import type { FactsIssue } from "./facts-error.js";
import { readObject } from "./read-object.js";

export interface EvaluateOptions {
  /** `"defaults"` (unless said) takes the default of a fact that is not given; with `"nothing"` it is unknown. */
  assume?: "defaults" | "nothing" | undefined;
}

/** What is to be assumed. What is wrong with the options is added to `issues`. */
export function readOptions(options: unknown, issues: FactsIssue[]): "defaults" | "nothing" {
  if (options === undefined) return "defaults";
  const read = readObject(options, ["assume"]);
  const { assume = "defaults" } = read?.values ?? {};
  const whole = read !== null && read.unreadable.length === 0 && !read.strangers;
  if (whole && (assume === "defaults" || assume === "nothing")) return assume;
  issues.push({ path: ["options"], code: "option", message: 'options has assume alone: "defaults" or "nothing"' });
  return "defaults";
}
