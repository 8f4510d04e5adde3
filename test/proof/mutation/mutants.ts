import { rulebook } from "carte-vitale";
import { type Draft, draft } from "../../rulebooks.js";
import { inConditions, leavesOf, type Make, rulesOf } from "./conditions.js";
import { inEvent } from "./events.js";
import { inException } from "./exceptions.js";
import { inVocabulary } from "./vocabulary.js";

/** A rulebook that differs from the shipped one by one step. */
export interface Mutant {
  /** The changed rule, or the changed part of the vocabulary. */
  readonly where: string;
  readonly kind: string;
  readonly change: string;
  readonly rulebook: () => unknown;
}

export function* mutants(): Generator<Mutant> {
  for (const [file, rules] of Object.entries(rulebook.law as Draft)) {
    for (const [id, rule] of Object.entries(rules as Draft)) yield* ofRule(file, id, rule as Draft);
  }
  yield* inVocabulary(mutant);
}

function* ofRule(file: string, id: string, rule: Draft): Generator<Mutant> {
  const of = (draft: Draft) => draft.law[file][id];
  yield mutant(id, "rule removed", "the rule removed", (draft) => {
    delete draft.law[file][id];
    if (Object.keys(draft.law[file]).length === 0) delete draft.law[file];
  });
  const make: Make<Mutant> = (kind, change, path, edit) =>
    mutant(id, kind, change, (draft) =>
      edit(
        path.reduce((each, key) => each[key], of(draft)),
        draft,
        of(draft),
      ),
    );
  yield* inConditions(rule.conditions, ["conditions"], make);
  yield* inException(rule, make);
  yield* inEvent(rule.event, (kind, change, edit) => mutant(id, kind, change, (draft) => edit(of(draft).event.params)));
  for (const index of rule.cites.keys()) {
    const { source } = rule.cites[index];
    if (rule.cites.length > 1) {
      yield mutant(id, "source dropped", `without ${source}`, (draft) => of(draft).cites.splice(index, 1));
    }
  }
}

function mutant(where: string, kind: string, change: string, edit: (draft: Draft) => void): Mutant {
  const changed = () =>
    draft((copy) => {
      edit(copy);
      keepUsedParameters(copy);
    });
  return { where, kind, change, rulebook: changed };
}

/** Names the parameter of every number again: without that, a mutant is judged by more than its change. */
export function keepUsedParameters(draft: Draft): void {
  const ids = Object.keys(draft.parameters);
  for (const rule of rulesOf(draft)) {
    const named = leavesOf(rule.conditions).flatMap(({ name, fact, value }) => {
      const fits = (id: string) => draft.parameters[id]?.fact === fact && draft.parameters[id].value === value;
      const id = [rule.parameters[name], ...ids].find(fits);
      return typeof value === "number" ? [[name, id]] : [];
    });
    rule.parameters = Object.fromEntries(named);
  }
}
