import { FactsError } from "../facts/facts-error.js";
import type { Assume } from "../facts/options.js";
import { readPlainObject, readValues } from "../facts/plain-object.js";
import { DATE_NAMES } from "../model/dates.js";
import { type FactName, rulebook } from "../model/shipped-rulebook.js";
import { describeIssues } from "../words/describe-issues.js";
import type { ToolIssue, ToolLanguage } from "./tool.js";
import { wordsOf } from "./words/of.js";

export const FACT_NAMES = /* @__PURE__ */ Object.keys(rulebook.facts) as FactName[];
export const LANGUAGES: readonly ToolLanguage[] = ["en", "fr"];
export const ASSUMPTIONS: readonly Assume[] = ["nothing", "defaults"];

/** The keys of an input, as they were read. What the library itself checks is still unknown. */
export interface ReadInput {
  /** A plain copy, or the value as handed in where it is going to be refused. */
  readonly facts: unknown;
  /** Whether a fact is given by a date. */
  readonly hasDates: boolean;
  /** Facts and dates that are `null`: most stand for what is not known. */
  readonly nulls: readonly string[];
  readonly language: ToolLanguage;
  readonly assume: Assume;
  readonly on: unknown;
  readonly target: unknown;
  readonly range: unknown;
}

/** Reads each key of an input once. It never throws. @param keys the keys that the tool knows. */
export function readInput(input: unknown, keys: readonly string[]): { read: ReadInput; issues: ToolIssue[] } {
  const object = readPlainObject(input, keys);
  const { language, assume, facts = {}, on, target, range } = object?.values ?? {};
  const known = LANGUAGES.find((each) => each === language) ?? "en";
  const { refused } = wordsOf[known];
  const issues: ToolIssue[] = [];
  const refuse = (path: string[], code: keyof typeof refused, message: string) =>
    issues.push({ path, code, message, advice: refused[code] });

  if (object === null || object.unknownKeys.length > 0) {
    refuse([], "input", `The input is a plain object that can be read. Accepted keys: ${keys.join(", ")}`);
  }
  for (const key of object?.unreadable ?? []) refuse([key], "unreadable", `${key} cannot be read: give a plain value`);
  if (language !== undefined && language !== known) refuse(["language"], "language", accepted("language", LANGUAGES));
  const assumed = ASSUMPTIONS.find((each) => each === assume);
  if (assume !== undefined && !assumed) refuse(["assume"], "option", accepted("assume", ASSUMPTIONS));

  return {
    read: { ...copied(facts), language: known, assume: assumed ?? "nothing", on, target, range: copiedRange(range) },
    issues,
  };
}

const accepted = (key: string, values: readonly string[]) => `${key} is one of ${values.join(", ")}`;

/** Facts are read once here, so that all functions of the library are asked about the same person. */
function copied(facts: unknown): Pick<ReadInput, "facts" | "hasDates" | "nulls"> {
  const object = readPlainObject(facts, [...FACT_NAMES, ...DATE_NAMES]);
  const hasDates = DATE_NAMES.some((name) => object?.values[name] !== undefined || object?.unreadable.includes(name));
  const isWhole = object && object.unknownKeys.length === 0 && object.unreadable.length === 0;
  const nulls = Object.keys(object?.values ?? {}).filter((name) => object?.values[name] === null);
  return { facts: isWhole ? { ...object.values } : facts, hasDates, nulls };
}

/** The days of a range; anything else as it was handed in. */
function copiedRange(range: unknown): unknown {
  const values = readValues(range, ["from", "until"]);
  return values ? { ...values } : range;
}

/** The issues of a refusal by the library, with what to do. Any other error is a fault, and thrown again. */
export function issuesOf(error: unknown, { language, nulls }: ReadInput): ToolIssue[] {
  if (!(error instanceof FactsError)) throw error;
  const { catalogue, refused, leaveOut } = wordsOf[language];
  const said = describeIssues(error, catalogue);
  return error.issues.map((issue, index) => {
    const [name] = issue.path;
    const advice = said[index] ?? issue.message;
    if (issue.code === "target") return { ...issue, advice: refused.target };
    if (issue.code === "unknown-fact" && name === undefined) {
      // The library names the dates only where a day is given.
      return { ...issue, message: UNKNOWN, advice: refused["unknown-fact"] };
    }
    return { ...issue, advice: name !== undefined && nulls.includes(name) ? `${advice} ${leaveOut}` : advice };
  });
}

const UNKNOWN = `Unknown fact or date. Accepted keys: ${[...DATE_NAMES, ...FACT_NAMES].join(", ")}`;
