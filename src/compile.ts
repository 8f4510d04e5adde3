import { compileToArtefacts, examine } from "./compile/pipeline.js";
import type { Certificate } from "./compile/verify.js";
import { freeze } from "./model/freeze.js";
import { createReasoner, type Reasoner } from "./reason/reasoner.js";
import { RulebookError } from "./rulebook/error.js";
// Shares one chunk with the main entry point, so a program that uses both loads fewer files.
import "./index.js";
import type { FactsInput } from "./model/shipped-rulebook.js";
import { readRulebook } from "./rulebook/read.js";
import { createSql } from "./sql/create.js";

export { compare } from "./compile/compare.js";
export type { Renamed } from "./compile/renamed.js";
export type { Certificate, CertificateCounts } from "./compile/verify.js";
export type { Evaluator } from "./evaluate/evaluate.js";
export type {
  BoxFact,
  Comparison,
  DecisionDifference,
  Difference,
  ParameterChange,
  ParameterValue,
  VocabularyChange,
  When,
} from "./model/comparison.js";
export type { Value } from "./model/rulebook.js";
export type { Dialect, SqlOptions, SqlText, WriteSql } from "./model/sql-text.js";
export type { Changes } from "./reason/changes.js";
export type { Explain } from "./reason/explain.js";
export type { Ask } from "./reason/interview.js";
export type { Reasoner } from "./reason/reasoner.js";
export type { MakeRecord } from "./reason/record.js";
export type { Replay } from "./reason/replay.js";
export { RulebookError, type RulebookIssue } from "./rulebook/error.js";
export { describeComparison } from "./words/describe-comparison.js";

/**
 * Decides a rulebook of your own ahead of time, and gives the synchronous functions of the main entry point for it.
 *
 * json-rules-engine decides each rule once for every class of the facts that it reads. The answers become a decision
 * diagram.
 *
 * @typeParam Facts the facts of a person, when the rulebook has facts of its own.
 * @param rulebook plain JSON in the shape of `rulebook`: take a copy, change thresholds, add rules.
 * @throws {RulebookError} for a rulebook that is malformed or too large, and for faulty decisions. Faults are a missing
 * outcome, two answers where one is due, a rule that never holds, a code that no decision has. The error lists every fault,
 * with an example where there is one.
 *
 * @example
 * ```ts
 * import { rulebook } from "carte-vitale";
 * import { compile } from "carte-vitale/compile";
 *
 * const { evaluate } = await compile(structuredClone(rulebook));
 * evaluate({ otherScheme: "other" }).outcome; // "covered-elsewhere"
 * ```
 */
export async function compile<Facts extends object = FactsInput>(rulebook: unknown): Promise<Reasoner<Facts>> {
  const { rulebook: accepted, artefact, rules } = await compileToArtefacts(rulebook);
  return createReasoner<Facts>(accepted, artefact, rules, createSql(artefact));
}

/**
 * Checks a rulebook as {@link compile} does. It returns the faults instead of throwing them, and counts what was decided.
 *
 * @param rulebook anything; a value that is no rulebook is one fault.
 *
 * @example
 * ```ts
 * import { rulebook } from "carte-vitale";
 * import { verify } from "carte-vitale/compile";
 *
 * (await verify(rulebook)).sound; // true
 * ```
 */
export async function verify(rulebook: unknown): Promise<Certificate> {
  try {
    const { certificate } = await examine(readRulebook(rulebook));
    return freeze(certificate) as Certificate;
  } catch (error) {
    if (!(error instanceof RulebookError)) throw error;
    return freeze({ sound: false, issues: error.issues, rulebook: null, counts: null }) as Certificate;
  }
}
