import { rulebook } from "carte-vitale";
import type { Person } from "./reading.js";

/*
 * The domain specification in tables, by hand: classes, defaults and thresholds.
 */

type Value = string | number | boolean;

/** One value of each class of each fact. Numbers are cut at the thresholds. */
export const CLASSES: { readonly [Name in keyof Person]-?: readonly NonNullable<Person[Name]>[] } = {
  age: [11, 12, 16, 18],
  nirKind: ["none", "temporary", "permanent"],
  residenceMonths: [0, 2, 3],
  status: ["employee", "self-employed", "civil-servant", "unemployed", "student", "retired", "dependent", "inactive"],
  nationality: ["french", "eu", "other"],
  residencePermit: ["valid", "grace", "expired", "none"],
  birthPlace: ["france", "eu", "elsewhere"],
  residesInFrance: [true, false],
  residenceExemption: ["none", "refugee", "pension", "other"],
  otherScheme: ["none", "s1", "other"],
  rightsOpen: [true, false],
  temporaryNumberMonths: [8, 9],
  cardState: ["none", "ordered", "held", "lost", "stolen", "defective"],
};
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

/** The lowest number of each class but the first. */
export const THRESHOLDS = { age: [12, 16, 18], residenceMonths: [1, 3], temporaryNumberMonths: [9] } as const;

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
