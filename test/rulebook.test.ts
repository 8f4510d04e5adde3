import { compile, RulebookError, type RulebookIssue, verify } from "carte-vitale/compile";
import { describe, expect, test } from "vitest";
import { clause, type Draft, draft } from "./rulebooks.js";
import { minimumAge } from "./thresholds.js";

async function issuesOf(edit: (draft: Draft) => void): Promise<readonly RulebookIssue[]> {
  const refused = await compile(draft(edit)).then(
    () => null,
    (error: unknown) => error,
  );
  expect(refused).toBeInstanceOf(RulebookError);
  return (refused as RulebookError).issues;
}
const place = ({ file, rule, clause }: RulebookIssue) => [file, rule, clause];

describe("a rulebook is refused, and the issue names file, rule and clause, for", () => {
  const tooYoung = (draft: Draft) => draft.law["minimum-age"]["too-young"];
  const shortStay = (draft: Draft) => draft.law["length-of-residence"]["residence-too-short"];
  const here = ["minimum-age", "too-young"];
  const cases: [string, (draft: Draft) => void, (string | null)[], RegExp][] = [
    [
      "an unknown fact",
      (d) => Object.assign(clause(tooYoung(d)), { fact: "size" }),
      [...here, "under-minimum-age"],
      /unknown fact: expected one of age/,
    ],
    [
      "an unknown operator",
      (d) => Object.assign(clause(tooYoung(d)), { operator: "below" }),
      [...here, "under-minimum-age"],
      /unknown operator for age: expected one of equal/,
    ],
    [
      "an operator of another type",
      (d) => Object.assign(clause(shortStay(d), 1), { operator: "lessThan" }),
      ["length-of-residence", "residence-too-short", "lives-in-france"],
      /unknown operator for residesInFrance/,
    ],
    [
      "an unknown code",
      (d) => clause(shortStay(d)).value.push("idle"),
      ["length-of-residence", "residence-too-short", "rights-rest-on-residence"],
      /Invalid option/,
    ],
    [
      "an unknown outcome",
      (d) => Object.assign(tooYoung(d).event.params, { outcome: "too-small" }),
      [...here, null],
      /Invalid option/,
    ],
    [
      "an empty group",
      (d) => Object.assign(tooYoung(d).conditions, { all: [] }),
      [...here, "conditions.all"],
      /Too small/,
    ],
    [
      "any beside all",
      (d) => Object.assign(tooYoung(d).conditions, { any: tooYoung(d).conditions.all }),
      [...here, "conditions"],
      /Unrecognized key/,
    ],
    [
      "a bare clause as conditions",
      (d) => Object.assign(tooYoung(d), { conditions: clause(tooYoung(d)) }),
      [...here, "under-minimum-age"],
      /expected a group/,
    ],
    [
      "a threshold as text",
      (d) => Object.assign(clause(tooYoung(d)), { value: "12" }),
      [...here, "under-minimum-age"],
      /expected number/,
    ],
    [
      "a threshold out of range",
      (d) => Object.assign(clause(tooYoung(d)), { value: 131 }),
      [...here, "under-minimum-age"],
      /Too big/,
    ],
    [
      "a fraction as threshold",
      (d) => Object.assign(clause(tooYoung(d)), { value: 12.5 }),
      [...here, "under-minimum-age"],
      /expected int/,
    ],
    [
      "a list in place of one value",
      (d) => Object.assign(clause(tooYoung(d)), { value: [12] }),
      [...here, "under-minimum-age"],
      /expected number/,
    ],
    [
      "an empty list",
      (d) => Object.assign(clause(shortStay(d)), { value: [] }),
      ["length-of-residence", "residence-too-short", "rights-rest-on-residence"],
      /Too small/,
    ],
    [
      "a missing citation",
      (d) => Object.assign(tooYoung(d), { cites: [] }),
      [...here, null],
      /expected at least one citation/,
    ],
    [
      "a citation of no source",
      (d) => Object.assign(tooYoung(d), { cites: [{ source: "hearsay" }] }),
      [...here, null],
      /Invalid option/,
    ],
    [
      "a clause without a name",
      (d) => delete clause(tooYoung(d)).name,
      [...here, "conditions.all.0"],
      /name: Invalid input/,
    ],
    [
      "two clauses of one name",
      (d) => Object.assign(clause(shortStay(d), 1), { name: "not-exempt" }),
      ["length-of-residence", "residence-too-short", "not-exempt"],
      /another clause has this name/,
    ],
    [
      "a duplicate id",
      (d) => Object.assign(d.law["existing-card"], { "too-young": d.law["existing-card"]["card-held"] }),
      ["existing-card", "too-young", null],
      /another rule has this id/,
    ],
    [
      "a number that no parameter explains",
      (d) => Object.assign(clause(tooYoung(d)), { value: minimumAge + 1 }),
      [...here, "under-minimum-age"],
      new RegExp(
        `age is compared with ${minimumAge + 1}, but the parameter minimum-age is ${minimumAge}: make them equal`,
      ),
    ],
    [
      "a parameter that no clause uses",
      (d) => Object.assign(tooYoung(d).parameters, { odd: "majority" }),
      [...here, null],
      /no clause odd compares with a number: remove it from the parameters/,
    ],
    [
      "a path into a fact",
      (d) => Object.assign(clause(tooYoung(d)), { path: "$.years" }),
      [...here, "under-minimum-age"],
      /Unrecognized key/,
    ],
    [
      "a priority",
      (d) => Object.assign(clause(tooYoung(d)), { priority: 2 }),
      [...here, "under-minimum-age"],
      /Unrecognized key/,
    ],
    [
      "a reference to a fact",
      (d) => Object.assign(clause(tooYoung(d)), { value: { fact: "residenceMonths" } }),
      [...here, "under-minimum-age"],
      /expected number/,
    ],
    ["an unknown kind of event", (d) => Object.assign(tooYoung(d).event, { type: "wish" }), [...here, null], /event/],
    [
      "a channel that the procedure has no steps for",
      (d) => d.law.order["order-card"].event.params.channels.push("phone"),
      ["order", "order-card", null],
      /every channel must be one that procedure order-card has steps for/,
    ],
    [
      "a blocker whose outcome is eligible",
      (d) => Object.assign(tooYoung(d).event.params, { outcome: "eligible" }),
      [...here, null],
      /neither eligible nor undetermined/,
    ],
    [
      "a grant whose outcome is not eligible",
      (d) => Object.assign(d.law.grant.eligible.event.params, { outcome: "too-young" }),
      ["grant", "eligible", null],
      /whose verdict is eligible/,
    ],
    [
      "issuance for an outcome that is not eligible",
      (d) => d.law.issuance["issue-on-request"].event.params.outcomes.push("card-held"),
      ["issuance", "issue-on-request", null],
      /outcomes whose verdict is eligible/,
    ],
    [
      "a document without a copy for any channel of its procedure",
      (d) => delete d.documents["proof-of-residence"].copies.mail,
      ["situation-documents", "proof-of-residence", null],
      /must have a copy for a channel of procedure open-rights/,
    ],
    [
      "an alternative listed twice",
      (d) => d.law["order-documents"]["id-photo"].event.params.anyOf.push("compliant-photo"),
      ["order-documents", "id-photo", null],
      /expected each value once/,
    ],
    [
      "a source cited twice",
      (d) => tooYoung(d).cites.push(tooYoung(d).cites[0]),
      [...here, null],
      /expected each source once/,
    ],
  ];
  test.each(cases)("%s", async (_, edit, expected, message) => {
    const issues = await issuesOf(edit);
    const named = issues.filter((issue) => message.test(issue.message));
    expect(named.map(place), JSON.stringify(issues.slice(0, 3))).toContainEqual(expected);
  });

  test.each([
    [
      "a default that is not a value of the fact",
      (d: Draft) => Object.assign(d.facts.nationality, { default: "martian" }),
      /the default must be one/,
    ],
    [
      "a default out of range",
      (d: Draft) => Object.assign(d.facts.temporaryNumberMonths, { default: 121 }),
      /the default must be one/,
    ],
    [
      "appliesWhen with an unknown fact",
      (d: Draft) => Object.assign(d.facts.temporaryNumberMonths.appliesWhen, { fact: "size" }),
      /must name a fact that has values/,
    ],
    [
      "appliesWhen with an unknown value",
      (d: Draft) => Object.assign(d.facts.temporaryNumberMonths.appliesWhen, { values: ["x"] }),
      /must list values of nirKind/,
    ],
    ["a diagramOrder without one of the facts", (d: Draft) => d.diagramOrder.pop(), /must list every fact once/],
    [
      "a diagramOrder with a fact before the one it depends on",
      (d: Draft) => d.diagramOrder.reverse(),
      /must list nirKind before/,
    ],
    ["no outcome with the verdict undetermined", (d: Draft) => delete d.outcomes.undetermined, /verdict undetermined/],
    [
      "a delivery that is not a wait in weeks",
      (d: Draft) => Object.assign(d.procedures["order-card"].channels.mail, { delivery: "majority" }),
      /a parameter of two numbers, in weeks/,
    ],
    [
      "a fact without a domain",
      (d: Draft) => Object.assign(d.facts, { size: {} }),
      /expected a fact with minimum and maximum/,
    ],
    [
      "a wait with the longest first",
      (d: Draft) => Object.assign(d.parameters.delivery, { value: [3, 2] }),
      /expected the shortest wait first/,
    ],
    [
      "a parameter of an unknown fact",
      (d: Draft) => Object.assign(d.parameters.majority, { fact: "size" }),
      /fact must name a fact that is a number, or be null/,
    ],
    [
      "a parameter of a fact that is not a number",
      (d: Draft) => Object.assign(d.parameters.majority, { fact: "status" }),
      /fact must name a fact that is a number, or be null/,
    ],
    [
      "a parameter whose unit differs from that of its fact",
      (d: Draft) => Object.assign(d.parameters.majority, { unit: "months" }),
      /parameter majority: unit must be that of age: years/,
    ],
    [
      "a wait that is not in weeks",
      (d: Draft) => Object.assign(d.parameters.delivery, { unit: "months" }),
      /two numbers are a wait: use the unit weeks/,
    ],
    [
      "a source whose URL is not http or https",
      (d: Draft) => Object.assign(d.sources["service-public-f265"], { url: "javascript:alert(1)" }),
      /Invalid URL/,
    ],
    [
      "a default of a fact on which another depends",
      (d: Draft) => Object.assign(d.facts.nirKind, { default: "permanent" }),
      /because it decides whether rightsOpen and temporaryNumberMonths apply/,
    ],
    ["a minimum above the maximum", (d: Draft) => Object.assign(d.facts.age, { minimum: 130, maximum: 0 }), /./],
  ])("%s", async (_, edit, message) => {
    const issues = await issuesOf(edit);
    expect(
      issues.some((issue) => message.test(issue.message)),
      JSON.stringify(issues.slice(0, 3)),
    ).toBe(true);
  });

  test.each([
    ["nothing", undefined],
    ["null", null],
    ["text", "rules"],
    ["a list", []],
    ["an empty object", {}],
    ["a version and an empty law", { version: "1", law: {} }],
  ])("%s instead of a rulebook", async (_, input) => {
    await expect(compile(input)).rejects.toBeInstanceOf(RulebookError);
  });

  test("a cycle", async () => {
    const cyclic: Draft = draft(() => undefined);
    cyclic.law.self = cyclic.law;
    await expect(compile(cyclic)).rejects.toThrow(/law\.self: a cycle/);
    await expect(verify(cyclic)).resolves.toMatchObject({ sound: false, counts: null });
  });

  test("a rule named __proto__", async () => {
    const text = JSON.stringify(draft(() => undefined));
    const hidden = JSON.parse(
      text.replace('"minimum-age":{"too-young":', '"minimum-age":{"__proto__":{},"too-young":'),
    );
    expect(Object.keys(hidden.law["minimum-age"])).toContain("__proto__");
    await expect(compile(hidden)).rejects.toThrow(/law\/minimum-age, rule __proto__: .*the key __proto__ is reserved/);
    await expect(verify(hidden)).resolves.toMatchObject({ sound: false });
  });

  test("conditions nested too deep", async () => {
    const deep = (levels: number) =>
      draft((d) => {
        const rule = tooYoung(d);
        for (let level = 0; level < levels; level++) rule.conditions = { all: [rule.conditions] };
      });
    await expect(compile(deep(20))).resolves.toBeDefined();
    // More levels than the stack holds: 4,000 when JSON is parsed, 50,000 when it is written.
    for (const levels of [800, 4000, 10_000, 50_000]) {
      const { issues } = await verify(deep(levels));
      expect(issues).toHaveLength(1);
      expect(issues[0]).toMatchObject({ file: "minimum-age", rule: "too-young" });
      expect(issues[0]?.message).toMatch(/a rulebook is at most 64 levels deep$/);
    }
    await expect(compile(deep(10_000))).rejects.toThrow(/at most 64 levels deep/);
  });

  test("several reasons in rules, all reported at once", async () => {
    const issues = await issuesOf((d) => {
      clause(tooYoung(d)).fact = "size";
      clause(shortStay(d)).operator = "within";
      d.law["existing-card"]["card-held"].cites = [];
    });
    expect(issues.map(({ rule }) => rule)).toEqual(["residence-too-short", "too-young", "card-held"]);
  });

  test("several reasons in facts, codes, shape and content, all reported at once", async () => {
    const inRules = await issuesOf((d) => {
      clause(tooYoung(d)).fact = "size";
      clause(shortStay(d), 1).name = "not-exempt";
    });
    expect(inRules.map(({ rule, code }) => [rule, code])).toEqual([
      ["too-young", "malformed"],
      ["residence-too-short", "duplicate"],
    ]);
    const everywhere = await issuesOf((d) => {
      d.version = 1;
      d.facts.age.unit = "days";
      clause(shortStay(d)).operator = "within";
    });
    expect(everywhere.map(({ path }) => path.slice(0, 3).join("."))).toEqual([
      "version",
      "facts.age.unit",
      "law.length-of-residence.residence-too-short",
    ]);
  });
});
