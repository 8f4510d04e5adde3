import { verify } from "carte-vitale/compile";
import { describe, expect, test } from "vitest";
import { type Draft, draft } from "./rulebooks.js";
import { THRESHOLDS } from "./thresholds.js";

const countsOf = async (edit: (draft: Draft) => void) => (await verify(draft(edit))).counts;
const withFact = (fact: object) => (d: Draft) => {
  d.facts.twin = fact;
  d.diagramOrder.push("twin");
};
/** Twins send one document more to open their rights. */
const withDocument = (d: Draft) => {
  const cites = [{ source: "service-public-f265" }];
  d.documents["twin-proof"] = { copies: { mail: "photocopy" } };
  d.alternatives["twin-proof"] = { cites };
  d.law["registration-forms"]["twin-proof"] = {
    cites,
    parameters: [],
    conditions: { all: [{ name: "twin", fact: "twin", operator: "equal", value: true }] },
    event: { type: "document", params: { document: "twin-proof", procedures: ["open-rights"], anyOf: ["twin-proof"] } },
  };
};

describe("The certificate counts classes of persons", () => {
  // As for the shipped rulebook: the facts that contradict no other; months in France and any scheme with a home there,
  // no months and no form S1 without; no number, a temporary one of two classes, a permanent one with rights open or
  // closed and six states of the card.
  const others = (THRESHOLDS.age.length + 1) * 8 * 3 * 4 * 3 * 4;
  const homes = 3 * 3 + 1 * 2;
  const persons = others * homes * (1 + 2 + 2 * 6);
  const all = others * (3 * 2 * 3) * (1 + 2 + 2) * 6;

  test("twice for a fact of two values that no rule reads", async () => {
    const counts = await countsOf(withFact({ boolean: true, default: false }));
    expect(counts).toMatchObject({ facts: 14, persons: 2 * persons, contradictory: 2 * (all - persons) });
  });

  test("twice for a fact of two values that matters to some", async () => {
    const counts = await countsOf((d) => {
      withFact({ boolean: true, default: false })(d);
      withDocument(d);
    });
    expect(counts).toMatchObject({ facts: 14, persons: 2 * persons, contradictory: 2 * (all - persons) });
  });

  test("twice where a fact of two values applies, once elsewhere", async () => {
    const counts = await countsOf((d) => {
      withFact({ boolean: true, appliesWhen: { fact: "nirKind", values: ["none"] } })(d);
      withDocument(d);
    });
    const withTwins = others * homes * (2 + 2 + 2 * 6);
    const combinations = others * (3 * 2 * 3) * (2 + 2 + 2) * 6;
    expect(counts).toMatchObject({ persons: withTwins, contradictory: combinations - withTwins });
  });
});
