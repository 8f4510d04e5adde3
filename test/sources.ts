/**
 * Lists the articles and pages that were last checked more than a year ago, and fails when there is one. The day is today, or the
 * one given: `npx tsx test/sources.ts 2027-11-24`.
 */
import { rulebook, type SourceId } from "../src/model/shipped-rulebook.js";
import { sourceUrl } from "../src/model/source-url.js";

const today = process.argv[2] ?? new Date().toISOString().slice(0, 10);
if (!/^\d{4}-\d{2}-\d{2}$/.test(today)) throw new RangeError("Not a day. Write it as 2026-11-23.");
// Calendar dates of one form compare as text; the same day a year before is one text as well.
const yearAgo = `${Number(today.slice(0, 4)) - 1}${today.slice(4)}`;

interface Checked {
  readonly checked: string;
  readonly url: string | null;
}
const pages: [string, Checked][] = [];
/** Each article once, with the version that was read, however many of its paragraphs are sources. */
const articles = new Map<string, Checked>();
for (const [id, source] of Object.entries(rulebook.sources)) {
  if ("article" in source) {
    const { checked } = rulebook.articles[source.article as keyof typeof rulebook.articles];
    articles.set(source.article, { checked, url: sourceUrl(id as SourceId) });
  } else pages.push([id, source]);
}
const all = [...articles, ...pages];
const old = all.filter(([, { checked }]) => checked < yearAgo);

for (const [id, { checked, url }] of old) console.log(`${id}: checked ${checked}, ${url ?? "not on the web"}`);
console.log(`${old.length} of ${all.length} articles and pages were checked before ${yearAgo}`);
process.exitCode = old.length > 0 ? 1 : 0;
