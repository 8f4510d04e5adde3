import type { Artefact, RuleArtefact } from "../model/artefact.js";
import { type Rulebook, rulesOf } from "../model/rulebook.js";
import { RulebookError } from "../rulebook/error.js";
import { readRulebook } from "../rulebook/read.js";
import { combine } from "./combine.js";
import { contradictoryFacts, findContradictions } from "./contradictions.js";
import { countPersons } from "./count.js";
import { ruleDiagrams } from "./rule-diagrams.js";
import { createArtefacts, type Findings } from "./serialise.js";
import { type Certificate, flawsOf } from "./verify.js";

/** An accepted rulebook, and what it compiles to. */
interface Compilation {
  readonly rulebook: Rulebook;
  readonly artefact: Artefact;
  readonly rules: RuleArtefact;
}

/** Compiles any input. @throws {RulebookError} for a rulebook that is refused. */
export async function compileToArtefacts(input: unknown): Promise<Compilation> {
  const { certificate, ...compilation } = await examine(readRulebook(input));
  if (!certificate.sound) throw new RulebookError(certificate.issues);
  return compilation;
}

/**
 * Compiles a rulebook of accepted shape, and lists in the certificate what is wrong with its decisions.
 *
 * @throws {RulebookError} past the limits.
 */
export async function examine(
  rulebook: Rulebook,
): Promise<Compilation & { certificate: Certificate; findings: Findings }> {
  const edition = { version: rulebook.version, hash: await fingerprint(JSON.stringify(rulebook)) };
  const diagrams = await ruleDiagrams(rulebook);
  const contradictory = contradictoryFacts(rulebook, diagrams);
  const combined = combine(rulebook, diagrams, contradictory.all);
  const contradictions = findContradictions(diagrams, contradictory);
  const findings = { diagrams, contradictory, combined, contradictions };
  const issues = flawsOf(rulebook, findings);
  const { artefact, rules, nodes } = createArtefacts(rulebook, findings, edition);
  return {
    rulebook,
    artefact,
    rules,
    findings,
    certificate: {
      sound: issues.length === 0,
      issues,
      rulebook: edition,
      counts: {
        facts: artefact.facts.length,
        rules: rulesOf(rulebook).length,
        ...countPersons(artefact),
        decisions: combined.entries.length,
        nodes,
      },
    },
  };
}

/** The first half of the SHA-256 in hexadecimal: enough to tell rulebooks apart, and short, as every decision has it. */
async function fingerprint(text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return [...new Uint8Array(digest, 0, 16)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
