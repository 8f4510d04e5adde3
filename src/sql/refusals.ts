import type { Artefact, Contradiction } from "../model/artefact.js";
import type { CodedFact, Reason } from "./coded-fact.js";
import type { DialectWords } from "./dialects.js";
import { PERSON } from "./options.js";
import type { Digit } from "./steps.js";

/** One `SELECT` that counts the refused rows by reason, the most first. A row with two reasons counts for both. */
export function refusalsText(
  artefact: Artefact,
  digits: readonly Digit[],
  codes: readonly CodedFact[],
  from: string,
  { text }: DialectWords,
): string {
  const reasons = [...reasonsOfValues(artefact, codes), ...reasonsOfContradictions(artefact, digits, codes)];
  if (reasons.length === 0) {
    return "SELECT 'not-accepted' AS code, '' AS refused_columns, 0 AS refused_rows WHERE FALSE";
  }
  const counts = reasons.map(
    ({ condition }, index) => `count(CASE WHEN ${condition} THEN 1 END) AS reason_${index + 1}`,
  );
  const rows = reasons.map(
    ({ code, columns }, index) =>
      `SELECT ${text(code)} AS code, ${text(columns.join(", "))} AS refused_columns, reason_${index + 1} AS refused_rows FROM counted`,
  );
  return [
    "WITH counted AS (",
    `SELECT ${counts.join(",\n")}`,
    `FROM ${from} AS ${PERSON}`,
    ")",
    "SELECT code, refused_columns, refused_rows FROM (",
    rows.join("\nUNION ALL\n"),
    ") AS reason",
    "WHERE refused_rows > 0",
    "ORDER BY refused_rows DESC, code, refused_columns",
  ].join("\n");
}

/** In report order. Two facts may share the reason of a date. */
function reasonsOfValues({ reportOrder }: Artefact, codes: readonly CodedFact[]): Reason[] {
  const found = new Map<string, Reason>();
  for (const reason of reportOrder.flatMap((level) => codes[level]!.reasons)) {
    const key = `${reason.code} ${reason.columns}`;
    const before = found.get(key);
    const condition =
      before && before.condition !== reason.condition
        ? `(${before.condition}) OR (${reason.condition})`
        : reason.condition;
    found.set(key, { ...reason, condition });
  }
  return [...found.values()];
}

/** As `evaluate` reports them: one that follows from others counts where these name none of its facts. */
function reasonsOfContradictions(
  { contradictions, implied, reportOrder }: Artefact,
  digits: readonly Digit[],
  codes: readonly CodedFact[],
): Reason[] {
  /** One reason for each choice of columns that give the facts. */
  function reasonsOf(parts: Contradiction): { readonly columns: readonly string[]; readonly condition: string }[] {
    const sorted = [...parts].sort(([a], [b]) => reportOrder.indexOf(a) - reportOrder.indexOf(b));
    return sorted.reduce<{ columns: string[]; condition: string }[]>(
      (all, [level, classes]) => {
        const held = digits[level]!.classes.flatMap((each, digit) => (classes.includes(each) ? [digit] : []));
        if (held.length === 0) return [];
        return all.flatMap(({ columns, condition }) =>
          codes[level]!.givers.map(({ column, given, code }) => ({
            columns: [...columns, column],
            condition: [condition, `${given} AND ${code} IN (${held.join(", ")})`].filter(Boolean).join(" AND "),
          })),
        );
      },
      [{ columns: [], condition: "" }],
    );
  }
  const levelsOf = (parts: Contradiction) => parts.map(([level]) => level);
  const own = contradictions.map((parts) => ({ levels: levelsOf(parts), reasons: reasonsOf(parts) }));
  return [
    ...own.flatMap(({ reasons }) => reasons),
    ...implied.flatMap((parts) => {
      const levels = levelsOf(parts);
      const others = own.filter((each) => each.levels.some((level) => levels.includes(level)));
      const unless = others.flatMap(({ reasons }) =>
        reasons.map(({ condition }) => `NOT coalesce(${condition}, FALSE)`),
      );
      return reasonsOf(parts).map((reason) => ({ ...reason, condition: [reason.condition, ...unless].join(" AND ") }));
    }),
  ].map((reason) => ({ code: "contradiction", ...reason }));
}
