import { rulebook } from "carte-vitale";
import { compile } from "carte-vitale/compile";
import { type Dialect, sql } from "carte-vitale/sql";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { completedMonths } from "../src/time/calendar.js";
import { dayBetween } from "./dated-people.js";
import { THRESHOLDS } from "./thresholds.js";

const DIALECTS = ["duckdb", "postgres", "spark"] as const satisfies Dialect[];

describe.each(DIALECTS)("SQL for %s", (dialect) => {
  test("decides the thirteen facts of `persons` by default, and no dates", () => {
    const { decide, refusals } = sql(dialect);
    for (const fact of Object.keys(rulebook.facts)) {
      const column = fact.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
      expect(decide).toMatch(new RegExp(`person\\.["\`]${column}["\`]`));
      expect(refusals).toContain(column);
    }
    expect(decide).toMatch(/FROM ["`]persons["`] AS person/);
    expect(decide).not.toContain("DATE");
  });

  test("reads only the columns that are named", () => {
    const { decide } = sql(dialect, { columns: { age: "years", nirKind: "number" } });
    expect([...new Set(decide.match(/person\.["`]\w+["`]/g))].map((name) => name.slice(8, -1)).sort()).toEqual([
      "number",
      "years",
    ]);
  });

  test("quotes every part of a name, and takes a query as it is", () => {
    const mark = dialect === "spark" ? "`" : '"';
    const { decide } = sql(dialect, { from: "hr.staff 2026", columns: { status: "statut d’emploi" } });
    expect(decide).toContain(`FROM ${mark}hr${mark}.${mark}staff 2026${mark} AS person`);
    expect(decide).toContain(`person.${mark}statut d’emploi${mark}`);
    expect(sql(dialect, { from: { query: "SELECT 1 -- a comment" } }).decide).toContain("(\nSELECT 1 -- a comment\n)");
  });

  test("creates nothing but temporary tables or views, and drops each of them", () => {
    const { setup, teardown } = sql(dialect);
    const created = setup.flatMap(
      (statement) => /CREATE (?:OR REPLACE )?TEMP(?:ORARY)? (?:TABLE|VIEW) (\w+)/.exec(statement)?.[1] ?? [],
    );
    const others = setup.filter(
      (statement) => !statement.startsWith("CREATE ") && !statement.startsWith("DROP TABLE IF EXISTS "),
    );
    expect(others).toEqual([]);
    expect(created.length).toBeGreaterThan(10);
    expect(created.every((name) => name.startsWith("carte_vitale_"))).toBe(true);
    const dropped = teardown.map((statement) => statement.split(" ").at(-1));
    const temporary = { duckdb: "temp.", postgres: "pg_temp.", spark: "" }[dialect];
    expect(dropped).toEqual(created.map((name) => `${temporary}${name}`));
  });

  test("shows people public sources only", () => {
    expect(
      sql(dialect)
        .setup.filter((statement) => / carte_vitale_(words|addresses) /.test(statement))
        .join(),
    ).not.toContain("project-brief");
  });

  test("is frozen, and the same at each call", () => {
    const made = sql(dialect);
    expect(Object.isFrozen(made) && Object.isFrozen(made.setup)).toBe(true);
    expect(sql(dialect)).toEqual(made);
  });
});

describe("what is no SQL is refused, without repeating it", () => {
  test.each<[string, unknown, unknown, RegExp]>([
    ["an unknown dialect", "oracle", undefined, /^Unknown dialect. Accepted: duckdb, postgres, spark$/],
    ["a key of Object.prototype as dialect", "constructor", undefined, /^Unknown dialect/],
    [
      "an unknown option",
      "duckdb",
      { table: "persons" },
      /^options is a plain object. Accepted keys: from, on, columns$/,
    ],
    [
      "an unknown column key",
      "duckdb",
      { columns: { surname: "name" } },
      /^columns is a plain object. Accepted keys: age, /,
    ],
    ["an empty name", "duckdb", { from: "" }, /^from is no identifier/],
    ["an empty part of a name", "duckdb", { from: "hr..persons" }, /^from is no identifier/],
    ["a statement as a name", "duckdb", { from: "persons; DROP TABLE persons" }, /^from is no identifier/],
    ["a quote in a name", "postgres", { columns: { age: 'age" + 1' } }, /^columns.age is no identifier/],
    ["a backtick in a name", "spark", { columns: { age: "age` + 1" } }, /^columns.age is no identifier/],
    ["a number as a name", "duckdb", { columns: { age: 1 } }, /^columns.age is no identifier/],
    ["an empty query", "duckdb", { from: { query: " " } }, /^from is the name of a table, or \{ query \}/],
    [
      "a date without a day",
      "duckdb",
      { columns: { birthDate: "born" } },
      /^columns.birthDate needs a day: hand in on/,
    ],
    ["a day that does not exist", "duckdb", { on: "2027-02-29" }, /^on is a calendar date such as 2026-11-23/],
    ["a column of days that is no name", "duckdb", { on: { column: "" } }, /^on.column is no identifier/],
    ["a date object", "duckdb", { on: new Date(0) }, /^on is a calendar date such as 2026-11-23, or \{ column \}/],
    ["no column of days", "duckdb", { on: {} }, /^on is a calendar date such as 2026-11-23, or \{ column \}/],
    ["null as a table", "duckdb", { from: null }, /^from is the name of a table, or \{ query \}/],
  ])("%s", (_, dialect, options, message) => {
    expect(() => sql(dialect as Dialect, options as object)).toThrow(RangeError);
    expect(() => sql(dialect as Dialect, options as object)).toThrow(message);
  });
});

describe("a day of the question is turned into the latest dates that have completed their months", () => {
  const cutsOf = (on: string, column: "birthDate" | "residenceSince" | "temporaryNumberSince") =>
    [
      ...sql("duckdb", { columns: { [column]: "since" }, on }).decide.matchAll(
        /AS DATE\) <= DATE '([\d-]+)' THEN (\w+)/g,
      ),
    ].map(([, day = "", digit = ""]) => ({ day, digit }));
  const next = (day: string) => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);

  test("at every day, the day of a cut completes the months, and the morrow does not", () => {
    fc.assert(
      fc.property(dayBetween(1990, 2040), (on) => {
        const months = {
          birthDate: {
            ...Object.fromEntries(THRESHOLDS.age.map((age, at) => [at + 1, 12 * age])),
            NULL: 12 * (rulebook.facts.age.maximum + 1),
          },
          residenceSince: { 1: 1, 2: rulebook.parameters["stable-residence"].value },
          temporaryNumberSince: { 1: rulebook.parameters["temporary-number-validity"].value },
        };
        for (const [column, expected] of Object.entries(months)) {
          const cuts = cutsOf(on, column as keyof typeof months);
          expect(cuts.map(({ digit }) => digit).sort()).toEqual(Object.keys(expected).sort());
          for (const { day, digit } of cuts) {
            const completed = (expected as Record<string, number>)[digit] ?? 0;
            expect(completedMonths(day, on)).toBeGreaterThanOrEqual(completed);
            if (next(day) <= on) expect(completedMonths(next(day), on)).toBeLessThan(completed);
          }
        }
      }),
    );
  });

  test("in the first years of the calendar, no date is early enough", () => {
    expect(cutsOf("0003-05-31", "birthDate")).toEqual([]);
    expect(cutsOf("0001-02-28", "residenceSince").map(({ day }) => day)).toEqual(["0001-01-31"]);
  });
});

test("a compiled rulebook has the same method, without dates", async () => {
  const own = await compile(structuredClone(rulebook));
  expect(own.sql("duckdb").decide).toBe(sql("duckdb").decide);
  expect(() => own.sql("duckdb", { columns: { birthDate: "born" } as object, on: "2026-11-30" })).toThrow(
    /^columns is a plain object/,
  );
  const tables = (setup: readonly string[]) => setup.map((statement) => /TABLE (\w+)/.exec(statement)?.[1]);
  expect(tables(sql("duckdb").setup).filter((name) => !tables(own.sql("duckdb").setup).includes(name))).toEqual([
    "carte_vitale_words",
    "carte_vitale_step_words",
    "carte_vitale_notes",
    "carte_vitale_addresses",
  ]);
});
