/**
 * Times everything in one process, and prints the timings as JSON. `--peers` times the other engines too; `--questions` what is asked of one
 * person; `--rounds` says how often.
 */
import { parseArgs } from "node:util";
import { interleave, type Timing } from "./measure.js";
import { agree, BY_HAND, ours, partial, peers, persons, questions, refusals, zodAlone } from "./subjects.js";

/** Times by workload; the hand-written function comes first where there is one. */
export type Speed = Record<"even" | "usual" | "first" | "questions", Timing[]>;

const { values } = parseArgs({
  options: {
    peers: { type: "boolean" },
    questions: { type: "boolean" },
    rounds: { type: "string", default: "400" },
  },
});
const rounds = Number(values.rounds);

const deciders = values.peers ? [...ours, ...(await peers())] : ours;
await agree(deciders, persons.even);
await agree(ours, persons.usual);

const complete = (draw: keyof typeof persons, of: typeof ours) => of.map((each) => ({ ...each, asked: persons[draw] }));
const byHand = complete("even", ours).filter(({ name }) => name === BY_HAND);
const checks = zodAlone(persons.even, "");
const speed: Speed = {
  even: await interleave([...complete("even", deciders), checks, ...partial("again"), ...refusals()], rounds),
  usual: await interleave(complete("usual", ours), rounds),
  // Apart, and last: facts that are new crowd out what is remembered.
  first: await interleave([...byHand, ...partial("first")], rounds),
  questions: values.questions ? await interleave(questions(), 15, false) : [],
};
console.log(JSON.stringify(speed));
