import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { articleName, type PinnedArticle, UNSET } from "./article.js";
import type { Finding } from "./compare.js";
import { linksOf, say, sayRests, sayTouched } from "./print.js";
import type { Unusable } from "./staleness.js";
import { isAlarm, type Report, type Watched } from "./watch.js";

/** An issue in the form `.github/ISSUE_TEMPLATE/law-changed.yml`. The title is the same as long as the change is. */
export interface Issue {
  readonly title: string;
  readonly body: string;
}

/** One issue for each change, and one for data in which changes cannot be seen. */
export function issuesOf(report: Report, unusable: Unusable | null): Issue[] {
  const changes = report.others.flatMap((watched) =>
    watched.findings.filter(isAlarm).map((finding) => ofFinding(watched, finding)),
  );
  if (unusable === null) return changes;
  const body = form({
    "What changed": unusable.message,
    Source: "https://www.npmjs.com/package/@socialgouv/legi-data",
    "In force from": "unknown: the data set does not show it",
    "People affected": "Unknown: read the cited articles on Légifrance, or find newer data.",
  });
  return [...changes, { title: `The law cannot be watched: the data set is of ${unusable.day}`, body }];
}

/** Writes a file for each issue: the title, an empty line, the body. */
export function writeIssues(folder: string, issues: readonly Issue[]): void {
  mkdirSync(folder, { recursive: true });
  for (const [index, { title, body }] of issues.entries()) {
    writeFileSync(join(folder, `${String(index + 1).padStart(3, "0")}.md`), `${title}\n\n${body}`);
  }
}

function ofFinding({ pin, rests, touched }: Watched, finding: Finding): Issue {
  const name = articleName(pin);
  return {
    title: `The law changed: ${name}, ${mark(finding, pin)}`,
    body: form({
      "What changed": `${name}: ${say(finding, pin)}. [What to do](../blob/main/.github/CONTRIBUTING.md#when-the-law-changes)`,
      Source: listed(linksOf(pin, [finding])),
      "In force from": dayOf(finding),
      "People affected": `${sayTouched(touched)} have it in their decision. What rests on it:\n\n${listed(sayRests(rests))}`,
    }),
  };
}

/** Tells a change from every other one of the same article. */
function mark(finding: Finding, { version }: PinnedArticle): string {
  switch (finding.state) {
    case "new-version":
      return `version ${finding.version.id}`;
    case "later-version":
      return `version ${finding.version.id} ${dayOf(finding)}`;
    case "repealed":
      return `repealed since ${finding.day}`;
    case "repealed-later":
      return `repealed ${dayOf(finding)}`;
    case "other-text":
      return `text ${finding.hash} of version ${version}`;
    case "not-found":
      return `version ${version} not found`;
    case "other-day":
      return `version ${version} since ${finding.since}`;
    default:
      return `version ${version} without hash`;
  }
}

function dayOf(finding: Finding): string {
  const day =
    "version" in finding
      ? finding.version.since
      : "day" in finding
        ? finding.day
        : "since" in finding
          ? finding.since
          : null;
  if (day === UNSET) return "from a day not yet set";
  return day === null ? "unknown" : `from ${day}`;
}

const listed = (lines: readonly string[]) => lines.map((line) => `- ${line}`).join("\n");
const form = (fields: Readonly<Record<string, string>>) =>
  `${Object.entries(fields)
    .map(([label, value]) => `### ${label}\n\n${value}`)
    .join("\n\n")}\n`;
