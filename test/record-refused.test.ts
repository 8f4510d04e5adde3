import { FactsError, record, replay } from "carte-vitale";
import { describe, expect, test } from "vitest";
import { RESIDENT } from "./people.js";
import type { Draft } from "./rulebooks.js";

const kept = (): Draft => JSON.parse(JSON.stringify(record(RESIDENT)));
const edited = (edit: (kept: Draft) => unknown) => {
  const copy = kept();
  edit(copy);
  return copy;
};
function refusalOf(input: unknown): [string, string, string] | null {
  try {
    replay(input as never);
    return null;
  } catch (error) {
    const [issue] = (error as FactsError).issues;
    expect(error).toBeInstanceOf(FactsError);
    return [issue?.path.join(".") ?? "", issue?.code ?? "", issue?.message ?? ""];
  }
}
const throwing = { enumerable: true, get: () => JSON.parse("{") };

describe("a record that is none", () => {
  test.each<[string, unknown]>([
    ["nothing", undefined],
    ["null", null],
    ["a text", "record"],
    ["a list", [kept()]],
    ["without an outcome, the key aside", edited((each) => Object.assign(each, { outcome: undefined }))],
    ["of other defaults", edited((each) => Object.assign(each, { assume: "all" }))],
    ["of a rulebook without a version", edited((each) => Object.assign(each.rulebook, { version: 1 }))],
    ["of a rulebook without a hash", edited((each) => Object.assign(each.rulebook, { hash: null }))],
    ["of a hash that is too long", edited((each) => Object.assign(each.rulebook, { hash: `${each.rulebook.hash}0` }))],
    [
      "of a hash with more before it",
      edited((each) => Object.assign(each.rulebook, { hash: `0${each.rulebook.hash}` })),
    ],
    ["of no rulebook", edited((each) => Object.assign(each, { rulebook: "0.1.0" }))],
    ["of a fact of unknown origin", edited((each) => Object.assign(each.data[0], { origin: "told" }))],
    ["of a fact whose name is a number", edited((each) => Object.assign(each.data[0], { fact: 1 }))],
    ["of a fact that is none", edited((each) => each.data.splice(0, 1, "age"))],
    ["of more facts than there are", edited((each) => each.data.push(...each.data, each.data[0]))],
    ["of facts that are no list", edited((each) => Object.assign(each, { data: {} }))],
    ["of facts that stand in no list", edited((each) => Object.assign(each, { data: { 0: each.data[0] } }))],
    ["of which something is left out", edited((each) => Reflect.deleteProperty(each, "sources"))],
    ["of which something cannot be read", edited((each) => Object.defineProperty(each, "data", throwing))],
  ])("%s, is refused", (_, input) => {
    expect(refusalOf(input)).toEqual(["record", "record", "a record is what record() has made, as plain JSON"]);
  });
});

describe("a record that was changed", () => {
  test.each<[string, unknown]>([
    ["to another outcome", edited((each) => Object.assign(each, { outcome: "too-young" }))],
    ["to null where an object was", edited((each) => Object.assign(each, { contribution: null }))],
    ["to a text where an object was", edited((each) => Object.assign(each, { contribution: "information" }))],
    [
      "to a list where an object was",
      edited((each) => Object.assign(each, { contribution: Object.values(each.contribution) })),
    ],
    ["to an object where a list was", edited((each) => Object.assign(each, { sources: { ...each.sources } }))],
    [
      "to an object with the length of a list",
      edited((each) => Object.assign(each, { sources: { ...each.sources, length: each.sources.length } })),
    ],
    [
      "to a function with the same keys",
      edited((each) => {
        const bare = Object.setPrototypeOf(() => {}, Object.prototype);
        for (const key of ["length", "name"]) Reflect.deleteProperty(bare, key);
        Object.assign(each, { contribution: Object.assign(bare, each.contribution) });
      }),
    ],
    ["by a key more", edited((each) => Object.assign(each.contribution, { by: "somebody" }))],
    ["to something that cannot be read", edited((each) => Object.defineProperty(each.contribution, "mode", throwing))],
    [
      "to something inherited",
      edited((each) => Object.assign(each, { contribution: Object.create(each.contribution) })),
    ],
  ])("%s, does not follow from its data", (_, input) => {
    expect(refusalOf(input)).toEqual(["record", "record", "the record does not follow from its own data"]);
  });
});

test("a record of another version, or of other rules of that version, needs them", () => {
  const { version, hash } = kept().rulebook;
  const other = "0".repeat(32);
  expect(replay(edited((each) => Object.assign(each.rulebook, { hash: other })))).toEqual({
    success: false,
    needs: { version, hash: other },
  });
  expect(replay(edited((each) => Object.assign(each.rulebook, { version: "0.0.1" })))).toEqual({
    success: false,
    needs: { version: "0.0.1", hash },
  });
  expect(replay(kept()).success).toBe(true);
});
