import Engine from "publicodes";

const COMPARISONS = { equal: "=", greaterThanInclusive: ">=", lessThan: "<" };
const literal = (value) =>
  typeof value === "string" ? `'${value}'` : value === true ? "oui" : value === false ? "non" : value;

function ruleOf(condition) {
  if (condition.all) return { "toutes ces conditions": condition.all.map(ruleOf) };
  if (condition.any) return { "une de ces conditions": condition.any.map(ruleOf) };
  if (condition.operator === "in") {
    return { "une de ces conditions": condition.value.map((value) => `${condition.fact} = ${literal(value)}`) };
  }
  const comparison = COMPARISONS[condition.operator];
  if (comparison === undefined) throw new Error(`no translation of ${condition.operator ?? Object.keys(condition)}`);
  return `${condition.fact} ${comparison} ${literal(condition.value)}`;
}

/** One rule of publicodes for each rule; the situation is set once for each person, and only rules that count run. */
export function situations({ answerRules, answerBy, facts }) {
  const names = new Map(answerRules.map(({ id }, index) => [id, `rule ${index}`]));
  const engine = new Engine({
    ...Object.fromEntries(facts.map(({ name, value }) => [name, { "par défaut": literal(value) }])),
    ...Object.fromEntries(answerRules.map(({ id, conditions }) => [names.get(id), { valeur: ruleOf(conditions) }])),
  });
  return (person) => {
    const situation = Object.fromEntries(Object.entries(person).map(([fact, value]) => [fact, literal(value)]));
    engine.setSituation(situation);
    return answerBy(({ id }) => engine.evaluate(names.get(id)).nodeValue === true);
  };
}
