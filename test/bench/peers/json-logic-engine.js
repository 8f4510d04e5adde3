import { LogicEngine } from "json-logic-engine";

const OPERATORS = { equal: "===", in: "in", greaterThanInclusive: ">=", lessThan: "<" };

function logicOf(condition) {
  if (condition.all) return { and: condition.all.map(logicOf) };
  if (condition.any) return { or: condition.any.map(logicOf) };
  const operator = OPERATORS[condition.operator];
  if (operator === undefined) throw new Error(`no translation of ${condition.operator ?? Object.keys(condition)}`);
  return { [operator]: [{ var: condition.fact }, condition.value] };
}

/** Every rule is compiled once to a function; only rules that still count are called. */
export function compiled({ answerRules, answerBy }) {
  const engine = new LogicEngine();
  const functions = new Map(answerRules.map(({ id, conditions }) => [id, engine.build(logicOf(conditions))]));
  return (person) => answerBy(({ id }) => functions.get(id)(person));
}
