import { readFileSync, writeFileSync } from "node:fs";
import { availableParallelism, cpus, loadavg } from "node:os";

const PAGE = "docs/performance.md";

/** Replaces the section of the page between `<!-- name -->` and `<!-- /name -->`. */
export function writeSection(name: string, lines: readonly string[]): void {
  const [start, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const page = readFileSync(PAGE, "utf8");
  if (!page.includes(start) || !page.includes(end)) throw new Error(`${PAGE} has no section <!-- ${name} -->`);
  const before = page.slice(0, page.indexOf(start) + start.length);
  writeFileSync(PAGE, `${before}\n\n${lines.join("\n")}\n\n${page.slice(page.indexOf(end))}`);
}

export function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string[] {
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map((_, column) => (column === 0 ? "---" : "---:"))), ...rows.map(line)];
}

/** The machine on which the figures were measured. */
export function machine(): string {
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
