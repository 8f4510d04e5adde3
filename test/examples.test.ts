import { type Decision, evaluate, rulebook } from "carte-vitale";
import { describe, expect, test } from "vitest";
import { examples, files, summaryOf, withDefaults } from "./examples.js";

const decisions = examples.map(({ facts, assume }) => evaluate(facts, { assume }));
describe.each(files)("%s", (file) => {
  const own = examples.filter((example) => example.file === file);
  test.each(own.map((example) => [example.person.en, example] as const))("%s", (_, { facts, assume, expected }) => {
    expect(summaryOf(evaluate(facts, { assume }), expected)).toMatchObject(withDefaults(expected));
  });
});

describe("The examples", () => {
  test("stand beside every question of law", () => {
    expect(files.map((file) => file.replace(".examples", "")).sort()).toEqual(
      Object.keys(rulebook.law)
        .map((question) => `${question}.json`)
        .sort(),
    );
  });

  const codes = (of: (decision: Decision) => (string | null | undefined)[]) => new Set(decisions.flatMap(of));
  const documents = ({ documents, possibleDocuments }: Decision) => [...documents, ...possibleDocuments];
  const channels = ({ procedures }: Decision) => procedures.flatMap(({ channels }) => channels);
  const rulesNamed = ({ blockers, reasons, procedures, ...decision }: Decision) =>
    [...blockers, ...reasons, ...procedures, ...documents(decision as Decision)].map(({ rule }) => rule);

  test.each([
    ["outcome", Object.keys(rulebook.outcomes), ({ outcome }: Decision) => [outcome]],
    ["procedure", Object.keys(rulebook.procedures), ({ procedures }: Decision) => procedures.map(({ id }) => id)],
    ["step", Object.keys(rulebook.steps), (decision: Decision) => channels(decision).flatMap(({ steps }) => steps)],
    ["document", Object.keys(rulebook.documents), (decision: Decision) => documents(decision).map(({ id }) => id)],
    [
      "alternative",
      Object.keys(rulebook.alternatives),
      (decision: Decision) => documents(decision).flatMap(({ anyOf }) => anyOf),
    ],
    ["channel", ["online", "mail", "phone", "counter"], (decision: Decision) => channels(decision).map(({ id }) => id)],
    [
      "copy",
      ["scan", "photocopy", "original"],
      (decision: Decision) => documents(decision).flatMap(({ channels }) => channels.map(({ copy }) => copy)),
    ],
    ["issuance", ["automatic", "on-request"], ({ issuance }: Decision) => [issuance]],
    ["applicant", ["parent", "holder"], ({ applicant }: Decision) => [applicant]],
    ["notice", Object.keys(rulebook.notices), ({ notices }: Decision) => notices.map(({ id }) => id)],
    [
      "interim proof",
      ["ameli-account", "student-account", "cpam"],
      ({ interimProof }: Decision) => [interimProof?.via],
    ],
  ])("show every %s", (_, all, of) => expect([...codes(of)]).toEqual(expect.arrayContaining(all)));

  test("show every rule that a decision names", () => {
    const naming = Object.values(rulebook.law).flatMap((rules) =>
      Object.entries(rules as Record<string, { event: { type: string } }>)
        .filter(([, { event }]) => ["blocker", "entitlement", "grant", "document"].includes(event.type))
        .map(([id]) => id),
    );
    expect([...codes(rulesNamed)]).toEqual(expect.arrayContaining(naming));
  });

  test("show every value of every fact, and both sides of every threshold", () => {
    const given = new Map<string, Set<unknown>>();
    for (const { facts } of examples) {
      for (const [name, value] of Object.entries(facts)) given.set(name, (given.get(name) ?? new Set()).add(value));
    }
    for (const [name, fact] of Object.entries(rulebook.facts)) {
      const all: unknown[] = "values" in fact ? Object.keys(fact.values) : "boolean" in fact ? [true, false] : [];
      const byDefault: unknown[] = "default" in fact ? [fact.default] : [];
      expect([...(given.get(name) ?? []), ...byDefault], name).toEqual(expect.arrayContaining(all));
    }
    expect([...(given.get("age") ?? [])]).toEqual(expect.arrayContaining([11, 12, 15, 16, 17, 18]));
    expect([...(given.get("residenceMonths") ?? [])]).toEqual(expect.arrayContaining([2, 3]));
    expect([...(given.get("temporaryNumberMonths") ?? [])]).toEqual(expect.arrayContaining([8, 9]));
  });

  test("describe each person in both languages", () => {
    for (const { person } of examples) {
      expect(person.en.length).toBeGreaterThan(10);
      expect(person.fr.length).toBeGreaterThan(10);
    }
  });
});
