import { type Conditional, isList, type Leaf, leavesOf, type Rulebook, thresholdsOf } from "../model/rulebook.js";
import type { Found } from "./error.js";

/** A number with which a clause compares its fact. */
type NumberInRule = { readonly leaf: Leaf; readonly value: number };

/** Each number in a rule must be a parameter that the rule names; each parameter must be used. */
export function numberIssues(rulebook: Rulebook, rule: Conditional): Found[] {
  const numbers = leavesOf(rule.conditions).flatMap((leaf) =>
    thresholdsOf(leaf).flatMap((value) => (typeof value === "number" ? [{ leaf, value }] : [])),
  );
  return isList(rule.parameters)
    ? numberIssuesOfList(rulebook, rule.parameters, numbers)
    : numberIssuesOfMap(rulebook, rule.parameters, numbers);
}

function numberIssuesOfMap(
  { parameters }: Rulebook,
  named: Readonly<Record<string, string>>,
  numbers: readonly NumberInRule[],
): Found[] {
  const wrong = numbers.flatMap(({ leaf, value }) => {
    const id = Object.hasOwn(named, leaf.name) ? named[leaf.name] : undefined;
    const parameter = id === undefined ? undefined : parameters[id];
    const issue = (message: string) => [{ code: "number", path: ["conditions"], clause: leaf.name, message }];
    if (parameter === undefined)
      return issue(`${leaf.fact} is compared with ${value}, but the rule names no parameter for this clause: add one`);
    if (parameter.fact !== leaf.fact)
      return issue(`the clause compares ${leaf.fact}, but ${id} is no parameter of ${leaf.fact}: name one that is`);
    return parameter.value === value
      ? []
      : issue(`${leaf.fact} is compared with ${value}, but the parameter ${id} is ${parameter.value}: make them equal`);
  });
  const unused = Object.keys(named)
    .filter((clause) => !numbers.some(({ leaf }) => leaf.name === clause))
    .map((clause) => ({
      code: "number",
      path: ["parameters", clause],
      message: `no clause ${clause} compares with a number: remove it from the parameters of the rule`,
    }));
  return [...wrong, ...unused];
}

function numberIssuesOfList(
  { parameters }: Rulebook,
  named: readonly string[],
  numbers: readonly NumberInRule[],
): Found[] {
  const explains = (id: string, fact: string, value: number) =>
    parameters[id]?.fact === fact && parameters[id]?.value === value;
  const unexplained = numbers.filter(({ leaf, value }) => !named.some((id) => explains(id, leaf.fact, value)));
  const unused = named.filter((id) => !numbers.some(({ leaf, value }) => explains(id, leaf.fact, value)));
  const unusedOf = (fact: string) => unused.filter((id) => parameters[id]?.fact === fact);
  const messageOf = (fact: string, value: number) => {
    const others = unusedOf(fact).map((id) => `the parameter ${id} is ${parameters[id]?.value}`);
    return others.length > 0
      ? `${fact} is compared with ${value}, but ${others.join(" and ")}: make them equal, or name another parameter`
      : `${fact} is compared with ${value}, but the rule names no parameter of ${fact} with this number: add one`;
  };
  // `messageOf` names the unused parameters of a fact already.
  const reported = new Set(unexplained.flatMap(({ leaf }) => unusedOf(leaf.fact)));
  return [
    ...unexplained.map(({ leaf, value }) => ({
      code: "number",
      path: ["conditions"],
      clause: leaf.name,
      message: messageOf(leaf.fact, value),
    })),
    ...unused
      .filter((id) => !reported.has(id))
      .map((id) => ({
        code: "number",
        path: ["parameters"],
        message: `no clause uses the parameter ${id}: remove it from the rule`,
      })),
  ];
}
