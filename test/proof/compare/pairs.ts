import { rulebook } from "carte-vitale";
import { compile, type Renamed, RulebookError } from "carte-vitale/compile";
import fc from "fast-check";
import { compiled, question } from "../../random-rulebooks.js";
import type { Draft } from "../../rulebooks.js";
import { at } from "../../worlds.js";
import { type Mutant, mutants } from "../mutation/mutants.js";
import { type Below, book, vocabulary } from "./books.js";
import { otherVocabulary, renamedBook } from "./edits.js";

/** Two rulebooks, and the words of the later one that stand for words of the earlier one. */
export interface Pair {
  readonly before: unknown;
  readonly after: unknown;
  readonly renamed: Renamed;
  /** What was changed in the shipped rulebook, or nothing. */
  readonly change: string;
}

/** How pairs of each kind are made. */
export const KINDS: Readonly<Record<string, (below: Below) => Promise<Pair>>> = {
  mutants: mutantPair,
  small: async (below) => {
    const [own, other] = fc.sample(question, { seed: below(2 ** 31), numRuns: 2 });
    const draftOf = async ([rules, order]: NonNullable<typeof own>) => (await compiled(rules, order)).rulebook;
    if (own === undefined || other === undefined) throw new Error("no rulebook was made");
    return { before: await draftOf(own), after: await draftOf(other), renamed: {}, change: "" };
  },
  vocabularies: async (below) => {
    const before = book(below, vocabulary(below));
    return { ...inEitherOrder(below, before, otherVocabulary(below, before)), renamed: {}, change: "" };
  },
  renamed: async (below) => {
    const before = book(below, vocabulary(below));
    return { before, ...renamedBook(below, before), change: "" };
  },
};
/** The kinds in turn: a pair of shipped rulebooks has as many persons as hundreds of others. */
const TURNS = ["vocabularies", "renamed", "small", "vocabularies", "renamed", "mutants", "small", "vocabularies"];
export const kindOf = (index: number): string => at(TURNS, index % TURNS.length);

const inEitherOrder = (below: Below, one: Draft, other: Draft) =>
  below(2) === 0 ? { before: one, after: other } : { before: other, after: one };

let all: Mutant[] | null = null;
/** A mutant that the compiler accepts beside the shipped rulebook. */
async function mutantPair(below: Below): Promise<Pair> {
  all ??= [...mutants()];
  for (;;) {
    const mutant = at(all, below(all.length));
    const changed = mutant.rulebook();
    const isAccepted = await compile(changed).then(
      () => true,
      (error: unknown) => {
        if (error instanceof RulebookError) return false;
        throw error;
      },
    );
    if (isAccepted) {
      const change = `${mutant.where}: ${mutant.change}`;
      return { ...inEitherOrder(below, rulebook, changed), renamed: {}, change };
    }
  }
}
