import { theorems } from "../theorems.js";
import type { Carrier } from "./carrier.js";
import { type Citing, records, rules } from "./records.js";
import { type Refinement, refinements } from "./refinements.js";
import { type SentenceId, sentences } from "./sentences.js";
import { shown } from "./shown.js";

/** Where something stands: in which sentences of the brief, and by which refinements. */
export interface Source {
  readonly sentences: readonly SentenceId[];
  /** Counted from 1, as they are listed. */
  readonly refinements: readonly number[];
}

const ids = Object.keys(sentences) as SentenceId[];
const names = (carriers: readonly Carrier[], wanted: readonly string[]) =>
  carriers.some((carrier) => wanted.includes(carrier));
const carriersOf = ({ cites }: Refinement): Carrier[] => Object.values(cites).flat();

/** The sources of any of these carriers. */
export const sourceOf = (...wanted: readonly string[]): Source => ({
  sentences: ids.filter((id) => names(sentences[id].carriers, wanted)),
  refinements: refinements.flatMap((each, index) => (names(carriersOf(each), wanted) ? [index + 1] : [])),
});

const rulesWith = (key: "facts" | "outcomes" | "procedures" | "documents", value: string) =>
  rules.filter((rule) => rule[key].includes(value)).map(({ id }) => `rule:${id}`);

/** A fact, an outcome, a procedure or a document names no source: it has those of the rules that read or give it. */
export const derived = (kind: "fact" | "outcome" | "procedure" | "document", id: string): Source =>
  sourceOf(`${kind}:${id}`, ...rulesWith(`${kind}s`, id));

/** The law that a record cites, and says no more than the brief. */
export const lawOf = (id: string): string[] =>
  (records.find((record: Citing) => record.id === id)?.cites ?? []).flatMap(({ source }) =>
    source === "project-brief" ? [] : [source],
  );

const rulesOf = (id: SentenceId): string[] =>
  sentences[id].carriers.flatMap((carrier) => (carrier.startsWith("rule:") ? [carrier.slice("rule:".length)] : []));

/** What is not listed by hand: the parameters and the examples of the rules of a sentence, and its theorems. */
export function carriedBy(id: SentenceId) {
  const own = rulesOf(id);
  return {
    parameters: [
      ...new Set([
        ...sentences[id].carriers.flatMap((each) =>
          each.startsWith("parameter:") ? [each.slice("parameter:".length)] : [],
        ),
        ...rules.filter((rule) => own.includes(rule.id)).flatMap(({ parameters }) => parameters),
      ]),
    ],
    examples: shown.filter(({ carriers }) => sentences[id].carriers.some((carrier) => carriers.has(carrier))),
    theorems: Object.values(theorems).flatMap(({ from }, index) =>
      (from as readonly string[]).includes(id) ? [index + 1] : [],
    ),
  };
}
