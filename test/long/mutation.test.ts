import { evaluate } from "carte-vitale";
import { describe, expect, test } from "vitest";
import { compileToData } from "../../src/compile/pipeline.js";
import { lawsOf } from "../laws.js";
import { decidesAlike } from "../mutation/alike.js";
import { nameOf, noticedBy } from "../mutation/examiners.js";
import { mutants } from "../mutation/mutants.js";
import { report, staleIn } from "../mutation/report.js";

const mutantOf = (where: string, change: string) => {
  const mutant = [...mutants()].find((each) => each.where === where && each.change === change);
  if (!mutant) throw new Error(`no mutant ${where}: ${change}`);
  return compileToData(mutant.rulebook());
};

describe("a rulebook is equal when everybody is told the same", () => {
  test("facts: age read after the next fact is", async () => {
    expect(decidesAlike(await mutantOf("facts", "age read after the next fact"))).toBe(true);
  });

  // Nobody of the shipped classes is 17, or has lived here for a month, and the change is about them alone.
  test.each([
    ["open-rights", "adult: 18 to 17"],
    ["attach-child", "minor: 18 to 17"],
    ["order-card-by-mail", "sixteen-or-older: 16 to 15"],
    ["residence-permit-of-adults", "adult: 18 to 17"],
    ["family-link-of-children", "minor: 18 to 17"],
    ["residence-without-residing", "months-of-residence: 0 to 1"],
    // Seen by nobody of whom two facts are told.
    ["parameters", "automatic-issue-age: 16 to 15"],
    ["facts", "age: minimum 0 to 1"],
    ["facts", "age: maximum 130 to 131"],
  ])("%s: %s is not", async (where, change) => {
    expect(decidesAlike(await mutantOf(where, change))).toBe(false);
  });
});

// Of a person who is none of those for whom the rule counts.
test.each([
  ["register-student", "outcomes with too-young"],
  ["report-card", "outcomes with not-resident"],
  ["pension-proof", "procedures with await-delivery"],
])("the kit notices %s: %s", async (where, change) => {
  expect(noticedBy(await mutantOf(where, change)).noticed).toContain("kit");
});

test("which laws are broken is told", async () => {
  const { laws } = noticedBy(await mutantOf("parameters", "minimum-age: 12 to 13"));
  expect(laws).toContain(
    "12 years: on the twelfth birthday a worker's or an insured person's child with a permanent number is",
  );
});

test("who is refused breaks no law", async () => {
  // Whoever has lived in France for a month, and lives there still, contradicts themselves in it.
  const { noticed, laws } = noticedBy(await mutantOf("residence-without-residing", "lives-outside-france dropped"));
  expect(noticed).toContain("kit");
  expect([noticed.includes("properties"), laws]).toEqual([false, []]);
});

test("a page is stale when the rulebook, the mutants or the examiners are others", () => {
  const editions = { rulebook: { version: "2026-01-01", hash: "abc" }, examiners: "def", mutants: 0 };
  const page = report([], editions, "2026-01-02", 1);
  expect(staleIn(page, editions)).toEqual([]);
  const others = { rulebook: { version: "2026-01-01", hash: "abd" }, examiners: "deg", mutants: 1 };
  expect(staleIn(page, { ...editions, examiners: others.examiners })).toEqual(["other examiners"]);
  expect(staleIn(page, others)).toEqual(["another rulebook", "other mutants", "other examiners"]);
});

test("a property has as many mutants on the page as break it", () => {
  const end = { where: "rule", kind: "threshold", change: "", end: "noticed", noticed: ["properties"] } as const;
  const [one, other] = lawsOf(evaluate).map(nameOf) as [string, string];
  const page = report(
    [
      { ...end, laws: [one] },
      { ...end, laws: [one, other] },
    ],
    { rulebook: { version: "", hash: "" }, examiners: "", mutants: 2 },
    "2026-01-02",
    1,
  );
  expect(page).toContain(`| ${one} | 2 |\n| ${other} | 1 |\n`);
});
