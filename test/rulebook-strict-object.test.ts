import { afterEach, describe, expect, test, vi } from "vitest";
import * as z from "zod";
import { strictObject } from "../src/rulebook/strict-object.js";

const before = z.config().jitless;
afterEach(() => {
  z.config({ jitless: before });
  vi.unstubAllGlobals();
});

/** How often code is made of text while a schema is made and used. */
function madeOfText(use: () => unknown): number {
  const made = vi.fn(Function);
  vi.stubGlobal("Function", made);
  use();
  vi.unstubAllGlobals();
  return made.mock.calls.length;
}

describe("where a page forbids code made of text", () => {
  test("the schemas of the library make none, though those of zod do", () => {
    z.config({ jitless: false });
    expect(madeOfText(() => z.strictObject({ age: z.int() }).parse({ age: 12 }))).toBeGreaterThan(0);
    expect(madeOfText(() => strictObject({ age: z.int() }).parse({ age: 12 }))).toBe(0);
  });

  test.each([true, false])("a program that has zod do without it (%s) stays as it was", (jitless) => {
    z.config({ jitless });
    strictObject({ age: z.int() });
    expect(z.config().jitless).toBe(jitless);
  });

  test("a program that has said nothing of it has zod as it comes", () => {
    delete z.config().jitless;
    strictObject({ age: z.int() });
    expect(z.config().jitless).toBeFalsy();
  });
});
