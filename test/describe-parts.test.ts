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

const year = (count: number): Change => ({
  fact: "age",
  from: 11,
  to: [11 + count],
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
const told = (...ways: Change[][]) => describeChanges(ways, en, enReasoning).ways;

describe("of several ways", () => {
  test("one that is the same but for a longer wait is not told", () => {
    expect(told([year(1), become("employee")], [year(5), become("employee")])).toEqual([
      ["Wait 1 year – age: 12 years", "If the circumstances change – situation: employee"],
    ]);
  });
  test("a longer wait is told where the shorter one needs another situation", () => {
    expect(told([year(1), become("employee")], [year(5), become("student")])).toHaveLength(2);
  });
  test("a longer wait is told where it is all that is needed", () => {
    expect(told([year(1), become("employee")], [year(5)])).toHaveLength(2);
  });
  test("two that take the same time are both told", () => {
    expect(told([year(1), become("employee")], [year(1), become("student")])).toHaveLength(2);
  });
});

describe("what has to be declared", () => {
  const declared = { from: null, highest: null, by: "declare", wait: null } as const;
  const said = "Tell it and show it, if it is so – ";
  test("a situation, by its name", () => {
    expect(told([{ ...declared, fact: "status", to: ["employee"] }])).toEqual([[`${said}situation: employee`]]);
  });
  test("a number that is not known, with all that will do", () => {
    expect(told([{ ...declared, fact: "age", to: [12], highest: 15 }])).toEqual([[`${said}age: 12 to 15 years`]]);
    expect(told([{ ...declared, fact: "age", to: [18] }])).toEqual([[`${said}age: from 18 years`]]);
  });
  test("a number that is known, with the one that would be right", () => {
    expect(told([{ ...declared, fact: "age", from: 11, to: [12], highest: 15 }])).toEqual([[`${said}age: 12 years`]]);
  });
});

test("a threshold that is to come, that is reached today, that has passed", () => {
  const margin = (age: number) => {
    const explanation = explain({ age, nirKind: "permanent", status: "dependent" });
    return [describeExplanation(explanation, en, enReasoning), describeExplanation(explanation, fr, frReasoning)].map(
      ({ margins }) => margins[0],
    );
  };
  expect(margin(11)).toEqual(["age: 1 year short of 12 years", "âge : il manque 1 an pour atteindre 12 ans"]);
  expect(margin(12)).toEqual(["age: just reached 12 years", "âge : 12 ans tout juste"]);
  expect(margin(13)).toEqual(["age: 1 year past 12 years", "âge : 1 an de plus que 12 ans"]);
});

test("an order names who acts, what will do as a document, and what to heed", () => {
  const said = inWords(evaluate({ age: 34, nirKind: "permanent", residenceMonths: 14, status: "employee" }), en);
  expect(said.procedures[0]?.actor).toBe("the person the card is for");
  const identity = said.documents.find(({ label }) => label === "Identity document");
  expect(identity?.notes).toEqual([
    "Of the person the card is for, even if that is a child.",
    "Valid. To order the Carte Vitale: issued less than ten years ago.",
  ]);
  expect(identity?.alternatives).toEqual(["identity card", "passport", "residence permit"]);
  const child = inWords(evaluate({ age: 13, nirKind: "permanent", status: "dependent" }), en);
  expect(child.procedures[0]?.actor).toBe("a parent or legal guardian");
});

describe("a decision", () => {
  const adult = { age: 34, nirKind: "permanent", status: "employee" } as const;
  test("says how the card comes, who acts, and what proves cover until then", () => {
    expect(inWords(evaluate(adult), en)).toMatchObject({
      issuance: "The card does not come by itself: it has to be ordered.",
      applicant: "the person the card is for",
      interimProof: en.interimProof["ameli-account"],
      possibleOutcomes: [],
      possibleDocuments: [],
    });
    const sixteen = evaluate({ age: 16, nirKind: "permanent", status: "dependent" });
    expect(inWords(sixteen, fr).issuance).toBe(fr.issuance.automatic);
  });
  test("says nothing of a card that nobody gets yet", () => {
    expect(inWords(evaluate({ coveredElsewhere: true }), en)).toMatchObject({
      issuance: null,
      applicant: null,
      interimProof: null,
      possibleOutcomes: [],
    });
  });
  test("that is open names what it may be", () => {
    expect(inWords(evaluate({ nirKind: "permanent", status: "employee" }), en).possibleOutcomes).toEqual([
      "Not yet: the card can be ordered from the age of 12",
      "Yes: the Carte Vitale can be ordered",
    ]);
  });
  test("names papers that may be needed, and what decides", () => {
    const { possibleDocuments } = inWords(evaluate({ ...adult, nirKind: "none", residesInFrance: true }), en);
    const certificate = possibleDocuments.find(({ label }) => label === en.documents["birth-certificate"].label);
    expect(certificate).toMatchObject({
      procedure: "Register with health insurance (form S1106)",
      copies: ["By mail: a photocopy"],
      dependsOn: ["place of birth"],
    });
  });
  test("rests on no rule that does not hold", () => {
    const { rules } = describeExplanation(explain(adult), en, enReasoning);
    const abroad = rules.find(({ question }) => question === "Cover by another country or territory");
    expect(abroad).toMatchObject({ holds: "no", counts: false });
  });
});
