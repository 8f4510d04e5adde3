import { rulebook } from "carte-vitale";
import { type Draft, draft } from "../rulebooks.js";

/** A rulebook with one thing changed. */
export interface Mutant {
  /** The rule that was changed, or the vocabulary's. */
  rule: string;
  change: string;
  rulebook: unknown;
}

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

/** Every rulebook that differs from the shipped one by one step. */
export function* mutants(): Generator<Mutant> {
  const mutant = (rule: string, change: string, edit: (draft: Draft) => void): Mutant => {
    const changed = draft((copy) => {
      edit(copy);
      explain(copy);
    });
    return { rule, change, rulebook: changed };
  };
  for (const [file, rules] of Object.entries(rulebook.law as Draft)) {
    for (const [id, rule] of Object.entries(rules as Draft)) {
      const of = (draft: Draft) => draft.law[file][id];
      yield mutant(id, "the rule removed", (draft) => {
        delete draft.law[file][id];
        if (Object.keys(draft.law[file]).length === 0) delete draft.law[file];
      });
      yield* inConditions((rule as Draft).conditions, ["conditions"], (change, path, edit) =>
        mutant(id, change, (draft) => edit(at(of(draft), path), draft, of(draft))),
      );
      const { params = {} } = (rule as Draft).event;
      for (const key of ["outcomes", "channels", "procedures", "anyOf"]) {
        for (const [index, value] of (params[key] ?? []).entries()) {
          if (params[key].length > 1) {
            yield mutant(id, `${key} without ${value}`, (draft) => of(draft).event.params[key].splice(index, 1));
          }
        }
      }
    }
  }
  yield* vocabulary(mutant);
}

/** Names the parameters that explain the numbers of each rule, and no others: a mutant is to fail by what it says. */
export function explain(draft: Draft): void {
  const numbers = (condition: Draft): Draft[] =>
    "fact" in condition
      ? [condition]
      : [...(condition.all ?? []), ...(condition.any ?? []), ...(condition.not ? [condition.not] : [])].flatMap(
          numbers,
        );
  for (const rules of Object.values<Draft>(draft.law)) {
    for (const rule of Object.values<Draft>(rules)) {
      const leaves = numbers(rule.conditions);
      rule.parameters = rule.parameters.filter((id: string) =>
        leaves.some(({ fact, value }) => draft.parameters[id].fact === fact && draft.parameters[id].value === value),
      );
    }
  }
}

type Make = (
  change: string,
  path: readonly (string | number)[],
  edit: (parent: Draft, draft: Draft, rule: Draft) => void,
) => Mutant;
const at = (value: Draft, path: readonly (string | number)[]) => path.reduce((each, key) => each[key], value);

function* inConditions(condition: Draft, path: readonly (string | number)[], make: Make): Generator<Mutant> {
  const [parent, key] = [path.slice(0, -1), path.at(-1) as string | number];
  if ("fact" in condition) {
    const { name, operator } = condition;
    for (const other of OPERATORS[operator] ?? []) {
      yield make(`${name}: ${operator} to ${other}`, parent, (group) => Object.assign(group[key], { operator: other }));
    }
    yield make(`${name} negated`, parent, (group) => {
      group[key] = { not: group[key] };
    });
    if (typeof key === "number") {
      yield make(`${name} dropped`, parent, (group) => group.splice(key, 1));
    }
    yield* ofValue(condition, path, make);
    return;
  }
  for (const group of ["all", "any"] as const) {
    const parts = condition[group];
    if (parts === undefined) continue;
    const other = group === "all" ? "any" : "all";
    if (parts.length > 1) {
      yield make(`${group} to ${other}`, parent, (holder) => {
        holder[key] = { [other]: holder[key][group] };
      });
    }
    for (const index of parts.keys()) yield* inConditions(parts[index], [...path, group, index], make);
  }
  if (condition.not) yield* inConditions(condition.not, [...path, "not"], make);
}

function* ofValue({ name, fact, value }: Draft, path: readonly (string | number)[], make: Make): Generator<Mutant> {
  const described = (rulebook.facts as Draft)[fact];
  if (typeof value === "number") {
    for (const step of [-1, 1]) {
      yield make(`${name}: ${value} to ${value + step}`, path, (leaf, draft, rule) => {
        leaf.value = value + step;
        // Another number needs a parameter that explains it.
        const id = `mutant-${fact.toLowerCase()}`;
        const own = Object.values<Draft>(draft.parameters).find((each) => each.fact === fact);
        draft.parameters[id] = { ...own, value: value + step };
        rule.parameters = [...rule.parameters, id];
      });
    }
  } else if (typeof value === "boolean") {
    yield make(`${name}: ${value} to ${!value}`, path, (leaf) => Object.assign(leaf, { value: !value }));
  } else if (Array.isArray(value)) {
    for (const one of value) {
      if (value.length > 1) {
        yield make(`${name} without ${one}`, path, (leaf) =>
          Object.assign(leaf, { value: value.filter((each) => each !== one) }),
        );
      }
    }
    for (const one of Object.keys(described.values ?? {}).filter((each) => !value.includes(each))) {
      yield make(`${name} with ${one}`, path, (leaf) => Object.assign(leaf, { value: [...value, one] }));
    }
  } else {
    for (const one of Object.keys(described.values).filter((each) => each !== value)) {
      yield make(`${name}: ${value} to ${one}`, path, (leaf) => Object.assign(leaf, { value: one }));
    }
  }
}

/** Precedence of outcomes, channels and steps of procedures, copies of documents, defaults. */
function* vocabulary(
  mutant: (rule: string, change: string, edit: (draft: Draft) => void) => Mutant,
): Generator<Mutant> {
  // What is undetermined precedes nothing.
  const outcomes = Object.keys(rulebook.outcomes).filter((outcome) => outcome !== "undetermined");
  for (const [index, outcome] of outcomes.slice(0, -1).entries()) {
    yield mutant("outcomes", `${outcome} after ${outcomes[index + 1]}`, (draft) => {
      const entries = Object.entries(draft.outcomes);
      entries.splice(index, 2, ...entries.slice(index, index + 2).reverse());
      draft.outcomes = Object.fromEntries(entries);
    });
  }
  for (const [id, { channels }] of Object.entries(rulebook.procedures as Draft) as Draft) {
    for (const [channel, { steps }] of Object.entries(channels) as Draft) {
      for (const [index, step] of steps.entries()) {
        if (steps.length > 1) {
          yield mutant("procedures", `${id} by ${channel} without ${step}`, (draft) =>
            draft.procedures[id].channels[channel].steps.splice(index, 1),
          );
        }
      }
    }
  }
  for (const [id, { copies }] of Object.entries(rulebook.documents as Draft) as Draft) {
    for (const channel of Object.keys(copies)) {
      yield mutant("documents", `${id} not by ${channel}`, (draft) => delete draft.documents[id].copies[channel]);
    }
  }
}
