import { snippets } from "virtual:snippets";
import { describe, expect, test } from "vitest";

describe("The code of the documentation does what it shows", () => {
  test("Every snippet asserts a value", () => {
    expect(snippets.length).toBeGreaterThan(5);
    expect(snippets.filter(({ asserted }) => asserted === 0).map(({ name }) => name)).toEqual([]);
  });
  for (const { name, run } of snippets) test(name, run);
});
