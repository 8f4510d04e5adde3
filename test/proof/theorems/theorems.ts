import type { Person } from "../../reading.js";
import type { InBothLanguages } from "../traceability/carrier.js";
import { age } from "./age.js";
import { closedRights } from "./closed-rights.js";
import { existingCard } from "./existing-card.js";
import { formS1 } from "./form-s1.js";
import { number } from "./number.js";
import { order } from "./order.js";
import { permit } from "./permit.js";
import { registration } from "./registration.js";
import { residence } from "./residence.js";
import type { Decide, Theorem } from "./theorem.js";

interface Subject extends InBothLanguages {
  readonly theorems: Readonly<Record<string, Theorem>>;
}
export const SUBJECTS: readonly Subject[] = [
  { en: "Age", fr: "Âge", theorems: age },
  { en: "Number", fr: "Numéro", theorems: number },
  { en: "Residence", fr: "Résidence", theorems: residence },
  { en: "Residence permit", fr: "Titre de séjour", theorems: permit },
  { en: "Registration", fr: "Inscription", theorems: registration },
  { en: "Form S1", fr: "Formulaire S1", theorems: formS1 },
  { en: "Closed rights", fr: "Droits fermés", theorems: closedRights },
  { en: "Order", fr: "Commande", theorems: order },
  { en: "Card and certificate", fr: "Carte et attestation", theorems: existingCard },
];
export const theorems: Readonly<Record<string, Theorem>> = Object.assign(
  {},
  ...SUBJECTS.map((subject) => subject.theorems),
);

export interface Finding {
  readonly id: string;
  readonly theorem: Theorem;
  /** The number of persons who meet the premise. */
  applies: number;
  refutedBy: Person | null;
}

/** Checks every theorem against all these persons. */
export function check(persons: Iterable<Person>, decide: Decide): Finding[] {
  const findings = Object.entries(theorems).map(
    ([id, theorem]): Finding => ({ id, theorem, applies: 0, refutedBy: null }),
  );
  for (const facts of persons) {
    const decision = decide(facts);
    for (const finding of findings) {
      const { premise, conclusion } = finding.theorem;
      if (!premise(facts, decision, decide)) continue;
      finding.applies++;
      if (finding.refutedBy === null && !conclusion(decision, facts, decide)) finding.refutedBy = facts;
    }
  }
  return findings;
}
