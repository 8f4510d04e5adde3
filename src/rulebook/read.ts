import type * as z from "zod";
import { checkRulebook } from "./checks.js";
import { RulebookError, type RulebookIssue } from "./error.js";
import type { Rulebook } from "./model.js";
import { lawSchema, vocabularySchema } from "./schema.js";

/**
 * Accepts a rulebook, or refuses it with everything that is wrong with how it is written.
 *
 * @throws {RulebookError} naming file, rule and clause.
 */
export function readRulebook(input: unknown): Rulebook {
  const data = plainCopy(input);
  if (isDeeper(data, DEEPEST)) throw refusal(`a rulebook is at most ${DEEPEST} levels deep`);
  const vocabulary = vocabularySchema.safeParse(data);
  if (!vocabulary.success) throw new RulebookError(malformed(vocabulary.error, data));
  const law = lawSchema(vocabulary.data).safeParse(data);
  if (!law.success) throw new RulebookError(malformed(law.error, data));
  // The two schemas together are this type; they are made at run time, from the rulebook's own codes.
  const rulebook = data as Rulebook;
  const issues = checkRulebook(rulebook);
  if (issues.length > 0) throw new RulebookError(issues);
  return rulebook;
}

/** What JSON can say of the value: nothing that is read later can then change, throw or be shared. */
function plainCopy(input: unknown): unknown {
  try {
    return JSON.parse(JSON.stringify(input), (key, value) => {
      // Schemas pass such a key over, and what reads the data later would not.
      if (key === "__proto__") throw new TypeError(key);
      return value;
    });
  } catch {
    throw refusal("a rulebook is plain JSON, without cycles");
  }
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

const nowhere = { file: null, rule: null, clause: null, example: null } as const;

function malformed(error: z.ZodError, data: unknown): RulebookIssue[] {
  return error.issues.map(({ path, message }) => ({ ...issueAt(path.map(String), data), message: at(path, message) }));
}

const at = (path: readonly PropertyKey[], message: string) =>
  path.length === 0 ? message : `${path.map(String).join(".")}: ${message}`;

/** Names the file, the rule and the innermost named clause on the way to a place in the rulebook. */
function issueAt(path: string[], data: unknown): RulebookIssue {
  const inLaw = path[0] === "law";
  let clause: string | null = null;
  let here: unknown = data;
  for (const key of path) {
    here = typeof here === "object" && here !== null ? (here as Record<string, unknown>)[key] : undefined;
    const name = typeof here === "object" && here !== null && "name" in here ? here.name : undefined;
    if (typeof name === "string") clause = name;
  }
  const [, second = null, third = null] = path;
  return {
    code: "malformed",
    message: "",
    file: inLaw ? second : null,
    rule: inLaw ? third : path[0] === "contradictions" ? second : null,
    clause,
    path,
    example: null,
  };
}
