import { load } from "../evaluate/load.js";
import type { Compiled } from "../model/artefact.js";
import type { CompiledRules } from "../model/rule-artefact.js";
import { type Rulebook, rulesOf } from "../model/rulebook.js";
import { RulebookError } from "../rulebook/error.js";
import { readRulebook } from "../rulebook/read.js";
import { combine } from "./combine.js";
import { contradictionsOf, refusalOf } from "./contradictions.js";
import { countPersons } from "./count.js";
import { tabulate } from "./rule-diagrams.js";
import { link } from "./serialise.js";
import { compileRules } from "./serialise-rules.js";
import { type Certificate, flawsOf } from "./verify.js";

/** A rulebook that has been accepted and decided, as plain JSON: what the shipped artefacts are made of. */
export interface CompiledData {
  readonly rulebook: Rulebook;
  readonly compiled: Compiled;
  readonly rules: CompiledRules;
}

export async function compileToData(input: unknown): Promise<CompiledData> {
  const rulebook = readRulebook(input);
  const { compiled, rules, certificate } = await examine(rulebook);
  if (!certificate.sound) throw new RulebookError(certificate.issues);
  return { rulebook, compiled, rules };
}

/** Decides everything, writes it down and looks for what is wrong with it. */
export async function examine(
  rulebook: Rulebook,
): Promise<Omit<CompiledData, "rulebook"> & { certificate: Certificate }> {
  const edition = { version: rulebook.version, hash: await fingerprint(JSON.stringify(rulebook)) };
  const tables = await tabulate(rulebook);
  const combined = combine(rulebook, tables);
  const refusal = refusalOf(rulebook, tables);
  const compiled = link(rulebook, tables, combined, contradictionsOf(refusal), edition);
  const loaded = load(compiled);
  const issues = flawsOf(rulebook, tables, combined);
  const names = Object.keys(rulebook.facts);
  return {
    compiled,
    rules: compileRules(rulebook, tables, refusal),
    certificate: {
      sound: issues.length === 0,
      issues,
      rulebook: edition,
      counts: {
        facts: names.length,
        rules: rulesOf(rulebook).length,
        ...countPersons(loaded),
        decisions: compiled.decisions.length,
        nodes: compiled.nodes.length,
      },
    },
  };
}

/** The first half of the SHA-256: enough to tell any two rulebooks apart, and short in every decision. */
async function fingerprint(text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return [...new Uint8Array(digest, 0, 16)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
