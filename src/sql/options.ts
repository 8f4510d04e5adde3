import { readValues } from "../facts/plain-object.js";
import { DATE_NAMES, type DateName, isIsoDate } from "../model/dates.js";
import type { Dialect, SqlOptions } from "../model/sql-text.js";
import { DIALECTS, type DialectWords } from "./dialects.js";

/** The day of the question: a date, or a quoted column. */
export type On = { readonly day: string } | { readonly column: string };

/** The options as they are written in SQL: names are quoted. */
export interface ReadColumns {
  readonly on: On | null;
  /** The columns of facts and dates that exist. */
  readonly columns: ReadonlyMap<string, Column>;
}

export interface ReadOptions extends ReadColumns {
  readonly from: string;
}

export interface Column {
  /** As it is handed in. */
  readonly name: string;
  /** With the alias of its table. */
  readonly quoted: string;
}

/** The alias of the rows of persons. */
export const PERSON = "person";
/** Letters and digits of any language, and what else stands in the heads of spreadsheets. */
const IDENTIFIER = /^[\p{L}\p{N}_$](?:[\p{L}\p{M}\p{N}_$ '’()/%°#&+-]*[\p{L}\p{M}\p{N}_$)%°#+])?$/u;

/** `nirKind => nir_kind` */
export const snakeCase = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** @throws {RangeError} for anything but a known engine. */
export function dialectOf(dialect: unknown): DialectWords {
  if (typeof dialect === "string" && Object.hasOwn(DIALECTS, dialect)) return DIALECTS[dialect as Dialect];
  throw new RangeError(`Unknown dialect. Accepted: ${Object.keys(DIALECTS).join(", ")}`);
}

/**
 * @param facts the names of the facts.
 * @param dates the names of the dates that columns may hold; empty for a rulebook of one's own.
 * @throws {RangeError} naming the option that is refused.
 */
export function readOptions(
  options: unknown,
  facts: readonly string[],
  dates: readonly DateName[],
  { quote }: DialectWords,
): ReadOptions {
  const { from, on, columns } = read(options, ["from", "on", "columns"], "options") as SqlOptions<string>;
  const known = [...facts, ...dates];
  const named =
    columns === undefined
      ? Object.fromEntries(facts.map((fact) => [fact, snakeCase(fact)]))
      : read(columns, known, "columns");
  const column = (name: unknown, where: string): Column => {
    if (!isIdentifier(name))
      throw notIdentifier(where, "For another name, give the column an alias in from: { query }");
    return { name, quoted: `${PERSON}.${quote(name)}` };
  };
  const day = readOn(on, (name) => column(name, "on.column").quoted);
  const found = known.flatMap((key): [string, Column][] =>
    named[key] === undefined ? [] : [[key, column(named[key], `columns.${key}`)]],
  );
  const date = DATE_NAMES.find((name) => named[name] !== undefined);
  if (date && day === null) {
    throw new RangeError(`columns.${date} needs a day: hand in on, such as "2026-11-23" or { column: "as_of" }`);
  }
  return { from: readFrom(from, quote), on: day, columns: new Map(found) };
}

function readFrom(from: unknown, quote: DialectWords["quote"]): string {
  if (from === undefined) return quote("persons");
  if (typeof from !== "string") {
    const query = readValues(from, ["query"])?.query;
    if (typeof query === "string" && query.trim() !== "") return `(\n${query}\n)`;
    throw new RangeError("from is the name of a table, or { query } with a SELECT");
  }
  const names = from.split(".");
  if (!names.every(isIdentifier)) throw notIdentifier("from", "For another name, hand in { query } with a SELECT");
  return names.map(quote).join(".");
}

function readOn(on: unknown, quoted: (name: unknown) => string): On | null {
  if (on === undefined) return null;
  if (isIsoDate(on)) return { day: on };
  const column = readValues(on, ["column"])?.column;
  if (column !== undefined) return { column: quoted(column) };
  throw new RangeError("on is a calendar date such as 2026-11-23, or { column } with the name of a column");
}

/** The values of a plain object by its keys. @throws {RangeError} for anything else, and for other keys. */
function read(value: unknown, keys: readonly string[], where: string): Readonly<Record<string, unknown>> {
  const values = value === undefined ? {} : readValues(value, keys);
  if (values) return values;
  throw new RangeError(`${where} is a plain object. Accepted keys: ${keys.join(", ")}`);
}

const isIdentifier = (name: unknown): name is string => typeof name === "string" && IDENTIFIER.test(name);

const notIdentifier = (where: string, remedy: string) =>
  new RangeError(`${where} is no identifier: names have letters, digits, underscores and spaces. ${remedy}`);
