import type { Cell, ColumnType, Table } from "../sql/dialects.js";

/** A table that dbt loads from a file of comma-separated values. */
export interface Seed {
  readonly name: string;
  readonly columns: Readonly<Record<string, ColumnType | "date">>;
  readonly rows: Table["rows"];
  /** Where dbt loads it; everywhere without it. */
  readonly enabled?: string;
}

/** Comma-separated values with a heading. An empty cell is `NULL`. */
export function csvOf({ columns, rows }: Seed): string {
  const lines = [Object.keys(columns), ...rows].map((row) => row.map(csvCell).join(","));
  return `${lines.join("\n")}\n`;
}

function csvCell(cell: Cell): string {
  const text = String(cell ?? "");
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
