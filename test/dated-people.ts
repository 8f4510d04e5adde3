import type { Person } from "carte-vitale/time";
import fc from "fast-check";
import { daysIn, text } from "./days.js";

/** A day of a year from `first` to `last`. */
export const dayBetween = (first: number, last: number) =>
  fc
    .tuple(fc.integer({ min: first, max: last }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }))
    // Days past the end are moved to it, so the ends of months, where months differ, come often.
    .map(([year, month, day]) => text(year, month, Math.min(day, daysIn(year, month))));
export const orNone = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

/** A person whose past dates are before 2020, without contradictions. */
export const anyPerson: fc.Arbitrary<Person> = fc
  .record({
    birthDate: orNone(dayBetween(1995, 2019)),
    residenceSince: orNone(fc.oneof(dayBetween(2018, 2019), fc.constant(null))),
    number: fc.oneof(
      fc.record({ nirKind: fc.constant("temporary" as const), temporaryNumberSince: orNone(dayBetween(2019, 2019)) }),
      fc.constant({ nirKind: "permanent" as const }),
      fc.constant({ nirKind: "none" as const }),
      dayBetween(2019, 2019).map((temporaryNumberSince) => ({ temporaryNumberSince })),
    ),
    residencePermitUntil: orNone(fc.oneof(dayBetween(2018, 2022), fc.constant(null))),
    status: fc.constantFrom("employee", "unemployed", "student", "retired", "dependent", "inactive"),
    nationality: fc.constantFrom("french", "eu", "other"),
  })
  .map(({ number, ...facts }) => {
    const { birthDate = "" } = facts;
    // Residence and number begin at birth at the earliest.
    const sinceBirth = (day: string | null | undefined) => (day && day < birthDate ? birthDate : day);
    const person = {
      ...facts,
      ...number,
      residenceSince: sinceBirth(facts.residenceSince),
      temporaryNumberSince: sinceBirth("temporaryNumberSince" in number ? number.temporaryNumberSince : undefined),
    };
    return JSON.parse(JSON.stringify(person)) as Person;
  });
