import { type Decision, rulebook } from "carte-vitale";
import { type Finding, SUBJECTS } from "../theorems.js";
import type { checkPartial } from "./partial.js";

export const grouped = (count: number) => String(count).replace(/\B(?=(\d{3})+$)/g, ",");

/** What was checked, on whom, against which edition of the rules. */
export interface Checked {
  /** The day on which the page was written. */
  readonly day: string;
  readonly edition: Decision["rulebook"];
  readonly people: number;
  readonly findings: Readonly<Record<string, Finding>>;
  readonly partialPeople: number;
  readonly partial: ReturnType<typeof checkPartial>;
}

const both = ({ en, fr }: { en: string; fr: string }) => `${en}<br>*${fr}*`;

/** `docs/theorems.md`. */
export function theoremsPage({ day, edition, people, findings, partialPeople, partial }: Checked): string {
  const count = Object.keys(findings).length;
  let number = 0;
  const subjects = Object.entries(SUBJECTS).flatMap(([subject, theorems]) => [
    `## ${subject}`,
    "",
    "| | theorem | drawn from | speaks of | refuted by |",
    "| --: | --- | --- | --: | --- |",
    ...Object.entries(theorems).map(
      ([id, theorem]) =>
        `| ${++number} | ${both(theorem)} | ${theorem.from.join(", ")} | ${grouped(findings[id]?.applies ?? 0)} | ${theorem.fault.change} |`,
    ),
    "",
  ]);
  return [
    "# Theorems",
    "",
    `${count} statements about everybody, in English and in French. Each one is checked on all ${grouped(people)} combinations of`,
    `classes of the ${Object.keys(rulebook.facts).length} facts that are a person, for the rulebook of ${edition.version} with the hash`,
    `\`${edition.hash}\`, on ${day}. No combination refutes one of them.`,
    "",
    "A number in “speaks of” is that of the combinations for which the premise of the theorem is true. “Drawn from” names",
    "sentences of the brief, by their numbers in [traceability](traceability.md), and sources of law. “Refuted by” is a change",
    `of the rulebook that was made to see the theorem fail: all ${count} do.`,
    "",
    "`npm run theorems` checks all of this anew and fails when this page says something else; `npm run theorems -- --write`",
    "writes it.",
    "",
    ...subjects,
    "## While a fact is unknown",
    "",
    `Each fact in turn was left out of ${grouped(partialPeople)} of the combinations, taken evenly: ${grouped(partial.compared)} comparisons`,
    "of what was said before the fact was known with what was said after. Each of these statements is refuted when the unknown fact is guessed",
    "instead.",
    "",
    "| | theorem | speaks of |",
    "| --: | --- | --: |",
    ...partial.findings.map(({ theorem, applies }) => `| ${++number} | ${both(theorem)} | ${grouped(applies)} |`),
    "",
  ].join("\n");
}
