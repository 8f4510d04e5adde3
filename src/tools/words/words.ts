import type { Catalogue } from "../../words/catalogue.js";
import type { ReasoningCatalogue } from "../../words/reasoning-catalogue.js";
import type { ToolIssueCode } from "../tool.js";

type RefusedCode = Extract<ToolIssueCode, "input" | "language" | "option" | "target" | "unknown-fact" | "unreadable">;

/** Everything that the tools say in one language. */
export interface ToolWords {
  readonly catalogue: Catalogue;
  readonly reasoning: ReasoningCatalogue;
  /** What is wrong with the input, and what to do, where an assistant needs other words than a person. */
  readonly refused: Readonly<Record<RefusedCode, string>>;
  /** Joins texts that may hold commas. */
  readonly list: (texts: readonly string[]) => string;
  readonly next: string;
  readonly answers: string;
  readonly number: (minimum: number, maximum: number) => string;
  /** `date` is "the date of birth". */
  readonly orDate: (date: string) => string;
  readonly stillPossible: string;
  readonly why: string;
  readonly steps: string;
  readonly documents: string;
  readonly anyOf: string;
  readonly possibly: (facts: readonly string[]) => string;
  readonly notices: string;
  readonly sources: string;
  readonly withTheseFacts: string;
  /** Stands above changes that are needed together. */
  readonly together: string;
  /** What to do in the place of `null`. */
  readonly leaveOut: string;
  /** Says how many more there are in the data. */
  readonly more: (count: number) => string;
  readonly margins: string;
  readonly period: (from: string, until: string) => string;
}
