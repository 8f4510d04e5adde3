import { type Columns, evaluate, evaluateColumns, FactsError, rulebook } from "carte-vitale";
import { compile } from "carte-vitale/compile";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { allPersons } from "./all-persons.js";
import { asCodes, asLists } from "./as-columns.js";
import { partialFacts, RESIDENT } from "./people.js";
import { draft } from "./rulebooks.js";
import { is, smallRulebook, trueOrFalse } from "./small-rulebooks.js";
import { minimumAge, ownApplicationAge } from "./thresholds.js";

function issuesOf(columns: unknown, options?: unknown) {
  try {
    evaluateColumns(columns as Columns, options as never);
    return [];
  } catch (error) {
    expect(error).toBeInstanceOf(FactsError);
    return (error as FactsError).issues.map(({ path, code }) => [...path, code].join(" "));
  }
}

describe("Persons in columns", () => {
  test.each([
    ["lists of values", asLists],
    ["codes with dictionaries", asCodes],
  ])("as %s get the decisions of evaluate", (_, columnsOf) => {
    const people = allPersons.filter((_, index) => index % 53 === 5).map(({ facts }) => facts);
    const { ids, decisions } = evaluateColumns(columnsOf(people));
    expect(ids).toHaveLength(people.length);
    expect(Array.from(ids, (id) => decisions[id])).toEqual(people.map((person) => evaluate(person)));
  });

  test("with partial facts get the decisions of evaluate", () => {
    fc.assert(
      fc.property(
        fc.array(partialFacts, { minLength: 1, maxLength: 20 }),
        fc.constantFrom("defaults" as const, "nothing" as const),
        (people, assume) => {
          const { ids, decisions } = evaluateColumns(asLists(people), { assume });
          expect(Array.from(ids, (id) => decisions[id])).toEqual(people.map((person) => evaluate(person, { assume })));
        },
      ),
      { numRuns: 60 },
    );
  });

  test("Numbers may be in any typed array; a fact without a column is unknown in every row", () => {
    const known = { nirKind: ["permanent", "permanent"], status: ["employee", "employee"] } as const;
    for (const kind of [
      Uint8Array,
      Int8Array,
      Uint16Array,
      Int32Array,
      Float32Array,
      Float64Array,
      Uint8ClampedArray,
    ]) {
      const { ids, decisions } = evaluateColumns({ ...known, age: kind.of(ownApplicationAge - 1, ownApplicationAge) });
      const [young, old] = [...ids].map((id) => decisions[id]);
      expect([young?.applicant, old?.applicant]).toEqual(["parent", "holder"]);
      expect(old).toEqual(evaluate({ nirKind: "permanent", status: "employee", age: ownApplicationAge }));
    }
  });

  test.each([
    ["start below zero", -10, 130],
    ["start above zero", 3, 130],
    ["are more than a table holds", 0, 100_000],
  ])("Numbers that %s may be in typed arrays", async (_, minimum, maximum) => {
    const own = await compile(draft((d) => Object.assign(d.facts.age, { minimum, maximum })));
    const columns = (age: Int32Array) => ({
      age,
      nirKind: { codes: new Uint8Array(age.length), dictionary: ["permanent" as const] },
      status: { codes: new Uint8Array(age.length), dictionary: ["employee" as const] },
    });
    const { ids, decisions } = own.evaluateColumns(
      columns(Int32Array.of(minimum, minimumAge - 1, minimumAge, maximum)),
    );
    const young = Array.from(ids, (id) => decisions[id]?.outcome === "too-young");
    expect(young).toEqual([true, true, false, false]);
    const past = () => own.evaluateColumns(columns(Int32Array.of(minimum - 1, minimum, maximum, maximum + 1)));
    expect(past).toThrow(/^The facts are refused.\n- row 0: age is [^\n]*\n- row 3: age is [^\n]*$/);
  });

  test("Each decision is listed once, in the order of its first row", () => {
    const people = allPersons.filter((_, index) => index % 601 === 0).map(({ facts }) => facts);
    const { ids, decisions } = evaluateColumns(asLists([...people, ...people]));
    expect(new Set(decisions.map((decision) => JSON.stringify(decision))).size).toBe(decisions.length);
    expect([...new Set(ids)]).toEqual([...decisions.keys()]);
    expect(Object.isFrozen(decisions) && decisions.every((decision) => Object.isFrozen(decision))).toBe(true);
  });

  test("Rows of several batches keep their order", () => {
    const ages = Array.from({ length: 5000 }, (_, row) => row % 131);
    const { ids, decisions } = evaluateColumns({
      age: Uint8Array.from(ages),
      nirKind: { codes: new Uint8Array(5000), dictionary: ["permanent"] },
      status: { codes: new Uint8Array(5000), dictionary: ["employee"] },
    });
    const young = Array.from(ids, (id) => decisions[id]?.outcome === "too-young");
    expect(young).toEqual(ages.map((age) => age < minimumAge));
  });

  test("No rows give no decisions", () => {
    expect(evaluateColumns({})).toEqual({ ids: new Uint16Array(), decisions: [] });
    expect(evaluateColumns({ age: [] }).ids).toHaveLength(0);
  });
});

describe("Columns are refused", () => {
  test.each([
    ["not a number", Float64Array.of(12, Number.NaN), "age 1 not-accepted"],
    ["a fraction", Float64Array.of(12.5, 12), "age 0 not-accepted"],
    ["past 32 bits", Float64Array.of(12, 2 ** 32 + 12), "age 1 not-accepted"],
    ["infinite", Float64Array.of(12, Number.POSITIVE_INFINITY), "age 1 not-accepted"],
    ["below the range", Int8Array.of(-1, 12), "age 0 not-accepted"],
    ["above the range", Uint8Array.of(130, 131), "age 1 not-accepted"],
    ["text", ["12", 12], "age 0 not-accepted"],
    ["null", [null, 12], "age 0 not-accepted"],
    ["text in a dictionary", { codes: Uint8Array.of(1, 0), dictionary: [12, "12"] }, "age 0 not-accepted"],
    ["a code past the dictionary", { codes: Uint8Array.of(0, 1), dictionary: [12] }, "age 1 not-accepted"],
    ["a code that is no whole number", { codes: Float32Array.of(0.5, 0), dictionary: [12, 13] }, "age 0 not-accepted"],
    ["shorter than the others", [12], "length"],
    ["of the greatest length", new Array(2 ** 32 - 1), "age not-a-column"],
    ["not readable", new Proxy([], { get: () => JSON.parse("{") }), "age not-a-column"],
    ["not readable in one row", Object.defineProperty([12, 12], 1, { get: () => JSON.parse("{") }), "age not-a-column"],
    ["big integers", BigInt64Array.of(12n, 13n), "age not-a-column"],
    ["bytes", new DataView(new ArrayBuffer(2)), "age not-a-column"],
    ["one number", 12, "age not-a-column"],
    ["codes without a dictionary", { codes: Uint8Array.of(0, 0) }, "age not-a-column"],
    ["a dictionary without codes", { dictionary: [12] }, "age not-a-column"],
    ["codes with another key", { codes: Uint8Array.of(0, 0), dictionary: [12], more: 1 }, "age not-a-column"],
  ])("with the row, for an age column: %s", (_, age, issue) => {
    expect(issuesOf({ otherScheme: ["other", "other"], age })).toEqual([issue]);
  });

  test("as numbers for a fact that is not a number", () => {
    expect(issuesOf({ status: Uint8Array.of(0) })).toEqual(["status not-a-column"]);
  });

  test("as a whole, where they are not an object of columns", () => {
    for (const columns of [null, [], "age", { size: [1] }]) {
      expect(issuesOf(columns)).toEqual(["not-columns"]);
    }
    expect(issuesOf({ age: [1] }, { assume: "all" })).toEqual(["options option"]);
  });

  test("with the row of each contradiction", () => {
    const columns = { nirKind: ["none", "permanent", "none"], cardState: ["held", "held", "none"] };
    expect(issuesOf(columns)).toEqual(["nirKind 0 contradiction", "cardState 0 contradiction"]);
    const months = { nirKind: ["permanent", "temporary"], temporaryNumberMonths: [3, 3] };
    expect(issuesOf(months)).toEqual(["nirKind 0 contradiction", "temporaryNumberMonths 0 contradiction"]);
    const rights = { nirKind: ["permanent", "temporary"], rightsOpen: [false, false] };
    expect(issuesOf(rights)).toEqual(["nirKind 1 contradiction", "rightsOpen 1 contradiction"]);
    const home = { otherScheme: ["s1", "s1"], residesInFrance: [true, false] };
    expect(issuesOf(home)).toEqual(["residesInFrance 1 contradiction", "otherScheme 1 contradiction"]);
  });

  test("with a hundred issues and the number of the others, without any value", () => {
    const issues = issuesOf({ age: new Array(1234).fill(777) });
    expect(issues.slice(0, 2)).toEqual(["age 0 not-accepted", "age 1 not-accepted"]);
    expect([issues.length, issues.at(-1)]).toEqual([101, "too-many"]);
    expect(issuesOf({ age: new Array(100).fill(777) }).at(-1)).toBe("age 99 not-accepted");
    try {
      evaluateColumns({ age: new Array(1234).fill(777) });
    } catch (error) {
      expect((error as FactsError).issues.at(-1)?.message).toMatch(/^1134 more issues are not listed\b/);
      expect(JSON.stringify((error as FactsError).issues)).not.toContain("777");
    }
  });

  test("for a value on which nothing depends", () => {
    expect(issuesOf({ otherScheme: ["other"], birthPlace: ["moon"] })).toEqual(["birthPlace 0 not-accepted"]);
    // The same after a row with the same decision.
    const all = Object.entries(RESIDENT).map(([fact, value]) => [fact, [value, value]]);
    const after = { ...Object.fromEntries(all), nationality: ["french", "french"], residencePermit: ["valid", "moon"] };
    expect(issuesOf(after)).toEqual(["residencePermit 1 not-accepted"]);
  });

  test("for their options before any row", () => {
    const decide = () => evaluateColumns({ age: [140] }, { assume: "everything" } as never);
    expect(decide).toThrow(expect.objectContaining({ issues: [expect.objectContaining({ path: ["options"] })] }));
  });
});

test("A compiled rulebook decides columns as evaluateColumns does", async () => {
  const own = await compile(rulebook);
  const columns: Columns = { age: [minimumAge - 1, minimumAge], otherScheme: ["none", "other"] };
  expect(own.evaluateColumns(columns)).toEqual(evaluateColumns(columns));
});

test("Numbers may be as large as the largest safe integer", async () => {
  const own = await compile(
    smallRulebook({
      facts: { a: trueOrFalse(), m: { minimum: 0, maximum: Number.MAX_SAFE_INTEGER, unit: "months" } },
      blockers: { few: { all: [is("m", 5, "lessThan")] } },
      threshold: { fact: "m", value: 5, unit: "months" },
    }),
  );
  const { ids, decisions } = own.evaluateColumns({ m: Float64Array.of(3, 7, Number.MAX_SAFE_INTEGER) } as never);
  expect([...ids].map((id) => decisions[id]?.outcome)).toEqual(["few", "yes", "yes"]);
});
