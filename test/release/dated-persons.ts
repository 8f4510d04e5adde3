import { addDays, addMonths } from "../../src/time/calendar.js";
import type { Facts, Library } from "./answers.js";

/*
 * Persons with dates, for comparing two versions. A date lies as far back as a parameter of either version says, or a day
 * before or after, because the thresholds of `carte-vitale/time` stand in no clause.
 */

/** First and last day of a month, a leap day, and an ordinary day. */
const DAYS = ["2027-09-01", "2027-08-31", "2028-02-29", "2027-07-15"];
/** Other facts and dates, past every threshold. */
const LONG_AGO = {
  status: "employee",
  birthDate: "1980-05-17",
  residenceSince: "2010-05-17",
  residencePermitUntil: "2040-05-17",
};
const DATES = ["birthDate", "residenceSince", "temporaryNumberSince", "residencePermitUntil"];
/** The facts beside the dates on which most depends. */
const BESIDE = ["nirKind", "nationality"];

export function* datedPersons(before: Library, after: Library): Generator<{ person: object; on: string }> {
  const lengths = new Set([0, ...lengthsIn(before.rulebook.parameters), ...lengthsIn(after.rulebook.parameters)]);
  const beside = [{}, LONG_AGO].flatMap((others) => combine(before.rulebook.facts).map((facts) => [others, facts]));
  for (const on of DAYS) {
    for (const months of lengths) {
      for (const shift of [-1, 0, 1]) {
        const day = addDays(addMonths(on, -months), shift);
        for (const date of DATES) {
          for (const [others, facts] of beside) yield { person: { ...others, ...facts, [date]: day }, on };
        }
      }
    }
  }
}

/** Every parameter that is a length of time, in months. */
const lengthsIn = (parameters: object = {}): number[] =>
  Object.values(parameters).flatMap(({ value, unit }: { value: unknown; unit: string }) =>
    typeof value !== "number" ? [] : unit === "years" ? [value * 12] : unit === "months" ? [value] : [],
  );

/** Every combination of the facts beside, each given or not. */
function combine(vocabulary: object): Facts[] {
  const facts = vocabulary as Record<string, { values?: object } | undefined>;
  return BESIDE.reduce<Facts[]>(
    (combinations, name) =>
      combinations.flatMap((one) => [
        one,
        ...Object.keys(facts[name]?.values ?? {}).map((value) => ({ ...one, [name]: value })),
      ]),
    [{}],
  );
}
