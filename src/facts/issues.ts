import { type Artefact, type ArtefactFact, type Contradiction, classCount, factNames } from "../model/artefact.js";
import type { DateName } from "../model/dates.js";
import { freeze } from "../model/freeze.js";
import { once } from "../model/once.js";
import { type Classes, REFUSED, UNREADABLE } from "./classes.js";
import type { FactsIssue } from "./facts-error.js";
import { optionIssue } from "./options.js";
import { createReader, type Reading } from "./read.js";

/** What an artefact says about facts alone. */
export type Vocabulary = Pick<Artefact, "facts" | "reportOrder" | "contradictions" | "implied">;

/** Finds issues; the lists are frozen and shared. */
export interface Issues {
  /** Everything that is wrong with facts and options, except contradictions. */
  refusals(reading: Reading): readonly FactsIssue[];
  /** One issue for each fact of every contradiction. */
  contradictions(classes: Classes): readonly FactsIssue[];
}

/** Makes the function that finds everything that is wrong with facts, without deciding them. It never throws. */
export function createFindIssues(vocabulary: Vocabulary): (facts: unknown) => readonly FactsIssue[] {
  const { read } = createReader(vocabulary.facts);
  const { refusals, contradictions } = createIssues(vocabulary);
  return (facts) => {
    const reading = read(facts);
    return concatIssues(refusals(reading), contradictions(reading.classes));
  };
}

/** The issue of one fact, or date, that contradicts others. */
export const contradiction = (name: string, others: string[]): FactsIssue => ({
  path: [name],
  code: "contradiction",
  message: `${name} contradicts ${others.join(" and ")}: correct one of them, or leave it out`,
  with: others,
});

/** The message that says which values a fact accepts: "age is a whole number from 0 to 130". */
export function accepted(fact: ArtefactFact): string {
  const values =
    "cuts" in fact
      ? `a whole number from ${fact.minimum} to ${fact.maximum}`
      : `one of ${fact.classes.flat().join(", ")}`;
  return `${fact.name} is ${values}`;
}

/** The lowest and the highest number, where {@link accepted} says them. */
export const rangeIn = (message: string): string[] | undefined =>
  /is a whole number from (\d+) to (\d+)$/.exec(message)?.slice(1);

const unknownFact = (vocabulary: Vocabulary): string =>
  `Unknown fact. Accepted facts: ${factNames(vocabulary).join(", ")}`;

/** The issue of a date in the place of a fact. */
const noFact = (date: DateName): FactsIssue => ({
  path: [date],
  code: "unknown-fact",
  message: `${date} is a date: hand it in to evaluateOn of carte-vitale/time`,
});

const NONE: readonly never[] = [];

/** Makes the functions that find issues in a reading. Issues depend on classes only, so each is made once. */
export function createIssues(vocabulary: Vocabulary): Issues {
  const { facts, reportOrder, contradictions, implied } = vocabulary;
  const frozenOnce = (make: () => FactsIssue[]) => once(() => freeze(make()) as readonly FactsIssue[]);
  const notAccepted = facts.map((fact) =>
    frozenOnce(() => [{ path: [fact.name], code: "not-accepted", message: accepted(fact) }]),
  );
  const unreadable = facts.map(({ name }) =>
    frozenOnce(() => [{ path: [name], code: "unreadable", message: `${name} cannot be read: give a plain value` }]),
  );
  const options = frozenOnce(() => [optionIssue()]);
  const issuesOfWhole = {
    "not-facts": frozenOnce(() => [
      { path: [], code: "not-facts", message: "Facts are a plain object that can be read, such as { age: 34 }" },
    ]),
    "unknown-fact": frozenOnce(() => [{ path: [], code: "unknown-fact", message: unknownFact(vocabulary) }]),
  };
  const tests = [...contradictions, ...implied].map((parts, index) => ({
    isImplied: index >= contradictions.length,
    levels: parts.map(([level]) => level),
    // Sentinels have an index too: a negative index of a typed array is slow.
    held: parts.map(([level, classes]) => {
      const isHeld = new Uint8Array(classCount(facts[level]!) - UNREADABLE);
      for (const each of classes) isHeld[each - UNREADABLE] = 1;
      return isHeld;
    }),
    issues: frozenOnce(() => issuesOf(parts)),
  }));

  function issuesOf(parts: Contradiction): FactsIssue[] {
    const names = parts
      .map(([level]) => level)
      .sort(byReportOrder)
      .map((level) => facts[level]!.name);
    return names.map((name) => {
      const others = names.filter((other) => other !== name);
      return contradiction(name, others);
    });
  }
  function byReportOrder(left: number, right: number): number {
    return reportOrder.indexOf(left) - reportOrder.indexOf(right);
  }

  function holds({ levels, held }: (typeof tests)[number], classes: Classes): boolean {
    for (let at = 0; at < levels.length; at++) {
      if (held[at]![classes[levels[at]!]! - UNREADABLE] !== 1) return false;
    }
    return true;
  }

  return {
    refusals({ classes, whole, assume }) {
      let issues = assume === null ? options() : NONE;
      for (let at = 0; at < reportOrder.length; at++) {
        const level = reportOrder[at]!;
        const index = classes[level]!;
        if (index <= REFUSED) issues = concatIssues(issues, (index === REFUSED ? notAccepted : unreadable)[level]!());
      }
      for (const each of whole ?? NONE) {
        const isDate = each !== "not-facts" && each !== "unknown-fact";
        issues = [...issues, ...(isDate ? [noFact(each)] : issuesOfWhole[each]())];
      }
      return issues;
    },
    contradictions(classes) {
      let first: (typeof tests)[number] | undefined;
      let count = 0;
      for (let at = 0; at < tests.length; at++) {
        if (!holds(tests[at]!, classes)) continue;
        count++;
        first ??= tests[at]!;
      }
      if (count < 2) return first?.issues() ?? NONE;
      const found = tests.filter((test) => holds(test, classes));
      // An implied contradiction adds nothing about facts that another one already names.
      const named = new Set(found.filter(({ isImplied }) => !isImplied).flatMap(({ levels }) => levels));
      return found
        .filter(({ isImplied, levels }) => !isImplied || !levels.some((level) => named.has(level)))
        .flatMap(({ issues }) => issues());
    },
  };
}

/** Joins two lists. One of them is mostly empty; the other is then shared, not copied. */
export function concatIssues(some: readonly FactsIssue[], more: readonly FactsIssue[]): readonly FactsIssue[] {
  return some.length === 0 ? more : more.length === 0 ? some : [...some, ...more];
}
