/**
 * Times `evaluate` beside a hand-written function that gives the same answer, in one run: interleaved rounds, the ratio
 * of the medians. `--limit 3` fails when evaluate on complete facts takes more than three times as long.
 */
import { parseArgs } from "node:util";
import { changes, evaluate, explain, type FactsInput, interview } from "carte-vitale";
import { contradictory, everyone, type Person, read } from "../reading.js";

const { values } = parseArgs({ options: { limit: { type: "string" } } });
const ROUNDS = 41;

/** A fixed sample of persons, spread over all combinations of classes, each with all its facts. */
const people: Person[] = [];
let index = 0;
for (const person of everyone()) if (!contradictory(person) && index++ % 41 === 0) people.push(person);

for (const person of people) {
  const { outcome, documents } = read(person);
  const decision = evaluate(person);
  const same = decision.outcome === outcome && decision.documents.length === documents.length;
  if (!same) throw new Error(`the answers differ for ${JSON.stringify(person)}`);
}

let sink = 0;
const time = (decide: (person: Person) => { outcome: string }) => {
  const start = process.hrtime.bigint();
  for (const person of people) sink += decide(person).outcome.length;
  return Number(process.hrtime.bigint() - start) / people.length;
};
const median = (numbers: number[]) => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;

const rounds = Array.from({ length: ROUNDS }, () => ({ evaluate: time(evaluate), byHand: time(read) }));
// The first rounds warm both functions up.
const counted = rounds.slice(10);
const ours = median(counted.map((round) => round.evaluate));
const byHand = median(counted.map((round) => round.byHand));
const ratio = ours / byHand;
console.log(
  `complete facts, ${people.length} persons, median of ${counted.length} rounds: evaluate ${ours.toFixed(0)} ns, ` +
    `by hand ${byHand.toFixed(0)} ns, ratio ${ratio.toFixed(2)} (${sink} read)`,
);
if (values.limit !== undefined && ratio > Number(values.limit)) {
  console.error(`evaluate takes more than ${values.limit} times as long as the hand-written function`);
  process.exitCode = 1;
}

/** How long one answer takes in the middle of many, in milliseconds. */
function each(ask: (facts: FactsInput) => unknown, asked: readonly FactsInput[]): string {
  const times = asked.map((facts) => {
    const start = process.hrtime.bigint();
    ask(facts);
    return Number(process.hrtime.bigint() - start) / 1e6;
  });
  return `${median(times).toFixed(2)} ms`;
}
const some = people.filter((_, place) => place % 20 === 0);
const nobody = Array.from({ length: 20 }, () => ({}));
for (const assume of ["defaults", "nothing"] as const) {
  const asks = {
    explain: (facts: FactsInput) => explain(facts, { assume }),
    changes: (facts: FactsInput) => changes(facts, "eligible", { assume }),
    interview: (facts: FactsInput) => interview(facts, { assume }),
  };
  const told = Object.entries(asks).map(([name, ask]) => `${name} ${each(ask, some)} / ${each(ask, nobody)}`);
  console.log(`all facts known / none, assuming ${assume}: ${told.join(", ")}`);
}
