import { type Decision, evaluate, type Outcome, record, rulebook } from "carte-vitale";
import { type Example, examples } from "../../examples.js";
import { theorems } from "../theorems/theorems.js";
import { records, rules } from "./records.js";
import { sentences } from "./sentences.js";

const inBrief = new Set<string>(Object.values(sentences).flatMap(({ carriers }) => carriers));
const citing = new Set(records.flatMap(({ id, cites }) => (cites.length > 0 ? [id] : [])));
const hasSource = (...carriers: readonly string[]) => carriers.some((each) => inBrief.has(each) || citing.has(each));

/** A contradiction cites nothing. The brief does not know form S1, which is for people who live in France. */
const FROM_LAW = new Set(["s1-without-residing"]);

/** The rules, steps and alternatives that an example shows, as carriers. */
function shownBy({ facts, assume }: Example): string[] {
  const decision = evaluate(facts, { assume });
  const documents = [...decision.documents, ...decision.possibleDocuments];
  return [
    ...[
      ...record(facts, { assume }).operations,
      ...decision.blockers,
      ...decision.reasons,
      ...decision.procedures,
      ...decision.notices,
      ...documents,
    ].map(({ rule }) => `rule:${rule}`),
    ...rulesOfPossibleOutcomes(decision).map((id) => `rule:${id}`),
    ...decision.procedures.flatMap(({ channels }) => channels.flatMap(({ steps }) => steps.map((id) => `step:${id}`))),
    ...documents.flatMap(({ anyOf }) => anyOf.map((id) => `alternative:${id}`)),
  ];
}
const rulesOfPossibleOutcomes = ({ possibleOutcomes }: Decision) =>
  possibleOutcomes.length > 1
    ? rules.flatMap(({ id, outcomes }) => (possibleOutcomes.includes(outcomes[0] as Outcome) ? [id] : []))
    : [];

/** Parts of the rulebook and examples without a source; carried sentences without an example or a theorem. */
export function uncovered(): string[] {
  const shown = examples.map((example) => ({ example, carriers: shownBy(example) }));
  const allShown = new Set(shown.flatMap(({ carriers }) => carriers));
  const stated = new Set<string>(Object.values(theorems).flatMap(({ from }) => from));
  /** A fact, outcome, procedure or document has the sources of the rules that read or give it. */
  const vocabulary = (["facts", "outcomes", "procedures", "documents"] as const).flatMap((part) =>
    Object.keys(rulebook[part])
      .filter((id) => id !== "undetermined")
      .filter((id) => {
        const own = rules.filter((rule) => rule[part].includes(id)).map((rule) => `rule:${rule.id}`);
        return !hasSource(`${part.slice(0, -1)}:${id}`, ...own);
      })
      .map((id) => `${part} ${id}: no source`),
  );
  return [
    ...vocabulary,
    ...Object.keys(rulebook.contradictions)
      .filter((id) => !inBrief.has(`contradiction:${id}`) && !FROM_LAW.has(id))
      .map((id) => `contradiction ${id}: no sentence`),
    ...shown
      .filter(({ carriers }) => !hasSource(...carriers))
      .map(({ example }) => `example ${example.person.en} no source`),
    ...Object.entries(sentences)
      .map(([id, { carriers }]) => ({
        id,
        carriers: carriers.filter((each) => /^(rule|step|alternative):/.test(each)),
      }))
      .filter(({ carriers }) => carriers.length > 0)
      .flatMap(({ id, carriers }) => [
        ...(carriers.some((each) => allShown.has(each)) ? [] : [`sentence ${id}: no example`]),
        ...(stated.has(id) ? [] : [`sentence ${id}: no theorem`]),
      ]),
  ];
}
