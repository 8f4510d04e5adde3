import { type Decision, evaluate, type FactsInput, rulebook, describe as words } from "carte-vitale";
import { en } from "carte-vitale/messages/en";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { partialFacts } from "./people.js";

/** Every procedure of section 4 of the domain specification, as the brief and the public guidance have it done. */
const EXPECTED: Record<string, { facts: FactsInput; channels: Decision["procedures"][number]["channels"] }> = {
  "contact-cpam": {
    facts: { status: "employee", temporaryNumberMonths: 9 },
    channels: [way("phone", ["call-3646"]), way("counter", ["visit-cpam"])],
  },
  "open-rights": {
    facts: { status: "employee", nirKind: "none" },
    channels: [
      way("mail", [
        "fill-coverage-application",
        "attach-coverage-documents",
        "mail-coverage-application",
        "wait-for-number-letter",
        "follow-number-letters",
      ]),
    ],
  },
  "register-student": {
    facts: { age: 20, status: "student", nirKind: "none", nationality: "eu" },
    channels: [
      way("online", [
        "open-student-site",
        "fill-student-application",
        "upload-student-documents",
        "follow-number-letters",
      ]),
    ],
  },
  "attach-child": {
    facts: { age: 3, status: "dependent", nirKind: "none" },
    channels: [
      way("mail", [
        "fill-child-attachment",
        "attach-child-documents",
        "mail-child-attachment",
        "follow-number-letters",
      ]),
    ],
  },
  "certify-number": {
    facts: { status: "employee", nirKind: "temporary" },
    channels: [way("mail", ["copy-civil-status", "mail-civil-status", "wait-for-certification"])],
  },
  "report-card": {
    facts: { age: 40, status: "employee", cardState: "stolen" },
    channels: [
      way("online", ["sign-in", "report-online"]),
      way("phone", ["report-by-phone"]),
      way("counter", ["report-at-counter"]),
    ],
  },
  "order-card": {
    facts: { age: 40, status: "employee", nirKind: "permanent" },
    channels: [
      {
        id: "online",
        recommended: true,
        steps: [
          "sign-in",
          "open-my-procedures",
          "choose-order-card",
          "check-personal-information",
          "upload-order-documents",
          "confirm-order",
        ],
        deliveryWeeks: [2, 3],
      },
      {
        id: "mail",
        recommended: false,
        steps: ["get-order-form", "sign-order-form", "attach-order-documents", "mail-order-form"],
        deliveryWeeks: [3, 3],
      },
    ],
  },
  "await-delivery": {
    facts: { age: 40, status: "employee", cardState: "ordered" },
    channels: [{ ...way("mail", ["wait-for-card"]), deliveryWeeks: [2, 3] }],
  },
};

function way(
  id: "online" | "mail" | "phone" | "counter",
  steps: Decision["procedures"][number]["channels"][number]["steps"],
) {
  return { id, recommended: false, steps, deliveryWeeks: null };
}

test.each(Object.entries(EXPECTED))(
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
