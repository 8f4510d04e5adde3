import type { Dialect } from "../model/sql-text.js";

export type Cell = string | number | boolean | null;
export type ColumnType = "text" | "integer" | "boolean";
export interface Table {
  readonly name: string;
  readonly columns: Readonly<Record<string, ColumnType>>;
  readonly rows: readonly (readonly Cell[])[];
}

/** What differs between the engines. */
export interface DialectWords {
  quote(name: string): string;
  text(value: string): string;
  readonly textType: string;
  /** A list of texts from a text with spaces. */
  splitAtSpaces(text: string): string;
  /** Text of a column of any type of text. */
  readText(column: string): string;
  /** A column of true and false; an error for another type. */
  readBoolean(column: string): string;
  /** A column of dates; an error for another type, such as a time in a zone. */
  readDate(column: string): string;
  /** The statements that create a temporary table, or replace it. */
  create(name: string, select: string): string[];
  drop(name: string): string;
  /**
   * Looks up steps: joins with tables in DuckDB, which are twice as fast there as arrays; arrays elsewhere, where they are
   * twice as fast as joins.
   */
  readonly lookup: "join" | "array";
  /** The entry of a constant list at an index from 0. */
  entry(list: readonly number[], index: string): string;
  /** Follows `SELECT` where a table is joined that is small enough to be kept whole. */
  hint(table: string): string;
}

const doubled = (text: string, mark: string) => `${mark}${text.replaceAll(mark, mark + mark)}${mark}`;

/** DuckDB casts most types to most others, so that 2 is true. It compares the types once, not for each row. */
const ofType = (type: string, column: string) =>
  `CASE WHEN typeof(${column}) = '${type}' THEN ${column} ELSE error('A column has another type than ${type}: convert it') END`;
// Changes no date. Other types cannot be added to a number, or are then no date.
const plusZero = (column: string) => `(${column} + 0)`;

const duckdb: DialectWords = {
  quote: (name) => doubled(name, '"'),
  text: (value) => doubled(value, "'"),
  textType: "VARCHAR",
  splitAtSpaces: (text) => `string_split(${text}, ' ')`,
  readText: (column) => column,
  readBoolean: (column) => ofType("BOOLEAN", column),
  readDate: (column) => ofType("DATE", column),
  create: (name, select) => [`CREATE OR REPLACE TEMP TABLE ${name} AS\n${select}`],
  // An ordinary table of the same name stays, such as a seed of dbt.
  drop: (name) => `DROP TABLE IF EXISTS temp.${name}`,
  lookup: "join",
  entry: (list, index) => `('[${list.join(",")}]'::INTEGER[])[${index} + 1]`,
  hint: () => "",
};

const postgres: DialectWords = {
  ...duckdb,
  splitAtSpaces: (text) => `string_to_array(${text}, ' ')`,
  // An enumeration would refuse to be compared with other texts, and a collation may take capitals for small letters.
  readText: (column) => `${column}::text COLLATE "C"`,
  readBoolean: (column) => column,
  readDate: plusZero,
  create: (name, select) => [postgres.drop(name), `CREATE TEMP TABLE ${name} AS\n${select}`],
  drop: (name) => `DROP TABLE IF EXISTS pg_temp.${name}`,
  lookup: "array",
  entry: (list, index) => `('{${list.join(",")}}'::integer[])[${index} + 1]`,
};

const spark: DialectWords = {
  quote: (name) => doubled(name, "`"),
  // Two quotes in a text end it and begin another one.
  text: (value) => `'${value.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`,
  textType: "STRING",
  splitAtSpaces: (text) => `split(${text}, ' ')`,
  readText: (column) => column,
  readBoolean: (column) => column,
  readDate: plusZero,
  create: (name, select) => [`CREATE OR REPLACE TEMPORARY VIEW ${name} AS\n${select}`],
  drop: (name) => `DROP VIEW IF EXISTS ${name}`,
  lookup: "array",
  entry: (list, index) => `element_at(CAST(split('${list.join(",")}', ',') AS ARRAY<INT>), ${index} + 1)`,
  hint: (table) => ` /*+ BROADCAST(${table}) */`,
};

export const DIALECTS: Readonly<Record<Dialect, DialectWords>> = { duckdb, postgres, spark };

/** A `SELECT` that gives the rows of a table. */
export function selectTable({ columns, rows }: Table, { text, textType }: DialectWords): string {
  const cell = (value: Cell) =>
    value === null ? "NULL" : typeof value === "string" ? text(value) : String(value).toUpperCase();
  const names = Object.keys(columns);
  // Without a type, a column of nulls has none.
  const typed = Object.entries(columns).map(
    ([column, type]) => `CAST(${column} AS ${type === "text" ? textType : type.toUpperCase()}) AS ${column}`,
  );
  // VALUES needs a row.
  const [filled, where] = rows.length > 0 ? [rows, ""] : [[names.map(() => null)], " WHERE FALSE"];
  const values = filled.map((row) => `(${row.map(cell).join(", ")})`).join(",\n");
  return `SELECT ${typed.join(", ")}\nFROM (VALUES\n${values}\n) AS entry (${names.join(", ")})${where}`;
}
