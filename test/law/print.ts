import { articleName, daysBetween, linkOf, type PinnedArticle, UNSET } from "./article.js";
import type { Finding } from "./compare.js";
import type { Rests } from "./rests.js";
import { ALL_CLASSES } from "./touched.js";
import type { Report, Watched } from "./watch.js";

const thousands = (number: number) => String(number).replace(/\B(?=(\d{3})+$)/g, ",");
const count = (number: number, one: string, many = `${one}s`) => `${thousands(number)} ${number === 1 ? one : many}`;
const onDay = (day: string) => (day === UNSET ? "on a day not yet set" : `on ${day}`);

/** The report, line by line: first the day of each code, then each article that is not the same. */
export function print({ today, codes, same, others, unwatched }: Report): string[] {
  const days = [...codes.values()].map(({ title, day }) => `${title} of ${day} (${sayAge(day, today)})`).join(", ");
  const total = same + others.length;
  return [
    `The data set has ${days}.`,
    `${same} of ${count(total, "cited article")} ${same === 1 ? "is" : "are"} the same as in this data set.`,
    ...others.flatMap((watched) => ["", ...printArticle(watched)]),
    "",
    "Not in the data set. Check these by hand:",
    ...unwatched.map(({ id, url, days }) => `  ${id}: checked ${count(days, "day")} ago, ${url}`),
  ];
}

const sayAge = (day: string, today: string) =>
  day > today ? "a day to come" : `${count(daysBetween(day, today), "day")} ago`;

/** One article that is not the same: what changed, the links, what rests on it, what to do. */
export function printArticle({ id, pin, findings, rests, touched }: Watched): string[] {
  return [
    ...findings.map((finding) => `${articleName(pin)}: ${say(finding, pin)}`),
    ...linksOf(pin, findings).map((line) => `  ${line}`),
    ...sayRests(rests).map((line) => `  ${line}`),
    `  in the decision of ${sayTouched(touched)}`,
    ...findings.slice(0, 1).map((finding) => `  ${todo(finding, id)}`),
  ];
}

/** What a finding is, in one sentence without its article. */
export function say(finding: Finding, pin: PinnedArticle): string {
  switch (finding.state) {
    case "new-version":
      return `a new version has been in force since ${finding.version.since}${finding.hasText ? "" : "; the data set lacks its text"}`;
    case "later-version":
      return `a new version comes into force ${onDay(finding.version.since)}`;
    case "repealed":
      return `repealed since ${finding.day}`;
    case "repealed-later":
      return `it is repealed ${onDay(finding.day)}`;
    case "not-found":
      return "repealed, renumbered or not found: the data set lacks it";
    case "newer-pin":
      return `pinned to a version newer than the data set, which has the one of ${finding.version.since}`;
    case "other-text":
      return "the pinned version has another text than the one that was read";
    case "other-day":
      return `the pinned version has been in force since ${finding.since}, and rules/articles.json says ${pin.since}`;
    case "no-hash":
      return "the same version, whose text was not hashed yet";
  }
}

/** The pinned version, and each other one. */
export function linksOf(pin: PinnedArticle, findings: readonly Finding[]): string[] {
  const others = findings.flatMap((finding) =>
    "version" in finding
      ? [`${finding.state === "newer-pin" ? "in the data set" : "new"}: ${linkOf(finding.version.id)}`]
      : [],
  );
  return [`pinned: ${linkOf(pin.version)} (since ${pin.since})`, ...others];
}

/** One line for each kind of what rests on an article. */
export function sayRests(rests: Rests): string[] {
  const lines = Object.entries(rests).flatMap(([kind, ids]: [string, readonly string[]]) =>
    ids.length > 0 ? [`${kind}: ${ids.join(", ")}`] : [],
  );
  return lines.length > 0 ? lines : ["nothing rests on it"];
}

/** `225,474 of 760,320 classes of persons` */
export const sayTouched = (touched: number) => `${thousands(touched)} of ${thousands(ALL_CLASSES)} classes of persons`;

function todo({ state }: Finding, id: string): string {
  const command = `npm run law -- --accept ${id} --checked DAY --because "…"`;
  switch (state) {
    case "new-version":
    case "other-text":
    case "other-day":
      return `Read it, change the rules where they differ, then: ${command}`;
    case "later-version":
    case "repealed-later":
      return "Read it, and prepare the change of the rules for that day.";
    case "repealed":
    case "not-found":
      return "Follow the link, find what replaces it, and correct rules/articles.json and rules/sources.json.";
    case "newer-pin":
      return "Nothing to do: the data set will follow.";
    case "no-hash":
      return "Write its hash: npm run law -- --fill";
  }
}
