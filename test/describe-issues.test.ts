import {
  changes,
  describeIssues,
  evaluate,
  evaluateColumns,
  FactsError,
  type FactsIssueCode,
  interview,
  replay,
  rulebook,
  safeEvaluate,
} from "carte-vitale";
import { compile } from "carte-vitale/compile";
import { en } from "carte-vitale/messages/en";
import { fr } from "carte-vitale/messages/fr";
import { evaluateOn, forecast } from "carte-vitale/time";
import { describe, expect, test } from "vitest";
import { draft } from "./rulebooks.js";

const ON = "2026-11-29";
function refusalOf(ask: () => unknown): FactsError {
  try {
    ask();
  } catch (error) {
    if (error instanceof FactsError) return error;
    throw error;
  }
  throw new Error("expected a refusal");
}
/** The issues in both languages. */
const said = (ask: () => unknown) => {
  const error = refusalOf(ask);
  return [describeIssues(error, en), describeIssues(error, fr)];
};
const refused = (facts: object) => said(() => evaluate(facts as never));
const refusedOn = (person: object) => said(() => evaluateOn(person as never, ON));

test("the sentences are frozen", () => {
  expect(Object.isFrozen(said(() => evaluate({ age: -1 }))[0])).toBe(true);
});

describe("an issue in words says what is wrong and what to do:", () => {
  test("a date after the day", () => {
    expect(refusedOn({ birthDate: "2027-03-02" })).toEqual([
      ["The date of birth is after the day you ask about. Check the year."],
      ["La date de naissance vient après le jour demandé. Vérifiez l’année."],
    ]);
    expect(said(() => forecast({ residenceSince: "2027-03-02" }, { from: ON, until: "2028-01-01" }))[0]).toEqual([
      "The first day of residence in France is after the first day you ask about. Check the year.",
    ]);
  });

  test("days in the wrong order", () => {
    expect(refusedOn({ birthDate: "2014-03-02", residenceSince: "2014-03-01" })).toEqual([
      [
        "The first day of residence in France is before the date of birth. Check the year.",
        "The date of birth is after the first day of residence in France. Check the year.",
      ],
      [
        "Le premier jour de résidence en France vient avant la date de naissance. Vérifiez l’année.",
        "La date de naissance vient après le premier jour de résidence en France. Vérifiez l’année.",
      ],
    ]);
    expect(said(() => forecast({}, { from: ON, until: "2026-11-28" }))[0]).toEqual([
      "The first day you ask about is after the last day you ask about. Check the year.",
      "The last day you ask about is before the first day you ask about. Check the year.",
    ]);
  });

  test("a date beside what it gives, and a date without a day", () => {
    expect(refusedOn({ birthDate: "2014-03-02", age: 12 })[0]).toEqual([
      "These answers say the same: the date of birth; age. Keep only one of them.",
      "These answers say the same: age; the date of birth. Keep only one of them.",
    ]);
    expect(refused({ residenceSince: "2026-03-02" })).toEqual([
      [
        "The first day of residence in France needs a day. Say which day you ask about (evaluateOn), or give this instead: months of residence in France; home in France.",
      ],
      [
        "Pour le premier jour de résidence en France, il faut un jour. Précisez le jour demandé (evaluateOn), ou indiquez à la place : mois de résidence en France ; domicile en France.",
      ],
    ]);
  });

  test("values that are not accepted", () => {
    expect(refused({ age: 134, nationality: "martian", residesInFrance: "yes" })).toEqual([
      [
        "Age: give a whole number from 0 to 130.",
        `Nationality: choose one of these answers: ${Object.values(en.facts.nationality.values).join("; ")}.`,
        `Home in France: choose one of these answers: ${Object.values(en.facts.residesInFrance.values).join("; ")}.`,
      ],
      [
        "Âge : indiquez un nombre entier de 0 à 130.",
        `Nationalité : choisissez l’une de ces réponses : ${Object.values(fr.facts.nationality.values).join(" ; ")}.`,
        `Domicile en France : choisissez l’une de ces réponses : ${Object.values(fr.facts.residesInFrance.values).join(" ; ")}.`,
      ],
    ]);
    expect(refusedOn({ birthDate: "2026-02-30" })).toEqual([
      ["The date of birth: give a date that exists, such as 23 November 2026."],
      ["La date de naissance : indiquez une date qui existe, comme le 23 novembre 2026."],
    ]);
    expect(refusedOn({ birthDate: "1850-01-01" })[0]).toEqual(["The date of birth is too long ago. Check the year."]);
  });

  test("facts that contradict each other", () => {
    expect(refused({ nirKind: "none", cardState: "held" })).toEqual([
      [
        "These answers do not go together: Social Security number; card. Correct one of them, or leave it out.",
        "These answers do not go together: card; Social Security number. Correct one of them, or leave it out.",
      ],
      [
        "Ces réponses ne vont pas ensemble : numéro de sécurité sociale ; carte. Corrigez l’une d’elles, ou retirez-la.",
        "Ces réponses ne vont pas ensemble : carte ; numéro de sécurité sociale. Corrigez l’une d’elles, ou retirez-la.",
      ],
    ]);
    expect(refusedOn({ nirKind: "permanent", temporaryNumberSince: "2026-01-01" })[0]?.[0]).toBe(
      "These answers do not go together: Social Security number; the day on which the temporary number was issued. Correct one of them, or leave it out.",
    );
  });

  test("rows of columns, counted from 0", () => {
    expect(said(() => evaluateColumns({ age: [34, 134] }))).toEqual([
      ["Row 1: Age: give a whole number from 0 to 130."],
      ["Ligne 1 : Âge : indiquez un nombre entier de 0 à 130."],
    ]);
    expect(said(() => interview({}, { weights: { age: { old: 1 } } as never }))[0]).toEqual([
      "The weights cannot be read. Give a positive number for each answer, by fact.",
    ]);
  });
});

const unreadable = Object.defineProperty({}, "age", { enumerable: true, get: () => JSON.parse("{") });
const every: Record<FactsIssueCode, () => unknown> = {
  "not-facts": () => evaluate([] as never),
  "unknown-fact": () => evaluate({ shoeSize: 43 } as never),
  "not-accepted": () => evaluate({ age: -1 }),
  unreadable: () => evaluate(unreadable as never),
  contradiction: () => evaluate({ nirKind: "none", cardState: "held" }),
  option: () => evaluate({}, { assume: "all" } as never),
  target: () => changes({}, "rich" as never),
  weight: () => interview({}, { weights: { age: { old: 1 } } as never }),
  record: () => replay({}),
  range: () => forecast({}, { from: ON, until: ON, step: 1 } as never),
  "not-columns": () => evaluateColumns(null as never),
  "not-a-column": () => evaluateColumns({ age: 12 } as never),
  length: () => evaluateColumns({ age: [1], nirKind: ["none", "none"] }),
  "too-many": () => evaluateColumns({ age: Array.from({ length: 102 }, () => -1) }),
};
test.each(Object.entries(every))("an issue with the code %s has one sentence in each language", (code, ask) => {
  const error = refusalOf(ask);
  expect(error.issues.map((issue) => issue.code)).toContain(code);
  const [english, french] = said(ask);
  expect([english?.length, french?.length]).toEqual([error.issues.length, error.issues.length]);
  for (const sentence of [...(english ?? []), ...(french ?? [])]) {
    expect(sentence).toMatch(/^\p{Lu}.*\.$/u);
    expect(sentence).not.toMatch(/undefined"|: \.|; \.| {2}|\[object/);
  }
});

test("the words of both languages differ, and say what to do", () => {
  const names = Object.keys(en.issues) as (keyof typeof en.issues)[];
  expect(Object.keys(fr.issues)).toEqual(names);
  for (const name of names) {
    const [english, french] = [en, fr].map(({ issues }) => issues[name]("x", ["y", "z"]));
    expect(english).not.toBe(french);
    // Two clauses: what is wrong, and what to do.
    for (const sentence of [english, french]) expect(sentence, name).toMatch(/[.:] .+\.$/);
  }
});

test("no value and no unknown key is repeated", () => {
  const secret = "1850578006084";
  const person = { birthDate: secret, status: secret, [secret]: secret };
  expect(refusedOn(person).flat().join()).not.toContain(secret);
  expect(
    refused({ ...person, age: secret })
      .flat()
      .join(),
  ).not.toContain(secret);
});

test("an error that was sent as JSON has the same words", () => {
  const error = refusalOf(() => evaluate({ age: -1, otherScheme: "s1", residesInFrance: false }));
  expect(describeIssues(JSON.parse(JSON.stringify({ issues: error.issues })), en)).toEqual(describeIssues(error, en));
});

test("a number of a rulebook of one’s own has its own limits; a fact without words is a RangeError", async () => {
  const own = await compile(
    draft((d) => {
      d.facts.age.maximum = 99;
      d.facts.points = { boolean: true, default: true };
      d.diagramOrder.push("points");
    }),
  );
  const error = refusalOf(() => own.evaluate({ age: 100 }));
  expect(describeIssues(error, en)).toEqual(["Age: give a whole number from 0 to 99."]);
  const unnamed = refusalOf(() => own.evaluate({ points: 3 } as never));
  expect(() => describeIssues(unnamed, en)).toThrow(/no words for the code points/);
});

test("needs a catalogue", () => {
  const result = safeEvaluate({ age: -1 });
  if (result.success) throw new Error("expected a refusal");
  expect(() => describeIssues(result.error, undefined as never)).toThrow(TypeError);
  expect(rulebook.facts.age.maximum).toBe(130);
});
