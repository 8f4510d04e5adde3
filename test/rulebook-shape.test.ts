import { RulebookError } from "carte-vitale/compile";
import { describe, expect, test } from "vitest";
import { readRulebook } from "../src/rulebook/read.js";
import { type Draft, draft } from "./rulebooks.js";

/** The messages of the malformed parts; parts that disagree are tested in rulebook-checks.test.ts. */
function malformed(edit: (draft: Draft) => void): string[] {
  try {
    readRulebook(
      draft((d) => {
        // Two files are enough to test the shape, and quicker.
        d.law = { "minimum-age": d.law["minimum-age"], order: d.law.order };
        edit(d);
      }),
    );
    return [];
  } catch (error) {
    expect(error).toBeInstanceOf(RulebookError);
    return (error as RulebookError).issues.filter(({ code }) => code === "malformed").map(({ message }) => message);
  }
}
const at = (d: Draft, path: string) => path.split(".").reduce((holder, key) => holder[key], d);
const put = (path: string, value: unknown) => (d: Draft) => {
  const [, holder = "", key = ""] = /^(?:(.*)\.)?([^.]+)$/.exec(path) ?? [];
  const target = holder === "" ? d : at(d, holder);
  if (value === undefined) delete target[key];
  else target[key] = value;
};
const ruleWith = (d: Draft, event: object) => ({ ...d.law["minimum-age"]["too-young"], event });
const young = "law.minimum-age.too-young";
const order = "law.order.order-card.event";
const code = "expected a code in kebab-case";
const name = "expected the name of a fact in camelCase";

describe("a rulebook may have", () => {
  test.each([
    ["two words, and a number", "odd-2"],
    ["one letter", "x"],
    ["a number in a word", "a1b-c2d"],
  ])("a code of %s", (_, id) =>
    expect(malformed(put(`steps.${id}`, { cites: [{ source: "service-public-f265" }] }))).toEqual([]),
  );
  test.each([
    ["a source without an address", put("sources.service-public-f265.url", null)],
    ["a source at an address without encryption", put("sources.service-public-f265.url", "http://example.org/law")],
    ["a whole article as a source", put("sources.css-l160-1-al-1.place", undefined)],
    ["an article whose text was not hashed yet", put("articles.css-l160-1.hash", "")],
    ["a rulebook without notices", put("notices", undefined)],
    ["a citation that refines", put(`${young}.cites.0.refines`, true)],
    ["a wait of zero weeks", put("parameters.delivery.value", [0, 0])],
    ["a named group", put(`${young}.conditions.name`, "age")],
    ["a fact without change", put("facts.age.change", undefined)],
    ["a choice with a default", put("facts.status.default", "employee")],
    ["a procedure without an actor", put("procedures.order-card.actor", undefined)],
    ["a procedure with the actor holder", put("procedures.order-card.actor", "holder")],
    ["a procedure with the actor parent", put("procedures.order-card.actor", "parent")],
  ])("%s", (_, edit) => expect(malformed(edit)).toEqual([]));

  test.each(["wait", "obtain", "declare", "circumstance", "never"])("a change of kind %s", (change) => {
    expect(malformed(put("facts.age.change", change))).toEqual([]);
    expect(malformed(put("facts.status.change", change))).toEqual([]);
    expect(malformed(put("facts.status.values.employee.change", change))).toEqual([]);
    expect(malformed(put("facts.residesInFrance.change", change))).toEqual([]);
  });
  test.each(["eligible", "not-yet", "not-eligible", "already-issued", "undetermined"])("the verdict %s", (verdict) =>
    expect(malformed(put("outcomes.too-young.verdict", verdict))).toEqual([]),
  );
  test.each(["years", "months"])("a fact in %s", (unit) => expect(malformed(put("facts.age.unit", unit))).toEqual([]));
  test.each(["years", "months", "weeks"])("a parameter in %s", (unit) =>
    expect(malformed(put("parameters.majority.unit", unit))).toEqual([]),
  );
  test.each(["scan", "photocopy", "original"])("the copy %s, in every channel", (copy) => {
    const copies = { online: copy, mail: copy, phone: copy, counter: copy };
    expect(malformed(put("documents.id-photo.copies", copies))).toEqual([]);
  });

  const events = [
    { type: "blocker", params: { outcome: "too-young" } },
    { type: "entitlement" },
    { type: "grant", params: { outcome: "eligible" } },
    ...["automatic", "on-request"].map((issuance) => ({
      type: "issuance",
      params: { issuance, outcomes: ["eligible"] },
    })),
    ...["parent", "holder"].map((applicant) => ({ type: "applicant", params: { applicant } })),
    { type: "procedure", params: { procedure: "order-card", outcomes: ["eligible"], channels: ["online"] } },
    ...["ameli-account", "cpam"].map((via) => ({ type: "interim-proof", params: { via, outcomes: ["eligible"] } })),
    { type: "document", params: { document: "id-photo", procedures: ["order-card"], anyOf: ["compliant-photo"] } },
  ];
  test.each(events.map((event) => [event.type, event] as const))(
    "a %s event with all of its parameters and no other",
    (_, event) => {
      const params = "params" in event ? event.params : {};
      const wrong = [
        { ...event, more: 1 },
        { ...event, params: { ...params, more: 1 } },
        ...Object.keys(params).flatMap((key) =>
          [undefined, "other", ["other"]].map((value) => ({ ...event, params: { ...params, [key]: value } })),
        ),
      ];
      const lines = malformed((d) => {
        d.law.odd = Object.fromEntries([event, ...wrong].map((each, index) => [`odd-${index}`, ruleWith(d, each)]));
      });
      expect(lines.map((line) => line.replace(/^law\.odd\.odd-(\d+)\.event.*/, "$1"))).toEqual(
        wrong.map((_each, index) => String(index + 1)),
      );
    },
  );

  const operators = {
    age: ["equal", "notEqual", "in", "notIn", "lessThan", "lessThanInclusive", "greaterThan", "greaterThanInclusive"],
    status: ["equal", "notEqual", "in", "notIn"],
    residesInFrance: ["equal", "notEqual"],
  };
  test.each(Object.entries(operators))("a clause on %s with the operators of its type alone", (fact, own) => {
    const value = { age: 12, status: "student", residesInFrance: true }[fact];
    const clauses = operators.age.flatMap((operator) => {
      const listed = operator === "in" || operator === "notIn";
      const right = { name: "odd", fact, operator, value: listed ? [value] : value };
      if (!own.includes(operator)) return [{ isSound: false, clause: right }];
      const values = [listed ? value : [value], listed ? [value, value] : null, listed ? [] : {}, "other"];
      const wrong = [{ ...right, path: "$" }, ...values.map((each) => ({ ...right, value: each }))];
      return [{ isSound: true, clause: right }, ...wrong.map((clause) => ({ isSound: false, clause }))];
    });
    const lines = malformed((d) => {
      const rules = clauses.map(({ clause }) => ({
        ...ruleWith(d, { type: "entitlement" }),
        conditions: { any: [clause] },
      }));
      d.law.odd = Object.fromEntries(rules.map((each, index) => [`odd-${index}`, each]));
    });
    const refused = lines.map((line) => Number(/^law\.odd\.odd-(\d+)\.conditions\.any\.0/.exec(line)?.[1]));
    expect(refused).toEqual([...clauses.keys()].filter((index) => !clauses[index]?.isSound));
    const unknown = lines.filter((line) => line.includes("unknown operator"));
    expect(unknown).toHaveLength(8 - own.length);
    for (const line of unknown)
      expect(line).toMatch(new RegExp(`unknown operator for ${fact}: expected one of ${own.join(", ")}$`));
  });
  test.each([
    [0, 0],
    [130, 0],
    [-1, 1],
    [131, 1],
  ])("an age compared with %i: %i malformed parts", (value, count) => {
    const conditions = { all: [{ name: "odd", fact: "age", operator: "equal", value }] };
    expect(malformed(put(`${young}.conditions`, conditions))).toHaveLength(count);
  });
});

describe("a rulebook is refused", () => {
  const facts = "expected one of age, nirKind, residenceMonths";
  test.each<[string, (d: Draft) => void, RegExp]>([
    ["without a version", put("version", ""), /^version: Too small/],
    ["with an unknown key", put("more", {}), /^Unrecognized key: "more"$/],
    ["without facts", put("facts", {}), /^facts: expected at least one entry$/],
    ["without sources", put("sources", {}), /^sources: expected at least one entry$/],
    ["without outcomes", put("outcomes", {}), /^outcomes: expected at least one entry$/],
    ["without law", put("law", {}), /^law: expected at least one entry$/],
    ["with a question of law without rules", put("law.odd", {}), /^law\.odd: expected at least one entry$/],
    ...["Odd", "1st", "odd_one", "odd-", "-odd", "odd--one", "odd one", "öd"].map(
      (id): [string, (d: Draft) => void, RegExp] => [
        `with the code ${id}`,
        put(`steps.${id}`, { cites: [{ source: "service-public-f265" }] }),
        new RegExp(`^steps\\.${id}: ${code}$`),
      ],
    ),
    ...["Size", "2size", "size-m", "si ze", "size_m"].map((id): [string, (d: Draft) => void, RegExp] => [
      `with the fact ${id}`,
      put(`facts.${id}`, { boolean: true }),
      new RegExp(`^facts\\.${id}: ${name}$`),
    ]),
    ["with a fact that is no object", put("facts.size", true), /^facts\.size: expected an object$/],
    ["with a fact that is a list", put("facts.size", []), /^facts\.size: expected an object$/],
    ["with a fact that is null", put("facts.size", null), /^facts\.size: expected an object$/],
    [
      "with a fact without a domain",
      put("facts.size", { default: 1 }),
      /^facts\.size: expected a fact with minimum and maximum, with values, or with boolean: true$/,
    ],
    [
      "with a fact without values",
      put("facts.size", { values: {} }),
      /^facts\.size\.values: expected at least one entry$/,
    ],
    ["with a boolean: false", put("facts.size", { boolean: false }), /^facts\.size\.boolean: /],
    ["with a maximum that is a fraction", put("facts.age.maximum", 12.5), /^facts\.age\.maximum: .*int/],
    ["with a fact in weeks", put("facts.age.unit", "weeks"), /^facts\.age\.unit: Invalid option/],
    ["with an unknown change", put("facts.age.change", "hope"), /^facts\.age\.change: Invalid option/],
    ["with an unknown key in a fact", put("facts.age.more", 1), /^facts\.age: Unrecognized key/],
    [
      "with an unknown key in a value",
      put("facts.status.values.employee.more", 1),
      /^facts\.status\.values\.employee: Unrec/,
    ],
    [
      "with appliesWhen without values",
      put("facts.temporaryNumberMonths.appliesWhen.values", []),
      /^facts\.temporaryNumberMonths\.appliesWhen\.values: Too small/,
    ],
    [
      "with a value of appliesWhen twice",
      put("facts.temporaryNumberMonths.appliesWhen.values", ["temporary", "temporary"]),
      /^facts\.temporaryNumberMonths\.appliesWhen\.values: expected each value once$/,
    ],
    [
      "with a parameter in days",
      put("parameters.majority.unit", "days"),
      /^parameters\.majority\.unit: Invalid option/,
    ],
    [
      "with a parameter without a source",
      put("parameters.majority.cites", []),
      /cites: expected at least one citation$/,
    ],
    [
      "with a wait whose longest comes first",
      put("parameters.delivery.value", [3, 2]),
      /^parameters\.delivery\.value: .*/,
    ],
    [
      "with a wait from a negative number",
      put("parameters.delivery.value", [-1, 2]),
      /^parameters\.delivery\.value\.0: /,
    ],
    [
      "with a wait of two negative numbers",
      put("parameters.delivery.value", [-2, -1]),
      /^parameters\.delivery\.value\.0: /,
    ],
    [
      "with a source by ftp",
      put("sources.service-public-f265.url", "ftp://example.org"),
      /^sources\.service-public-f265\.url: Invalid/,
    ],
    [
      "with a protocol that ends in http",
      put("sources.service-public-f265.url", "xhttp://example.org"),
      /url: Invalid/,
    ],
    [
      "with a protocol that begins with https",
      put("sources.service-public-f265.url", "httpsx://example.org"),
      /url: Invalid/,
    ],
    [
      "with a source checked on something else than a day",
      put("sources.service-public-f265.checked", "today"),
      /^sources\.service-public-f265\.checked: /,
    ],
    [
      "with an unknown key in a source",
      put("sources.service-public-f265.more", 1),
      /^sources\.service-public-f265: Unrecognized key/,
    ],
    [
      "with a source that is no article of the rulebook",
      put("sources.css-l160-1-al-1.article", "css-l160-0"),
      /^sources\.css-l160-1-al-1\.article: Invalid option/,
    ],
    [
      "with a source at no place of an article",
      put("sources.css-l160-1-al-1.place", ""),
      /^sources\.css-l160-1-al-1\.place: Too small/,
    ],
    [
      "with a source that is both an article and an address",
      put("sources.css-l160-1-al-1.url", "https://example.org/law"),
      /^sources\.css-l160-1-al-1: Unrecognized key/,
    ],
    [
      "with an article without a number",
      put("articles.css-l160-1.number", ""),
      /^articles\.css-l160-1\.number: Too small/,
    ],
    [
      "with an article without a version",
      put("articles.css-l160-1.version", undefined),
      /^articles\.css-l160-1\.version: /,
    ],
    [
      "with an article in force since no day",
      put("articles.css-l160-1.since", "2022"),
      /^articles\.css-l160-1\.since: /,
    ],
    [
      "with an article checked on something else than a day",
      put("articles.css-l160-1.checked", "today"),
      /^articles\.css-l160-1\.checked: /,
    ],
    [
      "with an unknown key in an article",
      put("articles.css-l160-1.more", 1),
      /^articles\.css-l160-1: Unrecognized key/,
    ],
    ["with an unknown key in an outcome", put("outcomes.too-young.more", 1), /^outcomes\.too-young: Unrecognized key/],
    ["with an unknown key in a step", put("steps.call-3646.more", 1), /^steps\.call-3646: Unrecognized key/],
    ["with an unknown key in a document", put("documents.id-photo.more", 1), /^documents\.id-photo: Unrecognized key/],
    [
      "with an unknown channel of a document",
      put("documents.id-photo.copies.fax", "scan"),
      /^documents\.id-photo\.copies: /,
    ],
    [
      "with an unknown copy of a document",
      put("documents.id-photo.copies.mail", "heart"),
      /copies\.mail: Invalid option/,
    ],
    ["with an unknown key in an alternative", put("alternatives.lease.more", 1), /^alternatives\.lease: /],
    ["with an unknown actor", put("procedures.order-card.actor", "aunt"), /actor: Invalid option/],
    [
      "with an unknown key in a procedure",
      put("procedures.order-card.more", 1),
      /^procedures\.order-card: Unrecognized key/,
    ],
    ["with a channel without steps", put("procedures.order-card.channels.mail.steps", []), /steps: Too small/],
    ["with an unknown key in a channel", put("procedures.order-card.channels.mail.more", 1), /mail: Unrecognized key/],
    ["with recommended as a number", put("procedures.order-card.channels.mail.recommended", 1), /recommended: /],
    [
      "with an unknown delivery",
      put("procedures.order-card.channels.mail.delivery", "soon"),
      /delivery: Invalid option/,
    ],
    ["with an unknown key in a rule", put(`${young}.more`, 1), /^law\.minimum-age\.too-young: Unrecognized key/],
    ["with an unknown parameter in a rule", put(`${young}.parameters`, ["odd"]), /parameters\.0: Invalid option/],
    ["with refines: false", put(`${young}.cites.0.refines`, false), /cites\.0\.refines: /],
    ["with an unknown key in a citation", put(`${young}.cites.0.more`, 1), /cites\.0: Unrecognized key/],
    [
      "with an outcome twice",
      put(`${order}.params.outcomes`, ["eligible", "eligible"]),
      /outcomes: expected each value once$/,
    ],
    ["with an unknown channel", put(`${order}.params.channels`, ["fax"]), /channels\.0: Invalid option/],
    ["with conditions that are a list", put(`${young}.conditions`, []), /conditions: expected an object$/],
    ["with an unknown fact", put(`${young}.conditions.all.0.fact`, "size"), new RegExp(`unknown fact: ${facts}, `)],
    [
      "with a clause without a fact",
      put(`${young}.conditions.all.0.fact`, undefined),
      /conditions\.all\.0: expected a clause with a fact, or a group: all, any or not$/,
    ],
    [
      "with a clause as conditions",
      put(`${young}.conditions`, { name: "odd", fact: "age", operator: "lessThan", value: 12 }),
      /conditions: expected a group: all, any or not$/,
    ],
    ["with an empty all", put(`${young}.conditions`, { all: [] }), /conditions\.all: Too small/],
    ["with an empty any", put(`${young}.conditions`, { any: [] }), /conditions\.any: Too small/],
    ["with a list in not", put(`${young}.conditions`, { not: [] }), /conditions\.not: expected an object$/],
    ["with an unknown key in a group", put(`${young}.conditions.more`, 1), /conditions: Unrecognized key/],
    [
      "with a malformed name of a group",
      put(`${young}.conditions.name`, "Odd"),
      new RegExp(`conditions\\.name: ${code}$`),
    ],
    [
      "with citations in a contradiction",
      put("contradictions.odd", { cites: [] }),
      /^contradictions\.odd: Unrecognized key/,
    ],
  ])("%s", (_, edit, message) => {
    const messages = malformed(edit);
    expect(
      messages.some((each) => message.test(each)),
      messages.slice(0, 4).join("\n"),
    ).toBe(true);
  });

  test.each([
    "facts",
    "outcomes",
    "parameters",
    "articles",
    "sources",
    "procedures",
    "steps",
    "documents",
    "alternatives",
    "law",
  ])("with a section %s that is not an object", (section) => {
    for (const none of [null, 1, "odd", []]) {
      expect(malformed(put(section, none)).some((each) => each.startsWith(`${section}: `))).toBe(true);
    }
  });
});
