import { createHash } from "node:crypto";
import { evaluate, type FactName, type FactsInput, type Outcome, safeEvaluate } from "carte-vitale";
import { allPersons } from "../all-persons.js";
import { NAMES } from "../classes.js";
import { examples } from "../examples.js";
import { theorems } from "../proof/theorems/theorems.js";
import type { Person } from "../reading.js";
import { THRESHOLDS } from "../thresholds.js";

/** A person of the exam, and where they come from. */
export interface Candidate {
  readonly facts: FactsInput;
  readonly answer: Outcome;
  readonly from: string;
}

/** At most so many persons have one answer, and so many cannot be told yet. */
const MOST = 12;
const MOST_OPEN = 24;
/** The distance between the persons looked at for a theorem: neighbours of the list are much alike. */
const STEP = 1009;
const PERSONS_OF_A_THEOREM = 3;
const LEAST_FACTS = 4;
const NOTHING = { assume: "nothing" } as const;

const answerOf = (facts: FactsInput): Outcome => evaluate(facts, NOTHING).outcome;
const inOrder = (facts: FactsInput): FactsInput =>
  Object.fromEntries(NAMES.flatMap((name) => (facts[name] === undefined ? [] : [[name, facts[name]]])));
const without = (facts: FactsInput, name: FactName): FactsInput =>
  Object.fromEntries(Object.entries(facts).filter(([each]) => each !== name));

/** The persons of the exam: no two have the same facts, and no answer is that of more than a quarter. */
export function examPersons(): Candidate[] {
  const counts = new Map<Outcome, number>();
  const seen = new Set<string>();
  const chosen: Candidate[] = [];
  const offer = ({ facts, ...others }: Candidate): boolean => {
    const key = JSON.stringify(inOrder(facts));
    const count = counts.get(others.answer) ?? 0;
    if (!isPlain(facts) || seen.has(key) || count >= (others.answer === "undetermined" ? MOST_OPEN : MOST))
      return false;
    seen.add(key);
    counts.set(others.answer, count + 1);
    chosen.push({ facts: inOrder(facts), ...others });
    return true;
  };
  const whole = [...fromExamples(), ...fromTheorems()];
  for (const candidate of whole) offer(candidate);
  // A person who lacks one fact that decides.
  for (const [index, { facts, from }] of whole.entries()) {
    const names = rotated(Object.keys(facts) as FactName[], index);
    const open = names
      .map((name) => without(facts, name))
      .find((each) => isPlain(each) && answerOf(each) === "undetermined");
    if (open) offer({ facts: open, answer: "undetermined", from });
  }
  return mixed(chosen);
}

/** Whether the sentences say no more and no less than the facts: a card or rights tell a number, which readers may not know. */
function isPlain({ nirKind, rightsOpen, cardState = "none", temporaryNumberMonths, ...facts }: FactsInput): boolean {
  const hasNumber = rightsOpen !== undefined || cardState !== "none" || temporaryNumberMonths !== undefined;
  const hasHome = facts.residenceMonths !== 0 || facts.residesInFrance !== undefined;
  return hasHome && (nirKind !== undefined || !hasNumber);
}

/** Every example, with the defaults that its answer rests on as facts. */
function fromExamples(): Candidate[] {
  const places = new Map<string, number>();
  return examples.flatMap(({ file, facts, assume, expected }) => {
    const place = (places.get(file) ?? 0) + 1;
    places.set(file, place);
    const { assumed } = evaluate(facts, { assume });
    const told = { ...facts, ...Object.fromEntries(assumed.map(({ fact, value }) => [fact, value])) };
    const result = safeEvaluate(told, NOTHING);
    // While the number is not known, the defaults of several kinds of it may be taken.
    if (!result.success) return [];
    const { outcome: answer } = result.data;
    if (answer !== expected.outcome) throw new Error(`${file}: the answer rests on more than the facts that are said`);
    return [{ facts: told, answer, from: `example ${file.replace(".examples.json", "")} ${place}` }];
  });
}

/** For each theorem three persons to whom it applies, without some facts that decide nothing. */
function fromTheorems(): Candidate[] {
  return Object.entries(theorems).flatMap(([id, { premise }], place) => {
    const found: Candidate[] = [];
    for (let at = 0; at < allPersons.length && found.length < PERSONS_OF_A_THEOREM; at++) {
      const { facts } = allPersons[(place * 7 + at * STEP) % allPersons.length] ?? { facts: {} };
      const person = varied(facts as Person, place + at);
      if (!isUsual(person) || !premise(person, evaluate(person), evaluate)) continue;
      // A permit is asked for of other nationals alone.
      const asked = person.nationality === "other" ? person : without(person, "residencePermit");
      const told = shortened(asked, place + found.length);
      found.push({ facts: told, answer: answerOf(told), from: `theorem ${id}` });
    }
    return found;
  });
}

/** Another number of the same class, so that ages and months are not all thresholds. */
function varied(person: Person, seed: number): Person {
  const other = (name: "age" | "residenceMonths" | "temporaryNumberMonths", highest: number) => {
    const value = person[name];
    if (value === undefined) return {};
    const first = THRESHOLDS[name].findLast((each) => each <= value) ?? 0;
    const next = THRESHOLDS[name].find((each) => each > value) ?? highest;
    return { [name]: first + (seed % (next - first)) };
  };
  return { ...person, ...other("age", 80), ...other("residenceMonths", 60), ...other("temporaryNumberMonths", 20) };
}

/** Whether the facts can be those of one person: no child is a civil servant, no residence is longer than a life. */
function isUsual(person: Person): boolean {
  const { age, status, nationality, residenceMonths, residesInFrance, residenceExemption } = person;
  const isOfAge = status === "retired" ? age >= 50 : ["dependent", "inactive"].includes(status) || age >= 16;
  const isExempt =
    residenceExemption === "pension"
      ? status === "retired"
      : residenceExemption !== "refugee" || nationality === "other";
  return isOfAge && isExempt && (!residesInFrance || residenceMonths <= age * 12 + 11);
}

/** Leaves out up to three facts that do not change the answer. */
function shortened(person: FactsInput, seed: number): FactsInput {
  const answer = answerOf(person);
  let facts = person;
  let left = seed % 4;
  for (const name of rotated(NAMES, seed)) {
    const shorter = without(facts, name);
    if (left === 0 || facts[name] === undefined || Object.keys(shorter).length < LEAST_FACTS) continue;
    if (!isPlain(shorter) || answerOf(shorter) !== answer) continue;
    facts = shorter;
    left--;
  }
  return facts;
}

const rotated = <T>(list: readonly T[], by: number): T[] => list.map((_, at) => list[(at + by) % list.length] as T);

/** An order that tells nothing of the answers, and which a change elsewhere leaves as it is. */
function mixed(chosen: readonly Candidate[]): Candidate[] {
  return chosen
    .map((candidate) => ({ candidate, place: sha256(JSON.stringify(candidate.facts)) }))
    .sort((left, right) => (left.place < right.place ? -1 : 1))
    .map(({ candidate }) => candidate);
}

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");
