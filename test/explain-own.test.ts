import type { FactsInput } from "carte-vitale";
import { compile } from "carte-vitale/compile";
import { expect, test } from "vitest";
import { terminal } from "../src/diagram/diagram.js";
import { createEvaluator } from "../src/evaluate/evaluate.js";
import { createBasis } from "../src/reason/query.js";
import { shipped } from "../src/shipped.js";
import { RESIDENT } from "./people.js";
import { type Draft, draft } from "./rulebooks.js";
import { is, mustDo, procedure, smallRulebook, trueOrFalse } from "./small-rulebooks.js";
import { minimumAge } from "./thresholds.js";

/** The explanation by an edited rulebook. */
const explained = async (edit: (draft: Draft) => void, facts: FactsInput) => {
  const own = await compile(draft(edit));
  return own.explain(facts);
};

test("With a list of parameters, a clause names that of its own fact, not that of another fact with the same number", async () => {
  const nine = { name: "nine-or-older", fact: "age", operator: "greaterThanInclusive", value: 9 };
  const { rules } = await explained((d) => {
    d.parameters["age-of-nine"] = { fact: "age", value: 9, unit: "years", cites: [{ source: "css-l161-31-i-al-2" }] };
    const expired = d.law["social-security-number"]["temporary-number-expired"];
    expired.parameters = ["temporary-number-validity", "age-of-nine"];
    expired.conditions.all.push(nine);
  }, RESIDENT);
  const clauses = rules.find(({ rule }) => rule === "temporary-number-expired")?.clauses ?? [];
  const found = clauses.map(({ fact, parameters, sources }) => [fact, parameters, sources]);
  expect(found).toContainEqual(["age", ["age-of-nine"], ["css-l161-31-i-al-2"]]);
  expect(found).toContainEqual([
    "temporaryNumberMonths",
    ["temporary-number-validity"],
    ["ameli-born-abroad", "css-r114-7-iii", "css-r114-7-iv", "css-r114-7-v"],
  ]);
});

test("The rule of the applicant counts for an eligible person, even where every procedure names its actor", async () => {
  const { outcome, rules } = await explained((d) => {
    d.procedures["order-card"].actor = "holder";
  }, RESIDENT);
  expect(outcome).toBe("eligible");
  expect(rules.find(({ rule }) => rule === "holder-applies")).toMatchObject({ holds: true, counts: true });
});

test("A threshold is no margin where facts on its other side are contradictory", async () => {
  const held = { ...RESIDENT, cardState: "held" } as const;
  const thresholds = async (edit: (draft: Draft) => void) =>
    (await explained(edit, held)).margins.filter(({ fact }) => fact === "age").map(({ threshold }) => threshold);
  expect(await thresholds(() => {})).toContain(minimumAge);
  const withoutChildren = await thresholds((d) => {
    d.contradictions["card-of-a-child"] = {
      parameters: ["minimum-age"],
      conditions: {
        all: [
          { name: "under-minimum-age", fact: "age", operator: "lessThan", value: minimumAge },
          { name: "has-a-card", fact: "cardState", operator: "notIn", value: ["none"] },
        ],
      },
      event: { type: "contradiction" },
    };
  });
  expect(withoutChildren).not.toContain(minimumAge);
});

test("The rule of the applicant counts where one of several procedures names no actor", async () => {
  const writes = (procedure: string) => mustDo(procedure, ["no"], { any: [is("a", true), is("a", false)] });
  const own = await compile(
    smallRulebook({
      facts: { a: trueOrFalse() },
      blockers: { no: { all: [is("a", true)] } },
      law: { writes: writes("write"), calls: writes("call") },
      procedures: { write: procedure("holder"), call: procedure() },
    }),
  );
  const facts = { a: true } as never;
  const rules: { rule: string; counts: boolean }[] = own.explain(facts).rules;
  expect(rules.filter(({ counts }) => counts).map(({ rule }) => rule)).toContain("holder-applies");
  expect(own.record(facts).operations.map(({ rule }: { rule: string }) => rule)).toContain("holder-applies");
});

test("Nodes that an answer makes are removed with it, also where it throws", () => {
  const basis = createBasis(createEvaluator(shipped));
  const nodesBefore = (answer: () => void) =>
    basis.ask({}, undefined, (_, { diagram }) => {
      const count = diagram.nodes.length;
      diagram.node(0, [terminal(1000), terminal(1001)]);
      expect(diagram.nodes.length).toBe(count + 1);
      answer();
      return count;
    });
  const first = nodesBefore(() => {});
  expect(nodesBefore(() => {})).toBe(first);
  const broken = new Error("no answer");
  const breaks = () => {
    throw broken;
  };
  expect(() => nodesBefore(breaks)).toThrow(broken);
  expect(nodesBefore(() => {})).toBe(first);
});
