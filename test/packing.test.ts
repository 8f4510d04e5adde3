import { evaluate, type FactsInput, safeEvaluate } from "carte-vitale";
import { describe, expect, test } from "vitest";
import { createEvaluator } from "../src/evaluate/evaluate.js";
import { CONTRADICTION, decisionAt, isDecision, load } from "../src/evaluate/load.js";
import { createNumbers, fieldsOf } from "../src/evaluate/packing.js";
import { createClassKeys } from "../src/facts/class-key.js";
import { REFUSED, UNKNOWN } from "../src/facts/classes.js";
import { createReader } from "../src/facts/read.js";
import * as packing from "../src/shipped/reader.js";
import { shipped } from "../src/shipped.js";
import { allPersons } from "./all-persons.js";
import { RESIDENT } from "./people.js";

const loaded = load(shipped);
const reader = createReader(shipped.facts, packing);
/** The number of somebody who has one. */
const packed = (facts: unknown) => {
  const found = reader(facts);
  if (typeof found !== "number") throw new TypeError("everybody asked for here has a number");
  return found;
};
const { walk, unpack } = createNumbers(loaded);
const factByFact = createEvaluator(shipped);

/** What is told of somebody, with one word for what no rule tells apart. */
const alike = ({ age = 0, residenceMonths = 0, residencePermit, cardState = "none", ...others }: FactsInput) =>
  JSON.stringify([
    ...[12, 16, 18].map((threshold) => age >= threshold),
    ...[1, 3].map((threshold) => residenceMonths >= threshold),
    residencePermit === "none" ? "expired" : residencePermit,
    ["stolen", "defective"].includes(cardState) ? "lost" : cardState,
    Object.entries({
      ...others,
      temporaryNumberMonths: others.temporaryNumberMonths !== undefined && others.temporaryNumberMonths >= 9,
    }).sort(),
  ]);
// By hand, in the order of the vocabulary: a grown employee of another nation with a valid permit, for months in France.
const CLASSES = [3, 2, 2, 0, 2, 0, 0, 1, 0, 0, UNKNOWN, 0];
const NEW = { ...RESIDENT, nirKind: "temporary", temporaryNumberMonths: 3 } as const;

describe("everybody of whom all is told has a number", () => {
  test("two people have the same number exactly when all their facts are of the same classes", () => {
    const numbers = new Map<number, string>();
    const told = new Set<string>();
    for (const { facts } of allPersons.filter((_, index) => index % 5 === 0)) {
      const text = alike(facts);
      told.add(text);
      numbers.set(packed(facts), text);
    }
    expect(Math.min(...numbers.keys())).toBeGreaterThanOrEqual(0);
    expect(new Set(numbers.values())).toEqual(told);
    expect(numbers.size).toBe(told.size);
    expect(packed({ ...RESIDENT, age: 18 })).toBe(packed({ ...RESIDENT, age: 130 }));
    expect(packed({ ...RESIDENT, age: 18 })).not.toBe(packed({ ...RESIDENT, age: 17 }));
  });

  test("the number tells the class of each fact", () => {
    // By hand, in the order of the vocabulary: a grown employee of another nation, for months in France, without a card.
    expect(unpack(packed(RESIDENT))).toEqual([3, 2, 2, 0, 2, 0, 0, 1, 0, 0, UNKNOWN, 0]);
    expect(unpack(packed(NEW))).toEqual([3, 1, 2, 0, 2, 0, 0, 1, 0, 0, 0, 0]);
    const read = createReader(shipped.facts);
    for (const { facts } of allPersons.filter((_, index) => index % 13 === 0)) {
      expect(unpack(packed(facts))).toEqual(read(facts));
    }
  });

  test("the number leads to the decision that the facts have", () => {
    for (const { facts } of allPersons.filter((_, index) => index % 11 === 0)) {
      const edge = walk(packed(facts));
      expect(isDecision(edge)).toBe(true);
      expect(loaded.decision(decisionAt(edge))).toEqual(factByFact.evaluate(facts));
    }
  });

  test("the number fits: each fact has bits of its own", () => {
    const { fields, bits } = fieldsOf(shipped);
    expect(fields.map(({ place }) => place)).toEqual(shipped.order);
    // By the classes of each fact in that order: 2, 8, 2, 2, 3, 3, 2 and absence, 4, 3, 4, 3, 3.
    expect(fields.map(({ shift }) => shift)).toEqual([0, 1, 4, 5, 6, 8, 10, 12, 14, 16, 18, 20]);
    expect(bits).toBe(22);
  });
});

describe("who has a number", () => {
  test.each<[string, unknown]>([
    ["in the order of the vocabulary", RESIDENT],
    ["in another order", Object.fromEntries(Object.entries(RESIDENT).reverse())],
    ["without a prototype", Object.assign(Object.create(null), RESIDENT)],
    ["with a temporary number, and its months", NEW],
    ["with the months said to be unknown beside a permanent number", { ...RESIDENT, temporaryNumberMonths: undefined }],
  ])("somebody who is told %s", (_, facts) => expect(packed(facts)).toBeGreaterThanOrEqual(0));

  const { age: __, ...ageless } = RESIDENT;
  const inheriting = Object.create({ age: 30 });
  test.each<[string, unknown]>([
    ["nothing", undefined],
    ["null", null],
    ["a number", 30],
    ["a list", Object.assign([], RESIDENT)],
    ["an instance of a class", Object.assign(new (class Person {})(), RESIDENT)],
    ["an object that inherits a fact", Object.assign(inheriting, ageless)],
    ["somebody of whom a fact is missing", ageless],
    ["somebody of whom a fact is undefined", { ...RESIDENT, age: undefined }],
    ["somebody of whom a fact is refused", { ...RESIDENT, age: 131 }],
    ["somebody with a fraction of a year", { ...RESIDENT, age: 30.5 }],
    ["somebody with one key more", { ...RESIDENT, name: 1 }],
    ["somebody with one key for another", { ...ageless, name: 1 }],
    ["somebody with a temporary number, the months untold", { ...RESIDENT, nirKind: "temporary" }],
    ["somebody with the months untold, and a key for them", { ...NEW, temporaryNumberMonths: undefined }],
    ["somebody with the months of a number that is not theirs", { ...RESIDENT, temporaryNumberMonths: 3 }],
    ["a proxy that throws", new Proxy(RESIDENT, { ownKeys: () => JSON.parse("{") })],
  ])("%s has none", (_, facts) => expect(reader(facts)).not.toBeTypeOf("number"));

  test("a key that is no fact is told, also in the place of one that is", () => {
    const stranger = [{ path: [], code: "unknown-fact", message: expect.any(String) }];
    for (const [facts, classes] of [
      [{ ...RESIDENT, name: 1 }, CLASSES],
      [{ ...ageless, name: 1 }, CLASSES.with(0, UNKNOWN)],
    ] as const) {
      expect(reader(facts)).toEqual([...classes, REFUSED]);
      expect(safeEvaluate(facts)).toMatchObject({ success: false, error: { issues: stranger } });
    }
  });

  test("who contradicts themselves has one that leads nowhere", () => {
    const nowhere = packed({ ...RESIDENT, residesInFrance: false, residenceMonths: 3 });
    expect(nowhere).toBeGreaterThanOrEqual(0);
    expect(walk(nowhere)).toBe(CONTRADICTION);
    expect(walk(nowhere)).toBe(CONTRADICTION);
  });
});

describe("who has every key and no number is read all the same: the class of each fact is given", () => {
  test.each<[string, FactsInput, number[]]>([
    ["an age that is not told", { ...RESIDENT, age: undefined }, CLASSES.with(0, UNKNOWN)],
    ["an age that nobody has", { ...RESIDENT, age: 131 }, CLASSES.with(0, REFUSED)],
    ["a status that is not told", { ...RESIDENT, status: undefined }, CLASSES.with(3, UNKNOWN)],
    ["a status of another kind", { ...RESIDENT, status: 1 } as never, CLASSES.with(3, REFUSED)],
    ["a status in another spelling", { ...RESIDENT, status: "Employee" } as never, CLASSES.with(3, REFUSED)],
    ["a home that is not told", { ...RESIDENT, residesInFrance: undefined }, CLASSES.with(7, UNKNOWN)],
    ["a home in other words", { ...RESIDENT, residesInFrance: "yes" } as never, CLASSES.with(7, REFUSED)],
    ["a temporary number of three months", { ...NEW, age: undefined }, CLASSES.with(0, UNKNOWN).with(1, 1).with(10, 0)],
    ["a temporary number, the months untold", { ...NEW, temporaryNumberMonths: undefined }, CLASSES.with(1, 1)],
    ["a permanent number, and months of another", { ...RESIDENT, temporaryNumberMonths: 9 }, CLASSES.with(10, 1)],
    ["months that are not accepted", { ...RESIDENT, temporaryNumberMonths: -1 }, CLASSES.with(10, REFUSED)],
  ])("%s", (_, facts, classes) => expect(reader(facts)).toEqual(classes));

  test("in whatever order some facts are told, each is of its own class", () => {
    const keys = Object.keys(RESIDENT) as (keyof typeof RESIDENT)[];
    const place = (key: string) => shipped.facts.findIndex(({ name }) => name === key);
    for (const first of keys) {
      for (const second of keys.filter((key) => key !== first)) {
        const only = CLASSES.map((index, at) => (at === place(first) || at === place(second) ? index : UNKNOWN));
        expect(reader({ [first]: RESIDENT[first], [second]: RESIDENT[second] })).toEqual(only);
      }
    }
  });

  test("a code that is spelt otherwise, by one letter anywhere, is another one or none", () => {
    for (const [place, fact] of shipped.facts.entries()) {
      const codes = "classes" in fact ? fact.classes.flat().filter((value) => typeof value === "string") : [];
      for (const code of codes) {
        const letters = [...code];
        const others = letters.flatMap((_, at) => [
          ...Array.from("aeiorst-E0\u0161", (letter) => letters.with(at, letter).join("")),
          letters.toSpliced(at, 1).join(""),
          letters.toSpliced(at, 0, "e").join(""),
        ]);
        for (const other of others.filter((text) => !codes.includes(text))) {
          expect(reader({ ...RESIDENT, [fact.name]: other })).toHaveProperty(`${place}`, REFUSED);
        }
      }
    }
  });

  test("and what is refused of it is what would be refused fact by fact", () => {
    const refused = (asked: typeof safeEvaluate, facts: unknown) => {
      const result = asked(facts);
      return result.success ? [] : result.error.issues;
    };
    const values = [undefined, null, -1, 1.5, 9, 200, 5000, Number.NaN, "", "none", "12", true, false, [], {}];
    const people = [RESIDENT, NEW, { ...NEW, residesInFrance: false }].flatMap((person) =>
      shipped.facts.flatMap(({ name }) => values.map((value) => ({ ...person, [name]: value }))),
    );
    const told = people.map((person) => refused(safeEvaluate, person));
    expect(told.filter((issues) => issues.length > 0).length).toBeGreaterThan(300);
    expect(told).toEqual(people.map((person) => refused(factByFact.safeEvaluate, person)));
  });
});

describe("what is kept between calls", () => {
  const PARTIAL: FactsInput = { status: "student", age: 20 };

  test("who is of the same classes is given the same decision, told as a whole or in part", () => {
    expect(evaluate({ ...RESIDENT, age: 40 })).toBe(evaluate(RESIDENT));
    expect(evaluate({ ...PARTIAL, age: 21 })).toBe(evaluate(PARTIAL));
    expect(safeEvaluate({ ...PARTIAL, age: 21 })).toBe(safeEvaluate(PARTIAL));
    expect(evaluate(PARTIAL, { assume: "nothing" })).not.toBe(evaluate(PARTIAL));
    expect(evaluate(PARTIAL, { assume: "nothing" })).toBe(evaluate({ ...PARTIAL, age: 22 }, { assume: "nothing" }));
  });

  test("all assumed or nothing, one rulebook has one decision for whoever is told as a whole", () => {
    for (const { facts } of allPersons.filter((_, index) => index % 19 === 0)) {
      expect(factByFact.evaluate(facts, { assume: "nothing" })).toBe(factByFact.evaluate(facts));
    }
  });

  test("of as many classes as a number can count, every list has a key of its own", () => {
    // Three for each fact, with not being told: 3 to the power of 33 is less than 2 to the power of 53, 3 to that of 34 is not.
    const facts = Array.from({ length: 33 }, (_, place) => ({
      name: `g${place}`,
      classes: [[true], [false]],
      default: null,
    }));
    const keyOf = createClassKeys(facts as never);
    const most = facts.map(() => 1);
    const lists = [most, ...facts.flatMap((_, place) => [most.with(place, 0), most.with(place, UNKNOWN)])];
    const keys = lists.map(keyOf);
    expect(keys.every((key) => Number.isSafeInteger(key) && Number(key) >= 0)).toBe(true);
    expect(new Set(keys).size).toBe(lists.length);
    expect(keyOf(most)).toBe(3 ** 33 - 1);
  });

  test("every list of classes has a key of its own", () => {
    const keyOf = createClassKeys(shipped.facts);
    const read = createReader(shipped.facts);
    const lists = allPersons.filter((_, index) => index % 17 === 0).map(({ facts }) => read(facts));
    const open = lists.flatMap((classes) => classes.map((_, place) => classes.with(place, UNKNOWN)));
    const all = new Map([...lists, ...open].map((classes) => [classes.join(), classes]));
    const keys = [...all.values()].map(keyOf);
    expect(keys.every((key) => typeof key === "number")).toBe(true);
    expect(new Set(keys).size).toBe(all.size);
  });

  test("of a vocabulary with more classes than a number can count, the key is a text", () => {
    const many = Array.from({ length: 40 }, () => shipped.facts).flat();
    const keyOf = createClassKeys(many);
    const lists = many.map((_, place) => many.map((_, other) => (other === place ? 1 : 0)));
    expect(new Set(lists.map(keyOf)).size).toBe(many.length);
  });
});
