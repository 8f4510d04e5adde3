import { decide } from "./tools/decide.js";
import { explain } from "./tools/explain.js";
import { forecast } from "./tools/forecast.js";
import { nextQuestion } from "./tools/next-question.js";
import type { Tool } from "./tools/tool.js";
import { whatWouldChange } from "./tools/what-would-change.js";

export type { JsonSchema } from "./schemas.js";
export type * from "./tools/tool.js";

/** The tools, each with its own answers. */
export type Tools = readonly [
  Tool<"decide">,
  Tool<"next_question">,
  Tool<"what_would_change">,
  Tool<"explain">,
  Tool<"forecast">,
];

/**
 * The tools for an assistant: plain values that any protocol or SDK can register. Each is synchronous, reads nothing but
 * its input, and takes no default unless `assume: "defaults"` is asked for.
 *
 * @example
 * ```ts
 * import { tools } from "carte-vitale/tools";
 *
 * const [decide] = tools;
 * const answer = decide.execute({ facts: { otherScheme: "other" }, language: "fr" });
 * answer.ok && answer.data.outcome; // "covered-elsewhere"
 * decide.execute({ facts: { age: 134 } }).text; // "Age: give a whole number from 0 to 130."
 * ```
 */
export const tools: Tools = /* @__PURE__ */ Object.freeze([decide, nextQuestion, whatWouldChange, explain, forecast]);
