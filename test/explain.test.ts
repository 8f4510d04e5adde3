import { type Decision, evaluate, explain, FactsError, type FactsInput, rulebook } from "carte-vitale";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { NAMES } from "./classes.js";
import { completions } from "./completions.js";
import { holding, leavesOf, RULES } from "./engine-reading.js";
import { only, person } from "./people.js";
import { perThousand } from "./runs.js";
import { minimumAge, ownApplicationAge, stableResidence, THRESHOLDS, temporaryNumberValidity } from "./thresholds.js";

describe("Reasons: the smallest sets of facts that force the outcome", () => {
  test("Cover by another scheme forces it alone", () => {
    expect(explain({ otherScheme: "other", age: 3 }).because).toEqual([
      [{ fact: "otherScheme", value: "other", origin: "given" }],
    ]);
  });
  test("Undetermined facts have none", () => expect(explain({ age: 30 }).because).toEqual([]));
});

describe("The rules of an explanation", () => {
  test("hold for complete facts exactly where json-rules-engine says so, rule by rule and clause by clause", async () => {
    const conditions = Object.fromEntries(
      RULES.flatMap(({ id, conditions }) => [
        [id, conditions],
        ...leavesOf(conditions).map((leaf) => [`${id}/${leaf.name}`, { all: [leaf] }]),
      ]),
    );
    await fc.assert(
      fc.asyncProperty(person, async (whole) => {
        const held = await holding(conditions, whole);
        const { rules } = explain(whole, { assume: "nothing" });
        expect(rules.map(({ rule }) => rule)).toEqual(RULES.map(({ id }) => id));
        for (const { rule, holds, clauses } of rules) {
          expect(holds, rule).toBe(held.has(rule));
          for (const { clause, fact, holds } of clauses) {
            const applies = whole[fact] !== undefined;
            expect(holds, `${rule}/${clause}`).toBe(applies && held.has(`${rule}/${clause}`));
          }
        }
        expect(
          rules.flatMap(({ rule, clauses }) => [rule, ...clauses.map(({ clause }) => `${rule}/${clause}`)]),
        ).toEqual(Object.keys(conditions));
      }),
      { numRuns: perThousand(60) },
    );
  });

  /** Whether each rule and each clause holds, by its name. */
  const truthOf = (facts: FactsInput) =>
    explain(facts, { assume: "nothing" }).rules.flatMap(({ rule, holds, clauses }) => [
      [rule, holds] as const,
      ...clauses.map((each) => [`${rule}/${each.clause}`, each.holds] as const),
    ]);

  test("are null exactly where completions of the facts differ", () => {
    fc.assert(
      fc.property(person, fc.subarray(NAMES, { minLength: NAMES.length - 3 }), (whole, known) => {
        const facts = only(whole, known);
        const seen = new Map<string, Set<boolean | null>>();
        for (const completion of completions(facts, "nothing").wholes) {
          for (const [name, holds] of truthOf(completion)) seen.set(name, (seen.get(name) ?? new Set()).add(holds));
        }
        for (const [name, holds] of truthOf(facts)) {
          const [first, ...others] = seen.get(name) ?? [];
          expect(holds, name).toBe(others.length === 0 ? first : null);
        }
      }),
      { numRuns: perThousand(20) },
    );
  });

  test("count exactly when the decision contains what they give", () => {
    fc.assert(
      fc.property(person, (whole) => {
        const decision = evaluate(whole, { assume: "nothing" });
        const { rules: explained } = explain(whole, { assume: "nothing" });
        const counting = explained.filter(({ counts }) => counts);
        expect(counting.filter(({ holds }) => holds !== true)).toEqual([]);
        const given = (kind: string) =>
          new Set(counting.flatMap(({ gives }) => (gives.kind === kind ? [gives.code] : [])));
        const named = [...decision.reasons, ...decision.blockers].map(({ rule }) => rule);
        const giving = counting.filter(({ gives }) => gives.kind === "outcome" || gives.kind === "entitlement");
        expect(new Set(giving.map(({ rule }) => rule))).toEqual(new Set(named));
        expect(given("procedure")).toEqual(new Set(decision.procedures.map(({ id }) => id)));
        expect(given("issuance")).toEqual(new Set(decision.issuance ? [decision.issuance] : []));
        expect(given("interim-proof")).toEqual(new Set(decision.interimProof ? [decision.interimProof.via] : []));
        expect(given("notice")).toEqual(new Set(decision.notices.map(({ id }) => id)));
        if (decision.applicant) expect(given("applicant")).toEqual(new Set([decision.applicant]));
        for (const { id } of decision.documents) expect(given("document")).toContain(id);
      }),
      { numRuns: perThousand(300) },
    );
  });

  test("name the applicant only for procedures that a parent or the holder may do", () => {
    const { rules: explained } = explain({ age: 3, status: "dependent", nirKind: "none" });
    expect(explained.find(({ rule }) => rule === "parent-applies")).toMatchObject({ holds: true, counts: false });
    const { rules: own } = explain({ age: 3, status: "employee", nirKind: "none" });
    expect(own.find(({ rule }) => rule === "parent-applies")).toMatchObject({ holds: true, counts: true });
  });

  test("give the number that a clause compares with, its parameter and its sources", () => {
    const tooYoung = explain({ age: minimumAge - 1 }).rules.find(({ rule }) => rule === "too-young");
    expect(tooYoung).toEqual({
      rule: "too-young",
      question: "minimum-age",
      holds: true,
      counts: true,
      gives: { kind: "outcome", code: "too-young" },
      clauses: [
        {
          clause: "under-minimum-age",
          holds: true,
          fact: "age",
          operator: "lessThan",
          value: minimumAge,
          parameters: ["minimum-age"],
          sources: ["service-public-f265", "css-r161-33-2-al-3"],
        },
      ],
      sources: rulebook.law["minimum-age"]["too-young"].cites.map(({ source }) => source),
    });
  });
});

describe("Margins: the distance of a number to each threshold that matters", () => {
  const distances = (facts: FactsInput) =>
    explain(facts).margins.map(({ fact, threshold, distance }) => [fact, threshold, distance]);

  test("A child is one year short of the card, and further from ordering it alone and from majority", () => {
    const child = { age: minimumAge - 1, nirKind: "permanent", status: "dependent", birthPlace: "france" } as const;
    expect(distances({ ...child, residenceMonths: 14 })).toEqual([
      ...THRESHOLDS.age.map((threshold) => ["age", threshold, minimumAge - 1 - threshold]),
    ]);
  });
  test("A dependant of 40 has passed them all, the nearest first", () => {
    const adult = { age: 40, nirKind: "permanent", status: "dependent", birthPlace: "france" } as const;
    expect(distances({ ...adult, residenceMonths: 14 })).toEqual([
      ...THRESHOLDS.age.map((threshold) => ["age", threshold, 40 - threshold]).reverse(),
    ]);
  });
  test("A newcomer without work is one month short of stable residence", () => {
    const newcomer = {
      age: 40,
      nirKind: "permanent",
      status: "inactive",
      residenceMonths: stableResidence - 1,
    } as const;
    expect(distances(newcomer)).toContainEqual(["residenceMonths", stableResidence, -1]);
  });
  test("A temporary number has expired one month ago", () => {
    const facts = {
      age: 40,
      nirKind: "temporary",
      status: "employee",
      temporaryNumberMonths: temporaryNumberValidity + 1,
    } as const;
    // From that age on, the holder acts instead of a parent.
    expect(distances(facts)).toEqual([
      ["age", ownApplicationAge, 40 - ownApplicationAge],
      ["temporaryNumberMonths", temporaryNumberValidity, 1],
    ]);
  });
  test("The distance is 0 on the threshold itself", () => {
    const child = { age: minimumAge, nirKind: "permanent", status: "dependent" } as const;
    expect(explain(child).margins[0]).toEqual({
      fact: "age",
      value: minimumAge,
      unit: "years",
      threshold: minimumAge,
      parameters: ["minimum-age"],
      distance: 0,
    });
  });
  test("No threshold matters to a person whom another scheme covers", () => {
    expect(distances({ otherScheme: "other", age: minimumAge - 1, residenceMonths: stableResidence - 1 })).toEqual([]);
  });
  test("A threshold is listed exactly when the answer differs on its two sides", () => {
    const answerOf = (decision: Decision) => {
      // A notice alone is no other answer.
      const { blockers, reasons, notices, rulebook: _, ...answer } = decision;
      return JSON.stringify(answer);
    };
    const same = (...both: [FactsInput, FactsInput]) => {
      const [left, right] = both.map((facts) => evaluate(facts, { assume: "nothing" })) as [Decision, Decision];
      return left === right || answerOf(left) === answerOf(right);
    };
    fc.assert(
      fc.property(person, (whole) => {
        const listed = explain(whole, { assume: "nothing" }).margins.map(
          ({ fact, threshold }) => `${fact} ${threshold}`,
        );
        for (const fact of ["age", "residenceMonths", "temporaryNumberMonths"] as const) {
          for (const threshold of THRESHOLDS[fact]) {
            // Outside France, no months of residence but 0 are accepted.
            if (whole[fact] === undefined || (fact === "residenceMonths" && !whole.residesInFrance)) continue;
            const differ = !same({ ...whole, [fact]: threshold - 1 }, { ...whole, [fact]: threshold });
            expect(listed.includes(`${fact} ${threshold}`), `${fact} ${threshold}`).toBe(differ);
          }
        }
      }),
    );
  });
});

test("An explanation is frozen plain JSON, and refuses the facts that evaluate refuses", () => {
  const explanation = explain({ age: minimumAge - 1 });
  expect(JSON.parse(JSON.stringify(explanation))).toEqual(explanation);
  expect(Object.isFrozen(explanation.rules[0]?.clauses)).toBe(true);
  expect(() => explain({ age: -1 })).toThrow(FactsError);
  expect(() => explain({ nirKind: "none", cardState: "held" })).toThrow(/cardState contradicts nirKind/);
  expect(() => explain({}, { assume: "all" } as never)).toThrow(FactsError);
  expect(() => explain(null as never)).toThrow(FactsError);
});

test("Options are read once", () => {
  let read = 0;
  const options = {
    get assume() {
      read++;
      return "nothing" as const;
    },
  };
  expect(explain({}, options).outcome).toBe("undetermined");
  expect(read).toBe(1);
});
