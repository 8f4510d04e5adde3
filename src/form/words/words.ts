import type { DateName } from "../../model/dates.js";
import type { Catalogue } from "../../words/catalogue.js";
import type { ReasoningCatalogue } from "../../words/reasoning-catalogue.js";

/** The words for a date that is asked for in place of the fact it gives. */
export interface DateWords {
  label: string;
  question: string;
  hint: string;
  /** Leads from the fact to its date. */
  useDate: string;
  /** Leads from the date to its fact. */
  useFact: string;
}

/** The words of the form around those of the catalogues. One that is left out does not compile. */
export interface FormWords {
  catalogue: Catalogue;
  /** How many questions remain. */
  interview: ReasoningCatalogue["interview"];
  intro: string;
  privacy: string;
  question: (place: number) => string;
  /** What goes before the message of a refused answer, for screen readers. */
  error: string;
  continue: string;
  unknown: string;
  notKnown: string;
  back: string;
  restart: string;
  includes: string;
  dates: Record<DateName, DateWords>;
  day: string;
  month: string;
  year: string;
  refused: {
    choice: string;
    number: (minimum: number, maximum: number) => string;
    dateIncomplete: string;
    noSuchDay: string;
    toCome: string;
    tooLongAgo: string;
    contradiction: (others: string) => string;
  };
  answers: string;
  change: string;
  nothingElse: string;
  /** "Answer of 23 November 2026, by the rules of 20 November 2026." */
  answerOf: (day: string, rules: string) => string;
  days: string;
  calendar: string;
  steps: string;
  who: string;
  documents: string;
  ready: (done: number, all: number) => string;
  anyOf: string;
  possibly: string;
  dependsOn: string;
  meanwhile: string;
  notices: string;
  why: string;
  sources: string;
  newTab: string;
  remains: string;
  toFind: string;
  print: string;
  share: string;
  shared: string;
  /** Where the browser does not let the page copy. */
  copyYourself: string;
  link: string;
}
