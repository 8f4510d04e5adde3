import {
  type Change,
  describeChanges,
  describeExplanation,
  evaluate,
  explain,
  describe as inWords,
} from "carte-vitale";
import { en, enReasoning } from "carte-vitale/messages/en";
import { fr, frReasoning } from "carte-vitale/messages/fr";
import { describe, expect, test } from "vitest";
import { automaticIssueAge, identityDocumentAge, minimumAge } from "./thresholds.js";

const year = (count: number): Change => ({
  fact: "age",
  from: minimumAge - 1,
  to: [minimumAge - 1 + count],
  highest: null,
  by: "wait",
  wait: { count, unit: "years" },
});
const become = (status: "employee" | "student"): Change => ({
  fact: "status",
  from: "inactive",
  to: [status],
  highest: null,
  by: "circumstance",
  wait: null,
});
const described = (...changeSets: Change[][]) => describeChanges(changeSets, en, enReasoning).changeSets;

describe("of several change sets", () => {
  test("one that differs only in a longer wait is left out", () => {
    expect(described([year(1), become("employee")], [year(5), become("employee")])).toEqual([
      [`Wait 1 year – age: ${minimumAge} years`, "If the circumstances change – situation: employee"],
    ]);
  });
  test("a longer wait is kept when the shorter one needs another situation", () => {
    expect(described([year(1), become("employee")], [year(5), become("student")])).toHaveLength(2);
  });
  test("a longer wait is kept when it needs no other change", () => {
    expect(described([year(1), become("employee")], [year(5)])).toHaveLength(2);
  });
  test("two with the same wait are kept", () => {
    expect(described([year(1), become("employee")], [year(1), become("student")])).toHaveLength(2);
  });
});

describe("a change to declare is described by", () => {
  const declared = { from: null, highest: null, by: "declare", wait: null } as const;
  const start = "Tell the fund and send proof, if this is the case – ";
  test("the label of a value", () => {
    expect(described([{ ...declared, fact: "status", to: ["employee"] }])).toEqual([[`${start}situation: employee`]]);
  });
  test("the accepted range of an unknown number", () => {
    expect(described([{ ...declared, fact: "age", to: [12], highest: 15 }])).toEqual([[`${start}age: 12 to 15 years`]]);
    expect(described([{ ...declared, fact: "age", to: [18] }])).toEqual([[`${start}age: from 18 years`]]);
  });
  test("the accepted value of a known number", () => {
    expect(described([{ ...declared, fact: "age", from: 11, to: [12], highest: 15 }])).toEqual([
      [`${start}age: 12 years`],
    ]);
  });
});

test("a margin is described before, at and past its threshold", () => {
  const margin = (age: number) => {
    const explanation = explain({ age, nirKind: "permanent", status: "dependent" });
    return [describeExplanation(explanation, en, enReasoning), describeExplanation(explanation, fr, frReasoning)].map(
      ({ margins }) => margins[0],
    );
  };
  expect(margin(minimumAge - 1)).toEqual([
    `age: 1 year short of ${minimumAge} years`,
    `âge : il manque 1 an pour atteindre ${minimumAge} ans`,
  ]);
  expect(margin(minimumAge)).toEqual([`age: just reached ${minimumAge} years`, `âge : ${minimumAge} ans tout juste`]);
  expect(margin(minimumAge + 1)).toEqual([
    `age: 1 year past ${minimumAge} years`,
    `âge : 1 an de plus que ${minimumAge} ans`,
  ]);
});

test("an order names its actor, and the alternatives and notes of its documents", () => {
  const said = inWords(evaluate({ age: 34, nirKind: "permanent", residenceMonths: 14, status: "employee" }), en);
  expect(said.procedures[0]?.actor).toBe("the person the card is for");
  const identity = said.documents.find(({ label }) => label === "Identity document");
  expect(identity?.notes).toEqual([
    "Yours.",
    "Valid.",
    `If you order the Carte Vitale: with a photo, and issued less than ${identityDocumentAge} years ago. If you have no such document, go to a counter of your fund with the form and the photo: the identity is checked there.`,
  ]);
  expect(identity?.alternatives).toEqual(["identity card", "passport"]);
  const child = inWords(evaluate({ age: minimumAge, nirKind: "permanent", status: "dependent" }), en);
  expect(child.procedures[0]?.actor).toBe("a parent or legal guardian");
  expect(child.documents[0]?.notes[0]).toBe("The child’s, not yours.");
});

describe("describe", () => {
  const adult = { age: 34, nirKind: "permanent", status: "employee" } as const;
  test("gives issuance, applicant and interim proof", () => {
    expect(inWords(evaluate(adult), en)).toMatchObject({
      issuance: "The card does not come by itself: it has to be ordered.",
      applicant: "the person the card is for",
      interimProof: en.interimProof["ameli-account"],
      possibleOutcomes: [],
      possibleDocuments: [],
    });
    const young = evaluate({ age: automaticIssueAge, nirKind: "permanent", status: "dependent" });
    expect(inWords(young, fr).issuance).toBe(fr.issuance.automatic);
  });
  test("gives no issuance, applicant or interim proof without a card", () => {
    expect(inWords(evaluate({ otherScheme: "other" }), en)).toMatchObject({
      issuance: null,
      applicant: null,
      interimProof: null,
      possibleOutcomes: [],
    });
  });
  test("gives the possible outcomes of an undetermined decision", () => {
    expect(inWords(evaluate({ nirKind: "permanent", status: "employee" }), en).possibleOutcomes).toEqual([
      `Not yet: the card can be ordered from the ${minimumAge}th birthday`,
      "Yes: the Carte Vitale can be ordered",
    ]);
  });
  test("gives the possible documents and the facts they depend on", () => {
    const { possibleDocuments } = inWords(evaluate({ ...adult, nirKind: "none", residesInFrance: true }), en);
    const certificate = possibleDocuments.find(({ label }) => label === en.documents["civil-status-document"].label);
    expect(certificate).toMatchObject({
      procedure: "Apply for health insurance (form S1106, cerfa 15763)",
      copies: ["By mail: a photocopy"],
      dependsOn: ["place of birth"],
    });
  });
  test("describeExplanation counts no rule that does not hold", () => {
    const { rules } = describeExplanation(explain(adult), en, enReasoning);
    const abroad = rules.find(({ question }) => question === "Another scheme than the French one");
    expect(abroad).toMatchObject({ holds: "no", counts: false });
  });
});
