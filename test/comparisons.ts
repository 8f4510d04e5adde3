import { type BoxFact, type Comparison, type Difference, describeComparison } from "carte-vitale/compile";
import { en, enReasoning } from "carte-vitale/messages/en";
import { fr, frReasoning } from "carte-vitale/messages/fr";

export const STUDENTS: BoxFact[] = [
  { fact: "nationality", values: ["french"] },
  { fact: "birthPlace", values: ["elsewhere"] },
  { fact: "status", values: ["student"] },
];
export const aged = (from: number, to: number): BoxFact => ({ fact: "age", values: { from, to } });

/** A comparison with these differences, written by hand. */
export function comparison(differences: Partial<Difference>[], others: Partial<Comparison> = {}): Comparison {
  return {
    same: false,
    persons: { compared: 200_000, changed: 48, exact: true },
    differences: differences.map((difference) => ({
      what: "outcome",
      of: null,
      from: "too-young",
      to: "eligible",
      persons: 48,
      when: [STUDENTS],
      more: false,
      example: { before: {}, after: {} },
      ...difference,
    })),
    vocabulary: [],
    parameters: [],
    ...others,
  };
}
export const inEnglish = (...given: Parameters<typeof comparison>) =>
  describeComparison(comparison(...given), en, enReasoning);
export const inFrench = (...given: Parameters<typeof comparison>) =>
  describeComparison(comparison(...given), fr, frReasoning);
