import type { Compiled } from "../evaluate/compiled.js";
import { load } from "../evaluate/load.js";
import { RulebookError } from "../rulebook/error.js";
import { type Rulebook, rulesOf } from "../rulebook/model.js";
import { readRulebook } from "../rulebook/read.js";
import { type Certificate, flawsOf } from "./certificate.js";
import { combine } from "./combine.js";
import { countPersons } from "./count.js";
import { link } from "./link.js";
import { tabulate } from "./tabulate.js";

/** The compiled rulebook as plain JSON: what the shipped artefact is made of. */
export async function compileToData(rulebook: unknown): Promise<Compiled> {
  const { compiled, certificate } = await examine(readRulebook(rulebook));
  if (!certificate.sound) throw new RulebookError(certificate.issues);
  return compiled;
}

/** Decides everything, writes it down and looks for what is wrong with it. */
export async function examine(rulebook: Rulebook): Promise<{ compiled: Compiled; certificate: Certificate }> {
  const edition = { version: rulebook.version, hash: await fingerprint(JSON.stringify(rulebook)) };
  const tables = await tabulate(rulebook);
  const combined = combine(rulebook, tables, edition);
  const compiled = link(rulebook, tables, combined, edition);
  const loaded = load(compiled);
  const issues = flawsOf(rulebook, tables, combined);
  const names = Object.keys(rulebook.facts);
  return {
    compiled,
    certificate: {
      sound: issues.length === 0,
      issues,
      rulebook: edition,
      counts: {
        facts: names.length,
        rules: rulesOf(rulebook).length,
        ...countPersons(loaded),
        decisions: loaded.decisions.length,
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
