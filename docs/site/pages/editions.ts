import { existsSync, readdirSync, readFileSync } from "node:fs";
import { evaluate, type Outcome } from "carte-vitale";
import type { Comparison, Difference } from "carte-vitale/compile";
import { addressOf, editionOf } from "../browser/address.js";
import { type Html, html } from "../html.js";
import type { Language, LanguageCode } from "../language.js";
import { markdown } from "../markdown.js";
import { linkBetween, type Page } from "../page.js";
import { guideTarget } from "./guides.js";

/** What `npm run version` keeps of a version, in docs/editions. */
export interface EditionFile {
  readonly version: string;
  /** The version that it is compared with. */
  readonly since: string;
  readonly sentences: Readonly<Record<LanguageCode, readonly string[]>>;
  readonly comparison: Pick<Comparison, "persons" | "differences">;
}

interface FactWords {
  readonly label: string;
  readonly values?: Readonly<Record<string, string>> | ((count: number) => string);
}

/** Persons on the page of an edition. */
const MOST = 12;

const sameFacts = (one: object, other: object) => JSON.stringify(one) === JSON.stringify(other);

const root = new URL("../../../", import.meta.url);

/** The newest version comes first. */
export function readEditions(folder = new URL("docs/editions/", root)): EditionFile[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith(".json"))
    .map((file) => JSON.parse(readFileSync(new URL(file, folder), "utf8")) as EditionFile)
    .sort((a, b) => byVersion(b.version, a.version));
}

function byVersion(one: string, other: string): number {
  const [a, b] = [one, other].map((version) => version.split(/\D+/).map(Number));
  const place = a?.findIndex((number, index) => number !== b?.[index]) ?? -1;
  return place === -1 ? 0 : (a?.[place] ?? 0) - (b?.[place] ?? 0);
}

/** The changelog, and a page for each version that changed the rules. */
export function editionPages(editions: readonly EditionFile[], language: Language): Page[] {
  const { code, words } = language;
  const folder = `${code}/editions`;
  const index = `${folder}/index.html`;
  return [
    {
      path: index,
      part: "editions",
      language,
      title: words.parts.editions,
      summary: words.edition.summary,
      body: html`<h1>${words.parts.editions}</h1>
<p class="lead">${words.edition.summary}</p>
${
  editions.length === 0
    ? html`<p>${words.edition.none}</p>`
    : html`<ul>${editions.map(({ version }) => html`<li><a href="${version}.html">${words.edition.title(version)}</a></li>`)}</ul>`
}
<section${code !== "en" && html` lang="en"`}><h2 id="changelog">${words.edition.changelog}</h2>
${changelog(index)}</section>`,
    },
    ...editions.map((edition) => editionPage(edition, language)),
  ];
}

function editionPage({ version, since, sentences, comparison }: EditionFile, language: Language): Page {
  const { code, words } = language;
  const path = `${code}/editions/${version}.html`;
  const { compared, changed } = comparison.persons;
  const people = comparison.differences.filter(
    ({ example }, place, all) => all.findIndex((each) => sameFacts(each.example.after, example.after)) === place,
  );
  return {
    path,
    part: "editions",
    language,
    title: words.edition.title(version),
    summary: words.edition.lead(version, since),
    body: html`<h1>${words.edition.title(version)}</h1>
<p class="lead">${words.edition.lead(version, since)}</p>
<h2 id="affected">${words.edition.affected}</h2>
<ul>${sentences[code].map((sentence) => html`<li>${sentence}</li>`)}</ul>
<p>${words.edition.counts(changed, compared)}</p>
${
  people.length > 0 &&
  html`<h2 id="examples">${words.edition.examples}</h2>
<ul class="people">${people.slice(0, MOST).map((difference) => html`<li>${person(difference, path, language)}</li>`)}</ul>`
}`,
  };
}

/** Facts of a person, the answers before and now, and a link to the form. */
function person({ what, from, to, example }: Difference, path: string, { code, catalogue, words }: Language): Html {
  const facts = Object.entries(example.after) as [keyof typeof catalogue.facts, unknown][];
  const said = facts.map(([fact, value]) => {
    const { label, values }: FactWords = catalogue.facts[fact] ?? { label: fact };
    const answer = typeof values === "function" ? values(Number(value)) : values?.[String(value)];
    return catalogue.labelled(label, answer ?? String(value));
  });
  // A version may have outcomes that these rules no longer have.
  const headline = (outcome: string | null) => catalogue.outcomes[outcome as Outcome]?.headline ?? String(outcome);
  const answers =
    what === "outcome" &&
    html`<br>${catalogue.labelled(words.edition.before, headline(from))}<br>${catalogue.labelled(words.edition.after, headline(to))}`;
  const entries = Object.fromEntries(facts.map(([fact, value]) => [fact, String(value)]));
  const rules = editionOf(evaluate({}).rulebook);
  const form = `${code}/try/index.html${addressOf({ person: entries, on: null, assume: null, rules })}`;
  return html`${said.join("; ")}${answers} <a href="${linkBetween(path, form)}">${words.edition.again}<span class="unseen"> – ${said.join("; ")}</span></a>`;
}

/** The changelog without its title; headings below that of the page. */
function changelog(path: string): Html {
  const text = readFileSync(new URL("CHANGELOG.md", root), "utf8").replace(/^# .*\n/, "");
  return markdown(text.replace(/^(#+) /gm, "#$1 "), (href) => guideTarget(href, path));
}
