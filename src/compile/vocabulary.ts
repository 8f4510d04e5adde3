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
    const addedRange = earlier === later ? [] : [later];
    // A range is not removed where a value of a choice is mapped to each of its classes.
    const isMapped = later === null && classes.every(({ own }) => own.after !== null);
    const removedRange = earlier === later || isMapped ? [] : [earlier];
    const choices = classes.filter((each) => each.value !== null && !isInterval(each));
    const lacking = (side: "before" | "after") =>
      choices.filter(({ own }) => own[side] === null).map(({ value }) => String(value));
    const added = [...lacking("before"), ...addedRange.filter((range) => range !== null)];
    const removed = [...lacking("after"), ...removedRange.filter((range) => range !== null)];
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
