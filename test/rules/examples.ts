import { execFileSync } from "node:child_process";
import { safeEvaluate } from "carte-vitale";
import { type Example, files, summaryOf, withDefaults } from "../examples.js";
import { uncovered } from "./coverage.js";
import { lineOfPath } from "./json.js";
import { type Report, textOf } from "./report.js";

const LAW = "rules/law";

/** Writes what the examples expect: a snapshot to review, which proves nothing. */
export function writeExamples(report: Report): void {
  const accepted: Example[] = [];
  for (const file of files) {
    const path = `${LAW}/${file}`;
    const examples = JSON.parse(textOf(path)) as Example[];
    const fresh = examples.map((example, index) => {
      const { facts, assume, expected = {} as Example["expected"], ...person } = example;
      const result = safeEvaluate(facts, { assume });
      if (!result.success) {
        const [issue] = result.error.issues;
        report.add(path, lineOfPath(path, [String(index), "facts"]), `the facts are refused: ${issue?.message}`);
        return example;
      }
      accepted.push(example);
      return { ...person, facts, ...(assume && { assume }), expected: expectedOf(result.data, expected) };
    });
    if (JSON.stringify(fresh) !== JSON.stringify(examples)) report.write(path, formatted(path, fresh));
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

/**
 * The keys that the example has, in their order, and those where a partial decision is not as by default. A new example
 * gets all that its decision has.
 */
function expectedOf(decision: Parameters<typeof summaryOf>[0], expected: Example["expected"]): object {
  const summary: Record<string, unknown> = summaryOf(decision, expected);
  const defaults: Record<string, unknown> = withDefaults({ outcome: decision.outcome });
  const keys = Object.keys(expected);
  const isNew = keys.length === 0;
  const more = Object.keys(summary).filter((key) => {
    const isMap = ["channels", "alternatives", "copies", "actors"].includes(key);
    if (keys.includes(key) || isMap || key === "assumed") return false;
    return (isNew || key in defaults) && JSON.stringify(summary[key]) !== JSON.stringify(defaults[key]);
  });
  return Object.fromEntries([...keys, ...more].map((key) => [key, summary[key]]));
}

const formatted = (path: string, value: unknown): string =>
  execFileSync("node_modules/.bin/biome", ["format", `--stdin-file-path=${path}`], {
    input: JSON.stringify(value, null, 2),
    encoding: "utf8",
  });
