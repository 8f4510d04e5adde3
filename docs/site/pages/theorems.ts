import { existsSync, readFileSync } from "node:fs";
import { type Html, html, plain } from "../html.js";
import type { Language } from "../language.js";
import { markdown } from "../markdown.js";
import type { Page } from "../page.js";
import { guideTarget } from "./guides.js";

const file = new URL("../../theorems.md", import.meta.url);

/** What stands around the theorems in French: those about everybody, and those about facts that are not known yet. */
const FRENCH = {
  summary: (theorems: number) =>
    `${theorems} énoncés sur tout le monde, chacun vérifié sur toutes les personnes possibles, et chacun réfuté par une règle changée exprès.`,
  everybody: ["Tiré de", "Personnes concernées", "Réfuté par (en anglais)"],
  title: "Tant qu’une information manque",
  unknown: ["Comparaisons"],
};

/** A theorem as a row of the guide tells it. */
interface Theorem {
  readonly number: string;
  readonly sentence: string;
  /** The other cells: what it is drawn from, how many it speaks of, what refutes it; or how many alone. */
  readonly cells: readonly string[];
}

/** The rows of the guide, in French: the sentence in italics is the French one. */
export function frenchTheorems(text: string): Theorem[] {
  return [...text.matchAll(/^\| (\d+) \| .+?<br>\*(.+?)\* \| (.+) \|$/gm)].map(
    ([, number = "", sentence = "", rest = ""]) => ({
      number,
      sentence,
      cells: rest.split(" | "),
    }),
  );
}

/** What is proven of the rules: the guide as it stands in English, its theorems alone in French. */
export function theoremPages(language: Language): Page[] {
  if (!existsSync(file)) return [];
  const text = readFileSync(file, "utf8");
  const { code, words } = language;
  const path = `${code}/theorems/index.html`;
  const page = { path, part: "theorems", language, title: words.parts.theorems } as const;
  if (code === "en") {
    const marked = text.replace(/<br>\*(.+?)\*(?= \|)/g, '<br><em lang="fr">$1</em>');
    const body = markdown(marked, (href) => guideTarget(href, path));
    return [{ ...page, summary: plain(/<p>(.*?)<\/p>/s.exec(body.text)?.[1] ?? ""), body }];
  }
  const theorems = frenchTheorems(text);
  const everybody = theorems.filter(({ cells }) => cells.length === FRENCH.everybody.length);
  const unknown = theorems.filter(({ cells }) => cells.length === FRENCH.unknown.length);
  const summary = FRENCH.summary(everybody.length);
  return [
    {
      ...page,
      summary,
      body: html`<h1>${words.parts.theorems}</h1>
<p class="lead">${summary}</p>
${tableOf(everybody, FRENCH.everybody, words.parts.theorems, path)}
<h2 id="unknown">${FRENCH.title}</h2>
${tableOf(unknown, FRENCH.unknown, FRENCH.title, path)}`,
    },
  ];
}

function tableOf(theorems: readonly Theorem[], columns: readonly string[], title: string, path: string): Html {
  const inline = (cell: string) =>
    markdown(cell.replace(/(\d),(?=\d{3})/g, "$1\u202f"), (href) => guideTarget(href, path));
  // What refutes a theorem is told in the names of the rules, in English.
  const spoken = (place: number) => (place === 2 ? html` lang="en"` : null);
  return html`<div class="wide" role="region" tabindex="0" aria-label="${title}"><table>
<thead><tr>${["N°", "Théorème", ...columns].map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
<tbody>${theorems.map(
    ({ number, sentence, cells }) =>
      html`<tr><td>${number}</td><th scope="row">${sentence}</th>${cells.map((cell, place) => html`<td${spoken(place)}>${inline(cell)}</td>`)}</tr>`,
  )}</tbody></table></div>`;
}
