import { compile, verify } from "carte-vitale/compile";
import { describe, expect, test } from "vitest";
import { type Draft, draft } from "./rulebooks.js";
import { is, mustDo, oneOf, procedure, smallRulebook, trueOrFalse } from "./small-rulebooks.js";
import { temporaryNumberValidity } from "./thresholds.js";

const own = (edit: (draft: Draft) => void) => compile<Record<string, unknown>>(draft(edit));
const flaws = async (edit: (draft: Draft) => void) =>
  (await verify(draft(edit))).issues.map(({ code, rule, message }) => `${code} ${rule}: ${message}`);
const cites = [{ source: "service-public-f265" }];
const worker = { age: 34, nirKind: "permanent", residenceMonths: 14, status: "employee" };
const document = (document: string, procedure: string, anyOf: string[]) => ({
  cites,
  parameters: [],
  conditions: { all: [{ name: "permanent", fact: "nirKind", operator: "equal", value: "permanent" }] },
  event: { type: "document", params: { document, procedures: [procedure], anyOf } },
});

describe("Of several rules that hold", () => {
  test("the blocker whose outcome is listed first is the reason, whatever the order of the rules", async () => {
    const child = { age: 3, nirKind: "none", status: "dependent" };
    const shipped = await own(() => undefined);
    expect(shipped.evaluate(child).outcome).toBe("not-registered");
    expect(shipped.evaluate(child).blockers.map(({ rule }) => rule)).toEqual(["not-registered", "too-young"]);
    const youngFirst = await own((d) => {
      d.outcomes = { "too-young": d.outcomes["too-young"], ...d.outcomes };
    });
    const decision = youngFirst.evaluate(child);
    expect(decision.outcome).toBe("too-young");
    expect(decision.reasons.map(({ rule }) => rule)).toEqual(["too-young"]);
    expect(decision.blockers.map(({ rule }) => rule)).toEqual(["too-young", "not-registered"]);
  });

  test("all blockers of the first outcome are its reasons, and no other", async () => {
    const two = await own((d) => {
      const conditions = { all: [{ name: "born-away", fact: "birthPlace", operator: "equal", value: "elsewhere" }] };
      d.law["minimum-age"]["born-away"] = {
        ...d.law["social-security-number"]["not-registered"],
        conditions: { all: [...conditions.all, ...d.law["social-security-number"]["not-registered"].conditions.all] },
      };
    });
    const { reasons, blockers } = two.evaluate({ ...worker, age: 3, nirKind: "none", birthPlace: "elsewhere" });
    expect(reasons.map(({ rule }) => rule)).toEqual(["not-registered", "born-away"]);
    expect(blockers.map(({ rule }) => rule)).toEqual(["not-registered", "born-away", "too-young"]);
  });

  test("two that need one document in one procedure need the alternatives of both, and the first is named", async () => {
    const strict = await own((d) => {
      const anyOf = ["lease", "residence-permit-card", "passport"];
      d.law["order-documents"]["strict-identity"] = document("identity-document", "order-card", anyOf);
    });
    const identity = strict
      .evaluate({ ...worker, nationality: "eu" })
      .documents.filter(({ id }) => id === "identity-document");
    expect(identity).toEqual([
      {
        id: "identity-document",
        procedure: "order-card",
        anyOf: ["passport", "residence-permit-card"],
        channels: [
          { id: "online", copy: "scan" },
          { id: "mail", copy: "photocopy" },
        ],
        rule: "identity-of-foreign-holders",
        sources: expect.anything(),
      },
    ]);
  });

  test("two that give different interim proofs overlap, and two that give the same one do not", async () => {
    const proof = (via: string) => (d: Draft) => {
      const rule = d.law["interim-proof"]["certificate-from-account"];
      d.law["interim-proof"].another = { ...rule, event: { ...rule.event, params: { ...rule.event.params, via } } };
    };
    expect(await flaws(proof("ameli-account"))).toEqual([]);
    expect(await flaws(proof("cpam"))).toEqual([
      "overlap certificate-from-account: certificate-from-account and another differ: exclude one of them",
    ]);
  });
});

test("A document without a common alternative names the rules that need it in that procedure, and no other", async () => {
  const lines = await flaws((d) => {
    const documents = d.law["order-documents"];
    documents["other-photo"] = document("id-photo", "order-card", ["lease"]);
    documents["photo-for-the-report"] = document("id-photo", "report-card", ["lease"]);
  });
  expect(lines.filter((line) => line.startsWith("overlap"))).toEqual([
    "overlap id-photo: no alternative of id-photo satisfies id-photo and other-photo: name a common one",
  ]);
});

test("A channel without a time of delivery has none, even where a parameter is called null", async () => {
  const odd = await own((d) => {
    d.parameters.null = { fact: null, value: [1, 2], unit: "weeks", cites };
  });
  const order = odd.evaluate({ ...worker, cardState: "lost" }).procedures;
  expect(order.map(({ id, channels }) => [id, channels.map(({ deliveryWeeks }) => deliveryWeeks)])).toEqual([
    ["report-card", [null, null, null]],
    [
      "order-card",
      [
        [2, 3],
        [3, 3],
      ],
    ],
  ]);
});

const contradiction = (facts: Record<string, unknown>) => ({
  parameters: [],
  conditions: {
    all: Object.entries(facts).map(([fact, value]) => ({ name: fact.toLowerCase(), fact, operator: "equal", value })),
  },
  event: { type: "contradiction" },
});

test("Two contradictions of one fact, each with another fact, stay two", async () => {
  const odd = await own((d) => {
    d.contradictions["odd-birth"] = contradiction({ otherScheme: "other", birthPlace: "eu" });
    d.contradictions["odd-nation"] = contradiction({ otherScheme: "other", nationality: "other" });
  });
  const refused = (facts: object) => {
    const result = odd.safeEvaluate({ otherScheme: "other", ...facts });
    return result.success ? null : new Set(result.error.issues.map(({ path }) => path.join()));
  };
  expect(refused({ birthPlace: "eu", nationality: "eu" })).toEqual(new Set(["otherScheme", "birthPlace"]));
  expect(refused({ birthPlace: "france", nationality: "other" })).toEqual(new Set(["otherScheme", "nationality"]));
  expect(refused({ birthPlace: "elsewhere", nationality: "eu" })).toBeNull();
  expect(refused({ birthPlace: "france", nationality: "french" })).toBeNull();
});

test("The contradiction of fewer facts is reported first, whatever the order of the diagram", async () => {
  const few = { otherScheme: "other", status: "student" };
  const many = { nationality: "other", residencePermit: "none", birthPlace: "eu" };
  for (const facts of [Object.keys({ ...few, ...many }), Object.keys({ ...many, ...few })]) {
    const odd = await own((d) => {
      d.contradictions.many = contradiction(many);
      d.contradictions.few = contradiction(few);
      d.diagramOrder = [...facts, ...d.diagramOrder.filter((each: string) => !facts.includes(each))];
    });
    const result = odd.safeEvaluate({ ...few, ...many });
    const reported = result.success ? [] : result.error.issues.map(({ path }) => path.join());
    expect(reported).toEqual(["status", "otherScheme", "nationality", "residencePermit", "birthPlace"]);
  }
});

test("A fact is refused where it does not apply, even if no rule reads it", async () => {
  const renting = await own((d) => {
    d.facts.home = { values: { owned: {}, rented: {}, shared: {} } };
    d.facts.rentPaid = { boolean: true, appliesWhen: { fact: "home", values: ["rented", "shared"] } };
    d.diagramOrder.push("home", "rentPaid");
  });
  const accepts = (home: string) => renting.safeEvaluate({ otherScheme: "other", home, rentPaid: true }).success;
  expect(["owned", "rented", "shared"].map(accepts)).toEqual([false, true, true]);
});

describe("A rule that reads a fact where it does not apply", () => {
  test.each([
    ["before another fact", ["f", "c", "d", "e"]],
    ["after another fact", ["f", "c", "e", "d"]],
  ])("holds exactly where it holds for every value of it, read %s", async (_, diagramOrder) => {
    const rulebook = smallRulebook({
      facts: {
        f: trueOrFalse(),
        c: oneOf(["has", "lacks"]),
        d: trueOrFalse({ appliesWhen: { fact: "c", values: ["has"] } }),
        e: trueOrFalse(),
      },
      blockers: { no: { all: [is("f", true)] } },
      law: {
        writes: mustDo("write", ["no"], { any: [is("d", true), is("e", true)] }),
        calls: mustDo("call", ["no"], { any: [{ not: is("d", true) }, is("e", true)] }),
      },
      procedures: { write: procedure("holder"), call: procedure("holder") },
    });
    const small = await compile<object>({ ...rulebook, diagramOrder });
    const todo = (facts: object) => small.evaluate({ f: true, ...facts }).procedures.map(({ id }): string => id);
    expect(todo({ c: "lacks", e: true })).toEqual(["write", "call"]);
    expect(todo({ c: "lacks", e: false })).toEqual([]);
    expect(todo({ c: "has", d: true, e: false })).toEqual(["write"]);
    expect(todo({ c: "has", d: false, e: false })).toEqual(["call"]);
  });

  test("holds for none of them where it compares a number", async () => {
    const late = await own((d) => {
      d.law["minimum-age"].late = {
        ...d.law["minimum-age"]["too-young"],
        parameters: ["temporary-number-validity"],
        conditions: {
          all: [
            {
              name: "late",
              fact: "temporaryNumberMonths",
              operator: "greaterThanInclusive",
              value: temporaryNumberValidity,
            },
          ],
        },
      };
    });
    const blockers = (facts: object) => late.evaluate({ ...worker, ...facts }).blockers.map(({ rule }): string => rule);
    expect(blockers({})).toEqual([]);
    expect(blockers({ nirKind: "temporary", temporaryNumberMonths: temporaryNumberValidity - 1 })).not.toContain(
      "late",
    );
    expect(blockers({ nirKind: "temporary", temporaryNumberMonths: temporaryNumberValidity })).toContain("late");
  });
});
