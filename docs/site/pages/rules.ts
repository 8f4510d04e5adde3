import { evaluate, type FactName, type FactsInput, type FactValue, type Outcome, rulebook } from "carte-vitale";
import { parametersOf } from "../../../src/model/rulebook.js";
import { sayClasses } from "../classes.js";
import { type Html, html } from "../html.js";
import type { Language } from "../language.js";
import { rulesIn, type SaidRule, sliceOfRule } from "../law.js";
import { linkBetween, type Page } from "../page.js";
import { peopleOf } from "../people.js";
import { rowsOf } from "../slice.js";
import { peopleList, sourceList } from "./parts.js";

/** Maximum number of answers that are named; more are counted. */
const FEW = 3;

/** One page for each question of law, with its rules. */
export function rulePages(language: Language): Page[] {
  const { code, reasoning, words } = language;
  const rules = rulesIn(language);
  const page = (path: string, title: string, summary: string, body: Html): Page => ({
    path: `${code}/rules/${path}.html`,
    part: "rules",
    language,
    title,
    summary,
    body,
  });
  const questions = Object.keys(rulebook.law) as (keyof typeof rulebook.law)[];
  const blocking = new Set(rules.filter(({ data }) => data.event.type === "blocker").map(({ question }) => question))
    .size;
  const index = page(
    "index",
    words.parts.rules,
    words.rule.summary(rules.length, questions.length),
    html`<h1>${words.parts.rules}</h1>
<p class="lead">${words.rule.summary(rules.length, questions.length)}</p>
<p>${words.rule.order(blocking)}</p>
${questions.map(
  (question) => html`<h2 id="${question}"><a href="${question}.html">${reasoning.questions[question]}</a></h2>
<ul>${rules.filter((rule) => rule.question === question).map((rule) => html`<li><a href="${question}.html#${rule.id}">${rule.text}</a></li>`)}</ul>`,
)}`,
  );
  return [
    index,
    ...questions.map((question) => {
      const title = reasoning.questions[question];
      const path = `${code}/rules/${question}.html`;
      const here = rules.filter((rule) => rule.question === question);
      return page(
        question,
        title,
        here.map(({ text }) => text).join(" "),
        html`<h1>${title}</h1>
${here.map(
  (rule) => html`<section class="rule" aria-labelledby="${rule.id}">
<h2 id="${rule.id}">${rule.text}</h2>
<p class="effect">${effectOf(rule, path, language)}</p>
<h3>${words.rule.when}</h3>
${rule.condition}
<h3>${words.rule.sources}</h3>
${sourceList(rule.data.cites, path, language)}
${
  parametersOf(rule.data).length > 0 &&
  html`<h3>${words.parts.parameters}</h3>
<ul>${parametersOf(rule.data).map((id) => html`<li><a href="${linkBetween(path, `${code}/parameters/index.html#${id}`)}">${reasoning.parameters[id as keyof typeof reasoning.parameters]}</a></li>`)}</ul>`
}
<h3>${words.rule.table}</h3>
${tableOf(rule, path, language)}
<h3>${words.rule.examples}</h3>
${peopleList(peopleOf(rule.id, question), path, language)}
<p class="code">${words.rule.name} <code>${rule.id}</code></p>
</section>`,
)}`,
      );
    }),
  ];
}

/** The effect of a rule. */
function effectOf({ data }: SaidRule, path: string, { code, catalogue, words }: Language): Html {
  const link = (part: string, id: string, text: string) =>
    html`<a href="${linkBetween(path, `${code}/${part}/${id}.html`)}">${text}</a>`;
  const outcome = (id: string) => link("outcomes", id, catalogue.outcomes[id as Outcome].headline);
  const list = (parts: readonly Html[]) => html`<ul>${parts.map((part) => html`<li>${part}</li>`)}</ul>`;
  const { event } = data;
  switch (event.type) {
    case "blocker":
      return html`${words.rule.effects.blocker} ${outcome(event.params.outcome)}`;
    case "grant":
      return html`${words.rule.effects.grant} ${outcome(event.params.outcome)}`;
    case "document":
      return html`${words.rule.effects.document} ${link("documents", event.params.document, catalogue.documents[event.params.document as keyof typeof catalogue.documents].label)}, ${words.rule.effects.for} ${list(
        event.params.procedures.map((id) => html`${catalogue.procedures[id as keyof typeof catalogue.procedures]}`),
      )}`;
    case "procedure":
    case "interim-proof":
    case "notice":
    case "issuance":
      return html`${words.rule.effects[event.type]} ${list(event.params.outcomes.map(outcome))}`;
    default:
      return html`${words.rule.effects[event.type]}`;
  }
}

/** The facts for which a rule holds, and the possible outcomes. */
function tableOf(rule: SaidRule, path: string, language: Language): Html {
  const { code, catalogue, words } = language;
  const rows = rowsOf(sliceOfRule(rule));
  const cell = (fact: FactName, values: readonly FactValue[] | undefined) =>
    values === undefined
      ? html`<td class="any">${words.rule.whatever}</td>`
      : html`<td>${sayClasses(fact, values, language)}</td>`;
  const outcomes = (possible: readonly Outcome[]) =>
    possible.length > FEW
      ? html`<td class="any">${words.rule.several(possible.length)}</td>`
      : html`<td>${possible.map((outcome) => html`<a class="answer-link" href="${linkBetween(path, `${code}/outcomes/${outcome}.html`)}">${catalogue.outcomes[outcome].headline}</a>`)}</td>`;
  return html`<div class="wide" role="region" tabindex="0" aria-label="${words.rule.table} – ${rule.text}"><table>
<thead><tr>${rule.facts.map((fact) => html`<th scope="col">${catalogue.facts[fact].label}</th>`)}<th scope="col">${words.rule.holds}</th><th scope="col">${words.rule.possible}</th></tr></thead>
<tbody>${rows.map(
    ({ answers, end }) =>
      html`<tr class="holds-${end}">${rule.facts.map((fact) => cell(fact, answers.get(fact)))}<td><strong>${language.reasoning.holds[end as "true" | "false"]}</strong></td>${outcomes(outcomesOf(answers))}</tr>`,
  )}</tbody></table></div>`;
}

/** Every possible outcome of a row, in order. */
function outcomesOf(answers: ReadonlyMap<FactName, readonly FactValue[]>): Outcome[] {
  const persons = [...answers].reduce<FactsInput[]>(
    (all, [fact, values]) => all.flatMap((person) => values.map((value) => ({ ...person, [fact]: value }))),
    [{}],
  );
  const possible = new Set(persons.flatMap((facts) => evaluate(facts, { assume: "nothing" }).possibleOutcomes));
  return (Object.keys(rulebook.outcomes) as Outcome[]).filter((outcome) => possible.has(outcome));
}
