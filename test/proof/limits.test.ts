import { compile, verify } from "carte-vitale/compile";
import { describe, expect, test } from "vitest";
import { type Draft, draft, withFacts } from "../rulebooks.js";

describe("a large rulebook is accepted, or refused at a limit:", () => {
  const form = (d: Draft) => d.law["registration-forms"]["coverage-application-form"];

  test("a rule that reads twenty more facts", async () => {
    const wide = draft((d) => {
      form(d).conditions = { all: [form(d).conditions, { any: withFacts(d, 20, "x") }] };
    });
    await expect(verify(wide)).resolves.toMatchObject({ sound: true });
  });

  test("a contradiction between twenty facts", async () => {
    const wide = draft((d) => {
      const conditions = { all: withFacts(d, 20, "x") };
      d.contradictions.wide = { parameters: [], conditions, event: { type: "contradiction" } };
    });
    const own = await compile<Record<string, unknown>>(wide);
    const all = Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`x${index}`, true]));
    const refused = own.safeEvaluate({ ...all, otherScheme: "other" });
    expect(refused.success ? [] : refused.error.issues.map(({ path }) => path[0])).toEqual(Object.keys(all));
    expect(own.evaluate({ ...all, x0: false, otherScheme: "other" }).outcome).toBe("covered-elsewhere");
  });

  test("thousands of smallest contradictions", async () => {
    const wide = draft((d) => {
      const conditions = { all: Array.from({ length: 13 }, (_, index) => ({ any: withFacts(d, 2, `x${index}y`) })) };
      d.contradictions.wide = { parameters: [], conditions, event: { type: "contradiction" } };
    });
    await expect(compile(wide)).rejects.toThrow(/more than 5000 sets of facts contradict each other/);
  });
});
