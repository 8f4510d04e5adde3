/*
 * Synthetic rulebooks of any size. An insured person applies and needs documents ("papers"), by the rules of one situation:
 * eight rules that read three facts, other facts in each situation.
 */

type Clause = { name: string; fact: string; operator: string; value: string | number | boolean };

const RULES_A_SITUATION = 8;
const FACTS_A_SITUATION = 3;
/** The rules beside those for documents: outcomes, entitlement, procedure. */
const BASE_RULES = 6;

const cites = [{ source: "none" }];
const insured: Clause = { name: "insured", fact: "insured", operator: "equal", value: true };
const uninsured: Clause = { ...insured, name: "not-insured", value: false };
const rule = (all: readonly object[], event: object, parameters: readonly string[] = []) => ({
  cites,
  parameters,
  conditions: { all },
  event,
});
const needs = (document: string) => ({
  type: "document",
  params: { document, procedures: ["apply"], anyOf: ["paper"] },
});
const list = <T>(length: number, make: (index: number) => T): T[] => Array.from({ length }, (_, index) => make(index));

/** A rulebook with these rules for documents. */
function rulebookOf(facts: Record<string, object>, papers: Record<string, object>, contradictions: object = {}) {
  const documents = new Set(
    Object.values(papers).map((each) => (each as { event: { params: { document: string } } }).event.params.document),
  );
  const used = new Set(Object.values(papers).flatMap((each) => (each as { parameters: string[] }).parameters));
  const parameters = Object.fromEntries(
    [...used].map((id) => {
      const [fact, value] = id.split("-");
      return [id, { fact, value: Number(value), unit: "years", cites }];
    }),
  );
  return {
    version: "1.0.0",
    facts: { insured: { boolean: true }, ...facts },
    contradictions,
    diagramOrder: ["insured", ...Object.keys(facts)],
    parameters,
    sources: { none: { url: null, checked: "2026-11-23" } },
    outcomes: {
      uninsured: { verdict: "not-eligible" },
      eligible: { verdict: "eligible" },
      undetermined: { verdict: "undetermined" },
    },
    procedures: { apply: { channels: { online: { recommended: true, steps: ["send"], delivery: null } } } },
    steps: { send: { cites } },
    documents: Object.fromEntries([...documents].map((id) => [id, { copies: { online: "scan" } }])),
    alternatives: { paper: { cites } },
    law: {
      base: {
        uninsured: rule([uninsured], { type: "blocker", params: { outcome: "uninsured" } }),
        insured: rule([insured], { type: "entitlement" }),
        eligible: rule([insured], { type: "grant", params: { outcome: "eligible" } }),
        issue: rule([insured], { type: "issuance", params: { issuance: "on-request", outcomes: ["eligible"] } }),
        applicant: rule([insured], { type: "applicant", params: { applicant: "holder" } }),
        apply: rule([insured], {
          type: "procedure",
          params: { procedure: "apply", outcomes: ["eligible"], channels: ["online"] },
        }),
      },
      papers,
    },
  };
}

/** Facts of three kinds in turn: yes or no, one of three values, a number with one threshold. */
const KINDS = [
  { fact: { boolean: true }, values: [true, false], operator: "equal" },
  { fact: { values: { red: {}, green: {}, blue: {} } }, values: ["red", "green", "blue"], operator: "equal" },
  { fact: { minimum: 0, maximum: 100, unit: "years" }, values: [18], operator: "greaterThanInclusive" },
] as const;
const kindOf = (index: number) => KINDS[index % KINDS.length] ?? KINDS[0];

/** A rulebook with these numbers of rules and facts. */
export function rulebookWith(rules: number, facts: number): object {
  const papers = rules - BASE_RULES;
  const situations = Math.ceil(papers / RULES_A_SITUATION);
  const others = facts - 2;
  const clause = (situation: number, number: number, offset: number): Clause => {
    const index = (situation * FACTS_A_SITUATION + offset) % others;
    const { values, operator } = kindOf(index);
    const value = values[(number + offset) % values.length] ?? true;
    return { name: `fact-${index}`, fact: `fact${index}`, operator, value };
  };
  const paper = (at: number) => {
    const situation = Math.floor(at / RULES_A_SITUATION);
    const number = at % RULES_A_SITUATION;
    const here: Clause = { name: "here", fact: "situation", operator: "equal", value: situation };
    // The rule number as a bit mask of facts, so that the rules of a situation differ.
    const read = list(Math.min(FACTS_A_SITUATION, others), (offset) => offset).filter(
      (offset) => ((number % 7) + 1) & (1 << offset),
    );
    const clauses = [here, ...read.map((offset) => clause(situation, number, offset))];
    const parameters = clauses.flatMap(({ fact, value }) => (typeof value === "number" ? [`${fact}-${value}`] : []));
    return rule(clauses, needs(`paper-${number}`), parameters);
  };
  return rulebookOf(
    {
      situation: { minimum: 0, maximum: situations - 1, unit: "years" },
      ...Object.fromEntries(list(others, (index) => [`fact${index}`, kindOf(index).fact])),
    },
    Object.fromEntries(list(papers, (at) => [`paper-rule-${at}`, paper(at)])),
  );
}

/** A rulebook of ten documents, each needed where `read` facts are all true: a decision reads them all. */
export function rulebookReading(read: number): object {
  const clauses = list(read, (index) => ({
    name: `fact-${index}`,
    fact: `fact${index}`,
    operator: "equal",
    value: true,
  }));
  return rulebookOf(
    Object.fromEntries(list(40, (index) => [`fact${index}`, { boolean: true }])),
    Object.fromEntries(list(10, (at) => [`paper-rule-${at}`, rule([insured, ...clauses], needs(`paper-${at}`))])),
  );
}

const holding = (fact: string, name = fact): Clause => ({ name, fact, operator: "equal", value: true });
const yesOrNo = (count: number) => Object.fromEntries(list(count, (index) => [`fact${index}`, { boolean: true }]));

/** Small rulebooks whose diagrams are too large, each for another reason. */
export const VAST: Readonly<Record<string, () => object>> = {
  "30 documents, each for an independent fact": () =>
    rulebookOf(
      yesOrNo(30),
      Object.fromEntries(
        list(30, (at) => [`paper-rule-${at}`, rule([insured, holding(`fact${at}`)], needs(`paper-${at}`))]),
      ),
    ),
  "one document, where 19 facts equal the 19 facts read after them": () =>
    rulebookOf(yesOrNo(38), {
      "paper-rule": rule(
        [
          insured,
          ...list(19, (at) => {
            const [one, other] = [holding(`fact${at}`, `one-${at}`), holding(`fact${at + 19}`, `other-${at}`)];
            const neither = [one, other].map((clause) => ({ ...clause, name: `no-${clause.name}`, value: false }));
            return { any: [{ all: [one, other] }, { all: neither }] };
          }),
        ],
        needs("paper"),
      ),
    }),
  "one document for each of 600 ages and each of 600 incomes": () => {
    const number = { minimum: 0, maximum: 10_000, unit: "years" };
    const papers = list(1_200, (at) => {
      const fact = at % 2 === 0 ? "age" : "income";
      const clause = { name: "reached", fact, operator: "greaterThanInclusive", value: at + 1 };
      return [`paper-rule-${at}`, rule([insured, clause], needs(`paper-${at}`), [`${fact}-${at + 1}`])] as const;
    });
    return rulebookOf({ age: number, income: number }, Object.fromEntries(papers));
  },
  "a contradiction over one fact of each of 13 pairs": () => {
    const pairs = list(13, (at) => ({ any: [holding(`fact${2 * at}`), holding(`fact${2 * at + 1}`)] }));
    const contradiction = { parameters: [], conditions: { all: pairs }, event: { type: "contradiction" } };
    return rulebookOf(yesOrNo(26), { "paper-rule": rule([insured], needs("paper")) }, { contradiction });
  },
};
