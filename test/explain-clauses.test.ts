import { explain, type FactsInput, rulebook } from "carte-vitale";
import { describe, expect, test } from "vitest";
import { RESIDENT } from "./people.js";
import { majority, minimumAge, stableResidence, temporaryNumberValidity } from "./thresholds.js";

const ruleOf = (rule: string, ...query: Parameters<typeof explain>) =>
  explain(...query).rules.find((each) => each.rule === rule);

describe("A clause", () => {
  test("has the parameters it compares with and their sources, or else the sources of its rule", () => {
    const clauses = ruleOf("issue-on-request", RESIDENT)?.clauses;
    expect(clauses?.map(({ clause, parameters, sources }) => [clause, parameters, sources])).toEqual([
      ["insured-in-own-right", [], ["service-public-f265"]],
      ["under-automatic-issue-age", ["automatic-issue-age"], ["service-public-f265"]],
      ["adult", ["majority"], ["ceseda-l411-1", "service-public-f13842", "css-l160-2-al-2", "css-d160-1-al-1"]],
      ["card-unusable", [], ["service-public-f265"]],
    ]);
  });

  test("is null where its fact is unknown and no default is taken", () => {
    const held = (assume: "defaults" | "nothing") => ruleOf("covered-elsewhere", { age: 30 }, { assume })?.holds;
    expect([held("defaults"), held("nothing")]).toEqual([false, null]);
  });
});

describe("Months of a temporary number imply the number", () => {
  const expired = {
    age: 30,
    status: "employee",
    nationality: "french",
    temporaryNumberMonths: temporaryNumberValidity + 1,
  } as const;

  test("so the rule about it holds, and the reasons name the months and not the number", () => {
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

test("A rule that counts for only some possible outcomes does not count", () => {
  const { cardState: _, ...cardUnknown } = RESIDENT;
  const { outcome, rules } = explain(cardUnknown, { assume: "nothing" });
  expect(outcome).toBe("undetermined");
  expect(ruleOf("order-card-by-mail", cardUnknown, { assume: "nothing" })).toMatchObject({
    holds: true,
    counts: false,
  });
  expect(rules.filter(({ counts, gives }) => counts && gives.kind === "procedure")).toEqual([]);
});

test("Reasons are sorted by size, then by the order of facts", () => {
  const names = Object.keys(rulebook.facts);
  const people: FactsInput[] = [
    RESIDENT,
    { ...RESIDENT, age: minimumAge - 1, otherScheme: "other" },
    { ...RESIDENT, nationality: "french", status: "inactive" },
    { ...RESIDENT, residesInFrance: false, residenceMonths: 0, status: "student", residencePermit: "none" },
    {
      ...RESIDENT,
      residenceMonths: stableResidence - 1,
      status: "inactive",
      residencePermit: "expired",
      age: majority - 1,
    },
  ];
  for (const facts of people) {
    const sets = explain(facts, { assume: "nothing" }).because.map((set) => set.map(({ fact }) => names.indexOf(fact)));
    const text = (set: readonly number[]) => [set.length, ...set].map((each) => String(each).padStart(2, "0")).join();
    expect(sets.map(text)).toEqual(sets.map(text).toSorted());
    for (const set of sets) expect(set).toEqual(set.toSorted((left, right) => left - right));
  }
});

describe("Margins", () => {
  const thresholdsOf = (facts: FactsInput) =>
    explain(facts).margins.map(({ fact, threshold }) => `${fact} ${threshold}`);

  test.each(["employee", "retired", "student"] as const)(
    "of a person abroad, %s, contain no months of residence",
    (status) => {
      const abroad = { ...RESIDENT, status, residesInFrance: false, residenceMonths: 0 };
      expect(thresholdsOf(abroad).filter((each) => each.startsWith("residenceMonths"))).toEqual([]);
    },
  );

  test("name the parameter of the fact, not another one with the same number", () => {
    const { rightsOpen: _, ...withoutRights } = RESIDENT;
    const { margins } = explain({
      ...withoutRights,
      nirKind: "temporary",
      temporaryNumberMonths: temporaryNumberValidity - 1,
    });
    expect(margins.find(({ fact }) => fact === "temporaryNumberMonths")?.parameters).toEqual([
      "temporary-number-validity",
    ]);
  });
});

test("A fact that cannot be read is refused", () => {
  const age = { enumerable: true, get: () => JSON.parse("{") };
  expect(() => explain(Object.defineProperty({}, "age", age))).toThrow("age cannot be read");
});
