import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createClassNumbers, type Digit } from "../src/evaluate/class-number.js";
import type { Classes } from "../src/facts/classes.js";
import { createReader, type Reading } from "../src/facts/read.js";
import { type ArtefactFact, type Contradiction, classCount, indexes } from "../src/model/artefact.js";
import { classNumberOf, size } from "../src/shipped/reader.js";
import { shipped } from "../src/shipped.js";
import { combinations } from "./classes.js";
import { anyFacts, RESIDENT } from "./people.js";
import { contradictory } from "./reading.js";
import { THRESHOLDS } from "./thresholds.js";
import { at, layout, RUNS } from "./worlds.js";

/** The class number by its definition: the sum of the digits, each times its step; -1 where a digit has no value. */
function numberBy(digits: readonly Digit[], classes: Classes): number {
  const values = digits.map(({ levels, weights, values: accepted }) => {
    const index = levels.reduce((sum, level, part) => sum + at(classes, level) * at(weights, part), 0);
    return accepted ? (accepted[index] ?? -1) : at(classes, at(levels, 0));
  });
  return values.some((value) => value < 0)
    ? -1
    : values.reduce((sum, value, digit) => sum + value * at(digits, digit).step, 0);
}

/** Classes of two or three facts that contradict each other. */
const contradiction = (counts: readonly number[]): fc.Arbitrary<Contradiction> =>
  fc
    .subarray(indexes(counts.length), { minLength: 2, maxLength: 3 })
    .chain((levels) =>
      fc.tuple(
        ...levels.map((level) =>
          fc.subarray(indexes(at(counts, level)), { minLength: 1 }).map((classes) => [level, classes] as const),
        ),
      ),
    );
const question = layout.chain((each) =>
  fc.tuple(fc.constant(each), fc.array(contradiction(each.facts.map(classCount)), { maxLength: 3 })),
);

/** Facts that are joined by a contradiction, or by one applying beside the other, and those that are joined to these. */
function joined(count: number, pairs: readonly (readonly number[])[]): number[][] {
  return pairs.reduce<number[][]>(
    (groups, levels) => {
      const met = groups.filter((group) => group.some((level) => levels.includes(level)));
      return [...groups.filter((group) => !met.includes(group)), met.flat().sort((a, b) => a - b)];
    },
    indexes(count).map((level) => [level]),
  );
}

describe("The class number", () => {
  test("is its own for every accepted combination, below the size; contradictory combinations have none", () => {
    fc.assert(
      fc.property(question, ([{ facts, control, dependent, combinations: all, isPlaced }, contradictions]) => {
        const levelsOf = contradictions.map((parts) => parts.map(([level]) => level));
        const digits = joined(facts.length, [...levelsOf, [control, dependent]]);
        const numbers = createClassNumbers({ facts, digits, contradictions });
        const found = all.map((each) => numberBy(numbers?.digits ?? [], each));
        const isAccepted = all.map(
          (each) =>
            isPlaced(each) &&
            !contradictions.some((parts) => parts.every(([level, classes]) => classes.includes(at(each, level)))),
        );
        expect(found.map((number) => number >= 0)).toEqual(isAccepted);
        const given = found.filter((number) => number >= 0);
        expect(new Set(given).size).toBe(given.length);
        // Dense: facts in different digits never contradict each other.
        expect(given.length).toBe(numbers?.size);
        expect(Math.max(-1, ...given)).toBe(given.length - 1);
      }),
      { numRuns: RUNS },
    );
  });

  const booleans = (count: number): ArtefactFact[] =>
    indexes(count).map((index) => ({ name: `g${index}`, classes: [[false], [true]] }));
  const single = (count: number) => indexes(count).map((level) => [level]);

  test("exists up to 2^23 numbers, and up to 2^15 combinations in a digit", () => {
    const sizeOf = (facts: ArtefactFact[], digits: number[][]) =>
      createClassNumbers({ facts, digits, contradictions: [] })?.size ?? null;
    expect([23, 24].map((count) => sizeOf(booleans(count), single(count)))).toEqual([2 ** 23, null]);
    expect([15, 16].map((count) => sizeOf(booleans(count), [indexes(count)]))).toEqual([2 ** 15, null]);
    expect(sizeOf(booleans(200), single(200))).toBeNull();
  });

  test("of the shipped rules has one digit for a number with its months, rights and card, one for the scheme, months and a home", () => {
    const names = shipped.digits.map((levels) => levels.map((level) => at(shipped.facts, level).name));
    expect(names.filter(({ length }) => length > 1)).toEqual([
      ["otherScheme", "residesInFrance", "residenceMonths"],
      ["nirKind", "temporaryNumberMonths", "rightsOpen", "cardState"],
    ]);
    // Ages, 7 statuses (self-employed and civil servants are one), 3 nationalities, permits and birth places, 4
    // exemptions; 4 pairs of months and home, of which form S1 excludes one; no number, 2 classes of a temporary one, a
    // permanent one with rights open or closed and 4 states of a card.
    expect(createClassNumbers(shipped)?.size).toBe(
      (THRESHOLDS.age.length + 1) * 7 * 3 * 3 * 3 * 4 * (4 + 3 + 4) * (1 + 2 + 2 * 4),
    );
  });
});

const numbers = createClassNumbers(shipped);
const { read, readOr } = createReader(shipped.facts, classNumberOf);
const nothing = { entries: new Uint16Array(size), values: [undefined] as undefined[] };
/** By the generic reader: below 0 for facts that are not complete, not accepted or contradictory. */
function numberOf(facts: unknown): number {
  const { classes, whole } = read(facts);
  if (numbers === null || whole !== null || classes.some((index) => index < 0)) return -1;
  return numberBy(numbers.digits, classes);
}
/** By the written reader. */
function written(facts: unknown): number {
  return Math.max(-1, (readOr(facts, {}, nothing) as Reading).classNumber);
}
const expectAgreement = (facts: unknown) => expect(written(facts), JSON.stringify(facts)).toBe(numberOf(facts));

describe("The written reader", () => {
  test("gives every person the number of the generic reader, and contradictory facts none", () => {
    const reached = new Set<number>();
    const wrong: unknown[] = [];
    let count = 0;
    for (const facts of combinations()) {
      const number = written(facts);
      if (number >= 0) reached.add(number);
      if (contradictory(facts) === number >= 0) wrong.push(facts);
      if (count++ % 101 === 0) expectAgreement(facts);
    }
    expect(wrong).toEqual([]);
    expect(reached.size).toBe(numbers?.size);
    expect([...reached].every((number) => number < size)).toBe(true);
  });

  const wrong = fc.constantFrom<unknown[]>(
    undefined,
    null,
    -1,
    1.5,
    200,
    5000,
    Number.NaN,
    "",
    "none",
    "12",
    true,
    [],
    {},
  );
  test("agrees with the generic reader on complete, partial, refused and contradictory facts", () => {
    const edits = fc.dictionary(fc.constantFrom(...Object.keys(RESIDENT), "temporaryNumberMonths", "size"), wrong, {
      maxKeys: 2,
      noNullPrototype: true,
    });
    const kept = fc.subarray([...Object.keys(RESIDENT), "temporaryNumberMonths"], { minLength: 9 });
    fc.assert(
      fc.property(anyFacts, kept, edits, (facts, names, edited) => {
        const partial = Object.fromEntries(Object.entries(facts).filter(([name]) => names.includes(name)));
        for (const each of [facts, partial, { ...facts, ...edited }, { ...partial, ...edited }]) expectAgreement(each);
      }),
    );
  });

  test("gives a code that is spelt otherwise by one letter no number", () => {
    for (const [level, fact] of shipped.facts.entries()) {
      const codes = "classes" in fact ? fact.classes.flat().filter((value) => typeof value === "string") : [];
      for (const code of codes) {
        const letters = [...code];
        const others = letters.flatMap((_, index) => [
          ...Array.from("aeiorst-E0\u0161", (letter) => letters.with(index, letter).join("")),
          letters.toSpliced(index, 1).join(""),
          letters.toSpliced(index, 0, "e").join(""),
        ]);
        for (const other of others.filter((text) => !codes.includes(text))) {
          const facts = { ...RESIDENT, [fact.name]: other };
          expect(written(facts)).toBeLessThan(0);
          expect(read(facts).classes[level]).toBe(-2);
        }
      }
    }
  });
});
