import type { FactsInput } from "carte-vitale";
import { CLASSES, classOf } from "../classes.js";
import type { Person } from "../reading.js";
import { randomFrom } from "./random.js";

type Random = (below: number) => number;

const pick = <T>(random: Random, values: readonly T[]): T => values[random(values.length)] as T;
/** Half of the numbers are near the thresholds, where answers change. */
const numberUpTo = (random: Random, most: number) => random((random(2) === 0 ? Math.min(20, most) : most) + 1);

/**
 * How persons are drawn: `even` takes every value for as likely as the others; among `usual` persons nine of ten live in
 * France, nine of ten are covered by no other scheme, one in ten is exempt, more than half have a permanent number, and
 * nine of ten of these open rights.
 */
export type Draw = "even" | "usual";

/** All the facts of one person, none against another, in the order of the vocabulary. */
function personFrom(random: Random, draw: Draw): Person {
  const oneIn = (even: number, usual: number) => random(draw === "even" ? even : usual) === 0;
  const usually = <T>(value: T, values: readonly T[]): T =>
    draw === "usual" && random(10) > 0 ? value : pick(random, values);
  const nirKind = draw === "usual" && random(2) === 0 ? "permanent" : pick(random, CLASSES.nirKind);
  const residesInFrance = !oneIn(2, 10);
  const facts = {
    age: numberUpTo(random, 130),
    nirKind,
    residenceMonths: residesInFrance ? numberUpTo(random, 1560) : 0,
    status: pick(random, CLASSES.status),
    nationality: pick(random, CLASSES.nationality),
    residencePermit: pick(random, CLASSES.residencePermit),
    birthPlace: pick(random, CLASSES.birthPlace),
    residesInFrance,
    residenceExemption: usually("none", CLASSES.residenceExemption),
    // Form S1 contradicts a home abroad.
    otherScheme: usually("none", residesInFrance ? CLASSES.otherScheme : (["none", "other"] as const)),
  };
  if (nirKind === "none") return { ...facts, cardState: "none" };
  if (nirKind === "temporary") return { ...facts, temporaryNumberMonths: numberUpTo(random, 120), cardState: "none" };
  return { ...facts, rightsOpen: !oneIn(2, 10), cardState: pick(random, CLASSES.cardState) };
}

/** Persons parsed from JSON, as in an application: objects built otherwise may have slower shapes. */
export function people(count: number, draw: Draw, seed = 1): Person[] {
  const random = randomFrom(seed);
  return JSON.parse(JSON.stringify(Array.from({ length: count }, () => personFrom(random, draw))));
}

/** Eight facts of a random person. */
export function eightFacts(random: Random): FactsInput {
  const entries = Object.entries(personFrom(random, "even"));
  while (entries.length > 8) entries.splice(random(entries.length), 1);
  return Object.fromEntries(entries);
}

/** Eight facts each, of which no two have the same classes, so that no cache has met them. */
export function* distinctFacts(seed: number): Generator<FactsInput> {
  const random = randomFrom(seed);
  const seen = new Set<string>();
  for (;;) {
    const facts = eightFacts(random);
    const key = Object.entries(facts)
      .map(([fact, value]) => `${fact} ${classOf(fact as keyof Person, value)}`)
      .join();
    if (seen.has(key)) continue;
    seen.add(key);
    yield facts;
  }
}

const BAD_VALUES: readonly unknown[] = [-1, 1.5, 5000, "12", "unknown", null, Number.NaN, []];

export type Mistake = "value" | "key" | "contradiction";

/** Facts with one mistake: a refused value, an unknown key, or months of residence outside France. */
export function mistaken(persons: readonly Person[], mistake: Mistake, seed = 3): unknown[] {
  const random = randomFrom(seed);
  return persons.map((person) => {
    if (mistake === "key") return { ...person, postcode: 75011 };
    if (mistake === "contradiction") return { ...person, residesInFrance: false, residenceMonths: 1 + random(24) };
    return { ...person, [pick(random, Object.keys(person))]: pick(random, BAD_VALUES) };
  });
}
