import type { DateName } from "./fields.js";

/** The words of the playground and of search, beside those of the rules. */
export interface BrowserWords {
  groups: { all: string; person: string; situation: string; number: string; day: string };
  dates: Record<DateName, string>;
  /** The button that changes between a date and its fact. */
  useDate: Record<DateName, string>;
  useFact: Record<DateName, string>;
  unknown: string;
  /** Separates items that contain commas. */
  between: string;
  /** The label of an unknown fact with a default. */
  byDefault: (said: string) => string;
  /** Opens the cases of each answer. */
  includes: string;
  day: string;
  nothing: string;
  again: string;
  copy: string;
  copied: string;
  notCopied: string;
  inAddress: string;
  settled: string;
  givenByDate: string;
  open: string;
  answer: string;
  result: string;
  /** Beside an answer that is shown without what it takes for granted. */
  granted: string;
  /** The title of the person's facts on paper. */
  told: string;
  nothingTold: string;
  refused: string;
  option: string;
  leaveOut: string;
  otherEdition: (theirs: string, ours: string) => string;
  noEdition: (ours: string) => string;
  withOurs: string;
  nextQuestion: string;
  stillPossible: string;
  missing: string;
  why: string;
  steps: string;
  actor: (actor: string) => string;
  documents: string;
  possibleDocuments: string;
  dependsOn: (facts: string) => string;
  anyOf: string;
  notices: string;
  days: string;
  change: string;
  fromDay: (day: string) => string;
  timeline: string;
  timelineUntil: (from: string, until: string) => string;
  noTimeline: string;
  rules: (version: string) => string;
  found: (count: number) => string;
  loadFailed: string;
  otherLanguage: string;
  copyCode: string;
  codeCopied: string;
  codeSelected: string;
}
