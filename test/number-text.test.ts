import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readNumbers, readSets, writeNumbers, writeSets } from "../src/diagram/number-text.js";

const number = fc.oneof(fc.nat(100), fc.nat(20_000), fc.nat(2 ** 31 - 1));

describe("Numbers as text", () => {
  test("are read as they were written", () => {
    fc.assert(
      fc.property(fc.array(number), (numbers) => {
        expect(readNumbers(writeNumbers(numbers))).toEqual(numbers);
      }),
    );
  });

  test("are characters from # to ~, one for each number below 80", () => {
    fc.assert(
      fc.property(fc.array(number), (numbers) => {
        expect(writeNumbers(numbers)).toMatch(/^[#-~]*$/);
      }),
    );
    expect(writeNumbers([0, 1, 79])).toBe("#$r");
  });

  test("of 80 and more begin with the quotient by 80, in base 12", () => {
    // 80 is 1 and 0; 961 is 12 and 1, and 12 is 1 and 0 again.
    expect(writeNumbers([80, 961])).toBe("t#ts$");
  });
});

describe("Sets as text", () => {
  const sets = fc.array(fc.uniqueArray(number).map((set) => set.sort((a, b) => a - b)));
  const read = (some: readonly number[][]) => readSets(writeSets(some));

  test("are read as they were written", () => {
    fc.assert(
      fc.property(sets, (some) => {
        expect(read(some)).toEqual(some);
      }),
    );
  });

  test("say what differs from the set before", () => {
    const some = [[2, 5], [2, 6], [], []];
    expect(readNumbers(writeSets(some))).toEqual([3, 6, 0, 6, 7, 0, 3, 7, 0, 0]);
    expect(read(some)).toEqual(some);
  });
});
