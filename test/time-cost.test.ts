import { afterEach, beforeEach, expect, test, vi } from "vitest";

const counted = { evaluations: 0 };
// The modules are loaded anew with a counting `evaluate`, and once more for the tests that follow.
beforeEach(() => {
  vi.resetModules();
  vi.doMock("../src/index.js", async (original) => {
    const { evaluate, ...others } = await original<typeof import("../src/index.js")>();
    return {
      ...others,
      evaluate: (...given: Parameters<typeof evaluate>) => {
        counted.evaluations++;
        return evaluate(...given);
      },
    };
  });
});
afterEach(() => {
  vi.doUnmock("../src/index.js");
  vi.resetModules();
});

test("a forecast of eighty years decides its first day and the seven days of change at most", async () => {
  const { forecast } = await import("carte-vitale/time");
  const person = {
    birthDate: "2026-02-01",
    residenceSince: "2026-05-01",
    temporaryNumberSince: "2026-06-01",
    residencePermitUntil: "2030-01-31",
    status: "inactive",
    nationality: "other",
  } as const;
  const periods = forecast(person, { from: "2026-11-23", until: "2106-11-23" });
  expect(periods.length).toBeGreaterThan(2);
  expect(counted.evaluations).toBeGreaterThanOrEqual(periods.length);
  // 12, 16 and 18 years, three months of residence, nine months of the number, the end of the permit and of its grace.
  expect(counted.evaluations).toBeLessThanOrEqual(8);
});
