import { evaluate, type FactsInput, rulebook, safeEvaluate } from "carte-vitale";
import { compile } from "carte-vitale/compile";
import { describe, expect, test } from "vitest";
import { readNumbers } from "../src/diagram/number-text.js";
import { walk } from "../src/diagram/walk.js";
import { createDecisionTable } from "../src/evaluate/decision-table.js";
import { createDecisions } from "../src/evaluate/decisions.js";
import { createEvaluator } from "../src/evaluate/evaluate.js";
import { createReader } from "../src/facts/read.js";
import * as written from "../src/shipped/reader.js";
import { shipped } from "../src/shipped.js";
import { allPersons, representatives } from "./all-persons.js";
import { RESIDENT } from "./people.js";
import { is, smallRulebook, trueOrFalse } from "./small-rulebooks.js";
import { majority, minimumAge } from "./thresholds.js";

const { read } = createReader(shipped.facts);
const { answers, grounds, noticeSets, answer, reasonsAndBlockers, notices, decision } = createDecisions(shipped);
/** Each set ends with a 0. */
const setsIn = (text: string) => readNumbers(text).filter((number) => number === 0);
/** The terminals of the values of a diagram. */
const terminalsOf = (values: readonly unknown[]) => values.map((_, index) => index + 1);

describe("A table of decisions", () => {
  test("gives an equal value one index, and keeps index 0 for what is not computed yet", () => {
    const table = createDecisionTable<string>(8);
    for (const [classNumber, value] of ["no", "yes", "no"].entries()) table.set(classNumber, value);
    expect([...table.entries]).toEqual([1, 2, 1, 0, 0, 0, 0, 0]);
    expect(table.values.slice(1)).toEqual(["no", "yes"]);
  });

  test("has 65,535 values at most: what does not fit is not kept", () => {
    const table = createDecisionTable<number>(131_072);
    for (let classNumber = 0; classNumber < table.entries.length; classNumber++) table.set(classNumber, classNumber);
    expect(table.values).toHaveLength(65_536);
    expect([...table.entries.subarray(65_533, 65_537)]).toEqual([65_534, 65_535, 0, 0]);
    // A value that is kept already fits in any case.
    table.set(100_000, 5);
    expect(table.values[table.entries[100_000] ?? 0]).toBe(5);
  });
});

describe("The decision of complete facts", () => {
  test("is the one that a walk of the three diagrams leads to, at the first and at the second look-up", () => {
    const own = createEvaluator(shipped, written);
    for (const { facts } of allPersons.filter((_, index) => index % 11 === 0)) {
      const { classes } = read(facts);
      const first = own.evaluate(facts);
      const terminals = [answers, grounds, noticeSets].map((diagram) => walk(diagram, classes)) as [
        number,
        number,
        number,
      ];
      expect(first).toEqual(decision(...terminals));
      expect(own.evaluate(facts)).toBe(first);
    }
  });

  test("is the same without a written reader, so without the table, and whatever is assumed", () => {
    const generic = createEvaluator(shipped);
    for (const { facts } of allPersons.filter((_, index) => index % 19 === 0)) {
      const found = generic.evaluate(facts);
      expect(found).toEqual(evaluate(facts));
      expect(generic.evaluate(facts, { assume: "nothing" })).toBe(found);
    }
  });

  test("says that nothing is missing, assumed or possible only", () => {
    for (const terminal of terminalsOf(readNumbers(shipped.answers.tasks))) {
      const { outcome, possibleOutcomes, possibleDocuments, missing, assumed } = decision(terminal, 1, 1);
      expect([possibleOutcomes, possibleDocuments, missing, assumed]).toEqual([[outcome], [], [], []]);
    }
  });

  test("is one object for an answer, grounds and notices, and no two of each say the same", () => {
    const answersSaid = terminalsOf(readNumbers(shipped.answers.tasks)).map((terminal) =>
      JSON.stringify(answer(terminal)),
    );
    const groundsSaid = terminalsOf(setsIn(shipped.grounds.reasons)).map((terminal) =>
      JSON.stringify(reasonsAndBlockers(terminal)),
    );
    const noticesSaid = terminalsOf(setsIn(shipped.noticeSets.notices)).map((terminal) =>
      JSON.stringify(notices(terminal)),
    );
    expect(new Set(noticesSaid).size).toBe(noticesSaid.length);
    expect(new Set(answersSaid).size).toBe(answersSaid.length);
    expect(new Set(groundsSaid).size).toBe(groundsSaid.length);
    expect(decision(2, 3, 1)).toBe(decision(2, 3, 1));
    expect(decision(2, 3, 1)).toMatchObject({ ...answer(2), ...reasonsAndBlockers(3), notices: notices(1) });
  });

  test("names its outcome in the order of the rulebook", () => {
    const order = Object.keys(rulebook.outcomes).filter((outcome) => shipped.outcomes.some(([id]) => id === outcome));
    expect(shipped.outcomes.map(([id]) => id)).toEqual(order);
  });
});

/** No rule reads the residence permit of a French national. */
const FRENCH = { ...RESIDENT, nationality: "french" } as const;
const { residencePermit: _, ...WITHOUT_PERMIT } = FRENCH;

describe("A decision is one object", () => {
  test("for facts of the same classes, complete or partial, and for any value of a fact that is not read", () => {
    expect(evaluate({ ...RESIDENT, age: 40 })).toBe(evaluate(RESIDENT));
    expect(evaluate({ ...FRENCH, residencePermit: "expired" })).toBe(evaluate(FRENCH));
    expect(evaluate(WITHOUT_PERMIT, { assume: "nothing" })).toBe(evaluate(FRENCH));
    expect(safeEvaluate(WITHOUT_PERMIT)).toBe(safeEvaluate(FRENCH));
    const partial: FactsInput = { status: "student", age: 20 };
    expect(evaluate({ ...partial, age: 21 })).toBe(evaluate(partial));
    expect(safeEvaluate({ ...partial, age: 21 })).toBe(safeEvaluate(partial));
    expect(evaluate(partial, { assume: "nothing" })).not.toBe(evaluate(partial));
    expect(evaluate(partial, { assume: "nothing" })).toBe(evaluate({ ...partial, age: 22 }, { assume: "nothing" }));
  });

  test("of a rulebook of one's own too", async () => {
    const own = await compile(rulebook);
    expect(own.evaluate({ ...FRENCH, residencePermit: "expired" })).toBe(own.evaluate(FRENCH));
    expect(own.evaluate(WITHOUT_PERMIT, { assume: "nothing" })).toBe(own.evaluate(FRENCH));
  });

  test("and contradictions and options are refused all the same", () => {
    expect(safeEvaluate({ ...FRENCH, temporaryNumberMonths: 3 }).success).toBe(false);
    expect(safeEvaluate({ ...WITHOUT_PERMIT, temporaryNumberMonths: 3 }).success).toBe(false);
    expect(safeEvaluate({ coveredElsewhere: true, nirKind: "none", temporaryNumberMonths: 3 }).success).toBe(false);
    for (const facts of [FRENCH, WITHOUT_PERMIT, {}]) {
      const refused = safeEvaluate(facts, { assume: "all" } as never);
      expect(refused.success ? [] : refused.error.issues.map(({ code }) => code)).toEqual(["option"]);
    }
  });
});

test("A rulebook of one fact decides all of its values, and the unknown one", async () => {
  const { evaluate: own } = await compile<{ a?: boolean }>(
    smallRulebook({ facts: { a: trueOrFalse({ default: false }) }, blockers: { no: { all: [is("a", true)] } } }),
  );
  const outcomes = () => [{ a: false }, { a: true }, {}].map((facts) => own(facts).outcome);
  expect(outcomes()).toEqual(["yes", "no", "yes"]);
  expect(outcomes()).toEqual(["yes", "no", "yes"]);
});

describe("The cache of decisions of partial facts", () => {
  test("has no entry for facts that are decided by a walk", () => {
    const { evaluate: own } = createEvaluator(shipped);
    const partial: FactsInput = { status: "student", age: 20 };
    const first = own(partial);
    const french = representatives.filter(
      ({ nationality, residencePermit }) => nationality === "french" && residencePermit === "valid",
    );
    expect(french.length).toBeGreaterThan(8192);
    for (const { residencePermit, ...others } of french) expect(own(others).missing).toEqual([]);
    expect(own(partial)).toBe(first);
  });

  test("holds 8,192 decisions, as the documentation says, and is then emptied", () => {
    const { evaluate: own } = createEvaluator(shipped);
    const people = representatives.values();
    const seen = new Set<string>();
    /** Facts without the age, on which the decision depends: others each time. */
    const next = (): FactsInput => {
      for (const facts of people) {
        const { age: __, ...ageless } = facts;
        const text = JSON.stringify(ageless);
        if (seen.has(text) || own({ ...facts, age: minimumAge - 1 }) === own({ ...facts, age: majority })) continue;
        seen.add(text);
        return ageless;
      }
      throw new Error("there are too few representatives");
    };
    const facts = next();
    const first = own(facts, { assume: "nothing" });
    expect(first.missing).toEqual(["age"]);
    // 8,192 with the first one.
    for (let others = 0; others < 8191; others++) own(next(), { assume: "nothing" });
    expect(own(facts, { assume: "nothing" })).toBe(first);
    own(next(), { assume: "nothing" });
    const again = own(facts, { assume: "nothing" });
    expect(again).not.toBe(first);
    expect(again).toEqual(first);
  });
});
