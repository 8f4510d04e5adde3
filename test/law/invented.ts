import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import type { PinnedArticle } from "./article.js";
import { law } from "./command.js";
import { CODES, hashOf } from "./data-set.js";

/*
 * A small project and a small data set, both invented: two articles of one code and one of another. No text is that of the law.
 */

/** An article in the form of the data set. */
export interface Article {
  num: string;
  id: string;
  etat: string | null;
  dateDebut: number;
  dateFin: number;
  texte?: string;
  articleVersions: { id: string; etat: string; dateDebut: number }[];
}

export const TODAY = "2026-03-20";
export const DAY = "2026-03-14";
export const at = (day: string) => Date.parse(day);
const FOREVER = at("2999-01-01");

export const version = (id: string, etat: string, since: string) => ({ id, etat, dateDebut: at(since) });
/** A version in force. */
export const article = (num: string, id: string, since: string, more: Partial<Article> = {}): Article => ({
  num,
  id,
  etat: "VIGUEUR",
  dateDebut: at(since),
  dateFin: FOREVER,
  texte: `Text of ${id}.`,
  articleVersions: [version("ARTICLE-OLD", "MODIFIE", "2000-01-01"), version(id, more.etat ?? "VIGUEUR", since)],
  ...more,
});
const pin = (code: string, number: string, id: string, since: string): PinnedArticle => ({
  code,
  number,
  version: id,
  since,
  hash: hashOf(`Text of ${id}.`),
  checked: "2026-01-02",
});

export const PINS: Readonly<Record<string, PinnedArticle>> = {
  "css-r114-7": pin("css", "R114-7", "ARTICLE-1", "2022-03-01"),
  "css-l160-1": pin("css", "L160-1", "ARTICLE-2", "2022-05-14"),
  "crpm-l722-10": pin("crpm", "L722-10", "ARTICLE-3", "2026-01-01"),
};

/** The three articles as they are pinned. */
const found = () => ({
  r114: article("R114-7", "ARTICLE-1", "2022-03-01"),
  l160: article("L160-1", "ARTICLE-2", "2022-05-14"),
  l722: article("L722-10", "ARTICLE-3", "2026-01-01"),
});

/** An edit: the version ends on a day, and others follow it. */
export const endsBy =
  (day: string, ...later: [id: string, since: string][]) =>
  (same: Article): Article => ({
    ...same,
    etat: "ABROGE_DIFF",
    dateFin: at(day),
    articleVersions: [...later.map(([id, since]) => version(id, "VIGUEUR_DIFF", since)), ...same.articleVersions],
  });

export interface Invented {
  readonly root: string;
  readonly data: string;
  /** Runs the command on the invented project. */
  run(...args: string[]): Promise<{ code: number; out: string; error: string }>;
  pins(): Record<string, PinnedArticle>;
}

/**
 * Makes the project, and removes it after the test.
 *
 * @param edit changes the one article whose findings are tested; `null` leaves it out.
 * @param pinned changes how it is pinned.
 * @param days of the two codes.
 */
export function invent(
  edit: (r114: Article) => Article | null = (same) => same,
  pinned = {},
  days = { css: DAY, crpm: "2026-03-01" },
): Invented {
  const root = mkdtempSync(join(tmpdir(), "carte-vitale-law-"));
  onTestFinished(() => rmSync(root, { recursive: true }));
  const data = join(root, "data");
  for (const folder of [data, join(root, "rules"), join(root, ".changeset")]) mkdirSync(folder);
  const { r114, l160, l722 } = found();
  const edited = edit(r114);
  const first = PINS["css-r114-7"] as PinnedArticle;
  const pins = { ...PINS, "css-r114-7": { ...first, ...pinned } };
  writeFileSync(join(root, "rules/articles.json"), JSON.stringify(pins));
  writeCode(data, "css", days.css, edited ? [edited, l160] : [l160]);
  writeCode(data, "crpm", days.crpm, [l722]);
  return {
    root,
    data,
    async run(...args) {
      const out: string[] = [];
      const error: string[] = [];
      const terminal = { out: (line: string) => out.push(line), error: (line: string) => error.push(line) };
      const code = await law(["--data", data, ...args], TODAY, root, terminal);
      return { code, out: out.join("\n"), error: error.join("\n") };
    },
    pins: () => JSON.parse(readFileSync(join(root, "rules/articles.json"), "utf8")),
  };
}

function writeCode(folder: string, code: string, day: string, articles: readonly Article[]): void {
  const nodes = articles.map((data) => ({ type: "article", data }));
  const section = { type: "section", data: { title: "Section" }, children: nodes };
  const tree = { type: "code", data: { title: `code ${code}`, dateDebutVersion: day }, children: [section] };
  writeFileSync(join(folder, `${CODES[code]}.json`), JSON.stringify(tree));
}
