import type { Dialect, SqlOptions, SqlText } from "./model/sql-text.js";
import { shipped } from "./shipped.js";
import { shippedAdditions } from "./sql/additions.js";
import { createSql } from "./sql/create.js";

export type { DateName, IsoDate } from "./model/dates.js";
export type { Dialect, SqlOptions, SqlText } from "./model/sql-text.js";

const write = /* @__PURE__ */ createSql(shipped, shippedAdditions);

/**
 * Write the rulebook as SQL, to decide every row of a table where it lies.
 *
 * `NULL` means that a fact is not given, as `undefined` does in `evaluate`. A row that `evaluate` would refuse has
 * `refused` true and every other column `NULL`. No driver and no connection is needed: the result is text.
 *
 * @param dialect the engine.
 * @param options the table, its columns, and the day for columns of dates.
 * @throws {RangeError} for an unknown engine or option, a name that is no identifier, and a column of dates without a day.
 *
 * @example
 * ```ts
 * import { sql } from "carte-vitale/sql";
 *
 * const { setup, decide } = sql("duckdb", { from: "employees", columns: { birthDate: "born" }, on: "2026-11-30" });
 * setup.length > 0 && decide.startsWith("SELECT person.*"); // true
 * ```
 */
export function sql(dialect: Dialect, options?: SqlOptions): SqlText {
  return write(dialect, options);
}
