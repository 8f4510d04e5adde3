import { freeze } from "../model/freeze.js";
import type { DecisionRecord, RecordedFact } from "../reason/record.js";
import { assertCatalogue, type Catalogue } from "./catalogue.js";
import { dayInWords } from "./describe-days.js";
import { describeRule, describeUsedFact } from "./describe-reasoning.js";
import { type DescribedSource, describeSources } from "./describe-sources.js";
import { assertReasoningCatalogue, type ReasoningCatalogue } from "./reasoning-catalogue.js";
import { wordsFor } from "./words-for.js";

/** A record in words. Deeply frozen plain JSON. */
export interface DescribedRecord {
  /**
   * What a decision by an algorithm has to say: its purpose, and the right to obtain its rules. Source: code des relations
   * entre le public et l'administration, article R311-3-1-1.
   */
  mention: string;
  /** Says that the library informs and that the fund decides. */
  contribution: string;
  headline: string;
  /** The day of a record with dates: "Answer for 23 November 2026"; `null` without dates. */
  on: string | null;
  /** "age: 11 years", and whether it was taken for granted or comes from a date. */
  data: string[];
  parameters: { text: string; sources: DescribedSource[] }[];
  operations: { text: string; sources: DescribedSource[] }[];
  sources: DescribedSource[];
  rulebook: string;
}

/**
 * Puts a record in words.
 *
 * @param reasoning `enReasoning` or `frReasoning`, in the language of the catalogue.
 * @throws {TypeError} without a catalogue or a reasoning catalogue.
 * @throws {RangeError} when a catalogue lacks a code or a value of the record.
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
  assertCatalogue(catalogue);
  assertReasoningCatalogue(reasoning);
  const amount = (value: number | readonly [number, number], unit: string) => {
    const count = wordsFor(reasoning.units, unit);
    if (typeof value === "number") return count(value);
    const [shortest, longest] = value;
    return shortest === longest ? count(longest) : reasoning.range(shortest, count(longest));
  };
  const day = record.on && dayInWords(record.on, catalogue);
  return freeze({
    mention: reasoning.record.mention,
    contribution: reasoning.contribution,
    headline: wordsFor(catalogue.outcomes, record.outcome).headline,
    on: day && reasoning.record.on(day),
    data: record.data.map((fact) => describeRecordedFact(fact, catalogue, reasoning)),
    parameters: record.parameters.map(({ parameter, value, unit, sources }) => ({
      text: catalogue.labelled(wordsFor(reasoning.parameters, parameter), amount(value, unit)),
      sources: describeSources(sources, catalogue),
    })),
    operations: record.operations.map(({ rule, gives, sources }) => ({
      text: describeRule(rule, gives, catalogue, reasoning),
      sources: describeSources(sources, catalogue),
    })),
    sources: describeSources(record.sources, catalogue),
    rulebook: reasoning.rulebook(record.rulebook.version, record.rulebook.hash),
  }) as DescribedRecord;
}

function describeRecordedFact(recorded: RecordedFact, catalogue: Catalogue, reasoning: ReasoningCatalogue): string {
  if (recorded.origin !== "derived") return describeUsedFact(recorded, catalogue, reasoning);
  const said = describeUsedFact({ ...recorded, origin: "given" }, catalogue, reasoning);
  return reasoning.record.derived(said, wordsFor(catalogue.dates, recorded.date));
}
