import { parametersOf, rulesOf } from "../../src/model/rulebook.js";
import { shippedRulebook } from "../../src/shipped.js";

/** What rests on some sources, by the ids of the rulebook and in its order. */
export interface Rests {
  /** Rules that cite a source, or compare with a parameter that does. */
  readonly rules: readonly string[];
  readonly parameters: readonly string[];
  readonly steps: readonly string[];
  readonly alternatives: readonly string[];
  /** Documents that such a rule asks for, or for which such an alternative will do. */
  readonly documents: readonly string[];
  /** Notices that such a rule gives. */
  readonly notices: readonly string[];
  /** Procedures that such a rule opens, or that have such a step or delivery time. */
  readonly procedures: readonly string[];
}

interface Cited {
  readonly cites: readonly { readonly source: string }[];
}

const { sources, parameters, steps, alternatives, documents, notices = {}, procedures } = shippedRulebook;
const rules = rulesOf(shippedRulebook);

/** The sources that are places of an article: `sourcesOf("css-r111-2") => ["css-r111-2-al-1", …]` */
export const sourcesOf = (article: string): string[] =>
  Object.entries(sources as Record<string, { readonly article?: string }>).flatMap(([id, source]) =>
    source.article === article ? [id] : [],
  );

/** What rests on an article, whichever of its paragraphs. */
export const restsOnArticle = (article: string): Rests => restsOn(sourcesOf(article));

/** What rests on any of some sources. */
export function restsOn(some: readonly string[]): Rests {
  const cite = ({ cites }: Cited) => cites.some(({ source }) => some.includes(source));
  const citing = (records: Readonly<Record<string, object>>) =>
    Object.keys(records).filter((id) => cite(records[id] as Cited));
  const own = { parameters: citing(parameters), steps: citing(steps), alternatives: citing(alternatives) };
  const resting = rules.filter((rule) => cite(rule) || parametersOf(rule).some((id) => own.parameters.includes(id)));
  const given = (type: string, code: string) =>
    resting.some(({ event }) => event.type === type && "params" in event && Object.values(event.params).includes(code));
  const takes = (document: string) =>
    rules.some(
      ({ event }) =>
        event.type === "document" &&
        event.params.document === document &&
        event.params.anyOf.some((each) => own.alternatives.includes(each)),
    );
  return {
    rules: resting.map(({ id }) => id),
    ...own,
    documents: Object.keys(documents).filter((id) => given("document", id) || takes(id)),
    notices: Object.keys(notices).filter((id) => given("notice", id)),
    procedures: Object.entries(procedures).flatMap(([id, { channels }]) => {
      const hasPart = Object.values(channels).some(
        ({ steps: all, delivery }) =>
          all.some((step) => own.steps.includes(step)) || own.parameters.includes(delivery ?? ""),
      );
      return hasPart || given("procedure", id) ? [id] : [];
    }),
  };
}
