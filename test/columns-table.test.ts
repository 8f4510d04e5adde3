import { type Columns, type Decision, evaluate, FactsError, type FactsInput } from "carte-vitale";
import { compile } from "carte-vitale/compile";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createColumns } from "../src/evaluate/columns.js";
import { createEvaluator } from "../src/evaluate/evaluate.js";
import { shipped } from "../src/shipped.js";
import { allPersons } from "./all-persons.js";
import { asCodes, asLists } from "./as-columns.js";
import { CLASSES, NAMES } from "./classes.js";
import { anyFacts, RESIDENT } from "./people.js";
import { draft, withFacts } from "./rulebooks.js";
import { is, oneOf, smallRulebook, trueOrFalse } from "./small-rulebooks.js";
import { minimumAge } from "./thresholds.js";

type Decide = ReturnType<typeof createEvaluator>["decide"];
/** Columns of the shipped rules with a table of their own, and how often a row was decided outside it. */
function counted(decide?: Decide) {
  const decider = createEvaluator(shipped);
  let decided = 0;
  const own: Decide = (reading) => {
    decided++;
    return (decide ?? decider.decide)(reading);
  };
  return { columns: createColumns({ ...decider, decide: own }), decided: () => decided };
}
function issuesOf(evaluateColumns: (columns: Columns) => unknown, columns: unknown): FactsError["issues"] {
  try {
    evaluateColumns(columns as Columns);
    return [];
  } catch (error) {
    if (error instanceof FactsError) return error.issues;
    throw error;
  }
}

/** More than one chunk, and persons of every kind. */
const PEOPLE = allPersons.filter((_, index) => index % 13 === 7).map(({ facts }) => facts);

describe.each([
  ["lists", asLists],
  ["codes", asCodes],
])("Complete persons as %s", (_, columnsOf) => {
  test("are decided once for each decision, then looked up", () => {
    const { columns, decided } = counted();
    const { ids, decisions } = columns(columnsOf(PEOPLE));
    expect(PEOPLE.length).toBeGreaterThan(2 * 4096);
    expect(Array.from(ids, (id) => decisions[id])).toEqual(PEOPLE.map((facts) => evaluate(facts)));
    const first = decided();
    expect(columns(columnsOf(PEOPLE)).ids).toEqual(ids);
    // Kept from the first call.
    expect(decided() - first).toBe(0);
    const backwards = columns(columnsOf(PEOPLE.toReversed()));
    expect(Array.from(backwards.ids, (id) => backwards.decisions[id]).toReversed()).toEqual(
      Array.from(ids, (id) => decisions[id]),
    );
  });

  test("are refused with their rows where they contradict themselves in a fact that is not read", () => {
    const wrong = { ...RESIDENT, temporaryNumberMonths: 3 };
    const people = [...PEOPLE.slice(0, 5000), wrong, RESIDENT, wrong];
    const issues = issuesOf(counted().columns, columnsOf(people));
    expect(issues.map(({ path, code, with: others }) => [...path, code, others])).toEqual([
      ["nirKind", "5000", "contradiction", ["temporaryNumberMonths"]],
      ["temporaryNumberMonths", "5000", "contradiction", ["nirKind"]],
      ["nirKind", "5002", "contradiction", ["temporaryNumberMonths"]],
      ["temporaryNumberMonths", "5002", "contradiction", ["nirKind"]],
    ]);
  });
});

test("Partial persons are decided once for all rows of the same classes", () => {
  const { columns, decided } = counted();
  const { otherScheme: _, ...partial } = RESIDENT;
  expect([
    ...columns(asLists([partial, { ...partial, age: 31 }, { ...partial, age: minimumAge - 1 }, partial])).ids,
  ]).toEqual([0, 0, 1, 0]);
  expect(decided()).toBe(2);
});

describe("Every row has the decision or the issues of evaluate,", () => {
  type Own = Awaited<ReturnType<typeof compile<object>>>;
  const wrong = fc.constantFrom<unknown[]>(undefined, undefined, "elsewhere", -1, 2.5, null, "held", 9, true);

  function expectSame(
    own: Pick<Own, "safeEvaluate" | "evaluateColumns">,
    names: string[],
    rows: Record<string, unknown>[],
  ) {
    const columns = Object.fromEntries(names.map((name) => [name, rows.map((row) => row[name])])) as Columns;
    const results = rows.map((row) => own.safeEvaluate(row));
    const expected = results.flatMap((result, row) =>
      result.success
        ? []
        : result.error.issues.map((issue) => ({
            ...issue,
            path: [...issue.path, String(row)],
            message: `row ${row}: ${issue.message}`,
          })),
    );
    const found = issuesOf(own.evaluateColumns, columns);
    expect(found).toEqual(expected);
    if (expected.length > 0) return;
    const { ids, decisions } = own.evaluateColumns(columns);
    expect(Array.from(ids, (id) => decisions[id])).toEqual(results.map((result) => result.success && result.data));
  }

  test("unknown, refused and contradictory values included, by the shipped rules", () => {
    const own = createEvaluator(shipped);
    const names = [...NAMES];
    const edits = fc.dictionary(fc.constantFrom(...names), wrong, { maxKeys: 3, noNullPrototype: true });
    const row = fc.tuple(anyFacts, edits).map(([facts, edited]) => ({ ...facts, ...edited }));
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 6 }), (rows) => {
        const clean = rows.map(({ temporaryNumberMonths, ...facts }: Record<string, unknown>) =>
          facts.nirKind === "temporary" ? { ...facts, temporaryNumberMonths } : facts,
        );
        const evaluateColumns = createColumns(own);
        for (const each of [rows, clean]) {
          // A refused value is refused alone, and contradictions of the row are then not listed.
          const accepted = each.filter((facts) => {
            const result = own.safeEvaluate(facts);
            return result.success || result.error.issues.every(({ code }) => code === "contradiction");
          });
          const refused = each.filter((facts) => !accepted.includes(facts));
          expectSame({ safeEvaluate: own.safeEvaluate, evaluateColumns }, names, accepted);
          for (const facts of refused) {
            const result = own.safeEvaluate(facts);
            const codes = result.success ? [] : result.error.issues.filter(({ code }) => code === "not-accepted");
            const found = issuesOf(evaluateColumns, Object.fromEntries(names.map((name) => [name, [facts[name]]])));
            expect(found.map(({ path }) => path[0])).toEqual(codes.map(({ path }) => path[0]));
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  test("by small rules in which facts contradict each other and one depends on another", async () => {
    const own = await compile<object>(
      smallRulebook({
        facts: {
          c: oneOf(["has", "lacks", "lost"]),
          d: trueOrFalse({ appliesWhen: { fact: "c", values: ["has", "lost"] } }),
          e: trueOrFalse({ default: false }),
        },
        blockers: { no: { all: [is("c", "has"), is("d", true)] }, other: { all: [is("c", "lost"), is("e", true)] } },
        contradictions: {
          odd: {
            parameters: [],
            conditions: { all: [is("d", false), is("e", true)] },
            event: { type: "contradiction" },
          },
        },
      }),
    );
    const value = (...values: unknown[]) => fc.constantFrom<unknown[]>(undefined, ...values);
    const row = fc.record({ c: value("has", "lacks", "lost"), d: value(true, false), e: value(true, false) });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 30 }), (rows) => expectSame(own, ["c", "d", "e"], rows)),
      { numRuns: 200 },
    );
  });

  test.each([20, 40, 63])("when %i facts are unknown that no rule reads", async (unread) => {
    const own = await compile<FactsInput>(draft((d) => void withFacts(d, unread, "unread")));
    const { otherScheme: _, ...partial } = RESIDENT;
    const covered = { ...RESIDENT, otherScheme: "other" };
    const rows = [covered, RESIDENT, partial, { ...partial, age: minimumAge - 1 }, {}];
    expectSame(own as never, [...NAMES, ...Array.from({ length: unread }, (__, index) => `unread${index}`)], rows);
  });
});

describe("Columns are refused as a whole", () => {
  const messagesOf = (columns: unknown) =>
    issuesOf(counted().columns, columns).map(({ path, code, message }) => [...path, code, message].join(" | "));

  test("with what columns are", () => {
    const all = `not-columns | Columns are a plain object of ${NAMES.join(", ")}`;
    const unreadable = Object.defineProperty({ status: [] }, "age", { enumerable: true, get: () => JSON.parse("{") });
    for (const columns of [null, 12, { shoeSize: [43] }, unreadable]) expect(messagesOf(columns)).toEqual([all]);
    expect(messagesOf({ age: 12, status: 12 })).toEqual([
      "age | not-a-column | age is a list of values, or codes in a typed array with a dictionary of values, or a typed array of numbers",
      "status | not-a-column | status is a list of values, or codes in a typed array with a dictionary of values",
    ]);
    expect(messagesOf({ age: [12], status: ["student", "student"] })).toEqual([
      "length | All columns have the same number of rows",
    ]);
    expect(messagesOf({ age: [12, 140] })).toEqual([
      "age | 1 | not-accepted | row 1: age is a whole number from 0 to 130",
    ]);
  });

  test("where sixteen bits cannot number their decisions", () => {
    // Rows that all differ, with an unknown fact each, and a decision for each.
    const columns = (rows: number): Columns => {
      let below = 1;
      const all = Object.entries(CLASSES).flatMap(([name, values]) => {
        if (name === "otherScheme") return [];
        const dictionary = [undefined, ...values];
        const step = below;
        below *= dictionary.length;
        const codes = Uint8Array.from({ length: rows }, (_, row) => Math.floor(row / step) % dictionary.length);
        return [[name, { codes, dictionary }]];
      });
      return Object.fromEntries(all) as Columns;
    };
    let made = 0;
    const upTo = (most: number) =>
      counted(() => ({ success: true, data: { made: Math.min(made++, most) } as unknown as Decision })).columns;
    expect(upTo(Number.POSITIVE_INFINITY)(columns(10_000)).decisions).toHaveLength(made);
    made = 0;
    const message = "There are more than 65536 different decisions: decide fewer rows at once";
    expect(() => upTo(Number.POSITIVE_INFINITY)(columns(120_000))).toThrow(
      new FactsError([{ path: [], code: "too-many", message }]),
    );
    expect(made).toBeGreaterThan(65_536);
    made = 0;
    expect(upTo(65_535)(columns(120_000)).decisions).toHaveLength(65_536);
  });
});
