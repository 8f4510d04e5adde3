import { type Certificate, flawsOf } from "./certificate.js";
import { combine } from "./combine.js";
import type { Compiled } from "./compiled.js";
import { contradictionsOf } from "./contradictions.js";
import { countPersons } from "./count.js";
import { createEvaluator, type Evaluator } from "./evaluate.js";
import { freeze } from "./freeze.js";
import { link } from "./link.js";
import { load } from "./load.js";
import { type Rulebook, rulesOf } from "./model.js";
import { readRulebook } from "./read-rulebook.js";
import type { FactsInput } from "./rulebook.js";
import { RulebookError } from "./rulebook-error.js";
import { tabulate } from "./tabulate.js";

export type { Certificate, CertificateCounts } from "./certificate.js";
export type { Evaluator } from "./evaluate.js";
export { RulebookError, type RulebookIssue } from "./rulebook-error.js";

/**
 * Decides a rulebook of your own ahead of time, and gives the same synchronous functions as the main entry point.
 * json-rules-engine decides each rule once for every class of the facts it reads; the answers become a decision diagram.
 *
 * @typeParam Facts what your rulebook may be told of a person, when it has facts of its own.
 * @param rulebook plain JSON in the shape of `rulebook`: take a copy, change thresholds, add rules.
 * @throws {RulebookError} when it is malformed, leaves somebody without an outcome, gives two answers where one is due,
 * has a rule that never holds or a code that nobody reaches, or lets `eligible` hold beside a blocker. All at once, each
 * with an example person.
 *
 * @example
 * ```ts
 * import { rulebook } from "carte-vitale";
 * import { compile } from "carte-vitale/compile";
 *
 * const { evaluate } = await compile(structuredClone(rulebook));
 * evaluate({ coveredElsewhere: true }).outcome; // "covered-elsewhere"
 * ```
 */
export async function compile<Facts extends object = FactsInput>(rulebook: unknown): Promise<Evaluator<Facts>> {
  return createEvaluator(await compileToData(rulebook));
}

/**
 * Examines a rulebook as `compile` does, and tells what was found and how much was decided, instead of throwing.
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

/** The compiled rulebook as plain JSON: what the shipped artefact is made of. */
export async function compileToData(rulebook: unknown): Promise<Compiled> {
  const { compiled, certificate } = await examine(readRulebook(rulebook));
  if (!certificate.sound) throw new RulebookError(certificate.issues);
  return compiled;
}

async function examine(rulebook: Rulebook): Promise<{ compiled: Compiled; certificate: Certificate }> {
  const edition = { version: rulebook.version, hash: await sha256(JSON.stringify(rulebook)) };
  const tables = await tabulate(rulebook);
  const combined = combine(rulebook, tables, edition);
  const linked = link(rulebook, tables, combined, edition);
  const loaded = load(linked);
  const issues = flawsOf(rulebook, tables, combined);
  const names = Object.keys(rulebook.facts);
  return {
    compiled: { ...linked, contradictions: contradictionsOf(rulebook, loaded) },
    certificate: {
      sound: issues.length === 0,
      issues,
      rulebook: edition,
      counts: {
        facts: names.length,
        rules: rulesOf(rulebook).length,
        ...countPersons(loaded),
        decisions: loaded.decisions.length,
        nodes: linked.nodes.length,
      },
    },
  };
}

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
