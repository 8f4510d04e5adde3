import { evaluate } from "carte-vitale";
import type { ConformanceCase, ConformanceKit, ConformanceRule } from "carte-vitale/conformance";
import { RULES } from "../../engine-reading.js";
import { CaseList } from "./case-list.js";
import { datedCases, datedRefusals } from "./dated-cases.js";
import { evaluateAll } from "./evaluate-all.js";
import { Parts } from "./expected.js";
import { limitCases, partialCases, precedenceCases } from "./open-cases.js";
import { otherCases } from "./other-cases.js";
import { contradictions, refusedFacts } from "./refusals.js";
import { casesOfRule } from "./rule-cases.js";

/** Makes the kit from the rulebook; `verify` checks what it expects against the other readings. */
export async function buildKit(): Promise<ConformanceKit> {
  const list = new CaseList();
  const all = await evaluateAll();
  const rules = Object.fromEntries(RULES.map((rule) => [rule.id, casesOfRule(all, rule, list)]));
  const precedence = precedenceCases(all, list);
  otherCases(all, list);
  partialCases(list);
  limitCases(list);
  const { listed, refusals } = await contradictions(list);
  const parts = new Parts();
  const cases = list.all.map(({ id, facts, options }): ConformanceCase => {
    const { rulebook: _, ...decision } = evaluate(facts, options);
    return { id, facts, options, expected: parts.named(decision) };
  });
  return {
    format: 1,
    rulebook: evaluate({ coveredElsewhere: true }).rulebook,
    parts: parts.parts,
    rules: rules as Record<string, ConformanceRule> as ConformanceKit["rules"],
    contradictions: listed,
    precedence,
    cases,
    refusals: [...refusedFacts(), ...refusals],
    dated: await datedCases(),
    datedRefusals: [...datedRefusals],
  };
}

/** One line for each case keeps the difference between two kits small. */
export function written(kit: ConformanceKit): string {
  const line = (value: unknown) => JSON.stringify(value);
  const lines = (value: object): string =>
    Array.isArray(value)
      ? `[\n${value.map(line).join(",\n")}\n]`
      : `{\n${Object.entries(value)
          .map(([key, each]) => `${line(key)}:${line(each)}`)
          .join(",\n")}\n}`;
  const { parts, ...others } = kit;
  const inParts = Object.entries(parts).map(([key, each]) => `${line(key)}:${lines(each)}`);
  const entries = Object.entries(others).map(
    ([key, value]) => `${line(key)}:${typeof value === "object" && key !== "rulebook" ? lines(value) : line(value)}`,
  );
  const [format = "", rulebook = "", ...rest] = entries;
  return `{\n${[format, rulebook, `"parts":{${inParts.join(",\n")}}`, ...rest].join(",\n")}\n}\n`;
}
