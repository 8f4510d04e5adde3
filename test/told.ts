import { RulebookError } from "carte-vitale/compile";
import { expect } from "vitest";
import { readRulebook } from "../src/rulebook/read.js";
import { type Draft, draft } from "./rulebooks.js";

/** What is told of a rulebook that is refused: the place, file, rule and clause where there is one, and a sentence. */
export function told(edit: (draft: Draft) => void): string[] {
  try {
    readRulebook(draft(edit));
    return [];
  } catch (error) {
    expect(error).toBeInstanceOf(RulebookError);
    return (error as RulebookError).issues.map(({ path, file, rule, clause, code, message, example }) => {
      expect(example).toBeNull();
      return `${[path.join("."), file, rule, clause].filter((each) => each !== null).join(" / ")} (${code}): ${message}`;
    });
  }
}
