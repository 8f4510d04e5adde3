import { drawing, wrapped } from "./graphviz.js";
import { type Html, html } from "./html.js";

/*
 * Draws the flow charts of the guides with Graphviz at build time. It reads the part of Mermaid that the guides use and
 * refuses everything else.
 */

const SHAPES = [
  { open: '["', close: '"]', shape: "box", kind: "step" },
  { open: '[("', close: '")]', shape: "box", kind: "store" },
  { open: '{{"', close: '"}}', shape: "hexagon", kind: "result" },
  { open: "{{", close: "}}", shape: "hexagon", kind: "result" },
  { open: "((", close: "))", shape: "oval", kind: "result" },
] as const;

interface Box {
  readonly name: string;
  readonly label: string;
  readonly shape: string;
  readonly kind: string;
  readonly group: string | null;
}
interface Arrow {
  readonly from: string;
  readonly to: string;
  readonly label: string;
}
export interface Chart {
  readonly boxes: ReadonlyMap<string, Box>;
  readonly arrows: readonly Arrow[];
  /** Names of groups, with their titles. */
  readonly groups: ReadonlyMap<string, string>;
}

const ARROW = /\s+(?:-->|-\. (.+?) \.->)\s+/;

/** @throws {Error} that names the line it cannot read. */
export function readChart(text: string): Chart {
  const boxes = new Map<string, Box>();
  const arrows: Arrow[] = [];
  const groups = new Map<string, string>();
  let group: string | null = null;
  const [first, ...lines] = text.trim().split("\n");
  if (first?.trim() !== "flowchart TB") throw new Error(`no flow chart: ${first}`);

  const box = (written: string, line: string): string => {
    const [, name = "", rest = ""] = /^(\w+)(.*)$/.exec(written) ?? [];
    const shape = SHAPES.find(({ open, close }) => rest.startsWith(open) && rest.endsWith(close));
    if (name === "" || (rest !== "" && !shape)) throw new Error(`not read in a flow chart: ${line}`);
    if (shape) {
      const label = rest.slice(shape.open.length, -shape.close.length).replaceAll("<br/>", "\n");
      boxes.set(name, { name, label, shape: shape.shape, kind: shape.kind, group });
    } else if (!boxes.has(name)) throw new Error(`nothing is called ${name} in a flow chart: ${line}`);
    return name;
  };
  for (const line of lines.map((each) => each.trim())) {
    const opened = /^subgraph (\w+)\["(.+)"\]$/.exec(line);
    if (opened) {
      group = opened[1] ?? null;
      groups.set(opened[1] ?? "", opened[2] ?? "");
    } else if (line === "end") group = null;
    else {
      // Between two boxes is the label of the arrow, which may be empty.
      const parts = line.split(ARROW);
      const names = parts.filter((_, place) => place % 2 === 0).map((written) => box(written, line));
      for (const [place, to] of names.slice(1).entries()) {
        arrows.push({ from: names[place] ?? "", to, label: parts[place * 2 + 1] ?? "" });
      }
    }
  }
  return { boxes, arrows, groups };
}

/** Labels keep their line breaks; long lines are broken here. */
const lines = (label: string) => (label.includes("\n") ? label : wrapped(label, 26));

/** A flow chart as a picture, and in words. */
export function flowchart(text: string, id: string, title: string): Html {
  const { boxes, arrows, groups } = readChart(text);
  const nodesIn = (wanted: string | null) =>
    [...boxes.values()]
      .filter(({ group }) => group === wanted)
      .map(({ name, label, shape }) => ({ name, attributes: { label: lines(label), shape } }));
  const svg = drawing(
    {
      nodes: nodesIn(null),
      subgraphs: [...groups].map(([group, label]) => ({
        name: `cluster_${group}`,
        graphAttributes: { label: wrapped(label, 30), labeljust: "l", fontsize: 16, margin: 14 },
        nodes: nodesIn(group),
      })),
      edges: arrows.map(({ from, to, label }) => ({ tail: from, head: to, attributes: { label } })),
    },
    id,
    title,
    (node) => boxes.get(node)?.kind ?? "group",
  );

  const headOf = (box: string) => boxes.get(box)?.label.split("\n")[0] ?? "";
  const inWords = ({ name: box, label }: Box) => {
    const [head, ...about] = label.split("\n");
    const to = arrows
      .filter(({ from }) => from === box)
      .map((arrow) => `${headOf(arrow.to)}${arrow.label && ` (${arrow.label})`}`);
    return html`<li><strong>${head ?? ""}</strong>${about.length > 0 ? `: ${about.join(" ")}` : null}${to.length > 0 ? ` → ${to.join("; ")}` : null}</li>`;
  };
  const sections = [...groups, [null, null] as const].map(([group, label]) => {
    const list = html`<ul>${[...boxes.values()].filter((each) => each.group === group).map(inWords)}</ul>`;
    return label === null ? list : html`<p>${label}</p>${list}`;
  });
  return html`<figure class="picture">
<div class="wide" role="region" tabindex="0" aria-label="${title}">${svg}</div>
<figcaption>${title}</figcaption>
</figure>
<details id="${id}-said"><summary>The picture in words</summary>${sections}</details>
`;
}
