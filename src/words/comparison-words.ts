import type { DecisionDifference } from "../model/comparison.js";
import type { FactName } from "../model/shipped-rulebook.js";
import type { ValueWords } from "./catalogue.js";

/** Where two decisions differ, in words; an empty text for what is not named. */
export interface DifferencePlace {
  procedure: string;
  document: string;
  channel: string;
}
type Say = (words: string, place: DifferencePlace) => string;
type Listed = "reason" | "blocker" | "notice" | "channel" | "document" | "alternative";

/** The words for a comparison of two rulebooks in one language. */
export interface ComparisonWords {
  /** The only sentence when nothing differs. */
  same: (persons: string) => string;
  /** The sentence of one difference: for whom, what changes, for how many classes of persons. */
  difference: (who: string, change: string, persons: string) => string;
  persons: (count: number, isExact: boolean) => string;
  quoted: (text: string) => string;
  /** Several values of one fact. */
  or: string;
  everybody: string;
  /** `situations` are the words for the status, if there are any; every condition must hold as well. */
  people: (situations: readonly string[], conditions: readonly string[]) => string;
  /**
   * `common` is what all groups have in common, if several share anything. `others` counts the groups that are left out;
   * `isCounted` is false when there are more.
   */
  groups: (common: string | null, groups: readonly string[], others: number, isCounted: boolean) => string;
  situations: ValueWords<"status">;
  /** What is true of the people, by fact and value; of a number, by its range: "under 12 years". */
  conditions: { [F in Exclude<FactName, "status">]: ValueWords<F, string> };
  /** A condition on a fact or value without words of its own: its label and values. */
  otherCondition: (labelled: string) => string;
  refusal: Record<"accepted" | "refused", string>;
  listed: Record<Listed, { gained: Say; lost: Say }>;
  single: Record<
    Exclude<DecisionDifference["what"], Listed | "refusal" | "recommended" | "steps">,
    { gained: Say; lost: Say; replaced: (from: string, to: string, place: DifferencePlace) => string }
  >;
  recommended: Record<"true" | "false", (place: DifferencePlace) => string>;
  /** Without added and removed steps, their order alone differs. */
  steps: (added: readonly string[], removed: readonly string[], place: DifferencePlace) => string;
  /** The values of a fact that can be given since, and those that no longer can. */
  vocabulary: (fact: string, added: readonly string[], removed: readonly string[]) => string;
  /** `null` where a rulebook has no such parameter. */
  parameter: (label: string, from: string | null, to: string | null) => string;
}
