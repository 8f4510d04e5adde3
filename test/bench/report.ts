import { availableParallelism, cpus, loadavg } from "node:os";
import type { Limit } from "./limits.js";

/** A measured value with its limit. */
export interface Measure {
  readonly limit: Limit;
  readonly name: string;
  readonly value: number;
}

/**
 * Prints the tables of a benchmark, then its limits. With `--check` a value past its limit, with the slack, fails the run,
 * and so does any other failure.
 */
export function report(
  tables: readonly (readonly string[])[],
  measures: readonly Measure[],
  isCheck: boolean,
  others: readonly string[] = [],
): void {
  const limits = table(
    ["", "limit", "measured", ""],
    measures.map(({ limit, name, value }) => {
      const { bound, number, unit } = limit;
      return [name, `${bound} ${number} ${unit}`, figure(value), holds(value, limit, 1) ? "holds" : "does not hold"];
    }),
  );
  console.log([machine(), ...[...tables, limits].flatMap((each) => ["", ...each])].join("\n"));
  if (!isCheck) return;
  const past = measures
    .filter(({ limit, value }) => !holds(value, limit, limit.slack ?? 1))
    .map(({ limit: { bound, number, unit, slack }, name, value }) => {
      const more = slack === undefined ? "" : `, with a slack of ${slack} times`;
      return `${name}: ${figure(value)} ${unit}; the limit is ${bound} ${number}${more}`;
    });
  for (const failure of [...past, ...others]) console.error(failure);
  if (past.length + others.length > 0) process.exitCode = 1;
}

/** Also false for a value that was not measured: `NaN`. */
function holds(value: number, { bound, number }: Limit, slack: number): boolean {
  return bound === "at most" ? value <= number * slack : value >= number / slack;
}

export function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string[] {
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map((_, column) => (column === 0 ? "---" : "---:"))), ...rows.map(line)];
}

/** The machine on which the figures were measured. */
function machine(): string {
  const [load = 0] = loadavg();
  const model = cpus()[0]?.model.replace(/\s+/g, " ").trim() ?? "";
  const cores = availableParallelism();
  return `Node ${process.version}, ${process.platform} ${process.arch}, ${cores} cores (${model}), ${load.toFixed(1)} processes running on average in the last minute.`;
}

export const thousands = (value: number) => String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, ",");

/** A number with three significant digits. */
export function figure(value: number): string {
  if (value >= 100) return thousands(Number(value.toPrecision(3)));
  return value >= 10 ? value.toFixed(1) : value.toFixed(2);
}

export const nanoseconds = (value: number) =>
  value >= 1e6 ? `${figure(value / 1e6)} ms` : value >= 1e3 ? `${figure(value / 1e3)} µs` : `${Math.round(value)} ns`;
