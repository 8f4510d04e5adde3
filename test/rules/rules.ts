/**
 * Writes what follows from `rules/`, the words and the repository of package.json, in dependency order, and says what
 * changed for whom. Whatever a half-finished change still lacks is listed with file and line, and the exit code is 1. With
 * `--check`, writes nothing.
 * `--since v1.2.0` compares with that version instead of the last commit.
 */
import { parseArgs } from "node:util";
import { tryRun } from "../release/run.js";
import { writeAddresses } from "./addresses.js";
import { writeArtefacts } from "./artefacts.js";
import { carryNumbers } from "./numbers.js";
import { isReadable } from "./readable.js";
import { Report } from "./report.js";

const { values } = parseArgs({
  options: { check: { type: "boolean", default: false }, since: { type: "string", default: "HEAD" } },
});
const report = new Report(values.check);

writeAddresses(report);
if (isReadable(report)) {
  carryNumbers(report);
  const isAccepted = await report.step("rules", "the rulebook cannot be compiled", () => writeArtefacts(report));
  if (isAccepted) await writeDecided();
  // Last, so that the files just written are checked too.
  const { addTypeErrors } = await import("./types.js");
  addTypeErrors(report);
}

for (const path of report.written) console.log(`${path} written`);
for (const { file, line, message } of report.missing) {
  console.error(`${file}${line === null ? "" : `:${line}`}: ${message}`);
}
const { length } = report.missing;
if (length > 0) {
  console.error(
    `${length} ${length === 1 ? "thing is" : "things are"} missing. Add what the list says, then run npm run rules again.`,
  );
  process.exitCode = 1;
} else if (report.written.length === 0) console.log("Everything that follows from the rules is up to date.");

/** Writes and checks what rests on decisions. Modules are imported here, after the artefact that they load was written. */
async function writeDecided(): Promise<void> {
  const { writeFactsInput } = await import("./facts-input.js");
  await report.step("rules/facts.json", "the typed facts cannot be written", () => writeFactsInput(report));
  const { writeExamples } = await import("./examples.js");
  await report.step("rules/law", "the examples cannot be decided", () => writeExamples(report));
  const { compareWithReading } = await import("./reading.js");
  await report.step("test/reading.ts", "the reading cannot be compared", () => compareWithReading(report));
  await report.step("test/proof", "the theorems and sources cannot be checked", async () => {
    const { checkSources, checkTheorems } = await import("./proof.js");
    checkTheorems(report);
    checkSources(report);
  });
  const { compareWithBaseline } = await import("./by-hand.js");
  await report.step("test/bench/by-hand.ts", "the baseline cannot be compared", () => compareWithBaseline(report));
  const { writeKit } = await import("../proof/conformance.js");
  await report.step("test/proof/conformance", "the conformance kit cannot be made", () => writeKit(report));
  const { writeExam } = await import("../exam/build.js");
  await report.step("test/exam", "the exam cannot be made", () => writeExam(report));
  const { writeTables } = await import("./tables.js");
  await report.step("README.md", "the tables cannot be written", () => writeTables(report));
  if (values.check) return;
  writeSnippets();
  const { changesSince } = await import("./changes.js");
  const changes = await report.step("rules", "the changes cannot be described", () => changesSince(values.since));
  for (const line of changes ?? []) console.log(line);
}

/** In a process of its own: it needs the test runner. */
function writeSnippets(): void {
  const written = tryRun("npx", ["vitest", "run", "--config", "test/vitest.config.ts", "test/snippets.test.ts"], {
    WRITE_SNIPPETS: "1",
  });
  if (written === null) {
    report.add("test/snippets.test.ts", null, "a snippet fails: run npm test -- test/snippets.test.ts and correct it");
  }
}
