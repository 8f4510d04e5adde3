import type { ConformanceRefusal } from "carte-vitale/conformance";
import { book } from "../../engine-reading.js";
import type { Person } from "../../reading.js";
import { casesInEffect } from "./effect-cases.js";
import { classesOf, contradictoryPersons, type WithClasses } from "./population.js";
import { type Truth, truthOf } from "./truth.js";
import { isComplete } from "./verify.js";

/**
 * For each contradiction, refusals in which it is in effect: without it, the facts are accepted.
 *
 * @param add adds a refusal for a contradiction, and gives its id.
 */
export async function refusalsInEffect(
  refusals: readonly ConformanceRefusal[],
  add: (id: string, facts: object, contradiction: string) => string,
): Promise<Record<string, string[]>> {
  const whole = refusals.filter(({ facts }) => isComplete({ facts: facts as object }));
  const persons = whole.map(({ facts }) => ({ facts: facts as Person, classes: classesOf(facts as Person) }));
  const known = (await withEffects(persons)).map((person, index) => ({ id: whole[index]?.id ?? "", person }));
  return casesInEffect({
    ids: Object.keys(book.contradictions),
    persons: await withEffects(contradictoryPersons()),
    inEffect: (person) => person.inEffect,
    classesOf: ({ classes }) => classes,
    cases: () => known,
    add: (id, person) => known.push({ id: add(id, person.facts, person.inEffect[0] ?? ""), person }),
  });
}

/** Adds to each person the contradiction that holds by json-rules-engine, if no other one does. */
async function withEffects(persons: readonly WithClasses[]) {
  const truths: [id: string, truth: Truth][] = [];
  for (const [id, rule] of Object.entries(book.contradictions)) truths.push([id, await truthOf(rule, persons)]);
  return persons.map(({ facts, classes }, index) => {
    const held = truths.flatMap(([id, { holds }]) => (holds(index) ? [id] : []));
    return { facts, classes, inEffect: held.length === 1 ? held : [] };
  });
}
