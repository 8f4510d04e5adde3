import { evaluate, rulebook, describe as words } from "carte-vitale";
import { en } from "carte-vitale/messages/en";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { partialFacts } from "./people.js";
import { PROCEDURES } from "./procedures.js";

test.each(Object.entries(PROCEDURES))(
  "%s is done in these steps, by these channels, in this time",
  (id, { facts, channels }) => {
    const { procedures } = evaluate(facts);
    expect(procedures.find((procedure) => procedure.id === id)?.channels).toEqual(channels);
  },
);

describe("whoever reads a decision can read where it comes from", () => {
  const rules: Record<string, { cites: readonly { source: string }[] }> = Object.assign(
    {},
    ...Object.values(rulebook.law),
  );
  const cited = (rule: string) => rules[rule]?.cites.map(({ source }) => source);

  test("every reason, procedure and document names the sources of its rule, and so do its words", () => {
    fc.assert(
      fc.property(partialFacts, (facts) => {
        const decision = evaluate(facts);
        const { reasons, blockers, procedures, documents, possibleDocuments } = decision;
        const parts = [...reasons, ...blockers, ...procedures, ...documents, ...possibleDocuments];
        for (const { rule, sources } of parts) expect(sources, rule).toEqual(cited(rule));
        const said = words(decision, en);
        const described = [...said.procedures, ...said.documents].map(({ sources }) => sources.map(({ id }) => id));
        expect(described).toEqual([...procedures, ...documents].map(({ rule }) => cited(rule)));
      }),
    );
  });

  test("what goes beyond the brief is what the domain specification says goes beyond it; all else cites the brief", () => {
    const beyond = Object.keys(rules).filter((rule) => !cited(rule)?.includes("project-brief"));
    expect(beyond).toEqual(["report-card", "child-attachment-form"]);
  });
});
