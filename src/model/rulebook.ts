import type { Actor, Channel, Copy, Decision, Verdict } from "./decision.js";

/*
 * The types of any accepted rulebook. Codes are plain strings: only those of the shipped rulebook are known to TypeScript.
 */

/** The value of a fact. */
export type Value = string | number | boolean;
/** The value of each known fact, by name. */
export type Person = Record<string, Value>;

/** How a person can come to another value of a fact; `circumstance` is beyond control, `never` cannot change. */
export type ChangeKind = "wait" | "obtain" | "declare" | "circumstance" | "never";

interface AnyFact {
  readonly change?: ChangeKind;
  /** The fact applies only beside these values of another fact. */
  readonly appliesWhen?: { readonly fact: string; readonly values: readonly string[] };
}
export interface IntegerFact extends AnyFact {
  readonly minimum: number;
  readonly maximum: number;
  readonly unit: "years" | "months";
  readonly default?: number;
}
export interface ChoiceFact extends AnyFact {
  /** Each value by its code, with its own `change` where that differs from the fact's. */
  readonly values: Readonly<Record<string, { readonly change?: ChangeKind }>>;
  readonly default?: string;
}
export interface BooleanFact extends AnyFact {
  readonly boolean: true;
  /** The `change` of each value, where that differs from the fact's. */
  readonly changes?: { readonly true?: ChangeKind; readonly false?: ChangeKind };
  readonly default?: boolean;
}
export type Fact = IntegerFact | ChoiceFact | BooleanFact;

/** A clause: a named comparison of one fact with a constant, by an operator of json-rules-engine. */
export interface Leaf {
  readonly name: string;
  readonly fact: string;
  readonly operator: string;
  readonly value: Value | readonly Value[];
}
/** A clause, or a group of conditions. */
export type Condition =
  | Leaf
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition };

/** What a rule does where it holds. `outcomes` and `procedures` say for which of them it counts. */
export type RuleEvent =
  | { readonly type: "contradiction" }
  | { readonly type: "blocker"; readonly params: { readonly outcome: string } }
  | { readonly type: "grant"; readonly params: { readonly outcome: string } }
  | { readonly type: "entitlement" }
  | {
      readonly type: "issuance";
      readonly params: {
        readonly issuance: NonNullable<Decision["issuance"]>;
        readonly outcomes: readonly string[];
      };
    }
  | { readonly type: "applicant"; readonly params: { readonly applicant: Actor } }
  | {
      readonly type: "procedure";
      readonly params: {
        readonly procedure: string;
        readonly outcomes: readonly string[];
        readonly channels: readonly Channel[];
      };
    }
  | {
      readonly type: "notice";
      readonly params: { readonly notice: string; readonly outcomes: readonly string[] };
    }
  | {
      readonly type: "interim-proof";
      readonly params: {
        readonly via: NonNullable<Decision["interimProof"]>["via"];
        readonly outcomes: readonly string[];
      };
    }
  | {
      readonly type: "document";
      readonly params: {
        readonly document: string;
        readonly procedures: readonly string[];
        readonly anyOf: readonly string[];
      };
    };

export interface Citation {
  readonly source: string;
  /** The source says more than the specification, or settles a question that it leaves open. */
  readonly refines?: true;
}
/** What rules and contradictions have. A contradiction rests on the meaning of the facts and cites no law. */
export interface Conditional {
  /** The parameter that the number of each clause is. A list names the parameters without their clauses. */
  readonly parameters: Readonly<Record<string, string>> | readonly string[];
  readonly conditions: Condition;
  readonly event: RuleEvent;
}
export interface Rule extends Conditional {
  readonly cites: readonly Citation[];
}
export interface ProcedureChannel {
  readonly recommended: boolean;
  readonly steps: readonly string[];
  /** The parameter that says how many weeks delivery takes. */
  readonly delivery: string | null;
}

/** A rulebook as data, in the shape of the exported `rulebook`. */
export interface Rulebook {
  readonly version: string;
  readonly facts: Readonly<Record<string, Fact>>;
  readonly contradictions: Readonly<Record<string, Conditional>>;
  readonly diagramOrder: readonly string[];
  readonly parameters: Readonly<
    Record<
      string,
      {
        readonly fact: string | null;
        readonly value: number | [number, number];
        readonly unit: string;
        readonly cites: readonly Citation[];
      }
    >
  >;
  readonly sources: Readonly<Record<string, object>>;
  readonly outcomes: Readonly<Record<string, { readonly verdict: Verdict }>>;
  readonly procedures: Readonly<
    Record<string, { readonly actor?: Actor; readonly channels: Readonly<Partial<Record<Channel, ProcedureChannel>>> }>
  >;
  readonly steps: Readonly<Record<string, object>>;
  readonly documents: Readonly<Record<string, { readonly copies: Readonly<Partial<Record<Channel, Copy>>> }>>;
  readonly alternatives: Readonly<Record<string, object>>;
  /** In the order in which they are reported. */
  readonly notices?: Readonly<Record<string, object>>;
  readonly law: Readonly<Record<string, Readonly<Record<string, Rule>>>>;
}

/** A rule with its id and its file in `law`, which is a question of law. */
export interface NamedRule extends Rule {
  readonly id: string;
  readonly file: string;
}

/** The parts of a rulebook that explanations and records read. */
export type Explainable = Pick<Rulebook, "facts" | "parameters" | "procedures" | "law">;

/** Every rule of law in the order of the rulebook, which is the order of documents in a decision. */
export function rulesOf(rulebook: Pick<Rulebook, "law">): NamedRule[] {
  return Object.entries(rulebook.law).flatMap(([file, rules]) =>
    Object.entries(rules).map(([id, rule]) => ({ ...rule, id, file })),
  );
}

/**
 * Whether a rule that holds is part of a decision.
 *
 * @param decided the verdict, the possible outcomes and the procedures of the decision.
 */
export function countsFor(
  rulebook: Pick<Rulebook, "procedures">,
  event: RuleEvent,
  {
    verdict,
    outcomes,
    procedures,
  }: { readonly verdict: Verdict; readonly outcomes: readonly string[]; readonly procedures: readonly string[] },
): boolean {
  switch (event.type) {
    case "blocker":
      return true;
    case "entitlement":
    case "grant":
      return verdict === "eligible";
    case "applicant":
      return verdict === "eligible" || procedures.some((id) => rulebook.procedures[id]?.actor === undefined);
    case "document":
      return event.params.procedures.some((id) => procedures.includes(id));
    case "contradiction":
      return false;
    default:
      return outcomes.every((outcome) => event.params.outcomes.includes(outcome));
  }
}

/** Every leaf below a condition, in reading order. */
export function leavesOf(condition: Condition): Leaf[] {
  if ("all" in condition) return condition.all.flatMap(leavesOf);
  if ("any" in condition) return condition.any.flatMap(leavesOf);
  if ("not" in condition) return leavesOf(condition.not);
  return [condition];
}

/** The ids of the parameters that a rule names. */
export const parametersOf = ({ parameters }: Pick<Conditional, "parameters">): readonly string[] => [
  ...new Set<string>(Object.values(parameters)),
];

/** The ids of the parameters that the numbers of a leaf are. */
export function parametersOfLeaf(
  { parameters: all }: Pick<Rulebook, "parameters">,
  { parameters }: Pick<Conditional, "parameters">,
  leaf: Leaf,
): readonly string[] {
  if (!isList(parameters))
    return Object.entries(parameters).flatMap(([clause, id]) => (clause === leaf.name ? [id] : []));
  return parameters.filter((id) => all[id]?.fact === leaf.fact && thresholdsOf(leaf).includes(all[id].value as Value));
}

/** Arrays and read-only arrays: the type guard of the standard library does not cover the latter. */
export const isList = (parameters: Conditional["parameters"]): parameters is readonly string[] =>
  Array.isArray(parameters);

/** The constants that a leaf compares its fact with: one, or those of its list. */
export function thresholdsOf(leaf: Leaf): readonly Value[] {
  return Array.isArray(leaf.value) ? leaf.value : [leaf.value as Value];
}
