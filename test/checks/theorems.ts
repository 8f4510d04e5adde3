/**
 * Holds every theorem against everybody, and makes each one fail on the fault that is named beside it. Prints how many
 * combinations each one speaks of, and fails when one is refuted, speaks of nobody, cannot be made to fail, or when
 * `docs/theorems.md` says something else; with `--write` writes that page anew.
 */
import { readFile, writeFile } from "node:fs/promises";
import { evaluate } from "carte-vitale";
import { everybody } from "../everybody.js";
import type { Person } from "../reading.js";
import { type Checked, grouped, theoremsPage } from "../theorems/page.js";
import { checkPartial, guess } from "../theorems/partial.js";
import { refute } from "../theorems/refute.js";
import { check, theorems } from "../theorems.js";

const PAGE = new URL("../../docs/theorems.md", import.meta.url);
const STEP = 29;

const people = everybody.map(({ facts }) => facts as Person);
const some = people.filter((_, index) => index % STEP === 0);
const edition = evaluate({}).rulebook;
const failures: string[] = [];

const findings = check(people, evaluate);
for (const [id, { applies, refutedBy }] of Object.entries(findings)) {
  console.log(`${grouped(applies).padStart(8)}  ${theorems[id]?.en}`);
  if (refutedBy) failures.push(`${id} is refuted by ${JSON.stringify(refutedBy)}`);
  if (applies === 0) failures.push(`${id} speaks of nobody`);
}
for (const [id, theorem] of Object.entries(theorems)) {
  if ((await refute(theorem, people)) === null) failures.push(`${id} is not refuted by ${theorem.fault.change}`);
}

const partial = checkPartial(some);
const guessed = checkPartial(some, guess);
for (const [index, { id, theorem, applies, refuted }] of partial.findings.entries()) {
  console.log(`${grouped(applies).padStart(8)}  ${theorem.en}`);
  if (refuted > 0) failures.push(`${id} is refuted ${refuted} times`);
  if (applies === 0) failures.push(`${id} speaks of nobody`);
  if (guessed.findings[index]?.refuted === 0) failures.push(`${id} is not refuted by guesses`);
}

const written = await readFile(PAGE, "utf8").catch(() => "");
const writes = process.argv.includes("--write");
const today = new Date().toISOString().slice(0, 10);
// The page says when it was written, and is not stale by another day; one that says no day is.
const day = (writes ? null : /(?<=, on )\d{4}-\d{2}-\d{2}(?=\.)/.exec(written)?.[0]) ?? today;
const page = theoremsPage({
  day,
  edition,
  people: people.length,
  findings,
  partialPeople: some.length,
  partial,
} satisfies Checked);
if (writes && failures.length === 0) {
  await writeFile(PAGE, page);
} else if (written !== page) {
  failures.push("docs/theorems.md is stale: run npm run theorems -- --write");
}
console.log(
  `${Object.keys(theorems).length} theorems on ${grouped(people.length)} combinations, ${partial.findings.length} on ` +
    `${grouped(partial.compared)} with a fact unknown; rulebook ${edition.version}, ${edition.hash}`,
);
for (const failure of failures) console.error(failure);
process.exitCode = failures.length > 0 ? 1 : 0;
