import type { Artefact, ArtefactFact } from "../model/artefact.js";
import { DATE_NAMES, type DateName } from "../model/dates.js";
import type { CodedFact } from "./coded-fact.js";
import { withDate } from "./dates.js";
import type { DialectWords, Table } from "./dialects.js";
import type { ReadColumns } from "./options.js";
import type { Digit } from "./steps.js";
import { wordTables } from "./word-tables.js";

/** What the shipped rulebook adds: dates, and the words of its codes. */
export interface Additions {
  readonly dates: readonly DateName[];
  /** The fact from its date, and from its own column where there is no date. */
  withDate(fact: ArtefactFact, digit: Digit, plain: CodedFact, options: ReadColumns, words: DialectWords): CodedFact;
  /** The tables of words, and of addresses. */
  tables(artefact: Artefact): readonly Table[];
}

export const shippedAdditions: Additions = { dates: DATE_NAMES, withDate, tables: wordTables };
