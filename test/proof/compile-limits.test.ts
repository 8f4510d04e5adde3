import { compile, RulebookError } from "carte-vitale/compile";
import { describe, expect, test } from "vitest";
import { budget, limitedDiagram, tooLarge } from "../../src/compile/limits.js";
import { terminal } from "../../src/diagram/diagram.js";
import { draft, withFacts } from "../rulebooks.js";
import { is, oneOf, rule, smallRulebook } from "../small-rulebooks.js";

const why = "too many independent facts interact. Split the rulebook, or remove facts, values or rules";

const nowhere = { code: "too-large", file: null, rule: null, path: [], clause: null, example: null };

/** The issues of a refusal; any other error fails the test. */
function refusalOf(attempt: () => unknown): RulebookError["issues"] {
  try {
    attempt();
  } catch (error) {
    if (error instanceof RulebookError) return error.issues;
    throw error;
  }
  return [];
}

describe("a limit", () => {
  test("may be reached, not exceeded", () => {
    const spend = budget(3, () => tooLarge(3, "things are needed"));
    spend(2);
    spend(1);
    spend(0);
    expect(() => spend(1)).toThrow(new RegExp(`more than 3 things are needed: ${why}`));
  });

  test("has no place in the rulebook: all its parts reach it together", () => {
    const message = `more than 3 things: ${why}`;
    expect(tooLarge(3, "things").issues).toEqual([{ ...nowhere, message }]);
    expect(tooLarge(3, "things")).toBeInstanceOf(RulebookError);
  });

  test("of half a million nodes applies to the diagrams of a rulebook", () => {
    const diagram = limitedDiagram();
    for (let index = 0; index < 500_000; index++) diagram.node(0, [terminal(index), terminal(index + 1)]);
    expect(refusalOf(() => diagram.node(1, [terminal(0), terminal(1)]))).toEqual([
      { ...nowhere, message: `more than 500000 nodes are needed: ${why}` },
    ]);
  });

  test("of four million steps applies to joining them", () => {
    const diagram = limitedDiagram();
    const wide = diagram.node(
      0,
      Array.from({ length: 100_000 }, (_, index) => terminal(index)),
    );
    for (let times = 0; times < 40; times++) diagram.map(wide, () => 0);
    expect(refusalOf(() => diagram.map(wide, () => 0))).toEqual([
      { ...nowhere, message: `more than 4000000 steps are needed to join the rules: ${why}` },
    ]);
  });
});

describe("a rulebook is refused in bounded time when it has", () => {
  test("a rule that depends on forty facts together", async () => {
    const wide = draft((d) => {
      const form = d.law["registration-forms"]["coverage-application-form"];
      const [first, second] = [withFacts(d, 20, "x"), withFacts(d, 20, "y")];
      form.conditions = { any: first.map((each, index) => ({ all: [each, second[index]] })) };
    });
    await expect(compile(wide)).rejects.toHaveProperty(
      "message",
      expect.stringMatching(/more than 100000 comparisons are needed/),
    );
  });

  test("thousands of values of a fact, each to be compared with twenty others", async () => {
    const wide = draft((d) => {
      const shades = Array.from({ length: 5000 }, (_, index) => `shade-${index}`);
      d.facts.shade = { values: Object.fromEntries(shades.map((each) => [each, {}])) };
      d.diagramOrder.unshift("shade");
      const any = shades.slice(0, 21).map((value) => ({ name: value, fact: "shade", operator: "equal", value }));
      d.law["registration-forms"]["coverage-application-form"].conditions = { any };
    });
    await expect(compile(wide)).rejects.toHaveProperty(
      "message",
      expect.stringMatching(/more than 100000 comparisons are needed/),
    );
  });

  test("rules that always hold, beside many that sometimes do", async () => {
    const letters = [..."abcdefghij"];
    const facts = Object.fromEntries(["p", "q", "r", "s"].map((fact) => [fact, oneOf(letters)]));
    const blocker = (conditions: object) => rule(conditions, { type: "blocker", params: { outcome: "no" } });
    const sometimes = Object.keys(facts).flatMap((fact) =>
      letters.map((letter) => [`${fact}-${letter}`, blocker({ all: [is(fact, letter)] })]),
    );
    const always = Array.from({ length: 50 }, (_, index) => [
      `always-${index}`,
      blocker({ any: [is("p", "a"), is("p", "a", "notEqual")] }),
    ]);
    const law = Object.fromEntries([...sometimes, ...always]);
    const wide = smallRulebook({ facts, blockers: { no: { all: [is("p", "a")] } }, law });
    await expect(compile(wide)).rejects.toThrow(`more than 500000 combinations of rules are to be joined: ${why}`);
  });

  test("more than twenty thousand different answers", async () => {
    const wide = draft((d) => {
      const cites = [{ source: "service-public-f265" }];
      for (const [index, asked] of withFacts(d, 16, "asked").entries()) {
        const paper = `paper-${index}`;
        d.documents[paper] = { copies: { mail: "photocopy" } };
        d.alternatives[paper] = { cites };
        d.law["registration-forms"][paper] = {
          cites,
          parameters: [],
          conditions: { all: [asked] },
          event: { type: "document", params: { document: paper, procedures: ["open-rights"], anyOf: [paper] } },
        };
      }
    });
    await expect(compile(wide)).rejects.toHaveProperty(
      "message",
      expect.stringMatching(/more than 20000 answers differ/),
    );
  });

  test("more than five thousand sets of facts that contradict each other", async () => {
    const wide = draft((d) => {
      // Every shade contradicts each tone but its own.
      const numbers = Array.from({ length: 72 }, (_, index) => index);
      for (const fact of ["shade", "tone"]) {
        d.facts[fact] = { values: Object.fromEntries(numbers.map((each) => [`${fact}-${each}`, {}])) };
        d.diagramOrder.unshift(fact);
      }
      for (const each of numbers) {
        const all = [
          { name: "shade", fact: "shade", operator: "equal", value: `shade-${each}` },
          { name: "tone", fact: "tone", operator: "notEqual", value: `tone-${each}` },
        ];
        d.contradictions[`tone-${each}`] = { parameters: [], conditions: { all }, event: { type: "contradiction" } };
      }
    });
    await expect(compile(wide)).rejects.toHaveProperty(
      "message",
      expect.stringMatching(/more than 5000 sets of facts contradict each other/),
    );
  });
});
