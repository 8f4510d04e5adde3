/** Why rows are refused. */
export interface Reason {
  readonly code: "not-accepted" | "contradiction";
  readonly columns: readonly string[];
  /** Is true for the rows that are refused for it. */
  readonly condition: string;
}

/** A column that gives a fact. */
export interface Giver {
  readonly column: string;
  /** Is true where the column gives the fact. */
  readonly given: string;
  /** The digit of the fact from this column; `NULL` for a value that is not accepted. */
  readonly code: string;
}

/** A fact in SQL, from its own column, a column of dates, both or neither. */
export interface CodedFact {
  /** The digit of the fact; `NULL` where it is refused. */
  readonly code: string;
  readonly givers: readonly Giver[];
  readonly reasons: readonly Reason[];
}
