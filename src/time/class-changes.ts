import parameters from "../../rules/parameters.json" with { type: "json" };
import type { IsoDate } from "../model/dates.js";
import type { FactName, FactsInput, FactValue } from "../model/shipped-rulebook.js";
import { addDays, addMonths, addYears, endOfMonthAfter } from "./calendar.js";
import type { ReadPerson } from "./person.js";

/** The thresholds of a fact. */
const thresholdsOf = (fact: FactName): number[] =>
  Object.values(parameters).flatMap((parameter) =>
    parameter.fact === fact && typeof parameter.value === "number" ? [parameter.value] : [],
  );

/** The days on which a fact of the person can change its class, sorted and distinct: at most seven. */
export function daysOfChange({ dates }: ReadPerson): IsoDate[] {
  const { birthDate, residenceSince, temporaryNumberSince, residencePermitUntil } = dates;
  const days = [
    ...(birthDate ? thresholdsOf("age").map((years) => addYears(birthDate, years)) : []),
    ...(residenceSince ? thresholdsOf("residenceMonths").map((months) => addMonths(residenceSince, months)) : []),
    ...(temporaryNumberSince
      ? thresholdsOf("temporaryNumberMonths").map((months) => addMonths(temporaryNumberSince, months))
      : []),
    ...(residencePermitUntil
      ? [residencePermitUntil, endOfMonthAfter(residencePermitUntil, parameters["permit-grace"].value)].map((last) =>
          addDays(last, 1),
        )
      : []),
  ];
  return [...new Set(days)].sort();
}

/** The facts whose class differs between two days, the earlier one first. Numbers only grow. */
export function changedFacts(
  before: FactsInput,
  after: FactsInput,
): { fact: FactName; from: FactValue; to: FactValue }[] {
  return (Object.keys(after) as FactName[]).flatMap((fact) => {
    const [from, to] = [before[fact], after[fact]];
    if (from === undefined || to === undefined || from === to) return [];
    const crossed =
      typeof from !== "number" || thresholdsOf(fact).some((threshold) => from < threshold && Number(to) >= threshold);
    return crossed ? [{ fact, from, to }] : [];
  });
}
