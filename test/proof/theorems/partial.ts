import { type Decision, evaluate, type FactName, type FactsInput, safeEvaluate } from "carte-vitale";
import { applies, BESIDE, CLASSES, NAMES } from "../../classes.js";
import type { InBothLanguages } from "../traceability/carrier.js";
import { same } from "./predicates.js";
import type { Decide } from "./theorem.js";

/** Compares the decision without a fact with the decision that has it. */
interface PartialTheorem extends InBothLanguages {
  readonly premise: (before: Decision) => boolean;
  readonly conclusion: (before: Decision, after: Decision) => boolean;
}

const answer = ({ outcome, issuance, applicant, procedures, documents, interimProof }: Decision) => [
  outcome,
  issuance,
  applicant,
  procedures,
  documents,
  interimProof,
];
const names = (documents: Decision["documents"]) => documents.map(({ id, procedure }) => `${procedure}/${id}`);
const ids = (notices: Decision["notices"]) => notices.map(({ id }) => id);
const rules = (reasons: Decision["blockers"]) => reasons.map(({ rule }) => rule);
const includes = (all: readonly string[], some: readonly string[]) => some.every((each) => all.includes(each));

export const partial = {
  "a-settled-outcome-stays": {
    en: "An outcome that is told while a fact is unknown stays, whatever that fact turns out to be.",
    fr: "Une issue annoncée alors qu’un fait est inconnu ne change pas, quel que soit ce fait.",
    premise: ({ outcome }) => outcome !== "undetermined",
    conclusion: (before, after) => after.outcome === before.outcome,
  },
  "no-outcome-out-of-nothing": {
    en: "No outcome comes that was not among those said to be possible.",
    fr: "Aucune issue n’arrive qui n’ait été dite possible.",
    premise: () => true,
    conclusion: (before, after) => before.possibleOutcomes.includes(after.outcome),
  },
  "a-required-document-stays": {
    en: "A document that is required while a fact is unknown is required afterwards.",
    fr: "Une pièce demandée alors qu’un fait est inconnu reste demandée ensuite.",
    premise: ({ documents }) => documents.length > 0,
    conclusion: (before, after) => includes(names(after.documents), names(before.documents)),
  },
  "no-document-out-of-nothing": {
    en: "No document is asked for that was not said to be required or possible.",
    fr: "Aucune pièce n’est demandée qui n’ait été dite demandée ou possible.",
    premise: () => true,
    conclusion: (before, after) =>
      includes([...names(before.documents), ...names(before.possibleDocuments)], names(after.documents)),
  },
  "a-blocker-stays": {
    en: "What stands in the way while a fact is unknown stands in the way afterwards.",
    fr: "Ce qui fait obstacle alors qu’un fait est inconnu fait obstacle ensuite.",
    premise: ({ blockers }) => blockers.length > 0,
    conclusion: (before, after) => includes(rules(after.blockers), rules(before.blockers)),
  },
  "a-notice-stays": {
    en: "What a person should know while a fact is unknown they should know afterwards.",
    fr: "Un avis donné alors qu’un fait est inconnu est donné ensuite.",
    premise: ({ notices }) => notices.length > 0,
    conclusion: (before, after) => includes(ids(after.notices), ids(before.notices)),
  },
  "what-is-not-missing-changes-nothing": {
    en: "A fact that is not said to be missing changes nothing.",
    fr: "Un fait qui n’est pas dit manquant ne change rien.",
    premise: ({ missing }) => missing.length === 0,
    conclusion: (before, after) => same(answer(before), answer(after)),
  },
} as const satisfies Record<string, PartialTheorem>;

const decideWithoutDefaults: Decide = (facts) => evaluate(facts, { assume: "nothing" });

/** A faulty evaluator that refutes every theorem: it guesses the unknown fact, as the first value that fits. */
export const decideByGuess: Decide = (facts) => {
  const unknown = NAMES.find((name) => facts[name] === undefined && applies(name, facts));
  for (const value of unknown ? CLASSES[unknown] : []) {
    const guessed = safeEvaluate({ ...facts, ...(unknown && { [unknown]: value }) }, { assume: "nothing" });
    if (guessed.success) return guessed.data;
  }
  return decideWithoutDefaults(facts);
};

/** Leaves out each fact of each person in turn. */
export function checkPartial(persons: Iterable<FactsInput>, decide: Decide = decideWithoutDefaults) {
  const findings = Object.entries<PartialTheorem>(partial).map(([id, theorem]) => ({
    id,
    theorem,
    applies: 0,
    refutedBy: null as FactsInput | null,
  }));
  for (const facts of persons) {
    const after = decideWithoutDefaults(facts);
    for (const name of Object.keys(facts) as FactName[]) {
      const others = { ...facts, [name]: undefined };
      // What is part of a person only beside some kind of number implies that kind.
      if (name === "nirKind")
        Object.assign(others, Object.fromEntries(Object.keys(BESIDE).map((each) => [each, undefined])));
      const before = decide(others);
      for (const finding of findings) {
        if (!finding.theorem.premise(before)) continue;
        finding.applies++;
        if (!finding.theorem.conclusion(before, after)) finding.refutedBy ??= others;
      }
    }
  }
  return findings;
}
