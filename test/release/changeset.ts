import parse from "@changesets/parse";
import { isIsoDate } from "../../src/model/dates.js";
import { atLeast, type Bump } from "./versions.js";

/*
 * A changeset ends with four lines, in this order; they also stand in the changelog:
 *
 * - Who: the people affected
 * - From: the day on which the law changes, or "this version"
 * - Source: ids of rules/sources.json, or "none" where the law does not matter
 * - Answers: unchanged, changed (some people get another answer) or refused (facts accepted before are refused)
 */

const KEYS = ["Who", "From", "Source", "Answers"] as const;
export type Answers = "unchanged" | "changed" | "refused";
/** The least version for each. */
export const LEAST: Record<Answers, Bump> = { unchanged: "patch", changed: "minor", refused: "major" };

export interface Changeset {
  readonly file: string;
  readonly bump: Bump;
  readonly answers: Answers;
}

/** Reads a changeset, with a sentence for each issue. An empty one releases nothing. */
export function readChangeset(
  file: string,
  text: string,
  { name, sources }: { name: string; sources: readonly string[] },
): { changeset: Changeset; issues: string[] } {
  const issues: string[] = [];
  const { summary, releases } = read(text, issues);
  if (issues.length > 0) return { changeset: { file, bump: "none", answers: "unchanged" }, issues };
  if (releases.length === 0 && summary.trim() === "") {
    return { changeset: { file, bump: "none", answers: "unchanged" }, issues };
  }
  const bump = releases.find((release) => release.name === name)?.type ?? "none";
  if (bump === "none" || releases.length !== 1)
    issues.push(`name ${name} and how far its version goes, and no other package`);

  const lines = summary.trim().split("\n");
  const fields = lines.slice(-KEYS.length).map((line) => /^- (\w+): (.*\S)$/.exec(line) ?? []);
  if (KEYS.some((key, index) => fields[index]?.[1] !== key)) {
    issues.push(`end with the lines ${KEYS.join(", ")}`);
    return { changeset: { file, bump, answers: "unchanged" }, issues };
  }
  const [who = "", from = "", source = "", answers = ""] = fields.map(([, , value = ""]) => value);
  if (lines.slice(0, -KEYS.length).join("").trim() === "") issues.push("begin with a sentence of effect");
  if (!/\p{L}{2}/u.test(who)) issues.push("Who: name the people affected, in words");
  if (from !== "this version" && !isIsoDate(from)) issues.push("From: give a day (2027-09-01) or “this version”");

  const cited = source === "none" ? [] : source.split(", ");
  for (const id of cited) if (!sources.includes(id)) issues.push(`Source: ${id} is not in rules/sources.json`);
  if (!isAnswers(answers)) issues.push("Answers: say unchanged, changed or refused");
  const declared = isAnswers(answers) ? answers : "unchanged";
  if (declared !== "unchanged" && cited.length === 0) issues.push("Source: a changed answer needs a source");
  if (!atLeast(bump, LEAST[declared])) issues.push(`Answers: ${declared} needs at least a ${LEAST[declared]} version`);
  return { changeset: { file, bump, answers: declared }, issues };
}

/** Keeps the first line of an error of the parser; the rest repeats the changeset. */
function read(text: string, issues: string[]): ReturnType<typeof parse> {
  try {
    return parse(text.replaceAll("\r\n", "\n"));
  } catch (error) {
    issues.push((error as Error).message.split("\n")[0] ?? "");
    return { summary: "", releases: [] };
  }
}

const isAnswers = (text: string): text is Answers => Object.hasOwn(LEAST, text);
