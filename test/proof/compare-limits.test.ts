import { compare, RulebookError } from "carte-vitale/compile";
import { expect, test } from "vitest";
import { rulebookWith } from "../bench/synthetic.js";
import type { Draft } from "../rulebooks.js";
import { is, smallRulebook, trueOrFalse } from "../small-rulebooks.js";

test("Two rulebooks that are accepted, but too large together, give an issue of the later one", async () => {
  const count = 20;
  const facts = Object.fromEntries(
    ["p", "q"].flatMap((letter) => Array.from({ length: count }, (_, at) => [`${letter}${at}`, trueOrFalse()])),
  );
  const equal = Array.from({ length: count }, (_, at) => ({ all: [is(`p${at}`, true), is(`q${at}`, true)] }));
  const draft: Draft = smallRulebook({ facts, blockers: { no: { any: equal } } });
  draft.diagramOrder = Array.from({ length: count }, (_, at) => [`p${at}`, `q${at}`]).flat();
  const wide: Draft = smallRulebook({ facts, blockers: { no: { all: [is("p0", true), is("q0", true)] } } });
  wide.diagramOrder = Object.keys(facts);
  const error = await compare(draft, wide).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(RulebookError);
  expect((error as RulebookError).issues.map(({ code, path }) => [code, path])).toEqual([["too-large", ["after"]]]);
});

test("Thousands of differences are no reason to refuse a rulebook", async () => {
  const own = (suffix: string) => {
    const draft: Draft = rulebookWith(3000, 12);
    draft.documents = {};
    for (const [id, { event }] of Object.entries<Draft>(draft.law.papers)) {
      const document = `${id.replace("rule", "document")}${suffix}`;
      event.params.document = document;
      draft.documents[document] = { copies: { online: "scan" } };
    }
    return draft;
  };
  expect((await compare(own(""), own("-new"))).differences).toHaveLength(5988);
});

test("A comparison lists a hundred boxes, and ends its search after five thousand", async () => {
  // Each of 13 pairs of facts must have one that is true: 2^13 boxes, none of which another one covers.
  const facts = Object.fromEntries(Array.from({ length: 26 }, (_, at) => [`b${at}`, trueOrFalse()]));
  const neither = (count: number) =>
    Array.from({ length: count }, (_, at) => ({ all: [is(`b${2 * at}`, false), is(`b${2 * at + 1}`, false)] }));
  const granting = (yes: string, count: number) => {
    const own = smallRulebook({ facts, blockers: { no: { any: neither(count) } } });
    return JSON.parse(JSON.stringify(own).replaceAll('"yes"', `"${yes}"`));
  };
  const listed = async (count: number) => {
    const { differences } = await compare(granting("yes", count), granting("granted", count));
    return differences.map(({ persons, when, more }) => [persons, when.length, more]);
  };
  const free = (count: number) => 2 ** (26 - 2 * count);
  expect(await listed(6)).toEqual([[3 ** 6 * free(6), 64, false]]);
  expect(await listed(7)).toEqual([[3 ** 7 * free(7), 100, true]]);
  expect(await listed(13)).toEqual([[3 ** 13, 100, true]]);
});
