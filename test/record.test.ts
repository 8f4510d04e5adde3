import { changes, evaluate, explain, FactsError, interview, record, replay, rulebook } from "carte-vitale";
import { compile } from "carte-vitale/compile";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { examples } from "./examples.js";
import { partialFacts } from "./people.js";
import { draft } from "./rulebooks.js";
import { perThousand } from "./runs.js";
import { delivery, deliveryByMail, minimumAge } from "./thresholds.js";

const kept = (value: unknown) => JSON.parse(JSON.stringify(value));
const assume = fc.constantFrom("defaults" as const, "nothing" as const);

describe("record", () => {
  test("has the data with their origins, the parameters, the operations and the sources", () => {
    const made = record({ age: minimumAge - 1, nirKind: "permanent", status: "dependent", residenceMonths: 14 });
    expect(made.contribution).toEqual({ degree: "information", mode: "rules" });
    expect(made.data).toEqual([
      { fact: "age", value: minimumAge - 1, origin: "given" },
      { fact: "nirKind", value: "permanent", origin: "given" },
      { fact: "residenceMonths", value: 14, origin: "given" },
      { fact: "status", value: "dependent", origin: "given" },
      { fact: "nationality", value: "french", origin: "assumed" },
      { fact: "residesInFrance", value: true, origin: "assumed" },
      { fact: "residenceExemption", value: "none", origin: "assumed" },
      { fact: "otherScheme", value: "none", origin: "assumed" },
      { fact: "rightsOpen", value: true, origin: "assumed" },
      { fact: "cardState", value: "none", origin: "assumed" },
    ]);
    expect(made.outcome).toBe("too-young");
    expect(made.operations).toContainEqual({
      rule: "too-young",
      gives: { kind: "outcome", code: "too-young" },
      sources: rulebook.law["minimum-age"]["too-young"].cites.map(({ source }) => source),
    });
    expect(made.parameters).toContainEqual({
      parameter: "minimum-age",
      value: minimumAge,
      unit: "years",
      sources: rulebook.parameters["minimum-age"].cites.map(({ source }) => source),
    });
    expect(made.sources).toContain("service-public-f265");
    expect(made.rulebook).toEqual(evaluate({}).rulebook);
  });

  test("has the delivery times of an order", () => {
    const made = record({ age: 34, nirKind: "permanent", status: "employee" });
    const waits = made.parameters.filter(({ unit }) => unit === "weeks");
    expect(waits.map(({ parameter, value }) => [parameter, value])).toEqual([
      ["delivery", delivery],
      ["delivery-by-mail", deliveryByMail],
    ]);
  });

  test("has exactly the rules that hold and count", () => {
    fc.assert(
      fc.property(partialFacts, assume, (facts, assumed) => {
        const held = explain(facts, { assume: assumed }).rules.filter(({ counts }) => counts);
        const { operations, sources } = record(facts, { assume: assumed });
        expect(operations.map(({ rule }) => rule)).toEqual(held.map(({ rule }) => rule));
        expect(new Set(sources)).toEqual(new Set([...sources, ...held.flatMap((rule) => rule.sources)]));
      }),
      { numRuns: perThousand(200) },
    );
  });

  test("is frozen, with codes and facts and no sentence", () => {
    const made = record({ age: 34, nirKind: "permanent", status: "employee" });
    expect(Object.isFrozen(made) && Object.isFrozen(made.data[0]) && Object.isFrozen(made.operations)).toBe(true);
    const texts: string[] = [];
    JSON.stringify(made, (_, value) => {
      if (typeof value === "string") texts.push(value);
      return value;
    });
    expect(texts.filter((text) => /\s/.test(text))).toEqual([]);
    expect(kept(made)).toEqual(made);
  });

  test("refuses what evaluate refuses", () => {
    expect(() => record({ age: -1 })).toThrow(FactsError);
    expect(() => record({}, { assume: "all" } as never)).toThrow(FactsError);
  });
});

test.each(["age", "nationality", "otherScheme", "rightsOpen", "temporaryNumberMonths", "default"])(
  "an inherited %s is ignored",
  (name) => {
    const facts = { status: "employee", nirKind: "temporary" } as const;
    const ask = () =>
      JSON.stringify([
        record(facts),
        explain(facts),
        changes(facts, "eligible"),
        interview(facts),
        replay(kept(record(facts))),
      ]);
    const clean = ask();
    const value = {
      age: 5,
      nationality: "other",
      otherScheme: "other",
      rightsOpen: false,
      temporaryNumberMonths: 9,
      default: "other",
    }[name];
    Object.defineProperty(Object.prototype, name, { value, configurable: true, enumerable: true, writable: true });
    try {
      expect(ask()).toBe(clean);
    } finally {
      Reflect.deleteProperty(Object.prototype, name);
    }
  },
);

describe("replay", () => {
  test("gives the same decision again, from JSON text too", () => {
    fc.assert(
      fc.property(partialFacts, assume, (facts, assumed) => {
        const again = replay(kept(record(facts, { assume: assumed })));
        expect(again).toEqual({ success: true, decision: evaluate(facts, { assume: assumed }) });
      }),
      { numRuns: perThousand(300) },
    );
  });

  test.each(examples.map((example) => [example.person.en, example] as const))("%s", (_, { facts, assume: assumed }) => {
    expect(replay(kept(record(facts, { assume: assumed })))).toMatchObject({
      success: true,
      decision: evaluate(facts, { assume: assumed }),
    });
  });

  test("ignores the order of keys, which a database may change", () => {
    const reversed = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(reversed);
      if (typeof value !== "object" || value === null) return value;
      return Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([key, each]) => [key, reversed(each)]),
      );
    };
    const facts = { age: 34, nirKind: "permanent", status: "employee" } as const;
    expect(replay(reversed(record(facts)))).toEqual({ success: true, decision: evaluate(facts) });
  });

  test("records a default that decides although the fact may not apply", async () => {
    const own = await compile(
      draft((d) => {
        d.facts.points = {
          minimum: 0,
          maximum: 9,
          unit: "months",
          default: 0,
          appliesWhen: { fact: "nirKind", values: ["temporary"] },
        };
        d.diagramOrder.push("points");
        d.parameters["five-points"] = {
          fact: "points",
          value: 5,
          unit: "months",
          cites: [{ source: "service-public-f265" }],
        };
        d.law.points = {
          "many-points": {
            cites: [{ source: "service-public-f265" }],
            parameters: ["five-points"],
            conditions: {
              all: [
                { name: "temporary-number", fact: "nirKind", operator: "equal", value: "temporary" },
                { name: "five-points", fact: "points", operator: "greaterThanInclusive", value: 5 },
              ],
            },
            event: { type: "blocker", params: { outcome: "covered-elsewhere" } },
          },
        };
      }),
    );
    const facts = { status: "student", residesInFrance: false, otherScheme: "none" } as const;
    const { outcome, because } = own.explain(facts);
    expect(outcome).toBe("not-resident");
    expect(because.map((set) => set.map(({ fact }) => fact as string))).toEqual([
      ["status", "residesInFrance", "otherScheme", "points"],
    ]);
    expect(own.record(facts).data).toContainEqual({ fact: "points", value: 0, origin: "assumed" });
  });

  test("names the rulebook that a record needs when it is another one", async () => {
    const own = await compile(draft((d) => Object.assign(d, { version: "mine" })));
    const made = own.record({ age: 11 });
    expect(replay(made)).toEqual({ success: false, needs: made.rulebook });
    expect(own.replay(made)).toMatchObject({ success: true });
    expect(own.replay(record({ age: 11 }))).toEqual({ success: false, needs: evaluate({}).rulebook });
  });

  const made = kept(record({ age: 34, nirKind: "permanent", status: "employee" }));
  test.each([
    ["nothing", undefined],
    ["null", null],
    ["text", JSON.stringify(made)],
    ["an empty object", {}],
    ["data that are not a list", { ...made, data: {} }],
    ["an unknown origin", { ...made, data: [{ fact: "age", value: 34, origin: "guessed" }] }],
    ["an unknown value of assume", { ...made, assume: "all" }],
    ["no rulebook", { ...made, rulebook: null }],
    ["another outcome", { ...made, outcome: "too-young" }],
    [
      "another age, the rest as it was",
      { ...made, data: [{ ...made.data[0], value: minimumAge - 1 }, ...made.data.slice(1)] },
    ],
    ["a refused fact", { ...made, data: [{ ...made.data[0], value: -1 }, ...made.data.slice(1)] }],
    ["an additional parameter", { ...made, parameters: [...made.parameters, made.parameters[0]] }],
    ["a proxy that throws", new Proxy({}, { ownKeys: () => JSON.parse("{") })],
    ["a getter that throws", Object.defineProperty({}, "data", { enumerable: true, get: () => JSON.parse("{") })],
    ["missing sources", { ...made, sources: [] }],
    ["a malformed hash", { ...made, rulebook: { version: "1", hash: "z" } }],
    [
      "missing keys, with another rulebook",
      { data: [], assume: "defaults", rulebook: { version: "1", hash: "0".repeat(32) } },
    ],
    ["an additional key", { ...made, name: "Camille" }],
  ])("refuses %s", (_, input) => {
    expect(() => replay(input)).toThrow(FactsError);
  });
  test("refuses a cycle", () => {
    const cyclic = kept(made);
    cyclic.operations[0].sources = cyclic;
    expect(() => replay(cyclic)).toThrow(FactsError);
  });
});
