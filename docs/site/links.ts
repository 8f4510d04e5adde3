import { dirname, join, normalize } from "node:path";

/** Links to a missing file or anchor, and ids that occur twice. */
export function faultyLinks(files: ReadonlyMap<string, string>): string[] {
  const anchors = new Map(
    [...files].map(([path, text]) => [path, new Set([...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id))]),
  );
  const faults: string[] = [];
  for (const [path, text] of files) {
    if (!path.endsWith(".html")) continue;
    const ids = [...text.matchAll(/ id="([^"]+)"/g)].map(([, id = ""]) => id);
    for (const id of new Set(ids.filter((each, place) => ids.indexOf(each) !== place)))
      faults.push(`${path}: ${id} twice`);
    for (const [, href = ""] of text.matchAll(/<a [^>]*?href="([^"]*)"/g)) {
      if (/^https:/.test(href)) continue;
      const [file = "", anchor = ""] = href.split("#");
      const target = file === "" ? path : normalize(join(dirname(path), file));
      const known = anchors.get(target);
      // The entries of the playground are not an anchor.
      if (known === undefined || (anchor !== "" && !anchor.includes("=") && !known.has(decodeURIComponent(anchor)))) {
        faults.push(`${path}: ${href}`);
      }
    }
  }
  return faults;
}
