import type * as z from "zod";
import type { Rulebook } from "../model/rulebook.js";
import { checkRulebook } from "./checks.js";
import { MOST_ISSUES, RulebookError, type RulebookIssue } from "./error.js";
import { rulebookSchema } from "./schema.js";

/** Limits far above what a rulebook of law needs: they bound stack depth, memory and time for any input. */
const MOST_CHARACTERS = 2_000_000;
const LONGEST_TEXT = 200;
const MOST_FACTS = 200;
const MOST_LEVELS = 64;
/** Keys of a path shown in a message; `path` has them all. */
const MOST_KEYS_SHOWN = 16;

/** What is wrong at one place of the rulebook. */
interface Fault {
  readonly path: readonly string[];
  readonly message: string;
}

/**
 * Accepts a rulebook, or refuses it with everything that is wrong with its form.
 *
 * @throws {RulebookError} whose issues name file, rule, clause and path. No malformed value is repeated.
 */
export function readRulebook(input: unknown): Rulebook {
  const { data, faults } = copyAsJson(input);
  if (factCount(data) > MOST_FACTS)
    faults.push({ path: ["facts"], message: `a rulebook has at most ${MOST_FACTS} facts` });
  if (faults.length > 0) throw new RulebookError(faults.map((fault) => issueOf(fault, data)));
  const malformed = faultsOfShape(data).map((fault) => issueOf(fault, data));
  // The schema states this type; it is built at run time, from the rulebook's own codes.
  const wellFormed = withoutMalformedRules(malformed, data) as Rulebook | null;
  const issues = [...malformed, ...(wellFormed ? checkRulebook(wellFormed) : [])];
  if (issues.length > 0) throw new RulebookError(issues);
  return data as Rulebook;
}

/**
 * Copies a value as `JSON.stringify` would write it. Each property is read once, so the copy cannot change, throw or be
 * shared. Recursion ends at {@link MOST_LEVELS}.
 *
 * @returns the copy, and each place where the input cannot be copied or passes a limit.
 */
function copyAsJson(input: unknown): { data: unknown; faults: Fault[] } {
  const faults: Fault[] = [];
  let characters = 0;
  const isFull = () => characters > MOST_CHARACTERS;
  const data = copy(() => input, [], []);
  const tooLong = { path: [], message: `a rulebook has at most ${MOST_CHARACTERS} characters of JSON` };
  return isFull() ? { data: undefined, faults: [tooLong] } : { data, faults };

  function refuse(path: readonly string[], message: string): undefined {
    if (faults.length < MOST_ISSUES) faults.push({ path, message });
  }

  /** @param read may throw, as may each access to what it returns. */
  function copy(read: () => unknown, path: readonly string[], holders: readonly object[]): unknown {
    try {
      const value = jsonOf(read());
      if (typeof value === "bigint") return refuse(path, "a bigint is not JSON: use a number");
      if (typeof value === "string" && value.length > LONGEST_TEXT)
        return refuse(path, `a text has at most ${LONGEST_TEXT} characters`);
      if (typeof value === "object" && value !== null) return copyObject(value, path, holders);
      // `undefined`, functions and symbols have no JSON: an object leaves them out.
      const text = JSON.stringify(value);
      characters += text?.length ?? 0;
      return text === undefined ? undefined : JSON.parse(text);
    } catch {
      return refuse(path, "the value cannot be read: use plain JSON");
    }
  }

  function copyObject(value: object, path: readonly string[], holders: readonly object[]): unknown {
    if (holders.includes(value)) return refuse(path, "a cycle: a value that contains itself is not JSON");
    if (holders.length === MOST_LEVELS) return refuse(path, `a rulebook is at most ${MOST_LEVELS} levels deep`);
    const within = [...holders, value];
    const copyOf = (key: string) => copy(() => (value as Record<string, unknown>)[key], [...path, key], within);
    characters += 2;
    if (Array.isArray(value)) {
      const items: unknown[] = [];
      for (let index = 0; index < value.length && !isFull(); index++) {
        const copied = copyOf(String(index));
        // A comma, but before the first item; `null` where the item has no JSON.
        characters += (index > 0 ? 1 : 0) + (copied === undefined ? 4 : 0);
        items.push(copied ?? null);
      }
      return items;
    }
    const entries: [string, unknown][] = [];
    for (const key of Object.keys(value)) {
      if (isFull()) break;
      if (key.length > LONGEST_TEXT) {
        // The path ends at the holder: the key is not repeated.
        refuse(path, `a key has at most ${LONGEST_TEXT} characters`);
        continue;
      }
      if (key === "__proto__") {
        refuse([...path, key], "the key __proto__ is reserved by JavaScript: use another name");
        continue;
      }
      const copied = copyOf(key);
      if (copied === undefined) continue;
      // A comma, but before the first entry, then `"key":value`.
      characters += (entries.length > 0 ? 1 : 0) + JSON.stringify(key).length + 1;
      entries.push([key, copied]);
    }
    return Object.fromEntries(entries);
  }
}

/** What the method `toJSON` returns where there is one, as `JSON.stringify` takes it. */
function jsonOf(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  const { toJSON } = value as { toJSON?: unknown };
  return typeof toJSON === "function" ? Reflect.apply(toJSON, value, []) : value;
}

function factCount(data: unknown): number {
  const facts = typeof data === "object" && data !== null && "facts" in data ? data.facts : null;
  return typeof facts === "object" && facts !== null ? Object.keys(facts).length : 0;
}

function faultsOfShape(data: unknown): Fault[] {
  const issues: readonly z.core.$ZodIssue[] = rulebookSchema(data).safeParse(data).error?.issues ?? [];
  return issues.map((issue) => ({
    path: issue.path.map(String),
    // The message of zod for a key only says that the key is invalid.
    message: issue.code === "invalid_key" ? issue.issues.map(({ message }) => message).join() : issue.message,
  }));
}

/** A copy without the malformed rules, so that the others can be checked; `null` where more than rules is malformed. */
function withoutMalformedRules(issues: readonly RulebookIssue[], data: unknown): unknown {
  const copy = structuredClone(data);
  for (const { path } of issues) {
    const [holder, key] = path[0] === "law" ? [path.slice(0, 2), path[2]] : [path.slice(0, 1), path[1]];
    if ((path[0] !== "law" && path[0] !== "contradictions") || key === undefined) return null;
    const rules = holder.reduce((at: unknown, each) => (at as Record<string, unknown>)[each], copy);
    delete (rules as Record<string, unknown>)[key];
  }
  return copy;
}

/** Adds the file, the rule and the innermost clause on the path. */
function issueOf({ path, message }: Fault, data: unknown): RulebookIssue {
  const [section, second = null, third = null] = path;
  const inLaw = section === "law";
  const shown = path.length > MOST_KEYS_SHOWN ? [...path.slice(0, MOST_KEYS_SHOWN), "…"] : path;
  return {
    code: "malformed",
    message: path.length === 0 ? message : `${shown.join(".")}: ${message}`,
    file: inLaw ? second : null,
    rule: inLaw ? third : section === "contradictions" ? second : null,
    clause: clauseAt(path, data),
    path: [...path],
    example: null,
  };
}

/** The name of the innermost named clause or group; without one, the path within the rule. */
function clauseAt(path: readonly string[], data: unknown): string | null {
  const start = path[0] === "law" ? 3 : 2;
  if (path[start] !== "conditions") return null;
  let here: unknown = data;
  let name: string | null = null;
  for (const key of path) {
    here = (here as Record<string, unknown> | null | undefined)?.[key];
    const own = typeof here === "object" && here !== null && "name" in here ? here.name : undefined;
    // A malformed name may be any text: it is not repeated.
    if (typeof own === "string" && /^[a-z][a-z0-9-]*$/.test(own)) name = own;
  }
  return (
    name ??
    path
      .slice(start)
      .join(".")
      .replace(/\.(name|fact|operator|value).*/, "")
  );
}
