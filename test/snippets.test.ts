import { snippets } from "virtual:snippets";
import { describe, expect, test } from "vitest";

describe("what the documentation shows is what happens", () => {
  test("there are snippets, and they assert what they print", () => {
    expect(snippets.length).toBeGreaterThan(5);
    expect(snippets.filter(({ asserted }) => asserted === 0).map(({ name }) => name)).toEqual([]);
  });
  for (const { name, run } of snippets) test(name, run);
});
