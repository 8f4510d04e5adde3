import { type Columns, type Decision, evaluate, FactsError } from "carte-vitale";
import { describe, expect, test } from "vitest";
import { createColumns } from "../src/evaluate/columns.js";
import { createEvaluator, type Evaluator } from "../src/evaluate/evaluate.js";
import { shipped } from "../src/shipped.js";
import { allPersons } from "./all-persons.js";
import { asCodes, asLists } from "./as-columns.js";
import { CLASSES, NAMES } from "./classes.js";
import { RESIDENT } from "./people.js";

/*
 * Whoever cannot be decided in strides is asked about one by one, and told the same: so it is counted who is asked about.
 */
const evaluator = createEvaluator(shipped);
/** Columns of the shipped rulebook, and how often they have asked about somebody. */
function counted() {
  let asked = 0;
  const safeEvaluate: Evaluator["safeEvaluate"] = (facts, options) => {
    asked++;
    return evaluator.safeEvaluate(facts, options);
  };
  return { decide: createColumns(shipped, { safeEvaluate }), asked: () => asked };
}

/** More than are looked at in one go, and some of every kind. */
const PEOPLE = allPersons.filter((_, index) => index % 13 === 7).map(({ facts }) => facts);

describe.each([
  ["lists", asLists],
  ["codes", asCodes],
])("people of whom all is told, as %s,", (_, columnsOf) => {
  test("are asked about once for each decision, and never again", () => {
    const { decide, asked } = counted();
    const columns = columnsOf(PEOPLE);
    const { ids, decisions } = decide(columns);
    expect(PEOPLE.length).toBeGreaterThan(2 * 4096);
    expect(Array.from(ids, (id) => decisions[id])).toEqual(PEOPLE.map((facts) => evaluate(facts)));
    expect(asked()).toBe(decisions.length);
    const again = decide(columns);
    expect(again.ids).toEqual(ids);
    expect(asked()).toBe(decisions.length);
    // The same people from the last to the first: others are first, and the decisions are numbered anew.
    const backwards = decide(columnsOf(PEOPLE.toReversed()));
    expect(Array.from(backwards.ids, (id) => backwards.decisions[id]).toReversed()).toEqual(
      Array.from(ids, (id) => decisions[id]),
    );
    expect(asked()).toBe(decisions.length);
  });

  test("but for those who contradict themselves in a fact that nobody reads", () => {
    const wrong = { ...RESIDENT, temporaryNumberMonths: 3 };
    const people = [...PEOPLE.slice(0, 5000), wrong, RESIDENT, wrong];
    let issues: readonly { path: string[]; code: string }[] = [];
    try {
      counted().decide(columnsOf(people));
    } catch (error) {
      issues = (error as FactsError).issues;
    }
    expect(issues.map(({ path, code }) => [...path, code].join(" "))).toEqual([
      ...["nirKind 5000 contradiction", "temporaryNumberMonths 5000 contradiction"],
      ...["nirKind 5002 contradiction", "temporaryNumberMonths 5002 contradiction"],
    ]);
  });
});

test("people of whom nobody knows everything are asked about once for all who are alike", () => {
  const { decide, asked } = counted();
  const { coveredElsewhere: _, ...told } = RESIDENT;
  const { ids } = decide(asLists([told, { ...told, age: 31 }, { ...told, age: 11 }, told]));
  expect([...ids]).toEqual([0, 0, 1, 0]);
  expect(asked()).toBe(2);
});

describe("columns that are refused as a whole", () => {
  const messagesOf = (columns: unknown) => {
    try {
      counted().decide(columns as Columns);
      return [];
    } catch (error) {
      expect(error).toBeInstanceOf(FactsError);
      return (error as FactsError).issues.map(({ path, code, message }) => [...path, code, message].join(" | "));
    }
  };

  test("are told what columns are", () => {
    const all = `not-columns | columns are a plain object of ${NAMES.join(", ")}`;
    const unreadable = Object.defineProperty({ status: [] }, "age", { enumerable: true, get: () => JSON.parse("{") });
    for (const columns of [null, 12, { shoeSize: [43] }, unreadable]) expect(messagesOf(columns)).toEqual([all]);
    expect(messagesOf({ age: 12, status: 12 })).toEqual([
      "age | not-a-column | age is a list of values, or codes in a typed array with a dictionary of values, or a typed array of numbers",
      "status | not-a-column | status is a list of values, or codes in a typed array with a dictionary of values",
    ]);
    expect(messagesOf({ age: [12], status: ["student", "student"] })).toEqual([
      "length | all columns have the same number of rows",
    ]);
    expect(messagesOf({ age: [12, 140] })).toEqual([
      "age | 1 | not-accepted | row 1: age is a whole number from 0 to 130",
    ]);
  });

  test("are so many that a number of sixteen bits cannot tell their decisions apart", () => {
    // Rows that are all different, of nobody whether another scheme covers them, and a decision for each.
    const columns = (rows: number): Columns => {
      let below = 1;
      const all = Object.entries(CLASSES).flatMap(([name, values]) => {
        if (name === "coveredElsewhere") return [];
        const dictionary = [undefined, ...values];
        const step = below;
        below *= dictionary.length;
        const codes = Uint8Array.from({ length: rows }, (_, row) => Math.floor(row / step) % dictionary.length);
        return [[name, { codes, dictionary }]];
      });
      return Object.fromEntries(all) as Columns;
    };
    let made = 0;
    const decide = createColumns(shipped, {
      safeEvaluate: () => ({ success: true, data: { made: made++ } as unknown as Decision }),
    });
    expect(decide(columns(10_000)).decisions).toHaveLength(made);
    made = 0;
    const message = "there are more than 65536 different decisions: decide fewer rows at once";
    expect(() => decide(columns(120_000))).toThrow(new FactsError([{ path: [], code: "too-many", message }]));
    expect(made).toBeGreaterThan(65_536);
    // So many can be told apart, and no more.
    made = 0;
    const most = createColumns(shipped, {
      safeEvaluate: () => ({ success: true, data: { made: Math.min(made++, 65_535) } as unknown as Decision }),
    });
    expect(most(columns(120_000)).decisions).toHaveLength(65_536);
  });
});
