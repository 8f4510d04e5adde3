/**
 * Times one workload in this process, and prints the timings as JSON. `--of` names it, `--rounds` is the number of rounds;
 * `--peers` adds the other engines.
 */
import { parseArgs } from "node:util";
import { interleave, type Subject, type Timing } from "./measure.js";
import {
  agree,
  BY_HAND,
  compiledCheck,
  EVALUATE,
  ours,
  partial,
  peers,
  persons,
  questions,
  refusals,
  zodAlone,
} from "./subjects.js";

const named = (name: string) => ours.filter((each) => each.name === name);
const complete = (of: typeof ours, queries = persons.even): Subject[] => of.map((each) => ({ ...each, queries }));
const renamed = (subjects: readonly Subject[], suffix: string): Subject[] =>
  subjects.map((each) => ({ ...each, name: `${each.name}, ${suffix}` }));

/** Each runs in a process of its own, so that they do not affect each other. The first subject is the baseline. */
const WORKLOADS = {
  complete: (of: typeof ours): Subject[] => [...complete(of), zodAlone, compiledCheck],
  usual: () => renamed(complete([...named(BY_HAND), ...named(EVALUATE)], persons.usual), "usual persons"),
  partial: () => [...complete(named(BY_HAND)), ...partial("again")],
  first: () => [...complete(named(BY_HAND)), ...partial("first")],
  refused: () => [...complete(named(BY_HAND)), ...refusals()],
  // The JavaScript engine has to optimise for all kinds of facts at once.
  mixed: (): Subject[] => [
    ...complete(named(BY_HAND)),
    ...renamed(complete(named(EVALUATE)), "in turn with partial and refused facts").map((each) => ({
      ...each,
      limit: "mixed" as const,
    })),
    ...partial("again"),
    ...refusals(),
  ],
  questions,
};

export type Workload = keyof typeof WORKLOADS;
export type Speed = Timing[];

const { values } = parseArgs({
  options: { of: { type: "string" }, peers: { type: "boolean" }, rounds: { type: "string", default: "400" } },
});
const deciders = values.peers ? [...ours, ...(await peers())] : ours;
await agree(deciders, persons.even);
await agree(ours, persons.usual);
const subjects = WORKLOADS[values.of as Workload](deciders);
const speed: Speed = await interleave(subjects, Number(values.rounds), values.of !== "questions");
console.log(JSON.stringify(speed));
