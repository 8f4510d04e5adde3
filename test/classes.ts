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
export const CLASSES: { readonly [Name in keyof Person]-?: readonly NonNullable<Person[Name]>[] } = {
  age: [minimumAge - 1, ...THRESHOLDS.age],
  nirKind: codesOf("nirKind"),
  residenceMonths: [0, stableResidence - 1, stableResidence],
  status: codesOf("status"),
  nationality: codesOf("nationality"),
  residencePermit: codesOf("residencePermit"),
  birthPlace: codesOf("birthPlace"),
  residesInFrance: [true, false],
  residenceExemption: codesOf("residenceExemption"),
  otherScheme: codesOf("otherScheme"),
  rightsOpen: [true, false],
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
  residenceExemption: "none",
  otherScheme: "none",
  rightsOpen: true,
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

/** The kind of number beside which a fact is part of a person. */
export const BESIDE: Readonly<Partial<Record<keyof Person, Person["nirKind"]>>> = {
  rightsOpen: "permanent",
  temporaryNumberMonths: "temporary",
};
/** Whether a fact is part of a person with this kind of number. */
export const applies = (name: keyof Person, { nirKind }: { readonly nirKind?: unknown }): boolean =>
  BESIDE[name] === undefined || BESIDE[name] === nirKind;

/** One person for each combination of classes, contradictory combinations included: 2,488,320. */
export function* combinations(): Generator<Person> {
  const { status, nationality, residencePermit, birthPlace, residenceExemption, otherScheme } = CLASSES;
  const situations = product({ age: CLASSES.age, status, nationality, residencePermit, birthPlace });
  const { residenceMonths, residesInFrance } = CLASSES;
  const places = product({ residenceMonths, residesInFrance, residenceExemption, otherScheme });
  const numbers = CLASSES.nirKind.flatMap((nirKind) =>
    product({
      nirKind: [nirKind],
      rightsOpen: applies("rightsOpen", { nirKind }) ? CLASSES.rightsOpen : [undefined],
      temporaryNumberMonths: applies("temporaryNumberMonths", { nirKind })
        ? CLASSES.temporaryNumberMonths
        : [undefined],
      cardState: CLASSES.cardState,
    }),
  );
  // Written out, because joining objects by their keys takes twenty times as long.
  for (const { age, status, nationality, residencePermit, birthPlace } of situations) {
    for (const { residenceMonths, residesInFrance, residenceExemption, otherScheme } of places) {
      for (const { nirKind, rightsOpen, temporaryNumberMonths, cardState } of numbers) {
        const some = { age, nirKind, residenceMonths, status, nationality, residencePermit, birthPlace } as Person;
        some.residesInFrance = residesInFrance;
        some.residenceExemption = residenceExemption;
        some.otherScheme = otherScheme;
        if (rightsOpen !== undefined) some.rightsOpen = rightsOpen;
        if (temporaryNumberMonths !== undefined) some.temporaryNumberMonths = temporaryNumberMonths;
        some.cardState = cardState;
        yield some;
      }
    }
  }
}

/** Every combination of one value of each list: `{ a: [1, 2], b: [3] } => [{ a: 1, b: 3 }, { a: 2, b: 3 }]`. */
function product<T extends object>(lists: { readonly [Key in keyof T]: readonly T[Key][] }): T[] {
  return (Object.keys(lists) as (keyof T)[]).reduce<T[]>(
    (all, key) => all.flatMap((one) => lists[key].map((value) => ({ ...one, [key]: value }))),
    [{} as T],
  );
}

/** Every so many combinations of classes, without contradictory ones. */
export function* everyNth(step: number): Generator<Person> {
  let index = 0;
  for (const person of combinations()) if (index++ % step === 0 && !contradictory(person)) yield person;
}

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
