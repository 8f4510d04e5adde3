import assert from "node:assert/strict";
import type { evaluate } from "carte-vitale";
import type { ConformanceKit } from "carte-vitale/conformance";
import { asRead } from "../../as-read.js";
import { byBruteForce, completions, inThatShape } from "../../completions.js";
import { book, type Decided, decidedBy, rulesThatHold, rulesThatHoldForMany } from "../../engine-reading.js";
import { type Person, read } from "../../reading.js";
import { inFull, inVocabulary } from "./expected.js";

/** Whether every fact is given that is part of the person. */
export const isComplete = ({ facts }: { readonly facts: object }) => {
  const given = new Map<string, unknown>(Object.entries(facts));
  return Object.entries(book.facts).every(
    ([name, { appliesWhen: when }]) => given.has(name) || (when && !when.values.includes(String(given.get(when.fact)))),
  );
};

/** Compares a decision with the independent reading of the tables. */
const agrees = (id: string, decided: Decided, person: Person) =>
  assert.deepEqual(
    asRead({ ...decided, rulebook: { version: "", hash: "" } }),
    read(person),
    `The kit and test/reading.ts differ: correct test/classes.ts, test/reading.ts or the rule. The case: ${id}`,
  );

/**
 * Checks what the kit expects against two readings that share nothing with the decision diagram: the whole rulebook in
 * one fresh json-rules-engine, and the tables of the domain specification by hand. Partial facts are checked over every
 * completion.
 */
export async function verify(kit: ConformanceKit): Promise<{ complete: number; partial: number; completions: number }> {
  const counts = { complete: 0, partial: 0, completions: 0 };
  for (const each of kit.cases) {
    const { id, facts, options } = each;
    const expected = inFull(kit, each.expected);
    if (isComplete(each)) {
      counts.complete++;
      assert.deepEqual(expected, decidedBy(await rulesThatHold(facts)), id);
      agrees(id, expected, facts as Person);
      continue;
    }
    counts.partial++;
    const assume = options.assume ?? "defaults";
    const { wholes } = completions(facts, assume);
    counts.completions += wholes.length;
    const holds = await rulesThatHoldForMany(wholes);
    const known = new Map(wholes.map((whole) => [JSON.stringify(whole), decidedBy(holds(whole))]));
    const decide = (whole: Person) => known.get(JSON.stringify(whole)) ?? decidedBy(holds(whole));
    for (const whole of wholes) agrees(id, decide(whole), whole);
    assert.deepEqual(inThatShape(expected), byBruteForce(facts, assume, decide), id);
    for (const { fact, value } of expected.assumed) {
      assert.equal(value, book.facts[fact]?.default, id);
    }
  }
  return counts;
}

/** The ids of the cases and refusals that an evaluator gets wrong, one after the other. */
export function* failures(
  kit: ConformanceKit,
  evaluator: Pick<typeof import("carte-vitale"), "safeEvaluate">,
): Generator<string> {
  const options = (given: unknown) => given as Parameters<typeof evaluate>[1];
  for (const { id, facts, options: own, expected } of kit.cases) {
    const result = evaluator.safeEvaluate(facts, options(own));
    if (!result.success) {
      yield id;
      continue;
    }
    const { rulebook: _, missing, ...rest } = result.data;
    const decision = { ...rest, missing: inVocabulary(missing) as typeof missing };
    if (JSON.stringify(inOrder(decision)) !== JSON.stringify(inOrder(inFull(kit, expected)))) yield id;
  }
  for (const { id, facts, options: own, issues } of kit.refusals) {
    const result = evaluator.safeEvaluate(facts, options(own));
    if (result.success || JSON.stringify(sorted(result.error.issues)) !== JSON.stringify(sorted(issues))) yield id;
  }
}

/** Sorts the keys, so that texts can be compared. */
const inOrder = (decision: Decided) => Object.entries(decision).sort(([a], [b]) => (a < b ? -1 : 1));

/** The order of issues is not part of the kit. */
const sorted = (issues: readonly { path: string[]; code: string }[]) =>
  issues.map(({ path, code }) => `${path.join(".")} ${code}`).sort();
