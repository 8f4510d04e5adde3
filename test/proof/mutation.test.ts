import { describe, expect, test } from "vitest";
import { compileToArtefacts } from "../../src/compile/pipeline.js";
import { shipped } from "../../src/shipped.js";
import { automaticIssueAge, majority, minimumAge, ownApplicationAge, stableResidence } from "../thresholds.js";
import { kitNotices, noticedBy } from "./mutation/examiners.js";
import { mutants } from "./mutation/mutants.js";
import { hasSameDecisions } from "./mutation/same-decisions.js";

const artefactOf = async (where: string, change: string) => {
  const mutant = [...mutants()].find((each) => each.where === where && each.change === change);
  if (!mutant) throw new Error(`no mutant ${where}: ${change}`);
  return (await compileToArtefacts(mutant.rulebook())).artefact;
};

describe("a rulebook is equal when it gives the same decisions", () => {
  test("facts: age read after the next fact is equal", async () => {
    expect(hasSameDecisions(await artefactOf("facts", "age read after the next fact"))).toBe(true);
  });

  // The shipped classes are tried at their lowest numbers: these changes lie between.
  test.each([
    ["open-rights", `adult: ${majority} to ${majority - 1}`],
    ["attach-child", `minor: ${majority} to ${majority - 1}`],
    ["order-card-by-mail", `own-application-age-reached: ${ownApplicationAge} to ${ownApplicationAge - 1}`],
    ["residence-permit-of-adults", `adult: ${majority} to ${majority - 1}`],
    ["child-abroad", `minor: ${majority} to ${majority - 1}`],
    ["residence-without-residing", "months-of-residence: 0 to 1"],
    // Not visible from any two facts.
    ["parameters", `automatic-issue-age: ${automaticIssueAge} to ${automaticIssueAge - 1}`],
    ["facts", "age: minimum 0 to 1"],
    ["facts", "age: maximum 130 to 131"],
  ])("%s: %s is not equal", async (where, change) => {
    expect(hasSameDecisions(await artefactOf(where, change))).toBe(false);
  });
});

// Visible only for persons for whom the rule holds and does not count.
test.each([
  ["register-student", "outcomes with too-young"],
  ["report-card", "outcomes with not-resident"],
  ["pension-proof", "procedures with await-delivery"],
])("the kit notices %s: %s", async (where, change) => {
  expect(noticedBy(await artefactOf(where, change))).toContain("kit");
});

// No boundary and no pair shows these exceptions.
test.each([
  ["residence-permit-of-adults", "but for status inactive"],
  ["await-delivery", "but for residesInFrance false"],
  ["report-card", `but for residenceMonths 1 to ${stableResidence - 1}`],
  ["contact-cpam", `but for age ${minimumAge} to ${automaticIssueAge - 1}`],
  ["attach-child", `but for age ${minimumAge} to ${automaticIssueAge - 1}`],
])("the kit notices %s %s", async (where, change) => {
  expect(kitNotices(await artefactOf(where, change))).toBe(true);
});

test("no exception is made where the fact does not apply", async () => {
  // Beside a temporary number there is no card to report.
  const artefact = await artefactOf("report-card", "but for temporaryNumberMonths 0 to 8");
  expect(artefact).toEqual({ ...shipped, rulebook: artefact.rulebook });
});

test("another minimum age breaks a property", async () => {
  expect(noticedBy(await artefactOf("parameters", `minimum-age: ${minimumAge} to ${minimumAge + 1}`))).toContain(
    "properties",
  );
});

test("a refusal breaks no property", async () => {
  // The mutant refuses residents of one month or more.
  const noticed = noticedBy(await artefactOf("residence-without-residing", "lives-outside-france dropped"));
  expect(noticed).toContain("kit");
  expect(noticed).not.toContain("properties");
});
