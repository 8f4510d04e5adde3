import { stringify } from "yaml";
import { shipped } from "../shipped.js";
import { prefixed } from "../sql/prepare.js";
import { COLUMNS, STEP_TABLE, TABLES, VERDICTS } from "./descriptions.js";
import type { Seed } from "./seed.js";

type Test = string | Readonly<Record<string, unknown>>;

const outcomes = shipped.outcomes.map(([id]) => id);
const isDetermined = (code: string) => code !== "undetermined";
const oneOf = (values: readonly string[]): Test => ({ accepted_values: { arguments: { values } } });
const key: readonly Test[] = ["not_null", "unique"];
/** The values are those of a column of another table. */
const leadsTo = (table: string, field: string): readonly Test[] => [
  "not_null",
  { relationships: { arguments: { to: `ref('${prefixed(table)}')`, field } } },
];

/** The tests of columns, by table and column. */
const TESTS: Readonly<Record<string, readonly Test[]>> = {
  "answers.answer": key,
  "answers.outcome": [oneOf(outcomes)],
  "answers.verdict": [oneOf(VERDICTS)],
  "answers.decision_id": leadsTo("decisions", "decision_id").slice(1),
  "answers.refused": ["not_null"],
  "decisions.decision_id": key,
  "decisions.outcome": ["not_null", oneOf(outcomes.filter(isDetermined))],
  "decisions.verdict": ["not_null", oneOf(VERDICTS.filter(isDetermined))],
  "reasons.decision_id": leadsTo("decisions", "decision_id"),
  "reasons.rule": leadsTo("sources", "rule"),
  "blockers.blockers_id": leadsTo("answers", "blockers_id"),
  "blockers.rule": leadsTo("sources", "rule"),
  "notices.notices_id": leadsTo("answers", "notices_id"),
  "notices.rule": leadsTo("sources", "rule"),
  "procedures.decision_id": leadsTo("decisions", "decision_id"),
  "procedures.procedure_variant": leadsTo("channels", "procedure_variant"),
  "documents.decision_id": leadsTo("decisions", "decision_id"),
  "documents.document_variant": leadsTo("alternatives", "document_variant"),
  "alternatives.document_variant": ["not_null"],
  "copies.document_variant": leadsTo("alternatives", "document_variant"),
  "channels.procedure_variant": ["not_null"],
  "steps.procedure_variant": leadsTo("channels", "procedure_variant"),
  "words.code": ["not_null"],
  "addresses.source": [...key, ...leadsTo("sources", "source").slice(1)],
  "step.position": key,
  "step.next": ["not_null"],
  "conformance.id": key,
  "conformance.expected_refused": ["not_null"],
  "conformance_parts.id": leadsTo("conformance", "id"),
  "conformance_parts.part": [oneOf(["reason", "blocker", "notice", "procedure", "document"])],
};

const TEXT = "{{ 'string' if target.type in ('spark', 'databricks') else 'varchar' }}";

/** The properties of the seeds: descriptions, types of columns and tests. */
export function seedProperties(seeds: readonly Seed[]): string {
  return stringify(
    { version: 2, seeds: seeds.map(seedProperty) },
    { lineWidth: 0, version: "1.1", aliasDuplicateObjects: false },
  );
}

function seedProperty({ name, columns, enabled }: Seed) {
  const table = name.replace(prefixed(""), "").replace(/^step_\d+$/, "step");
  return {
    name,
    description: table === "step" ? STEP_TABLE : described(TABLES, table),
    config: {
      ...(enabled ? { enabled } : {}),
      column_types: Object.fromEntries(
        Object.entries(columns).map(([column, type]) => [column, type === "text" ? TEXT : type]),
      ),
    },
    columns: Object.keys(columns).map((column) => {
      const tests = TESTS[`${table}.${column}`];
      return {
        name: column,
        description: COLUMNS[`${table}.${column}`] ?? described(COLUMNS, column),
        ...(tests ? { data_tests: tests } : {}),
      };
    }),
  };
}

/** @throws for a name without a description. */
function described(descriptions: Readonly<Record<string, string>>, name: string): string {
  const text = descriptions[name];
  if (text === undefined) throw new RangeError(`No description of ${name}: add it to src/dbt/descriptions.ts`);
  return text;
}
