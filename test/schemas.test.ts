import { Ajv2020 } from "ajv/dist/2020.js";
import { evaluate, type FactName, rulebook, safeEvaluate } from "carte-vitale";
import { en } from "carte-vitale/messages/en";
import { decisionJsonSchema, decisionSchema, factsJsonSchema, factsSchema } from "carte-vitale/schemas";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { examples } from "./examples.js";
import { anyFacts, partialFacts } from "./people.js";
import { perThousand } from "./runs.js";

/** Accepted, contradictory, misspelt and mistyped facts, and any other value. */
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

interface FactSchema {
  readonly type: string;
  readonly title: string;
  readonly description: string;
  readonly examples: readonly unknown[];
  readonly enum?: readonly string[];
  readonly oneOf?: readonly { readonly const: unknown; readonly description: string }[];
}

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

  test("has the paths of the issues of evaluate", () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const evaluated = safeEvaluate(input);
        const parsed = factsSchema.safeParse(input);
        if (evaluated.success || parsed.success) return;
        const paths = (issues: readonly { path: readonly PropertyKey[] }[]) =>
          [...new Set(issues.map(({ path }) => path.join(".")))].sort();
        expect(paths(parsed.error.issues)).toEqual(paths(evaluated.error.issues));
      }),
    );
  });

  test("returns a plain copy of the facts", () => {
    expect(factsSchema.parse({ age: 12, status: undefined })).toEqual({ age: 12 });
  });

  test("is a Standard Schema", async () => {
    const result = await factsSchema["~standard"].validate({ age: 12 });
    expect(result).toEqual({ value: { age: 12 } });
  });

  test("repeats no value and no unknown key", () => {
    const result = factsSchema.safeParse({ age: "1850578006084", "1850578006084": 1, status: "1850578006084" });
    expect(result.success).toBe(false);
    expect(JSON.stringify(result.error)).not.toContain("1850578006084");
  });

  test("has the messages of evaluate", () => {
    const facts = { age: Number.NaN, status: "idle", residesInFrance: 1 };
    const [evaluated, parsed] = [safeEvaluate(facts), factsSchema.safeParse(facts)];
    if (evaluated.success || parsed.success) throw new Error("these facts are to be refused");
    expect(parsed.error.issues.map(({ message }) => message)).toEqual(
      evaluated.error.issues.map(({ message }) => message),
    );
  });

  test("ignores inherited facts", () => {
    for (const value of [12, "twelve"]) {
      Object.defineProperty(Object.prototype, "age", { value, configurable: true, enumerable: true, writable: true });
      try {
        const facts = { otherScheme: "other" };
        expect(Object.keys(factsSchema.parse(facts))).toEqual(["otherScheme"]);
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

describe("the issues of factsSchema", () => {
  const FACTS = Object.keys(rulebook.facts).join(", ");
  test.each<[string, unknown, [key: string, sentence: string][]]>([
    ["text", "Camille", [["", "Facts are a plain object that can be read, such as { age: 34 }"]]],
    ["an unknown fact", { name: "Camille" }, [["", `Unknown fact. Accepted facts: ${FACTS}`]]],
    [
      "a fact that cannot be read",
      Object.defineProperty({}, "age", {
        enumerable: true,
        get: () => {
          throw new Error("no");
        },
      }),
      [["age", "age cannot be read: give a plain value"]],
    ],
    [
      "a card without a permanent number",
      { nirKind: "none", cardState: "held" },
      [
        ["nirKind", "nirKind contradicts cardState: correct one of them, or leave it out"],
        ["cardState", "cardState contradicts nirKind: correct one of them, or leave it out"],
      ],
    ],
  ])("for %s are those of evaluate", (_, input, expected) => {
    const issues = factsSchema.safeParse(input).error?.issues ?? [];
    expect(issues.map(({ path, message }) => [path.join(), message])).toEqual(expected);
    expect(issues.map(({ code }) => code)).toEqual(expected.map(() => "custom"));
    const evaluated = safeEvaluate(input);
    expect(evaluated.success ? [] : evaluated.error.issues.map(({ path, message }) => [path.join(), message])).toEqual(
      expected,
    );
  });
});

describe("the JSON Schemas", () => {
  test("facts: accept the plain JSON that evaluate accepts, contradictions included", () => {
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

  test("decisions: zod and JSON Schema accept every decision, and refuse an edited one", () => {
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

  test("decisions: zod and JSON Schema accept that of every example", () => {
    const validate = ajv.compile(decisionJsonSchema);
    for (const { facts, assume, person } of examples) {
      const decision = evaluate(facts, { assume });
      expect(decisionSchema.safeParse(decision).success, person.en).toBe(true);
      expect(validate(decision), person.en).toBe(true);
    }
  });

  test("decisions: the hash of a rulebook has exactly 32 digits", () => {
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
    ["a home elsewhere with no months of residence", { residesInFrance: false, residenceMonths: 0 }, true],
    ["a home elsewhere with one month of residence", { residesInFrance: false, residenceMonths: 1 }, false],
    ["a home elsewhere with the maximum of months", { residesInFrance: false, residenceMonths: 1560 }, false],
    ["a home in France with the maximum of months", { residesInFrance: true, residenceMonths: 1560 }, true],
    ["a card with a permanent number", { cardState: "held", nirKind: "permanent" }, true],
    ["a card with a temporary number", { cardState: "held", nirKind: "temporary" }, false],
    ["a card without a number", { cardState: "lost", nirKind: "none" }, false],
  ])("facts: %s", (_, facts, accepted) => {
    expect(ajv.compile(factsJsonSchema)(facts)).toBe(accepted);
    expect(factsSchema.safeParse(facts).success).toBe(accepted);
  });

  describe.each(Object.entries(factsJsonSchema.properties as Record<string, FactSchema>))(
    "facts: %s",
    (name, schema) => {
      const words = en.facts[name as FactName];

      test("has a title, the question with its hint, and an accepted example", () => {
        expect(schema.title).toBe(words.label);
        expect(schema.description).toContain(words.question);
        expect(schema.description).toContain(words.hint);
        expect(schema.examples).toHaveLength(1);
        expect(ajv.compile(factsJsonSchema)({ [name]: schema.examples[0] })).toBe(true);
      });

      test("has a description of every value", () => {
        if (typeof words.values === "function") return expect(schema.oneOf).toBeUndefined();
        const described = schema.oneOf?.map(({ const: value, description }) => [String(value), description]);
        const cases: Readonly<Record<string, readonly string[] | undefined>> = words.cases ?? {};
        expect(described).toEqual(
          Object.entries(words.values).map(([value, said]) => [
            value,
            [said, cases[value]?.join("; ")].filter(Boolean).join(" – "),
          ]),
        );
        if (schema.type === "string") expect(schema.enum).toEqual(Object.keys(words.values));
      });
    },
  );

  test("decisions: outcomes and facts are described", () => {
    const { outcome, missing } = decisionJsonSchema.properties as {
      outcome: FactSchema;
      missing: { items: FactSchema };
    };
    expect(outcome.oneOf).toContainEqual({ const: "eligible", description: en.outcomes.eligible.headline });
    expect(outcome.oneOf?.map(({ const: code }) => code).sort()).toEqual(Object.keys(rulebook.outcomes).sort());
    expect(missing.items.oneOf).toContainEqual({ const: "status", description: en.facts.status.label });
    expect(missing.items.enum).toEqual(Object.keys(rulebook.facts));
  });

  test("facts: the example person is accepted", () => {
    const [person, ...others] = factsJsonSchema.examples as unknown[];
    expect(others).toEqual([]);
    expect(safeEvaluate(person).success).toBe(true);
  });

  test("facts: a wrong value is refused by the list of values, before their descriptions", () => {
    const validate = ajv.compile(factsJsonSchema);
    validate({ status: "idle" });
    expect(ajv.errorsText(validate.errors)).toBe("data/status must be equal to one of the allowed values");
  });

  test("are frozen, and declare the 2020-12 edition", () => {
    for (const schema of [factsJsonSchema, decisionJsonSchema]) {
      expect(Object.isFrozen(schema)).toBe(true);
      expect(schema.$schema).toBe("https://json-schema.org/draft/2020-12/schema");
    }
  });
});

test("the copy leaves out facts that are undefined", () => {
  expect(Object.keys(factsSchema.parse({ age: 40, status: undefined }))).toEqual(["age"]);
});
