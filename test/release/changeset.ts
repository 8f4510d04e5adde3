import parse from "@changesets/parse";
import { isIsoDate } from "../../src/time/calendar.js";
import { atLeast, type Bump } from "./versions.js";

/*
 * What a changeset says besides its sentence of effect: four lines, in this order, that also stand in the changelog.
 *
 * - Who: for whom this matters
 * - From: the day on which the law changes, or "this version"
 * - Source: ids of rules/sources.json, or "none" where no law is at stake
 * - Answers: unchanged, changed (somebody gets another answer) or refused (facts that were accepted are not any more)
 */

const KEYS = ["Who", "From", "Source", "Answers"] as const;
export type Answers = "unchanged" | "changed" | "refused";
/** How far a version goes at least. */
export const LEAST: Record<Answers, Bump> = { unchanged: "patch", changed: "minor", refused: "major" };

export interface Changeset {
  readonly file: string;
  readonly bump: Bump;
  readonly answers: Answers;
}

/** Reads a changeset, with everything that is wrong with it as sentences. */
export function readChangeset(
  file: string,
  text: string,
  { name, sources }: { name: string; sources: readonly string[] },
): { changeset: Changeset; issues: string[] } {
  const issues: string[] = [];
  const { summary, releases } = read(text, issues);
  if (issues.length > 0) return { changeset: { file, bump: "none", answers: "unchanged" }, issues };
  const bump = releases.find((release) => release.name === name)?.type ?? "none";
  if (bump === "none" || releases.length !== 1)
    issues.push(`it says how far the version of ${name} goes, and no other`);

  const lines = summary.trim().split("\n");
  const told = lines.slice(-KEYS.length).map((line) => /^- (\w+): (.*\S)$/.exec(line) ?? []);
  if (KEYS.some((key, index) => told[index]?.[1] !== key)) {
    issues.push(`it ends with the lines ${KEYS.join(", ")}`);
    return { changeset: { file, bump, answers: "unchanged" }, issues };
  }
  const [who = "", from = "", source = "", answers = ""] = told.map(([, , value = ""]) => value);
  if (lines.slice(0, -KEYS.length).join("").trim() === "") issues.push("it begins with a sentence of effect");
  if (!/\p{L}{2}/u.test(who)) issues.push("Who says in words for whom this matters");
  if (from !== "this version" && !isIsoDate(from)) issues.push("From is a day or “this version”");

  const cited = source === "none" ? [] : source.split(", ");
  for (const id of cited) if (!sources.includes(id)) issues.push(`${id} is no source of rules/sources.json`);
  if (!isAnswers(answers)) issues.push("Answers is unchanged, changed or refused");
  const said = isAnswers(answers) ? answers : "unchanged";
  if (said !== "unchanged" && cited.length === 0) issues.push("a changed answer has a source");
  if (!atLeast(bump, LEAST[said])) issues.push(`answers that are ${said} are at least a ${LEAST[said]} version`);
  return { changeset: { file, bump, answers: said }, issues };
}

/** The first line of a complaint of the parser; the rest repeats the changeset. */
function read(text: string, issues: string[]): ReturnType<typeof parse> {
  try {
    return parse(text.replaceAll("\r\n", "\n"));
  } catch (error) {
    issues.push((error as Error).message.split("\n")[0] ?? "");
    return { summary: "", releases: [] };
  }
}

const isAnswers = (text: string): text is Answers => Object.hasOwn(LEAST, text);
