/** A limit of the benchmarks: what is measured must be at most, or at least, this number. */
export interface Limit {
  /** The benchmark that measures it. */
  readonly part: "ratios" | "growth" | "columns" | "start" | "first-question" | "sql" | "first-call";
  readonly what: string;
  readonly bound: "at most" | "at least";
  readonly number: number;
  readonly unit: string;
  /** Factor by which `--check` may pass the number. */
  readonly slack?: number;
}

/**
 * Listed in `docs/performance.md`; the limits of sizes are in `size.ts`. Ratios are measured in turn, but processors differ
 * by a fifth in what a ratio is, so `--check` allows that.
 */
const PROCESSORS = 1.25;

export const LIMITS = {
  complete: {
    part: "ratios",
    what: "`evaluate` and `safeEvaluate`, all facts, with their checks",
    bound: "at most",
    number: 1.5,
    unit: "times by hand",
    slack: PROCESSORS,
  },
  validator: {
    part: "ratios",
    what: "`evaluate`, all facts, beside a compiled validator that accepts them",
    bound: "at most",
    number: 1,
    unit: "times the validator",
    slack: PROCESSORS,
  },
  mixed: {
    part: "ratios",
    what: "`evaluate`, all facts, in turn with partial and refused facts",
    bound: "at most",
    number: 3,
    unit: "times by hand",
    slack: PROCESSORS,
  },
  again: {
    part: "ratios",
    what: "`evaluate`, eight facts, asked again",
    bound: "at most",
    number: 10,
    unit: "times by hand",
    slack: PROCESSORS,
  },
  first: {
    part: "ratios",
    what: "`evaluate`, eight facts, first time",
    bound: "at most",
    number: 2000,
    unit: "times by hand",
    slack: PROCESSORS,
  },
  refused: {
    part: "ratios",
    what: "`safeEvaluate`, refused facts, with every issue",
    bound: "at most",
    number: 20,
    unit: "times by hand",
    slack: PROCESSORS,
  },
  /** Rounded to whole bytes: the heap of the process itself adds fractions of one. */
  bytes: { part: "ratios", what: "`evaluate`, all facts", bound: "at most", number: 0, unit: "bytes a call" },
  /** Caches are bounded. */
  heap: {
    part: "ratios",
    what: "the heap after all calls, beside the heap before them",
    bound: "at most",
    number: 24,
    unit: "MB",
  },
  rules: {
    part: "growth",
    what: "`evaluate` with 1,000 rules, beside 20 rules",
    bound: "at most",
    number: 3,
    unit: "times as long",
    slack: PROCESSORS,
  },
  /** Every given fact is checked: twice the growth of the facts is allowed. */
  facts: {
    part: "growth",
    what: "`evaluate` with 40 facts, beside 12 facts",
    bound: "at most",
    number: 7,
    unit: "times as long",
    slack: PROCESSORS,
  },
  persons: {
    part: "columns",
    what: "`evaluateColumns`",
    bound: "at least",
    number: 20,
    unit: "million persons a second",
    slack: PROCESSORS,
  },
  loop: {
    part: "columns",
    what: "`evaluateColumns`, where it is slower than that",
    bound: "at least",
    number: 2.5,
    unit: "times as fast as the loop",
    slack: PROCESSORS,
  },
  /** 0.3 is aimed at. What is added is some 20 ms, and the starts of a busy machine differ by a few. */
  start: {
    part: "start",
    what: "import and first decision",
    bound: "at most",
    number: 0.45,
    unit: "of a start of Node alone",
    slack: 1.2,
  },
  /** A time and no ratio: a slow or busy machine takes twice as long. */
  question: {
    part: "start",
    what: "first question of `interview({})`",
    bound: "at most",
    number: 100,
    unit: "ms",
    slack: 2,
  },
  /** As above. */
  openQuestion: {
    part: "start",
    what: 'first question of `interview({}, { assume: "nothing" })`',
    bound: "at most",
    number: 200,
    unit: "ms",
    slack: 2,
  },
  /** As above. */
  firstQuestion: {
    part: "first-question",
    what: "first question of the form on the screen, after its script has loaded",
    bound: "at most",
    number: 100,
    unit: "ms",
    slack: 2,
  },
  sqlKnown: {
    part: "sql",
    what: "SQL in DuckDB, every fact known, beside a walk through arrays; or 3 million rows a second",
    bound: "at least",
    number: 0.9,
    unit: "of the walk",
    slack: PROCESSORS,
  },
  sqlOther: {
    part: "sql",
    what: "SQL in DuckDB, with nulls, refusals or dates, beside the same walk; or 1.5 million rows a second",
    bound: "at least",
    number: 0.45,
    unit: "of the walk",
    slack: PROCESSORS,
  },
  firstCall: {
    part: "first-call",
    what: "first answer of `carte-vitale-mcp`, from the start of its process",
    bound: "at most",
    number: 1000,
    unit: "ms",
  },
} as const satisfies Record<string, Limit>;
