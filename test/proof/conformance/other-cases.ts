import { rulebook } from "carte-vitale";
import { memo } from "../../../src/model/once.js";
import { type Decided, RULES } from "../../engine-reading.js";
import type { CaseList } from "./case-list.js";
import type { AllPersons } from "./evaluate-all.js";
import { population } from "./population.js";

/** For every outcome or procedure that a rule excludes, a person who has it although the rule holds, if there is one. */
export function otherCases(all: AllPersons, list: CaseList): void {
  // Many persons share one decision.
  const codes = memo(({ outcome, procedures }: Decided) => ({
    outcomes: [outcome],
    procedures: procedures.map(({ id }) => id),
  }));
  const decided = all.firsts.map((index) => ({ index, ...codes(all.decide(index)) }));
  for (const { id, event } of RULES) {
    const { params = {} } = event as { params?: { outcomes?: readonly string[]; procedures?: readonly string[] } };
    const { holds } = all.truthOf(id);
    for (const key of ["outcomes", "procedures"] as const) {
      const own = params[key];
      if (own === undefined) continue;
      for (const other of Object.keys(rulebook[key]).filter((each) => !own.includes(each))) {
        const found = decided.find((each) => (each[key] as string[]).includes(other) && holds(each.index));
        const person = found && population[found.index]?.facts;
        if (person) list.add(`${id}/not-for/${other}`, person);
      }
    }
  }
}
