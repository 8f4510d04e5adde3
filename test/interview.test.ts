import { evaluate, type FactName, FactsError, type FactsInput, interview } from "carte-vitale";
import { compile } from "carte-vitale/compile";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { CLASSES, isFirstOfClass } from "./classes.js";
import { only, partialFacts, person, RESIDENT } from "./people.js";
import { contradictory, type Person } from "./reading.js";
import { draft } from "./rulebooks.js";
import { perThousand } from "./runs.js";
import { minimumAge } from "./thresholds.js";

type Assume = "defaults" | "nothing";

/** The answer of a decision, without the reasons: fewer facts give fewer reasons. */
function answerOf(facts: FactsInput, assume: Assume = "nothing"): string {
  const { outcome, issuance, applicant, procedures, documents, interimProof } = evaluate(facts, { assume });
  return JSON.stringify([outcome, issuance, applicant, procedures, documents, interimProof]);
}

const CORE = ["age", "nirKind", "residenceMonths", "status"] as const;
const isCore = (name: string) => (CORE as readonly string[]).includes(name);
type Core = Pick<Person, (typeof CORE)[number]>;

/** The expected number of questions in the best order of questions about the core facts, by trying every order. */
function bestOrder(completions: readonly { core: Core; answer: string }[], known: Partial<Core> = {}): number {
  const possible = completions.filter(({ core }) =>
    CORE.every((fact) => known[fact] === undefined || known[fact] === core[fact]),
  );
  if (new Set(possible.map(({ answer }) => answer)).size < 2) return 0;
  const costs = CORE.filter((fact) => known[fact] === undefined).map((fact) =>
    [...new Set(possible.map(({ core }) => core[fact]))].reduce<number>((sum, value) => {
      const share = possible.filter(({ core }) => core[fact] === value).length / possible.length;
      return sum + share * bestOrder(possible, { ...known, [fact]: value });
    }, 1),
  );
  return Math.min(...costs);
}

/** The next question for partial facts, computed once for all tests. */
let questions: {
  facts: FactsInput;
  assume: Assume;
  next: ReturnType<typeof interview>;
  missing: readonly FactName[];
}[];
beforeAll(() => {
  questions = (["defaults", "nothing"] as const).flatMap((assume) =>
    fc.sample(partialFacts, perThousand(assume === "defaults" ? 300 : 60)).map((facts) => ({
      facts,
      assume,
      next: interview(facts, { assume }),
      missing: evaluate(facts, { assume }).missing,
    })),
  );
}, 180_000);

describe("The interview", () => {
  test("expects as many questions as the best of all orders of the four core facts, whatever the others are", () => {
    fc.assert(
      fc.property(person, (whole) => {
        // Months of a temporary number would imply the number.
        const { temporaryNumberMonths: _, ...known } = only(
          whole,
          Object.keys(whole).filter((name) => !isCore(name)),
        );
        const completions = CLASSES.age.flatMap((age) =>
          CLASSES.nirKind.flatMap((nirKind) =>
            CLASSES.residenceMonths.flatMap((residenceMonths) =>
              CLASSES.status.flatMap((status) => {
                if (!isFirstOfClass("status", status)) return [];
                const core: Core = { age, nirKind, residenceMonths, status };
                const facts = { ...known, ...core };
                return contradictory(facts as Person) ? [] : [{ core, answer: answerOf(facts, "defaults") }];
              }),
            ),
          ),
        );
        const next = interview(known);
        expect(evaluate(known).missing.filter((fact) => !isCore(fact))).toEqual([]);
        expect(next?.expected ?? 0).toBeCloseTo(bestOrder(completions), 9);
        expect(next?.atLeast ?? 0).toBe(next?.expected ?? 0);
      }),
      { numRuns: perThousand(40) },
    );
  });

  test("ends in the decision of all the facts, and never asks for a settled fact", () => {
    for (const facts of fc.sample(person, { numRuns: perThousand(20), seed: 1 })) {
      const known: Record<string, unknown> = { otherScheme: facts.otherScheme };
      const settled = new Set<FactName>();
      let worst = Number.POSITIVE_INFINITY;
      for (let next = interview(known, { assume: "nothing" }); next; next = interview(known, { assume: "nothing" })) {
        expect(settled.has(next.fact)).toBe(false);
        expect(facts[next.fact]).toBeDefined();
        expect(evaluate(known, { assume: "nothing" }).missing).toContain(next.fact);
        for (const fact of next.settled) settled.add(fact);
        expect(next.worst).toBeLessThan(worst);
        worst = next.worst;
        known[next.fact] = facts[next.fact];
      }
      expect(answerOf(known as FactsInput)).toBe(answerOf(facts));
      expect(evaluate(known as FactsInput, { assume: "nothing" }).missing).toEqual([]);
    }
  });

  test("lists as settled only unknown facts of which no value can change the answer", () => {
    const open = questions.filter(({ assume, next }) => assume === "nothing" && next !== null);
    const wholes = fc.sample(person, open.length);
    for (const [index, { facts, next, missing }] of open.entries()) {
      const settled = next?.settled ?? [];
      expect(settled.filter((fact) => missing.includes(fact) || facts[fact] !== undefined)).toEqual([]);
      const completion = { ...wholes[index], ...facts } as Person;
      if (contradictory(completion)) continue;
      for (const fact of settled) {
        for (const value of CLASSES[fact]) {
          const other = { ...completion, [fact]: value };
          if (!contradictory(other)) expect(answerOf(other), `${fact} ${value}`).toBe(answerOf(completion));
        }
      }
    }
  });

  test("has a question exactly where facts are missing: the first of them", () => {
    expect(interview({ otherScheme: "other" })).toBeNull();
    for (const { next, missing } of questions) expect(next?.fact).toBe(missing[0]);
  });

  test("starts with the fact that distinguishes most answers, and gives the number of questions to come", () => {
    // No rule tells self-employed from civil servants. Three of seven situations depend on the months: 1 + 3 / 7.
    const expected = Number((1 + 3 / 7).toFixed(9));
    expect(interview({ nirKind: "permanent", age: minimumAge - 1, otherScheme: "none" })).toEqual({
      fact: "status",
      expected,
      worst: 2,
      atLeast: expected,
      settled: ["nationality", "residencePermit", "birthPlace", "temporaryNumberMonths", "cardState"],
    });
  });

  test("asks for the kind of number before the months of a temporary one and the rights of a permanent one", () => {
    // A temporary number is likely here, so its months would distinguish most answers.
    const { nirKind: _, rightsOpen: __, ...others } = { ...RESIDENT, nationality: "french" } as const;
    const options = { assume: "nothing", weights: { nirKind: { temporary: 98 } } } as const;
    expect(interview(others, options)?.fact).toBe("nirKind");
    for (const { facts, assume, next } of questions) {
      const { nirKind, temporaryNumberMonths, rightsOpen } = facts;
      if (assume === "nothing" && [nirKind, temporaryNumberMonths, rightsOpen].every((known) => known === undefined)) {
        expect(["temporaryNumberMonths", "rightsOpen"]).not.toContain(next?.fact);
      }
    }
  });

  test("weighs answers by the given weights", () => {
    const facts = { status: "employee", age: 30 } as const;
    const uniform = interview(facts);
    const weighed = interview(facts, { weights: { nirKind: { permanent: 98 } } });
    // Without a permanent number, the documents depend on the place of birth: a second question.
    expect(uniform?.fact).toBe("nirKind");
    expect(uniform?.expected).toBeCloseTo(1 + 2 / 3, 9);
    // 98 of 100 persons need no second question.
    expect(weighed?.expected).toBeCloseTo(1 + 2 / 100, 9);
  });

  test.each([
    [{ nirKind: { permanent: 0 } }, "nirKind"],
    [{ nirKind: { permanent: -1 } }, "nirKind"],
    [{ nirKind: { permanent: "2" } }, "nirKind"],
    [{ nirKind: { final: 2 } }, "nirKind"],
    [{ age: { [minimumAge + 1]: 2 } }, "age"],
    [{ size: { big: 2 } }, ""],
    [[], ""],
    ["all", ""],
    [{ age: null }, "age"],
    [{ age: { [minimumAge]: Number.NaN } }, "age"],
    [{ age: { 0: 5n } }, "age"],
    [{ age: { 0: Symbol("age") } }, "age"],
    [{ age: { 0: Object.create(null) } }, "age"],
    [{ age: { 0: { valueOf: () => JSON.parse("{") } } }, "age"],
    [{ age: { 0: 1e308, [minimumAge]: 1e308 } }, "age"],
  ])("refuses weights that are not accepted: %#", (weights, path) => {
    try {
      interview({}, { weights } as never);
      expect.fail("accepted");
    } catch (error) {
      expect(error).toBeInstanceOf(FactsError);
      const [issue] = (error as FactsError).issues;
      expect([issue?.path.join("."), issue?.code]).toEqual([`weights${path && `.${path}`}`, "weight"]);
    }
  });

  test("is frozen, and refuses the facts and options that evaluate refuses", () => {
    const next = interview({});
    expect(Object.isFrozen(next) && Object.isFrozen(next?.settled)).toBe(true);
    expect(() => interview({ age: -1 })).toThrow(FactsError);
    expect(() => interview({}, { assume: "all" } as never)).toThrow(FactsError);
    expect(() => interview({}, { asume: "nothing" } as never)).toThrow(FactsError);
    expect(() => interview({}, null as never)).toThrow(FactsError);
  });

  test("works for a compiled rulebook with facts of its own", async () => {
    const own = await compile(
      draft((d) => {
        d.facts.deceased = { boolean: true };
        d.diagramOrder.unshift("deceased");
        d.outcomes = { "estate-matter": { verdict: "not-eligible" }, ...d.outcomes };
        const clause = (value: boolean) => ({ name: `deceased-${value}`, fact: "deceased", operator: "equal", value });
        d.law.estate = {
          "estate-matter": {
            cites: [{ source: "service-public-f265" }],
            parameters: [],
            conditions: { all: [clause(true)] },
            event: { type: "blocker", params: { outcome: "estate-matter" } },
          },
        };
        for (const rule of Object.values<{ conditions: { all: unknown[] } }>(d.law.grant)) {
          rule.conditions.all.push(clause(false));
        }
      }),
    );
    expect(own.interview({})?.fact).toBe("deceased");
    expect(own.changes({ deceased: true } as never, "estate-matter" as never)).toEqual([[]]);
    expect(own.explain({ deceased: true } as never).because[0]).toMatchObject([{ fact: "deceased", value: true }]);
    const kept = own.record({ deceased: true } as never);
    expect(own.replay(JSON.parse(JSON.stringify(kept)))).toMatchObject({ success: true });
  });
});
