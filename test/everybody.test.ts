import { expect, test } from "vitest";

test("everybody is decided: where somebody is refused, whole files of tests would not even begin", async () => {
  const { everybody } = await import("./everybody.js");
  expect(everybody.filter(({ outcome }) => outcome === "undetermined")).toEqual([]);
  expect(everybody.length).toBeGreaterThan(100_000);
});
