import type { FactsIssueCode } from "../facts/facts-error.js";
import type { DateName, IsoDate } from "../model/dates.js";
import type { Decision, Verdict } from "../model/decision.js";
import type { FactName, FactValue, Outcome, SourceId } from "../model/shipped-rulebook.js";
import type { ChangeSet } from "../reason/changes.js";
import type { Explanation } from "../reason/explain.js";
import type { Interview } from "../reason/interview.js";
import type { JsonSchema } from "../schemas.js";
import type { DatedDecision } from "../time/dated-decision.js";
import type { Person } from "../time/person.js";
import type { Period } from "../time.js";

/** The languages of the texts. */
export type ToolLanguage = "en" | "fr";

/**
 * What is wrong with the input of a tool: a code of `FactsError`, or
 *
 * - `input`: the input is no plain object, or has a key that the tool does not know
 * - `language`: a language other than `en` and `fr`
 */
export type ToolIssueCode = FactsIssueCode | "input" | "language";

/** One thing that is wrong with the input. It repeats no value that was handed in, and no unknown key. */
export interface ToolIssue {
  /** The fact, date or key of the input; empty where the input as a whole is wrong. */
  path: string[];
  code: ToolIssueCode;
  /** What is accepted, in English and with the codes. */
  message: string;
  /** What is wrong and what to do, in the language that was asked for, for the person. */
  advice: string;
  /** The other facts of a contradiction. */
  with?: string[];
}

/** A text of law or a page that an answer rests on. */
export interface ToolSource {
  id: SourceId;
  title: string;
  /** `null` for a source that is not published. */
  url: string | null;
}

/** What to ask the person next. */
export interface ToolQuestion {
  /** The key of `facts` under which the answer is handed in. */
  fact: FactName;
  title: string;
  hint: string | null;
  /** The answers to choose from; empty for a number. `includes` lists what an answer covers. */
  options: { value: FactValue; label: string; includes: string[] }[];
  /** What a number may be; `null` for a choice. */
  number: { minimum: number; maximum: number; unit: "years" | "months" } | null;
  /** The key of `facts` that takes a date instead, beside the day that is asked about; `null` where there is none. */
  date: DateName | null;
}

/** What every answer holds beside its own part. */
export interface Answered {
  /** The facts and dates that the answer rests on, as they were read. */
  facts: Person;
  /** The defaults that were taken and could change the answer; empty unless `assume` is `"defaults"`. */
  assumed: Decision["assumed"];
  /** What to ask next; `null` where no unknown fact changes the decision. */
  question: ToolQuestion | null;
}

/** What each tool answers. */
export interface ToolData {
  /** The decision of `evaluate`, or with a day that of `evaluateOn`. */
  decide: (Decision | DatedDecision) & Answered;
  /** What `interview` returns, and the outcome so far. */
  next_question: { interview: Interview | null; outcome: Outcome } & Answered;
  /** What `changes` returns, and the outcome as it is. */
  what_would_change: { outcome: Outcome; target: Outcome | Verdict; changeSets: ChangeSet[] } & Answered;
  /** What `explain` returns. */
  explain: Explanation & Answered;
  /** What `forecast` returns. */
  forecast: { from: IsoDate; until: IsoDate; periods: Period[] } & Answered;
}
export type ToolName = keyof ToolData;

/** An answer. Deeply frozen plain JSON. */
export interface ToolAnswer<Data> {
  ok: true;
  data: Data;
  /** The answer in words, in the language that was asked for, to be shown as it is. */
  text: string;
  sources: ToolSource[];
}
/** A refusal: nothing is answered until the input is corrected. Deeply frozen plain JSON. */
export interface ToolRefusal {
  ok: false;
  issues: ToolIssue[];
  /** The advice of all issues. */
  text: string;
}
export type ToolResult<Data> = ToolAnswer<Data> | ToolRefusal;

/** What a client may rely on, in the words of the Model Context Protocol. */
export interface ToolAnnotations {
  readonly title: string;
  readonly readOnlyHint: true;
  readonly destructiveHint: false;
  readonly idempotentHint: true;
  readonly openWorldHint: false;
}

/** One tool for an assistant. */
export interface Tool<Name extends ToolName = ToolName> {
  readonly name: Name;
  readonly title: string;
  /** When to call it and how, for a model. */
  readonly description: string;
  readonly inputSchema: JsonSchema;
  /** Describes the whole value that `execute` returns, answers and refusals. */
  readonly outputSchema: JsonSchema;
  readonly annotations: ToolAnnotations;
  /** Answers, or refuses the input. It never throws. It needs no `this`. */
  readonly execute: (input: unknown) => ToolResult<ToolData[Name]>;
}
