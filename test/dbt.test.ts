import { kit } from "carte-vitale/conformance";
import { type Dialect, sql } from "carte-vitale/sql";
import { describe, expect, test } from "vitest";
import { filledIn, generatedFiles } from "../src/dbt/package.js";
import { DATE_NAMES } from "../src/model/dates.js";
import { DIALECTS } from "../src/sql/dialects.js";
import { snakeCase } from "../src/sql/options.js";
import { NAMES } from "./classes.js";

const files = generatedFiles();
const file = (path: string) => files.get(path) ?? "";

describe.each(Object.keys(DIALECTS) as Dialect[])("the macros for %s", (dialect) => {
  const { quote } = DIALECTS[dialect];
  const person = (name: string) => `person.${quote(name)}`;
  /** The text of a macro, with every column that it names. */
  function called(macro: string, isDated: boolean): string {
    const [, text = ""] = file(`macros/${dialect}.sql`).split(
      `{% macro ${dialect}__${macro}(relation, columns, on) -%}\n`,
    );
    return (text.split("\n{%- endmacro %}")[0] ?? "")
      .replace(/\{% if .*? %\}([\s\S]*?)\{% else %\}([\s\S]*?)\{% endif %\}/g, isDated ? "$1" : "$2")
      .replace(/\{\{ columns\.(\w+)\.sql \}\}/g, (_, name: string) => person(name))
      .replace(/\{\{ columns\.(\w+)\.name \}\}/g, "$1")
      .replace(/\{\{ ref\('carte_vitale', '(\w+)'\) \}\}/g, "$1")
      .replaceAll("{{ on }}", person("as_of"))
      .replaceAll("{{ relation }}", quote("persons"));
  }
  const columns = Object.fromEntries([...NAMES, ...DATE_NAMES].map((name) => [name, snakeCase(name)]));

  test.each(["decide", "refusals"] as const)("%s without dates is the text of sql", (macro) => {
    expect(called(macro, false)).toBe(sql(dialect)[macro]);
  });
  test.each(["decide", "refusals"] as const)("%s with dates is the text of sql", (macro) => {
    expect(called(macro, true)).toBe(sql(dialect, { columns, on: { column: "as_of" } })[macro]);
  });
});

describe("the seed of the conformance kit", () => {
  const ids = new Set(
    file("seeds/carte_vitale_conformance.csv")
      .split("\n")
      .map((line) => line.split(",")[0]),
  );
  test("has every case without options, and every dated one", () => {
    const cases = kit.cases.filter(({ options }) => Object.keys(options).length === 0);
    expect([...cases, ...kit.dated].filter(({ id }) => !ids.has(id))).toEqual([]);
  });
  test("has the refusals that a row of typed columns can be", () => {
    const refused = [...ids].filter((id) => id?.startsWith("refused/"));
    for (const id of ["age/below", "age/above", "status/capitals", "rightsOpen/nirKind-none", "born-tomorrow"]) {
      expect(refused).toContain(`refused/${id}`);
    }
    for (const id of ["age/fraction", "age/null", "status/number", "a-list", "an-instant"]) {
      expect(refused).not.toContain(`refused/${id}`);
    }
  });
});

test("the version and the columns are filled in", () => {
  const text = filledIn("VERSION COLUMNS", "1.2.3");
  expect(text).toContain("1.2.3 | Column | Type | Values | Meaning |");
  expect(text).toContain("| nir_kind | text | `none`, `temporary`, `permanent` | Social Security number |");
});
