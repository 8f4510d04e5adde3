import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { evaluate, rulebook, safeEvaluate } from "carte-vitale";
import { type ConformanceRule, kit } from "carte-vitale/conformance";
import { evaluateOn, FactsError, factsOn } from "carte-vitale/time";
import { beforeAll, describe, expect, test } from "vitest";
import { memo } from "../src/model/once.js";
import { type Condition, leavesOf } from "../src/model/rulebook.js";
import { allPersons } from "./all-persons.js";
import { asRead } from "./as-read.js";
import { classOf, combinations, NAMES } from "./classes.js";
import { book, decidedBy, holding, RULES, rulesThatHoldForMany } from "./engine-reading.js";
import { inFull } from "./proof/conformance/expected.js";
import { failures, isComplete } from "./proof/conformance/verify.js";
import { written } from "./proof/conformance/written.js";
import { type Person, read } from "./reading.js";

const caseOf = (id: string) => kit.cases.find((each) => each.id === id);
const rules = RULES.map((rule) => ({
  ...rule,
  listed: kit.rules[rule.id as keyof typeof kit.rules] as ConformanceRule,
}));

describe("the conformance kit", () => {
  test("has the shape that its JSON Schema says", () => {
    const schema = JSON.parse(readFileSync("src/shipped/conformance.schema.json", "utf8"));
    const ajv = new Ajv2020({ allErrors: true, strict: true, formats: { date: true }, allowUnionTypes: true });
    const accepts = ajv.compile(schema);
    accepts(kit);
    expect(accepts.errors).toBeNull();
    accepts({ ...kit, cases: [{ ...kit.cases[0], expected: {} }] });
    expect(accepts.errors).not.toBeNull();
  });

  test("belongs to the shipped rulebook", () => {
    expect(kit.rulebook).toEqual(evaluate({ otherScheme: "other" }).rulebook);
    expect(Object.keys(kit.rules)).toEqual(RULES.map(({ id }) => id));
  });

  test("gives every case and refusal its own id", () => {
    const ids = [...kit.cases, ...kit.refusals, ...kit.dated, ...kit.datedRefusals].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("agrees with this library on every case and refusal", () => {
    expect([...failures(kit, { safeEvaluate })]).toEqual([]);
  });

  test("is written one case a line", () => {
    expect(written(kit)).toBe(readFileSync("src/shipped/conformance.json", "utf8"));
  });

  test("agrees with the tables of the domain specification on every complete person", () => {
    const complete = kit.cases.filter(isComplete);
    expect(complete.length).toBeGreaterThan(100);
    for (const { id, facts, expected } of complete) {
      const decided = { ...inFull(kit, expected), rulebook: kit.rulebook };
      expect(asRead(decided), id).toEqual(read(facts as Person));
    }
  });

  test("agrees with this library on every day", () => {
    for (const { id, person, on, facts, dates, outcome } of kit.dated) {
      const decided = evaluateOn(person, on);
      expect({ facts: factsOn(person, on), dates: decided.dates, outcome: decided.outcome }, id).toEqual({
        facts,
        dates,
        outcome,
      });
    }
    for (const { id, person, on, issues } of kit.datedRefusals) {
      let refused: unknown;
      try {
        evaluateOn(person as never, on as never);
      } catch (error) {
        refused = error;
      }
      expect(refused, id).toBeInstanceOf(FactsError);
      const found = (refused as FactsError).issues.map(({ path, code }) => ({ path, code }));
      expect(new Set(found.map((each) => JSON.stringify(each))), id).toEqual(
        new Set(issues.map((each) => JSON.stringify(each))),
      );
    }
  });
});

describe("for every rule the kit has", () => {
  test.each(rules)("$id: every clause in a pair, or the reason why there is none", ({ conditions, listed }) => {
    const clauses = leavesOf(conditions).map(({ name }) => name);
    const found = [...listed.pairs, ...listed.unpaired].map(({ clause }) => clause);
    expect(found.sort()).toEqual(clauses.sort());
  });

  test.each(rules)("$id: pairs for which the rule differs by json-rules-engine", async ({ id, conditions, listed }) => {
    for (const { clause, holds, fails } of listed.pairs) {
      const leaf = leavesOf(conditions).find(({ name }) => name === clause);
      const named = { [id]: conditions, clause: { all: leaf ? [leaf] : [] } };
      const [one, other] = [caseOf(holds), caseOf(fails)];
      expect(one?.expected, clause).not.toEqual(other?.expected);
      const [held, failed] = [await holding(named, one?.facts ?? {}), await holding(named, other?.facts ?? {})];
      expect([held.has(id), failed.has(id)], clause).toEqual([true, false]);
      expect(held.has("clause"), clause).not.toBe(failed.has("clause"));
    }
  });

  test.each(rules)("$id: pairs in which the clause alone decides the rule", async ({ conditions, listed }) => {
    const clauses = Object.fromEntries(leavesOf(conditions).map((leaf) => [leaf.name, { all: [leaf] }]));
    for (const { clause, holds, fails } of listed.pairs) {
      for (const [id, values] of [
        [holds, [true, false]],
        [fails, [false, true]],
      ] as const) {
        const held = await holding(clauses, caseOf(id)?.facts ?? {});
        const value = (condition: Condition, other?: string): boolean => {
          if ("all" in condition) return condition.all.every((each) => value(each, other));
          if ("any" in condition) return condition.any.some((each) => value(each, other));
          if ("not" in condition) return !value(condition.not, other);
          return held.has(condition.name) !== (condition.name === other);
        };
        expect([value(conditions), value(conditions, clause)], `${clause}, ${id}`).toEqual(values);
      }
    }
  });

  test.each(rules)("$id: cases that exist, on both sides of every number", ({ listed }) => {
    const named = [
      ...listed.boundaries.flatMap(({ cases }) => cases),
      ...listed.values.flatMap(({ cases }) => cases),
      ...listed.pairs.flatMap(({ holds, fails }) => [holds, fails]),
      ...listed.counts,
    ];
    for (const id of named) expect(caseOf(id), id).toBeDefined();
    for (const { fact, threshold, cases } of listed.boundaries) {
      expect(cases.map((id) => caseOf(id)?.facts[fact])).toEqual([threshold - 1, threshold, threshold + 1]);
    }
    for (const { fact, cases } of listed.values) {
      const described = rulebook.facts[fact];
      const all: unknown[] = "values" in described ? Object.keys(described.values) : [true, false];
      expect(new Set(cases.map((id) => caseOf(id)?.facts[fact]))).toEqual(new Set(all));
    }
  });
});

// In a port, an exception for one value of one fact then changes the answer to a case.
describe("the kit has cases in effect, with every value that a fact can have then,", () => {
  const conditions = Object.fromEntries(Object.entries(book.contradictions).map(([id, rule]) => [id, rule.conditions]));
  const valuesOf = (facts: Partial<Person>) =>
    NAMES.filter((name) => name in facts).map((name) => `${name}: class ${classOf(name, facts[name])}`);
  const decidedWith = (ids: readonly string[]) => JSON.stringify(decidedBy(new Set(ids)));
  /** The rules without which the decision is another, of those that hold. */
  const changing = memo((held: string): ReadonlySet<string> => {
    const ids = held.split(",");
    return new Set(ids.filter((id) => decidedWith(ids.filter((each) => each !== id)) !== decidedWith(ids)));
  });
  let inEffect: (facts: object) => ReadonlySet<string>;
  /** The values of persons for whom a rule or contradiction is in effect. */
  const found = new Map<string, Set<string>>();
  const add = (id: string, facts: Partial<Person>) =>
    found.set(id, new Set([...(found.get(id) ?? []), ...valuesOf(facts)]));

  beforeAll(async () => {
    const persons = allPersons.filter((_, index) => index % 37 === 0).map(({ facts }) => facts as Person);
    const holds = await rulesThatHoldForMany([...persons, ...kit.cases.filter(isComplete).map(({ facts }) => facts)]);
    inEffect = (facts) => changing([...holds(facts)].join());
    for (const facts of persons) for (const id of inEffect(facts)) add(id, facts);
    let index = 0;
    for (const facts of combinations()) {
      if (index++ % 499 !== 0) continue;
      const held = await holding(conditions, facts);
      for (const id of held) if (held.size === 1) add(id, facts);
    }
  });
  const lacking = (id: string, all: readonly unknown[]) => {
    const shown = new Set(all.flatMap((facts) => valuesOf(facts as Person)));
    return [...(found.get(id) ?? [])].filter((value) => !shown.has(value));
  };

  test.each(rules)("for $id", ({ id, listed }) => {
    const all = listed.inEffect.map((each) => caseOf(each)?.facts ?? {});
    for (const facts of all) {
      expect(isComplete({ facts })).toBe(true);
      expect(inEffect(facts)).toContain(id);
    }
    expect(lacking(id, all)).toEqual([]);
  });

  test.each(Object.entries(kit.contradictions))("for %s", async (id, listed) => {
    const all = listed.inEffect.map((each) => kit.refusals.find((refusal) => refusal.id === each)?.facts as object);
    for (const facts of all) {
      expect(isComplete({ facts })).toBe(true);
      expect([...(await holding(conditions, facts))]).toEqual([id]);
    }
    expect(lacking(id, all)).toEqual([]);
  });
});
