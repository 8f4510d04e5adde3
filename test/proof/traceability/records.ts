import { rulebook } from "carte-vitale";

/** A record of the rulebook with its sources. */
export interface Citing {
  /** In the form of a carrier: `rule:too-young`. */
  readonly id: string;
  readonly kind: "rule" | "parameter" | "step" | "alternative";
  readonly cites: readonly { readonly source: string; readonly refines?: boolean }[];
}

/** What a rule reads and what it gives. */
export interface TracedRule {
  readonly id: string;
  readonly facts: readonly string[];
  readonly outcomes: readonly string[];
  readonly procedures: readonly string[];
  readonly documents: readonly string[];
}

interface Condition {
  readonly fact?: string;
  readonly all?: readonly Condition[];
  readonly any?: readonly Condition[];
  readonly not?: Condition;
}
interface Rule {
  readonly cites: Citing["cites"];
  readonly conditions: Condition;
  readonly event: {
    readonly params?: {
      readonly outcome?: string;
      readonly procedure?: string;
      readonly procedures?: readonly string[];
      readonly document?: string;
    };
  };
}

const factsIn = ({ fact, all = [], any = [], not }: Condition): string[] =>
  fact ? [fact] : [...all, ...any, ...(not ? [not] : [])].flatMap(factsIn);

const law = Object.entries(rulebook.law as unknown as Record<string, Record<string, Rule>>).flatMap(([, rules]) =>
  Object.entries(rules).map(([id, rule]) => ({ id, ...rule })),
);

export const rules: readonly TracedRule[] = law.map(({ id, conditions, event: { params } }) => ({
  id,
  facts: [...new Set(factsIn(conditions))],
  outcomes: [params?.outcome ?? []].flat(),
  procedures: [params?.procedure ?? params?.procedures ?? []].flat(),
  documents: [params?.document ?? []].flat(),
}));

const citing = (kind: Citing["kind"], records: object): Citing[] =>
  Object.entries(records as Record<string, { cites: Citing["cites"] }>).map(([id, { cites }]) => ({
    id: `${kind}:${id}`,
    kind,
    cites,
  }));

export const records: readonly Citing[] = [
  ...law.map(({ id, cites }) => ({ id: `rule:${id}`, kind: "rule" as const, cites })),
  ...citing("parameter", rulebook.parameters),
  ...citing("step", rulebook.steps),
  ...citing("alternative", rulebook.alternatives),
];
