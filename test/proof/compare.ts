/**
 * Checks `compare` against its definition on random pairs of rulebooks: both decide for every person, and every difference,
 * count, box and example is checked against the two decisions. The pairs are the shipped rulebook and a mutant, small
 * rulebooks, vocabularies that differ, and renamed words. Fails at the first pair with a fault.
 */
import { parseArgs } from "node:util";
import { compare } from "carte-vitale/compile";
import { compareDecided } from "../../src/compile/compare.js";
import { examine } from "../../src/compile/pipeline.js";
import { checkRenamed, readRenamed } from "../../src/compile/renamed.js";
import { createEvaluator } from "../../src/evaluate/evaluate.js";
import { readRulebook } from "../../src/rulebook/read.js";
import { randomFrom } from "../bench/random.js";
import { faultIn } from "./compare/check.js";
import { KINDS, kindOf, type Pair } from "./compare/pairs.js";

const { values } = parseArgs({
  options: {
    pairs: { type: "string", default: "300" },
    seed: { type: "string", default: "1" },
    /** The index of one pair, to repeat it alone. */
    only: { type: "string" },
  },
});
const [pairs, seed] = [Number(values.pairs), Number(values.seed)];
const indexes = values.only === undefined ? Array.from({ length: pairs }, (_, index) => index) : [Number(values.only)];
const counts: Record<
  string,
  { pairs: number; differing: number; differences: number; unsound: number; persons: number }
> = {};
const differenceCounts: Record<string, number> = {};
const started = performance.now();

for (const index of indexes) {
  const kind = kindOf(index);
  const make = KINDS[kind];
  if (make === undefined) throw new Error(`no pairs of the kind ${kind}`);
  // Each pair has its own seed, so that it can be repeated alone.
  const below = randomFrom(seed * 1_000_003 + index);
  let [pair, sides] = await examined(await make(below));
  // An unsound rulebook that refuses every person has no decision to ask for.
  while (Object.values(sides).some(({ certificate }) => certificate.counts?.persons === 0))
    [pair, sides] = await examined(await make(below));
  const fault = await judge(kind, pair, sides).catch((error: unknown) => String((error as Error).stack));
  if (fault !== null) {
    console.error(`pair ${index} (${kind}${pair.change && `, ${pair.change}`}): ${fault}`);
    console.error(`repeat: tsx test/proof/compare.ts --seed ${seed} --only ${index}`);
    process.exit(1);
  }
}
for (const [kind, { pairs: some, differing, differences, unsound, persons }] of Object.entries(counts))
  console.log(
    `${some} ${kind}: ${persons} persons, ${differing} differ, ${differences} differences, ${unsound} with unsound rules`,
  );
console.log(
  Object.entries(differenceCounts)
    .map(([what, count]) => `${count} ${what}`)
    .join(", "),
);
console.log(`${indexes.length} pairs in ${Math.round((performance.now() - started) / 1000)} s, seed ${seed}`);

type Sides = Readonly<Record<"before" | "after", Awaited<ReturnType<typeof examine>>>>;
async function examined(pair: Pair): Promise<[Pair, Sides]> {
  const [before, after] = [await examine(readRulebook(pair.before)), await examine(readRulebook(pair.after))];
  return [pair, { before, after }];
}

/** Compares a pair, also where rules are in conflict or a decision is missing: the definition holds all the same. */
async function judge(kind: string, { before, after, renamed }: Pair, sides: Sides): Promise<string | null> {
  const isSound = sides.before.certificate.sound && sides.after.certificate.sound;
  const sideOf = ({ rulebook, findings }: Sides["before"]) => ({
    decided: { rulebook, diagrams: findings.diagrams, root: findings.combined.root },
    entries: findings.combined.entries,
  });
  const renaming = readRenamed({ renamed });
  checkRenamed(renaming, sides.before.rulebook, sides.after.rulebook);
  const decide = () =>
    isSound
      ? compare(structuredClone(before), structuredClone(after), { renamed })
      : compareDecided({ before: sideOf(sides.before), after: sideOf(sides.after) }, renaming);
  const found = await decide();
  if (kind !== "mutants" && JSON.stringify(await decide()) !== JSON.stringify(found)) return "another call differs";
  const count = counts[kind] ?? { pairs: 0, differing: 0, differences: 0, unsound: 0, persons: 0 };
  counts[kind] = count;
  count.pairs++;
  count.differing += Number(!found.same);
  count.differences += found.differences.length;
  count.unsound += Number(!isSound);
  count.persons += found.persons.compared;
  for (const { what } of found.differences) differenceCounts[what] = (differenceCounts[what] ?? 0) + 1;
  const deciders = { before: createEvaluator(sides.before.artefact), after: createEvaluator(sides.after.artefact) };
  const books = { before: sides.before.rulebook, after: sides.after.rulebook };
  return faultIn(found, books, deciders, renamed);
}
