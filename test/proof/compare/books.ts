import type { Value } from "carte-vitale/compile";
import type { Draft } from "../../rulebooks.js";
import { at } from "../../worlds.js";
import { isNumber, leavesOf, valuesOf } from "./words.js";

/** Draws a whole number from 0 to below a bound. */
export type Below = (bound: number) => number;
export const pick = <T>(below: Below, list: readonly T[]): T => at(list, below(list.length));
/** A random part of a list, never empty. */
export const some = <T>(below: Below, list: readonly T[]): T[] => {
  const chosen = list.filter(() => below(2) === 0);
  return chosen.length > 0 ? chosen : [pick(below, list)];
};

const cites = [{ source: "source" }];
const CHANNELS = ["online", "mail", "counter"];
const COPIES = ["scan", "photocopy", "original"];
const WAITS = { fast: [1, 2], slow: [2, 3] };
const NAMES = ["kind", "age", "home", "card"];

/** Two to four random facts; one of them may apply only beside some values of the first. */
export function vocabulary(below: Below): Record<string, Draft> {
  const facts: Record<string, Draft> = { kind: choice(below) };
  for (const name of NAMES.slice(1, 2 + below(3))) facts[name] = fact(below);
  const dependent = pick(below, Object.keys(facts));
  if (dependent !== "kind" && below(2) === 0) facts[dependent].appliesWhen = besideKind(below, facts);
  return facts;
}
const choice = (below: Below): Draft => ({ values: coded(["red", "green", "blue", "black"].slice(0, 2 + below(3))) });
const coded = (codes: readonly string[]) => Object.fromEntries(codes.map((code) => [code, {}]));
export function fact(below: Below): Draft {
  const minimum = below(3);
  const number = { minimum, maximum: minimum + 2 + below(6), unit: "years" };
  return pick<() => Draft>(below, [() => number, () => number, () => choice(below), () => ({ boolean: true })])();
}
export const besideKind = (below: Below, { kind }: Record<string, Draft>): Draft => ({
  fact: "kind",
  values: some(below, Object.keys(kind.values)),
});

let clauseCount = 0;
function clause(below: Below, facts: Record<string, Draft>): Draft {
  const name = pick(below, Object.keys(facts));
  const own = facts[name];
  const leaf = (operator: string, value: unknown) => ({ name: `clause-${clauseCount++}`, fact: name, operator, value });
  if (isNumber(own)) {
    const value = own.minimum + below(own.maximum - own.minimum + 1);
    return leaf(pick(below, ["lessThan", "lessThanInclusive", "greaterThan", "greaterThanInclusive", "equal"]), value);
  }
  const values: Value[] = valuesOf(own);
  if (own.boolean || below(2) === 0) return leaf(pick(below, ["equal", "notEqual"]), pick(below, values));
  return leaf(pick(below, ["in", "notIn"]), some(below, values));
}
export function condition(below: Below, facts: Record<string, Draft>, depth = 0): Draft {
  const part = () => (depth < 1 && below(3) === 0 ? condition(below, facts, depth + 1) : clause(below, facts));
  const parts = Array.from({ length: 1 + below(3) }, part);
  const negated = below(5) === 0 ? parts.map((each, index) => (index === 0 ? { not: each } : each)) : parts;
  return { [pick(below, ["all", "any"])]: negated };
}

/** A rulebook with rules and codes of every kind, sound or not. */
export function book(below: Below, facts: Record<string, Draft>): Draft {
  const law: Record<string, Draft> = {};
  const add = (id: string, type: string, params?: object) => {
    law[id] = {
      cites,
      parameters: [],
      conditions: condition(below, facts),
      event: { type, ...(params && { params }) },
    };
  };
  const outcomes = ["first", "second", "yes"];
  const papers = ["photo", "form"];
  const steps = ["ask", "send", "wait"];
  const notices = ["app", "renewal"];
  const channels = () =>
    Object.fromEntries(
      some(below, CHANNELS).map((channel) => [
        channel,
        { recommended: below(2) === 0, steps: some(below, steps), delivery: pick(below, [null, "fast", "slow"]) },
      ]),
    );
  const procedures = Object.fromEntries(
    ["apply", "order"].map((id): [string, Draft] => [
      id,
      { ...(below(2) === 0 && { actor: pick(below, ["holder", "parent"]) }), channels: channels() },
    ]),
  );
  const documents = Object.fromEntries(
    papers.map((id): [string, Draft] => [
      id,
      { copies: Object.fromEntries(CHANNELS.map((channel) => [channel, pick(below, COPIES)])) },
    ]),
  );
  for (const [index, outcome] of ["first", "second", "first"].entries()) add(`block-${index}`, "blocker", { outcome });
  for (const index of [0, 1]) add(`entitle-${index}`, "entitlement");
  add("grant", "grant", { outcome: "yes" });
  for (const issuance of ["automatic", "on-request"]) add(issuance, "issuance", { issuance, outcomes: ["yes"] });
  for (const applicant of ["holder", "parent"]) add(`applicant-${applicant}`, "applicant", { applicant });
  for (const via of ["ameli-account", "cpam"])
    add(`proof-${via}`, "interim-proof", { via, outcomes: some(below, outcomes) });
  for (const [id, { channels: open }] of Object.entries(procedures)) {
    for (const index of [0, 1])
      add(`does-${id}-${index}`, "procedure", {
        procedure: id,
        outcomes: some(below, outcomes),
        channels: some(below, Object.keys(open)),
      });
  }
  for (const document of papers) {
    for (const index of [0, 1])
      add(`asks-${document}-${index}`, "document", {
        document,
        procedures: some(below, Object.keys(procedures)),
        anyOf: some(below, ["card", "letter", "bill"]),
      });
  }
  for (const notice of notices) add(`says-${notice}`, "notice", { notice, outcomes: some(below, outcomes) });
  const contradictions = Object.fromEntries(
    Array.from({ length: below(3) }, (_, index) => [
      `contradiction-${index}`,
      {
        parameters: [],
        conditions: { all: [clause(below, facts), clause(below, facts)] },
        event: { type: "contradiction" },
      },
    ]),
  );
  return withParameters({
    version: "random",
    facts,
    contradictions,
    diagramOrder: orderOf(below, facts),
    parameters: Object.fromEntries(
      Object.entries(WAITS).map(([id, value]) => [
        id,
        { fact: null, value: value.map((each) => each + below(2)), unit: "weeks", cites },
      ]),
    ),
    sources: { source: { url: null, checked: "2026-01-01" } },
    outcomes: {
      first: { verdict: "not-eligible" },
      second: { verdict: "not-yet" },
      yes: { verdict: "eligible" },
      undetermined: { verdict: "undetermined" },
    },
    procedures,
    steps: Object.fromEntries(steps.map((id) => [id, { cites }])),
    documents,
    alternatives: Object.fromEntries(["card", "letter", "bill"].map((id) => [id, { cites }])),
    notices: Object.fromEntries(notices.map((id) => [id, {}])),
    law: { question: law },
  });
}

/** Any order in which a fact comes after the one on which it depends. */
export function orderOf(below: Below, facts: Record<string, Draft>): string[] {
  const ranked = Object.keys(facts).map((name) => ({ name, rank: below(1000) }));
  const names = ranked.sort((a, b) => a.rank - b.rank).map(({ name }) => name);
  const isDependent = (name: string) => facts[name].appliesWhen !== undefined;
  const controls = Object.values(facts).flatMap(({ appliesWhen }) => (appliesWhen ? [appliesWhen.fact] : []));
  return [
    ...names.filter((name) => controls.includes(name)),
    ...names.filter((name) => !controls.includes(name) && !isDependent(name)),
    ...names.filter(isDependent),
  ];
}

/** Names a parameter for each number in each rule: every number must have one. */
export function withParameters(draft: Draft): Draft {
  const all = [draft.contradictions, ...Object.values<Draft>(draft.law)].flatMap((rules) =>
    Object.values<Draft>(rules),
  );
  for (const [id, { fact: name }] of Object.entries<Draft>(draft.parameters))
    if (name !== null) delete draft.parameters[id];
  for (const rule of all) {
    const numbers = leavesOf(rule.conditions).filter(({ value }) => typeof value === "number");
    const idOf = ({ fact: name, value }: (typeof numbers)[number]) =>
      `${name.toLowerCase()}-${Number(value) < 0 ? "minus" : "plus"}-${Math.abs(Number(value))}`;
    rule.parameters = [...new Set(numbers.map(idOf))];
    for (const leaf of numbers) {
      const { fact: name, value } = leaf;
      draft.parameters[idOf(leaf)] = { fact: name, value, unit: draft.facts[name].unit, cites };
    }
  }
  return draft;
}
