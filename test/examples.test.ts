import { type Decision, evaluate, rulebook } from "carte-vitale";
import { describe, expect, test } from "vitest";
import { examples, files, summaryOf, withDefaults } from "./examples.js";
import { uncovered } from "./rules/coverage.js";

const decisions = examples.map(({ facts, assume }) => evaluate(facts, { assume }));
describe.each(files)("%s", (file) => {
  const own = examples.filter((example) => example.file === file);
  test.each(own.map((example) => [example.person.en, example] as const))("%s", (_, { facts, assume, expected }) => {
    expect(summaryOf(evaluate(facts, { assume }), expected)).toMatchObject(withDefaults(expected));
  });
});

const channels = ({ procedures }: Decision) => procedures.flatMap((procedure) => procedure.channels);

describe("The examples", () => {
  test("stand beside every question of law", () => {
    expect(files.map((file) => file.replace(".examples", "")).sort()).toEqual(
      Object.keys(rulebook.law)
        .map((question) => `${question}.json`)
        .sort(),
    );
  });

  test("show every code, every value of every fact, and both sides of every threshold", () => {
    expect(uncovered(examples)).toEqual([]);
  });

  test.each([
    ["channel", ["online", "mail", "phone", "counter"], (decision: Decision) => channels(decision).map(({ id }) => id)],
    [
      "copy",
      ["scan", "photocopy", "original"],
      ({ documents }: Decision) => documents.flatMap((document) => document.channels.map(({ copy }) => copy)),
    ],
    ["issuance", ["automatic", "on-request"], ({ issuance }: Decision) => [issuance]],
    ["applicant", ["parent", "holder"], ({ applicant }: Decision) => [applicant]],
    [
      "interim proof",
      ["ameli-account", "student-account", "cpam"],
      ({ interimProof }: Decision) => [interimProof?.via],
    ],
  ])("show every %s", (_, all, of) => {
    const shown = decisions.flatMap<string | null | undefined>(of);
    expect([...new Set(shown)]).toEqual(expect.arrayContaining(all));
  });

  test("describe each person in both languages", () => {
    for (const { person } of examples) {
      expect(person.en.length).toBeGreaterThan(10);
      expect(person.fr.length).toBeGreaterThan(10);
    }
  });
});
