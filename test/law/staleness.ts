import { daysBetween } from "./article.js";
import type { CodeData } from "./data-set.js";
import type { Report } from "./watch.js";

/** A data set in which changes of the law cannot be seen. */
export interface Unusable {
  /** The day of its oldest code; of several codes that are too old, too. */
  readonly day: string;
  /** What is wrong, and what to do. */
  readonly message: string;
}

const TO_DO = "Read the cited articles on Légifrance, or give a newer copy: --data FOLDER";

/** Says why a data set cannot be used; `null` for one that can. Each code counts by its own day. */
export function staleness({ codes, today, same, others }: Report, most: number): Unusable | null {
  const all = [...codes.values()].sort((a, b) => (a.day < b.day ? -1 : 1));
  const day = all[0]?.day ?? today;
  const future = all.filter((code) => code.day > today);
  if (future.length > 0) {
    const message = `${listed(future)}: after today, ${today}. The data set or the clock is wrong. Give another copy: --data FOLDER`;
    return { day: future[0]?.day ?? day, message };
  }
  const old = all.filter((code) => daysBetween(code.day, today) > most);
  if (old.length > 0) {
    const said = old.map((code) => `${listed([code])}, ${daysBetween(code.day, today)} days ago`).join("; ");
    return { day, message: `More than ${most} days old: ${said}. What changed since cannot be seen. ${TO_DO}` };
  }
  const isOlderThanPin = others.every(({ findings }) => findings.some(({ state }) => state === "newer-pin"));
  if (same > 0 || others.length === 0 || !isOlderThanPin) return null;
  return {
    day,
    message: `Every cited article is pinned to a version newer than the data set: it shows nothing. ${TO_DO}`,
  };
}

const listed = (codes: readonly CodeData[]) => codes.map(({ title, day }) => `${title} of ${day}`).join(", ");
