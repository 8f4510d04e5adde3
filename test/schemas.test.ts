import { Ajv2020 } from "ajv/dist/2020.js";
import { evaluate, rulebook, safeEvaluate } from "carte-vitale";
import { decisionJsonSchema, decisionSchema, factsJsonSchema, factsSchema } from "carte-vitale/schemas";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { examples } from "./examples.js";
import { anyFacts, partialFacts } from "./people.js";
import { perThousand } from "./runs.js";

/** Facts as they may come: right, contradictory, misspelt, of the wrong type, or no facts at all. */
const anyInput = fc.oneof(
  partialFacts,
  anyFacts,
  fc
    .tuple(anyFacts, fc.dictionary(fc.string(), fc.anything(), { maxKeys: 2 }))
    .map(([facts, more]) => ({ ...facts, ...more })),
  fc
    .tuple(anyFacts, fc.constantFrom("age", "nirKind", "residesInFrance", "cardState"), fc.anything())
    .map(([facts, name, value]) => ({ ...facts, [name]: value })),
  fc.tuple(partialFacts, fc.double()).map(([facts, age]) => ({ ...facts, age })),
  fc.anything({ withNullPrototype: true, withMap: true, withDate: true, withBigInt: true }),
);
const ajv = new Ajv2020();

describe("factsSchema", () => {
  test("accepts exactly what evaluate accepts", () => {
    const seen = { accepted: 0, refused: 0 };
    fc.assert(
      fc.property(anyInput, (input) => {
        const accepted = safeEvaluate(input).success;
        seen[accepted ? "accepted" : "refused"]++;
        expect(factsSchema.safeParse(input).success).toBe(accepted);
      }),
      { numRuns: perThousand(5000) },
    );
    const runs = seen.accepted + seen.refused;
    expect(seen.accepted).toBeGreaterThan(runs / 12);
    expect(seen.refused).toBeGreaterThan(runs / 12);
  });

  test("says of every refused fact what evaluate says", () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const ours = safeEvaluate(input);
        const theirs = factsSchema.safeParse(input);
        if (ours.success || theirs.success) return;
        const paths = (issues: readonly { path: readonly PropertyKey[] }[]) =>
          [...new Set(issues.map(({ path }) => path.join(".")))].sort();
        expect(paths(theirs.error.issues)).toEqual(paths(ours.error.issues));
      }),
    );
  });

  test("gives a plain copy of the facts", () => {
    expect(factsSchema.parse({ age: 12, status: undefined })).toEqual({ age: 12 });
  });

  test("is a Standard Schema", async () => {
    const result = await factsSchema["~standard"].validate({ age: 12 });
    expect(result).toEqual({ value: { age: 12 } });
  });

  test("repeats no value and no key", () => {
    const result = factsSchema.safeParse({ age: "1850578006084", "1850578006084": 1, status: "1850578006084" });
    expect(result.success).toBe(false);
    expect(JSON.stringify(result.error)).not.toContain("1850578006084");
  });

  test("says what is accepted in the words of evaluate", () => {
    const facts = { age: Number.NaN, status: "idle", residesInFrance: 1 };
    const [ours, theirs] = [safeEvaluate(facts), factsSchema.safeParse(facts)];
    if (ours.success || theirs.success) throw new Error("these facts are to be refused");
    expect(theirs.error.issues.map(({ message }) => message)).toEqual(ours.error.issues.map(({ message }) => message));
  });

  test("reads no fact that somebody put on every object", () => {
    for (const value of [12, "twelve"]) {
      Object.defineProperty(Object.prototype, "age", { value, configurable: true, enumerable: true, writable: true });
      try {
        const facts = { coveredElsewhere: true };
        expect(Object.keys(factsSchema.parse(facts))).toEqual(["coveredElsewhere"]);
        expect(safeEvaluate(facts).success).toBe(true);
      } finally {
        Reflect.deleteProperty(Object.prototype, "age");
      }
    }
  });

  test.each([
    ["a getter that throws", Object.defineProperty({}, "age", { enumerable: true, get: () => JSON.parse("{") })],
    ["a proxy that throws", new Proxy({}, { ownKeys: () => JSON.parse("{") })],
  ])("refuses %s without throwing", (_, input) => expect(factsSchema.safeParse(input).success).toBe(false));
});

describe("what factsSchema tells", () => {
  const FACTS = Object.keys(rulebook.facts).join(", ");
  test.each<[string, unknown, [key: string, sentence: string][]]>([
    ["what is no object", "Camille", [["", "facts are a plain object that can be read"]]],
    ["a key that is no fact", { name: "Camille" }, [["", `a key is no fact; the facts are ${FACTS}`]]],
    [
      "a fact that cannot be read",
      Object.defineProperty({}, "age", {
        enumerable: true,
        get: () => {
          throw new Error("no");
        },
      }),
      [["age", "age cannot be read"]],
    ],
    [
      "a card without a permanent number",
      { nirKind: "none", cardState: "held" },
      [
        ["nirKind", "nirKind contradicts cardState"],
        ["cardState", "cardState contradicts nirKind"],
      ],
    ],
  ])("of %s is a sentence, the same as that of evaluate", (_, input, sentences) => {
    const theirs = factsSchema.safeParse(input).error?.issues ?? [];
    expect(theirs.map(({ path, message }) => [path.join(), message])).toEqual(sentences);
    expect(theirs.map(({ code }) => code)).toEqual(sentences.map(() => "custom"));
    const ours = safeEvaluate(input);
    expect(ours.success ? [] : ours.error.issues.map(({ path, message }) => [path.join(), message])).toEqual(sentences);
  });
});

describe("the JSON Schemas", () => {
  test("facts: accept what evaluate accepts of plain JSON, contradictions included", () => {
    const validate = ajv.compile(factsJsonSchema);
    const json = anyInput.filter((input) => {
      try {
        return JSON.stringify(JSON.parse(JSON.stringify(input))) === JSON.stringify(input);
      } catch {
        return false;
      }
    });
    fc.assert(
      fc.property(json, (input) => {
        const plain: unknown = JSON.parse(JSON.stringify(input));
        expect(validate(plain)).toBe(safeEvaluate(plain).success);
      }),
      { numRuns: perThousand(3000) },
    );
  });

  test("decisions: every decision is accepted, by zod and as JSON Schema, and a changed one is not", () => {
    const validate = ajv.compile(decisionJsonSchema);
    fc.assert(
      fc.property(partialFacts, fc.boolean(), (facts, nothing) => {
        const decision = evaluate(facts, { assume: nothing ? "nothing" : "defaults" });
        expect(decisionSchema.safeParse(decision).success).toBe(true);
        expect(validate(decision)).toBe(true);
        expect(decisionSchema.safeParse({ ...decision, outcome: "perhaps" }).success).toBe(false);
        expect(validate({ ...decision, more: 1 })).toBe(false);
      }),
    );
  });

  test("decisions: that of every example is accepted, by zod and as JSON Schema", () => {
    const validate = ajv.compile(decisionJsonSchema);
    for (const { facts, assume, person } of examples) {
      const decision = evaluate(facts, { assume });
      expect(decisionSchema.safeParse(decision).success, person.en).toBe(true);
      expect(validate(decision), person.en).toBe(true);
    }
  });

  test("decisions: the hash of a rulebook is 32 digits, no more and no fewer", () => {
    const { rulebook: edition, ...rest } = evaluate({ age: 11 });
    const accepted = (hash: string) => decisionSchema.safeParse({ ...rest, rulebook: { ...edition, hash } }).success;
    expect([edition.hash, `${edition.hash}0`, `0${edition.hash}`, ""].map(accepted)).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  test.each([
    ["somebody who lives elsewhere has no months of residence", { residesInFrance: false, residenceMonths: 0 }, true],
    ["not one", { residesInFrance: false, residenceMonths: 1 }, false],
    ["and not the most that can be told", { residesInFrance: false, residenceMonths: 1560 }, false],
    ["who lives in France may have as many", { residesInFrance: true, residenceMonths: 1560 }, true],
    ["a card comes with the permanent number", { cardState: "held", nirKind: "permanent" }, true],
    ["and with no other", { cardState: "held", nirKind: "temporary" }, false],
    ["nor without one", { cardState: "lost", nirKind: "none" }, false],
  ])("facts: %s", (_, facts, accepted) => {
    expect(ajv.compile(factsJsonSchema)(facts)).toBe(accepted);
    expect(factsSchema.safeParse(facts).success).toBe(accepted);
  });

  test("are frozen, and of the 2020-12 edition", () => {
    for (const schema of [factsJsonSchema, decisionJsonSchema]) {
      expect(Object.isFrozen(schema)).toBe(true);
      expect(schema.$schema).toBe("https://json-schema.org/draft/2020-12/schema");
    }
  });
});

test("a fact that is undefined is not given: nothing is left of it", () => {
  expect(Object.keys(factsSchema.parse({ age: 40, status: undefined }))).toEqual(["age"]);
});
