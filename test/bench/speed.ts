/**
 * Times one workload in this process, and prints the timings as JSON. `--of` names it, `--rounds` is the number of rounds;
 * `--peers` adds the other engines.
 */
import { parseArgs } from "node:util";
import { interleave, type Subject, type Timing } from "./measure.js";
import { agree, BY_HAND, ours, partial, peers, persons, questions, refusals, zodAlone } from "./subjects.js";

const byHand = ours.filter(({ name }) => name === BY_HAND).map((each) => ({ ...each, queries: persons.even }));
const complete = (draw: keyof typeof persons, of: typeof ours) =>
  of.map((each) => ({ ...each, queries: persons[draw] }));
const inTurn = (subjects: readonly Subject[]) =>
  subjects.map((each) => ({ ...each, name: each.name === BY_HAND ? BY_HAND : `${each.name}, all in turn` }));

/** Each runs in a process of its own, so that they do not affect each other. */
const WORKLOADS = {
  complete: (of: typeof ours, rounds: number) =>
    interleave([...complete("even", of), zodAlone(persons.even, "")], rounds),
  usual: (_: typeof ours, rounds: number) => interleave(complete("usual", ours), rounds),
  partial: (_: typeof ours, rounds: number) => interleave([...byHand, ...partial("again")], rounds),
  refused: (_: typeof ours, rounds: number) => interleave([...byHand, ...refusals()], rounds),
  // A mixed workload: the JavaScript engine has to optimise for all kinds of facts at once.
  all: (_: typeof ours, rounds: number) =>
    interleave(
      inTurn([...complete("even", ours), ...partial("again"), ...refusals()].filter(({ name }) => isOurs(name))),
      rounds,
    ),
  first: (_: typeof ours, rounds: number) => interleave([...byHand, ...partial("first")], rounds),
  questions: () => interleave(questions(), 15, false),
};
const isOurs = (name: string) => name === BY_HAND || name.startsWith("`");

export type Workload = keyof typeof WORKLOADS;
export type Speed = Timing[];

const { values } = parseArgs({
  options: { of: { type: "string" }, peers: { type: "boolean" }, rounds: { type: "string", default: "400" } },
});
const deciders = values.peers ? [...ours, ...(await peers())] : ours;
await agree(deciders, persons.even);
await agree(ours, persons.usual);
const speed: Speed = await WORKLOADS[values.of as Workload](deciders, Number(values.rounds));
console.log(JSON.stringify(speed));
