import { Ajv2020 } from "ajv/dist/2020.js";
import { evaluate, rulebook } from "carte-vitale";
import { en } from "carte-vitale/messages/en";
import { fr } from "carte-vitale/messages/fr";
import { tools } from "carte-vitale/tools";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openPartsOf } from "./frozen.js";
import { perThousand } from "./runs.js";
import { anyInput, anyTarget, faultsOf } from "./tool-answers.js";

const [decide, nextQuestion, whatWouldChange, explain, forecast] = tools;
const EMPLOYEE = { age: 34, nirKind: "permanent", residenceMonths: 14, status: "employee" } as const;
const CHILD = {
  birthDate: "2015-03-02",
  nirKind: "permanent",
  status: "dependent",
  otherScheme: "none",
  rightsOpen: true,
};

describe("Every tool", () => {
  test("answers as the library does, in the shape of its schema, for accepted, partial and refused persons", () => {
    const seen = { answered: 0, refused: 0 };
    fc.assert(
      fc.property(anyInput, anyTarget, (input, target) => {
        expect(faultsOf(input, target, seen)).toEqual([]);
      }),
      { numRuns: perThousand(150) },
    );
    const all = seen.answered + seen.refused;
    expect(seen.answered).toBeGreaterThan(all / 4);
    expect(seen.refused).toBeGreaterThan(all / 10);
  });

  test("gives the same frozen result again", () => {
    for (const { execute } of tools) {
      const input = { facts: EMPLOYEE, target: "eligible", language: "fr" };
      const result = execute(input);
      expect(openPartsOf(result)).toEqual([]);
      expect(execute(input)).toEqual(result);
    }
  });

  test("has hints that say it reads only, and a schema with an object at its root", () => {
    expect(tools.map(({ name }) => name)).toEqual([
      "decide",
      "next_question",
      "what_would_change",
      "explain",
      "forecast",
    ]);
    for (const tool of tools) {
      expect(tool.annotations).toEqual({
        title: tool.title,
        readOnlyHint: true,
        destructiveHint: false,
        idempotentHint: true,
        openWorldHint: false,
      });
      expect([tool.inputSchema.type, tool.outputSchema.type]).toEqual(["object", "object"]);
      expect(openPartsOf(tool)).toEqual([]);
    }
  });

  test("describes every fact, value and date in its input", () => {
    for (const { inputSchema } of tools) {
      const { facts } = inputSchema.properties as Record<
        string,
        { properties: Record<string, { description?: string; oneOf?: { description?: string }[] }> }
      >;
      const described = Object.entries(facts?.properties ?? {});
      expect(described.map(([name]) => name)).toEqual([
        ...Object.keys(rulebook.facts),
        ...Object.keys(en.dates).slice(0, 4),
      ]);
      for (const [name, schema] of described) {
        expect(schema.description?.length, name).toBeGreaterThan(10);
        for (const value of schema.oneOf ?? []) expect(value.description, name).toBeTruthy();
      }
    }
  });

  test("compiles in a strict validator", () => {
    const ajv = new Ajv2020({ strict: true, strictRequired: false });
    for (const { inputSchema, outputSchema } of tools) {
      expect(() => [ajv.compile(inputSchema), ajv.compile(outputSchema)]).not.toThrow();
    }
  });
});

describe("The text of an answer", () => {
  test("is in the language that is asked for, with the headline first and the sources last", () => {
    for (const [language, catalogue] of [
      ["en", en],
      ["fr", fr],
    ] as const) {
      const { text } = decide.execute({ facts: EMPLOYEE, assume: "defaults", language });
      const lines = text.split("\n");
      expect(lines[0]).toBe(catalogue.outcomes.eligible.headline);
      expect(lines.at(-1)).toMatch(/^Sources ?: /);
      expect(lines.at(-2)).toBe(catalogue.disclaimer);
    }
  });

  test("says every default that was taken, whichever tool is asked", () => {
    const sentence = en.takenForGranted.otherScheme.none ?? "";
    const input = { facts: { age: 11, nirKind: "permanent", status: "dependent" }, assume: "defaults" };
    expect(decide.execute(input).text).toContain(sentence);
    expect(explain.execute(input).text).toContain(sentence);
    expect(whatWouldChange.execute({ ...input, target: "eligible" }).text).toContain(sentence);
    const range = { from: "2026-01-01", until: "2026-12-31" };
    expect(forecast.execute({ ...input, range }).text).toContain(sentence);
    expect(decide.execute({ ...input, assume: "nothing" }).text).not.toContain(sentence);
  });

  test("asks the best question with its title, hint, options and the date that may be given instead", () => {
    const asked = nextQuestion.execute({
      facts: { nirKind: "permanent", otherScheme: "none", status: "dependent", rightsOpen: true },
    });
    expect(asked.ok && asked.data.question).toEqual({
      fact: "age",
      title: en.facts.age.question,
      hint: en.facts.age.hint,
      options: [],
      number: { minimum: 0, maximum: 130, unit: "years" },
      date: "birthDate",
    });
    expect(asked.text).toContain("A whole number from 0 to 130 (age), or instead the date of birth (birthDate)");
    const first = decide.execute({ facts: {}, language: "fr" });
    const { values, cases } = fr.facts.otherScheme;
    expect(first.ok && first.data.question?.options).toContainEqual({
      value: "s1",
      label: values.s1,
      includes: cases?.s1,
    });
  });

  test("says the days of a person with dates", () => {
    expect(decide.execute({ facts: CHILD, on: "2026-11-30" }).text).toContain(
      "The card can be ordered from 2 March 2027, the twelfth birthday.",
    );
    const periods = forecast.execute({ facts: CHILD, range: { from: "2026-11-30", until: "2027-12-31" } });
    expect(periods.text).toContain("30 November 2026 to 1 March 2027");
  });

  test("says each change of a set in a line of its own, below the day that is known", () => {
    const { text } = whatWouldChange.execute({
      facts: { ...CHILD, cardState: "none" },
      on: "2026-11-30",
      target: "eligible",
    });
    const lines = text.split("\n");
    expect(lines.slice(1, 3)).toEqual([
      "The card can be ordered from 2 March 2027, the twelfth birthday.",
      "1. Wait 1 year – age: 12 years",
    ]);
    expect(lines.slice(3, 5)).toEqual(["2. All of these together:", "   - Wait 7 years – age: 18 years"]);
    for (const line of lines) expect(line.split(" – ").length, line).toBeLessThanOrEqual(2);
    expect(explain.execute({ facts: CHILD, on: "2026-11-30" }).text).toContain("from 2 March 2027");
  });

  test("of a forecast says an answer once for all days in a row that have it", () => {
    const permit = { residencePermitUntil: "2027-01-31", nationality: "other", otherScheme: "none" };
    const facts = { ...permit, age: 34, nirKind: "permanent", status: "employee" };
    const range = { from: "2026-11-30", until: "2028-12-31" };
    const answer = forecast.execute({ facts, range, assume: "defaults", language: "fr" });
    expect(answer.ok && answer.data.periods.length).toBe(3);
    expect(answer.text).toMatch(/^Du 30 novembre 2026 au 31 décembre 2028\n/);
    expect(answer.text.match(/^- .*/gm)).toEqual([
      `- du 30 novembre 2026 au 31 juillet 2027 : ${fr.outcomes.eligible.headline}`,
      `- du 1er août 2027 au 31 décembre 2028 : ${fr.outcomes["residence-permit-required"].headline}`,
    ]);
  });

  test("never names the brief of the project", () => {
    for (const { execute } of tools) {
      const result = execute({ facts: EMPLOYEE, assume: "defaults", target: "eligible" });
      expect(result.text).not.toMatch(/brief/i);
      if (result.ok) expect(result.sources.map(({ id }) => id)).not.toContain("project-brief");
    }
  });
});

describe("A refusal", () => {
  test("lists all that is wrong at once, with what to do in the language that is asked for", () => {
    const refused = decide.execute({
      facts: { age: 134, cardState: "held", nirKind: "none" },
      language: "fr",
      assume: "all",
      weight: 1,
    });
    expect(refused.ok).toBe(false);
    expect(refused.ok ? [] : refused.issues.map(({ path, code }) => [path.join("."), code])).toEqual([
      ["", "input"],
      ["assume", "option"],
      ["age", "not-accepted"],
      ["nirKind", "contradiction"],
      ["cardState", "contradiction"],
    ]);
    expect(refused.text).toContain("de 0 à 130");
  });

  test("asks for the day where a date is given, and for the range of a forecast", () => {
    const undated = decide.execute({ facts: CHILD });
    expect(undated.ok ? [] : undated.issues.map(({ path }) => path)).toEqual([["on"]]);
    expect(undated.text).toBe("The day you ask about: give a date that exists, such as 23 November 2026.");
    const endless = forecast.execute({ facts: CHILD });
    expect(endless.ok ? [] : endless.issues.map(({ path }) => path)).toEqual([["from"], ["until"]]);
  });

  test("says once which facts contradict each other", () => {
    const twice = decide.execute({ facts: { birthDate: "2015-03-02", age: 11 }, on: "2026-11-30" });
    expect(twice.ok ? 0 : twice.issues.length).toBe(2);
    expect(twice.text).toBe("These answers say the same: the date of birth; age. Keep only one of them.");
    const range = { from: "2027-01-01", until: "2026-01-01" };
    expect(forecast.execute({ facts: CHILD, range }).text.split("\n")).toHaveLength(1);
  });

  test("asks to leave out what is not known, where null stands for it", () => {
    expect(decide.execute({ facts: { age: null } }).text).toBe(
      "Age: give a whole number from 0 to 130. Leave it out while it is not known.",
    );
  });

  test("names every accepted key of the facts, with or without a day, and the target that is needed", () => {
    for (const on of [undefined, "2026-11-30"]) {
      const refused = decide.execute({ facts: { birth_date: "2015-03-02" }, on });
      expect(refused.ok ? "" : refused.issues[0]?.message).toMatch(/birthDate.*age/);
      expect(refused.text).toContain("“birthDate”");
    }
    expect(whatWouldChange.execute({ facts: CHILD, on: "2026-11-30" }).text).toContain("“target”");
  });

  test("accepts an input without facts as one about whom nothing is known", () => {
    const answer = decide.execute({});
    expect(answer.ok && answer.data.possibleOutcomes).toEqual(evaluate({}, { assume: "nothing" }).possibleOutcomes);
  });

  test("names the accepted languages", () => {
    const refused = decide.execute({ language: "de" });
    expect(refused.ok ? [] : refused.issues).toMatchObject([
      { path: ["language"], message: "language is one of en, fr" },
    ]);
  });
});
