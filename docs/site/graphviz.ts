import { type Graph, instance } from "@viz-js/viz";
import { escaped, Html } from "./html.js";

/** A drawing operation of Graphviz, of the kinds used here. */
type Stroke =
  | { op: "b" | "P" | "p"; points: [number, number][] }
  | { op: "E" | "e"; rect: [number, number, number, number] }
  | { op: "T"; pt: [number, number]; text: string }
  | { op: "c" | "C" | "F" | "S" };
interface Drawn {
  name?: string;
  _draw_?: Stroke[];
  _hdraw_?: Stroke[];
  _ldraw_?: Stroke[];
}

const graphviz = await instance();
const FONT = "Helvetica";

/** Breaks a label into short lines. */
export function wrapped(text: string, width: number): string {
  const lines: string[] = [""];
  for (const word of text.split(" ")) {
    const line = lines.at(-1) ?? "";
    if (line !== "" && line.length + word.length >= width) lines.push(word);
    else lines[lines.length - 1] = line === "" ? word : `${line} ${word}`;
  }
  return lines.join("\n");
}

/**
 * A graph as a picture: Graphviz computes the layout, the style sheet has the colours.
 *
 * @param name unique on the page; the element `<name>-said` has the picture in words.
 * @param kindOf the class of a node or of a group of nodes, by its name.
 */
export function drawing(graph: Graph, name: string, title: string, kindOf: (node: string) => string): Html {
  const drawn = graphviz.renderJSON({
    directed: true,
    ...graph,
    graphAttributes: { ranksep: 0.45, nodesep: 0.3, pad: 0.1, fontname: FONT, fontsize: 14, ...graph.graphAttributes },
    nodeAttributes: { shape: "box", fontname: FONT, fontsize: 15, margin: "0.18,0.09" },
    edgeAttributes: { fontname: FONT, fontsize: 14, arrowsize: 0.7 },
  }) as { bb: string; objects: Drawn[]; edges?: Drawn[] };

  const [, , width = 0, height = 0] = drawn.bb.split(",").map(Number);
  const marked = (kind: string, ...of: (Stroke[] | undefined)[]) =>
    `<g class="${kind}">${of.map((strokes) => strokesIn(strokes ?? [], height)).join("")}</g>`;
  const isGroup = ({ name: node = "" }: Drawn) => node.startsWith("cluster");
  const kind = ({ name: node = "" }: Drawn) => kindOf(node);
  // Edges lie above the frames of groups and below all text.
  const all = [
    ...drawn.objects.filter(isGroup).map((each) => marked(kind(each), each._draw_)),
    ...(drawn.edges ?? []).map((edge) => marked("way", edge._draw_, edge._hdraw_, edge._ldraw_)),
    ...drawn.objects.filter(isGroup).map((each) => marked(kind(each), each._ldraw_)),
    ...drawn.objects.filter((each) => !isGroup(each)).map((each) => marked(kind(each), each._draw_, each._ldraw_)),
  ];
  return new Html(
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="${name}-title" aria-describedby="${name}-said" viewBox="-8 -8 ${width + 16} ${height + 16}" width="${Math.round(width + 16)}" height="${Math.round(height + 16)}"><title id="${name}-title">${escaped(title)}</title>${all.join("")}</svg>`,
  );
}

/** Graphviz counts upwards, SVG downwards. */
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
      if (stroke.op === "E" || stroke.op === "e") {
        const [x, y, across, up] = stroke.rect;
        return `<ellipse cx="${x.toFixed(1)}" cy="${(height - y).toFixed(1)}" rx="${across.toFixed(1)}" ry="${up.toFixed(1)}"/>`;
      }
      if (stroke.op === "P" || stroke.op === "p") return `<polygon points="${stroke.points.map(at).join(" ")}"/>`;
      return "";
    })
    .join("");
}
