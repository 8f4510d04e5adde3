import { type FactsError, type FactsInput, interview } from "carte-vitale";
import { compile } from "carte-vitale/compile";
import { describe, expect, test } from "vitest";
import { oneOfEachKind } from "./everybody.js";
import { draft, withFacts } from "./rulebooks.js";

/** Everybody is as likely as everybody else, but for the months of a number. */
const weightOf = ({ nirKind }: FactsInput) => (nirKind === "temporary" ? 1 / 2 : 1);
const whoAre = (told: FactsInput) =>
  oneOfEachKind.filter((facts) => Object.entries(told).every(([name, value]) => Reflect.get(facts, name) === value));
const weigh = (some: readonly FactsInput[]) => some.reduce((sum, facts) => sum + weightOf(facts), 0);

describe("where too much is open to compare every order of questions", () => {
  test.each<[string, FactsInput]>([
    ["an employee", { status: "employee", coveredElsewhere: false }],
    ["somebody here", { residesInFrance: true, coveredElsewhere: false }],
    [
      "somebody abroad",
      { residesInFrance: false, residenceMonths: 0, residenceExemption: false, coveredElsewhere: false },
    ],
  ])("%s has one question more to expect than those who have answered it, and one more at worst", (_, told) => {
    const asked = interview(told, { assume: "nothing" });
    if (!asked) throw new Error("there is something to ask");
    const all = whoAre(told);
    const answers = [...new Set(all.map((facts) => facts[asked.fact]))].map((value) => {
      const known = { ...told, [asked.fact]: value };
      const next = interview(known, { assume: "nothing" });
      return { share: weigh(whoAre(known)) / weigh(all), next };
    });
    expect(answers.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
    const mean = (of: "expected" | "atLeast") =>
      answers.reduce((sum, { share, next }) => sum + share * (next?.[of] ?? 0), 0);
    expect(asked.expected).toBeCloseTo(1 + mean("expected"), 6);
    expect(asked.atLeast).toBeCloseTo(Math.max(1, mean("atLeast")), 6);
    expect(asked.worst).toBe(1 + Math.max(...answers.map(({ next }) => next?.worst ?? 0)));
    expect(asked.atLeast).toBeLessThan(asked.expected);
  });
});

test("an interview of two dozen facts that all matter is not followed to its every end", async () => {
  const own = await compile(
    draft((d) => {
      const told = withFacts(d, 12, "told");
      const pairs = told.flatMap((one, index) => told.slice(index + 1).map((other) => [one, other]));
      d.law["registration-forms"]["coverage-application-form"].conditions = {
        any: pairs.map((all, pair) => ({
          all: all.map((each, place) => ({ ...each, name: `told-${pair}-${place}` })),
        })),
      };
    }),
  );
  const { fact, expected = 0, worst, atLeast = 0 } = own.interview({}, { assume: "nothing" }) ?? {};
  const { missing } = own.evaluate({}, { assume: "nothing" });
  expect([missing.length, worst]).toEqual([24, 23]);
  expect([fact, missing[0]]).toEqual(["coveredElsewhere", "coveredElsewhere"]);
  expect(atLeast).toBeGreaterThanOrEqual(1);
  expect(expected).toBeGreaterThan(atLeast);
  // Hardly anybody is asked more than the shipped rules ask of anybody.
  expect(expected).toBeLessThan(12);
  // Half answer yes and half no. Whoever has answered is followed further: what was taken for too much then is less now.
  const after = [true, false].map((coveredElsewhere) => own.interview({ coveredElsewhere }, { assume: "nothing" }));
  const [yes = 0, no = 0] = after.map((next) => next?.expected ?? 0);
  expect(expected - (1 + (yes + no) / 2)).toBeGreaterThan(0.001);
});

test("an answer that nobody can give is not counted", async () => {
  const own = await compile(
    draft((d) => {
      const [first, ...others] = withFacts(d, 12, "told") as { fact: string; value: boolean }[];
      if (!first) throw new Error("twelve facts were asked for");
      const pairs = others.flatMap((one, index) => others.slice(index + 1).map((other) => [one, other]));
      d.law["registration-forms"]["coverage-application-form"].conditions = {
        any: pairs.map((all, pair) => ({
          all: all.map((each, place) => ({ ...each, name: `told-${pair}-${place}` })),
        })),
      };
      d.contradictions["no-card-is-held"] = {
        parameters: [],
        conditions: { all: [first, { name: "held", fact: "cardState", operator: "equal", value: "held" }] },
        event: { type: "contradiction" },
      };
    }),
  );
  const { fact, expected, worst } =
    own.interview({ coveredElsewhere: false, told0: true } as never, { assume: "nothing" }) ?? {};
  expect([fact, Number.isFinite(expected), Number.isFinite(worst)]).toEqual(["cardState", true, true]);
});

describe("weights", () => {
  const issuesOf = (options: unknown) => {
    try {
      interview({}, options as never);
      return [];
    } catch (error) {
      return (error as FactsError).issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
    }
  };
  const throwing = { enumerable: true, get: () => JSON.parse("{") };
  const FACTS =
    "coveredElsewhere, status, residesInFrance, residenceExemption, residenceMonths, nirKind, temporaryNumberMonths, cardState, nationality, age, residencePermit, birthPlace";

  test("that are refused are told what weights are", () => {
    const all = `weights: weights are given by fact: ${FACTS}`;
    expect(issuesOf({ weights: { size: {} } })).toEqual([all]);
    expect(issuesOf({ weights: Object.defineProperty({}, "age", throwing) })).toEqual([all]);
    const status = "weights.nirKind: nirKind takes numbers from 0.000001 to 1000000 for none, temporary, permanent";
    expect(issuesOf({ weights: { nirKind: { none: 1, permanent: 0 } } })).toEqual([status]);
    expect(issuesOf({ weights: { nirKind: Object.defineProperty({}, "none", throwing) } })).toEqual([status]);
    expect(issuesOf(Object.defineProperty({}, "weights", throwing))).not.toEqual([]);
  });

  test("may be as small and as large as they say, and no smaller and no larger", () => {
    const weights = (none: number) => ({ weights: { nirKind: { none } } });
    for (const none of [0.000001, 1_000_000]) expect(issuesOf(weights(none))).toEqual([]);
    for (const none of [0.0000009, 1_000_000.1]) expect(issuesOf(weights(none))).toHaveLength(1);
  });

  test("count beside each other, whatever they add up to", () => {
    const facts = { status: "employee", age: 30 } as const;
    const of = (times: number) =>
      interview(facts, { weights: { nirKind: { none: times, temporary: times, permanent: 98 * times } } });
    expect(of(1)).toEqual(of(50));
    expect(of(1)?.expected).toBeCloseTo(1.02, 9);
  });
});
