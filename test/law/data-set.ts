import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import type { FoundArticle } from "./article.js";

/** The codes of the data set by the code of `rules/articles.json`, and the file of each. */
export const CODES: Readonly<Record<string, string>> = {
  css: "LEGITEXT000006073189",
  crpm: "LEGITEXT000022197698",
  crpa: "LEGITEXT000031366350",
};

/** One code as the data set has it. */
export interface CodeData {
  readonly title: string;
  /** The day of its newest version: what changed later cannot be seen. */
  readonly day: string;
  /** The articles in force by their numbers. */
  readonly articles: ReadonlyMap<string, FoundArticle>;
}

/** The data set cannot be fetched or read. The message says what to do. */
export class DataSetError extends Error {}

const codeShape = z.object({
  data: z.object({ title: z.string(), dateDebutVersion: z.iso.date() }),
  children: z.array(z.unknown()),
});
const milliseconds = z.int();
const articleShape = z.object({
  id: z.string().min(1),
  dateDebut: milliseconds,
  dateFin: milliseconds,
  texte: z.string().min(1),
  articleVersions: z.array(z.object({ id: z.string(), etat: z.string().nullish(), dateDebut: milliseconds })),
});

/** An article without a state is in force too: the data set has a few. */
const IN_FORCE: readonly unknown[] = ["VIGUEUR", "VIGUEUR_DIFF", "ABROGE_DIFF", "", null, undefined];
/** The digits that tell two texts apart; a whole hash of each article would weigh on every program that has the rules. */
const HASH_LENGTH = 16;

/** The hash of a text, whose white space does not matter. */
export const hashOf = (text: string) =>
  createHash("sha256").update(text.replace(/\s+/gu, " ").trim()).digest("hex").slice(0, HASH_LENGTH);

/**
 * Reads one code of a data set.
 *
 * @param numbers the articles to read; an article that is not in force is left out.
 * @throws {DataSetError}
 */
export function readCode(folder: string, code: string, numbers: ReadonlySet<string>): CodeData {
  const file = `${CODES[code]}.json`;
  const { data, children } = parsed(file, codeShape, contentOf(folder, file));
  const articles = new Map<string, FoundArticle>();
  let count = 0;
  const visit = (node: unknown): void => {
    const { type, data: article, children: below } = node as { type?: string; data?: Node; children?: unknown };
    if (type === "article") {
      count++;
      const { num, etat } = article ?? {};
      if (num && numbers.has(num) && IN_FORCE.includes(etat)) articles.set(num, articleOf(file, num, article));
    }
    if (Array.isArray(below)) for (const each of below) visit(each);
  };
  for (const child of children) visit(child);
  if (count === 0) throw new DataSetError(`${file} has no article. ${FETCH_AGAIN}`);
  return { title: data.title, day: data.dateDebutVersion, articles };
}
interface Node {
  readonly num?: string | null;
  readonly etat?: string | null;
}

const FETCH_AGAIN = "The data set is not whole, or has a new form: fetch it again, or correct test/law/data-set.ts.";

function contentOf(folder: string, file: string): unknown {
  try {
    return JSON.parse(readFileSync(join(folder, file), "utf8"));
  } catch (error) {
    throw new DataSetError(`${file} cannot be read: ${(error as Error).message}. ${FETCH_AGAIN}`);
  }
}

function articleOf(file: string, number: string, data: unknown): FoundArticle {
  const { id, dateDebut, dateFin, texte, articleVersions } = parsed(`${file}, article ${number}`, articleShape, data);
  const deferred = articleVersions
    .filter((version) => version.etat === "VIGUEUR_DIFF" && version.id !== id)
    .map((version) => ({ id: version.id, since: dayOf(version.dateDebut) }))
    .sort((a, b) => (a.since < b.since ? -1 : 1));
  const ends = (data as Node).etat === "ABROGE_DIFF" ? dayOf(dateFin) : null;
  return { id, since: dayOf(dateDebut), hash: hashOf(texte), ends, deferred };
}

function parsed<T>(what: string, shape: z.ZodType<T>, value: unknown): T {
  const { success, data, error } = shape.safeParse(value);
  if (success) return data;
  const [issue] = error.issues;
  throw new DataSetError(`${what} cannot be read: ${issue?.path.join(".")}: ${issue?.message}. ${FETCH_AGAIN}`);
}

const dayOf = (time: number) => new Date(time).toISOString().slice(0, 10);
