import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { THRESHOLDS } from "./thresholds.js";

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

test("a forecast of eighty years decides its first day and the days of change at most", async () => {
  const { forecast } = await import("carte-vitale/time");
  const person = {
    birthDate: "2026-02-01",
    residenceSince: "2026-11-01",
    temporaryNumberSince: "2026-10-01",
    residencePermitUntil: "2030-01-31",
    status: "inactive",
    nationality: "other",
  } as const;
  const periods = forecast(person, { from: "2026-11-23", until: "2106-11-23" });
  expect(periods.length).toBeGreaterThan(2);
  expect(counted.evaluations).toBeGreaterThanOrEqual(periods.length);
  // The thresholds of age, stable residence, the validity of the number, the end of the permit and of its grace.
  expect(counted.evaluations).toBeLessThanOrEqual(1 + THRESHOLDS.age.length + 4);
});
