import type { FactsIssue } from "./facts-error.js";
import { isPlain } from "./plain-object.js";

/** Whether a fact that is not given takes its default, where it has one. */
export type Assume = "defaults" | "nothing";

export interface EvaluateOptions {
  /** `"defaults"` (the default) takes the default of a fact that is not given; `"nothing"` leaves it unknown. */
  assume?: Assume | undefined;
}

/** Reads `assume` of any input; `null` for options that are refused. It never throws. */
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

/** The issue of options that are refused. */
export const optionIssue = (): FactsIssue => ({
  path: ["options"],
  code: "option",
  message: 'Unknown option. Give `assume` ("defaults" or "nothing"); `interview` takes `weights` too',
});
