import type { Domains } from "../diagram/sensitivity.js";
import { type Artefact, classCount, indexes, notApplicableOf } from "../model/artefact.js";
import { type Classes, defaultClasses, UNKNOWN } from "./classes.js";
import type { Assume } from "./options.js";

/** The domains of the facts of one person. */
export interface PersonDomains {
  /** The classes that each fact may have, by level. Their product holds every completion, and contradictory facts too. */
  readonly classes: Domains;
  /** The levels of the facts whose default is taken. */
  readonly assumed: ReadonlySet<number>;
}

/**
 * Finds the domain of every fact:
 *
 * - a given fact has its class, an unknown fact has all classes;
 * - a fact on which others depend, the control, loses the classes that given facts contradict. So a given card leaves only
 *   the permanent number;
 * - a fact whose control excludes it has its class "not applicable";
 * - a default is taken last, where its domain has it, and excludes no class of another fact.
 *
 * @param given the classes as read; they must not be refused.
 */
export function createDomains({
  facts,
  contradictions,
  implied,
}: Pick<Artefact, "facts" | "contradictions" | "implied">): (given: Classes, assume: Assume) => PersonDomains {
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
