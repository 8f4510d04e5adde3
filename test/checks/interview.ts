/**
 * Plays the interview with everybody: every combination of classes answers the questions it is asked, until none is left,
 * and has to be given the decision of all its facts, without ever having been asked what was settled. Prints how many
 * questions that takes, and fails when `docs/interview.md` says something else. `--sample 97` plays with every 97th person only.
 */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { type Decision, evaluate, type FactName, type FactsInput, type Interview, interview } from "carte-vitale";
import { createBasis } from "../../src/reason/basis.js";
import { readWeights } from "../../src/reason/weights.js";
import { shipped } from "../../src/shipped.js";
import { everybody } from "../everybody.js";
import { bestOrder } from "./best-order.js";

const guide = readFileSync("docs/interview.md", "utf8");
const { values } = parseArgs({ options: { sample: { type: "string", default: "1" } } });

/** All that a decision says, but for the reasons: who is told less gives fewer of them. */
function answerOf({ outcome, issuance, applicant, procedures, documents, interimProof }: Decision): string {
  return JSON.stringify([outcome, issuance, applicant, procedures, documents, interimProof]);
}

for (const assume of ["defaults", "nothing"] as const) {
  const asked = new Map<string, Interview | null>();
  const ask = (told: FactsInput): Interview | null => {
    const key = JSON.stringify(told);
    if (!asked.has(key)) {
      const next = interview(told, { assume }) ?? undefined;
      const [missing] = evaluate(told, { assume }).missing;
      if (next?.fact !== missing)
        throw new Error(`asks for ${next?.fact}, where ${missing} is the first that is missing`);
      asked.set(key, next ?? null);
    }
    return asked.get(key) ?? null;
  };
  const start: FactsInput = {};
  const first = ask(start);
  let people = 0;
  let questions = 0;
  let weights = 0;
  let worst = 0;
  for (const [index, { facts }] of everybody.entries()) {
    if (index % Number(values.sample) !== 0) continue;
    // Whoever differs from what is assumed says so at the start, or is not the one who is meant.
    if (assume === "defaults" && !isAsAssumed(facts)) continue;
    const told: Record<string, unknown> = {};
    const settled = new Set<FactName>();
    let count = 0;
    for (let next = first; next !== null; next = ask(told as FactsInput)) {
      if (settled.has(next.fact)) throw new Error(`asked for ${next.fact}, which was settled`);
      for (const fact of next.settled) settled.add(fact);
      if (facts[next.fact] === undefined) throw new Error(`asked for ${next.fact}, which the person does not have`);
      told[next.fact] = facts[next.fact];
      count++;
    }
    const said = answerOf(evaluate(told as FactsInput, { assume }));
    if (said !== answerOf(evaluate(facts, { assume })))
      throw new Error(`another decision for ${JSON.stringify(facts)}`);
    const weight = weightOf(facts, assume);
    people++;
    questions += weight * count;
    weights += weight;
    worst = Math.max(worst, count);
  }
  const average = questions / weights;
  const figures = [first?.expected.toFixed(4), first?.worst, optimum(assume).toFixed(4)];
  if (values.sample === "1" && (average.toFixed(4) !== figures[0] || worst !== figures[1])) {
    throw new Error("what was said at the start is not what was asked");
  }
  if (!guide.includes(`| ${figures.join(" | ")} |`)) {
    console.error(`docs/interview.md does not have the figures ${figures.join(", ")}`);
    process.exitCode = 1;
  }
  console.log(
    `assuming ${assume}: ${people} combinations, ${asked.size} states; expected ${figures[0]}, at worst ${figures[1]}, ` +
      `the best order there is ${figures[2]}; asked ${average.toFixed(4)} on average, ${worst} at worst`,
  );
}

function isAsAssumed({
  nationality,
  residesInFrance,
  residenceExemption,
  coveredElsewhere,
  ...rest
}: FactsInput): boolean {
  const { temporaryNumberMonths = 0, cardState } = rest;
  const usual = nationality === "french" && residesInFrance && !residenceExemption && !coveredElsewhere;
  return usual === true && temporaryNumberMonths < 9 && cardState === "none";
}

/** Every class weighs the same: values of one class share its weight, and so do the ages of a number among who has one. */
function weightOf({ residencePermit, cardState, nirKind }: FactsInput, assume: "defaults" | "nothing"): number {
  const permit = residencePermit === "expired" || residencePermit === "none" ? 1 / 2 : 1;
  const card = cardState === "lost" || cardState === "stolen" || cardState === "defective" ? 1 / 3 : 1;
  return permit * card * (assume === "nothing" && nirKind === "temporary" ? 1 / 2 : 1);
}

/** What the best of all orders of questions leaves to be expected, found another way. */
function optimum(assume: "defaults" | "nothing"): number {
  return createBasis(shipped, evaluate).ask({}, { assume }, (situation, space) =>
    bestOrder(space, situation, readWeights(undefined, space.levels, situation.open)),
  );
}
