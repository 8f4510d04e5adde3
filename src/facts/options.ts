import type { FactsIssue } from "./facts-error.js";
import { isPlain } from "./plain-object.js";

export type Assume = "defaults" | "nothing";

export interface EvaluateOptions {
  /** `"defaults"`, also when left out, takes the default of a fact that is not given; with `"nothing"` it is unknown. */
  assume?: Assume | undefined;
}

/** @returns `null` for options that are refused. */
export function readAssume(options: unknown): Assume | null {
  if (options === undefined) return "defaults";
  try {
    if (!isPlain(options)) return null;
    const keys = Object.keys(options);
    if (keys.some((key) => key !== "assume")) return null;
    const assume = keys.length === 0 ? undefined : options.assume;
    if (assume === undefined) return "defaults";
    return assume === "defaults" || assume === "nothing" ? assume : null;
  } catch {
    return null;
  }
}

export const optionIssue = (): FactsIssue => ({
  path: ["options"],
  code: "option",
  message: '`assume` is the only option; use "defaults" or "nothing"',
});
