import {
  type AlternativeId,
  type DocumentId,
  type NoticeId,
  type ParameterId,
  rulebook,
  type SourceId,
  type StepId,
  sourceUrl,
} from "carte-vitale";
import { textFor } from "../../../src/words/describe.js";
import { describeSources } from "../../../src/words/describe-sources.js";
import { type Rests, restsOn, sourcesOf } from "../../../test/law/rests.js";
import { type Html, html } from "../html.js";
import type { Language } from "../language.js";
import { rulesIn } from "../law.js";
import { linkBetween, type Page } from "../page.js";
import { people } from "../people.js";
import { OTHER_SOURCES as OTHER, peopleList } from "./parts.js";

interface Source {
  readonly url?: string | null;
  readonly checked?: string;
  readonly article?: string;
  readonly place?: string;
}

const articles = Object.entries(rulebook.articles);
const sources = Object.entries(rulebook.sources) as [SourceId, Source][];
/** Where laws and regulations are published; every other source is guidance. */
const LAW = /^https:\/\/(www\.legifrance\.gouv\.fr|eur-lex\.europa\.eu)\//;
const FEW = 2;

/** The law read from its own side: a page for each code, one for other sources, and what rests on guidance alone. */
export function lawPages(language: Language): Page[] {
  const { code, catalogue, reasoning, words } = language;
  const rules = rulesIn(language);
  const page = (path: string, title: string, summary: string, body: Html): Page => ({
    path: `${code}/law/${path}.html`,
    part: "law",
    language,
    title,
    summary,
    body: html`<h1>${title}</h1>
<p class="lead">${summary}</p>
${body}`,
  });
  const codes = Object.entries(catalogue.codes).filter(([id]) => articles.some(([, article]) => article.code === id));
  return [
    page(
      "index",
      words.parts.law,
      words.law.summary,
      html`<p>${words.law.edition} <strong>${rulebook.version}</strong></p>
<p>${words.law.versions}</p>
<ul>${codes.map(([id, name]) => html`<li><a href="${id}.html">${name}</a></li>`)}
<li><a href="${OTHER}.html">${words.law.other}</a></li>
<li><a href="guidance.html">${words.law.guidance}</a></li></ul>`,
    ),
    ...codes.map(([id, name]) =>
      page(
        id,
        name,
        words.law.ofCode(name),
        html`${articles.filter(([, article]) => article.code === id).map(([article]) => articleSection(article, id))}`,
      ),
    ),
    page(OTHER, words.law.other, words.law.otherSummary, html`${sources.map(otherSection)}`),
    page("guidance", words.law.guidance, words.law.guidanceSummary, guidance()),
  ];

  function articleSection(article: string, page: string): Html {
    const { number, since, checked } = rulebook.articles[article as keyof typeof rulebook.articles];
    const places = sourcesOf(article) as SourceId[];
    const path = `${code}/law/${page}.html`;
    return html`<h2 id="${article}">${words.law.article(number)}</h2>
<p><a href="${sourceUrl(places[0] as SourceId) ?? ""}" rel="external noreferrer">${words.law.read}</a>
${words.law.since} ${day(since)}. ${words.law.checked} ${day(checked)}.</p>
${places.map(
  (id) => html`<section${id !== article && html` id="${id}"`}><h3>${placeOf(id) ?? words.law.whole}</h3>
${restingList(restsOn([id]), path)}</section>`,
)}
${examples(restsOn(places), path)}`;
  }

  function otherSection([id, { url, checked }]: [SourceId, Source]): Html | false {
    const path = `${code}/law/${OTHER}.html`;
    return (
      typeof url === "string" &&
      html`<h2 id="${id}">${describeSources([id], catalogue)[0]?.title ?? ""}</h2>
<p><a href="${url}" rel="external noreferrer">${words.law.read}</a> ${words.law.checked} ${day(checked ?? "")}.</p>
${restingList(restsOn([id]), path)}`
    );
  }

  /** What cites guidance and no text of law. */
  function guidance(): Html {
    const isLaw = ({ article, url }: Source) => article !== undefined || LAW.test(url ?? "");
    const ids = (some: typeof sources) => some.map(([id]) => id);
    const onLaw = restsOn(ids(sources.filter(([, source]) => isLaw(source))));
    const onGuidance = restsOn(ids(sources.filter(([, source]) => typeof source.url === "string" && !isLaw(source))));
    const alone = (kind: keyof Rests) => onGuidance[kind].filter((id) => !onLaw[kind].includes(id));
    return restingList(
      {
        rules: alone("rules"),
        parameters: alone("parameters"),
        steps: alone("steps"),
        alternatives: alone("alternatives"),
        documents: alone("documents"),
        notices: alone("notices"),
        procedures: [],
      },
      `${code}/law/guidance.html`,
    );
  }

  function restingList(rests: Rests, path: string): Html {
    const to = (target: string, text: string) => html`<a href="${linkBetween(path, `${code}/${target}`)}">${text}</a>`;
    const noticeLink = (id: string) => {
      const rule = rules.find(({ data: { event } }) => event.type === "notice" && event.params.notice === id);
      return to(`rules/${rule?.question}.html#${rule?.id}`, catalogue.notices[id as NoticeId]);
    };
    const kinds: [string, Html[]][] = [
      [
        words.law.rules,
        // What a rule asks for or tells is listed below.
        rules
          .filter(({ id, data }) => rests.rules.includes(id) && !["document", "notice"].includes(data.event.type))
          .map(({ question, id, text }) => to(`rules/${question}.html#${id}`, text)),
      ],
      [
        words.law.numbers,
        rests.parameters.map((id) => to(`parameters/index.html#${id}`, reasoning.parameters[id as ParameterId])),
      ],
      [
        words.parts.documents,
        rests.documents.map((id) => to(`documents/${id}.html`, catalogue.documents[id as DocumentId].label)),
      ],
      [words.law.papers, rests.alternatives.map((id) => html`${catalogue.alternatives[id as AlternativeId]}`)],
      [words.law.steps, rests.steps.map((id) => html`${textFor(catalogue.steps[id as StepId], null, catalogue)}`)],
      [words.law.notices, rests.notices.map(noticeLink)],
    ];
    return html`<dl class="resting">${kinds.map(
      ([title, entries]) =>
        entries.length > 0 &&
        html`<dt>${title}</dt><dd><ul>${entries.map((entry) => html`<li>${entry}</li>`)}</ul></dd>`,
    )}</dl>`;
  }

  /** Two example persons whose decision rests on the article. */
  function examples(rests: Rests, path: string): Html | false {
    const rule = new Set(rests.rules);
    const own = people.filter((person) => person.rules.some((each) => each.counts && rule.has(each.rule)));
    const stepped = people.filter(({ decision }) =>
      decision.procedures.some(({ channels }) =>
        channels.some(({ steps }) => steps.some((step) => rests.steps.includes(step))),
      ),
    );
    const papers = people.filter(({ decision }) =>
      decision.documents.some(({ anyOf }) => anyOf.some((each) => rests.alternatives.includes(each))),
    );
    const shown = [...new Set([...own, ...stepped, ...papers])].slice(0, FEW);
    return shown.length > 0 && html`<h3>${words.rule.examples}</h3>${peopleList(shown, path, language)}`;
  }

  /** "para. 1" of "Social Security Code, article L160-2, para. 1". */
  function placeOf(id: SourceId): string | null {
    const { article, place } = (rulebook.sources as Record<string, Source>)[id] ?? {};
    if (article === undefined || place === undefined) return null;
    const { code: law, number } = rulebook.articles[article as keyof typeof rulebook.articles];
    const title = catalogue.article(catalogue.codes[law as keyof typeof catalogue.codes], number, "");
    return describeSources([id], catalogue)[0]?.title.slice(title.length + ", ".length) ?? null;
  }

  function day(date: string): Html {
    const [year = 0, month = 1, dayOfMonth = 1] = date.split("-").map(Number);
    return html`<time datetime="${date}">${catalogue.date(year, month, dayOfMonth)}</time>`;
  }
}
