import { RulebookError } from "carte-vitale/compile";
import { describe, expect, test } from "vitest";
import { readRulebook } from "../src/rulebook/read.js";
import { clause, type Draft, draft } from "./rulebooks.js";
import { told } from "./told.js";

const rule = (d: Draft) => d.law["minimum-age"]["too-young"];
const stay = (d: Draft) => d.law["length-of-residence"]["residence-too-short"];
const here = "minimum-age / too-young";
const withFact = (name: string, fact: object) => (d: Draft) => {
  d.facts[name] = fact;
  d.diagramOrder.push(name);
};
const contradiction = (conditions: object) => (d: Draft) => {
  d.contradictions.odd = { parameters: [], conditions, event: { type: "contradiction" } };
};
const clauseOf = (name: string, fact: string, value: unknown) => ({ name, fact, operator: "equal", value });

describe("facts that cannot be", () => {
  const own = "the default is not one of the fact's own values";
  const everybody = "names no fact with values that every person has";
  test.each<[string, (d: Draft) => void, string[]]>([
    [
      "a range upside down",
      withFact("size", { minimum: 2, maximum: 1, unit: "years" }),
      ["facts.size.maximum (vocabulary): size: the maximum is below the minimum"],
    ],
    ["a range of one number, which can be", withFact("size", { minimum: 1, maximum: 1, unit: "years" }), []],
    [
      "a default below the range",
      withFact("size", { minimum: 1, maximum: 3, unit: "years", default: 0 }),
      [`facts.size.default (vocabulary): size: ${own}`],
    ],
    [
      "a default above the range",
      withFact("size", { minimum: 1, maximum: 3, unit: "years", default: 4 }),
      [`facts.size.default (vocabulary): size: ${own}`],
    ],
    ["a default that is the lowest", withFact("size", { minimum: 1, maximum: 3, unit: "years", default: 1 }), []],
    ["a default that is the highest", withFact("size", { minimum: 1, maximum: 3, unit: "years", default: 3 }), []],
    [
      "a default that is no value",
      (d) => Object.assign(d.facts.nationality, { default: "martian" }),
      [`facts.nationality.default (vocabulary): nationality: ${own}`],
    ],
    [
      "a default that decides whether another fact applies",
      (d) => Object.assign(d.facts.nirKind, { default: "permanent" }),
      [
        "facts.nirKind.default (vocabulary): nirKind: decides whether temporaryNumberMonths applies, so it has no default",
      ],
    ],
    [
      "two facts that apply beside one with a default",
      (d) => {
        Object.assign(d.facts.nirKind, { default: "permanent" });
        withFact("size", { boolean: true, appliesWhen: { fact: "nirKind", values: ["none"] } })(d);
      },
      [
        "facts.nirKind.default (vocabulary): nirKind: decides whether temporaryNumberMonths and size applies, so it has no default",
      ],
    ],
    [
      "a fact beside an unknown one",
      withFact("size", { boolean: true, appliesWhen: { fact: "weight", values: ["none"] } }),
      [`facts.size.appliesWhen (vocabulary): size: ${everybody}`],
    ],
    [
      "a fact beside a number",
      withFact("size", { boolean: true, appliesWhen: { fact: "age", values: ["12"] } }),
      [`facts.size.appliesWhen (vocabulary): size: ${everybody}`],
    ],
    [
      "a fact beside itself",
      withFact("size", { values: { s: {} }, appliesWhen: { fact: "size", values: ["s"] } }),
      [`facts.size.appliesWhen (vocabulary): size: ${everybody}`],
    ],
    [
      "a fact beside one that not everybody has",
      (d) => {
        withFact("size", { values: { s: {}, l: {} }, appliesWhen: { fact: "nirKind", values: ["none"] } })(d);
        withFact("fit", { boolean: true, appliesWhen: { fact: "size", values: ["s"] } })(d);
      },
      [`facts.fit.appliesWhen (vocabulary): fit: ${everybody}`],
    ],
    [
      "a fact beside values of which one is unknown",
      withFact("size", { boolean: true, appliesWhen: { fact: "nirKind", values: ["none", "final"] } }),
      ["facts.size.appliesWhen (vocabulary): size: nirKind does not have these values"],
    ],
    [
      "a fact that is read before the one it depends on",
      (d) => {
        withFact("size", { boolean: true, appliesWhen: { fact: "nirKind", values: ["none"] } })(d);
        d.diagramOrder.unshift(d.diagramOrder.pop());
      },
      ["facts.size.appliesWhen (vocabulary): size: diagramOrder reads size before nirKind"],
    ],
  ])("%s", (_, edit, expected) => expect(told(edit)).toEqual(expected));

  test.each<[string, (order: string[]) => void]>([
    ["a fact that is forgotten", (order) => order.pop()],
    ["one that is named twice", (order) => order.push(order[0] ?? "")],
    ["one in the place of another", (order) => order.splice(-1, 1, order[0] ?? "")],
    ["one that is none", (order) => order.splice(-1, 1, "size")],
  ])("an order of the diagram with %s", (_, edit) => {
    expect(told((d) => edit(d.diagramOrder))).toContain(
      "diagramOrder (vocabulary): diagramOrder names every fact once",
    );
  });
});

describe("codes that do not agree", () => {
  const weeks = "two numbers are a wait, in weeks, of no fact";
  const undetermined = "outcomes (vocabulary): one outcome, undetermined, has the verdict undetermined";
  test.each<[string, (d: Draft) => void, string[]]>([
    [
      "a wait of a fact",
      (d) => Object.assign(d.parameters.delivery, { fact: "age" }),
      [`parameters.delivery.unit (number): parameter delivery: ${weeks}`],
    ],
    [
      "a wait in months",
      (d) => Object.assign(d.parameters.delivery, { unit: "months" }),
      [`parameters.delivery.unit (number): parameter delivery: ${weeks}`],
    ],
    [
      "a number of an unknown fact",
      (d) => Object.assign(d.parameters.majority, { fact: "size" }),
      ["parameters.majority.fact (number): parameter majority: names no fact that is a number"],
    ],
    [
      "a number in another unit than its fact",
      (d) => Object.assign(d.parameters.majority, { unit: "months" }),
      ["parameters.majority.unit (number): parameter majority: age counts years"],
    ],
    ["two words for what is undetermined", (d) => (d.outcomes.unknown = { verdict: "undetermined" }), [undetermined]],
    [
      "another word for what is undetermined",
      (d) => {
        d.outcomes.undetermined.verdict = "not-yet";
        d.outcomes.unknown = { verdict: "undetermined" };
      },
      [undetermined],
    ],
    ["what is undetermined as a verdict", (d) => (d.outcomes.undetermined.verdict = "not-yet"), [undetermined]],
    [
      "a delivery that is one number",
      (d) => Object.assign(d.procedures["order-card"].channels.mail, { delivery: "majority" }),
      [
        "procedures.order-card.channels.mail.delivery (number): procedure order-card: delivery names a parameter of two numbers of weeks",
      ],
    ],
  ])("%s", (_, edit, expected) => expect(told(edit)).toEqual(expect.arrayContaining(expected)));
});

describe("rules that do not agree", () => {
  const unexplained = "no parameter named by the rule has this number for age";
  test.each<[string, (d: Draft) => void, string[]]>([
    [
      "a contradiction by the name of a rule",
      (d) => {
        contradiction({ all: [clauseOf("elsewhere", "birthPlace", "elsewhere")] })(d);
        d.contradictions["too-young"] = d.contradictions.odd;
        delete d.contradictions.odd;
      },
      [`law.minimum-age.too-young / ${here} (duplicate): another rule has this id`],
    ],
    [
      "two clauses of one name, one within another group",
      (d) => rule(d).conditions.all.push({ any: [clauseOf("under-twelve", "status", "student")] }),
      [`law.minimum-age.too-young.conditions / ${here} / under-twelve (duplicate): another clause has this name`],
    ],
    [
      "two clauses of one name in a contradiction",
      contradiction({ all: [clauseOf("twice", "status", "student"), clauseOf("twice", "birthPlace", "france")] }),
      ["contradictions.odd.conditions / odd / twice (duplicate): another clause has this name"],
    ],
    [
      "a number that no parameter explains, in a contradiction",
      contradiction({ not: clauseOf("twenty", "age", 20) }),
      [`contradictions.odd.conditions / odd / twenty (number): ${unexplained}`],
    ],
    [
      "a number that a parameter of another fact explains",
      (d) => {
        d.parameters.year = { fact: "residenceMonths", value: 12, unit: "months", cites: rule(d).cites };
        rule(d).parameters = ["year"];
      },
      [
        `law.minimum-age.too-young.conditions / ${here} / under-twelve (number): ${unexplained}`,
        `law.minimum-age.too-young.parameters / ${here} (number): no clause uses the parameter year`,
      ],
    ],
    [
      "one number of a list that no parameter explains",
      (d) => Object.assign(clause(rule(d)), { operator: "in", value: [12, 13] }),
      [`law.minimum-age.too-young.conditions / ${here} / under-twelve (number): ${unexplained}`],
    ],
    [
      "a grant that grants nothing",
      (d) => Object.assign(d.law.grant.eligible.event.params, { outcome: "too-young" }),
      [
        "law.grant.eligible.event.params.outcome / grant / eligible (event): a grant gives an outcome whose verdict is eligible",
      ],
    ],
    ...["eligible", "undetermined"].map((outcome): [string, (d: Draft) => void, string[]] => [
      `a blocker that gives ${outcome}`,
      (d) => Object.assign(rule(d).event.params, { outcome }),
      [
        `law.minimum-age.too-young.event.params.outcome / ${here} (event): a blocker gives an outcome whose verdict is neither eligible nor undetermined`,
      ],
    ]),
    [
      "a procedure by a channel that it lacks",
      (d) => d.law.order["order-card"].event.params.channels.push("phone"),
      [
        "law.order.order-card.event.params.channels / order / order-card (event): procedure order-card has no steps for one of these channels",
      ],
    ],
    [
      "a card that is issued to who has one",
      (d) => d.law.issuance["issue-on-request"].event.params.outcomes.push("card-held"),
      [
        "law.issuance.issue-on-request.event.params.outcomes / issuance / issue-on-request (event): a card is issued for outcomes whose verdict is eligible",
      ],
    ],
    [
      "a document that no channel of one of its procedures takes",
      (d) => delete d.documents["bank-details"].copies.online,
      [
        "law.situation-documents.bank-details-of-students.event.params.procedures / situation-documents / bank-details-of-students (event): document bank-details has no copy for any channel of procedure register-student",
      ],
    ],
  ])("%s", (_, edit, expected) => expect(told(edit)).toEqual(expected));
});

describe("what is refused before it is looked at", () => {
  const depthOf = (value: unknown): number =>
    typeof value === "object" && value !== null ? 1 + Math.max(0, ...Object.values(value).map(depthOf)) : 0;
  const nested = (levels: number) => (d: Draft) => {
    while (depthOf(d) < levels) stay(d).conditions = { not: stay(d).conditions };
  };
  test("a rulebook is 64 levels deep at most", () => {
    expect(told(nested(64))).toEqual([]);
    expect(told(nested(65))).toEqual([" (malformed): a rulebook is at most 64 levels deep"]);
  });

  test("what is malformed in one place hides nothing that is wrong in another", () => {
    const lines = told((d) => {
      clause(stay(d)).operator = "within";
      contradiction({ all: [clauseOf("elsewhere", "birthPlace", "nowhere")] })(d);
      rule(d).parameters.push("majority");
    });
    expect(lines.map((line) => line.replace(/\).*/, ")"))).toEqual([
      "contradictions.odd.conditions.all.0.value / odd / elsewhere (malformed)",
      "law.length-of-residence.residence-too-short.conditions.all.0.operator / length-of-residence / residence-too-short / rights-rest-on-residence (malformed)",
      `law.minimum-age.too-young.parameters / ${here} (number)`,
    ]);
  });

  test("the message of the error says it all, place by place", () => {
    expect(() =>
      readRulebook(
        draft((d) => {
          d.diagramOrder.pop();
          contradiction({ not: clauseOf("twenty", "age", 20) })(d);
          rule(d).parameters.push("majority");
          clause(rule(d)).value = 13;
        }),
      ),
    ).toThrow(
      new RegExp(
        [
          "^The rulebook is refused\\.",
          "diagramOrder names every fact once\\.",
          "rule odd, clause twenty: no parameter named by the rule has this number for age\\.",
          "law/minimum-age, rule too-young, clause under-twelve: no parameter named by the rule has this number for age\\.",
          "law/minimum-age, rule too-young: no clause uses the parameter minimum-age\\.",
          "law/minimum-age, rule too-young: no clause uses the parameter majority\\.$",
        ].join("\n- "),
      ),
    );
    const person = { code: "gap", message: "nobody says", file: null, rule: null, clause: null, path: [] };
    expect(new RulebookError([{ ...person, example: { age: 3 } }]).message).toBe(
      'The rulebook is refused.\n- nobody says. For example {"age":3}.',
    );
  });
});
