import { type Decision, evaluate, rulebook } from "carte-vitale";
import { type Rulebook, rulesOf } from "../../src/model/rulebook.js";
import type { Example } from "../examples.js";

/** A code of the rulebook that no example shows, and where it stands. */
export interface Uncovered {
  readonly what: string;
  readonly code: string;
  readonly file: string;
  readonly keys: readonly string[];
}

const book: Rulebook = rulebook as unknown as Rulebook;
/** Kinds of rules that a decision names. */
const NAMED = ["blocker", "entitlement", "grant", "document", "notice"];

/** Every code, value of a fact and side of a threshold must be in an example. */
export function uncovered(examples: readonly Pick<Example, "facts" | "assume">[]): Uncovered[] {
  const decisions = examples.map(({ facts, assume }) => evaluate(facts, { assume }));
  const shown = (of: (decision: Decision) => readonly (string | null | undefined)[]) => new Set(decisions.flatMap(of));
  const documents = (decision: Decision) => [...decision.documents, ...decision.possibleDocuments];
  const channels = ({ procedures }: Decision) => procedures.flatMap((procedure) => procedure.channels);
  const section = (what: string, name: keyof Rulebook, of: (decision: Decision) => readonly (string | null)[]) => {
    const found = shown(of);
    return Object.keys(book[name] ?? {})
      .filter((code) => !found.has(code))
      .map((code) => ({ what, code, file: `rules/${name}.json`, keys: [code] }));
  };
  const rules = shown(({ blockers, reasons, procedures, notices, ...decision }) =>
    [...blockers, ...reasons, ...procedures, ...notices, ...documents(decision as Decision)].map(({ rule }) => rule),
  );
  return [
    ...section("outcome", "outcomes", ({ outcome }) => [outcome]),
    ...section("procedure", "procedures", ({ procedures }) => procedures.map(({ id }) => id)),
    ...section("step", "steps", (decision) => channels(decision).flatMap(({ steps }) => steps)),
    ...section("document", "documents", (decision) => documents(decision).map(({ id }) => id)),
    ...section("alternative", "alternatives", (decision) => documents(decision).flatMap(({ anyOf }) => anyOf)),
    ...section("notice", "notices", ({ notices }) => notices.map(({ id }) => id)),
    ...rulesOf(book)
      .filter(({ id, event }) => NAMED.includes(event.type) && !rules.has(id as Decision["reasons"][number]["rule"]))
      .map(({ id, file }) => ({ what: "rule", code: id, file: `rules/law/${file}.json`, keys: [id] })),
    ...uncoveredValues(examples.map(({ facts }) => facts as Record<string, unknown>)),
  ];
}

function uncoveredValues(given: readonly Record<string, unknown>[]): Uncovered[] {
  return Object.entries(book.facts).flatMap(([name, fact]) => {
    const found = new Set([fact.default, ...given.map((facts) => facts[name])]);
    const thresholds = Object.values(book.parameters).flatMap((parameter) =>
      // No value lies below the minimum.
      parameter.fact === name && "minimum" in fact && Number(parameter.value) > fact.minimum
        ? [Number(parameter.value) - 1, Number(parameter.value)]
        : [],
    );
    const all =
      "values" in fact ? Object.keys(fact.values) : "boolean" in fact ? [true, false] : [...new Set(thresholds)];
    return all
      .filter((value) => !found.has(value))
      .map((value) => ({
        what: `value of ${name}`,
        code: String(value),
        file: "rules/facts.json",
        keys: ["facts", name, "values", String(value)],
      }));
  });
}
