import { evaluate, rulebook } from "carte-vitale";
import { compile, RulebookError, verify } from "carte-vitale/compile";
import { describe, expect, test } from "vitest";
import { clause, type Draft, draft, forAnyAge } from "./rulebooks.js";
import { majority, minimumAge, THRESHOLDS } from "./thresholds.js";

describe("The certificate of the shipped rulebook", () => {
  test("is sound, and counts what was decided", async () => {
    const certificate = await verify(rulebook);
    expect(certificate).toMatchObject({ sound: true, issues: [], rulebook: evaluate({}).rulebook });
    // Ages; 8 statuses; 3 nationalities; 4 permits; 3 birth places; 4 exemptions.
    const others = (THRESHOLDS.age.length + 1) * 8 * 3 * 4 * 3 * 4;
    // 0, some, enough months and any of three schemes with a home in France, 0 and no form S1 without; no number, a
    // temporary one of two classes, a permanent one with rights open or closed and six states of the card.
    const persons = others * (3 * 3 + 1 * 2) * (1 + 2 + 2 * 6);
    const all = others * (2 * 3 * 3) * (1 + 2 + 2) * 6;
    expect(certificate.counts).toMatchObject({ facts: 13, persons, contradictory: all - persons });
    expect(persons).toBe(760_320);
    expect(Object.isFrozen(certificate.issues)).toBe(true);
  });
});

describe("A rulebook is refused, with an example person, for", () => {
  const blocker = (outcome: string, conditions: object) => ({
    cites: [{ source: "service-public-f265" }],
    parameters: [],
    conditions,
    event: { type: "blocker", params: { outcome } },
  });
  const only = (name: string, fact: string, value: unknown) => ({ name, fact, operator: "equal", value });
  const cases: [string, (d: Draft) => void, string, RegExp, Draft][] = [
    [
      "a gap: a person without an outcome",
      (d) => delete d.law["existing-card"]["card-held"],
      "gap",
      /no rule gives an outcome/,
      { cardState: "held" },
    ],
    [
      "a gap: an eligible person without an issuance",
      (d) => {
        const others = Object.keys(d.facts.status.values).filter((each) => !["dependent", "inactive"].includes(each));
        Object.assign(clause(d.law.issuance["issue-on-request"]), { operator: "in", value: others });
      },
      "gap",
      /no rule gives an issuance for eligible/,
      { status: "inactive" },
    ],
    [
      "a gap: an eligible person without a procedure",
      (d) => {
        for (const id of ["order-card", "order-card-by-mail", "report-card"]) {
          const { outcomes } = d.law.order[id].event.params;
          if (outcomes.includes("eligible")) outcomes.splice(outcomes.indexOf("eligible"), 1);
        }
      },
      "gap",
      /no rule gives a procedure for eligible/,
      { cardState: "none" },
    ],
    [
      "an overlap where one answer is due",
      (d) => {
        const rule = d.law.issuance["automatic-issue"];
        delete rule.parameters[rule.conditions.all.splice(2, 1)[0].name];
      },
      "overlap",
      /automatic-issue and issue-on-request differ/,
      { status: "dependent", age: majority },
    ],
    [
      "an overlap of two grants",
      (d) =>
        Object.assign(d.law.grant["card-replacement"].conditions.all[3], {
          operator: "notIn",
          value: ["ordered", "held"],
        }),
      "overlap",
      /card-replacement and eligible grant at once/,
      { cardState: "none" },
    ],
    [
      "two needs for one document without a common alternative",
      (d) => {
        const rule = structuredClone(d.law["situation-documents"]["bank-details"]);
        rule.conditions = { all: [only("student", "status", "student")] };
        rule.event.params.anyOf = ["passport"];
        d.law["situation-documents"]["bank-details-of-students"] = rule;
      },
      "overlap",
      /no alternative of bank-details satisfies bank-details and bank-details-of-students/,
      { status: "student" },
    ],
    [
      "a rule that never holds",
      (d) =>
        Object.assign(d.law["minimum-age"], {
          impossible: blocker("too-young", {
            all: [only("worker", "status", "employee"), only("pupil", "status", "student")],
          }),
        }),
      "never-holds",
      /the rule holds for no person/,
      {},
    ],
    [
      "a rule that holds for contradictory facts only",
      (d) =>
        Object.assign(d.law["minimum-age"], {
          impossible: blocker("too-young", {
            all: [only("newcomer", "nirKind", "none"), only("holder", "cardState", "held")],
          }),
        }),
      "never-holds",
      /the rule holds for no person, only for facts that are refused/,
      { nirKind: "none", cardState: "held" },
    ],
    [
      "a contradiction that never holds",
      (d) =>
        Object.assign(d.contradictions, {
          impossible: {
            parameters: [],
            conditions: { all: [only("worker", "status", "employee"), only("pupil", "status", "student")] },
            event: { type: "contradiction" },
          },
        }),
      "never-holds",
      /the contradiction impossible refuses no facts/,
      {},
    ],
    [
      "a rule that never counts",
      (d) =>
        Object.assign(d.law["order-documents"]["id-photo"].conditions, { all: [only("newcomer", "nirKind", "none")] }),
      "never-counts",
      /no decision has it/,
      { nirKind: "none" },
    ],
    [
      "an outcome that no person can reach",
      (d) => Object.assign(d.outcomes, { lost: { verdict: "not-yet" } }),
      "unreachable",
      /the outcome lost/,
      {},
    ],
    [
      "an outcome that another one always comes before",
      (d) => {
        d.outcomes.shadow = { verdict: "not-yet" };
        const rule = structuredClone(d.law["other-coverage"]["covered-elsewhere"]);
        d.law["other-coverage"].shadow = { ...rule, event: { type: "blocker", params: { outcome: "shadow" } } };
      },
      "unreachable",
      /the outcome shadow/,
      { otherScheme: "other" },
    ],
    [
      "a document that no person can reach",
      (d) => Object.assign(d.documents, { letter: { copies: { mail: "original" } } }),
      "unreachable",
      /the document letter/,
      {},
    ],
    [
      "an alternative that no person can reach",
      (d) => Object.assign(d.alternatives, { letter: { cites: [{ source: "service-public-f265" }] } }),
      "unreachable",
      /the alternative letter/,
      {},
    ],
    [
      "a step that no person can reach",
      (d) => Object.assign(d.steps, { pray: { cites: [{ source: "service-public-f265" }] } }),
      "unreachable",
      /the step pray/,
      {},
    ],
    [
      "contradictions that refuse every person, which hide everything else",
      (d) =>
        Object.assign(d.contradictions, {
          all: {
            parameters: [],
            conditions: { any: [only("here", "residesInFrance", true), only("elsewhere", "residesInFrance", false)] },
            event: { type: "contradiction" },
          },
        }),
      "nobody",
      /the contradictions refuse every person/,
      {},
    ],
    [
      "a grant that holds beside a blocker",
      (d) => forAnyAge(d.law.grant.eligible),
      "eligible-beside-blocker",
      /eligible holds beside the blocker too-young/,
      { age: expect.toSatisfy((age: number) => age < minimumAge) },
    ],
    [
      "a default that contradicts facts that can be given",
      (d) => Object.assign(d.facts.residesInFrance, { default: false }),
      "default",
      /the default of residesInFrance contradicts/,
      {},
    ],
  ];

  test.each(cases)("%s", async (_, edit, code, message, example) => {
    const edited = draft(edit);
    const certificate = await verify(edited);
    expect(certificate.sound).toBe(false);
    const issue = certificate.issues.find((each) => each.code === code && message.test(each.message));
    expect(issue, JSON.stringify(certificate.issues.slice(0, 4))).toBeDefined();
    expect(issue?.example).toMatchObject(example);
    const refused = await compile(edited).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(RulebookError);
    expect((refused as RulebookError).message).toContain(`For example ${JSON.stringify(issue?.example)}`);
  });

  test("several flaws at once, each with its person", async () => {
    const certificate = await verify(
      draft((d) => {
        delete d.law["existing-card"]["card-held"];
        d.documents.letter = { copies: { mail: "original" } };
      }),
    );
    expect(new Set(certificate.issues.map(({ code }) => code))).toEqual(new Set(["gap", "unreachable"]));
    for (const { example } of certificate.issues) expect(example).not.toBeNull();
  });
});
