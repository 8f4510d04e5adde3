import { type FactName, type FactValue, rulebook } from "carte-vitale";

/** Each date with the fact that it gives. */
export const DATES = {
  birthDate: "age",
  residenceSince: "residenceMonths",
  temporaryNumberSince: "temporaryNumberMonths",
  residencePermitUntil: "residencePermit",
} as const satisfies Record<string, FactName>;
export type DateName = keyof typeof DATES;
export type FieldName = FactName | DateName;

/** The questions in their order; the fact of a date can be given instead. */
export const GROUPS: Readonly<Record<"person" | "situation" | "number", readonly FieldName[]>> = {
  person: ["birthDate", "nationality", "birthPlace", "residencePermitUntil"],
  situation: ["status", "residesInFrance", "residenceSince", "residenceExemption", "otherScheme"],
  number: ["nirKind", "rightsOpen", "temporaryNumberSince", "cardState"],
};

export const isDate = (name: string): name is DateName => Object.hasOwn(DATES, name);
export const isFact = (name: string): name is FactName => Object.hasOwn(rulebook.facts, name);
export const dateOf = (fact: FactName): DateName | undefined =>
  (Object.keys(DATES) as DateName[]).find((date) => DATES[date] === fact);

/** An entry as the library takes it; other text stays as it is, to be refused. */
export function handedIn(name: string, written: string): FactValue {
  const fact = isFact(name) ? rulebook.facts[name] : undefined;
  if (fact && "minimum" in fact && /^\d+$/.test(written)) return Number(written);
  if (fact && "boolean" in fact && (written === "true" || written === "false")) return written === "true";
  return written as FactValue;
}
