import type * as CarteVitale from "carte-vitale";
import { rulebook } from "carte-vitale";
import type * as Schemas from "carte-vitale/schemas";
import * as answer from "./answer.js";
import { decideByHand } from "./by-hand.js";
import { decideCheckedByHand } from "./check-by-hand.js";
import type { Subject } from "./measure.js";
import { type Mistake, mistaken, people, strangers } from "./people.js";

/** The package as it is built: the source is not what an application runs. */
const built = async (entry: string) => import(new URL(`../../dist/${entry}.js`, import.meta.url).href);
export const carteVitale: typeof CarteVitale = await built("index");
const { evaluate, safeEvaluate } = carteVitale;
const { factsSchema }: typeof Schemas = await built("schemas");

export const PERSONS = 5_000;
export const persons = { even: people(PERSONS, "even"), usual: people(PERSONS, "usual") };
type Persons = readonly (typeof persons.even)[number][];

/** What gives an answer to complete facts, ours and others: what `answered` makes of it has to be the same for all. */
export interface Decider extends Omit<Subject, "asked"> {
  answered(given: unknown): answer.Answer;
}

const asAnswer = (given: unknown) => given as answer.Answer;
export const BY_HAND = "by hand, facts not checked";
export const ours: readonly Decider[] = [
  { name: BY_HAND, decide: decideByHand, answered: asAnswer },
  { name: "by hand, facts checked by hand", decide: decideCheckedByHand, answered: asAnswer },
  { name: "`evaluate`", decide: evaluate, answered: (given) => answer.answerOf(given as CarteVitale.Decision) },
  {
    name: "`safeEvaluate`",
    decide: safeEvaluate,
    answered(given) {
      const result = given as CarteVitale.SafeResult;
      if (!result.success) throw result.error;
      return answer.answerOf(result.data);
    },
  },
];

/** A file of `peers/`: each of its functions takes what is asked for and gives a function that decides one person. */
type Peer = Record<string, (asked: object) => (person: never) => unknown>;

/** The engines that people would pick instead; they have to be installed. */
export async function peers(): Promise<Decider[]> {
  const facts = Object.entries<object>(rulebook.facts).map(([name, fact]) => {
    const [first] = Object.keys("values" in fact ? (fact.values as object) : {});
    return { name, value: first ?? ("boolean" in fact ? false : 0) };
  });
  const load = async (file: string): Promise<Peer> => import(new URL(`peers/${file}.js`, import.meta.url).href);
  const decider = async (name: string, file: string, kind: string, waits: boolean): Promise<Decider> => {
    const make = (await load(file))[kind];
    if (make === undefined) throw new Error(`peers/${file}.js has no ${kind}`);
    return { name, decide: make({ ...answer, facts }), waits, answered: asAnswer };
  };
  return Promise.all([
    decider("json-logic-engine, compiled", "json-logic-engine", "compiled", false),
    decider("zen-engine", "zen-engine", "expressions", true),
    decider("json-rules-engine, an engine a stage", "json-rules-engine", "byStage", true),
    decider("json-rules-engine, an engine a call", "json-rules-engine", "fresh", true),
    decider("publicodes", "publicodes", "situations", false),
  ]);
}

/** Asks everybody of everyone: no time is worth anything where the answers differ. */
export async function agree(deciders: readonly Decider[], asked: Persons): Promise<void> {
  const expected = asked.map((person) => JSON.stringify(answer.answerOf(evaluate(person))));
  for (const { name, decide, answered } of deciders) {
    for (const [place, person] of asked.entries()) {
      const given = JSON.stringify(answered(await decide(person as never)));
      if (given !== expected[place]) throw new Error(`${name} and evaluate differ for ${JSON.stringify(person)}`);
    }
  }
}

export const zodAlone = (asked: readonly unknown[], what: string): Subject => ({
  name: `zod's check alone${what}`,
  decide: (facts: unknown) => factsSchema.safeParse(facts),
  asked,
});

const MODES = ["defaults", "nothing"] as const;

/** Eight facts of the person are told. Asked again, `evaluate` may remember; those of `first` are never asked twice. */
export function partial(when: "first" | "again"): Subject[] {
  return MODES.map((assume): Subject => {
    const options = { assume };
    const source = strangers(when === "first" ? 4 : 5);
    const next = () => source.next().value;
    const decide = (facts: CarteVitale.FactsInput) => evaluate(facts, options);
    const name = `\`evaluate\`, eight facts, assume ${assume}`;
    if (when === "first") return { name: `${name}, first time`, decide, asked: next };
    const asked = Array.from({ length: PERSONS }, next);
    for (const facts of asked) decide(facts);
    return { name: `${name}, asked again`, decide, asked };
  });
}

const MISTAKES: Record<Mistake, string> = {
  value: "one bad value",
  key: "one unknown key",
  contradiction: "one contradiction",
};

/** Facts that are refused, with every issue told. */
export function refusals(): Subject[] {
  return Object.entries(MISTAKES).flatMap(([mistake, name]) => {
    const asked = mistaken(persons.even, mistake as Mistake);
    const what = `, ${name}`;
    for (const facts of asked) if (safeEvaluate(facts).success) throw new Error("facts were to be refused");
    return [
      { name: `\`safeEvaluate\`${what}`, decide: safeEvaluate, asked },
      { name: `by hand, checked by hand${what}`, decide: decideCheckedByHand, asked },
      zodAlone(asked, what),
    ];
  });
}

/** What is asked rather of one person than of many, of somebody who is known and of somebody of whom nothing is told. */
export function questions(): Subject[] {
  const { changes, explain, interview } = carteVitale;
  return MODES.flatMap((assume) => {
    const asks = {
      explain: (facts: CarteVitale.FactsInput) => explain(facts, { assume }),
      changes: (facts: CarteVitale.FactsInput) => changes(facts, "eligible", { assume }),
      interview: (facts: CarteVitale.FactsInput) => interview(facts, { assume }),
    };
    return Object.entries(asks).flatMap(([name, decide]): Subject[] => [
      { name: `\`${name}\`, all facts, assume ${assume}`, decide, asked: persons.usual },
      { name: `\`${name}\`, no facts, assume ${assume}`, decide, asked: [{}] },
    ]);
  });
}
