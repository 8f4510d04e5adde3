import { evaluate, type NoticeId, type Outcome, rulebook, type Verdict } from "carte-vitale";
import { type Html, html } from "../html.js";
import type { Language } from "../language.js";
import { rulesIn, type SaidRule } from "../law.js";
import { linkBetween, type Page } from "../page.js";
import { people } from "../people.js";
import { picture } from "../picture.js";
import { type Next, shortestSlice } from "../slice.js";
import { outcomeIds, peopleList, sourceList } from "./parts.js";
import { proceduresAfter } from "./procedures.js";

/** Computed once for all languages. */
const slices = new Map<Outcome, Next>(
  outcomeIds.map((outcome) => [
    outcome,
    shortestSlice((facts) => {
      const { possibleOutcomes, missing } = evaluate(facts, { assume: "nothing" });
      if (!possibleOutcomes.includes(outcome)) return "other";
      return possibleOutcomes.length === 1 ? "this" : missing;
    }),
  ]),
);

const verdictOf = (outcome: Outcome) => rulebook.outcomes[outcome].verdict as Verdict;

/** One page for each outcome: its persons, its reasons, and the next steps. */
export function outcomePages(language: Language): Page[] {
  const { code, catalogue, words } = language;
  const rules = rulesIn(language);
  const folder = `${code}/outcomes`;
  const verdict = (outcome: Outcome) =>
    html`<span class="verdict ${verdictOf(outcome)}">${words.verdicts[verdictOf(outcome)]}</span>`;
  const index: Page = {
    path: `${folder}/index.html`,
    part: "outcomes",
    language,
    title: words.parts.outcomes,
    summary: words.outcome.summary,
    body: html`<h1>${words.parts.outcomes}</h1>
<p class="lead">${words.outcome.summary}</p>
<ol class="outcomes">${outcomeIds.map(
      (outcome) =>
        html`<li>${verdict(outcome)} <a href="${outcome}.html">${catalogue.outcomes[outcome].headline}</a></li>`,
    )}</ol>
<p>${words.outcome.undetermined}</p>`,
  };
  return [index, ...outcomeIds.map(pageOf)];

  function pageOf(outcome: Outcome): Page {
    const path = `${folder}/${outcome}.html`;
    const { headline, explanation } = catalogue.outcomes[outcome];
    return {
      path,
      part: "outcomes",
      language,
      title: headline,
      summary: explanation,
      body: html`<h1>${headline}</h1>
<p>${verdict(outcome)}</p>
<p class="lead">${explanation}</p>
<h2 id="who">${words.outcome.who}</h2>
${whoGets(outcome, path)}
<h2 id="next">${words.outcome.next}</h2>
${proceduresAfter(outcome, rules, path, language)}
${noticesWith(outcome, path)}
<h2 id="people">${words.rule.examples}</h2>
${peopleList(
  people.filter(({ decision }) => decision.outcome === outcome),
  path,
  language,
)}
<h2 id="diagram">${words.parts.diagram}</h2>
${picture(
  slices.get(outcome) as Next,
  "slice",
  (end) =>
    end === "this" ? { text: headline, kind: verdictOf(outcome) } : { text: words.outcome.another, kind: "other" },
  words.outcome.diagram(headline),
  language,
)}
<p class="code">${words.outcome.name} <code>${outcome}</code></p>`,
    };
  }

  /** What to know with the outcome, and whom each notice concerns. */
  function noticesWith(outcome: Outcome, path: string): Html | false {
    const notices = rules.flatMap((rule) => {
      const { event } = rule.data;
      return event.type === "notice" && event.params.outcomes.includes(outcome) ? [{ rule, ...event.params }] : [];
    });
    return (
      notices.length > 0 &&
      html`<h2 id="notices">${words.outcome.notices}</h2>
${notices.map(
  ({ rule, notice }) => html`<section class="rule">
<p>${catalogue.notices[notice as NoticeId]}</p>
<details><summary>${words.outcome.concerned}</summary>${rule.condition}</details>
${sourceList(rule.data.cites, path, language)}
</section>`,
)}`
    );
  }

  /** The rules that give the outcome, and the outcomes that precede it. */
  function whoGets(outcome: Outcome, path: string): Html {
    const giving = rules.filter(
      ({ data: { event } }) => "params" in event && "outcome" in event.params && event.params.outcome === outcome,
    );
    const before = outcomeIds.slice(0, outcomeIds.indexOf(outcome));
    const granted = verdictOf(outcome) === "eligible";
    const routes = rules.filter(({ data }) => data.event.type === "entitlement");
    const said = (
      rule: SaidRule,
    ) => html`<h3><a href="${linkBetween(path, `${code}/rules/${rule.question}.html#${rule.id}`)}">${rule.text}</a></h3>
${rule.condition}
${sourceList(rule.data.cites, path, language)}`;
    return html`${giving.map(said)}
${granted && html`<p>${words.outcome.routes}</p><ul>${routes.map((rule) => html`<li><a href="${linkBetween(path, `${code}/rules/${rule.question}.html#${rule.id}`)}">${rule.text}</a></li>`)}</ul>`}
${
  before.length > 0 &&
  html`<p>${granted ? words.outcome.noBlocker : words.outcome.before}</p><ol>${before
    .filter((each) => !granted || verdictOf(each) !== "eligible")
    .map((each) => html`<li><a href="${each}.html">${catalogue.outcomes[each].headline}</a></li>`)}</ol>`
}`;
  }
}
