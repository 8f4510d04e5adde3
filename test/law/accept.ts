import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isIsoDate } from "../../src/model/dates.js";
import { type Answers, LEAST } from "../release/changeset.js";
import { type Articles, articleName, type FoundArticle, type PinnedArticle } from "./article.js";
import { lawChangeset } from "./changeset.js";
import type { Finding } from "./compare.js";
import { restsOnArticle } from "./rests.js";
import { countTouched } from "./touched.js";
import type { Report } from "./watch.js";

/** Arguments that cannot be followed. The message says what to give. */
export class ArgumentError extends Error {}

export interface Acceptance {
  readonly article: string;
  readonly checked: string | undefined;
  readonly because: string | undefined;
  readonly answers: string | undefined;
}

/** The files below `root` that are written: pins and changesets. */
export const ARTICLES = "rules/articles.json";
const CHANGESETS = ".changeset";

/**
 * Pins the newest version of an article that a person has read, and writes its changeset.
 *
 * @returns the files that were written.
 * @throws {ArgumentError}
 */
export function accept(given: Acceptance, articles: Articles, report: Report, root: string): string[] {
  const id = given.article.toLowerCase().replaceAll(" ", "-");
  const pin = Object.hasOwn(articles, id) ? articles[id] : undefined;
  if (pin === undefined) {
    throw new ArgumentError(`${ARTICLES} has no ${id}. It has ${Object.keys(articles).join(", ")}.`);
  }
  const { checked, because, answers } = readArguments(given, report.today);
  const findings = report.others.find((each) => each.id === id)?.findings ?? [];
  const newest = { ...pin, ...newestOf(pin, findings, report.codes.get(pin.code)?.articles.get(pin.number)), checked };
  if (checked < newest.since) {
    throw new ArgumentError(
      `--checked: this version has been in force since ${newest.since}. Give that day or a later one.`,
    );
  }
  const { text, issues } = lawChangeset(id, newest, countTouched(restsOnArticle(id)), { because, answers });
  if (issues.length > 0) throw new ArgumentError(`The changeset is refused: ${issues.join("; ")}`);
  const changeset = `${CHANGESETS}/law-${id}-${newest.since}.md`;
  if (existsSync(join(root, changeset))) {
    throw new ArgumentError(`${changeset} is there already. Remove it, or write what changed into it by hand.`);
  }
  writeArticles(root, { ...articles, [id]: newest });
  writeFileSync(join(root, changeset), text);
  return [ARTICLES, changeset];
}

/** Writes the hash of each article that was pinned while the data set lacked its version. @returns how many. */
export function fillHashes(articles: Articles, report: Report, root: string): number {
  const ids = report.others.filter(({ findings }) => findings.some(({ state }) => state === "no-hash"));
  const filled = ids.map(({ id, pin }) => {
    const found = report.codes.get(pin.code)?.articles.get(pin.number);
    return [id, { ...pin, hash: found?.hash ?? "" }] as const;
  });
  if (filled.length > 0) writeArticles(root, { ...articles, ...Object.fromEntries(filled) });
  return filled.length;
}

const writeArticles = (root: string, articles: Articles) =>
  writeFileSync(join(root, ARTICLES), `${JSON.stringify(articles, null, 2)}\n`);

function readArguments(given: Acceptance, today: string): { checked: string; because: string; answers: Answers } {
  const { checked = "", because = "", answers = "unchanged" } = given;
  if (!isIsoDate(checked)) {
    throw new ArgumentError("--checked: give the day on which you have read the article, as 2026-11-30.");
  }
  if (checked > today) throw new ArgumentError(`--checked: ${checked} is after today, ${today}.`);
  if (!/\p{L}.*\s.*\p{L}/u.test(because) || /\n/.test(because)) {
    throw new ArgumentError("--because: say in one line which rules change, or why none does.");
  }
  if (!isAnswers(answers)) throw new ArgumentError(`--answers: give ${Object.keys(LEAST).join(", ")}.`);
  return { checked, because: because.trim(), answers };
}

const isAnswers = (text: string): text is Answers => Object.hasOwn(LEAST, text);

/** The version to pin. Its hash is empty where the data set has its day only, not its text. */
function newestOf(
  pin: PinnedArticle,
  findings: readonly Finding[],
  found: FoundArticle | undefined,
): Pick<PinnedArticle, "version" | "since" | "hash"> {
  const name = articleName(pin);
  const last = findings.findLast(({ state }) => state !== "later-version" && state !== "repealed-later");
  switch (last?.state) {
    case "new-version":
      return {
        version: last.version.id,
        since: last.version.since,
        hash: last.hasText && found ? found.hash : "",
      };
    case "other-text":
    case "other-day":
      return { version: pin.version, since: found?.since ?? pin.since, hash: found?.hash ?? "" };
    case "no-hash":
      throw new ArgumentError(`${name} is pinned already, without a hash. Run npm run law -- --fill`);
    case "newer-pin":
      throw new ArgumentError(
        `${name} is pinned to a newer version than the data set has. There is nothing to accept.`,
      );
    case "repealed":
    case "not-found":
      throw new ArgumentError(
        `${name} is not in force any more. Find what replaces it, and correct ${ARTICLES} and rules/sources.json.`,
      );
    default: {
      const [later] = findings;
      throw new ArgumentError(
        later === undefined
          ? `${name} is the same as pinned. There is nothing to accept.`
          : `${name} is still in force in the pinned version. Accept the new one on or after the day on which it comes into force.`,
      );
    }
  }
}
