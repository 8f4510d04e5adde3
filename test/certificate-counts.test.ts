import { verify } from "carte-vitale/compile";
import { describe, expect, test } from "vitest";
import { type Draft, draft } from "./rulebooks.js";

const countsOf = async (edit: (draft: Draft) => void) => (await verify(draft(edit))).counts;
const withFact = (fact: object) => (d: Draft) => {
  d.facts.twin = fact;
  d.diagramOrder.push("twin");
};
/** Twins send one more paper to open their rights. */
const asked = (d: Draft) => {
  const cites = [{ source: "project-brief" }];
  d.documents["twin-proof"] = { copies: { mail: "photocopy" } };
  d.alternatives["twin-proof"] = { cites };
  d.law["registration-forms"]["twin-proof"] = {
    cites,
    parameters: [],
    conditions: { all: [{ name: "twin", fact: "twin", operator: "equal", value: true }] },
    event: { type: "document", params: { document: "twin-proof", procedures: ["open-rights"], anyOf: ["twin-proof"] } },
  };
};

describe("the certificate counts", () => {
  // As for the shipped rulebook: what has nothing to do with the number or with months in France, months in France and
  // none outside, and no number, a temporary one of two ages, a permanent one with four states of the card.
  const anyone = 4 * 8 * 3 * 3 * 3 * 2 * 2;
  const persons = anyone * 4 * (1 + 2 + 4);
  const all = anyone * 6 * (1 + 2 + 1) * 4;

  test("nobody more for a fact that no rule reads", async () => {
    const counts = await countsOf(withFact({ boolean: true, default: false }));
    expect(counts).toMatchObject({ facts: 13, persons, contradictory: all - persons });
  });

  test("everybody twice for a fact of two values that matters to some", async () => {
    const counts = await countsOf((d) => {
      withFact({ boolean: true, default: false })(d);
      asked(d);
    });
    expect(counts).toMatchObject({ facts: 13, persons: 2 * persons, contradictory: 2 * (all - persons) });
  });

  test("those twice who can have a fact that others cannot", async () => {
    const counts = await countsOf((d) => {
      withFact({ boolean: true, appliesWhen: { fact: "nirKind", values: ["none"] } })(d);
      asked(d);
    });
    const newcomers = anyone * 4 * (2 + 2 + 4);
    const combinations = anyone * 6 * (2 + 2 + 1) * 4;
    expect(counts).toMatchObject({ persons: newcomers, contradictory: combinations - newcomers });
  });
});
