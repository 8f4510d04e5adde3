import { instance } from "@viz-js/viz";
import type { FactName } from "carte-vitale";
import { sayClasses } from "./classes.js";
import { escaped, Html, html } from "./html.js";
import type { Language } from "./language.js";
import { type Next, type Step, stepsOf } from "./slice.js";

/** How an end is shown: its words, its kind (which gives the colour), and where one can read more. */
export interface End {
  readonly text: string;
  readonly kind: string;
  readonly href?: string;
}

/** A stroke of Graphviz: of its whole list only what is drawn here. */
type Stroke =
  | { op: "b" | "P" | "p"; points: [number, number][] }
  | { op: "T"; pt: [number, number]; text: string }
  | { op: "c" | "C" | "F" | "S" };
interface Drawn {
  name?: string;
  _draw_?: Stroke[];
  _hdraw_?: Stroke[];
  _ldraw_?: Stroke[];
}

const graphviz = await instance();

/** Lines of a few words each: labels are long, the picture is not. */
function wrapped(text: string, width: number): string {
  const lines: string[] = [""];
  for (const word of text.split(" ")) {
    const line = lines.at(-1) ?? "";
    if (line !== "" && line.length + word.length >= width) lines.push(word);
    else lines[lines.length - 1] = line === "" ? word : `${line} ${word}`;
  }
  return lines.join("\n");
}

/**
 * A slice of the decision diagram as a picture, and the same as numbered steps for who does not see it.
 *
 * @param name tells pictures of one page apart.
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
    // "Any other" is shorter than a list of most of the answers.
    return values === longest?.values && values.length > 2 && typeof values[0] === "string"
      ? words.diagram.other
      : sayClasses(step.fact, values, language);
  };
  /** Each way to an end has its own: lines stay short. */
  const leaves: string[] = [];
  const targetOf = (next: Next) => ("end" in next ? `end ${leaves.push(next.end) - 1}` : `step ${number(next.step)}`);
  const edges = steps.flatMap((step) =>
    step.ways.map((way) => ({
      tail: `step ${number(step)}`,
      head: targetOf(way.next),
      attributes: { label: wrapped(answerIn(step, way), 18) },
    })),
  );

  const drawn = graphviz.renderJSON({
    directed: true,
    graphAttributes: { ranksep: 0.45, nodesep: 0.3, pad: 0.1 },
    nodeAttributes: { shape: "box", fontname: "Helvetica", fontsize: 15, margin: "0.18,0.09" },
    edgeAttributes: { fontname: "Helvetica", fontsize: 14, arrowsize: 0.7 },
    nodes: [
      ...steps.map((step) => ({
        name: `step ${number(step)}`,
        attributes: { label: wrapped(`${number(step)}. ${factIn(step.fact)}`, 22) },
      })),
      ...leaves.map((end, place) => ({
        name: `end ${place}`,
        attributes: { label: wrapped(endOf(end).text, 24), fontsize: 16 },
      })),
    ],
    edges,
  }) as { bb: string; objects: Drawn[]; edges?: Drawn[] };

  const [, , width = 0, height = 0] = drawn.bb.split(",").map(Number);
  const kindOf = ({ name: node = "" }: Drawn) =>
    node.startsWith("end ") ? `end ${endOf(leaves[Number(node.slice(4))] ?? "").kind}` : "step";
  const group = (kind: string, of: Drawn) =>
    `<g class="${kind}">${[of._draw_, of._hdraw_, of._ldraw_].map((strokes) => strokesIn(strokes ?? [], height)).join("")}</g>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="${name}-title" aria-describedby="${name}-said" viewBox="-8 -8 ${width + 16} ${height + 16}" width="${Math.round(width + 16)}" height="${Math.round(height + 16)}"><title id="${name}-title">${escaped(title)}</title>${(drawn.edges ?? []).map((edge) => group("way", edge)).join("")}${drawn.objects.map((node) => group(kindOf(node), node)).join("")}</svg>`;

  return html`<figure class="picture">
<div class="wide" role="region" tabindex="0" aria-label="${title}">${new Html(svg)}</div>
<figcaption>${title}</figcaption>
</figure>
<details id="${name}-said"><summary>${words.diagram.inWords}</summary>
${stepsInWords(whole, name, endOf, language)}</details>`;
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

/** What Graphviz would draw, from the top down, as it counts from the foot up. */
function strokesIn(strokes: readonly Stroke[], height: number): string {
  const at = ([x, y]: readonly [number, number]) => `${x.toFixed(1)} ${(height - y).toFixed(1)}`;
  return strokes
    .map((stroke) => {
      if (stroke.op === "T") {
        const [x = "0", y = "0"] = at(stroke.pt).split(" ");
        return `<text x="${x}" y="${y}">${escaped(stroke.text)}</text>`;
      }
      if (stroke.op === "b") {
        const [first = [0, 0], ...others] = stroke.points;
        return `<path d="M${at(first)}C${others.map(at).join(" ")}"/>`;
      }
      if (stroke.op === "P" || stroke.op === "p") return `<polygon points="${stroke.points.map(at).join(" ")}"/>`;
      return "";
    })
    .join("");
}
