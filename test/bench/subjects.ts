import { Ajv2020 } from "ajv/dist/2020.js";
import type * as CarteVitale from "carte-vitale";
import { rulebook } from "carte-vitale";
import type * as Schemas from "carte-vitale/schemas";
import * as answer from "./answer.js";
import { decideByHand } from "./by-hand.js";
import { decideCheckedByHand } from "./check-by-hand.js";
import type { Subject } from "./measure.js";
import { distinctFacts, type Mistake, mistaken, people } from "./people.js";

/** The built package, as an application runs it. */
const built = async (entry: string) => import(new URL(`../../dist/${entry}.js`, import.meta.url).href);
export const carteVitale: typeof CarteVitale = await built("index");
const { evaluate, safeEvaluate } = carteVitale;
const { factsJsonSchema, factsSchema }: typeof Schemas = await built("schemas");

export const PERSONS = 5_000;
export const persons = { even: people(PERSONS, "even"), usual: people(PERSONS, "usual") };
type Persons = readonly (typeof persons.even)[number][];

/** A function that decides complete facts. `asAnswer` gives its result in the form that all of them share. */
export interface Decider extends Omit<Subject, "queries"> {
  asAnswer(result: unknown): answer.Answer;
}

const isAnswer = (result: unknown) => result as answer.Answer;
export const BY_HAND = "by hand, facts not checked";
export const EVALUATE = "`evaluate`";
export const ours: readonly Decider[] = [
  { name: BY_HAND, decide: decideByHand, asAnswer: isAnswer },
  { name: "by hand, facts checked by hand", decide: decideCheckedByHand, asAnswer: isAnswer },
  {
    name: EVALUATE,
    limit: "complete",
    decide: evaluate,
    asAnswer: (result) => answer.answerOf(result as CarteVitale.Decision),
  },
  {
    name: "`safeEvaluate`",
    limit: "complete",
    decide: safeEvaluate,
    asAnswer(result) {
      const safe = result as CarteVitale.SafeResult;
      if (!safe.success) throw safe.error;
      return answer.answerOf(safe.data);
    },
  },
];

/** A file of `peers/`: its functions take the rules and give a function that decides for one person. */
type Peer = Record<string, (rules: object) => (person: never) => unknown>;

/** Other engines, which have to be installed in `test/bench`. */
export async function peers(): Promise<Decider[]> {
  const facts = Object.entries<object>(rulebook.facts).map(([name, fact]) => {
    const [first] = Object.keys("values" in fact ? (fact.values as object) : {});
    return { name, value: first ?? ("boolean" in fact ? false : 0) };
  });
  const load = async (file: string): Promise<Peer> => import(new URL(`peers/${file}.js`, import.meta.url).href);
  const decider = async (name: string, file: string, kind: string, isAsync: boolean): Promise<Decider> => {
    const make = (await load(file))[kind];
    if (make === undefined) throw new Error(`peers/${file}.js has no ${kind}`);
    return { name, decide: make({ ...answer, facts }), isAsync, asAnswer: isAnswer };
  };
  return Promise.all([
    decider("json-logic-engine, compiled", "json-logic-engine", "compiled", false),
    decider("zen-engine", "zen-engine", "expressions", true),
    decider("json-rules-engine, an engine a stage", "json-rules-engine", "byStage", true),
    decider("json-rules-engine, an engine a call", "json-rules-engine", "fresh", true),
    decider("publicodes", "publicodes", "situations", false),
  ]);
}

/** Throws where two deciders give a person different answers. */
export async function agree(deciders: readonly Decider[], queries: Persons): Promise<void> {
  const expected = queries.map((person) => JSON.stringify(answer.answerOf(evaluate(person))));
  for (const { name, decide, asAnswer } of deciders) {
    for (const [index, person] of queries.entries()) {
      const answered = JSON.stringify(asAnswer(await decide(person as never)));
      if (answered !== expected[index]) throw new Error(`${name} and evaluate differ for ${JSON.stringify(person)}`);
    }
  }
}

export const zodAlone: Subject = {
  name: "zod's check alone",
  decide: (facts: unknown) => factsSchema.safeParse(facts),
  queries: persons.even,
};

export const COMPILED_CHECK = "ajv’s compiled check alone";
const accepts = new Ajv2020().compile(factsJsonSchema);

/** A validator compiled from the JSON Schema of the facts, which accepts all these persons. */
export const compiledCheck: Subject = { name: COMPILED_CHECK, decide: accepts, queries: persons.even };
if (!persons.even.every((person) => accepts(person))) throw new Error("ajv refuses a person that evaluate decides");

const MODES = ["defaults", "nothing"] as const;

/** Eight facts of a person. With `again`, `evaluate` has met the facts before and may use its cache. */
export function partial(when: "first" | "again"): Subject[] {
  return MODES.map((assume): Subject => {
    const options = { assume };
    const source = distinctFacts(when === "first" ? 4 : 5);
    const next = () => source.next().value;
    const decide = (facts: CarteVitale.FactsInput) => evaluate(facts, options);
    const name = `\`evaluate\`, eight facts, assume ${assume}`;
    if (when === "first") return { name: `${name}, first time`, limit: "first", decide, queries: next };
    const queries = Array.from({ length: PERSONS }, next);
    for (const facts of queries) decide(facts);
    return { name: `${name}, asked again`, limit: "again", decide, queries };
  });
}

const MISTAKES: Record<Mistake, string> = {
  value: "one bad value",
  key: "one unknown key",
  contradiction: "one contradiction",
};

/** Facts that are refused, with all their issues. */
export function refusals(): Subject[] {
  return Object.entries(MISTAKES).map(([mistake, name]) => {
    const queries = mistaken(persons.even, mistake as Mistake);
    for (const facts of queries) if (safeEvaluate(facts).success) throw new Error("mistaken facts are accepted");
    return { name: `\`safeEvaluate\`, ${name}`, limit: "refused", decide: safeEvaluate, queries };
  });
}

/** Functions for one person at a time: with complete facts, where `assume` makes no difference, and with none. */
export function questions(): Subject[] {
  const { changes, explain, interview } = carteVitale;
  const functions: Record<string, (facts: CarteVitale.FactsInput, options?: CarteVitale.EvaluateOptions) => unknown> = {
    explain,
    changes: (facts, options) => changes(facts, "eligible", options),
    interview,
  };
  return Object.entries(functions).flatMap(([name, ask]): Subject[] => [
    { name: `\`${name}\`, all facts`, decide: (facts: CarteVitale.FactsInput) => ask(facts), queries: persons.usual },
    ...MODES.map((assume) => ({
      name: `\`${name}\`, no facts, assume ${assume}`,
      decide: (facts: CarteVitale.FactsInput) => ask(facts, { assume }),
      queries: [{}],
    })),
  ]);
}
