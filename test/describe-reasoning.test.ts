import {
  changes,
  type DescribedChanges,
  type DescribedExplanation,
  describeChanges,
  describeExplanation,
  describeInterview,
  describeRecord,
  evaluate,
  explain,
  interview,
  describe as inWords,
  record,
  safeEvaluate,
} from "carte-vitale";
import { en, enReasoning } from "carte-vitale/messages/en";
import { fr, frReasoning } from "carte-vitale/messages/fr";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { examples } from "./examples.js";
import { partialFacts } from "./people.js";
import { perThousand } from "./runs.js";
import {
  automaticIssueAge,
  cardAppAge,
  delivery,
  deliveryByMail,
  majority,
  minimumAge,
  ownApplicationAge,
  stableResidence,
  THRESHOLDS,
  temporaryNumberValidity,
} from "./thresholds.js";

const languages = [
  ["English", en, enReasoning],
  ["French", fr, frReasoning],
] as const;
const child = { age: minimumAge - 1, nirKind: "permanent", status: "dependent", birthPlace: "france" } as const;
const [, ...laterAges] = THRESHOLDS.age;
const [nextAge = 0] = laterAges;
const newcomer = { age: 34, nirKind: "none", status: "inactive", residenceMonths: 0, birthPlace: "france" } as const;

/** Every text of a description. */
function texts(value: unknown): string[] {
  const found: string[] = [];
  JSON.stringify(value, (_, each) => {
    if (typeof each === "string") found.push(each);
    return each;
  });
  return found;
}

describe.each(languages)("in %s", (_, catalogue, reasoning) => {
  test("every explanation, change, question and record has words, and no word is a code", () => {
    const anyFacts = fc.oneof(partialFacts, fc.constantFrom(...examples.map(({ facts }) => facts)));
    fc.assert(
      fc.property(anyFacts, fc.constantFrom("eligible", "not-yet", "card-held"), (facts, target) => {
        fc.pre(safeEvaluate(facts).success);
        const said = [
          describeExplanation(explain(facts), catalogue, reasoning),
          describeChanges(changes(facts, target), catalogue, reasoning),
          describeInterview(interview(facts), catalogue, reasoning),
          describeRecord(record(facts), catalogue, reasoning),
        ];
        // Rules and questions also hold codes: the ids of sources, the names and values of facts.
        const [why, changeTexts] = said as [DescribedExplanation, DescribedChanges];
        for (const text of texts([why.headline, why.because, why.margins, changeTexts])) {
          expect(text).not.toMatch(/undefined|null|NaN|\b[a-z]+-[a-z]+-[a-z]+\b|[a-z][A-Z]/);
        }
        for (const each of said) expect(Object.isFrozen(each)).toBe(true);
      }),
      { numRuns: perThousand(100) },
    );
  });

  test("every rule and clause has a text", () => {
    const { rules } = describeExplanation(explain(child), catalogue, reasoning);
    for (const { question, text, clauses } of rules) {
      expect(question.length).toBeGreaterThan(3);
      expect(text.length).toBeGreaterThan(3);
      for (const clause of clauses) expect(clause.text).toMatch(/^.+ ?: .+/);
    }
  });
});

test("an explanation in English and French", () => {
  const english = describeExplanation(explain(child), en, enReasoning);
  expect(english.because).toEqual([
    `age: ${minimumAge - 1} years; Social Security number: a permanent number (NIR); situation: dependent on a person insured in ` +
      "France; another scheme: no (taken for granted); open rights to French health insurance: yes (taken for " +
      "granted). This alone decides, whatever else is so.",
  ]);
  expect(english.margins).toEqual([
    `age: 1 year short of ${minimumAge} years`,
    ...laterAges.map((age) => `age: ${age - minimumAge + 1} years short of ${age} years`),
  ]);
  const tooYoung = english.rules.find(({ question }) => question === "Minimum age");
  expect(tooYoung).toMatchObject({
    text: `The card is issued from the age of ${minimumAge}.`,
    holds: "yes",
    counts: true,
    clauses: [{ text: `age: under ${minimumAge} years`, holds: "yes" }],
  });
  const french = describeExplanation(explain(child), fr, frReasoning);
  expect(french.because[0]).toContain(`âge : ${minimumAge - 1} ans ; `);
  expect(french.because[0]).toMatch(/ Cela suffit pour décider, quel que soit le reste\.$/);
  expect(french.margins[0]).toBe(`âge : il manque 1 an pour atteindre ${minimumAge} ans`);
  expect(french.rules.find(({ question }) => question === "Âge minimum")?.clauses[0]?.text).toBe(
    `âge : moins de ${minimumAge} ans`,
  );
});

test("the changes of a set in order, in English and French", () => {
  expect(describeChanges(changes(newcomer, "eligible"), en, enReasoning).changeSets[0]).toEqual([
    "Obtain from the authority – Social Security number: a permanent number (NIR)",
    `Wait ${stableResidence} months – months of residence in France: ${stableResidence} months`,
  ]);
  expect(describeChanges(changes(newcomer, "eligible"), fr, frReasoning).changeSets[0]).toEqual([
    "À obtenir auprès de l’administration – numéro de sécurité sociale : un numéro définitif (NIR)",
    `Attendre ${stableResidence} mois – mois de résidence en France : ${stableResidence} mois`,
  ]);
  const unknown = describeChanges(changes({ nirKind: "permanent", status: "employee" }, "eligible"), en, enReasoning);
  expect(unknown.changeSets[0]).toEqual([
    `Tell the fund and send proof, if this is the case – age: ${minimumAge} to ${nextAge - 1} years`,
  ]);
  expect(unknown.changeSets.map(([step]) => step)).toContain(
    `Tell the fund and send proof, if this is the case – age: from ${majority} years`,
  );
  const held = { age: 34, nirKind: "permanent", status: "employee", cardState: "held" } as const;
  expect(describeChanges(changes(held, "card-replacement"), en, enReasoning).changeSets).toEqual([
    ["Tell the fund and send proof, if this is the case – card: lost or stolen or faulty"],
  ]);
});

test("the wait for a count that begins with another change is its whole length", () => {
  const changeSets = changes(
    { age: 34, nirKind: "none", status: "employee", nationality: "eu" },
    "temporary-number-expired",
  );
  expect(describeChanges(changeSets, en, enReasoning).changeSets).toEqual([
    [
      "Obtain from the authority – Social Security number: a temporary number (NIA)",
      `Wait ${temporaryNumberValidity} months – months since the temporary number was issued: ${temporaryNumberValidity} months`,
    ],
  ]);
});

test("of change sets that only wait, the shortest alone", () => {
  expect(changes(child, "eligible")).toHaveLength(THRESHOLDS.age.length);
  expect(describeChanges(changes(child, "eligible"), en, enReasoning).changeSets).toEqual([
    [`Wait 1 year – age: ${minimumAge} years`],
  ]);
});

test("a rule that holds without counting says so", () => {
  const { rules } = describeExplanation(explain(child), en, enReasoning);
  const order = rules.find(({ text }) => text === "Order the Carte Vitale");
  expect(order).toMatchObject({ holds: "no part in this answer", counts: false });
});

test("a note says that the target is reached, or out of reach", () => {
  const reached = changes({ age: 34, nirKind: "permanent", status: "employee" }, "eligible");
  expect(describeChanges(reached, en, enReasoning)).toEqual({ note: "This is so already.", changeSets: [] });
  expect(describeChanges(changes({ age: 40 }, "too-young"), fr, frReasoning)).toEqual({
    note: "Aucun changement de ces informations n’y mène.",
    changeSets: [],
  });
});

test("the next question, and how many remain", () => {
  const said = describeInterview(interview({ nirKind: "permanent", age: minimumAge - 1 }), en, enReasoning);
  expect(said.question?.question).toBe("What is the person’s situation?");
  expect(said.remaining).toBe("About 1 more question, 2 at most.");
  expect(said.settled).toContain("place of birth");
  const last = interview({ nirKind: "permanent", age: minimumAge - 1, status: "inactive" });
  expect(describeInterview(last, fr, frReasoning).remaining).toBe("Une dernière question.");
  expect(describeInterview(null, fr, frReasoning)).toEqual({
    question: null,
    remaining: "Il n’y a plus rien à demander.",
    settled: [],
  });
});

test("a record in French", () => {
  const said = describeRecord(record({ age: 34, nirKind: "permanent", status: "employee" }), fr, frReasoning);
  expect(said.contribution).toMatch(/la caisse d’assurance maladie décide/);
  expect(said.mention).toBe(frReasoning.record.mention);
  expect(said.mention).toMatch(/finalité.*droit d’obtenir communication des règles.*L311-3-1.*CADA/);
  expect(said.data).toContain("âge : 34 ans");
  expect(said.data).toContain("nationalité : française (supposé)");
  expect(said.parameters.map(({ text }) => text)).toEqual([
    `âge à partir duquel la carte est délivrée : ${minimumAge} ans`,
    `âge à partir duquel la caisse envoie d’elle-même le formulaire : ${automaticIssueAge} ans`,
    `âge à partir duquel la personne commande, et non un parent : ${ownApplicationAge} ans`,
    `âge de la majorité : ${majority} ans`,
    `âge à partir duquel la carte existe en application : ${cardAppAge} ans`,
    `livraison de la carte : ${delivery.join(" à ")} semaines`,
    `livraison d’une carte commandée par courrier : ${deliveryByMail[1]} semaines`,
  ]);
  expect(said.operations.map(({ text }) => text)).toContain("Commander la carte Vitale");
  expect(said.rulebook).toMatch(/^Règles du .+, empreinte [0-9a-f]{32}$/);
});

test("a code that the catalogue lacks is named in the error", () => {
  const { "too-young": _, ...reasons } = en.reasons;
  const short = { ...en, reasons } as typeof en;
  expect(() => describeExplanation(explain(child), short, enReasoning)).toThrow(/no words for the code too-young/);
});

describe("without a catalogue, the error says what to pass and repeats no value:", () => {
  const NUMBER = "1850578006084";
  const catalogueExpected = new TypeError(
    'A catalogue is expected: pass `en` from "carte-vitale/messages/en", for example',
  );
  const reasoningExpected = new TypeError(
    'A reasoning catalogue is expected: pass `enReasoning` from "carte-vitale/messages/en", for example',
  );
  type Describe = (catalogue: unknown, reasoning: unknown) => unknown;
  const describers: [string, Describe][] = [
    ["describeExplanation", (...both) => describeExplanation(explain(child), ...(both as [never, never]))],
    ["describeChanges", (...both) => describeChanges(changes(child, "eligible"), ...(both as [never, never]))],
    ["describeChanges of none", (...both) => describeChanges([], ...(both as [never, never]))],
    ["describeInterview", (...both) => describeInterview(interview({}), ...(both as [never, never]))],
    ["describeInterview of null", (...both) => describeInterview(null, ...(both as [never, never]))],
    ["describeRecord", (...both) => describeRecord(record(child), ...(both as [never, never]))],
  ];
  test.each<[string, Describe]>([
    ["describe", (catalogue) => inWords(evaluate(child), catalogue as never)],
    ...describers,
  ])("%s without a catalogue", (_, put) => {
    for (const value of [undefined, null, "fr", NUMBER, {}, { en }, enReasoning]) {
      expect(() => put(value, enReasoning)).toThrow(catalogueExpected);
    }
  });
  test.each(describers)("%s without a reasoning catalogue", (_, put) => {
    for (const value of [undefined, null, "fr", NUMBER, {}, { enReasoning }, en]) {
      expect(() => put(en, value)).toThrow(reasoningExpected);
    }
  });
});
