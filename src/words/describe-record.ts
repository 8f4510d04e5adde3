import { freeze } from "../model/freeze.js";
import type { DecisionRecord } from "../reason/record.js";
import type { Catalogue } from "./catalogue.js";
import { type DescribedSource, sourcesIn, words } from "./describe.js";
import { ruleIn, usedIn } from "./describe-reasoning.js";
import type { ReasoningCatalogue } from "./reasoning-catalogue.js";

/** A record in words. Deeply frozen plain JSON. */
export interface DescribedRecord {
  contribution: string;
  headline: string;
  data: string[];
  parameters: { text: string; sources: DescribedSource[] }[];
  operations: { text: string; sources: DescribedSource[] }[];
  sources: DescribedSource[];
  rulebook: string;
}

/**
 * Puts a record in words.
 *
 * @example
 * ```ts
 * import { describeRecord, record } from "carte-vitale";
 * import { en, enReasoning } from "carte-vitale/messages/en";
 *
 * const said = describeRecord(record({ age: 11, nirKind: "permanent", status: "dependent" }), en, enReasoning);
 * said.data[0]; // "age: 11 years"
 * said.parameters[0]?.text; // "age from which the card is issued: 12 years"
 * ```
 */
export function describeRecord(
  record: DecisionRecord,
  catalogue: Catalogue,
  reasoning: ReasoningCatalogue,
): DescribedRecord {
  const amount = (value: number | readonly [number, number], unit: string) => {
    const said = words(reasoning.units, unit);
    if (typeof value === "number") return said(value);
    const [shortest, longest] = value;
    return shortest === longest ? said(longest) : reasoning.range(shortest, said(longest));
  };
  return freeze({
    contribution: reasoning.contribution,
    headline: words(catalogue.outcomes, record.outcome).headline,
    data: record.data.map((fact) => usedIn(fact, catalogue, reasoning)),
    parameters: record.parameters.map(({ parameter, value, unit, sources }) => ({
      text: catalogue.labelled(words(reasoning.parameters, parameter), amount(value, unit)),
      sources: sourcesIn(sources, catalogue),
    })),
    operations: record.operations.map(({ rule, gives, sources }) => ({
      text: ruleIn(rule, gives, catalogue, reasoning),
      sources: sourcesIn(sources, catalogue),
    })),
    sources: sourcesIn(record.sources, catalogue),
    rulebook: reasoning.rulebook(record.rulebook.version, record.rulebook.hash),
  }) as DescribedRecord;
}
