import { rulebook } from "carte-vitale";
import type { Draft } from "../../rulebooks.js";

/* Mutants of the conditions of a rule: an operator, a value, a clause, a group. */

type Path = readonly (string | number)[];
/** Describes a change. `edit` gets the value at the path, the draft of the rulebook and the rule. */
export type Make<T> = (
  kind: string,
  change: string,
  path: Path,
  edit: (parent: Draft, draft: Draft, rule: Draft) => void,
) => T;

const OPERATORS: Readonly<Record<string, readonly string[]>> = {
  equal: ["notEqual"],
  notEqual: ["equal"],
  in: ["notIn"],
  notIn: ["in"],
  lessThan: ["lessThanInclusive", "greaterThan", "greaterThanInclusive"],
  lessThanInclusive: ["lessThan", "greaterThan", "greaterThanInclusive"],
  greaterThan: ["greaterThanInclusive", "lessThan", "lessThanInclusive"],
  greaterThanInclusive: ["greaterThan", "lessThan", "lessThanInclusive"],
};

/** Everything with conditions: the contradictions and the rules of the law. */
export const rulesOf = ({ contradictions, law }: Draft): Draft[] =>
  [contradictions, ...Object.values<Draft>(law)].flatMap((rules) => Object.values<Draft>(rules));

/** The clauses of a condition. */
export const leavesOf = (condition: Draft): Draft[] =>
  "fact" in condition
    ? [condition]
    : [...(condition.all ?? []), ...(condition.any ?? []), ...(condition.not ? [condition.not] : [])].flatMap(leavesOf);

/** Adds a parameter for the number of a clause, because the compiler refuses a number that none explains. */
export function explainNumber({ fact, value }: Draft, draft: Draft): void {
  if (typeof value !== "number") return;
  const id = `mutant-${Object.keys(draft.parameters).length}`;
  const own = Object.values<Draft>(draft.parameters).find((each) => each.fact === fact);
  draft.parameters[id] = { ...own, value };
}

export function* inConditions<T>(condition: Draft, path: Path, make: Make<T>): Generator<T> {
  const [parent, key] = [path.slice(0, -1), path.at(-1) as string | number];
  const here = path.slice(1).join(" ") || "the whole condition";
  if ("fact" in condition) {
    yield* inClause(condition, parent, key, make);
    yield* ofValue(condition, path, make);
    return;
  }
  yield make("group negated", `${here} negated`, parent, (holder) => {
    holder[key] = { not: holder[key] };
  });
  if (typeof key === "number") {
    yield make("group dropped", `${here} dropped`, parent, (group) => group.splice(key, 1));
  }
  for (const group of ["all", "any"] as const) {
    const parts = condition[group];
    if (parts === undefined) continue;
    const other = group === "all" ? "any" : "all";
    if (parts.length > 1) {
      yield make("group of the other kind", `${here}: ${group} to ${other}`, parent, (holder) => {
        holder[key] = { [other]: holder[key][group] };
      });
    }
    for (const index of parts.keys()) yield* inConditions(parts[index], [...path, group, index], make);
  }
  if (condition.not) yield* inConditions(condition.not, [...path, "not"], make);
}

function* inClause<T>(clause: Draft, parent: Path, key: string | number, make: Make<T>): Generator<T> {
  const { name, operator } = clause;
  for (const other of OPERATORS[operator] ?? []) {
    yield make("operator", `${name}: ${operator} to ${other}`, parent, (group) =>
      Object.assign(group[key], { operator: other }),
    );
  }
  yield make("clause negated", `${name} negated`, parent, (group) => {
    group[key] = { not: group[key] };
  });
  // The compiler refuses an empty group, but not a clause joined with its own negation.
  for (const [kind, group] of [
    ["clause always true", "any"],
    ["clause never true", "all"],
  ] as const) {
    yield make(kind, `${name}: ${kind.slice(7)}`, parent, (holder) => {
      const not = { not: { ...holder[key], name: `not-${name}` } };
      holder[key] = { [group]: [holder[key], not] };
    });
  }
  if (typeof key === "number") {
    yield make("clause dropped", `${name} dropped`, parent, (group) => group.splice(key, 1));
  }
}

function* ofValue<T>({ name, fact, operator, value }: Draft, path: Path, make: Make<T>): Generator<T> {
  const values = Object.keys((rulebook.facts as Draft)[fact].values ?? {});
  if (typeof value === "number") {
    for (const step of [-1, 1]) {
      yield make("threshold", `${name}: ${value} to ${value + step}`, path, (leaf, draft) => {
        leaf.value = value + step;
        explainNumber(leaf, draft);
      });
    }
  } else if (typeof value === "boolean") {
    yield make("value", `${name}: ${value} to ${!value}`, path, (leaf) => Object.assign(leaf, { value: !value }));
  } else {
    const listed: string[] = [value].flat();
    for (const one of listed) {
      if (listed.length > 1) {
        yield make("value removed", `${name} without ${one}`, path, (leaf) =>
          Object.assign(leaf, { value: listed.filter((each) => each !== one) }),
        );
      }
    }
    for (const one of values.filter((each) => !listed.includes(each))) {
      yield make("value added", `${name} with ${one}`, path, (leaf) =>
        Object.assign(leaf, { operator: operator === "equal" ? "in" : operator, value: [...listed, one] }),
      );
      if (operator === "equal") {
        yield make("value", `${name}: ${value} to ${one}`, path, (leaf) => Object.assign(leaf, { value: one }));
      }
    }
  }
}
