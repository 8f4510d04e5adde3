/**
 * Plays the interview with all complete persons: each answers the questions until none is left and has to get the decision
 * on all their facts, without a question that was settled before. Fails on a wrong decision, or when a figure in
 * `docs/interview.md` is not what it finds. `--sample 97` plays with every 97th person.
 */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { type Decision, evaluate, type FactName, type FactsInput, type Interview, interview } from "carte-vitale";
import { allPersons } from "../all-persons.js";
import { applies, BESIDE, CLASSES, isFirstOfClass, NAMES, DEFAULTS as SHIPPED } from "../classes.js";
import { temporaryNumberValidity } from "../thresholds.js";
import { bestOrder, type Level } from "./interview/best-order.js";

/** A person of the sample has no number of 0 months, which is of the same class. */
const DEFAULTS: Readonly<Partial<Record<FactName, unknown>>> = {
  ...SHIPPED,
  temporaryNumberMonths: temporaryNumberValidity - 1,
};
/** The values that no rule distinguishes, by section 4 and 5. */
const LIKE: Readonly<Partial<Record<FactName, readonly (readonly unknown[])[]>>> = {
  status: [["self-employed", "civil-servant"]],
  residencePermit: [["expired", "none"]],
  cardState: [["lost", "stolen", "defective"]],
};
type Assume = "defaults" | "nothing";
const keyOf = (facts: FactsInput) => NAMES.map((name) => facts[name]).join();

const { values } = parseArgs({ options: { sample: { type: "string", default: "1" } } });
const step = Number(values.sample);
const guide = readFileSync("docs/interview.md", "utf8");

const answers = new Map(
  allPersons.map(({ facts }) => [keyOf(facts), answerOf(evaluate(facts, { assume: "nothing" }))]),
);

for (const assume of ["defaults", "nothing"] as const) {
  const { first, persons, average, worst, states } = playAll(assume);
  const best = bestOrder(levels(assume), (facts) => answers.get(keyOf(facts)) ?? null);
  const figures = [first.expected.toFixed(4), first.worst, best.toFixed(4)];
  console.log(
    `assume ${assume}: ${persons} persons, ${states} states; expected ${figures[0]}, at worst ${figures[1]}, ` +
      `best order ${figures[2]}; played ${average.toFixed(4)} on average, ${worst} at worst`,
  );
  if (step === 1 && (average.toFixed(4) !== figures[0] || worst !== figures[1])) {
    fail("the first question does not announce the number of questions played");
  }
  if (!guide.includes(`| ${figures.join(" | ")} |`)) fail(`docs/interview.md lacks the figures ${figures.join(", ")}`);
}

function fail(message: string): void {
  console.error(message);
  process.exitCode = 1;
}

function playAll(assume: Assume) {
  const questions = new Map<string, Interview | null>();
  const next = (known: FactsInput): Interview | null => {
    const key = JSON.stringify(known);
    const before = questions.get(key);
    if (before !== undefined) return before;
    const question = interview(known, { assume });
    const [missing] = evaluate(known, { assume }).missing;
    if (question?.fact !== missing) fail(`asks for ${question?.fact}, but ${missing} is missing first`);
    questions.set(key, question);
    return question;
  };

  let [persons, weights, weighted, worst] = [0, 0, 0, 0];
  for (const [index, { facts }] of allPersons.entries()) {
    if (index % step !== 0 || (assume === "defaults" && !hasDefaults(facts))) continue;
    const known: Partial<Record<FactName, unknown>> = {};
    const settled = new Set<FactName>();
    for (let question = next({}); question !== null; question = next(known as FactsInput)) {
      const { fact } = question;
      if (settled.has(fact)) throw new Error(`asks for ${fact}, which was settled`);
      if (facts[fact] === undefined) throw new Error(`asks for ${fact}, which the person cannot have`);
      for (const each of question.settled) settled.add(each);
      known[fact] = facts[fact];
    }
    if (answerOf(evaluate(known as FactsInput, { assume })) !== answerOf(evaluate(facts, { assume }))) {
      throw new Error(`another decision for ${JSON.stringify(facts)}`);
    }
    const count = Object.keys(known).length;
    const weight = weightOf(facts, assume);
    persons++;
    weights += weight;
    weighted += weight * count;
    worst = Math.max(worst, count);
  }
  const first = next({});
  if (first === null) throw new Error("asks nothing of a person without facts");
  return { first, persons, average: weighted / weights, worst, states: questions.size };
}

/** A decision without its reasons, of which partial facts have fewer. */
function answerOf({ outcome, issuance, applicant, procedures, documents, interimProof }: Decision): string {
  return JSON.stringify([outcome, issuance, applicant, procedures, documents, interimProof]);
}

function hasDefaults(facts: FactsInput): boolean {
  return Object.entries(DEFAULTS).every(([name, value]) => [value, undefined].includes(facts[name as FactName]));
}

/** Values that no rule distinguishes share the weight of their class, and so do the values of what comes with a number. */
function weightOf(facts: FactsInput, assume: Assume): number {
  const shared = NAMES.map((name) => 1 / likenesses(name, facts[name]));
  const besideNumber = NAMES.filter((name) => name in BESIDE && applies(name, facts) && assume === "nothing");
  return [...shared, ...besideNumber.map((name) => 1 / CLASSES[name].length)].reduce((all, one) => all * one, 1);
}

/** The number of values that are the same to every rule as this one. */
function likenesses(name: FactName, value: unknown): number {
  return LIKE[name]?.find((group) => group.includes(value))?.length ?? 1;
}

function levels(assume: Assume): Level[] {
  return NAMES.map((fact) => {
    const all = CLASSES[fact].filter((value) => isFirstOfClass(fact, value));
    const open = assume === "defaults" && fact in DEFAULTS ? [DEFAULTS[fact] as (typeof all)[number]] : all;
    const classes = open.map((value) => ({ value, weight: 1 / open.length }));
    return {
      fact,
      classes: fact in BESIDE ? [...classes, { value: null, weight: 1 }] : classes,
      decidesOthers: fact === "nirKind",
    };
  });
}
