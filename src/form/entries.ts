import vocabulary from "../../rules/facts.json" with { type: "json" };
import type { DateName } from "../model/dates.js";
import { type IsoDate, isIsoDate } from "../model/dates.js";
import type { FactName, FactValue } from "../model/shipped-rulebook.js";
import { describeValue } from "../words/describe.js";
import { type Answer, isDateName, issuesWith } from "./answers.js";
import { read } from "./link.js";
import type { FormWords } from "./words/words.js";

/** What is written or chosen in the controls of a question, by the name of the control. */
export type Entries = Readonly<Record<string, string>>;
export type Parsed = { readonly answer: Answer } | { readonly refusal: string };
export type Key = FactName | DateName;

/** The parts of a date, as they are written in French and British English. */
export const DATE_PARTS = ["day", "month", "year"] as const;
/** Dates that are still to come where they are of use. */
const MAY_COME: readonly Key[] = ["residencePermitUntil"];

/** The lowest and the highest number that a fact takes; `null` for choices. */
export function rangeOf(fact: FactName): { minimum: number; maximum: number } | null {
  const asked = vocabulary.facts[fact];
  return "minimum" in asked ? { minimum: asked.minimum, maximum: asked.maximum } : null;
}

/** Reads the controls of a question as an answer, or says what is wrong and what to do. */
export function readEntries(
  { fact, key }: { fact: FactName; key: Key },
  entries: Entries,
  earlier: readonly Answer[],
  on: IsoDate,
  words: FormWords,
): Parsed {
  const { refused } = words;
  const value = isDateName(key) ? readDate(entries, words) : readFact(fact, entries[fact] ?? "", words);
  if (typeof value === "object") return value;
  if (isDateName(key) && !MAY_COME.includes(key) && `${value}` > on) return { refusal: refused.toCome };
  const answer: Answer = { fact, key, value };
  const [issue] = issuesWith(earlier, answer, on);
  if (issue === undefined) return { answer };
  if (issue.with) {
    const others = issue.path[0] === key ? issue.with : issue.path;
    return { refusal: refused.contradiction(others.map((other) => labelOf(other as Key, words)).join(", ")) };
  }
  return { refusal: isDateName(key) ? refused.tooLongAgo : refusalOf(fact, words) };
}

function readFact(fact: FactName, text: string, words: FormWords): FactValue | { refusal: string } {
  const range = rangeOf(fact);
  // Digits alone: "12,5" and "1e1" are no ages.
  const isRead = range ? /^\d+$/.test(text.trim()) : text !== "";
  return isRead ? read(fact, text.trim()) : { refusal: refusalOf(fact, words) };
}

function refusalOf(fact: FactName, { refused }: FormWords): string {
  const range = rangeOf(fact);
  return range ? refused.number(range.minimum, range.maximum) : refused.choice;
}

function readDate(entries: Entries, { refused }: FormWords): IsoDate | { refusal: string } {
  const [day = "", month = "", year = ""] = DATE_PARTS.map((part) => (entries[part] ?? "").trim());
  const isWritten = /^\d{1,2}$/.test(day) && /^\d{1,2}$/.test(month) && /^\d{4}$/.test(year);
  if (!isWritten) return { refusal: refused.dateIncomplete };
  const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isIsoDate(date) ? date : { refusal: refused.noSuchDay };
}

/** The entries that give an answer, to be shown when it is changed. */
export function entriesOf({ fact, key, value }: Answer): Entries {
  if (value === null) return {};
  if (!isDateName(key)) return { [fact]: `${value}` };
  const [year = "", month = "", day = ""] = `${value}`.split("-");
  return { year, month: `${Number(month)}`, day: `${Number(day)}` };
}

export const labelOf = (key: Key, { catalogue, dates }: FormWords): string =>
  isDateName(key) ? dates[key].label : catalogue.facts[key].label;

/** An answer in words. */
export function sayAnswer({ fact, key, value }: Answer, words: FormWords): string {
  if (value === null) return words.notKnown;
  // Under the key of a fact there is a value of it.
  return isDateName(key) ? sayDay(`${value}`, words) : describeValue(fact, value as FactValue, words.catalogue);
}

/** "2 March 2027" */
export function sayDay(day: IsoDate, { catalogue }: FormWords): string {
  const [year = 0, month = 0, dayOfMonth = 0] = day.split("-").map(Number);
  return catalogue.date(year, month, dayOfMonth);
}
