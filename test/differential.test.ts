import { evaluate, rulebook } from "carte-vitale";
import fc from "fast-check";
import { Engine, type RuleProperties } from "json-rules-engine";
import { expect, test } from "vitest";
import { person } from "./people.js";
import { perThousand } from "./runs.js";

/** The rules as they stand in the rulebook, `conditions` and `event` unchanged, with their names for the report. */
const RULES = Object.values(rulebook.law).flatMap((file) =>
  Object.entries<RuleProperties>(file as unknown as Record<string, RuleProperties>).map(([name, rule]) => ({
    name,
    conditions: structuredClone(rule.conditions),
    event: structuredClone(rule.event),
  })),
);

test("evaluate and a fresh json-rules-engine agree on 2,000 random persons", async () => {
  await fc.assert(
    fc.asyncProperty(person, async (whole) => {
      const engine = new Engine(RULES);
      // Months since a temporary number are no part of other persons: zero stands for them, as the default does.
      const { results } = await engine.run({ temporaryNumberMonths: 0, ...whole });
      const holding = new Set(results.map(({ name }) => name));
      const ofType = (type: string) => RULES.filter((rule) => rule.event.type === type && holding.has(rule.name));
      const { blockers, outcome, reasons, procedures, documents, verdict } = evaluate(whole);

      expect(new Set(blockers.map(({ rule }) => rule))).toEqual(new Set(ofType("blocker").map(({ name }) => name)));
      const blocking = ofType("blocker").map((rule) => rule.event.params?.outcome);
      const granted = ofType("grant").map((rule) => rule.event.params?.outcome);
      const order = Object.keys(rulebook.outcomes);
      expect(outcome).toBe(order.find((each) => blocking.includes(each)) ?? granted[0]);
      if (verdict === "eligible") {
        const routes = ofType("entitlement").map(({ name }) => name);
        expect(reasons.map(({ rule }) => rule)).toEqual(expect.arrayContaining(routes));
        expect(routes.length).toBeGreaterThan(0);
      }
      const todo = ofType("procedure").filter((rule) => rule.event.params?.outcomes.includes(outcome));
      expect(new Set(procedures.map(({ id }) => id))).toEqual(
        new Set(todo.map((rule) => rule.event.params?.procedure)),
      );
      for (const { id, procedure, rule } of documents) {
        expect(holding.has(rule)).toBe(true);
        expect(ofType("document").some(({ event }) => event.params?.document === id)).toBe(true);
        expect(procedures.map((each) => each.id)).toContain(procedure);
      }
      const needed = ofType("document").flatMap(({ event }) =>
        procedures
          .filter(({ id }) => event.params?.procedures.includes(id))
          .filter(({ channels }) => channels.some(({ id }) => id in copiesOf(event.params?.document)))
          .map(({ id }) => `${id}/${event.params?.document}`),
      );
      expect(new Set(documents.map(({ id, procedure }) => `${procedure}/${id}`))).toEqual(new Set(needed));
    }),
    { numRuns: perThousand(2000) },
  );
});

const copiesOf = (document: string): object => rulebook.documents[document as keyof typeof rulebook.documents].copies;
