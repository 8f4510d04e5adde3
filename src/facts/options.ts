import type { FactsIssue } from "./facts-error.js";
import { isPlain } from "./plain-object.js";

export interface EvaluateOptions {
  /** `"defaults"` (unless said) takes the default of a fact that is not given; with `"nothing"` it is unknown. */
  assume?: "defaults" | "nothing" | undefined;
}

/** What is to be assumed. What is wrong with the options is added to `issues`. */
export function readOptions(options: unknown, issues: FactsIssue[]): "defaults" | "nothing" {
  const assume = options === undefined ? "defaults" : assumeOf(options);
  if (assume === "defaults" || assume === "nothing") return assume;
  issues.push({ path: ["options"], code: "option", message: 'options has assume alone: "defaults" or "nothing"' });
  return "defaults";
}

/** What own keys say: `null` for anything but the one option. */
function assumeOf(options: unknown): unknown {
  try {
    if (!isPlain(options)) return null;
    const keys = Object.keys(options);
    if (keys.length === 0) return "defaults";
    if (keys.length > 1 || keys[0] !== "assume") return null;
    const { assume = "defaults" } = options;
    return assume;
  } catch {
    return null;
  }
}
