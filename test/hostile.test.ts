import {
  describe as describeDecision,
  describeExplanation,
  describeInterview,
  describeRecord,
  evaluate,
  explain,
  FactsError,
  interview,
  record,
  replay,
  rulebook,
} from "carte-vitale";
import { compile, RulebookError, verify } from "carte-vitale/compile";
import { en, enReasoning } from "carte-vitale/messages/en";
import { describe, expect, test } from "vitest";
import { type Draft, draft } from "./rulebooks.js";

const NUMBER = "1850578006084";
const cites = [{ source: "service-public-f265" }];
const times = <T>(length: number, each: (index: number) => T): T[] => Array.from({ length }, (_, index) => each(index));
const clause = (fact: string, value: unknown, index = 0) => ({
  name: `added-${index}`,
  fact,
  operator: "equal",
  value,
});
const blocker = (conditions: object) => ({
  cites,
  parameters: [],
  conditions,
  event: { type: "blocker", params: { outcome: "not-registered" } },
});
const thrownBy = (call: () => unknown): Error => {
  try {
    call();
  } catch (error) {
    if (error instanceof Error) return error;
  }
  throw new Error("expected an error");
};
const refusalOf = async (edit: (draft: Draft) => void): Promise<RulebookError> => {
  const error = await compile(draft(edit)).catch((thrown: unknown) => thrown);
  if (error instanceof RulebookError) return error;
  throw error;
};

describe("Hostile input", () => {
  test("A list in a stored result is not frozen by its description", () => {
    const list: unknown[] = [];
    const explained = structuredClone(explain({ age: 11 })) as Draft;
    explained.rules[0].counts = list;
    expect(describeExplanation(explained, en, enReasoning).rules[0]?.counts).toBe(false);
    const decided = structuredClone(
      evaluate({ age: 34, nirKind: "permanent", residenceMonths: 14, status: "employee" }),
    ) as Draft;
    decided.procedures[0].channels[0].recommended = list;
    expect(describeDecision(decided, en).procedures[0]?.channels[0]?.recommended).toBe(false);
    expect(Object.isFrozen(list)).toBe(false);
  });

  test("A list of one code is not accepted as a code", () => {
    const edited = { ...interview({}), fact: ["age"] } as Draft;
    expect(() => describeInterview(edited, en, enReasoning)).toThrow("The catalogue has no words for an invalid code");
    expect(Object.isFrozen(edited.fact)).toBe(false);
  });

  test("A value that a record cannot contain is refused without repeating it", () => {
    for (const value of [NUMBER, [NUMBER], [[NUMBER]], { value: NUMBER }, Number(NUMBER)]) {
      const kept = structuredClone(record({ nirKind: "permanent", otherScheme: "other" })) as Draft;
      kept.data[0] = { fact: "nirKind", value, origin: "given" };
      const { name, message } = thrownBy(() => describeRecord(kept, en, enReasoning));
      expect({ name, message }).toEqual({
        name: "RangeError",
        message: "The catalogue has no words for a value of nirKind",
      });
    }
  });

  test("A list of one value is not accepted as a value", () => {
    const kept = structuredClone(record({ nirKind: "permanent", otherScheme: "other" })) as Draft;
    kept.data[0] = { fact: "nirKind", value: ["permanent"], origin: "given" };
    expect(thrownBy(() => describeRecord(kept, en, enReasoning)).message).toBe(
      "The catalogue has no words for a value of nirKind",
    );
  });

  test("A text that is no code is refused without repeating it", () => {
    const kept = structuredClone(record({ otherScheme: "other" })) as Draft;
    for (const code of [`${NUMBER} age`, `age ${NUMBER}`, `age\n${NUMBER}`, "Age"]) {
      kept.data[0].fact = code;
      expect(thrownBy(() => describeRecord(kept, en, enReasoning)).message).toBe(
        "The catalogue has no words for an invalid code: hand in what the library returned",
      );
    }
    kept.data[0].fact = NUMBER;
    expect(thrownBy(() => describeRecord(kept, en, enReasoning)).message).not.toContain(NUMBER);
    kept.data[0].fact = "ages";
    expect(thrownBy(() => describeRecord(kept, en, enReasoning)).message).toContain("the code ages");
  });

  test("A record whose data is of the greatest length, or has its own methods, is refused at once", () => {
    const honest = record({ otherScheme: "other" });
    const lists = [
      Array(2 ** 32 - 1),
      Object.assign([], { map: () => ({ every: () => true }) }),
      Object.assign([...honest.data], { map: () => [] }),
    ];
    for (const data of lists) {
      // Read entry by entry, the first list would not end.
      expect(thrownBy(() => replay({ ...honest, data }))).toBeInstanceOf(FactsError);
    }
  });

  test("A rulebook of more than 200 facts is refused", async () => {
    const { issues } = await refusalOf((d) => {
      for (const name of times(10_000, (index) => `added${index}`)) {
        d.facts[name] = { boolean: true };
        d.diagramOrder.push(name);
      }
    });
    expect(issues).toMatchObject([{ path: ["facts"], message: "facts: a rulebook has at most 200 facts" }]);
  });

  test("A rulebook with 5,000 issues is refused with the first 1,000", async () => {
    const { issues, message } = await refusalOf((d) => {
      d.law.added = {};
      for (const index of times(5000, (each) => each)) {
        d.sources[`added-${index}`] = { url: null, checked: "2026-01-01" };
        d.law.added[`added-${index}`] = {
          ...blocker({ all: [clause("nirKind", "none")] }),
          cites: [{ source: "none" }],
        };
      }
    });
    expect(issues).toHaveLength(1001);
    expect(issues.at(-1)).toMatchObject({ code: "more", message: "and 4000 more" });
    expect(message.length).toBeLessThan(500_000);
  });

  test("A rulebook of over two million characters, or with a name of over 200, is refused", async () => {
    const long = await refusalOf((d) => {
      for (const index of times(60_000, (each) => each)) d.steps[`added-${index}`] = { cites };
    });
    expect(long.message).toContain("at most 2000000 characters of JSON");
    const name = await refusalOf((d) => {
      d.steps[`a${"a".repeat(200)}`] = { cites };
    });
    expect(name.message).toContain("at most 200 characters");
    expect(name.message).not.toContain("aaaa");
  });

  test("A rulebook nested in more than 64 levels is refused", async () => {
    for (const levels of [100, 1000, 2700, 3000, 3500, 4000, 5000, 10_000, 50_000]) {
      const nested = times(levels, () => null).reduce<unknown>((inner) => [inner], []);
      const { issues } = await verify(nested);
      expect(issues).toHaveLength(1);
      expect(issues[0]?.message).toMatch(/: a rulebook is at most 64 levels deep$/);
      expect(issues[0]?.path).toEqual(times(64, () => "0"));
    }
  });

  test("A clause whose name is no code is named by its path", async () => {
    const { message } = await refusalOf((d) => {
      d.law["minimum-age"]["too-young"].conditions.all[0].name = NUMBER;
    });
    expect(message).toContain("clause conditions.all.0");
    expect(message).not.toContain(NUMBER);
  });

  test("Ten thousand clauses of one name are refused with 1,000 issues", async () => {
    const { issues } = await refusalOf((d) => {
      d.law["minimum-age"]["too-young"].conditions.all.push(...times(10_000, () => clause("nirKind", "none")));
    });
    expect(issues).toHaveLength(1001);
  });

  test("3,000 unused steps are refused with one example person for all", async () => {
    const { issues } = await refusalOf((d) => {
      for (const index of times(3000, (each) => each)) d.steps[`added-${index}`] = { cites };
    });
    expect(issues).toHaveLength(1001);
    expect(new Set(issues.slice(0, 1000).map(({ example }) => JSON.stringify(example))).size).toBe(1);
  });

  test("A fact cannot depend on an inherited property of objects", async () => {
    const inherited = draft((d) => {
      d.facts.added = { boolean: true, appliesWhen: { fact: "constructor", values: ["name"] } };
      d.diagramOrder.push("added");
    });
    const { issues } = await verify(inherited);
    expect(issues).toMatchObject([{ path: ["facts", "added", "appliesWhen"], code: "vocabulary" }]);
  });
});

describe("Unusual input", () => {
  test("A rulebook of 200 facts is compiled", async () => {
    const own = await compile(
      draft((d) => {
        for (const name of times(200 - Object.keys(d.facts).length, (index) => `added${index}`)) {
          d.facts[name] = { boolean: true };
          d.diagramOrder.push(name);
        }
      }),
    );
    expect(own.evaluate({ otherScheme: "other" }).outcome).toBe("covered-elsewhere");
  });

  test("A fact may have the name of an inherited property of objects", async () => {
    const own = await compile<object>(
      draft((d) => {
        d.facts.constructor = { boolean: true };
        d.facts.valueOf = { boolean: true, default: false };
        d.diagramOrder.push("constructor", "valueOf");
      }),
    );
    expect(own.evaluate({ otherScheme: "other" }).outcome).toBe("covered-elsewhere");
    expect(own.safeEvaluate({ constructor: "yes" }).success).toBe(false);
    expect(Object.keys(rulebook.facts)).not.toContain("constructor");
  });
});
