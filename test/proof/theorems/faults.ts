import type { DocumentId, ParameterId, ProcedureId, RuleId, rulebook } from "carte-vitale";
import { type Draft, draft } from "../../rulebooks.js";
import { keepUsedParameters } from "../mutation/mutants.js";

/** A change of the rulebook, in words and as an edit. */
export interface Fault {
  readonly change: string;
  readonly edit: (draft: Draft) => void;
}

/** The rulebook with the fault. Each rule keeps exactly the parameters that its numbers need. */
export const faulty = ({ edit }: Fault): unknown =>
  draft((copy) => {
    edit(copy);
    keepUsedParameters(copy);
  });

const rulesOf = (draft: Draft) => Object.values<Draft>(draft.law).flatMap((rules) => Object.values<Draft>(rules));
const file = (draft: Draft, id: string): Draft => Object.values<Draft>(draft.law).find((rules) => id in rules);
const rule = (draft: Draft, id: RuleId): Draft => file(draft, id)[id];

type Visit = (leaf: Draft, group: Draft[]) => void;
function visit(condition: Draft, act: Visit): void {
  for (const group of [condition.all, condition.any, condition.not && [condition.not]]) {
    for (const part of [...(group ?? [])]) {
      if ("fact" in part) act(part, group);
      else visit(part, act);
    }
  }
}

export const all = (...faults: Fault[]): Fault => ({
  change: faults.map(({ change }) => change).join("; "),
  edit: (draft) => {
    for (const { edit } of faults) edit(draft);
  },
});

export const without = (id: RuleId): Fault => ({
  change: `\`${id}\` removed`,
  edit: (draft) => {
    delete file(draft, id)[id];
    for (const [name, rules] of Object.entries<Draft>(draft.law)) {
      if (Object.keys(rules).length === 0) delete draft.law[name];
    }
  },
});

/** Changes the value of a clause, and its operator between one value and a list. */
export const clause = (id: RuleId, name: string, value: unknown): Fault => ({
  change: `\`${id}\`: \`${name}\` compares with ${[value].flat().join(" or ")}`,
  edit: (draft) =>
    visit(rule(draft, id).conditions, (leaf) => {
      if (leaf.name !== name) return;
      leaf.value = value;
      if (Array.isArray(value)) leaf.operator = "in";
      else if (leaf.operator === "in") leaf.operator = "equal";
    }),
});

export const dropped = (id: RuleId, name: string): Fault => ({
  change: `\`${id}\` without \`${name}\``,
  edit: (draft) =>
    visit(rule(draft, id).conditions, (leaf, group) => {
      if (leaf.name === name) group.splice(group.indexOf(leaf), 1);
    }),
});

/** Changes a parameter and every number that it explains. */
export const threshold = (id: ParameterId, value: number | [number, number]): Fault => {
  return {
    change: `\`${id}\` is ${Array.isArray(value) ? value.join(" to ") : value}`,
    edit: (draft) => {
      draft.parameters[id].value = value;
      for (const each of rulesOf(draft)) {
        visit(each.conditions, (leaf) => {
          if (each.parameters[leaf.name] === id) leaf.value = value;
        });
      }
    },
  };
};

type ListOfEvent = "outcomes" | "channels" | "procedures" | "anyOf";
export const lists = (id: RuleId, key: ListOfEvent, values: readonly string[]): Fault => ({
  change: `\`${id}\`: \`${key}\` are ${values.join(", ")}`,
  edit: (draft) => Object.assign(rule(draft, id).event.params, { [key]: [...values] }),
});

export const says = (id: RuleId, key: "via" | "applicant" | "issuance", value: string): Fault => ({
  change: `\`${id}\` says ${value}`,
  edit: (draft) => Object.assign(rule(draft, id).event.params, { [key]: value }),
});

export const holderSendsFormS1: Fault = {
  change: "the holder sends form S1 from the age of one’s own application",
  edit: (draft) => {
    delete draft.law.applicant["parent-registers-child"];
    draft.law.applicant["holder-applies"].conditions.all.pop();
  },
};

/** Moves an outcome before another in the precedence. */
export const precedes = (first: keyof typeof rulebook.outcomes, second: keyof typeof rulebook.outcomes): Fault => ({
  change: `\`${first}\` precedes \`${second}\``,
  edit: (draft) => {
    const { [first]: moved, ...others } = draft.outcomes;
    draft.outcomes = Object.fromEntries(
      Object.entries(others).flatMap((entry) => (entry[0] === second ? [[first, moved], entry] : [entry])),
    );
  },
});

export const channel = (id: ProcedureId, name: string, change: Record<string, unknown>): Fault => ({
  change: `\`${id}\` ${name}: ${Object.entries(change)
    .map(([key, value]) => `${key} ${[value].flat().join(", ")}`)
    .join("; ")}`,
  edit: (draft) => Object.assign(draft.procedures[id].channels[name], change),
});

export const copies = (id: DocumentId, change: Record<string, string>): Fault => ({
  change: `\`${id}\` is sent as ${Object.entries(change).flat().join(": ")}`,
  edit: (draft) => Object.assign(draft.documents[id].copies, change),
});
