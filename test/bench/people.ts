import type { FactsInput } from "carte-vitale";
import type { Person } from "../reading.js";
import { randomFrom } from "./random.js";

const NUMBERS = ["none", "temporary", "permanent"] as const;
const STATUSES = [
  "employee",
  "self-employed",
  "civil-servant",
  "unemployed",
  "student",
  "retired",
  "dependent",
  "inactive",
] as const;
const NATIONALITIES = ["french", "eu", "other"] as const;
const PERMITS = ["valid", "grace", "expired", "none"] as const;
const BIRTHPLACES = ["france", "eu", "elsewhere"] as const;
const CARDS = ["none", "ordered", "held", "lost", "stolen", "defective"] as const;

type Random = (below: number) => number;

const pick = <T>(random: Random, values: readonly T[]): T => values[random(values.length)] as T;
/** Half of the numbers stand around the thresholds, where the law changes. */
const numberUpTo = (random: Random, most: number) => random((random(2) === 0 ? Math.min(20, most) : most) + 1);

/**
 * How persons are drawn: `even` takes every value for as likely as the others; among `usual` persons nine of ten live in
 * France, nine of ten are covered by no other scheme, one in ten is exempt, and more than half have a permanent number.
 */
export type Draw = "even" | "usual";

/** All the facts of one person, none against another, in the order of the vocabulary. */
function personFrom(random: Random, draw: Draw): Person {
  const oneIn = (even: number, usual: number) => random(draw === "even" ? even : usual) === 0;
  const nirKind = draw === "usual" && random(2) === 0 ? "permanent" : pick(random, NUMBERS);
  const residesInFrance = !oneIn(2, 10);
  const facts = {
    age: numberUpTo(random, 130),
    nirKind,
    residenceMonths: residesInFrance ? numberUpTo(random, 1560) : 0,
    status: pick(random, STATUSES),
    nationality: pick(random, NATIONALITIES),
    residencePermit: pick(random, PERMITS),
    birthPlace: pick(random, BIRTHPLACES),
    residesInFrance,
    residenceExemption: oneIn(2, 10),
    coveredElsewhere: oneIn(2, 10),
  };
  const cardState = nirKind === "permanent" ? pick(random, CARDS) : "none";
  if (nirKind !== "temporary") return { ...facts, cardState };
  return { ...facts, temporaryNumberMonths: numberUpTo(random, 120), cardState };
}

/** Read from JSON, as an application gets them: objects that were put together otherwise may be slow to read. */
export function people(count: number, draw: Draw, seed = 1): Person[] {
  const random = randomFrom(seed);
  return JSON.parse(JSON.stringify(Array.from({ length: count }, () => personFrom(random, draw))));
}

/** Eight facts of some person, drawn at random. */
export function eightFacts(random: Random): FactsInput {
  const entries = Object.entries(personFrom(random, "even"));
  while (entries.length > 8) entries.splice(random(entries.length), 1);
  return Object.fromEntries(entries);
}

/** Eight facts of each, never twice those of one class: whoever remembers answers knows none of them yet. */
export function* strangers(seed: number): Generator<FactsInput> {
  const random = randomFrom(seed);
  const told = new Set<string>();
  for (;;) {
    const facts = eightFacts(random);
    const key = Object.entries(facts)
      .map(([fact, value]) => `${fact} ${classOf(fact, value)}`)
      .join();
    if (told.has(key)) continue;
    told.add(key);
    yield facts;
  }
}

/** Values that no rule tells apart are one class: the lowest number of it stands for the others. */
function classOf(fact: string, value: unknown): unknown {
  const thresholds = { age: [18, 16, 12], residenceMonths: [3, 1], temporaryNumberMonths: [9] }[fact];
  return typeof value === "number" ? (thresholds?.find((threshold) => value >= threshold) ?? 0) : value;
}

const BAD_VALUES: readonly unknown[] = [-1, 1.5, 5000, "12", "somebody", null, Number.NaN, []];

export type Mistake = "value" | "key" | "contradiction";

/** What an application may hand in by mistake: one value that is refused, one key that is no fact, months for nobody. */
export function mistaken(persons: readonly Person[], mistake: Mistake, seed = 3): unknown[] {
  const random = randomFrom(seed);
  return persons.map((person) => {
    if (mistake === "key") return { ...person, postcode: 75011 };
    if (mistake === "contradiction") return { ...person, residesInFrance: false, residenceMonths: 1 + random(24) };
    return { ...person, [pick(random, Object.keys(person))]: pick(random, BAD_VALUES) };
  });
}
