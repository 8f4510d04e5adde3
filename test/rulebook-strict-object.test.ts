import { afterEach, describe, expect, test, vi } from "vitest";
import * as z from "zod";
import { strictObject } from "../src/rulebook/strict-object.js";

const before = z.config().jitless;
afterEach(() => {
  z.config({ jitless: before });
  vi.unstubAllGlobals();
});

/** How often `Function` is called while a schema is made and used. */
function functionCalls(use: () => unknown): number {
  const calls = vi.fn(Function);
  vi.stubGlobal("Function", calls);
  use();
  vi.unstubAllGlobals();
  return calls.mock.calls.length;
}

describe("under a Content-Security-Policy that forbids eval", () => {
  test("strictObject calls Function never, z.strictObject does", () => {
    z.config({ jitless: false });
    expect(functionCalls(() => z.strictObject({ age: z.int() }).parse({ age: 12 }))).toBeGreaterThan(0);
    expect(functionCalls(() => strictObject({ age: z.int() }).parse({ age: 12 }))).toBe(0);
  });

  test.each([true, false])("the global setting jitless %s of zod is restored", (jitless) => {
    z.config({ jitless });
    strictObject({ age: z.int() });
    expect(z.config().jitless).toBe(jitless);
  });

  test("an absent global setting of zod stays falsy", () => {
    delete z.config().jitless;
    strictObject({ age: z.int() });
    expect(z.config().jitless).toBeFalsy();
  });
});
