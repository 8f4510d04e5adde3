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

describe("replay refuses a malformed record:", () => {
  test.each<[string, unknown]>([
    ["nothing", undefined],
    ["null", null],
    ["a text", "record"],
    ["a list", [kept()]],
    ["an undefined outcome", edited((each) => Object.assign(each, { outcome: undefined }))],
    ["an unknown value of assume", edited((each) => Object.assign(each, { assume: "all" }))],
    ["a version that is not text", edited((each) => Object.assign(each.rulebook, { version: 1 }))],
    ["a hash that is null", edited((each) => Object.assign(each.rulebook, { hash: null }))],
    [
      "a hash with a digit too many at its end",
      edited((each) => Object.assign(each.rulebook, { hash: `${each.rulebook.hash}0` })),
    ],
    [
      "a hash with a digit too many at its start",
      edited((each) => Object.assign(each.rulebook, { hash: `0${each.rulebook.hash}` })),
    ],
    ["a rulebook that is text", edited((each) => Object.assign(each, { rulebook: "0.1.0" }))],
    ["an unknown origin of a fact", edited((each) => Object.assign(each.data[0], { origin: "told" }))],
    ["a name of a fact that is a number", edited((each) => Object.assign(each.data[0], { fact: 1 }))],
    ["a fact that is text", edited((each) => each.data.splice(0, 1, "age"))],
    ["more facts than the rulebook has", edited((each) => each.data.push(...each.data, each.data[0]))],
    ["facts that are an empty object", edited((each) => Object.assign(each, { data: {} }))],
    ["facts that are an object with indexes", edited((each) => Object.assign(each, { data: { 0: each.data[0] } }))],
    ["a missing key", edited((each) => Reflect.deleteProperty(each, "sources"))],
    ["a key that cannot be read", edited((each) => Object.defineProperty(each, "data", throwing))],
  ])("%s", (_, input) => {
    expect(refusalOf(input)).toEqual(["record", "record", "A record is what record() has returned, as plain JSON"]);
  });
});

describe("replay refuses an edited record:", () => {
  test.each<[string, unknown]>([
    ["another outcome", edited((each) => Object.assign(each, { outcome: "too-young" }))],
    ["null in place of an object", edited((each) => Object.assign(each, { contribution: null }))],
    ["text in place of an object", edited((each) => Object.assign(each, { contribution: "information" }))],
    [
      "a list in place of an object",
      edited((each) => Object.assign(each, { contribution: Object.values(each.contribution) })),
    ],
    ["an object in place of a list", edited((each) => Object.assign(each, { sources: { ...each.sources } }))],
    [
      "an object with indexes and a length in place of a list",
      edited((each) => Object.assign(each, { sources: { ...each.sources, length: each.sources.length } })),
    ],
    [
      "a function with the same keys",
      edited((each) => {
        const bare = Object.setPrototypeOf(() => {}, Object.prototype);
        for (const key of ["length", "name"]) Reflect.deleteProperty(bare, key);
        Object.assign(each, { contribution: Object.assign(bare, each.contribution) });
      }),
    ],
    ["an additional key", edited((each) => Object.assign(each.contribution, { by: "cpam" }))],
    ["a value that cannot be read", edited((each) => Object.defineProperty(each.contribution, "mode", throwing))],
    ["inherited values", edited((each) => Object.assign(each, { contribution: Object.create(each.contribution) }))],
  ])("%s", (_, input) => {
    expect(refusalOf(input)).toEqual([
      "record",
      "record",
      "The record does not follow from its own data: hand in what record() returned, unchanged",
    ]);
  });
});

test("replay names the rulebook that a record of another version or hash needs", () => {
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
