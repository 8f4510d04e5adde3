/** A function that is timed, with what it is asked. */
export interface Subject {
  readonly name: string;
  readonly decide: (asked: never) => unknown;
  /** Whether `decide` gives promises, which are awaited one by one. */
  readonly waits?: boolean;
  /** What it is asked over and over; or where the next are taken from, each of which is asked once. */
  readonly asked: readonly unknown[] | (() => unknown);
  /** How many persons one call decides, where it is not one. */
  readonly persons?: number;
}

export interface Timing {
  readonly name: string;
  /** Nanoseconds a call, or a person where a call decides several; the middle of the rounds. */
  readonly median: number;
  /** Nanoseconds that one call in a hundred takes at least, with the timer. */
  readonly p99: number | null;
}

type Decide = Subject["decide"];
interface Loops {
  readonly run: (decide: Decide, asked: readonly unknown[], from: number, calls: number) => void | Promise<void>;
  readonly singles: (
    decide: Decide,
    asked: readonly unknown[],
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

/** So many calls of a round are timed one by one. */
const SINGLES = 20;

/** One measurement is to be over before the operating system hands the processor to somebody else. */
const MEASUREMENT = 200_000;

/**
 * Times all subjects in turn, round by round: whatever slows the machine down slows all of them down alike. The first
 * rounds warm up and are not counted. Some calls of each round are timed one by one too, where that is asked for.
 */
export async function interleave(subjects: readonly Subject[], rounds: number, oneByOne = true): Promise<Timing[]> {
  const runs = await Promise.all(subjects.map((subject) => prepare(subject)));
  for (const run of runs) await run.warmUp();
  for (let round = 0; round < rounds; round++) {
    // Nobody is always the one after the same other.
    const first = round % runs.length;
    for (const run of [...runs.slice(first), ...runs.slice(0, first)]) await run.measure(oneByOne);
  }
  const timings: Timing[] = [];
  for (const { name, times, singles } of runs) {
    timings.push({ name, median: median(times), p99: oneByOne ? quantile(singles, 0.99) : null });
  }
  return timings;
}

/** Loops of its own for one subject: see `loop.ts`. */
export async function loopsFor({ name, waits }: Pick<Subject, "name" | "waits">): Promise<Loops> {
  const { loop, loopAsync, singles, singlesAsync } = await import(`./loop.js?${encodeURIComponent(name)}`);
  return waits ? { run: loopAsync, singles: singlesAsync } : { run: loop, singles };
}

async function prepare(subject: Subject) {
  const { name, decide, asked, persons = 1 } = subject;
  const loops = await loopsFor(subject);
  const times: number[] = [];
  const singles: number[] = [];
  let calls = 1;
  let place = 0;

  /** What is asked only once is taken before the clock runs. */
  const listed = (count: number) => (typeof asked === "function" ? Array.from({ length: count }, asked) : asked);

  async function time(count: number): Promise<number> {
    const list = listed(count);
    const from = place % list.length;
    place = from + count;
    return (await nanoseconds(() => loops.run(decide, list, from, count))) / count;
  }

  return {
    name,
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
      const from = place % list.length;
      place = from + count;
      for (const took of await loops.singles(decide, list, from, count)) singles.push(took);
    },
  };
}
