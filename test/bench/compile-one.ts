/**
 * Compiles one synthetic rulebook in this process, and prints time, memory and size of the diagram as JSON. The rulebook
 * is `--rules 100 --facts 12`, or `--reading 8`, or `--vast` with a name.
 */
import { parseArgs } from "node:util";
import type * as Compile from "carte-vitale/compile";
import { median } from "./measure.js";
import { randomFrom } from "./random.js";
import { rulebookReading, rulebookWith, VAST } from "./synthetic.js";

export interface Compiled {
  readonly milliseconds: number;
  /** Peak memory of the process in megabytes, after compiling and before. */
  readonly peak: number;
  readonly before: number;
  readonly nodes: number;
  readonly decisions: number;
  /** Nanoseconds of a call of `evaluate` with complete facts. */
  readonly evaluate: number;
  /** The issues of a refused rulebook. */
  readonly refused: string | null;
}
type Fact = { boolean: true } | { values: object } | { minimum: number; maximum: number };

const { values } = parseArgs({
  options: {
    rules: { type: "string", default: "100" },
    facts: { type: "string", default: "12" },
    reading: { type: "string" },
    vast: { type: "string" },
  },
});
const source = values.vast
  ? VAST[values.vast]?.()
  : values.reading
    ? rulebookReading(Number(values.reading))
    : rulebookWith(Number(values.rules), Number(values.facts));
const peak = () => process.resourceUsage().maxRSS / 1024;

const { compile, verify, RulebookError }: typeof Compile = await import(
  new URL("../../dist/compile.js", import.meta.url).href
);
const before = peak();
const start = process.hrtime.bigint();
const elapsed = () => Number(process.hrtime.bigint() - start) / 1e6;
try {
  const { evaluate } = await compile<Record<string, unknown>>(source);
  const milliseconds = elapsed();
  const compiled = { milliseconds, peak: peak(), before, refused: null };
  const { counts } = await verify(source);
  const { nodes = 0, decisions = 0 } = counts ?? {};
  print({ ...compiled, nodes, decisions, evaluate: time(evaluate, (source as { facts: Record<string, Fact> }).facts) });
} catch (error) {
  if (!(error instanceof RulebookError)) throw error;
  const refused = error.issues.map(({ code, message }) => `${code}: ${message}`).join("; ");
  print({ milliseconds: elapsed(), peak: peak(), before, nodes: 0, decisions: 0, evaluate: 0, refused });
}

function print(compiled: Compiled): void {
  console.log(JSON.stringify(compiled));
}

function time(evaluate: (facts: Record<string, unknown>) => unknown, facts: Record<string, Fact>): number {
  const random = randomFrom(7);
  // All persons are insured, or no other fact would be read; with `--reading`, every condition holds.
  const valueFor = (name: string, fact: Fact) => {
    if ("values" in fact) return Object.keys(fact.values)[random(Object.keys(fact.values).length)];
    if ("boolean" in fact) return values.reading !== undefined || name === "insured" || random(2) === 0;
    return fact.minimum + random(fact.maximum - fact.minimum + 1);
  };
  const people = Array.from({ length: 1_000 }, () =>
    JSON.parse(
      JSON.stringify(Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, valueFor(name, fact)]))),
    ),
  );
  const rounds: number[] = [];
  for (let round = 0; round < 300; round++) {
    const begin = process.hrtime.bigint();
    for (let call = 0; call < 200; call++) evaluate(people[(round * 200 + call) % 1_000]);
    rounds.push(Number(process.hrtime.bigint() - begin) / 200);
  }
  return median(rounds.slice(100));
}
