import type { ConformanceKit } from "../conformance.js";
import { isPlain } from "../facts/plain-object.js";
import { factNames } from "../model/artefact.js";
import { DATE_NAMES, isIsoDate } from "../model/dates.js";
import data from "../shipped/conformance.json" with { type: "json" };
import { shipped } from "../shipped.js";
import type { Cell } from "../sql/dialects.js";
import { snakeCase } from "../sql/options.js";
import { typeOf } from "./macros.js";
import type { Seed } from "./seed.js";

/*
 * The conformance kit as tables. Left out is what no row of typed columns can be: options, other types than those of the
 * columns, and `null`, which `evaluate` refuses.
 */

const kit = data as unknown as ConformanceKit;
const NAMES = factNames(shipped);

interface Expected {
  readonly refused: boolean;
  readonly outcome: string | null;
  /** `null` where the kit does not say. */
  readonly verdict: string | null;
  readonly possible: string | null;
  /** Whether the facts leave one decision for certain. */
  readonly decision: boolean;
}
const REFUSED: Expected = { refused: true, outcome: null, verdict: null, possible: null, decision: false };

const hasNoOptions = ({ options }: { options: unknown }) => Object.keys(options ?? {}).length === 0;

function isOfType(name: string, value: unknown): boolean {
  if ((DATE_NAMES as readonly string[]).includes(name)) return isIsoDate(value);
  if (!NAMES.includes(name)) return false;
  const type = typeOf(name);
  return type === "text"
    ? typeof value === "string"
    : type === "boolean"
      ? typeof value === "boolean"
      : Number.isInteger(value);
}
const isRow = (person: unknown): person is Record<string, Cell> =>
  isPlain(person) && Object.entries(person).every(([name, value]) => value === undefined || isOfType(name, value));

/** A date that is `null` says that there is no home or no permit; in a row, a fact says so. */
const withoutNulls = (person: Readonly<Record<string, unknown>>) => ({
  ...person,
  ...(person.residenceSince === null && { residenceSince: undefined, residesInFrance: false }),
  ...(person.residencePermitUntil === null && { residencePermitUntil: undefined, residencePermit: "none" }),
});

const cases = kit.cases.filter(hasNoOptions);

function* rows(): Generator<readonly Cell[]> {
  const row = (
    id: string,
    person: Readonly<Record<string, unknown>>,
    on: string | null,
    expected: Expected,
  ): Cell[] => [
    id,
    ...[...NAMES, ...DATE_NAMES].map((name) => (person[name] ?? null) as Cell),
    on,
    expected.refused,
    expected.outcome,
    expected.verdict,
    expected.possible,
    expected.decision,
  ];
  for (const { id, facts, expected } of cases) {
    const { outcome, verdict, possibleOutcomes, missing, reasons } = expected;
    // Without a missing fact only reasons can differ: those of an eligible person are a route and a grant.
    const decision = missing.length === 0 && (verdict !== "eligible" || reasons.length === 2);
    yield row(id, facts as Record<string, unknown>, null, {
      refused: false,
      outcome,
      verdict,
      possible: possibleOutcomes.join(" "),
      decision,
    });
  }
  for (const { id, facts } of kit.refusals.filter(hasNoOptions)) if (isRow(facts)) yield row(id, facts, null, REFUSED);
  for (const { id, person, on, outcome } of kit.dated) {
    const known = withoutNulls(person);
    if (isRow(known)) yield row(id, known, on, { ...REFUSED, refused: false, outcome });
  }
  for (const { id, person, on } of kit.datedRefusals) {
    if (isRow(person) && isIsoDate(on)) yield row(id, person, on, REFUSED);
  }
}

function* parts(): Generator<readonly Cell[]> {
  const { reasons, procedures, documents, notices } = kit.parts;
  for (const { id, expected } of cases) {
    for (const [at, rule] of expected.reasons.entries())
      yield [id, "reason", at + 1, rule, reasons[rule]?.rule ?? null];
    for (const [at, rule] of expected.blockers.entries())
      yield [id, "blocker", at + 1, rule, reasons[rule]?.rule ?? null];
    for (const [at, key] of expected.notices.entries()) {
      yield [id, "notice", at + 1, notices[key]?.id ?? null, notices[key]?.rule ?? null];
    }
    for (const [at, key] of expected.procedures.entries()) {
      yield [id, "procedure", at + 1, procedures[key]?.id ?? null, procedures[key]?.rule ?? null];
    }
    for (const [at, key] of expected.documents.entries()) {
      const document = documents[key];
      yield [id, "document", at + 1, document ? `${document.procedure}/${document.id}` : null, document?.rule ?? null];
    }
  }
}

export function conformanceSeeds(): Seed[] {
  const enabled = "{{ var('carte_vitale_conformance') }}";
  return [
    {
      name: "conformance",
      columns: {
        id: "text",
        ...Object.fromEntries(NAMES.map((name) => [snakeCase(name), typeOf(name)])),
        ...Object.fromEntries(DATE_NAMES.map((name) => [snakeCase(name), "date" as const])),
        as_of: "date",
        expected_refused: "boolean",
        expected_outcome: "text",
        expected_verdict: "text",
        expected_possible_outcomes: "text",
        expected_decision: "boolean",
      },
      rows: [...rows()],
      enabled,
    },
    {
      name: "conformance_parts",
      columns: { id: "text", part: "text", position: "integer", code: "text", rule: "text" },
      rows: [...parts()],
      enabled,
    },
  ];
}
