import type { Draft } from "./rulebooks.js";

/*
 * Rulebooks of a few facts, small enough to decide by hand: the outcome is `yes` unless a blocker holds.
 */

const cites = [{ source: "s" }];
const channels = { online: { recommended: true, steps: ["step"], delivery: null } };
let clauses = 0;

/** A clause with a fresh name: by default, that the fact equals the value. */
export const is = (fact: string, value: unknown, operator = "equal"): Draft => ({
  name: `clause-${clauses++}`,
  fact,
  operator,
  value,
});
export const rule = (conditions: Draft, event: Draft): Draft => ({ cites, parameters: [], conditions, event });
export const trueOrFalse = (more: object = {}) => ({ boolean: true, ...more });
export const oneOf = (values: readonly string[], more: object = {}) => ({
  values: Object.fromEntries(values.map((value) => [value, {}])),
  ...more,
});
/** As many boolean facts: `g0`, `g1` … */
export const trueOrFalseEach = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`g${index}`, trueOrFalse()]));
export const procedure = (actor?: string) => (actor === undefined ? { channels } : { actor, channels });
/** A rule that gives a procedure for some outcomes. */
export const mustDo = (name: string, outcomes: string[], conditions: Draft) =>
  rule(conditions, { type: "procedure", params: { procedure: name, outcomes, channels: ["online"] } });

interface Small {
  readonly facts: Readonly<Record<string, object>>;
  /** The conditions of each outcome other than `yes`. */
  readonly blockers: Readonly<Record<string, Draft>>;
  /** Rules added to the generated ones, or replacing them by id. */
  readonly law?: Readonly<Record<string, Draft>>;
  readonly procedures?: Readonly<Record<string, Draft>>;
  readonly contradictions?: Readonly<Record<string, Draft>>;
  /** The one threshold that clauses compare with. */
  readonly threshold?: { readonly fact: string; readonly value: number; readonly unit: string };
}

export function smallRulebook({
  facts,
  blockers,
  law = {},
  procedures = {},
  contradictions = {},
  threshold,
}: Small): Draft {
  const [[name, described] = ["", {}]] = Object.entries(facts) as [string, Draft][];
  const always = () => ({
    any: (described.boolean ? [true, false] : Object.keys(described.values)).map((value: unknown) => is(name, value)),
  });
  const rules: Record<string, Draft> = {
    entitled: rule(always(), { type: "entitlement" }),
    granted: rule(
      { all: [always(), ...Object.values(blockers).map((not) => ({ not: structuredClone(not) }))] },
      { type: "grant", params: { outcome: "yes" } },
    ),
    "comes-by-itself": rule(always(), { type: "issuance", params: { issuance: "automatic", outcomes: ["yes"] } }),
    "holder-applies": rule(always(), { type: "applicant", params: { applicant: "holder" } }),
    orders: mustDo("order", ["yes"], always()),
    ...Object.fromEntries(
      Object.entries(blockers).map(([outcome, conditions]) => [
        `is-${outcome}`,
        rule(conditions, { type: "blocker", params: { outcome } }),
      ]),
    ),
    ...law,
  };
  if (threshold)
    for (const each of Object.values(rules))
      if (JSON.stringify(each).includes(`"${threshold.fact}"`)) each.parameters = ["threshold"];
  return {
    version: "small",
    facts,
    contradictions,
    diagramOrder: Object.keys(facts),
    parameters: threshold ? { threshold: { ...threshold, cites } } : {},
    sources: { s: { url: null, checked: "2026-01-01" } },
    outcomes: {
      ...Object.fromEntries(Object.keys(blockers).map((outcome) => [outcome, { verdict: "not-eligible" }])),
      yes: { verdict: "eligible" },
      undetermined: { verdict: "undetermined" },
    },
    procedures: { order: procedure("holder"), ...procedures },
    steps: { step: { cites } },
    documents: {},
    alternatives: {},
    law: { question: rules },
  };
}
