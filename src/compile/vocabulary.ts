import type { ParameterChange, VocabularyChange } from "../model/comparison.js";
import type { Fact, Rulebook } from "../model/rulebook.js";
import { isInterval, type JointFact } from "./joint-facts.js";

export function changedVocabulary(facts: readonly JointFact[], before: Rulebook, after: Rulebook): VocabularyChange[] {
  const sorted = [...facts].sort((a, b) => a.rank - b.rank);
  return sorted.flatMap(({ name, names, classes }) => {
    const [earlier, later] = [
      rangeOf(names.before === null ? undefined : before.facts[names.before]),
      rangeOf(names.after === null ? undefined : after.facts[names.after]),
    ];
    const isNew = earlier === later ? [] : [later];
    // A range for which mapped values of a choice stand is not removed.
    const isMapped = later === null && classes.every(({ own }) => own.after !== null);
    const isOld = earlier === later || isMapped ? [] : [earlier];
    const own = classes.filter((each) => each.value !== null && !isInterval(each));
    const lacking = (side: "before" | "after") =>
      own.filter((each) => each.own[side] === null).map(({ value }) => String(value));
    const added = [...lacking("before"), ...isNew.filter((range) => range !== null)];
    const removed = [...lacking("after"), ...isOld.filter((range) => range !== null)];
    return added.length + removed.length === 0 ? [] : [{ fact: name, added, removed }];
  });
}

const rangeOf = (fact: Fact | undefined): string | null =>
  fact && "minimum" in fact ? `${fact.minimum}..${fact.maximum}` : null;

export function changedParameters(before: Rulebook, after: Rulebook): ParameterChange[] {
  const valueIn = ({ parameters }: Rulebook, id: string) =>
    Object.hasOwn(parameters, id) ? parameters[id]!.value : null;
  return [...new Set([...Object.keys(before.parameters), ...Object.keys(after.parameters)])]
    .map((parameter) => ({ parameter, from: valueIn(before, parameter), to: valueIn(after, parameter) }))
    .filter(({ from, to }) => String(from) !== String(to));
}
