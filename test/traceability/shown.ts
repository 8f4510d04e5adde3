import { type Decision, evaluate, type Outcome, record } from "carte-vitale";
import { type Example, examples } from "../examples.js";
import { rules } from "./records.js";

/** An example, and what it shows: the rules on which its decision rests or may come to rest, the steps and the papers. */
export interface Shown {
  readonly file: string;
  readonly place: number;
  readonly person: Example["person"];
  readonly rules: readonly string[];
  /** All of it, written as carriers. */
  readonly carriers: ReadonlySet<string>;
}

const named = ({ blockers, reasons, procedures, documents, possibleDocuments }: Decision): string[] =>
  [...blockers, ...reasons, ...procedures, ...documents, ...possibleDocuments].map(({ rule }) => rule);

/** Of an open decision, the rules that give the outcomes that are possible. */
const open = ({ possibleOutcomes }: Decision): string[] =>
  possibleOutcomes.length > 1
    ? rules.flatMap(({ id, outcomes }) => (possibleOutcomes.includes(outcomes[0] as Outcome) ? [id] : []))
    : [];

const places = new Map<string, number>();

export const shown: readonly Shown[] = examples.map(({ file, person, facts, assume }) => {
  const question = file.replace(".examples.json", "");
  const place = (places.get(question) ?? 0) + 1;
  places.set(question, place);
  const decision = evaluate(facts, { assume });
  const operations = record(facts, { assume }).operations.map(({ rule }) => rule as string);
  const all = new Set([...operations, ...named(decision), ...open(decision)]);
  const own = rules.flatMap(({ id }) => (all.has(id) ? [id] : []));
  const steps = decision.procedures.flatMap(({ channels }) => channels.flatMap((channel) => channel.steps));
  const papers = [...decision.documents, ...decision.possibleDocuments].flatMap(({ anyOf }) => anyOf);
  const carriers = new Set([
    ...own.map((id) => `rule:${id}`),
    ...steps.map((id) => `step:${id}`),
    ...papers.map((id) => `alternative:${id}`),
  ]);
  return { file: question, place, person, rules: own, carriers };
});
