import { explain, type FactsInput, rulebook } from "carte-vitale";
import { describe, expect, test } from "vitest";
import { RESIDENT } from "./people.js";

const ruleOf = (rule: string, ...asked: Parameters<typeof explain>) =>
  explain(...asked).rules.find((each) => each.rule === rule);

describe("a clause", () => {
  test("names the numbers that it compares with and their sources, and those of its rule where it has none", () => {
    const clauses = ruleOf("issue-on-request", RESIDENT)?.clauses;
    expect(clauses?.map(({ clause, parameters, sources }) => [clause, parameters, sources])).toEqual([
      ["insured-in-own-right", [], ["project-brief"]],
      ["under-sixteen", ["automatic-issue-age"], ["project-brief", "service-public-f265"]],
      ["adult", ["majority"], ["ceseda-l411-1", "css-l160-2"]],
      ["card-to-replace", [], ["project-brief"]],
    ]);
  });

  test("is open where nothing is assumed of what is not told", () => {
    const held = (assume: "defaults" | "nothing") => ruleOf("covered-elsewhere", { age: 30 }, { assume })?.holds;
    expect([held("defaults"), held("nothing")]).toEqual([false, null]);
  });
});

describe("whoever has months of a temporary number has a temporary number", () => {
  const expired = { age: 30, status: "employee", nationality: "french", temporaryNumberMonths: 10 } as const;

  test("so the rule about it holds, and the months alone are the reason", () => {
    expect(ruleOf("temporary-number-expired", expired, { assume: "nothing" })?.holds).toBe(true);
    const { outcome, because } = explain({ ...expired, nirKind: "temporary" });
    const sets = because.map((set) => set.map(({ fact }) => fact));
    expect([outcome, sets.length > 0]).toEqual(["temporary-number-expired", true]);
    for (const facts of sets) {
      expect(facts).toContain("temporaryNumberMonths");
      expect(facts).not.toContain("nirKind");
    }
  });
});

test("what is given to some of the possible outcomes alone does not count", () => {
  const { cardState: _, ...cardUnknown } = RESIDENT;
  const { outcome, rules } = explain(cardUnknown, { assume: "nothing" });
  expect(outcome).toBe("undetermined");
  expect(ruleOf("order-card-by-mail", cardUnknown, { assume: "nothing" })).toMatchObject({
    holds: true,
    counts: false,
  });
  expect(rules.filter(({ counts, gives }) => counts && gives.kind === "procedure")).toEqual([]);
});

test("the smallest sets come first, then those of the first facts", () => {
  const places = Object.keys(rulebook.facts);
  const people: FactsInput[] = [
    RESIDENT,
    { ...RESIDENT, age: 11, coveredElsewhere: true },
    { ...RESIDENT, nationality: "french", status: "inactive" },
    { ...RESIDENT, residesInFrance: false, residenceMonths: 0, status: "student", residencePermit: "none" },
    { ...RESIDENT, residenceMonths: 1, status: "inactive", residencePermit: "expired", age: 17 },
  ];
  for (const facts of people) {
    const sets = explain(facts, { assume: "nothing" }).because.map((set) =>
      set.map(({ fact }) => places.indexOf(fact)),
    );
    const text = (set: readonly number[]) => [set.length, ...set].map((each) => String(each).padStart(2, "0")).join();
    expect(sets.map(text)).toEqual(sets.map(text).toSorted());
    for (const set of sets) expect(set).toEqual(set.toSorted((left, right) => left - right));
  }
});

describe("margins", () => {
  const thresholdsOf = (facts: FactsInput) =>
    explain(facts).margins.map(({ fact, threshold }) => `${fact} ${threshold}`);

  test.each(["employee", "retired", "student"] as const)("of a person abroad, %s, are none of residence", (status) => {
    const abroad = { ...RESIDENT, status, residesInFrance: false, residenceMonths: 0 };
    expect(thresholdsOf(abroad).filter((each) => each.startsWith("residenceMonths"))).toEqual([]);
  });

  test("name the parameter that is about the fact, not another of the same number", () => {
    const { margins } = explain({ ...RESIDENT, nirKind: "temporary", temporaryNumberMonths: 8 });
    expect(margins.find(({ fact }) => fact === "temporaryNumberMonths")?.parameters).toEqual([
      "temporary-number-validity",
    ]);
  });
});

test("a fact that cannot be read is refused", () => {
  const age = { enumerable: true, get: () => JSON.parse("{") };
  expect(() => explain(Object.defineProperty({}, "age", age))).toThrow("age cannot be read");
});
