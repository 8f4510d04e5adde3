import { type FactsInput, rulebook } from "carte-vitale";
import fc from "fast-check";
import { applies } from "./classes.js";
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

/** Any value of every fact, contradictory or not. */
export const anyFacts: fc.Arbitrary<Facts> = fc.record(
  Object.fromEntries(Object.entries<object>(rulebook.facts).map(([name, fact]) => [name, arbitraryOf(fact)])),
);

/** Complete facts without a contradiction. */
export const person: fc.Arbitrary<Person> = anyFacts.map((facts) => {
  const own = Object.fromEntries(
    Object.entries(facts).filter(([name]) => applies(name as keyof Person, facts)),
  ) as unknown as Person;
  if (!own.residesInFrance) own.residenceMonths = 0;
  if (!own.residesInFrance && own.otherScheme === "s1") own.otherScheme = "none";
  if (own.nirKind !== "permanent") own.cardState = "none";
  return own;
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
  residenceExemption: "none",
  otherScheme: "none",
  rightsOpen: true,
  cardState: "none",
};
