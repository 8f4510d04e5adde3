import type { ConformanceRule } from "carte-vitale/conformance";
import { type NamedRule, thresholdsOf } from "../../../src/model/rulebook.js";
import type { CaseList } from "./case-list.js";
import type { AllPersons } from "./evaluate-all.js";
import { type Pair, pairFor } from "./pairs.js";
import { classAt, differingIn, isNumber, type Name, population, VALUES } from "./population.js";

/** The cases of one rule: every boundary and value, a pair for every clause, a person for every outcome and procedure. */
export function casesOfRule(all: AllPersons, rule: NamedRule, list: CaseList): Omit<ConformanceRule, "inEffect"> {
  const truth = all.truthOf(rule.id);
  const matters = all.matters(rule.id);
  const listed: Omit<ConformanceRule, "inEffect"> = { boundaries: [], values: [], pairs: [], unpaired: [], counts: [] };
  const first = (wanted: (index: number) => boolean, code?: string) => {
    const found = all.firsts.find((each) => truth.holds(each) && wanted(each) && matters(each));
    if (found === undefined) throw new Error(changesNothing(rule.id, code));
    return found;
  };

  for (const clause of truth.clauses) {
    const { name, fact } = clause.leaf as { name: string; fact: Name };
    const pair = pairFor(truth, clause, matters);
    const base = "never" in pair ? first(() => true) : pair.holds;
    const add = (value: unknown, index: number, facts: object = {}) =>
      list.add(`${rule.id}/${name}/${value}`, { ...population[index]?.facts, ...facts });
    if (isNumber(fact)) {
      const [threshold] = thresholdsOf(clause.leaf).map(Number) as [number];
      const around = [threshold - 1, threshold, threshold + 1].map((value) => add(value, base, { [fact]: value }));
      listed.boundaries.push({ clause: name, fact, threshold, cases: around });
      if ("never" in pair) listed.unpaired.push({ clause: name, ...pair });
      else listed.pairs.push({ clause: name, ...besideThreshold(pair, fact, around as [string, string, string]) });
      continue;
    }
    const cases = VALUES[fact].map((value) => add(value, withValue(base, fact, value)));
    listed.values.push({ clause: name, fact, cases });
    if ("never" in pair) listed.unpaired.push({ clause: name, ...pair });
    else {
      listed.pairs.push({
        clause: name,
        holds: add("holds", pair.holds),
        fails: add("fails", pair.fails),
      });
    }
  }
  const { params } = rule.event as { params?: { outcomes?: readonly string[]; procedures?: readonly string[] } };
  for (const outcome of params?.outcomes ?? []) {
    const index = first((each) => all.decide(each).outcome === outcome, outcome);
    listed.counts.push(list.add(`${rule.id}/${outcome}`, population[index]?.facts ?? {}));
  }
  for (const procedure of params?.procedures ?? []) {
    const index = first((each) => all.decide(each).procedures.some(({ id }) => id === procedure), procedure);
    listed.counts.push(list.add(`${rule.id}/${procedure}`, population[index]?.facts ?? {}));
  }
  return listed;
}

/** @param code the outcome or procedure that is listed in vain. */
const changesNothing = (rule: string, code?: string) =>
  code === undefined
    ? `The rule ${rule} changes no decision: correct its conditions, or remove it.`
    : `The rule ${rule} lists ${code}, but changes no decision with it: remove ${code} there, or correct the conditions.`;

/** The pair of a number lies directly below and at its threshold. */
function besideThreshold({ holds, fails }: Pair, fact: Name, [eve, day]: [string, string, string]) {
  return classAt(holds, fact) < classAt(fails, fact) ? { holds: eve, fails: day } : { holds: day, fails: eve };
}

/** The nearest person with a value of a fact; facts that contradict it change too. */
function withValue(base: number, fact: Name, value: unknown): number {
  const has = (index: number) => population[index]?.facts[fact] === value;
  if (has(base)) return base;
  for (const others of [0, 1, 2]) {
    for (const index of differingIn(fact, base, others)) if (has(index)) return index;
  }
  throw new Error(`no near person has ${fact} ${value}`);
}
