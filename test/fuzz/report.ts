import { evaluate } from "carte-vitale";
import type { Count, Finding } from "./worker.js";

interface Run {
  readonly seed: string;
  readonly seconds: string;
  readonly megabytes: number;
  readonly blocks: number;
  /** Bytes of memory of the whole process. */
  readonly peak: number;
}

const row = (cells: readonly (string | number)[]) => `| ${cells.join(" | ")} |`;

/** The page that tells of a run. `broken` is the file of tests that keep earlier findings from coming back. */
export function reportOf(run: Run, tried: readonly Count[], findings: readonly Finding[], broken: string): string {
  const pinned = tried.filter(({ ends }) => ends !== null);
  const counts = tried.filter(({ ends }) => ends === null);
  const { version, hash } = evaluate({}).rulebook;
  const inputs = counts.reduce((sum, count) => sum + count.inputs, 0);
  // The first part of the file; the others keep what was in order from being refused.
  const [, found = ""] = broken.split(/^describe\(/m);
  const titles = [...found.matchAll(/^ {2}test\("([^"]+)"/gm)].map(([, title]) => `- ${title}`);
  const [day] = new Date().toISOString().split("T");
  return `# Fuzzing

Written by \`npm run fuzz -- --seconds ${run.seconds} --seed ${run.seed} --write\` on ${day}, with Node ${process.version} and the rulebook
${version} (${hash}): ${inputs} inputs, ${run.blocks} blocks of the library reached, ${findings.length} findings. The process held at
most ${Math.round(run.peak / 1e6)} MB of memory at once: the peak that the operating system counts, with the code and both
threads. The heap of the thread that makes the calls may grow to ${run.megabytes} MB.

Every function that takes input is handed honest input to which hostile things were done: values of every type, numbers at
their extremes, getters and proxies that throw or change their mind, prototypes and keys that every object inherits,
cycles, very long, deep and wide values; dates and ranges from the first year to the last; the shipped rulebook grown by
thousands of rules, facts, clauses, values, sources and contradictions, and changed at random places. Columns of many
people are changed as JSON can change them; so are decisions, records and their like, which are then put in words.

Each call is held to this:

- it ends in the processor time stated below, while V8 counts blocks; one that takes longer is made three times more, and
  the fastest counts. A call that does not end is ended after four times its bound, or 20 seconds. A call takes longer the
  more it is handed in: who takes facts from strangers limits their size, as a [service](in-a-service.md) does;
- what is thrown is a \`FactsError\` or a \`RulebookError\` with issues. \`describe\` and its like, which are for what the
  library itself has made, may end with a \`TypeError\` or a \`RangeError\` too;
- nothing that is thrown repeats what was handed in: a number that looks like somebody's stands in most inputs, and is
  looked for in every error. The names and the keys of a rulebook are told, so that its author finds the place; other values of it are not;
- the input stays as it was, results are frozen, and equal input ends equally. \`safeEvaluate\` and \`factsSchema\` accept the same;
- what \`compile\` accepts answers every question, or refuses the facts.

An input is made from a tape of choices. Tapes that reach blocks of the library which none before them had reached, as V8
counts them, are kept and changed. A finding is shortened and printed with its tape, which makes the same input again:
\`npm run fuzz -- --target "…" --tape …\`.

Pinned rulebooks are tried first, each in a thread of its own. They are so large that chance would seldom make them, and it
is known how they end: sound, or refused for the limit that is told.

${row(["pinned rulebook", "ends", "slowest, ms", "bound, ms"])}
${row(["---", "---", "---:", "---:"])}
${pinned.map(({ target, ends, slowest, bound }) => row([target, ends ?? "", slowest.toFixed(1), bound])).join("\n")}

${row(["target", "inputs", "refused", "kept for new blocks", "slowest, ms", "bound, ms"])}
${row(["---", "---:", "---:", "---:", "---:", "---:"])}
${counts.map(({ target, inputs, refused, kept, slowest, bound }) => row([target, inputs, refused, kept, slowest.toFixed(1), bound])).join("\n")}

\`verify\` returns a certificate where \`compile\` refuses; it counts none as refused.

## Findings of this run

${findings.map(({ target, fault, tape }) => `- ${target}: ${fault} (\`--tape ${tape}\`)`).join("\n") || "None."}

## Mended, and pinned in \`test/hostile.test.ts\`

Found by this program, by growing rulebooks size by size with the same inputs, and by reading the code while they were
written: not everything below was found by chance.

${titles.join("\n")}
`;
}
