import { type Artefact, classCount, indexes, notApplicableOf } from "../model/artefact.js";
import { type Classes, defaultClasses, UNKNOWN } from "./classes.js";
import type { Assume } from "./options.js";

export interface Domains {
  /** The classes that each fact may have, by level. Their product has every completion, and contradictory facts too. */
  readonly classes: readonly (readonly number[])[];
  /** The levels of the facts whose default is taken. */
  readonly assumed: ReadonlySet<number>;
}

/**
 * Finds the domain of every fact. A given fact has its class. A fact on which others depend, such as the kind of number,
 * loses the classes that a given fact contradicts: a given card leaves only the permanent number. Defaults are taken
 * last and exclude nothing.
 */
export function createDomains({
  facts,
  contradictions,
  implied,
}: Pick<Artefact, "facts" | "contradictions" | "implied">): (given: Classes, assume: Assume) => Domains {
  const defaults = defaultClasses(facts);
  const controls = new Set(facts.flatMap(({ appliesWhen }) => appliesWhen?.level ?? []));
  const exclusions = [...contradictions, ...implied].flatMap((parts) =>
    parts
      .filter(([level]) => controls.has(level))
      .map(([level, classes]) => ({ level, classes, others: parts.filter(([other]) => other !== level) })),
  );

  return (given, assume) => {
    const domains = facts.map((fact, level) =>
      given[level] === UNKNOWN ? indexes(classCount(fact)) : [given[level]!],
    );
    for (const { level, classes, others } of exclusions) {
      if (given[level] !== UNKNOWN || !others.every(([other, held]) => held.includes(given[other]!))) continue;
      domains[level] = domains[level]!.filter((index) => !classes.includes(index));
    }
    const assumed = new Set<number>();
    facts.forEach((fact, level) => {
      if (given[level] !== UNKNOWN) return;
      const none = notApplicableOf(fact);
      if (fact.appliesWhen) {
        const { level: control, classes } = fact.appliesWhen;
        const beside = domains[control]!.filter((index) => classes.includes(index));
        if (beside.length === 0) domains[level] = [none!];
        else if (beside.length === domains[control]!.length) domains[level] = indexes(none!);
      }
      const index = defaults[level]!;
      if (assume === "nothing" || !domains[level]!.includes(index)) return;
      assumed.add(level);
      domains[level] = domains[level]!.filter((each) => each === index || each === none);
    });
    return { classes: domains, assumed };
  };
}
