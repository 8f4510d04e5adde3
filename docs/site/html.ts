/** Safe markup: a template escapes everything else. */
export class Html {
  constructor(readonly text: string) {}
}
export type Part = Html | string | number | null | false | readonly Part[];

export const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[sign] ?? sign);

const textOf = (part: Part): string => {
  if (part instanceof Html) return part.text;
  if (typeof part === "string" || typeof part === "number") return escaped(String(part));
  return part ? part.map(textOf).join("") : "";
};

/** A template of markup. `null` and `false` add nothing, lists are joined. */
export function html(strings: TemplateStringsArray, ...parts: Part[]): Html {
  return new Html(strings.reduce((all, text, index) => all + textOf(parts[index - 1] ?? null) + text));
}

/** The text of markup, for search and anchors. */
export const plain = (markup: string): string =>
  markup
    .replace(/<[^>]*>/g, " ")
    .replace(/&(amp|lt|gt|quot|#39);/g, (_, name) => ({ amp: "&", lt: "<", gt: ">", quot: '"' })[String(name)] ?? "'")
    .replace(/\s+/g, " ")
    .trim();

/** The anchor of a heading: its letters and digits, joined by hyphens. */
export const slug = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .trim()
    .replace(/ /g, "-");
