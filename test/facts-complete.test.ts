import { type FactsInput, safeEvaluate } from "carte-vitale";
import { describe, expect, test } from "vitest";
import { createEvaluator } from "../src/evaluate/evaluate.js";
import { createReader, type Reading } from "../src/facts/read.js";
import { classNumberOf, size } from "../src/shipped/reader.js";
import { shipped } from "../src/shipped.js";
import { RESIDENT } from "./people.js";
import { majority } from "./thresholds.js";

const { read, readOr } = createReader(shipped.facts, classNumberOf);
const nothing = { entries: new Uint16Array(size), values: [undefined] as undefined[] };
const classNumber = (facts: unknown) => (readOr(facts, {}, nothing) as Reading).classNumber;

describe("A class number have", () => {
  const { age: _, ...ageless } = RESIDENT;
  const { rightsOpen: __, ...numbered } = RESIDENT;
  const temporary = { ...numbered, nirKind: "temporary", temporaryNumberMonths: 3 } as const;

  test.each<[string, unknown]>([
    ["complete facts", RESIDENT],
    ["complete facts in another order", Object.fromEntries(Object.entries(RESIDENT).reverse())],
    ["complete facts without a prototype", Object.assign(Object.create(null), RESIDENT)],
    ["a temporary number and its months", temporary],
    ["a temporary number, with undefined rights", { ...temporary, rightsOpen: undefined }],
    ["a permanent number whose rights are closed", { ...RESIDENT, rightsOpen: false }],
    ["a permanent number, with undefined months", { ...RESIDENT, temporaryNumberMonths: undefined }],
  ])("%s", (_, facts) => expect(classNumber(facts)).toBeGreaterThanOrEqual(0));

  test("classes, not values: ages of one class have one number", () => {
    expect(classNumber({ ...RESIDENT, age: majority })).toBe(classNumber({ ...RESIDENT, age: 130 }));
    expect(classNumber({ ...RESIDENT, age: majority })).not.toBe(classNumber({ ...RESIDENT, age: majority - 1 }));
  });

  const inheriting = Object.create({ age: 30 });
  test.each<[string, unknown]>([
    ["undefined", undefined],
    ["null", null],
    ["a number", 30],
    ["a list", Object.assign([], RESIDENT)],
    ["an instance of a class", Object.assign(new (class Person {})(), RESIDENT)],
    ["an object that inherits a fact", Object.assign(inheriting, ageless)],
    ["an object that hides a fact", Object.defineProperty({ ...ageless }, "age", { value: 30, enumerable: false })],
    ["a missing fact", ageless],
    ["a permanent number of unknown rights", numbered],
    ["a temporary number with rights", { ...temporary, rightsOpen: true }],
    ["an undefined fact", { ...RESIDENT, age: undefined }],
    ["a refused fact", { ...RESIDENT, age: 131 }],
    ["a fraction of a year", { ...RESIDENT, age: 30.5 }],
    ["an unknown key beside all facts", { ...RESIDENT, name: 1 }],
    ["an unknown key instead of a fact", { ...ageless, name: 1 }],
    ["a temporary number without its months", { ...numbered, nirKind: "temporary" }],
    ["a temporary number with undefined months", { ...temporary, temporaryNumberMonths: undefined }],
    ["a permanent number with months", { ...RESIDENT, temporaryNumberMonths: 3 }],
    ["months in France without a home there", { ...RESIDENT, residesInFrance: false }],
    ["a proxy that throws", new Proxy(RESIDENT, { ownKeys: () => JSON.parse("{") })],
  ])("not: %s", (_, facts) => expect(classNumber(facts)).toBeLessThan(0));
});

/** What a reading says of facts, whichever way they were read. */
const withoutValues = ({ classes, whole, assume }: Reading) => ({ classes, whole, assume });

describe("What is known by class number", () => {
  const own = { classNumber: classNumber(RESIDENT) };
  const known = { entries: new Uint16Array(size), values: [undefined, own] };
  known.entries[own.classNumber] = 1;

  test("is found without a reading, for complete facts and accepted options only", () => {
    expect(readOr(RESIDENT, undefined, known)).toBe(own);
    expect(readOr(RESIDENT, { assume: "nothing" }, known)).toBe(own);
    for (const [facts, options] of [
      [RESIDENT, { assume: "all" }],
      [{ ...RESIDENT, age: undefined }, {}],
      [{ ...RESIDENT, name: 1 }, {}],
    ])
      expect(readOr(facts, options, known)).toMatchObject(withoutValues(read(facts, options)));
    expect(readOr(RESIDENT, {}, nothing)).toMatchObject(withoutValues(read(RESIDENT, {})));
  });

  test("is that of the own facts, also where a getter reads other facts meanwhile", () => {
    const getter = () => {
      readOr({ ...RESIDENT, status: "student", age: 3 }, {}, known);
      return 30;
    };
    const facts = Object.defineProperty({ ...RESIDENT }, "age", { enumerable: true, get: getter });
    for (const _ of [1, 2]) expect(readOr(facts, {}, known)).toBe(own);
    // A reading that is kept does not change with the next one.
    const kept = readOr({ ...RESIDENT, age: undefined }, {}, known);
    readOr({ ...RESIDENT, age: 3 }, {}, known);
    expect(kept).toMatchObject(withoutValues(read({ ...RESIDENT, age: undefined }, {})));
  });
});

test("What is refused of facts does not depend on the written reader", () => {
  const generic = createEvaluator(shipped);
  const refusalOf = (evaluate: typeof safeEvaluate, facts: unknown) => {
    const result = evaluate(facts);
    return result.success ? [] : result.error.issues;
  };
  const values = [undefined, null, -1, 1.5, 9, 200, 5000, Number.NaN, "", "none", "12", true, false, [], {}];
  const { rightsOpen: _, ...numbered } = RESIDENT;
  const temporary = { ...numbered, nirKind: "temporary", temporaryNumberMonths: 3 };
  const people = [RESIDENT, temporary, { ...temporary, residesInFrance: false }].flatMap((person) =>
    shipped.facts.flatMap(({ name }) => values.map((value) => ({ ...person, [name]: value }) as FactsInput)),
  );
  const refusals = people.map((person) => refusalOf(safeEvaluate, person));
  expect(refusals.filter((issues) => issues.length > 0).length).toBeGreaterThan(300);
  expect(refusals).toEqual(people.map((person) => refusalOf(generic.safeEvaluate, person)));
});
