import { type FactsInput, rulebook } from "carte-vitale";
import fc from "fast-check";
import type { Person } from "./reading.js";
import { majority } from "./thresholds.js";

type Facts = Record<string, string | number | boolean>;

const arbitraryOf = (fact: object): fc.Arbitrary<string | number | boolean> => {
  if ("values" in fact) return fc.constantFrom(...Object.keys(fact.values as object));
  if ("boolean" in fact) return fc.boolean();
  const { minimum, maximum } = fact as unknown as { minimum: number; maximum: number };
  // Half of the numbers are near the thresholds, where answers change.
  return fc.oneof(
    fc.integer({ min: minimum, max: maximum }),
    fc.integer({ min: minimum, max: Math.min(majority + 2, maximum) }),
  );
};

/** Any twelve facts, contradictory or not. */
export const anyFacts: fc.Arbitrary<Facts> = fc.record(
  Object.fromEntries(Object.entries<object>(rulebook.facts).map(([name, fact]) => [name, arbitraryOf(fact)])),
);

/** Complete facts without a contradiction. */
export const person: fc.Arbitrary<Person> = anyFacts.map((facts) => {
  const { temporaryNumberMonths, ...others } = facts;
  if (!others.residesInFrance) others.residenceMonths = 0;
  if (others.nirKind !== "permanent") others.cardState = "none";
  const own = others.nirKind === "temporary" ? { ...others, temporaryNumberMonths } : others;
  return own as unknown as Person;
});

/** Any part of complete facts. */
export const partialFacts: fc.Arbitrary<FactsInput> = person.chain((whole) =>
  fc.subarray(Object.keys(whole)).map((known) => only(whole, known)),
);

export function only(whole: Person, names: readonly string[]): FactsInput {
  return Object.fromEntries(Object.entries(whole).filter(([name]) => names.includes(name)));
}

/** Complete facts: an employee with a permanent number, resident for eight months. */
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
