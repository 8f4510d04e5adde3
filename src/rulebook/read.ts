import type * as z from "zod";
import type { Rulebook } from "../model/rulebook.js";
import { checkRulebook } from "./checks.js";
import { RulebookError, type RulebookIssue } from "./error.js";
import { rulebookSchema } from "./schema.js";

/**
 * Accepts a rulebook, or refuses it with everything that is wrong with how it is written.
 *
 * @throws {RulebookError} naming file, rule and clause.
 */
export function readRulebook(input: unknown): Rulebook {
  const data = plainCopy(input);
  if (factsIn(data) > MOST_FACTS) throw refusal(`a rulebook has at most ${MOST_FACTS} facts`);
  if (isDeeper(data, DEEPEST)) throw tooDeep();
  const shape = rulebookSchema(data).safeParse(data);
  const malformed = shape.error ? issuesIn(shape.error, data) : [];
  // The schema is this type; it is made at run time, from the rulebook's own codes.
  const wellFormed = without(malformed, data) as Rulebook | null;
  const issues = [...malformed, ...(wellFormed ? checkRulebook(wellFormed) : [])];
  if (issues.length > 0) throw new RulebookError(issues);
  return data as Rulebook;
}

/** The rulebook without the rules that are malformed, to look at the others as well; `null` where more is malformed. */
function without(issues: readonly RulebookIssue[], data: unknown): unknown {
  const copy = structuredClone(data);
  for (const { path } of issues) {
    const [holder, key] = path[0] === "law" ? [path.slice(0, 2), path[2]] : [path.slice(0, 1), path[1]];
    if ((path[0] !== "law" && path[0] !== "contradictions") || key === undefined) return null;
    const rules = holder.reduce((at: unknown, each) => (at as Record<string, unknown>)[each], copy);
    delete (rules as Record<string, unknown>)[key];
  }
  return copy;
}

/**
 * Limits far above what a rulebook of law needs. Whatever is handed in, they keep what follows from running out of stack
 * (a diagram is as deep as there are facts), of memory (each issue names its place) and of time.
 */
const MOST_CHARACTERS = 2_000_000;
const LONGEST_TEXT = 200;
const MOST_FACTS = 200;

/** What JSON can say of the value: nothing that is read later can then change, throw or be shared. */
function plainCopy(input: unknown): unknown {
  const written = unlessThrown(() => JSON.stringify(input));
  if (written !== undefined && written.length > MOST_CHARACTERS) {
    throw refusal(`a rulebook has at most ${MOST_CHARACTERS} characters of JSON`);
  }
  let longest = 0;
  // What is nested in thousands of levels can be written and not be read again.
  const data: unknown = unlessThrown(() =>
    JSON.parse(written ?? "", (key, value) => {
      // Schemas pass such a key over, and what reads the data later would not.
      if (key === "__proto__") throw new TypeError(key);
      longest = Math.max(longest, key.length, typeof value === "string" ? value.length : 0);
      return value;
    }),
  );
  if (data === undefined) throw refusal("a rulebook is plain JSON, without cycles and without a key __proto__");
  if (longest > LONGEST_TEXT) throw refusal(`a name or a text has at most ${LONGEST_TEXT} characters`);
  return data;
}

/** `undefined` for what JSON cannot say; what nests deeper than the stack of JSON reaches is refused for that. */
function unlessThrown<T>(convert: () => T): T | undefined {
  try {
    return convert();
  } catch (error) {
    if (isOutOfStack(error)) throw tooDeep();
    return undefined;
  }
}

/**
 * Engines tell it by the message alone: V8 and JavaScriptCore by the first, SpiderMonkey by the second. What is handed in
 * may throw anything, which may throw again when it is looked at.
 */
function isOutOfStack(error: unknown): boolean {
  try {
    return /call stack|too much recursion/.test((error as Error).message);
  } catch {
    return false;
  }
}

function factsIn(data: unknown): number {
  const facts = typeof data === "object" && data !== null && "facts" in data ? data.facts : null;
  return typeof facts === "object" && facts !== null ? Object.keys(facts).length : 0;
}

/** Conditions nest a few levels; a limit far above keeps every walk over them from running out of stack. */
const DEEPEST = 64;

function isDeeper(data: unknown, levels: number): boolean {
  let level = [data];
  for (let depth = 0; depth <= levels; depth++) {
    level = level.flatMap((value) => (typeof value === "object" && value !== null ? Object.values(value) : []));
    if (level.length === 0) return false;
  }
  return true;
}

const refusal = (message: string) => new RulebookError([{ ...nowhere, code: "malformed", path: [], message }]);

const tooDeep = () => refusal(`a rulebook is at most ${DEEPEST} levels deep`);

const nowhere = { file: null, rule: null, clause: null, example: null } as const;

function issuesIn(error: z.ZodError, data: unknown): RulebookIssue[] {
  return error.issues.map((issue) => {
    // zod itself says of a key only that it is none.
    const message = issue.code === "invalid_key" ? issue.issues.map((each) => each.message).join() : issue.message;
    return { ...issueAt(issue.path.map(String), data), message: at(issue.path, message) };
  });
}

const at = (path: readonly PropertyKey[], message: string) =>
  path.length === 0 ? message : `${path.map(String).join(".")}: ${message}`;

/** Names the file, the rule and the innermost clause on the way to a place in the rulebook. */
function issueAt(path: string[], data: unknown): Omit<RulebookIssue, "message"> {
  const [section, second = null, third = null] = path;
  const inLaw = section === "law";
  return {
    code: "malformed",
    file: inLaw ? second : null,
    rule: inLaw ? third : section === "contradictions" ? second : null,
    clause: clauseAt(path, data),
    path,
    example: null,
  };
}

/** The name of the innermost clause or group that has one; the place of the innermost, where none has. */
function clauseAt(path: readonly string[], data: unknown): string | null {
  const start = path[0] === "law" ? 3 : 2;
  if (path[start] !== "conditions") return null;
  let here: unknown = data;
  let name: string | null = null;
  for (const key of path) {
    here = (here as Record<string, unknown> | null | undefined)?.[key];
    const own = typeof here === "object" && here !== null && "name" in here ? here.name : undefined;
    // What is no code may be anything: it is not repeated.
    if (typeof own === "string" && /^[a-z][a-z0-9-]*$/.test(own)) name = own;
  }
  const place = path.slice(start).join(".");
  return name ?? place.replace(/\.(name|fact|operator|value).*/, "");
}
