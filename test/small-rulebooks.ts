import type { Draft } from "./rulebooks.js";

/*
 * Rulebooks of a few facts, small enough to be decided by hand: everybody is eligible of whom no blocker says otherwise.
 */

const cites = [{ source: "s" }];
const channels = { online: { recommended: true, steps: ["step"], delivery: null } };
let clauses = 0;

/** A clause: that a fact has a value. */
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
/** So many facts that are true or not: `g0`, `g1` … */
export const trueOrFalseEach = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, place) => [`g${place}`, trueOrFalse()]));
export const procedure = (actor?: string) => (actor === undefined ? { channels } : { actor, channels });
/** A rule that says what somebody does who has one of these outcomes. */
export const mustDo = (name: string, outcomes: string[], conditions: Draft) =>
  rule(conditions, { type: "procedure", params: { procedure: name, outcomes, channels: ["online"] } });

interface Small {
  readonly facts: Readonly<Record<string, object>>;
  /** Who has another outcome than `yes`, by the outcome. */
  readonly blockers: Readonly<Record<string, Draft>>;
  /** Rules besides, or instead of those that are made here. */
  readonly law?: Readonly<Record<string, Draft>>;
  readonly procedures?: Readonly<Record<string, Draft>>;
  readonly contradictions?: Readonly<Record<string, Draft>>;
  /** A number that clauses compare with. */
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
  const anybody = () => ({
    any: (described.boolean ? [true, false] : Object.keys(described.values)).map((value: unknown) => is(name, value)),
  });
  const rules: Record<string, Draft> = {
    entitled: rule(anybody(), { type: "entitlement" }),
    granted: rule(
      { all: [anybody(), ...Object.values(blockers).map((not) => ({ not: structuredClone(not) }))] },
      { type: "grant", params: { outcome: "yes" } },
    ),
    "comes-by-itself": rule(anybody(), { type: "issuance", params: { issuance: "automatic", outcomes: ["yes"] } }),
    "holder-applies": rule(anybody(), { type: "applicant", params: { applicant: "holder" } }),
    orders: mustDo("order", ["yes"], anybody()),
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
