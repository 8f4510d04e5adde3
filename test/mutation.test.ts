import { describe, expect, test } from "vitest";
import { compileToData } from "../src/compile/examine.js";
import { decidesAlike } from "./mutation/alike.js";
import { noticedBy } from "./mutation/examiners.js";
import { mutants } from "./mutation/mutants.js";

const mutantOf = (where: string, change: string) => {
  const mutant = [...mutants()].find((each) => each.where === where && each.change === change);
  if (!mutant) throw new Error(`no mutant ${where}: ${change}`);
  return compileToData(mutant.rulebook());
};

describe("a rulebook is equal when everybody is told the same", () => {
  test.each([
    ["law/grant", "card-replacement after eligible"],
    ["facts", "age read after the next fact"],
  ])("%s: %s is", async (where, change) => {
    expect(decidesAlike(await mutantOf(where, change))).toBe(true);
  });

  // Nobody of the shipped classes is 17, or has lived here for a month, and the change is about them alone.
  test.each([
    ["open-rights", "adult: 18 to 17"],
    ["attach-child", "minor: 18 to 17"],
    ["order-card-by-mail", "sixteen-or-older: 16 to 15"],
    ["residence-permit-of-adults", "adult: 18 to 17"],
    ["family-link-of-children", "minor: 18 to 17"],
    ["residence-without-residing", "months-of-residence: 0 to 1"],
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
