import { type FactName, type FactValueOf, rulebook } from "carte-vitale";
import { shipped } from "../src/shipped.js";
import { contradictory, type Person } from "./reading.js";
import { AROUND, ENDS, minimumAge, stableResidence, THRESHOLDS, temporaryNumberValidity } from "./thresholds.js";

/*
 * Classes and defaults. Thresholds and codes are those of the rulebook. A code that `Person` lacks does not compile here,
 * so the reading knows every one.
 */

type Value = string | number | boolean;

/** One value of each class of each fact. Numbers are cut at the thresholds. */
export const CLASSES: { readonly [Name in keyof Person]-?: readonly Required<Person>[Name][] } = {
  age: [minimumAge - 1, ...THRESHOLDS.age],
  nirKind: codesOf("nirKind"),
  residenceMonths: [0, stableResidence - 1, stableResidence],
  status: codesOf("status"),
  nationality: codesOf("nationality"),
  residencePermit: codesOf("residencePermit"),
  birthPlace: codesOf("birthPlace"),
  residesInFrance: [true, false],
  residenceExemption: [false, true],
  coveredElsewhere: [false, true],
  temporaryNumberMonths: [temporaryNumberValidity - 1, temporaryNumberValidity],
  cardState: codesOf("cardState"),
};
function codesOf<Name extends FactName>(name: Name): FactValueOf<Name>[] {
  const fact: object = rulebook.facts[name];
  return "values" in fact ? (Object.keys(fact.values as object) as unknown as FactValueOf<Name>[]) : [];
}
/** Every fact, in the order of section 1. */
export const NAMES = Object.keys(CLASSES) as (keyof Person)[];

export const DEFAULTS: Readonly<Partial<Person>> = {
  nationality: "french",
  residesInFrance: true,
  residenceExemption: false,
  coveredElsewhere: false,
  temporaryNumberMonths: 0,
  cardState: "none",
};

/** The index of a value's class; -1 for a fact that does not apply. */
export function classOf(name: keyof Person, value: Value | undefined): number {
  if (value === undefined) return -1;
  if (typeof value === "boolean") return Number(value);
  if (typeof value === "string") return VALUES[name]?.indexOf(value) ?? -1;
  return THRESHOLDS[name as keyof typeof THRESHOLDS].filter((threshold) => value >= threshold).length;
}
const VALUES: Partial<Record<string, string[]>> = Object.fromEntries(
  Object.entries(rulebook.facts).map(([name, fact]) => [name, "values" in fact ? Object.keys(fact.values) : []]),
);

/** One person for each combination of classes, contradictory combinations included. */
export function combinations(): Person[] {
  const digits = NAMES.filter((name) => name !== "temporaryNumberMonths").map((name) =>
    name === "nirKind" ? NUMBERS : CLASSES[name].map((value) => ({ [name]: value })),
  );
  return digits.reduce<object[]>(
    (persons, digit) => persons.flatMap((person) => digit.map((value) => ({ ...person, ...value }))),
    [{}],
  ) as Person[];
}
const NUMBERS = CLASSES.nirKind.flatMap((nirKind): Partial<Person>[] =>
  nirKind === "temporary"
    ? CLASSES.temporaryNumberMonths.map((temporaryNumberMonths) => ({ nirKind, temporaryNumberMonths }))
    : [{ nirKind }],
);

/** Each person with each number on the eve, the day and the morrow of each threshold; no contradictions. */
export function* aroundThresholds(persons: Iterable<Person>): Generator<Person> {
  for (const person of persons) {
    for (const [name, values] of Object.entries(AROUND) as [keyof Person, readonly number[]][]) {
      for (const value of person[name] === undefined ? [] : values) {
        const moved = { ...person, [name]: value };
        if (!contradictory(moved)) yield moved;
      }
    }
  }
}

/** The person with each number at the other end of its class. */
export function atOtherEnds(person: Person): Person {
  const moved = { ...person };
  for (const name of Object.keys(ENDS) as (keyof typeof ENDS)[]) {
    const value = person[name];
    if (value === undefined) continue;
    const [lowest, highest] = ENDS[name][classOf(name, value)] ?? [value, value];
    moved[name] = value === lowest ? highest : lowest;
  }
  return moved;
}

const first = new Map<string, readonly unknown[]>(
  shipped.facts.flatMap((fact) => ("classes" in fact ? [[fact.name, fact.classes.map(([code]) => code)]] : [])),
);
/** Whether no value before it is the same to every rule: an expired permit counts as none, a stolen card as a lost one. */
export const isFirstOfClass = (name: string, value: unknown): boolean => first.get(name)?.includes(value) ?? true;
