import type { Articles, PinnedArticle } from "./article.js";
import { compareArticle, type Finding } from "./compare.js";
import { CODES, type CodeData, readCode } from "./data-set.js";
import { type Rests, restsOnArticle } from "./rests.js";
import { countTouched } from "./touched.js";
import { type Unwatched, unwatched } from "./unwatched.js";

/** An article that is not the same, and where that leads. */
export interface Watched {
  readonly id: string;
  readonly pin: PinnedArticle;
  readonly findings: readonly Finding[];
  readonly rests: Rests;
  readonly touched: number;
}

/** What the data set says of the cited articles. */
export interface Report {
  readonly today: string;
  /** By the code of `rules/articles.json`. */
  readonly codes: ReadonlyMap<string, CodeData>;
  readonly same: number;
  readonly others: readonly Watched[];
  readonly unwatched: readonly Unwatched[];
}

/**
 * Compares the cited articles with a data set.
 *
 * @throws {DataSetError} when a file of the data set cannot be read.
 */
export function watch(articles: Articles, folder: string, today: string): Report {
  const cited = Object.entries(articles).filter(([, { code }]) => Object.hasOwn(CODES, code));
  const codes = new Map<string, CodeData>();
  for (const code of new Set(cited.map(([, pin]) => pin.code))) {
    const numbers = cited.flatMap(([, pin]) => (pin.code === code ? [pin.number] : []));
    codes.set(code, readCode(folder, code, new Set(numbers)));
  }
  const others = cited.flatMap(([id, pin]): Watched[] => {
    const findings = compareArticle(pin, codes.get(pin.code)?.articles.get(pin.number), today);
    if (findings.length === 0) return [];
    const rests = restsOnArticle(id);
    return [{ id, pin, findings, rests, touched: countTouched(rests) }];
  });
  return {
    today,
    codes,
    same: cited.length - others.length,
    others,
    unwatched: unwatched(articles, today),
  };
}

/** Whether something is to be done. A version newer than the data set was read by a person already. */
export const isAlarm = ({ state }: Finding): boolean => state !== "newer-pin";
