import type { Page } from "playwright-core";
import { expect } from "vitest";
import { people } from "../../docs/site/people.js";
import { automaticIssueAge, delivery, minimumAge } from "../thresholds.js";
import type { Site } from "./browser.js";

/*
 * The persons of the brief, entered by the labels of the controls. What is expected is worked out by hand from the brief:
 * the answer in both languages, what is to be sent, and what the page has to say besides.
 */

const number = /^Which Social Security number/;
const situation = "What is the person’s situation?";
const nationality = "What is the person’s nationality?";
const born = "Where was the person born?";
const age = "How old is the person the card is for?";
const months = "For how many full months has the person lived in France without a break?";

interface Headline {
  readonly en: string;
  readonly fr: string;
}
interface Situation {
  readonly name: string;
  readonly chooses: readonly (readonly [label: string | RegExp, choice: string])[];
  readonly age: string;
  readonly months?: string;
  readonly numberMonths?: string;
  readonly permit?: string;
  readonly headline: Headline;
  readonly documents: readonly string[];
  readonly says: readonly string[];
}

const permanent = [number, "a permanent number (NIR)"] as const;
const foreign = [nationality, "of another country (including the United Kingdom)"] as const;
const elsewhere = [born, "elsewhere"] as const;
const valid = "yes, valid (or applied for, with proof)";
const dependent = [situation, "dependent on a person insured in France"] as const;
const employee = [situation, "employee"] as const;
const yes = { en: "Yes: the Carte Vitale can be ordered", fr: "Oui : la carte Vitale peut être commandée" };
const register = {
  en: "Not yet: first register with French health insurance",
  fr: "Pas encore : inscrivez-vous d’abord à l’Assurance Maladie",
};

export const situations: readonly Situation[] = [
  {
    name: "a child of the minimum age for whom the parents ask",
    chooses: [permanent, dependent],
    age: `${minimumAge}`,
    headline: yes,
    documents: ["Identity photo", "Identity document"],
    says: [
      "a parent or legal guardian",
      "order my Vitale card",
      `${delivery.join(" to ")} weeks`,
      "certificate of entitlement",
    ],
  },
  {
    name: "a young person of the age of automatic issue attached to the parents’ insurance",
    chooses: [permanent, dependent],
    age: `${automaticIssueAge}`,
    headline: yes,
    documents: ["Identity photo", "Identity document", "Form “Ma nouvelle carte Vitale”"],
    says: ["The fund sends the form “Ma nouvelle carte Vitale” automatically"],
  },
  {
    name: "a child who reaches the minimum age tomorrow",
    chooses: [permanent, dependent],
    age: `${minimumAge - 1}`,
    headline: {
      en: `Not yet: the card can be ordered from the ${minimumAge}th birthday`,
      fr: `Pas encore : la carte se commande à partir du ${minimumAge}e anniversaire`,
    },
    documents: [],
    says: ["a parent can order it with the parent’s ameli account", "Wait 1 year", "certificate of entitlement"],
  },
  {
    name: "a foreign person of 40 dependent on an insured spouse, with a permanent number",
    chooses: [permanent, dependent, foreign],
    age: "40",
    months: "6",
    permit: valid,
    headline: yes,
    documents: ["Identity photo", "Identity document", "Form “Ma nouvelle carte Vitale”"],
    says: ["A dependant of a person insured in France", "Send everything by mail", "certificate of entitlement"],
  },
  {
    name: "a foreign employee of 34 with a valid permit and a permanent number",
    chooses: [permanent, employee, foreign],
    age: "34",
    months: "14",
    permit: valid,
    headline: yes,
    documents: ["Identity photo", "Identity document", "Form “Ma nouvelle carte Vitale”"],
    says: ["Your work insures you in France", "Send everything by mail"],
  },
  {
    name: "a foreign employee of 28 without a number, here for four months",
    chooses: [[number, "none was ever given"], employee, foreign, elsewhere],
    age: "28",
    months: "4",
    permit: valid,
    headline: register,
    documents: [
      "Form S1106 (cerfa 15763), application for health insurance",
      "Identity document",
      "Long-stay visa or residence permit",
      "Proof of residence in France",
      "Proof of employment",
      "Bank details",
      "Civil-status document",
      "French translation of the civil-status document",
    ],
    says: ["form S1106", "temporary number (NIA)"],
  },
  {
    name: "a foreign employee of 35 with a temporary number issued three months ago",
    chooses: [[number, "a temporary number (NIA)"], employee, foreign, elsewhere],
    age: "35",
    months: "8",
    numberMonths: "3",
    permit: valid,
    headline: {
      en: "Not yet: you first need your permanent Social Security number",
      fr: "Pas encore : il vous faut d’abord votre numéro de sécurité sociale définitif",
    },
    documents: ["Civil-status document", "French translation of the civil-status document"],
    says: ["ask the fund that gave you the number, which sends it by letter"],
  },
  {
    name: "a foreign student of 20 without a number",
    chooses: [
      [number, "none was ever given"],
      [situation, "student, with a final enrolment in French higher education"],
      foreign,
      elsewhere,
    ],
    age: "20",
    months: "1",
    permit: valid,
    headline: register,
    documents: [
      "Identity document",
      "Long-stay visa or residence permit",
      "Certificate of enrolment",
      "Bank details",
      "Civil-status document",
      "French translation of the civil-status document",
    ],
    says: ["etudiant-etranger.ameli.fr"],
  },
];

/** As it is written in the catalogues: on the page, no line ends before a French colon. */
export const headlineOf = async (page: Page) =>
  (await page.locator(".headline h2").innerText()).replaceAll("\u00a0", " ");
export const documentsOf = (page: Page) =>
  page.locator(".answer .documents:not(details *) > li > strong").allInnerTexts();

/** Enters a person, finding each control by its label. */
export async function tell(page: Page, person: Situation): Promise<void> {
  for (const [label, choice] of person.chooses) await page.getByLabel(label).selectOption({ label: choice });
  await page.getByRole("button", { name: "Tell the age instead" }).click();
  await page.getByLabel(age).fill(person.age);
  if (person.months !== undefined) {
    await page.locator("#residenceSince + .error + button").click();
    await page.getByLabel(months).fill(person.months);
  }
  if (person.numberMonths !== undefined) {
    await page.locator("#temporaryNumberSince + .error + button").click();
    await page.getByLabel("How many full months ago was the temporary number (NIA) issued?").fill(person.numberMonths);
  }
  if (person.permit !== undefined) {
    await page.getByRole("button", { name: "No permit, or the date is not known" }).click();
    await page
      .getByLabel("Does the person have a long-stay visa (VLS-TS) or a residence permit?")
      .selectOption({ label: person.permit });
  }
}

/** The facts in the address, without the edition of the rules, in the form of the examples beside the rules. */
const factsIn = async (page: Page) => {
  // Read in the page: Playwright updates its own copy of the address later.
  const query = new URLSearchParams((await page.evaluate<string>("location.hash")).slice(1));
  query.delete("rules");
  query.sort();
  return `${query}`;
};
const brief = people
  .filter((person) => person.brief)
  .map(({ facts }) => {
    const query = new URLSearchParams(
      Object.entries(facts).map(([name, value]): [string, string] => [name, String(value)]),
    );
    query.sort();
    return `${query}`;
  });

/** The ages follow the law; those of the brief do not. */
const withoutAge = (query: string) => query.replace(/^age=\d+&/, "");

export async function decides(site: Site, person: Situation): Promise<void> {
  const page = await site.open("en/try/expert.html");
  await tell(page, person);
  expect(brief.map(withoutAge), "a person of the brief").toContain(withoutAge(await factsIn(page)));
  expect(await headlineOf(page)).toBe(person.headline.en);
  expect((await documentsOf(page)).sort()).toEqual([...person.documents].sort());
  const answer = await page.locator(".result").innerText();
  for (const said of person.says) expect(answer).toContain(said);
  expect(await page.locator(".result [role=status]").textContent()).toContain(person.headline.en);

  const facts = await factsIn(page);
  await page.getByRole("link", { name: "Français" }).click();
  await page.locator("html[lang=fr] .headline").waitFor();
  expect(await headlineOf(page)).toBe(person.headline.fr);
  expect(await documentsOf(page)).toHaveLength(person.documents.length);
  expect(await factsIn(page)).toBe(facts);
  await page.context().close();
}

/** Every person of the brief has a check of its own. */
export function coversTheBrief(): void {
  expect(situations.length, "persons of the brief").toBe(brief.length);
  expect(new Set(brief).size).toBe(brief.length);
}
