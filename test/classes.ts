import { rulebook } from "carte-vitale";
import type { Person } from "./reading.js";

/*
 * The domain specification in tables, by hand: classes, defaults and thresholds.
 */

type Value = string | number | boolean;

/** One value of each class of each fact. Numbers are cut at the thresholds. */
export const CLASSES: { readonly [Name in keyof Person]-?: readonly Required<Person>[Name][] } = {
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

/** One person for each combination of classes, contradictory combinations included: 663,552. */
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
