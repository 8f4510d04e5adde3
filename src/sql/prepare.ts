import { createDecisions } from "../evaluate/decisions.js";
import type { Artefact } from "../model/artefact.js";
import type { Additions } from "./additions.js";
import { classCode } from "./class-code.js";
import type { CodedFact } from "./coded-fact.js";
import { contentTables } from "./content-tables.js";
import { answerTable, type TableName } from "./decide.js";
import type { DialectWords, Table } from "./dialects.js";
import type { Column, ReadColumns } from "./options.js";
import { createPartialDiagram } from "./partial-diagram.js";
import { createSteps, type Steps } from "./steps.js";

/** What is the same for every dialect. */
export interface Prepared {
  readonly steps: Steps;
  /** The tables of answers, and of what they hold. */
  readonly tables: readonly Table[];
}

export const prefixed: TableName = (name) => `carte_vitale_${name}`;

/** @throws {RangeError} for a rulebook that is too large. */
export function prepare(artefact: Artefact, additions: Additions | null): Prepared {
  const decisions = createDecisions(artefact);
  const partial = createPartialDiagram(artefact, decisions);
  const steps = createSteps(artefact, partial);
  const tables = [
    answerTable(partial, steps, artefact.outcomes),
    ...contentTables(artefact, decisions, partial),
    ...(additions?.tables(artefact) ?? []),
  ];
  return { steps, tables };
}

/** Every fact in SQL, by level. */
export function codedFacts(
  { facts }: Artefact,
  { digits }: Pick<Steps, "digits">,
  options: ReadColumns,
  words: DialectWords,
  additions: Additions | null,
): CodedFact[] {
  return digits.map((digit) => {
    const fact = facts[digit.level]!;
    const column = options.columns.get(fact.name);
    const plain = plainFact(classCode(fact, digit, column?.quoted, words), column);
    return additions ? additions.withDate(fact, digit, plain, options, words) : plain;
  });
}

/** A fact from its own column, or from none. */
function plainFact(code: string, column: Column | undefined): CodedFact {
  if (!column) return { code, givers: [], reasons: [] };
  const given = `${column.quoted} IS NOT NULL`;
  return {
    code,
    givers: [{ column: column.name, given, code }],
    reasons: [{ code: "not-accepted", columns: [column.name], condition: `${given} AND ${code} IS NULL` }],
  };
}
