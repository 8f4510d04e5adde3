import fc from "fast-check";

/** A sentence that a lawyer could read, and the property that holds it against an evaluator. */
export interface Law {
  readonly about: string;
  readonly says: string;
  readonly check: () => void;
}
type Add = <T>(says: string, from: fc.Arbitrary<T>, holds: (value: T) => void) => void;

/** Collects laws by subject. */
export function collect(parameters: fc.Parameters<unknown>) {
  const laws: Law[] = [];
  return {
    laws,
    describe(about: string, define: (law: Add) => void): void {
      define((says, from, holds) => {
        laws.push({ about, says, check: () => fc.assert(fc.property(from, holds), parameters as object) });
      });
    },
  };
}
