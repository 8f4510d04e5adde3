import { readFileSync } from "node:fs";
import type { FactName } from "carte-vitale";
import { sayClasses } from "./classes.js";
import { drawing, wrapped } from "./graphviz.js";
import { type Html, html } from "./html.js";
import type { Language } from "./language.js";
import { type Next, type Step, stepsOf } from "./slice.js";

/** A terminal: its words, its kind (which gives the colour) and its page. */
export interface End {
  readonly text: string;
  readonly kind: string;
  readonly href?: string;
}

/**
 * A slice of the decision diagram as a picture, and as numbered steps.
 *
 * @param name unique on the page.
 */
export function picture(
  whole: Next,
  name: string,
  endOf: (end: string) => End,
  title: string,
  language: Language,
): Html {
  const { catalogue, words } = language;
  const steps = stepsOf(whole);
  if (steps.length === 0) return html``;
  const number = (step: Step) => steps.indexOf(step) + 1;
  const factIn = (fact: FactName) => catalogue.facts[fact].label;
  const answerIn = (step: Step, { values }: Step["ways"][number]) => {
    const longest = [...step.ways].sort((a, b) => b.values.length - a.values.length)[0];
    // "Any other" is shorter than most of the answers.
    return values === longest?.values && values.length > 2 && typeof values[0] === "string"
      ? words.diagram.other
      : sayClasses(step.fact, values, language);
  };
  /** Each path has its own terminal, so that edges stay short. */
  const leaves: string[] = [];
  const targetOf = (next: Next) => ("end" in next ? `end ${leaves.push(next.end) - 1}` : `step ${number(next.step)}`);
  const edges = steps.flatMap((step) =>
    step.ways.map((way) => ({
      tail: `step ${number(step)}`,
      head: targetOf(way.next),
      attributes: { label: wrapped(answerIn(step, way), 14) },
    })),
  );

  const svg = drawing(
    {
      // Narrow, so that the widest diagram can be read on a screen of 1280 pixels.
      graphAttributes: { nodesep: 0.12 },
      nodes: [
        ...steps.map((step) => ({
          name: `step ${number(step)}`,
          attributes: { label: wrapped(`${number(step)}. ${factIn(step.fact)}`, 16) },
        })),
        ...leaves.map((end, place) => ({
          name: `end ${place}`,
          attributes: { label: wrapped(endOf(end).text, 24), fontsize: 16 },
        })),
      ],
      edges,
    },
    name,
    title,
    (node) => (node.startsWith("end ") ? `end ${endOf(leaves[Number(node.slice(4))] ?? "").kind}` : "step"),
  );

  return html`<figure class="picture">
<div class="wide" role="region" tabindex="0" aria-label="${title}">${svg}</div>
<figcaption>${title}</figcaption>
</figure>
<details id="${name}-said"><summary>${words.diagram.inWords}</summary>
${stepsInWords(whole, name, endOf, language)}</details>`;
}

const style = (part: string) => readFileSync(new URL(`style/${part}.css`, import.meta.url), "utf8");

/** The picture of a page as a file of its own, with the style that it needs. */
export function pictureAlone({ text }: Html): string {
  const [, open = "", drawn = ""] = /(<svg [^>]*>)(.*<\/svg>)/s.exec(text) ?? [];
  // The colours are variables of the root, which is the picture itself.
  const colours = style("base").match(/^:root \{.*?^\}|^@media .*?^\}/gms) ?? [];
  return `${open}<style>${[...colours, style("pictures").replaceAll(".picture ", "")].join("\n")}\nsvg { background: var(--page); }</style>${drawn}`;
}

/** A slice of the decision diagram as numbered steps. */
export function stepsInWords(whole: Next, name: string, endOf: (end: string) => End, language: Language): Html {
  const { catalogue, words } = language;
  const steps = stepsOf(whole);
  const leadsTo = (next: Next) => {
    if ("step" in next) {
      const number = steps.indexOf(next.step) + 1;
      return html`<a href="#${name}-${number}">${words.diagram.step(number)}</a>`;
    }
    const { text, href, kind } = endOf(next.end);
    return href ? html`<a href="${href}">${text}</a>` : html`<span class="verdict ${kind}">${text}</span>`;
  };
  return html`<ol class="steps-in-words">${steps.map(
    ({ fact, ways }, place) =>
      html`<li id="${name}-${place + 1}"><strong>${catalogue.facts[fact].label}</strong><ul>${ways.map(
        ({ values, next }) =>
          html`<li>${catalogue.labelled(sayClasses(fact, values, language), "")} ${leadsTo(next)}</li>`,
      )}</ul></li>`,
  )}</ol>`;
}
