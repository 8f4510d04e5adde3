import { ZenDecisionContent, ZenEngine } from "@gorules/zen-engine";

const COMPARISONS = { equal: "==", in: "in", greaterThanInclusive: ">=", lessThan: "<" };

function expressionOf(condition) {
  if (condition.all) return `(${condition.all.map(expressionOf).join(" and ")})`;
  if (condition.any) return `(${condition.any.map(expressionOf).join(" or ")})`;
  const comparison = COMPARISONS[condition.operator];
  if (comparison === undefined) throw new Error(`no translation of ${condition.operator ?? Object.keys(condition)}`);
  return `${condition.fact} ${comparison} ${JSON.stringify(condition.value)}`;
}

/** One expression with the truth of every rule, evaluated once for each call: calls into native code cost most. */
export function expressions({ answerRules, answerBy }) {
  const value = `[${answerRules.map(({ conditions }) => expressionOf(conditions)).join(", ")}]`;
  const node = (id, type, content) => ({ id, name: id, type, position: { x: 0, y: 0 }, ...(content && { content }) });
  const edge = (sourceId, targetId) => ({ id: `${sourceId}-${targetId}`, type: "edge", sourceId, targetId });
  const content = new ZenDecisionContent({
    nodes: [
      node("facts", "inputNode"),
      node("rules", "expressionNode", { expressions: [{ id: "holds", key: "holds", value }] }),
      node("answer", "outputNode"),
    ],
    edges: [edge("facts", "rules"), edge("rules", "answer")],
  });
  const decision = new ZenEngine().createDecision(content);
  const indexes = new Map(answerRules.map(({ id }, index) => [id, index]));
  return async (person) => {
    const { result } = await decision.evaluate({ temporaryNumberMonths: 0, ...person });
    return answerBy(({ id }) => result.holds[indexes.get(id)]);
  };
}
