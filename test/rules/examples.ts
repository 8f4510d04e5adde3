import { execFileSync } from "node:child_process";
import { type Decision, safeEvaluate } from "carte-vitale";
import { type Example, files, summaryOf, withDefaults } from "../examples.js";
import { uncovered } from "./coverage.js";
import { child, entriesOf, lineOfPath, parseJson } from "./json.js";
import { type Report, textOf } from "./report.js";

const LAW = "rules/law";

/** Writes what the examples expect: a snapshot to review, which proves nothing. */
export function writeExamples(report: Report): void {
  const accepted: Omit<Example, "expected">[] = [];
  for (const file of files) {
    const path = `${LAW}/${file}`;
    const { source, root } = parseJson(path);
    const edits = (JSON.parse(textOf(path)) as Example[]).flatMap(({ expected, ...example }, index) => {
      const { facts, assume } = example;
      const result = safeEvaluate(facts, { assume });
      if (!result.success) {
        const [issue] = result.error.issues;
        report.add(path, lineOfPath(path, [String(index), "facts"]), `the facts are refused: ${issue?.message}`);
        return [];
      }
      accepted.push(example);
      const fresh = JSON.stringify(expectedOf(result.data, expected));
      if (fresh === JSON.stringify(expected)) return [];
      const node = child(root, String(index));
      const own = child(node, "expected");
      if (own !== undefined) return [{ start: own.getStart(source), end: own.getEnd(), text: fresh }];
      const end = entriesOf(node).at(-1)?.[1].getEnd() ?? 0;
      return [{ start: end, end, text: `, "expected": ${fresh}` }];
    });
    if (edits.length > 0) {
      const text = edits.reduceRight(
        (all, { start, end, text: fresh }) => all.slice(0, start) + fresh + all.slice(end),
        textOf(path),
      );
      report.write(path, formatted(path, text));
    }
  }
  for (const { what, code, file, keys } of uncovered(accepted)) {
    report.add(
      file,
      lineOfPath(file, keys),
      `no example shows the ${what} ${code}: add a person to rules/law/*.examples.json`,
    );
  }
  for (const { person, file, index } of withoutSentences()) {
    report.add(file, lineOfPath(file, [String(index), "person"]), `the person needs a sentence in ${person}`);
  }

  function* withoutSentences() {
    for (const file of files.map((each) => `${LAW}/${each}`)) {
      for (const [index, { person }] of (JSON.parse(textOf(file)) as Example[]).entries()) {
        for (const language of ["en", "fr"] as const) {
          if (!person?.[language]) yield { person: language, file, index };
        }
      }
    }
  }
}

/** What every example expects. */
const ALWAYS = [
  "outcome",
  "reasons",
  "blockers",
  "issuance",
  "applicant",
  "interimProof",
  "procedures",
  "documents",
] as const;

/** The keys of the example in their order, then those of every example, then others that differ from their default. */
function expectedOf(decision: Decision, expected: Example["expected"] | undefined): object {
  const summary: Record<string, unknown> = summaryOf(decision, expected ?? {});
  const defaults: Record<string, unknown> = withDefaults({
    outcome: decision.outcome,
    reasons: [],
    blockers: [],
    procedures: [],
    documents: [],
  });
  const keys: readonly string[] = [...new Set([...Object.keys(expected ?? {}), ...ALWAYS])];
  const more = Object.keys(summary).filter((key) => {
    const isMap = ["channels", "alternatives", "copies", "actors"].includes(key);
    if (keys.includes(key) || isMap || key === "assumed") return false;
    return JSON.stringify(summary[key]) !== JSON.stringify(defaults[key]);
  });
  return Object.fromEntries([...keys, ...more].map((key) => [key, summary[key]]));
}

const formatted = (path: string, text: string): string =>
  execFileSync("node_modules/.bin/biome", ["format", `--stdin-file-path=${path}`], {
    input: text,
    encoding: "utf8",
  });
