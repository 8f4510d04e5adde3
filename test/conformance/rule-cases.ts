import type { ConformanceRule } from "carte-vitale/conformance";
import { type NamedRule, thresholdsOf } from "../../src/model/rulebook.js";
import { type Decided, decidedBy, RULES } from "../engine-reading.js";
import type { CaseList } from "./case-list.js";
import { type Pair, pairFor } from "./pairs.js";
import { classAt, differingIn, isNumber, type Name, population, VALUES } from "./population.js";
import { type Truth, truthOf } from "./truth.js";

/**
 * What json-rules-engine says of every rule for everybody, and which rules a decision rests on: those without whose word
 * it would be another one.
 */
export async function askEverybody() {
  const truths = new Map<string, Truth>();
  for (const rule of RULES) truths.set(rule.id, await truthOf(rule));
  const decisions = new Map<string, { decided: Decided; text: string }>();
  const decide = (ids: readonly string[]) => {
    const key = ids.join();
    const known = decisions.get(key);
    if (known) return known;
    const decided = decidedBy(new Set(ids));
    const fresh = { decided, text: JSON.stringify(decided) };
    decisions.set(key, fresh);
    return fresh;
  };
  const heldBy = (place: number, turned?: string) =>
    RULES.filter(({ id }) => (truths.get(id)?.holds(place) ?? false) !== (id === turned)).map(({ id }) => id);
  return {
    truthOf: (id: string): Truth => truths.get(id) as Truth,
    decide: (place: number): Decided => decide(heldBy(place)).decided,
    tells: (id: string) => (place: number) => decide(heldBy(place)).text !== decide(heldBy(place, id)).text,
  };
}
export type Everybody = Awaited<ReturnType<typeof askEverybody>>;

/** The cases of one rule: every boundary and value, a pair for every clause, a person for every place where it counts. */
export function casesOfRule(everybody: Everybody, rule: NamedRule, list: CaseList): ConformanceRule {
  const truth = everybody.truthOf(rule.id);
  const tells = everybody.tells(rule.id);
  const listed: ConformanceRule = { boundaries: [], values: [], pairs: [], unpaired: [], counts: [] };
  const first = (wanted: (place: number) => boolean) => {
    const place = [...population.keys()].find((each) => truth.holds(each) && wanted(each) && tells(each));
    if (place === undefined) throw new Error(`${rule.id} counts for nobody`);
    return place;
  };

  for (const clause of truth.clauses) {
    const { name, fact } = clause.leaf as { name: string; fact: Name };
    const pair = pairFor(truth, clause, tells);
    const base = "never" in pair ? first(() => true) : pair.holds;
    const add = (value: unknown, place: number, facts: object = {}) =>
      list.add(`${rule.id}/${name}/${value}`, { ...population[place]?.facts, ...facts });
    if (isNumber(fact)) {
      const [threshold] = thresholdsOf(clause.leaf).map(Number) as [number];
      // Below, at and above: the eve, the day and the morrow.
      const around = [threshold - 1, threshold, threshold + 1].map((value) => add(value, base, { [fact]: value }));
      listed.boundaries.push({ clause: name, fact, threshold, cases: around });
      if ("never" in pair) listed.unpaired.push({ clause: name, ...pair });
      else listed.pairs.push({ clause: name, ...besideThreshold(pair, fact, around as [string, string, string]) });
      continue;
    }
    const cases = VALUES[fact].map((value) => {
      const place = withValue(base, fact, value);
      return add(value, place);
    });
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
    const place = first((each) => everybody.decide(each).outcome === outcome);
    listed.counts.push(list.add(`${rule.id}/${outcome}`, population[place]?.facts ?? {}));
  }
  for (const procedure of params?.procedures ?? []) {
    const place = first((each) => everybody.decide(each).procedures.some(({ id }) => id === procedure));
    listed.counts.push(list.add(`${rule.id}/${procedure}`, population[place]?.facts ?? {}));
  }
  return listed;
}

/** The pair of a number stands on both sides of its threshold: nothing but a day lies between. */
function besideThreshold({ holds, fails }: Pair, fact: Name, [eve, day]: [string, string, string]) {
  return classAt(holds, fact) < classAt(fails, fact) ? { holds: eve, fails: day } : { holds: day, fails: eve };
}

/** The nearest person who has a value of a fact: where the fact alone would contradict another, that one changes too. */
function withValue(base: number, fact: Name, value: unknown): number {
  const has = (place: number) => population[place]?.facts[fact] === value;
  if (has(base)) return base;
  for (const others of [0, 1, 2]) {
    for (const place of differingIn(fact, base, others)) if (has(place)) return place;
  }
  throw new Error(`nobody near has ${fact} ${value}`);
}
