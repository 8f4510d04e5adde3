import type { LIMITS } from "./limits.js";

/** A function to time, with its input. */
export interface Subject {
  readonly name: string;
  readonly limit?: keyof typeof LIMITS;
  readonly decide: (query: never) => unknown;
  /** Whether `decide` returns promises, which are awaited one by one. */
  readonly isAsync?: boolean;
  /** Inputs that are repeated, or a function that gives a new input for each call. */
  readonly queries: readonly unknown[] | (() => unknown);
  /** Persons that one call decides; 1 by default. */
  readonly persons?: number;
}

export interface Timing {
  readonly name: string;
  readonly limit?: keyof typeof LIMITS | undefined;
  /** Nanoseconds a person, the median of the rounds. */
  readonly median: number;
  /** Nanoseconds of a call at the 99th percentile, with the cost of the timer. */
  readonly p99: number | null;
}

type Decide = Subject["decide"];
interface Loops {
  readonly run: (decide: Decide, queries: readonly unknown[], from: number, calls: number) => void | Promise<void>;
  readonly singles: (
    decide: Decide,
    queries: readonly unknown[],
    from: number,
    calls: number,
  ) => number[] | Promise<number[]>;
}

export const median = (numbers: readonly number[]) => quantile(numbers, 0.5);

export function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

const nanoseconds = async (run: () => void | Promise<void>) => {
  const start = process.hrtime.bigint();
  await run();
  return Number(process.hrtime.bigint() - start);
};

/** Calls of a round that are timed one by one. */
const SINGLES = 20;

/** Nanoseconds of one measurement, shorter than a time slice of the operating system. */
const MEASUREMENT = 200_000;

/**
 * Times all subjects in turn, round by round, so that other load on the machine affects them alike. The first rounds warm
 * up and are not counted. With `oneByOne`, some calls of each round are also timed alone.
 */
export async function interleave(subjects: readonly Subject[], rounds: number, oneByOne = true): Promise<Timing[]> {
  const runs = await Promise.all(subjects.map((subject) => prepare(subject)));
  for (const run of runs) await run.warmUp();
  for (let round = 0; round < rounds; round++) {
    // Each round starts with another subject, so none always follows the same one.
    const first = round % runs.length;
    for (const run of [...runs.slice(first), ...runs.slice(0, first)]) await run.measure(oneByOne);
  }
  const timings: Timing[] = [];
  for (const { name, limit, times, singles } of runs) {
    timings.push({ name, limit, median: median(times), p99: oneByOne ? quantile(singles, 0.99) : null });
  }
  return timings;
}

/** Separate loops for one subject: see `loop.ts`. */
export async function loopsFor({ name, isAsync }: Pick<Subject, "name" | "isAsync">): Promise<Loops> {
  const { loop, loopAsync, singles, singlesAsync } = await import(`./loop.js?${encodeURIComponent(name)}`);
  return isAsync ? { run: loopAsync, singles: singlesAsync } : { run: loop, singles };
}

async function prepare(subject: Subject) {
  const { name, limit, decide, queries, persons = 1 } = subject;
  const loops = await loopsFor(subject);
  const times: number[] = [];
  const singles: number[] = [];
  let calls = 1;
  let next = 0;

  /** New inputs are made before the clock starts. */
  const listed = (count: number) => (typeof queries === "function" ? Array.from({ length: count }, queries) : queries);

  async function time(count: number): Promise<number> {
    const list = listed(count);
    const from = next % list.length;
    next = from + count;
    return (await nanoseconds(() => loops.run(decide, list, from, count))) / count;
  }

  return {
    name,
    limit,
    times,
    singles,
    async warmUp() {
      for (let spent = 0, turn = 0; spent < 2e8 && turn < 100; turn++) {
        const took = await time(calls);
        spent += took * calls;
        calls = Math.max(1, Math.min(2_000, Math.round(MEASUREMENT / took)));
      }
    },
    async measure(oneByOne: boolean) {
      times.push((await time(calls)) / persons);
      if (!oneByOne) return;
      const count = Math.min(SINGLES, calls);
      const list = listed(count);
      const from = next % list.length;
      next = from + count;
      for (const took of await loops.singles(decide, list, from, count)) singles.push(took);
    },
  };
}
