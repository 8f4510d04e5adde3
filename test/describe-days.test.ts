import { type DatedParts, type Decision, evaluate, type FactsInput, describe as inWords } from "carte-vitale";
import { en } from "carte-vitale/messages/en";
import { fr } from "carte-vitale/messages/fr";
import { expect, test } from "vitest";
import { minimumAge, minimumAgeOrdinal, stableResidence } from "./thresholds.js";

const ON = "2026-11-29";
/** All days of a decision, as if every date had been handed in; the rules say which of them matter. */
const DATES: NonNullable<DatedParts["dates"]> = {
  minimumAgeOn: "2027-03-02",
  stableResidenceOn: "2027-01-15",
  permitGraceUntil: "2027-05-01",
  temporaryNumberUntil: "2027-06-30",
  permanentNumberBy: "2027-07-01",
  delivery: [],
};
const child = { age: minimumAge - 1, nirKind: "permanent", status: "dependent" } as const;

/** The days of a decision in both languages. */
const daysOf = (facts: FactsInput, dates: DatedParts["dates"] = DATES, on = ON) => {
  const dated: Decision & DatedParts = { ...evaluate(facts), on, dates };
  return [inWords(dated, en).days, inWords(dated, fr).days];
};

test("the birthday from which the card can be ordered where nothing else blocks", () => {
  expect(daysOf(child)).toEqual([
    [`The card can be ordered from 2 March 2027, the ${minimumAgeOrdinal} birthday.`],
    [`La carte peut être commandée à partir du 2 mars 2027, jour du ${minimumAge}e anniversaire.`],
  ]);
  expect(daysOf({ ...child, rightsOpen: false })).toEqual([
    [`The ${minimumAgeOrdinal} birthday is on 2 March 2027.`],
    [`Le ${minimumAge}e anniversaire est le 2 mars 2027.`],
  ]);
});

test("the day on which the months of residence are completed", () => {
  const newcomer = { age: 40, nirKind: "permanent", status: "inactive", residenceMonths: 1 } as const;
  expect(daysOf(newcomer)).toEqual([
    [`The ${stableResidence} months of residence are completed on 15 January 2027.`],
    [`Les ${stableResidence} mois de résidence sont atteints le 15 janvier 2027.`],
  ]);
});

test("the last day of the permit’s grace, with its notice", () => {
  const worker = { age: 40, nirKind: "permanent", status: "employee", cardState: "held" } as const;
  expect(daysOf({ ...worker, nationality: "other", residencePermit: "grace" })).toEqual([
    ["The expired permit keeps rights open until 1 May 2027."],
    ["Le titre expiré maintient les droits jusqu’au 1er mai 2027."],
  ]);
  expect(daysOf(worker)).toEqual([[], []]);
});

test("the days of a temporary number", () => {
  expect(daysOf({ age: 40, nirKind: "temporary", status: "employee", temporaryNumberMonths: 2 })).toEqual([
    ["The temporary number is valid until 30 June 2027.", "The permanent number may take until 1 July 2027."],
    [
      "Le numéro provisoire est valable jusqu’au 30 juin 2027.",
      "Le numéro définitif peut se faire attendre jusqu’au 1er juillet 2027.",
    ],
  ]);
});

test("the delivery of an order, and of a card that is ordered already", () => {
  const adult = { age: 40, nirKind: "permanent", status: "employee" } as const;
  const order = { procedure: "order-card", earliest: "2026-12-13", latest: "2026-12-20" } as const;
  const delivery = [
    { ...order, channel: "online" },
    { ...order, channel: "mail", earliest: "2026-12-20" },
  ] as const;
  expect(daysOf(adult, { delivery })).toEqual([
    [
      "Ordered today online, the card should arrive from 13 December 2026 to 20 December 2026.",
      "Ordered today by mail, the card should arrive around 20 December 2026.",
    ],
    [
      "Commandée aujourd’hui en ligne, la carte devrait arriver entre le 13 décembre 2026 et le 20 décembre 2026.",
      "Commandée aujourd’hui par courrier, la carte devrait arriver vers le 20 décembre 2026.",
    ],
  ]);
  const ordered = [{ ...order, procedure: "await-delivery", channel: "mail" }] as const;
  expect(daysOf({ ...adult, cardState: "ordered" }, { delivery: ordered })).toEqual([
    ["The card should arrive by 20 December 2026."],
    ["La carte devrait arriver d’ici le 20 décembre 2026."],
  ]);
});

test("no day that is past, not known or no day, and none of a decision without dates", () => {
  expect(daysOf(child, DATES, "2027-03-03")).toEqual([[], []]);
  expect(daysOf(child, DATES, "2027-03-02")[0]).toHaveLength(1);
  expect(daysOf(child, { ...DATES, minimumAgeOn: null })).toEqual([[], []]);
  expect(daysOf(child, { ...DATES, minimumAgeOn: "soon" })).toEqual([[], []]);
  expect(daysOf(child, {})).toEqual([[], []]);
  expect(inWords(evaluate(child), en).days).toEqual([]);
});
