import { evaluate, type FactName, FactsError, type FactsInput, interview } from "carte-vitale";
import { compile } from "carte-vitale/compile";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CLASSES, only, partialFacts, person } from "./people.js";
import type { Person } from "./reading.js";
import { draft } from "./rulebooks.js";
import { perThousand } from "./runs.js";

/** All that a decision says, but for the reasons: who is told less gives fewer of them. */
function answerOf(facts: FactsInput, assume: "defaults" | "nothing" = "nothing"): string {
  const { outcome, issuance, applicant, procedures, documents, interimProof } = evaluate(facts, { assume });
  return JSON.stringify([outcome, issuance, applicant, procedures, documents, interimProof]);
}

const CORE = ["age", "nirKind", "residenceMonths", "status"] as const;
type Core = Partial<Record<(typeof CORE)[number], string | number>>;

describe("interview", () => {
  test("expects no more questions than the best of all orders of the four core facts, whatever the others are", () => {
    const values = { ...CLASSES, residenceMonths: [0, 1, 3] };
    fc.assert(
      fc.property(person, (whole) => {
        const others = only(
          whole,
          Object.keys(whole).filter((name) => !(CORE as readonly string[]).includes(name)),
        );
        // Months since a temporary number would give the number away.
        const { temporaryNumberMonths: _, ...known } = others;
        const completions: { core: Required<Core>; answer: string }[] = [];
        for (const age of values.age)
          for (const nirKind of values.nirKind)
            for (const residenceMonths of values.residenceMonths)
              for (const status of values.status) {
                const core = { age, nirKind, residenceMonths, status } as Required<Core>;
                try {
                  completions.push({ core, answer: answerOf({ ...known, ...core } as FactsInput, "defaults") });
                } catch (error) {
                  // Nobody is like that.
                  expect(error).toBeInstanceOf(FactsError);
                }
              }
        const best = (told: Core): number => {
          const left = completions.filter(({ core }) =>
            CORE.every((fact) => told[fact] === undefined || told[fact] === core[fact]),
          );
          if (new Set(left.map(({ answer }) => answer)).size < 2) return 0;
          const costs = CORE.filter((fact) => told[fact] === undefined).map((fact) => {
            const answers = [...new Set(left.map(({ core }) => core[fact]))];
            const share = (value: string | number) =>
              left.filter(({ core }) => core[fact] === value).length / left.length;
            return 1 + answers.reduce<number>((sum, value) => sum + share(value) * best({ ...told, [fact]: value }), 0);
          });
          return Math.min(...costs);
        };
        const next = interview(known as FactsInput, { assume: "defaults" });
        const asksOnlyCore = evaluate(known as FactsInput).missing.every((fact) =>
          (CORE as readonly string[]).includes(fact),
        );
        expect(asksOnlyCore).toBe(true);
        expect(next?.expected ?? 0).toBeCloseTo(best({}), 9);
        expect(next?.atLeast ?? 0).toBe(next?.expected ?? 0);
      }),
      { numRuns: perThousand(40) },
    );
  });

  test("played with anybody, ends in the decision of all their facts and never asks what is settled", () => {
    for (const facts of fc.sample(person, { numRuns: perThousand(20), seed: 1 })) {
      const told: Record<string, unknown> = { coveredElsewhere: facts.coveredElsewhere };
      const settled = new Set<FactName>();
      let left = Number.POSITIVE_INFINITY;
      for (let next = interview(told, { assume: "nothing" }); next; next = interview(told, { assume: "nothing" })) {
        expect(settled.has(next.fact)).toBe(false);
        expect(facts[next.fact]).toBeDefined();
        expect(evaluate(told, { assume: "nothing" }).missing).toContain(next.fact);
        for (const fact of next.settled) settled.add(fact);
        expect(next.worst).toBeLessThan(left);
        left = next.worst;
        told[next.fact] = facts[next.fact];
      }
      expect(answerOf(told as FactsInput)).toBe(answerOf(facts));
      expect(evaluate(told as FactsInput, { assume: "nothing" }).missing).toEqual([]);
    }
  });

  test("says which facts can no longer matter: no value of them makes a difference to anybody", () => {
    fc.assert(
      fc.property(partialFacts, person, (facts, whole) => {
        const next = interview(facts, { assume: "nothing" });
        if (next === null) return;
        const { missing } = evaluate(facts, { assume: "nothing" });
        expect(next.settled.filter((fact) => missing.includes(fact) || facts[fact] !== undefined)).toEqual([]);
        const completion = { ...whole, ...facts } as Person;
        for (const fact of next.settled) {
          for (const value of CLASSES[fact]) {
            try {
              const same = answerOf({ ...completion, [fact]: value }) === answerOf(completion);
              expect(same, `${fact} ${value}`).toBe(true);
            } catch (error) {
              // Nobody is like that.
              expect(error).toBeInstanceOf(FactsError);
            }
          }
        }
      }),
      { numRuns: perThousand(50) },
    );
  });

  test("has nothing to ask when the decision is complete, and something to ask exactly when facts are missing", () => {
    expect(interview({ coveredElsewhere: true })).toBeNull();
    fc.assert(
      fc.property(partialFacts, (facts) => {
        expect(interview(facts) === null).toBe(evaluate(facts).missing.length === 0);
      }),
      { numRuns: perThousand(300) },
    );
  });

  test("asks for the first fact that the decision names as missing", () => {
    fc.assert(
      fc.property(partialFacts, fc.constantFrom("defaults" as const, "nothing" as const), (facts, assume) => {
        expect(interview(facts, { assume })?.fact).toBe(evaluate(facts, { assume }).missing[0]);
      }),
      { numRuns: perThousand(60) },
    );
  });

  test("asks first what tells most, and says how much there is still to ask", () => {
    // Three of eight situations depend on the months of residence, all others on nothing more: 1 + 3 / 8.
    expect(interview({ nirKind: "permanent", age: 11, coveredElsewhere: false })).toEqual({
      fact: "status",
      expected: 1.375,
      worst: 2,
      atLeast: 1.375,
      settled: ["nationality", "residencePermit", "birthPlace", "temporaryNumberMonths", "cardState"],
    });
  });

  test("asks nobody for the months of a number they may not have", () => {
    // Nearly everybody here has a temporary number, so its months would tell most; they are no question before it.
    const known = {
      age: 30,
      status: "employee",
      birthPlace: "france",
      nationality: "french",
      residencePermit: "valid",
    } as const;
    const rest = {
      residesInFrance: true,
      residenceExemption: false,
      coveredElsewhere: false,
      cardState: "none",
    } as const;
    const options = { assume: "nothing", weights: { nirKind: { temporary: 98 } } } as const;
    expect(interview({ ...known, ...rest, residenceMonths: 5 }, options)?.fact).toBe("nirKind");
    fc.assert(
      fc.property(partialFacts, (facts) => {
        if (facts.nirKind === undefined && facts.temporaryNumberMonths === undefined) {
          expect(interview(facts, { assume: "nothing" })?.fact).not.toBe("temporaryNumberMonths");
        }
      }),
      { numRuns: perThousand(40) },
    );
  });

  test("weighs answers as it is told: nearly everybody has a permanent number where it is said so", () => {
    const facts = { status: "employee", age: 30 } as const;
    const uniform = interview(facts);
    const weighed = interview(facts, { weights: { nirKind: { permanent: 98 } } });
    // Without a permanent number, the birth certificate to send depends on the place of birth: another question.
    expect(uniform?.fact).toBe("nirKind");
    expect(uniform?.expected).toBeCloseTo(1 + 2 / 3, 9);
    // 98 of 100 are done.
    expect(weighed?.expected).toBeCloseTo(1 + 2 / 100, 9);
  });

  test.each([
    [{ nirKind: { permanent: 0 } }, "nirKind"],
    [{ nirKind: { permanent: -1 } }, "nirKind"],
    [{ nirKind: { permanent: "2" } }, "nirKind"],
    [{ nirKind: { final: 2 } }, "nirKind"],
    [{ age: { 13: 2 } }, "age"],
    [{ size: { big: 2 } }, ""],
    [[], ""],
    ["all", ""],
    [{ age: null }, "age"],
    [{ age: { 12: Number.NaN } }, "age"],
    [{ age: { 0: 5n } }, "age"],
    [{ age: { 0: Symbol("age") } }, "age"],
    [{ age: { 0: Object.create(null) } }, "age"],
    [{ age: { 0: { valueOf: () => JSON.parse("{") } } }, "age"],
    [{ age: { 0: 1e308, 12: 1e308 } }, "age"],
  ])("weights that are refused: %#", (weights, path) => {
    try {
      interview({}, { weights } as never);
      expect.fail("accepted");
    } catch (error) {
      expect(error).toBeInstanceOf(FactsError);
      const [issue] = (error as FactsError).issues;
      expect([issue?.path.join("."), issue?.code]).toEqual([`weights${path && `.${path}`}`, "weight"]);
    }
  });

  test("is frozen; facts and options are refused as by evaluate", () => {
    const next = interview({});
    expect(Object.isFrozen(next) && Object.isFrozen(next?.settled)).toBe(true);
    expect(() => interview({ age: -1 })).toThrow(FactsError);
    expect(() => interview({}, { assume: "all" } as never)).toThrow(FactsError);
    expect(() => interview({}, { asume: "nothing" } as never)).toThrow(FactsError);
    expect(() => interview({}, null as never)).toThrow(FactsError);
  });

  test("works for a rulebook of one's own, with its own facts", async () => {
    const own = await compile(
      draft((d) => {
        d.facts.deceased = { boolean: true };
        d.diagramOrder.unshift("deceased");
        d.outcomes = { "estate-matter": { verdict: "not-eligible" }, ...d.outcomes };
        const clause = (value: boolean) => ({ name: `deceased-${value}`, fact: "deceased", operator: "equal", value });
        d.law.estate = {
          "estate-matter": {
            cites: [{ source: "project-brief" }],
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
    const ways = own.changes({ deceased: true } as never, "estate-matter" as never);
    expect(ways).toEqual([[]]);
    expect(own.explain({ deceased: true } as never).because[0]).toMatchObject([{ fact: "deceased", value: true }]);
    const kept = own.record({ deceased: true } as never);
    expect(own.replay(JSON.parse(JSON.stringify(kept)))).toMatchObject({ success: true });
  });
});
