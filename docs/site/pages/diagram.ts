import { evaluate, type Outcome, rulebook, type Verdict } from "carte-vitale";
import { html } from "../html.js";
import type { Language } from "../language.js";
import type { Page } from "../page.js";
import { picture, pictureAlone, stepsInWords } from "../picture.js";
import { shortestSlice, stepsOf } from "../slice.js";
import { outcomeIds } from "./parts.js";

const verdicts = shortestSlice((facts) => {
  const { possibleOutcomes, missing } = evaluate(facts, { assume: "nothing" });
  const [verdict, ...others] = new Set(possibleOutcomes.map((outcome) => rulebook.outcomes[outcome].verdict));
  return verdict !== undefined && others.length === 0 ? verdict : missing;
});
const outcomes = shortestSlice((facts) => {
  const { outcome, missing } = evaluate(facts, { assume: "nothing" });
  return outcome === "undetermined" ? missing : outcome;
});

/** The decision diagram: first of the verdicts, then of the outcomes. */
export function diagramPage(language: Language): Page {
  const { code, catalogue, words } = language;
  const drawn = picture(
    verdicts,
    "verdict",
    (end) => ({ text: words.verdicts[end as Verdict], kind: end }),
    words.diagram.verdictsTitle,
    language,
  );
  return {
    files: { [`${code}/diagram/verdicts.svg`]: pictureAlone(drawn) },
    path: `${code}/diagram/index.html`,
    part: "diagram",
    language,
    title: words.parts.diagram,
    summary: words.diagram.summary,
    body: html`<h1>${words.parts.diagram}</h1>
<p class="lead">${words.diagram.summary}</p>
<p>${words.diagram.howToRead}</p>
<h2 id="verdicts">${words.diagram.verdicts(stepsOf(verdicts).length)}</h2>
<p><a href="verdicts.svg">${words.diagram.alone}</a></p>
<div class="fit">${drawn}</div>
<h2 id="outcomes">${words.diagram.outcomes(stepsOf(outcomes).length)}</h2>
<p>${words.diagram.slices}</p>
<ul>${outcomeIds.map((outcome) => html`<li><a href="../outcomes/${outcome}.html#diagram">${catalogue.outcomes[outcome].headline}</a></li>`)}</ul>
${stepsInWords(
  outcomes,
  "outcome",
  (end) => ({
    text: catalogue.outcomes[end as Outcome].headline,
    kind: rulebook.outcomes[end as Outcome].verdict,
    href: `../outcomes/${end}.html`,
  }),
  language,
)}`,
  };
}
