/**
 * Decides a made-up population in columns, block by block, so that memory stays the same however many there are; prints
 * how many there are of each outcome, and how fast. Nobody in it exists: facts are drawn one by one.
 * `--people 10000000 --seed 1`.
 */
import { parseArgs } from "node:util";
import { type Columns, evaluateColumns } from "carte-vitale";

const BLOCK = 250_000;
const { values } = parseArgs({
  options: { people: { type: "string", default: "10000000" }, seed: { type: "string", default: "1" } },
});
const people = Number(values.people);

// A linear congruential generator with the constants of Numerical Recipes: good enough to draw facts.
let state = Number(values.seed) >>> 0;
const below = (limit: number) => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return Math.floor((state / 2 ** 32) * limit);
};

const column = <const D extends readonly unknown[]>(dictionary: D) => ({ dictionary, codes: new Uint8Array(BLOCK) });
const age = new Uint8Array(BLOCK);
const residenceMonths = new Uint16Array(BLOCK);
const nirKind = column(["none", "temporary", "permanent"]);
const status = column([
  "employee",
  "self-employed",
  "civil-servant",
  "unemployed",
  "student",
  "retired",
  "dependent",
  "inactive",
]);
const nationality = column(["french", "eu", "other"]);
const residencePermit = column(["valid", "grace", "expired", "none"]);
const birthPlace = column(["france", "eu", "elsewhere"]);
const residesInFrance = column([true, false]);
const residenceExemption = column([false, true]);
const coveredElsewhere = column([false, true]);
const temporaryNumberMonths = column([undefined, ...Array.from({ length: 121 }, (_, months) => months)]);
const cardState = column(["none", "ordered", "held", "lost", "stolen", "defective"]);

/** Draws a block of people who contradict themselves in nothing. */
function draw(count: number): Columns {
  for (let row = 0; row < count; row++) {
    age[row] = below(100);
    const number = below(20) === 0 ? below(2) : 2;
    const abroad = below(25) === 0 ? 1 : 0;
    nirKind.codes[row] = number;
    residesInFrance.codes[row] = abroad;
    residenceMonths[row] = abroad ? 0 : below(below(10) === 0 ? 12 : 1561);
    status.codes[row] = below(8);
    nationality.codes[row] = below(10) === 0 ? 1 + below(2) : 0;
    residencePermit.codes[row] = below(4);
    birthPlace.codes[row] = below(8) === 0 ? 1 + below(2) : 0;
    residenceExemption.codes[row] = below(50) === 0 ? 1 : 0;
    coveredElsewhere.codes[row] = below(100) === 0 ? 1 : 0;
    temporaryNumberMonths.codes[row] = number === 1 ? 1 + below(121) : 0;
    cardState.codes[row] = number === 2 ? below(6) : 0;
  }
  const first = <C extends { codes: Uint8Array }>(of: C) => ({ ...of, codes: of.codes.subarray(0, count) });
  return {
    age: age.subarray(0, count),
    residenceMonths: residenceMonths.subarray(0, count),
    nirKind: first(nirKind),
    status: first(status),
    nationality: first(nationality),
    residencePermit: first(residencePermit),
    birthPlace: first(birthPlace),
    residesInFrance: first(residesInFrance),
    residenceExemption: first(residenceExemption),
    coveredElsewhere: first(coveredElsewhere),
    temporaryNumberMonths: first(temporaryNumberMonths),
    cardState: first(cardState),
  };
}

const outcomes = new Map<string, number>();
let decided = 0;
let nanoseconds = 0n;
for (let done = 0; done < people; done += BLOCK) {
  const columns = draw(Math.min(BLOCK, people - done));
  const start = process.hrtime.bigint();
  const { ids, decisions } = evaluateColumns(columns);
  nanoseconds += process.hrtime.bigint() - start;
  const counts = new Uint32Array(decisions.length);
  for (const id of ids) counts[id] = (counts[id] ?? 0) + 1;
  for (const [id, { outcome }] of decisions.entries()) {
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + (counts[id] ?? 0));
  }
  decided += ids.length;
  const tenths = Math.round((decided / people) * 40);
  process.stderr.write(`\r[${"=".repeat(tenths)}${" ".repeat(40 - tenths)}] ${decided} of ${people}`);
}
process.stderr.write("\n");

console.table(
  [...outcomes]
    .sort(([, left], [, right]) => right - left)
    .map(([outcome, count]) => ({ outcome, people: count, share: `${((100 * count) / people).toFixed(2)} %` })),
);
const told = [...outcomes.values()].reduce((sum, count) => sum + count, 0);
if (told !== people) throw new Error(`${people} people, ${told} outcomes`);
const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
console.log(`${((people / Number(nanoseconds)) * 1000).toFixed(1)} million a second, ${megabytes} MB at most`);
