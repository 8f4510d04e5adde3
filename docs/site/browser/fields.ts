import { type FactName, type FactValue, rulebook } from "carte-vitale";

/** Dates that can be told instead of a fact, and the fact that is asked for in their place. */
export const DATES = {
  birthDate: "age",
  residenceSince: "residenceMonths",
  temporaryNumberSince: "temporaryNumberMonths",
  residencePermitUntil: "residencePermit",
} as const satisfies Record<string, FactName>;
export type DateName = keyof typeof DATES;
export type FieldName = FactName | DateName;

/** The questions in the order in which they are put; where a date is named, the fact it gives can be told instead. */
export const GROUPS: Readonly<Record<"person" | "situation" | "number", readonly FieldName[]>> = {
  person: ["birthDate", "nationality", "birthPlace", "residencePermitUntil"],
  situation: ["status", "residesInFrance", "residenceSince", "residenceExemption", "coveredElsewhere"],
  number: ["nirKind", "temporaryNumberSince", "cardState"],
};

export const isDate = (name: string): name is DateName => Object.hasOwn(DATES, name);
export const isFact = (name: string): name is FactName => Object.hasOwn(rulebook.facts, name);
export const dateOf = (fact: FactName): DateName | undefined =>
  (Object.keys(DATES) as DateName[]).find((date) => DATES[date] === fact);

/** What was written, as the library takes it. Whatever is not written as a fact is handed on as it is, to be refused. */
export function handedIn(name: string, written: string): FactValue {
  const fact = isFact(name) ? rulebook.facts[name] : undefined;
  if (fact && "minimum" in fact && /^\d+$/.test(written)) return Number(written);
  if (fact && "boolean" in fact && (written === "true" || written === "false")) return written === "true";
  return written as FactValue;
}
