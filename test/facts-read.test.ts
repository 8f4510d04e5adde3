import type { FactsInput } from "carte-vitale";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { classifierOf, createClassKeys, REFUSED, UNKNOWN, UNREADABLE } from "../src/facts/classes.js";
import { createReader } from "../src/facts/read.js";
import { type ArtefactFact, classCount, indexes } from "../src/model/artefact.js";
import { shipped } from "../src/shipped.js";
import { RESIDENT } from "./people.js";
import { THRESHOLDS, temporaryNumberValidity } from "./thresholds.js";
import { at } from "./worlds.js";

const { read } = createReader(shipped.facts);
const names = shipped.facts.map(({ name }) => name);
const level = (name: string) => names.indexOf(name);
const throwing = { enumerable: true, get: () => JSON.parse("{") };

// By hand, in the order of the diagram: no other scheme, an employee, with a home in France, not exempt, for months, with a
// permanent number, no months of a temporary one, open rights, no card, of another nation, grown, a valid permit, born in
// France.
const CLASSES = [0, 0, 1, 0, 2, 2, 2, 1, 0, 2, THRESHOLDS.age.length, 0, 0];
const NOT_APPLICABLE = 2;
const { rightsOpen: _, ...numbered } = RESIDENT;
const TEMPORARY = { ...numbered, nirKind: "temporary", temporaryNumberMonths: 3 } as const;

describe("Facts are read", () => {
  test.each<[string, FactsInput | object, Record<string, number>]>([
    ["complete", RESIDENT, {}],
    [
      "with months of a temporary number",
      TEMPORARY,
      { nirKind: 1, temporaryNumberMonths: 0, rightsOpen: NOT_APPLICABLE },
    ],
    ["with an undefined age", { ...RESIDENT, age: undefined }, { age: UNKNOWN }],
    ["with an age above the highest", { ...RESIDENT, age: 131 }, { age: REFUSED }],
    ["with a status of a wrong type", { ...RESIDENT, status: 1 }, { status: REFUSED }],
    ["with a status in another spelling", { ...RESIDENT, status: "Employee" }, { status: REFUSED }],
    ["with a text for yes or no", { ...RESIDENT, residesInFrance: "yes" }, { residesInFrance: REFUSED }],
    [
      "with a temporary number of unknown months",
      { ...numbered, nirKind: "temporary" },
      { nirKind: 1, temporaryNumberMonths: UNKNOWN, rightsOpen: NOT_APPLICABLE },
    ],
    ["with rights that are closed", { ...RESIDENT, rightsOpen: false }, { rightsOpen: 0 }],
    ["with a permanent number of unknown rights", numbered, { rightsOpen: UNKNOWN }],
    [
      "with rights beside a temporary number",
      { ...TEMPORARY, rightsOpen: true },
      { nirKind: 1, temporaryNumberMonths: 0 },
    ],
    ["with refused rights", { ...RESIDENT, rightsOpen: "yes" }, { rightsOpen: REFUSED }],
    [
      "without the kind of number",
      { ...RESIDENT, nirKind: undefined },
      { nirKind: UNKNOWN, temporaryNumberMonths: UNKNOWN },
    ],
    [
      "with a refused kind of number",
      { ...RESIDENT, nirKind: 1 },
      { nirKind: REFUSED, temporaryNumberMonths: UNKNOWN },
    ],
    [
      "with months beside a permanent number",
      { ...RESIDENT, temporaryNumberMonths: temporaryNumberValidity },
      { temporaryNumberMonths: 1 },
    ],
    ["with refused months", { ...RESIDENT, temporaryNumberMonths: -1 }, { temporaryNumberMonths: REFUSED }],
    ["with a getter that throws", Object.defineProperty({ ...RESIDENT }, "age", throwing), { age: UNREADABLE }],
  ])("to the class of each: %s", (_, facts, differing) => {
    const expected = names.map((name, index) => differing[name] ?? CLASSES[index]);
    expect(read(facts)).toMatchObject({ classes: expected, whole: null, assume: "defaults" });
  });

  test("in any order of keys, without a prototype, and with the values that were handed in", () => {
    const expected = {
      classes: CLASSES,
      values: names.map((name) => Reflect.get(RESIDENT, name)),
      whole: null,
      assume: "defaults",
      classNumber: -2,
    };
    for (const facts of [
      RESIDENT,
      Object.fromEntries(Object.entries(RESIDENT).reverse()),
      Object.assign(Object.create(null), RESIDENT),
    ])
      expect(read(facts)).toEqual(expected);
  });

  test("two at a time, in both orders, each to its own class", () => {
    const keys = Object.keys(RESIDENT) as (keyof typeof RESIDENT)[];
    for (const first of keys) {
      for (const second of keys.filter((key) => key !== first)) {
        const known = [level(first), level(second)];
        // A permanent number excludes the months of a temporary one.
        if (known.includes(level("nirKind"))) known.push(level("temporaryNumberMonths"));
        const expected = CLASSES.map((index, own) => (known.includes(own) ? index : UNKNOWN));
        expect(read({ [first]: RESIDENT[first], [second]: RESIDENT[second] }).classes).toEqual(expected);
      }
    }
  });

  test("with what is wrong with the whole", () => {
    const { age: _, ...ageless } = RESIDENT;
    expect(read({ ...RESIDENT, name: 1 })).toMatchObject({ classes: CLASSES, whole: ["unknown-fact"] });
    expect(read({ ...ageless, name: 1 })).toMatchObject({
      classes: CLASSES.with(level("age"), UNKNOWN),
      whole: ["unknown-fact"],
    });
    const nothing = names.map(() => UNKNOWN);
    for (const input of [null, undefined, 12, "age", [RESIDENT], new Map(), new (class Person {})()])
      expect(read(input)).toMatchObject({ classes: nothing, whole: ["not-facts"] });
  });

  test("a proxy that throws between two keys gives no facts at all", () => {
    let asked = 0;
    const getOwnPropertyDescriptor = (target: object, key: PropertyKey) => {
      if (++asked > 1) throw new Error("no more keys");
      return Reflect.getOwnPropertyDescriptor(target, key);
    };
    const facts = new Proxy({ age: -1, status: "sailor" }, { getOwnPropertyDescriptor });
    expect(read(facts)).toMatchObject({ classes: names.map(() => UNKNOWN), whole: ["not-facts"] });
  });

  test("with the options", () => {
    const assumed = [undefined, {}, { assume: "defaults" }, { assume: "nothing" }, { assume: "all" }, null].map(
      (options) => read({}, options).assume,
    );
    expect(assumed).toEqual(["defaults", "defaults", "defaults", "nothing", null, null]);
  });

  test("from one object within the getter of another", () => {
    const outer = { ...RESIDENT };
    Object.defineProperty(outer, "age", {
      enumerable: true,
      get: () => read({ age: 3, status: "student" }).classes.length && 30,
    });
    expect(read(outer).classes).toEqual(CLASSES);
  });
});

describe("The class of a number", () => {
  test("is how many cuts it has reached, for whole numbers of the range only", () => {
    const fact = fc
      .tuple(fc.uniqueArray(fc.integer({ min: 1, max: 40 })), fc.integer({ min: -5, max: 0 }))
      .map(([cuts, minimum]) => ({
        name: "years",
        minimum,
        maximum: 41,
        cuts: cuts.sort((a, b) => a - b),
      }));
    fc.assert(
      fc.property(fact, fc.double({ min: -7, max: 45 }), (years, fraction) => {
        const classOf = classifierOf(years);
        for (let value = -8; value <= 45; value++) {
          const isAccepted = value >= years.minimum && value <= years.maximum;
          expect(classOf(value)).toBe(isAccepted ? years.cuts.filter((cut) => value >= cut).length : REFUSED);
        }
        if (!Number.isInteger(fraction)) expect(classOf(fraction)).toBe(REFUSED);
      }),
      { numRuns: 200 },
    );
  });

  test("is unknown for undefined, and refused for anything but a number", () => {
    const classOf = classifierOf({ name: "years", minimum: 0, maximum: 9, cuts: [3] });
    expect(classOf(undefined)).toBe(UNKNOWN);
    for (const value of [null, "4", true, Number.NaN, Number.POSITIVE_INFINITY, [4], {}])
      expect(classOf(value)).toBe(REFUSED);
  });
});

describe("The key of a list of classes", () => {
  const keysOf = (facts: readonly ArtefactFact[], lists: readonly number[][]) => lists.map(createClassKeys(facts));
  const booleans = (count: number): ArtefactFact[] =>
    indexes(count).map((index) => ({ name: `g${index}`, classes: [[true], [false]] }));

  test("is its own, unknown and not applicable facts included", () => {
    const list = fc.tuple(...shipped.facts.map((fact) => fc.integer({ min: UNKNOWN, max: classCount(fact) - 1 })));
    fc.assert(
      fc.property(fc.uniqueArray(list, { selector: String, minLength: 20 }), (lists) => {
        const keys = keysOf(shipped.facts, lists);
        expect(keys.every((key) => typeof key === "number")).toBe(true);
        expect(new Set(keys).size).toBe(lists.length);
      }),
      { numRuns: 100 },
    );
  });

  test("is a number while all keys are exact, and a text beyond", () => {
    // Three for each fact, unknown included: 3^33 is below 2^53, 3^34 is not.
    const most = indexes(33).map(() => 1);
    const lists = [most, ...most.flatMap((_, own) => [most.with(own, 0), most.with(own, UNKNOWN)])];
    const keys = keysOf(booleans(33), lists);
    expect(keys.every((key) => Number.isSafeInteger(key) && Number(key) >= 0)).toBe(true);
    expect(new Set(keys).size).toBe(lists.length);
    expect(keys[0]).toBe(3 ** 33 - 1);
    const longer = lists.map((each) => [...each, 1]);
    const texts = keysOf(booleans(34), longer);
    expect(texts.every((key) => typeof key === "string")).toBe(true);
    expect(new Set(texts).size).toBe(lists.length);
  });
});

test("The class not applicable comes after those of the values", () => {
  for (const name of ["temporaryNumberMonths", "rightsOpen"])
    expect(classCount(at(shipped.facts, level(name)))).toBe(NOT_APPLICABLE + 1);
});
