import { RulebookError } from "carte-vitale/compile";
import { describe, expect, test } from "vitest";
import { budget, tooLarge } from "../src/compile/limits.js";

const why = "too many rules, values and facts matter together that have nothing to do with each other";

describe("a limit", () => {
  test("may be reached, and not passed", () => {
    const spend = budget(3, () => tooLarge(3, "things are there"));
    spend(2);
    spend(1);
    spend(0);
    expect(() => spend(1)).toThrow(new RegExp(`more than 3 things are there: ${why}`));
  });

  test("names the rule that passes it, where one alone does", () => {
    const nowhere = { code: "too-large", clause: null, example: null, message: `more than 3 things: ${why}` };
    expect(tooLarge(3, "things").issues).toEqual([{ ...nowhere, file: null, rule: null, path: [] }]);
    expect(tooLarge(3, "things", { file: "minimum-age", id: "too-young" }).issues).toEqual([
      { ...nowhere, file: "minimum-age", rule: "too-young", path: ["law", "minimum-age", "too-young"] },
    ]);
    expect(tooLarge(3, "things")).toBeInstanceOf(RulebookError);
  });
});
