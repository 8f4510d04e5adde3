import type { FactsInput } from "carte-vitale";
import { rulebook } from "carte-vitale";
import fc from "fast-check";
import type { Person } from "./reading.js";

type Facts = Record<string, string | number | boolean>;

const arbitraryOf = (fact: object): fc.Arbitrary<string | number | boolean> => {
  if ("values" in fact) return fc.constantFrom(...Object.keys(fact.values as object));
  if ("boolean" in fact) return fc.boolean();
  const { minimum, maximum } = fact as unknown as { minimum: number; maximum: number };
  // Half of the numbers stand around the thresholds, where the law changes.
  return fc.oneof(fc.integer({ min: minimum, max: maximum }), fc.integer({ min: minimum, max: Math.min(20, maximum) }));
};

/** Any twelve facts, contradictions and all. */
export const anyFacts: fc.Arbitrary<Facts> = fc.record(
  Object.fromEntries(Object.entries<object>(rulebook.facts).map(([name, fact]) => [name, arbitraryOf(fact)])),
);

/** A person: all the facts, none against another. */
export const person: fc.Arbitrary<Person> = anyFacts.map((facts) => {
  const { temporaryNumberMonths, ...others } = facts;
  if (!others.residesInFrance) others.residenceMonths = 0;
  if (others.nirKind !== "permanent") others.cardState = "none";
  const own = others.nirKind === "temporary" ? { ...others, temporaryNumberMonths } : others;
  return own as unknown as Person;
});

/** What somebody may tell of a person: each fact or not. */
export const partialFacts: fc.Arbitrary<FactsInput> = person.chain((whole) =>
  fc.subarray(Object.keys(whole)).map((told) => only(whole, told)),
);

export function only(whole: Person, names: readonly string[]): FactsInput {
  return Object.fromEntries(Object.entries(whole).filter(([name]) => names.includes(name)));
}

/** One value of each class of each fact, by hand from the thresholds of the domain specification. */
export const CLASSES: Readonly<Record<keyof Person, readonly (string | number | boolean)[]>> = {
  age: [11, 12, 16, 18],
  nirKind: ["none", "temporary", "permanent"],
  residenceMonths: [0, 2, 3],
  status: ["employee", "self-employed", "civil-servant", "unemployed", "student", "retired", "dependent", "inactive"],
  nationality: ["french", "eu", "other"],
  residencePermit: ["valid", "grace", "expired", "none"],
  birthPlace: ["france", "eu", "elsewhere"],
  residesInFrance: [true, false],
  residenceExemption: [false, true],
  coveredElsewhere: [false, true],
  temporaryNumberMonths: [8, 9],
  cardState: ["none", "ordered", "held", "lost", "stolen", "defective"],
};

/** An employee who has lived here for eight months and has a permanent number: told as a whole. */
export const RESIDENT: Person = {
  age: 30,
  nirKind: "permanent",
  residenceMonths: 8,
  status: "employee",
  nationality: "other",
  residencePermit: "valid",
  birthPlace: "france",
  residesInFrance: true,
  residenceExemption: false,
  coveredElsewhere: false,
  cardState: "none",
};
