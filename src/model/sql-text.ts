import type { DateName, IsoDate } from "./dates.js";
import type { FactName } from "./shipped-rulebook.js";

/** An engine whose SQL is written. */
export type Dialect = "duckdb" | "postgres" | "spark";

export interface SqlOptions<Key extends string = FactName | DateName> {
  /**
   * The persons, one row each: a name, or several joined by dots, such as `hr.persons`. Anything else is `{ query }`, a
   * `SELECT` without a semicolon. `persons` by default. None of its columns is named as one that `decide` adds.
   */
  readonly from?: string | { readonly query: string };
  /** The day, or the column that holds it. Needed as soon as there is a column of dates. */
  readonly on?: IsoDate | { readonly column: string };
  /**
   * The columns that exist, by the fact or the date that they hold. By default there is one for each fact, in snake_case
   * (`nir_kind`), and none for dates.
   */
  readonly columns?: { readonly [K in Key]?: string };
}

/** Statements without a semicolon at their end, in the order in which they are run. */
export interface SqlText {
  /** Creates temporary tables, in Spark temporary views: the answers, and what they hold. */
  readonly setup: readonly string[];
  /** One `SELECT`: every row and column of the persons, and the columns of the decision. */
  readonly decide: string;
  /** One `SELECT` that counts the refused rows by reason. */
  readonly refusals: string;
  /** Drops what `setup` has created. */
  readonly teardown: readonly string[];
}

/**
 * Writes the rulebook as SQL.
 *
 * @throws {RangeError} for an unknown engine or option, a name that is no identifier, and a column of dates without a day.
 */
export type WriteSql<Key extends string = FactName | DateName> = (
  dialect: Dialect,
  options?: SqlOptions<Key>,
) => SqlText;
