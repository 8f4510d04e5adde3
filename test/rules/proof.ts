import { readdirSync } from "node:fs";
import { evaluate } from "carte-vitale";
import { everyNth } from "../classes.js";
import { check } from "../proof/theorems/theorems.js";
import { flawsOf } from "../proof/traceability/flaws.js";
import { records } from "../proof/traceability/records.js";
import { sentences } from "../proof/traceability/sentences.js";
import { uncovered } from "../proof/traceability/uncovered.js";
import { lineOfPath } from "./json.js";
import { lawFiles } from "./numbers.js";
import { lineMatching, type Report, textOf } from "./report.js";

const THEOREMS = "test/proof/theorems";
const TRACEABILITY = "test/proof/traceability";
/** One person in so many is checked here; `npm run check -- theorems` checks all. */
const STEP = 97;

/** Reports each theorem that a person refutes. */
export function checkTheorems(report: Report): void {
  const files = readdirSync(THEOREMS).map((file) => `${THEOREMS}/${file}`);
  for (const { id, theorem, refutedBy } of check(everyNth(STEP), evaluate)) {
    if (refutedBy === null) continue;
    const key = new RegExp(`^ +"?${id}"?: \\{`);
    const file = files.find((each) => lineMatching(each, key) !== null) ?? THEOREMS;
    report.add(
      file,
      lineMatching(file, key),
      `“${theorem.en}” is not true of ${JSON.stringify(refutedBy)}: correct the rules, or the theorem if the law says so`,
    );
  }
}

/** Reports rules and examples without a source, sentences of the brief that nothing carries, and other faults of sources. */
export function checkSources(report: Report): void {
  for (const flaw of [...flawsOf(sentences, records), ...uncovered()]) {
    const [, kind = "", id = ""] = /\b(rule|parameter|step|alternative):([\w-]+)/.exec(flaw) ?? [];
    const file =
      kind === ""
        ? null
        : kind === "rule"
          ? lawFiles().find((each) => textOf(each).includes(`"${id}": {`))
          : `rules/${kind}s.json`;
    report.add(
      file ?? `${TRACEABILITY}/sentences.ts`,
      file ? lineOfPath(file, [id]) : null,
      `${flaw}: correct the source here, or the entry in ${TRACEABILITY}`,
    );
  }
}
