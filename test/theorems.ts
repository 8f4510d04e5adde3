import type { Person } from "./reading.js";
import { age } from "./theorems/age.js";
import { existingCard } from "./theorems/existing-card.js";
import { number } from "./theorems/number.js";
import { order } from "./theorems/order.js";
import { permit } from "./theorems/permit.js";
import { registration } from "./theorems/registration.js";
import { residence } from "./theorems/residence.js";
import type { Decide, Theorem } from "./theorems/theorem.js";

/** Every theorem, by the subject of which it speaks. */
export const SUBJECTS: Readonly<Record<string, Readonly<Record<string, Theorem>>>> = {
  Age: age,
  Number: number,
  Residence: residence,
  "Residence permit": permit,
  Registration: registration,
  Order: order,
  "Card and certificate": existingCard,
};
export const theorems: Readonly<Record<string, Theorem>> = Object.assign({}, ...Object.values(SUBJECTS));

/** How many combinations a theorem speaks of, and the first person of whom it is false. */
export interface Finding {
  applies: number;
  refutedBy: Person | null;
}

/** Holds all theorems against everybody in one pass. */
export function check(people: Iterable<Person>, decide: Decide): Record<string, Finding> {
  const all = Object.entries(theorems).map(([id, theorem]) => ({
    id,
    theorem,
    applies: 0,
    refutedBy: null as Person | null,
  }));
  for (const facts of people) {
    const decision = decide(facts);
    for (const each of all) {
      if (!each.theorem.premise(facts, decision, decide)) continue;
      each.applies++;
      if (each.refutedBy === null && !each.theorem.conclusion(decision, facts, decide)) each.refutedBy = facts;
    }
  }
  return Object.fromEntries(all.map(({ id, applies, refutedBy }) => [id, { applies, refutedBy }]));
}
