import { rulebook } from "carte-vitale";
import { RULES } from "../engine-reading.js";
import type { CaseList } from "./case-list.js";
import { population } from "./population.js";
import type { Everybody } from "./rule-cases.js";

/**
 * For every outcome or procedure for which a rule does not count, a person who has it and for whom the rule holds all the
 * same, if there is one: a rule that counts where it should not says something of them.
 */
export function otherCases(everybody: Everybody, list: CaseList): void {
  const decided = [...population.keys()].map((place) => {
    const { outcome, procedures } = everybody.decide(place);
    return { outcomes: [outcome], procedures: procedures.map(({ id }) => id) };
  });
  for (const { id, event } of RULES) {
    const { params = {} } = event as { params?: { outcomes?: readonly string[]; procedures?: readonly string[] } };
    const { holds } = everybody.truthOf(id);
    for (const key of ["outcomes", "procedures"] as const) {
      const own = params[key];
      if (own === undefined) continue;
      for (const other of Object.keys(rulebook[key]).filter((each) => !own.includes(each))) {
        const place = decided.findIndex((each, index) => (each[key] as string[]).includes(other) && holds(index));
        const person = population[place]?.facts;
        if (person) list.add(`${id}/not-for/${other}`, person);
      }
    }
  }
}
