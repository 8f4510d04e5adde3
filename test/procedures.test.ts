import { evaluate, describe as inWords, rulebook } from "carte-vitale";
import { en } from "carte-vitale/messages/en";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { partialFacts } from "./people.js";
import { PROCEDURES } from "./procedures.js";

test.each(Object.entries(PROCEDURES))("%s has these channels, steps and delivery times", (id, { facts, channels }) => {
  const { procedures } = evaluate(facts);
  expect(procedures.find((procedure) => procedure.id === id)?.channels).toEqual(channels);
});

test("every procedure of the rulebook is among them", () => {
  expect(Object.keys(PROCEDURES).sort()).toEqual(Object.keys(rulebook.procedures).sort());
});

describe("the sources of a decision", () => {
  const rules: Record<string, { cites: readonly { source: string }[] }> = Object.assign(
    {},
    ...Object.values(rulebook.law),
  );
  const cited = (rule: string) => rules[rule]?.cites.map(({ source }) => source);

  test("every reason, notice, procedure and document has the sources of its rule, in codes and in words", () => {
    fc.assert(
      fc.property(partialFacts, (facts) => {
        const decision = evaluate(facts);
        const { reasons, blockers, notices, procedures, documents, possibleDocuments } = decision;
        const parts = [...reasons, ...blockers, ...notices, ...procedures, ...documents, ...possibleDocuments];
        for (const { rule, sources } of parts) expect(sources, rule).toEqual(cited(rule));
        const described = inWords(decision, en);
        const describedSources = [...described.procedures, ...described.documents].map(({ sources }) =>
          sources.map(({ id }) => id),
        );
        expect(describedSources).toEqual([...procedures, ...documents].map(({ rule }) => cited(rule)));
      }),
    );
  });
});
