import { type Outcome, rulebook, type SourceId } from "carte-vitale";
import type { Citation } from "../../../src/model/rulebook.js";
import { describeSources } from "../../../src/words/describe-sources.js";
import { addressOf, editionOf } from "../browser/address.js";
import { type Html, html } from "../html.js";
import type { Language } from "../language.js";
import { linkBetween } from "../page.js";
import type { Example } from "../people.js";

/** The page of the sources that are no articles of a code. */
export const OTHER_SOURCES = "other";

/** The page and anchor of a source: `"en/law/css.html#css-r114-7-iii"`. */
export function sourcePath(id: string, code: string): string {
  const { article = "" } = (rulebook.sources as Record<string, { readonly article?: string }>)[id] ?? {};
  const { code: law = OTHER_SOURCES } = (rulebook.articles as Record<string, { readonly code: string }>)[article] ?? {};
  return `${code}/law/${law}.html#${id}`;
}

/** Public sources with links. */
export function sourceList(cites: readonly Citation[], path: string, { code, catalogue }: Language): Html {
  const sources = describeSources(
    cites.map(({ source }) => source as SourceId),
    catalogue,
  );
  return html`<ul class="sources">${sources.map(
    ({ id, title }) => html`<li><a href="${linkBetween(path, sourcePath(id, code))}">${title}</a></li>`,
  )}</ul>`;
}

/** A link to the playground with the facts of a person. */
export function tryLink({ facts, assume, decision }: Example, path: string, code: string): string {
  const person = Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, String(value)]));
  const rules = editionOf(decision.rulebook);
  return linkBetween(path, `${code}/try/expert.html${addressOf({ person, on: null, assume: assume ?? null, rules })}`);
}

/** Examples with their answers and links to the playground. */
export function peopleList(people: readonly Example[], path: string, language: Language): Html {
  const { code, catalogue, words } = language;
  if (people.length === 0) return html`<p>${words.rule.noExample}</p>`;
  const item = (example: Example) => {
    const { outcome, verdict } = example.decision;
    return html`<li>${example.person[code]}<br><span class="verdict ${verdict}">${catalogue.outcomes[outcome].headline}</span> <a href="${tryLink(example, path, code)}">${words.tryThis}<span class="unseen"> – ${example.person[code]}</span></a></li>`;
  };
  const [shown, others] = [people.slice(0, 4), people.slice(4)];
  return html`<ul class="people">${shown.map(item)}</ul>
${others.length > 0 && html`<details><summary>${words.rule.moreExamples(others.length)}</summary><ul class="people">${others.map(item)}</ul></details>`}`;
}

export const outcomeIds: readonly Outcome[] = (Object.keys(rulebook.outcomes) as Outcome[]).filter(
  (outcome) => outcome !== "undetermined",
);
