import { Marked } from "marked";
import { flowchart } from "./flowchart.js";
import { escaped, Html, plain, slug } from "./html.js";

/**
 * Markdown as markup. Headings have the same anchors as on GitHub.
 *
 * @param pageOf the page of a linked file; `null` to keep the words without a link.
 */
export function markdown(text: string, pageOf: (file: string) => string | null): Html {
  const seen = new Map<string, number>();
  const anchor = (name: string) => {
    const times = seen.get(name) ?? 0;
    seen.set(name, times + 1);
    return times === 0 ? name : `${name}-${times}`;
  };
  /** The last heading, for the label of a table. */
  let above = "";
  const marked = new Marked({
    renderer: {
      heading({ tokens, depth }) {
        const inner = this.parser.parseInline(tokens);
        above = plain(inner);
        return `<h${depth} id="${anchor(slug(plain(inner)))}">${inner}</h${depth}>\n`;
      },
      link({ href, tokens }) {
        const inner = this.parser.parseInline(tokens);
        const target = /^(https?:|#)/.test(href) ? href : pageOf(href);
        return target === null ? inner : `<a href="${escaped(target)}">${inner}</a>`;
      },
      code({ text: code, lang: info }) {
        const lang = info?.split(" ")[0];
        if (lang === "mermaid") return flowchart(code, anchor(`${slug(above)}-chart`), above).text;
        return `<pre tabindex="0"><code class="${escaped(lang ?? "")}">${highlight(code, lang)}</code></pre>\n`;
      },
      table(token) {
        // A column without a name gets no header cell.
        const row = (cells: typeof token.header, heading: boolean) =>
          `<tr>${cells
            .map(({ tokens, text: said }) => {
              const [name, scope] = heading && said !== "" ? ["th", ' scope="col"'] : ["td", ""];
              return `<${name}${scope}>${this.parser.parseInline(tokens)}</${name}>`;
            })
            .join("")}</tr>`;
        const title = `${above}: ${token.header.map(({ text: said }) => said).join(", ")}`;
        return `<div class="wide" role="region" tabindex="0" aria-label="${escaped(title)}"><table><thead>${row(token.header, true)}</thead><tbody>${token.rows.map((cells) => row(cells, false)).join("")}</tbody></table></div>\n`;
      },
    },
  });
  return new Html(marked.parse(text, { async: false }));
}

const WORDS =
  /\b(import|from|const|let|for|of|if|return|await|async|function|new|type|interface|extends|readonly|export|as|try|catch|throw|instanceof|null|true|false|undefined)\b/;
const TOKENS = new RegExp(
  `(\\/\\/.*|\\/\\*[\\s\\S]*?\\*\\/)|("(?:[^"\\\\]|\\\\.)*"|\`(?:[^\`\\\\]|\\\\.)*\`)|${WORDS.source}`,
  "g",
);

/** Highlights comments, strings and keywords. */
export function highlight(code: string, lang: string | undefined): string {
  if (lang === undefined || !["ts", "tsx", "js", "json"].includes(lang)) return escaped(code);
  let done = 0;
  let out = "";
  for (const match of code.matchAll(TOKENS)) {
    const kind = match[1] !== undefined ? "comment" : match[2] !== undefined ? "text" : "word";
    out += `${escaped(code.slice(done, match.index))}<span class="${kind}">${escaped(match[0])}</span>`;
    done = match.index + match[0].length;
  }
  return out + escaped(code.slice(done));
}
