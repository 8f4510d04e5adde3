import { rulebook, type SourceId, sourceUrl } from "carte-vitale";
import { en, enReasoning } from "carte-vitale/messages/en";

/** A rule or a source, as plain JSON under an address of its own. */
export interface RuleResource {
  readonly uri: string;
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly text: string;
}

interface Cited {
  readonly cites: readonly { readonly source: string }[];
}

/** Not published: kept in the data for traceability. */
const BRIEF = "project-brief";

/** Every rule and every public source of the rulebook. */
export function resources(): RuleResource[] {
  return [...rules(), ...sources()];
}

function rules(): RuleResource[] {
  return Object.entries(rulebook.law).flatMap(([question, file]) =>
    Object.entries<Cited>(file as unknown as Record<string, Cited>).map(([id, rule]) => {
      const reasons: Readonly<Record<string, string>> = en.reasons;
      const title = enReasoning.questions[question as keyof typeof rulebook.law];
      const cites = rule.cites.filter(({ source }) => source !== BRIEF);
      const links = cites.map(({ source }) => ({ source, url: sourceUrl(source as SourceId) }));
      return {
        uri: `carte-vitale://rules/${id}`,
        name: id,
        title: `${title}: ${id}`,
        description: reasons[id] ?? `A rule on: ${title}`,
        text: JSON.stringify({ id, question, ...rule, cites, links }, null, 2),
      };
    }),
  );
}

function sources(): RuleResource[] {
  const titles: Readonly<Record<string, string>> = en.sources;
  return Object.entries(rulebook.sources)
    .filter(([id]) => id !== BRIEF)
    .map(([id, source]) => ({
      uri: `carte-vitale://sources/${id}`,
      name: id,
      title: titles[id] ?? id,
      description: "What rules rest on, with the place to read it and the day of the last check.",
      text: JSON.stringify({ id, ...source, url: sourceUrl(id as SourceId) }, null, 2),
    }));
}
