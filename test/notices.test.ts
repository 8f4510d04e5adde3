import { describe as describeDecision, type FactsInput } from "carte-vitale";
import { compare, compile, RulebookError } from "carte-vitale/compile";
import { en } from "carte-vitale/messages/en";
import { describe, expect, test } from "vitest";
import { RESIDENT } from "./people.js";
import { type Draft, draft } from "./rulebooks.js";

const rule = (notice: string, outcomes: string[], fact: string, values: string[]): Draft => ({
  cites: [{ source: "service-public-f265" }],
  parameters: {},
  conditions: { all: [{ name: "is-so", fact, operator: "in", value: values }] },
  event: { type: "notice", params: { notice, outcomes } },
});

/** The shipped rules with three notices, whose rules stand in another order than the notices. */
const withNotices = (edit: (d: Draft) => void = () => undefined) =>
  draft((d) => {
    d.notices = { first: {}, second: {}, third: {} };
    d.law.notices = {
      "says-third": rule("third", ["eligible"], "status", ["employee", "student"]),
      "says-second": rule("second", ["card-held"], "status", ["employee"]),
      "says-first": rule("first", ["eligible", "card-held"], "nationality", ["other"]),
      "says-first-too": rule("first", ["eligible", "card-held"], "birthPlace", ["elsewhere"]),
    };
    edit(d);
  });
const own = await compile(withNotices());
const idsOf = (facts: FactsInput) => own.evaluate(facts).notices.map(({ id }): string => id);
const employee: FactsInput = { ...RESIDENT, status: "employee", nationality: "french", birthPlace: "france" };

describe("A notice", () => {
  test("is reported where its rule holds, for the outcomes that the rule names, in the order of the rulebook", () => {
    expect(idsOf(employee)).toEqual(["third"]);
    expect(idsOf({ ...employee, cardState: "held" })).toEqual(["second"]);
    expect(idsOf({ ...employee, nationality: "other", residencePermit: "valid" })).toEqual(["first", "third"]);
    expect(idsOf({ ...employee, age: 3 })).toEqual([]);
  });

  test("of two rules is one notice, with the sources of the first rule that holds", () => {
    const both = { ...employee, nationality: "other", residencePermit: "valid", birthPlace: "elsewhere" } as const;
    expect(own.evaluate(both).notices[0]).toEqual({
      id: "first",
      rule: "says-first",
      sources: ["service-public-f265"],
    });
    expect(own.evaluate({ ...employee, birthPlace: "elsewhere" }).notices[0]).toMatchObject({ rule: "says-first-too" });
  });

  test("of partial facts is one that every completion has, and no question is asked for it", () => {
    const { birthPlace: _, ...unknown } = employee;
    expect(own.evaluate(unknown)).toMatchObject({ notices: [{ id: "third" }], missing: [] });
    const { status: __, ...anyStatus } = employee;
    expect(idsOf(anyStatus)).toEqual([]);
  });

  test("is explained by its rule, which counts only for the outcomes that it names", () => {
    const said = (facts: FactsInput) =>
      own.explain(facts).rules.find(({ rule: id }) => (id as string) === "says-third");
    expect(said(employee)).toMatchObject({ holds: true, counts: true, gives: { kind: "notice", code: "third" } });
    expect(said({ ...employee, cardState: "held" })).toMatchObject({ holds: true, counts: false });
  });

  test("has the words of the catalogue, and its sources", () => {
    const words = { ...en, notices: { ...en.notices, third: "Keep the letter." } };
    const [notice] = describeDecision(own.evaluate(employee), words).notices;
    expect(notice).toEqual({
      text: "Keep the letter.",
      sources: [{ id: "service-public-f265", title: en.sources["service-public-f265"] }],
    });
  });

  test("that is new is a difference for everybody who gets it", async () => {
    const without = draft((d) => {
      delete d.notices;
      delete d.law.notices;
    });
    const { differences } = await compare(without, withNotices());
    expect(differences.map(({ what, from, to }) => [what, from, to]).sort()).toEqual([
      ["notice", null, "first"],
      ["notice", null, "second"],
      ["notice", null, "third"],
    ]);
    for (const box of differences.find(({ to }) => to === "second")?.when ?? []) {
      expect(box).toContainEqual({ fact: "status", values: ["employee"] });
      expect(box).toContainEqual({ fact: "cardState", values: ["held"] });
    }
  });

  test.each<[string, (d: Draft) => void, RegExp]>([
    ["that the rulebook does not list", (d) => delete d.notices.third, /notice: Invalid option/],
    ["of a rulebook without notices", (d) => delete d.notices, /notice: Invalid option/],
    [
      "whose rule never counts",
      (d) => Object.assign(d.law.notices["says-third"].event.params, { outcomes: [] }),
      /outcomes/,
    ],
    ["that no rule gives", (d) => Object.assign(d.notices, { fourth: {} }), /fourth/],
  ])("%s is refused", async (_, edit, message) => {
    const error = await compile(withNotices(edit)).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(RulebookError);
    expect((error as RulebookError).message).toMatch(message);
  });
});
