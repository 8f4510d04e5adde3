/** The rows that the SQL is tried on, and what `evaluate` says of each. */

import { type Decision, evaluate, FactsError, type FactsInput, rulebook } from "carte-vitale";
import { type Person as DatedPerson, evaluateOn } from "carte-vitale/time";
import { DATE_NAMES } from "../../src/model/dates.js";
import { snakeCase } from "../../src/sql/options.js";
import { randomFrom } from "../bench/random.js";
import { CLASSES, combinations, NAMES } from "../classes.js";
import { daysIn, text } from "../days.js";
import { contradictory, type Person } from "../reading.js";
import { permitGrace, temporaryNumberValidity } from "../thresholds.js";
import type { ColumnTypes } from "./engines.js";

/** What is handed in, and the day where there are dates. */
export interface Row {
  readonly person: Readonly<Record<string, string | number | boolean | undefined>>;
  readonly on?: string | undefined;
}

const FACT_TYPES: ColumnTypes = Object.fromEntries(
  Object.entries<object>(rulebook.facts).map(([name, fact]) => [
    snakeCase(name),
    "minimum" in fact ? "INTEGER" : "boolean" in fact ? "BOOLEAN" : "VARCHAR",
  ]),
);
/** The columns of a file of rows. */
export const COLUMNS: ColumnTypes = {
  id: "INTEGER",
  ...FACT_TYPES,
  ...Object.fromEntries(DATE_NAMES.map((name) => [snakeCase(name), "DATE" as const])),
  as_of: "DATE",
};
const KEYS = [...Object.keys(rulebook.facts), ...DATE_NAMES];
/** The name of the column of each fact and date. */
export const FACT_COLUMNS = Object.fromEntries(Object.keys(rulebook.facts).map((name) => [name, snakeCase(name)]));
export const ALL_COLUMNS = Object.fromEntries(KEYS.map((name) => [name, snakeCase(name)]));

export const csvOf = (rows: readonly Row[]): string =>
  rows.map(({ person, on = "" }, id) => [id, ...KEYS.map((key) => person[key] ?? ""), on].join(",")).join("\n");

/** The decision of `evaluate`, or of `evaluateOn`; the error where the row is refused. */
export function decide({ person, on }: Row): Decision | FactsError {
  try {
    const given = Object.fromEntries(Object.entries(person).filter(([, value]) => value !== undefined));
    const hasDate = DATE_NAMES.some((name) => name in given);
    return hasDate ? evaluateOn(given as DatedPerson, on as string) : evaluate(given as FactsInput);
  } catch (error) {
    if (error instanceof FactsError) return error;
    throw error;
  }
}

/** The other end of the class of a number: the lowest for the first class, the highest for the others. */
const OTHER_ENDS: Readonly<Record<string, ReadonlyMap<unknown, number>>> = Object.fromEntries(
  (["age", "residenceMonths", "temporaryNumberMonths"] as const).map((name) => {
    const { minimum, maximum } = rulebook.facts[name];
    const values = CLASSES[name] as readonly number[];
    const ends = values.map((value, at) => {
      const isFirst = at === 0 && value > minimum;
      return [value, isFirst ? minimum : (values[at + 1] ?? maximum + 1) - 1] as const;
    });
    return [name, new Map(ends)];
  }),
);

/** Every accepted combination of classes, by both ends of each number. `one` of so many is taken. */
export function* whole(one: number): Generator<Row> {
  let index = 0;
  for (const facts of combinations()) {
    if (contradictory(facts) || index++ % one > 0) continue;
    yield { person: { ...facts } };
    const ends = Object.entries(facts).map(([name, value]) => [name, OTHER_ENDS[name]?.get(value) ?? value]);
    yield { person: Object.fromEntries(ends) };
  }
}

type Random = (below: number) => number;
const pick = <T>(random: Random, values: readonly T[]): T => values[random(values.length)] as T;

/** Random facts, of which some are not given. Many contradict each other. */
function randomFacts(random: Random, given: number): Record<string, string | number | boolean> {
  const facts: Record<string, string | number | boolean> = {};
  for (const name of NAMES)
    if (random(10) < given) facts[name] = pick<string | number | boolean>(random, CLASSES[name]);
  // Otherwise most would contradict.
  if (random(4) > 0 && facts.nirKind !== "temporary") delete facts.temporaryNumberMonths;
  if (random(4) > 0 && facts.nirKind !== "permanent") {
    delete facts.rightsOpen;
    if (facts.nirKind) delete facts.cardState;
  }
  if (random(4) > 0 && facts.residesInFrance === false) delete facts.residenceMonths;
  return facts;
}

/** Random partial facts that are accepted. */
export function* partial(count: number): Generator<Row> {
  const random = randomFrom(31);
  for (let made = 0; made < count; ) {
    const person = randomFacts(random, 1 + random(9));
    if (contradictory(person as Partial<Person> as Person)) continue;
    made++;
    yield { person };
  }
}

/** Random rows that are refused: a value out of range, an unknown code, or facts that contradict each other. */
export function* refused(count: number): Generator<Row> {
  const random = randomFrom(32);
  for (let made = 0; made < count; ) {
    const person = randomFacts(random, 4 + random(7));
    if (random(3) > 0) {
      const name = pick(random, NAMES);
      const kind = FACT_TYPES[snakeCase(name)];
      if (kind === "INTEGER") person[name] = pick(random, [-1, -2147483648, 131, 1561, 2147483647, 121]);
      if (kind === "VARCHAR")
        person[name] = pick(random, ["oui", "None", "NONE", " none", "none ", "eu|other", "é'\\"]);
    }
    if (!(decide({ person }) instanceof FactsError)) continue;
    made++;
    yield { person };
  }
}

const DAY = 86_400_000;
const dayAt = (index: number) => new Date(index * DAY).toISOString().slice(0, 10);
const indexOf = (day: string) => Date.parse(day) / DAY;
const randomDay = (random: Random, from: string, until: string) =>
  dayAt(indexOf(from) + random(indexOf(until) - indexOf(from) + 1));

/** Random dates; then, for births, arrivals, numbers and permits of the ends of months, every day of the years. */
export function* dated(count: number, on: string | null, years: readonly [number, number]): Generator<Row> {
  const random = randomFrom(33);
  for (let made = 0; made < count; made++) {
    const day = on ?? randomDay(random, "1990-01-01", "2040-12-31");
    const before = () =>
      randomDay(random, random(3) > 0 ? "1990-01-01" : "1912-01-01", random(9) > 0 ? day : "2041-01-01");
    const person = randomFacts(random, 7);
    if (random(3) > 0) {
      if (random(9) > 0) delete person.age;
      person.birthDate = before();
    }
    if (random(3) > 0) {
      if (random(9) > 0) {
        delete person.residenceMonths;
        delete person.residesInFrance;
      }
      person.residenceSince = random(2) > 0 ? before() : dayAt(indexOf(day) - random(200));
    }
    if (random(3) > 0) {
      if (random(9) > 0) {
        delete person.temporaryNumberMonths;
        person.nirKind = "temporary";
        delete person.rightsOpen;
        delete person.cardState;
      }
      person.temporaryNumberSince = dayAt(indexOf(day) - random(400));
    }
    if (random(3) > 0) {
      if (random(9) > 0) delete person.residencePermit;
      person.residencePermitUntil = dayAt(indexOf(day) + 100 - random(500));
    }
    yield { person, on: random(50) === 0 && on === null ? undefined : day };
  }
  for (let index = indexOf(`${years[0]}-01-01`); index <= indexOf(`${years[1]}-12-31`); index++) {
    const day = dayAt(index);
    for (const person of atEndsOfMonths(random, day)) yield { person, on: day };
  }
}

/** Persons whose dates are ends of months, at and beside the months that a threshold is away from a day. */
function* atEndsOfMonths(random: Random, day: string): Generator<Row["person"]> {
  const end = (months: number, before: number) => {
    const [year = 0, month = 0] = day.split("-").map(Number);
    const index = 12 * year + month - 1 - months;
    const last = daysIn(Math.floor(index / 12), (index % 12) + 1);
    return text(Math.floor(index / 12), (index % 12) + 1, last - before);
  };
  const near = (months: number) => {
    const made = end(months, random(4));
    return made > day ? day : made;
  };
  yield {
    birthDate: near(12 * pick(random, CLASSES.age)),
    status: "dependent",
    nirKind: "permanent",
  };
  yield {
    birthDate: near(12 * 40),
    residenceSince: near(pick(random, CLASSES.residenceMonths)),
    status: "inactive",
    nirKind: "permanent",
  };
  yield { birthDate: end(12 * (rulebook.facts.age.maximum + 1), random(3)), status: "retired", nirKind: "permanent" };
  yield {
    birthDate: near(12 * 30),
    temporaryNumberSince: near(temporaryNumberValidity),
    status: "student",
    nirKind: "temporary",
  };
  yield {
    birthDate: near(12 * 50),
    residencePermitUntil: end(permitGrace - 1 + random(3), random(3)),
    nationality: "other",
    status: "employee",
    nirKind: pick(random, ["none", "permanent"] as const),
  };
}
