import { type FactsError, type FactsInput, interview } from "carte-vitale";
import { compile } from "carte-vitale/compile";
import { beforeAll, describe, expect, test } from "vitest";
import { representatives } from "./all-persons.js";
import { NAMES } from "./classes.js";
import { draft, withFacts } from "./rulebooks.js";

/** Each kind of number is as likely as another: two classes of months share the temporary one, open and closed rights the permanent one. */
const weightOf = ({ nirKind }: FactsInput) => (nirKind === "none" ? 1 : 1 / 2);
const completionsOf = (known: FactsInput) =>
  representatives.filter((facts) => Object.entries(known).every(([name, value]) => Reflect.get(facts, name) === value));
const weightOfAll = (persons: readonly FactsInput[]) => persons.reduce((sum, facts) => sum + weightOf(facts), 0);

describe("Where there are too many orders of questions to compare", () => {
  test.each<[string, FactsInput]>([
    ["an employee who is not covered elsewhere", { status: "employee", otherScheme: "none" }],
    ["a resident", { residesInFrance: true, otherScheme: "none" }],
    [
      "a person abroad",
      { residesInFrance: false, residenceMonths: 0, residenceExemption: "none", otherScheme: "none" },
    ],
  ])("the expected and the most questions to %s are one more than after the answer", (_, known) => {
    const next = interview(known, { assume: "nothing" });
    if (!next) throw new Error("there is something to ask");
    const all = completionsOf(known);
    const answers = [...new Set(all.map((facts) => facts[next.fact]))].map((value) => {
      const answered = { ...known, [next.fact]: value };
      const share = weightOfAll(completionsOf(answered)) / weightOfAll(all);
      return { share, after: interview(answered, { assume: "nothing" }) };
    });
    expect(answers.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
    const mean = (of: "expected" | "atLeast") =>
      answers.reduce((sum, { share, after }) => sum + share * (after?.[of] ?? 0), 0);
    expect(next.expected).toBeCloseTo(1 + mean("expected"), 6);
    expect(next.atLeast).toBeCloseTo(Math.max(1, mean("atLeast")), 6);
    expect(next.worst).toBe(1 + Math.max(...answers.map(({ after }) => after?.worst ?? 0)));
    expect(next.atLeast).toBeLessThan(next.expected);
  });
});

describe("With 24 facts that all matter", () => {
  let own: Awaited<ReturnType<typeof compile>>;
  /** Eleven added facts of which two require a form, and one that contradicts a held card. */
  beforeAll(async () => {
    own = await compile(
      draft((d) => {
        const [first, ...others] = withFacts(d, 12, "added");
        const pairs = others.flatMap((one, index) => others.slice(index + 1).map((other) => [one, other]));
        d.law["registration-forms"]["coverage-application-form"].conditions = {
          any: pairs.map((all, pair) => ({
            all: all.map((each, index) => ({ ...each, name: `added-${pair}-${index}` })),
          })),
        };
        d.contradictions["no-card-is-held"] = {
          parameters: [],
          conditions: { all: [first, { name: "held", fact: "cardState", operator: "equal", value: "held" }] },
          event: { type: "contradiction" },
        };
      }),
    );
  }, 180_000);

  test("the expected number of questions is an estimate, which each answer makes closer", () => {
    const { fact, expected = 0, worst, atLeast = 0 } = own.interview({}, { assume: "nothing" }) ?? {};
    const { missing } = own.evaluate({}, { assume: "nothing" });
    // All but one: who is asked about a card has no temporary number, and so no months of it.
    expect([missing.length, worst]).toEqual([24, 23]);
    expect([fact, missing[0]]).toEqual(["otherScheme", "otherScheme"]);
    expect(atLeast).toBeGreaterThanOrEqual(1);
    expect(expected).toBeGreaterThan(atLeast);
    // The added facts matter to few persons.
    expect(expected).toBeLessThan(12);
    // Of three classes of months, people abroad have one: 1 + 1 / 3 is to 1 as 4 to 3. Nobody abroad has form S1.
    const shares = { none: 4 / 11, s1: 3 / 11, other: 4 / 11 } as const;
    const mean = (["none", "s1", "other"] as const).reduce((sum, otherScheme) => {
      const after = own.interview({ otherScheme }, { assume: "nothing" });
      return sum + shares[otherScheme] * (after?.expected ?? 0);
    }, 0);
    // After the answer, the estimate is closer, so lower by more than rounding.
    expect(expected - (1 + mean)).toBeGreaterThan(1e-6);
  });

  test("an answer that contradicts the known facts is not counted", () => {
    const known = { otherScheme: "none", added0: true } as never;
    const { fact, expected, worst } = own.interview(known, { assume: "nothing" }) ?? {};
    expect([fact, Number.isFinite(expected), Number.isFinite(worst)]).toEqual(["cardState", true, true]);
  });
});

describe("Weights", () => {
  const issuesOf = (options: unknown) => {
    try {
      interview({}, options as never);
      return [];
    } catch (error) {
      return (error as FactsError).issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
    }
  };
  const throwing = { enumerable: true, get: () => JSON.parse("{") };

  test("that are refused are answered with what is accepted", () => {
    const all = `weights: Weights are given by fact: ${NAMES.join(", ")}`;
    expect(issuesOf({ weights: { size: {} } })).toEqual([all]);
    expect(issuesOf({ weights: Object.defineProperty({}, "age", throwing) })).toEqual([all]);
    const status = "weights.nirKind: nirKind takes numbers from 0.000001 to 1000000 for none, temporary, permanent";
    expect(issuesOf({ weights: { nirKind: { none: 1, permanent: 0 } } })).toEqual([status]);
    expect(issuesOf({ weights: { nirKind: Object.defineProperty({}, "none", throwing) } })).toEqual([status]);
    expect(issuesOf(Object.defineProperty({}, "weights", throwing))).not.toEqual([]);
  });

  test("are accepted from 0.000001 to 1,000,000", () => {
    const weights = (none: number) => ({ weights: { nirKind: { none } } });
    for (const none of [0.000001, 1_000_000]) expect(issuesOf(weights(none))).toEqual([]);
    for (const none of [0.0000009, 1_000_000.1]) expect(issuesOf(weights(none))).toHaveLength(1);
  });

  test("are relative: their sum does not matter", () => {
    const facts = { status: "employee", age: 30 } as const;
    const of = (times: number) =>
      interview(facts, { weights: { nirKind: { none: times, temporary: times, permanent: 98 * times } } });
    expect(of(1)).toEqual(of(50));
    expect(of(1)?.expected).toBeCloseTo(1.02, 9);
  });
});
