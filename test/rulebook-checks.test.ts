import { RulebookError } from "carte-vitale/compile";
import { describe, expect, test } from "vitest";
import { readRulebook } from "../src/rulebook/read.js";
import { issueLines } from "./issue-lines.js";
import { clause, type Draft, draft } from "./rulebooks.js";
import { majority, minimumAge } from "./thresholds.js";

const rule = (d: Draft) => d.law["minimum-age"]["too-young"];
const stay = (d: Draft) => d.law["length-of-residence"]["residence-too-short"];
const here = "minimum-age / too-young";
/** The place of the only clause of the rule. */
const young = `law.minimum-age.too-young.conditions / ${here} / under-minimum-age (number):`;
const withFact = (name: string, fact: object) => (d: Draft) => {
  d.facts[name] = fact;
  d.diagramOrder.push(name);
};
const contradiction = (conditions: object) => (d: Draft) => {
  d.contradictions.odd = { parameters: [], conditions, event: { type: "contradiction" } };
};
const clauseOf = (name: string, fact: string, value: unknown) => ({ name, fact, operator: "equal", value });

describe("facts that do not agree with themselves or with other facts", () => {
  const notAValue = "the default must be one of the values of the fact";
  const noControl = "appliesWhen must name a fact that has values and applies to every person";
  test.each<[string, (d: Draft) => void, string[]]>([
    [
      "a minimum above the maximum",
      withFact("size", { minimum: 2, maximum: 1, unit: "years" }),
      ["facts.size.maximum (vocabulary): size: the maximum must not be below the minimum"],
    ],
    ["a range of one number is accepted", withFact("size", { minimum: 1, maximum: 1, unit: "years" }), []],
    [
      "a default below the range",
      withFact("size", { minimum: 1, maximum: 3, unit: "years", default: 0 }),
      [`facts.size.default (vocabulary): size: ${notAValue}`],
    ],
    [
      "a default above the range",
      withFact("size", { minimum: 1, maximum: 3, unit: "years", default: 4 }),
      [`facts.size.default (vocabulary): size: ${notAValue}`],
    ],
    [
      "a default at the minimum is accepted",
      withFact("size", { minimum: 1, maximum: 3, unit: "years", default: 1 }),
      [],
    ],
    [
      "a default at the maximum is accepted",
      withFact("size", { minimum: 1, maximum: 3, unit: "years", default: 3 }),
      [],
    ],
    [
      "a default that is not a value",
      (d) => Object.assign(d.facts.nationality, { default: "martian" }),
      [`facts.nationality.default (vocabulary): nationality: ${notAValue}`],
    ],
    [
      "a default of a fact on which another depends",
      (d) => Object.assign(d.facts.nirKind, { default: "permanent" }),
      [
        "facts.nirKind.default (vocabulary): nirKind: remove the default, because it decides whether rightsOpen and temporaryNumberMonths apply",
      ],
    ],
    [
      "a default of a fact on which two others depend",
      (d) => {
        Object.assign(d.facts.nirKind, { default: "permanent" });
        withFact("size", { boolean: true, appliesWhen: { fact: "nirKind", values: ["none"] } })(d);
      },
      [
        "facts.nirKind.default (vocabulary): nirKind: remove the default, because it decides whether rightsOpen and temporaryNumberMonths and size apply",
      ],
    ],
    [
      "appliesWhen with an unknown fact",
      withFact("size", { boolean: true, appliesWhen: { fact: "weight", values: ["none"] } }),
      [`facts.size.appliesWhen (vocabulary): size: ${noControl}`],
    ],
    [
      "appliesWhen with a number fact",
      withFact("size", { boolean: true, appliesWhen: { fact: "age", values: ["12"] } }),
      [`facts.size.appliesWhen (vocabulary): size: ${noControl}`],
    ],
    [
      "appliesWhen with the fact itself",
      withFact("size", { values: { s: {} }, appliesWhen: { fact: "size", values: ["s"] } }),
      [`facts.size.appliesWhen (vocabulary): size: ${noControl}`],
    ],
    [
      "appliesWhen with a fact that has appliesWhen itself",
      (d) => {
        withFact("size", { values: { s: {}, l: {} }, appliesWhen: { fact: "nirKind", values: ["none"] } })(d);
        withFact("fit", { boolean: true, appliesWhen: { fact: "size", values: ["s"] } })(d);
      },
      [`facts.fit.appliesWhen (vocabulary): fit: ${noControl}`],
    ],
    [
      "appliesWhen with an unknown value among known ones",
      withFact("size", { boolean: true, appliesWhen: { fact: "nirKind", values: ["none", "final"] } }),
      ["facts.size.appliesWhen (vocabulary): size: appliesWhen must list values of nirKind"],
    ],
    [
      "a fact listed before the one it depends on",
      (d) => {
        withFact("size", { boolean: true, appliesWhen: { fact: "nirKind", values: ["none"] } })(d);
        d.diagramOrder.unshift(d.diagramOrder.pop());
      },
      ["facts.size.appliesWhen (vocabulary): size: diagramOrder must list nirKind before size"],
    ],
  ])("%s", (_, edit, expected) => expect(issueLines(edit)).toEqual(expected));

  test.each<[string, (order: string[]) => void]>([
    ["one fact missing", (order) => order.pop()],
    ["one fact twice", (order) => order.push(order[0] ?? "")],
    ["one fact in place of another", (order) => order.splice(-1, 1, order[0] ?? "")],
    ["an unknown fact", (order) => order.splice(-1, 1, "size")],
  ])("a diagramOrder with %s", (_, edit) => {
    expect(issueLines((d) => edit(d.diagramOrder))).toContain(
      "diagramOrder (vocabulary): diagramOrder must list every fact once",
    );
  });
});

describe("codes that do not agree", () => {
  const weeks = "two numbers are a wait: use the unit weeks and the fact null";
  const undetermined =
    "outcomes (vocabulary): exactly one outcome, named undetermined, must have the verdict undetermined";
  test.each<[string, (d: Draft) => void, string[]]>([
    [
      "a wait with a fact",
      (d) => Object.assign(d.parameters.delivery, { fact: "age" }),
      [`parameters.delivery.unit (number): parameter delivery: ${weeks}`],
    ],
    [
      "a wait in months",
      (d) => Object.assign(d.parameters.delivery, { unit: "months" }),
      [`parameters.delivery.unit (number): parameter delivery: ${weeks}`],
    ],
    [
      "a threshold of an unknown fact",
      (d) => Object.assign(d.parameters.majority, { fact: "size" }),
      ["parameters.majority.fact (number): parameter majority: fact must name a fact that is a number, or be null"],
    ],
    [
      "a threshold whose unit differs from that of its fact",
      (d) => Object.assign(d.parameters.majority, { unit: "months" }),
      ["parameters.majority.unit (number): parameter majority: unit must be that of age: years"],
    ],
    [
      "two outcomes with the verdict undetermined",
      (d) => (d.outcomes.unknown = { verdict: "undetermined" }),
      [undetermined],
    ],
    [
      "the verdict undetermined for another outcome",
      (d) => {
        d.outcomes.undetermined.verdict = "not-yet";
        d.outcomes.unknown = { verdict: "undetermined" };
      },
      [undetermined],
    ],
    [
      "the outcome undetermined with another verdict",
      (d) => (d.outcomes.undetermined.verdict = "not-yet"),
      [undetermined],
    ],
    [
      "a delivery of one number",
      (d) => Object.assign(d.procedures["order-card"].channels.mail, { delivery: "majority" }),
      [
        "procedures.order-card.channels.mail.delivery (number): procedure order-card: delivery must name a parameter of two numbers, in weeks",
      ],
    ],
  ])("%s", (_, edit, expected) => expect(issueLines(edit)).toEqual(expect.arrayContaining(expected)));
});

describe("rules that do not agree", () => {
  const comparedWith = (age: number) => `age is compared with ${age}, but`;
  const noParameter = "the rule names no parameter of age with this number: add one";
  test.each<[string, (d: Draft) => void, string[]]>([
    [
      "a contradiction with the id of a rule",
      (d) => {
        contradiction({ all: [clauseOf("elsewhere", "birthPlace", "elsewhere")] })(d);
        d.contradictions["too-young"] = d.contradictions.odd;
        delete d.contradictions.odd;
      },
      [`law.minimum-age.too-young / ${here} (duplicate): another rule has this id: rename one of them`],
    ],
    [
      "two clauses of one name, in two groups",
      (d) => rule(d).conditions.all.push({ any: [clauseOf("under-minimum-age", "status", "student")] }),
      [
        `law.minimum-age.too-young.conditions / ${here} / under-minimum-age (duplicate): another clause has this name: rename one of them`,
      ],
    ],
    [
      "two clauses of one name in a contradiction",
      contradiction({ all: [clauseOf("twice", "status", "student"), clauseOf("twice", "birthPlace", "france")] }),
      ["contradictions.odd.conditions / odd / twice (duplicate): another clause has this name: rename one of them"],
    ],
    [
      "a number without a parameter, in a contradiction",
      contradiction({ not: clauseOf("twenty", "age", 20) }),
      [`contradictions.odd.conditions / odd / twenty (number): ${comparedWith(20)} ${noParameter}`],
    ],
    [
      "a number whose parameter belongs to another fact",
      (d) => {
        d.parameters.year = { fact: "residenceMonths", value: minimumAge, unit: "months", cites: rule(d).cites };
        rule(d).parameters = { "under-minimum-age": "year" };
      },
      [`${young} the clause compares age, but year is no parameter of age: name one that is`],
    ],
    [
      "a number whose parameter belongs to another fact, in a list of parameters",
      (d) => {
        d.parameters.year = { fact: "residenceMonths", value: minimumAge, unit: "months", cites: rule(d).cites };
        rule(d).parameters = ["year"];
      },
      [
        `${young} ${comparedWith(minimumAge)} ${noParameter}`,
        `law.minimum-age.too-young.parameters / ${here} (number): no clause uses the parameter year: remove it from the rule`,
      ],
    ],
    [
      "a number without a parameter",
      (d) => {
        rule(d).parameters = {};
      },
      [`${young} ${comparedWith(minimumAge)} the rule names no parameter for this clause: add one`],
    ],
    [
      "a clause that names a parameter and compares with a list",
      (d) => Object.assign(clause(rule(d)), { operator: "in", value: [minimumAge, minimumAge + 1] }),
      [`${young} ${comparedWith(minimumAge + 1)} the parameter minimum-age is ${minimumAge}: make them equal`],
    ],
    [
      "a number without a parameter, in a list",
      (d) => {
        Object.assign(clause(rule(d)), { operator: "in", value: [minimumAge, minimumAge + 1] });
        rule(d).parameters = ["minimum-age"];
      },
      [`${young} ${comparedWith(minimumAge + 1)} ${noParameter}`],
    ],
    [
      "a parameter with a number that its four clauses do not have",
      (d) => Object.assign(d.parameters["minimum-age"] ?? {}, { value: minimumAge + 1 }),
      [
        ["minimum-age", "too-young", "under-minimum-age"],
        ["grant", "card-replacement", "minimum-age-reached"],
        ["grant", "eligible", "minimum-age-reached"],
        ["notices", "on-parents-card", "under-minimum-age"],
      ].map(
        ([file, id, name]) =>
          `law.${file}.${id}.conditions / ${file} / ${id} / ${name} (number): ${comparedWith(minimumAge)} the parameter minimum-age is ${minimumAge + 1}: make them equal`,
      ),
    ],
    [
      "a grant whose outcome is not eligible",
      (d) => Object.assign(d.law.grant.eligible.event.params, { outcome: "too-young" }),
      [
        "law.grant.eligible.event.params.outcome / grant / eligible (event): a grant must give an outcome whose verdict is eligible",
      ],
    ],
    ...["eligible", "undetermined"].map((outcome): [string, (d: Draft) => void, string[]] => [
      `a blocker whose outcome is ${outcome}`,
      (d) => Object.assign(rule(d).event.params, { outcome }),
      [
        `law.minimum-age.too-young.event.params.outcome / ${here} (event): a blocker must give an outcome whose verdict is neither eligible nor undetermined`,
      ],
    ]),
    [
      "a channel that the procedure has no steps for",
      (d) => d.law.order["order-card"].event.params.channels.push("phone"),
      [
        "law.order.order-card.event.params.channels / order / order-card (event): every channel must be one that procedure order-card has steps for",
      ],
    ],
    [
      "issuance for an outcome that is not eligible",
      (d) => d.law.issuance["issue-on-request"].event.params.outcomes.push("card-held"),
      [
        "law.issuance.issue-on-request.event.params.outcomes / issuance / issue-on-request (event): issuance must be for outcomes whose verdict is eligible",
      ],
    ],
    [
      "a document without a copy for any channel of its procedure",
      (d) => delete d.documents["bank-details"].copies.online,
      [
        "law.situation-documents.bank-details.event.params.procedures / situation-documents / bank-details (event): document bank-details must have a copy for a channel of procedure register-student",
      ],
    ],
  ])("%s", (_, edit, expected) => expect(issueLines(edit)).toEqual(expected));
});

describe("readRulebook", () => {
  const depthOf = (value: unknown): number =>
    typeof value === "object" && value !== null ? 1 + Math.max(0, ...Object.values(value).map(depthOf)) : 0;
  const nested = (levels: number) => (d: Draft) => {
    while (depthOf(d) < levels) stay(d).conditions = { not: stay(d).conditions };
  };
  test("accepts 64 levels and refuses 65", () => {
    expect(issueLines(nested(64))).toEqual([]);
    const [line, ...others] = issueLines(nested(65));
    expect(line).toMatch(
      /^law\.length-of-residence\.residence-too-short\.conditions(\.not)+\.all\.0\.value \/ length-of-residence \/ /,
    );
    expect(line).toMatch(/a rulebook is at most 64 levels deep$/);
    expect(others).toEqual([]);
  });

  test("checks the other rules beside a malformed one", () => {
    const lines = issueLines((d) => {
      clause(stay(d)).operator = "within";
      contradiction({ all: [clauseOf("elsewhere", "birthPlace", "nowhere")] })(d);
      rule(d).parameters.odd = "majority";
    });
    expect(lines.map((line) => line.replace(/\).*/, ")"))).toEqual([
      "contradictions.odd.conditions.all.0.value / odd / elsewhere (malformed)",
      "law.length-of-residence.residence-too-short.conditions.all.0.operator / length-of-residence / residence-too-short / rights-rest-on-residence (malformed)",
      `law.minimum-age.too-young.parameters.odd / ${here} (number)`,
    ]);
  });

  test("lists every issue with its place in the message of the error", () => {
    expect(() =>
      readRulebook(
        draft((d) => {
          d.diagramOrder.pop();
          contradiction({ not: clauseOf("twenty", "age", 20) })(d);
          rule(d).parameters = ["minimum-age", "majority"];
          clause(rule(d)).value = minimumAge + 1;
        }),
      ),
    ).toThrow(
      new RegExp(
        [
          "^The rulebook is refused\\.",
          "diagramOrder must list every fact once\\.",
          "rule odd, clause twenty: age is compared with 20, but the rule names no parameter of age with this number: add one\\.",
          `law/minimum-age, rule too-young, clause under-minimum-age: age is compared with ${minimumAge + 1}, but the parameter minimum-age is ${minimumAge} and the parameter majority is ${majority}: make them equal, or name another parameter\\.$`,
        ].join("\n- "),
      ),
    );
    const gap = { code: "gap", message: "no rule decides", file: null, rule: null, clause: null, path: [] };
    expect(new RulebookError([{ ...gap, example: { age: 3 } }]).message).toBe(
      'The rulebook is refused.\n- no rule decides. For example {"age":3}.',
    );
  });
});
