import { evaluate } from "carte-vitale";
import type { ConformanceCase, ConformanceKit, ConformanceRule } from "carte-vitale/conformance";
import { RULES } from "../../engine-reading.js";
import { CaseList } from "./case-list.js";
import { contradictions } from "./contradiction-cases.js";
import { datedCases, datedRefusals } from "./dated-cases.js";
import { casesInEffect } from "./effect-cases.js";
import { evaluateAll } from "./evaluate-all.js";
import { Parts } from "./expected.js";
import { limitCases, partialCases, precedenceCases } from "./open-cases.js";
import { otherCases } from "./other-cases.js";
import { indexOf, population } from "./population.js";
import { refusedFacts } from "./refusals.js";
import { casesOfRule } from "./rule-cases.js";

/** Makes the kit from the rulebook; `verify` checks what it expects against the other readings. */
export async function buildKit(): Promise<ConformanceKit> {
  const list = new CaseList();
  const all = await evaluateAll();
  const ownCases = RULES.map((rule) => [rule.id, casesOfRule(all, rule, list)] as const);
  const precedence = precedenceCases(all, list);
  otherCases(all, list);
  partialCases(list);
  limitCases(list);
  const { listed, refusals } = await contradictions(list);
  const inEffect = casesInEffect({
    ids: RULES.map(({ id }) => id),
    persons: [...population.keys()],
    inEffect: all.inEffect,
    classesOf: (index) => population[index]?.classes ?? new Int8Array(),
    cases: () =>
      list.all.flatMap(({ id, facts }) => {
        const person = indexOf(facts);
        return person === undefined ? [] : [{ id, person }];
      }),
    add: (id, index) => list.add(id, population[index]?.facts ?? {}),
  });
  const rules = Object.fromEntries(
    ownCases.map(([id, own]): [string, ConformanceRule] => [id, { ...own, inEffect: inEffect[id] ?? [] }]),
  );
  const parts = new Parts();
  const cases = list.all.map(({ id, facts, options }): ConformanceCase => {
    const { rulebook: _, ...decision } = evaluate(facts, options);
    return { id, facts, options, expected: parts.named(decision) };
  });
  return {
    format: 1,
    rulebook: evaluate({ otherScheme: "other" }).rulebook,
    parts: parts.parts,
    rules: rules as ConformanceKit["rules"],
    contradictions: listed,
    precedence,
    cases,
    refusals: [...refusedFacts(), ...refusals],
    dated: await datedCases(),
    datedRefusals: [...datedRefusals],
  };
}
