import { RulebookError } from "carte-vitale/compile";
import { expect } from "vitest";
import { readRulebook } from "../src/rulebook/read.js";
import { type Draft, draft } from "./rulebooks.js";

/** One line for each issue of an edited rulebook: `path / file / rule / clause (code): message`. */
export const issueLines = (edit: (draft: Draft) => void): string[] => issueLinesOf(draft(edit));

export function issueLinesOf(input: unknown): string[] {
  try {
    readRulebook(input);
    return [];
  } catch (error) {
    expect(error).toBeInstanceOf(RulebookError);
    return (error as RulebookError).issues.map(({ path, file, rule, clause, code, message, example }) => {
      expect(example).toBeNull();
      return `${[path.join("."), file, rule, clause].filter((each) => each !== null).join(" / ")} (${code}): ${message}`;
    });
  }
}
