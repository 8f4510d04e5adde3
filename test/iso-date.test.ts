import { FactsError, type FactsInput } from "carte-vitale";
import { factsOn } from "carte-vitale/time";
import fc from "fast-check";
import { expect, test } from "vitest";
import { daysIn, endOfMonth, parts } from "./days.js";

test("a text is a day exactly where the calendar has it", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9999 }), fc.nat(14), fc.nat(33), (year, month, day) => {
      const [y, m, d] = [String(year).padStart(4, "0"), String(month).padStart(2, "0"), String(day).padStart(2, "0")];
      const isDay = month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
      const ask = (): FactsInput => factsOn({}, `${y}-${m}-${d}`);
      if (isDay) expect(ask()).toEqual({});
      else expect(ask).toThrow(FactsError);
    }),
  );
  for (const year of [1900, 2000, 2028, 2100]) {
    const [, , last] = parts(endOfMonth(`${year}-02-01`, 0));
    expect(factsOn({}, `${year}-02-${last}`)).toEqual({});
    expect(() => factsOn({}, `${year}-02-${last + 1}`)).toThrow(FactsError);
  }
});
