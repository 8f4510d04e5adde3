import type { Verdict } from "carte-vitale";
import type { GuideGroup } from "../guide-order.js";
import type { Part } from "../page.js";

/** A statement about the library, and what measures or checks it. */
export interface Measured {
  readonly what: string;
  readonly where: string;
}

/** The words of the site around those of the rules, which are the catalogues'. One that is left out does not compile. */
export interface Words {
  site: string;
  language: string;
  skip: string;
  mainNavigation: string;
  parts: Record<Part, string>;
  overview: string;
  /** The button that opens the navigation on a narrow page. */
  menu: string;
  close: string;
  onThisPage: string;
  sectionLink: (title: string) => string;
  neighbours: string;
  previous: string;
  next: string;
  accessibility: string;
  footer: string;
  or: string;
  tryThis: string;
  verdicts: Record<Verdict, string>;
  search: { label: string; go: string; summary: string; needsScript: string; all: string };
  home: {
    question: string;
    summary: string;
    start: string;
    people: string;
    forPersons: string;
    unknownStatus: string;
    forDevelopers: string;
    developers: string;
    nextStep: string;
    four: string;
    measured: string;
    facts: readonly Measured[];
    more: string;
    cards: { title: string; text: string; href: string; hreflang?: string }[];
  };
  try: {
    summary: string;
    needsScript: string;
    /** Leads from the form to the expert view. */
    toExpert: string;
    toForm: string;
    expert: { title: string; summary: string };
  };
  rule: {
    summary: (rules: number, questions: number) => string;
    order: (blocking: number) => string;
    all: string;
    any: string;
    not: string;
    when: string;
    sources: string;
    table: string;
    whatever: string;
    holds: string;
    possible: string;
    several: (answers: number) => string;
    examples: string;
    noExample: string;
    moreExamples: (others: number) => string;
    name: string;
    effects: Record<
      | "blocker"
      | "grant"
      | "entitlement"
      | "issuance"
      | "applicant"
      | "procedure"
      | "interim-proof"
      | "notice"
      | "document"
      | "for"
      | "contradiction",
      string
    >;
  };
  outcome: {
    summary: string;
    undetermined: string;
    who: string;
    routes: string;
    noBlocker: string;
    before: string;
    next: string;
    nothing: string;
    steps: string;
    documents: string;
    notices: string;
    /** Opens the condition of a notice. */
    concerned: string;
    another: string;
    diagram: (headline: string) => string;
    name: string;
  };
  document: { summary: string; copies: string; who: string; for: string; anyOf: string; rule: string; name: string };
  diagram: {
    summary: string;
    howToRead: string;
    verdicts: (steps: number) => string;
    verdictsTitle: string;
    outcomes: (steps: number) => string;
    slices: string;
    alone: string;
    other: string;
    inWords: string;
    step: (number: number) => string;
  };
  fact: {
    summary: (facts: number) => string;
    classes: string;
    byDefault: string;
    unknown: string;
    readBy: (rules: number) => string;
    name: string;
  };
  parameter: {
    summary: string;
    meaning: string;
    value: string;
    fact: string;
    rules: string;
  };
  law: {
    summary: string;
    edition: string;
    versions: string;
    ofCode: (code: string) => string;
    article: (number: string) => string;
    read: string;
    since: string;
    checked: string;
    whole: string;
    other: string;
    otherSummary: string;
    guidance: string;
    guidanceSummary: string;
    rules: string;
    numbers: string;
    papers: string;
    steps: string;
    notices: string;
  };
  theorem: {
    summary: (theorems: number) => string;
    theorem: string;
    from: string;
    refutedBy: string;
    unknown: { title: string; summary: string };
  };
  help: { about: string; notCovered: string; notCoveredSummary: string; whereToGo: string };
  edition: {
    summary: string;
    changelog: string;
    none: string;
    title: (version: string) => string;
    lead: (version: string, since: string) => string;
    affected: string;
    counts: (changed: number, compared: number) => string;
    examples: string;
    before: string;
    after: string;
    again: string;
  };
  guidesSummary: string;
  guideGroups: Record<GuideGroup, string>;
  decisions: string;
  decisionsSummary: string;
  referenceSummary: string;
}
