import { type ArtefactFact, factNames } from "../model/artefact.js";
import { DATE_NAMES, GIVEN_BY } from "../model/dates.js";
import type { Dialect } from "../model/sql-text.js";
import { shipped } from "../shipped.js";
import { shippedAdditions } from "../sql/additions.js";
import { decideText, type TableName } from "../sql/decide.js";
import { DIALECTS } from "../sql/dialects.js";
import { type ReadOptions, snakeCase } from "../sql/options.js";
import { codedFacts, type Prepared, prefixed } from "../sql/prepare.js";
import { refusalsText } from "../sql/refusals.js";

/*
 * The SQL of `sql`, where Jinja puts in the columns, the day and the tables when the macro is called:
 * `{{ columns.age.sql }}` becomes `person."age"`, or `CAST(NULL AS int)` without such a column.
 */

export const tableRef: TableName = (name) => `{{ ref('carte_vitale', '${prefixed(name)}') }}`;

const columns = new Map(
  [...factNames(shipped), ...DATE_NAMES].map((name) => {
    const column = `columns.${snakeCase(name)}`;
    return [name, { name: `{{ ${column}.name }}`, quoted: `{{ ${column}.sql }}` }] as const;
  }),
);
const from = "{{ relation }}";
const withDates: ReadOptions = { from, on: { column: "{{ on }}" }, columns };
const withoutDates: ReadOptions = { ...withDates, on: null };

/** `duckdb__decide` and `duckdb__refusals`, and so on. */
export function dialectMacros(dialect: Dialect, { steps }: Prepared): string {
  const words = DIALECTS[dialect];
  const dated = codedFacts(shipped, steps, withDates, words, shippedAdditions);
  const plain = codedFacts(shipped, steps, withoutDates, words, shippedAdditions);
  const codes = dated.map(({ code }, level) =>
    choose(dateOf(shipped.facts[level] as ArtefactFact), code, plain[level]?.code ?? code),
  );
  const refusals = (facts: typeof dated) => refusalsText(shipped, steps.digits, facts, from, words);
  return [
    macro(`${dialect}__decide`, decideText(steps, codes, from, tableRef, words)),
    macro(`${dialect}__refusals`, choose(DATE_NAMES, refusals(dated), refusals(plain))),
  ].join("\n");
}

const dateOf = ({ name }: ArtefactFact) =>
  DATE_NAMES.filter((date) => (GIVEN_BY[date] as readonly string[]).includes(name));

/** One text where a column of these dates exists, else the other one. */
function choose(dates: readonly string[], dated: string, plain: string): string {
  if (dates.length === 0) return plain;
  const exists = dates.map((date) => `columns.${snakeCase(date)}.exists`).join(" or ");
  return `{% if ${exists} %}${dated}{% else %}${plain}{% endif %}`;
}

const macro = (name: string, text: string) => `{% macro ${name}(relation, columns, on) -%}\n${text}\n{%- endmacro %}\n`;

/** The type of each column of persons, for one that does not exist. */
export function columnTypesMacro(): string {
  const types = [
    ...factNames(shipped).map((name) => `'${snakeCase(name)}': dbt.type_${TYPE_OF[typeOf(name)]}()`),
    ...DATE_NAMES.map((name) => `'${snakeCase(name)}': 'date'`),
  ];
  return `{% macro column_types() %}\n  {{ return({\n    ${types.join(",\n    ")}\n  }) }}\n{% endmacro %}\n`;
}

const TYPE_OF = { text: "string", integer: "int", boolean: "boolean" } as const;

export function typeOf(name: string): keyof typeof TYPE_OF {
  const fact = shipped.facts.find((each) => each.name === name);
  if (!fact || "cuts" in fact) return "integer";
  return typeof fact.classes[0]?.[0] === "boolean" ? "boolean" : "text";
}
