import { evaluate } from "carte-vitale";
import { asRead } from "../as-read.js";
import { everyNth } from "../classes.js";
import { type Read, read } from "../reading.js";
import { type Report, textOf } from "./report.js";

const READING = "test/reading.ts";
/** One person in so many is compared here; a test compares all. */
const STEP = 97;

/** Reports where rules and reading differ, once for each part of a decision: a person, and the row of the specification. */
export function compareWithReading(report: Report): void {
  const reported = new Set<string>();
  for (const person of everyNth(STEP)) {
    const [rules, reading] = [partsOf(asRead(evaluate(person)) as Read), partsOf(read(person))];
    // Later parts rest on this one: only the first difference is reported.
    const first = rules.findIndex((parts, at) => parts.join() !== reading[at]?.join());
    if (first < 0) continue;
    const [own, other] = [rules[first] ?? [], reading[first] ?? []];
    const found = [
      ...own.filter((part) => !other.includes(part)).map((part) => ({ part, source: "the rules" })),
      ...other.filter((part) => !own.includes(part)).map((part) => ({ part, source: "the reading" })),
    ];
    if (found.length === 0) found.push({ part: `the order ${own.join(", ")}`, source: "the rules" });
    for (const { part, source } of found) {
      const [name = ""] = part.split(": ");
      if (reported.has(`${name} ${source}`)) continue;
      reported.add(`${name} ${source}`);
      const { line, row } = placeOf(/[\w-]+$/.exec(name)?.[0] ?? name);
      report.add(
        READING,
        line,
        `${row}only ${source} give${source === "the rules" ? "" : "s"} ${part} to ${JSON.stringify(person)}`,
      );
    }
  }
}

/** The line of the reading that gives a code, and the row of the specification that the comment above it names. */
function placeOf(code: string): { line: number | null; row: string } {
  const lines = textOf(READING).split("\n");
  // Above the first function stand types, which list codes as well.
  const start = lines.findIndex((line) => line.startsWith("export function"));
  const at = lines.findIndex((line, index) => index > start && line.includes(`"${code}"`));
  const rows = lines.slice(0, at + 1).flatMap((line) => /\/\/.*?([sS]ection \d.*|[rR]ow \d+.*)/.exec(line)?.[1] ?? []);
  return at < 0 ? { line: null, row: "" } : { line: at + 1, row: `${rows.at(-1)}: ` };
}

/** What a decision says, part by part: `blocker too-young`, `verdict: not-yet`. Each list rests on those before it. */
function partsOf({ blockers, routes, procedures, documents, notices, ...one }: Read): string[][] {
  const { outcome, verdict, issuance, applicant, interimProof } = one;
  return [
    blockers.map((id) => `blocker ${id}`),
    [`outcome ${outcome}`],
    [`verdict: ${verdict}`],
    routes.map((id) => `route ${id}`),
    [`issuance: ${issuance}`],
    [`applicant: ${applicant}`],
    procedures.map(({ id, actor, channels }) => `procedure ${id}: ${actor}, ${channels.join()}`),
    documents.map(({ id, procedure, ...how }) => `document ${procedure}/${id}: ${JSON.stringify(how)}`),
    notices.map((id) => `notice ${id}`),
    [`interimProof: ${interimProof}`],
  ];
}
