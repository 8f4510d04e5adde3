import { Engine } from "json-rules-engine";

const named = ({ id, conditions, event }) => ({ name: id, conditions, event });
/** An engine asks for every fact: months since a temporary number that nobody has are none. */
const whole = (person) => ({ temporaryNumberMonths: 0, ...person });

/** As its documentation shows it: an engine for each call, facts in, rules that hold out. */
export function fresh({ askedRules, answerBy }) {
  const rules = askedRules.map(named);
  return async (person) => {
    const { results } = await new Engine(rules).run(whole(person));
    const holding = new Set(results.map(({ name }) => name));
    return answerBy(({ id }) => holding.has(id));
  };
}

/**
 * Engines that are made once, one for each stage, so that rules which no longer count are not asked. Nothing may run
 * beside it: an engine with two runs in flight drops rules.
 */
export function byStage({ stages, settle, opened, documentsOf }) {
  const prepare = (rules) => ({ rules, engine: new Engine(rules.map(named)) });
  const prepareAll = (lists) => Object.fromEntries(Object.entries(lists).map(([id, rules]) => [id, prepare(rules)]));
  const holding = async ({ rules, engine }, person) => {
    if (rules.length === 0) return [];
    const { results } = await engine.run(person);
    const names = new Set(results.map(({ name }) => name));
    return rules.filter(({ id }) => names.has(id));
  };
  const settling = prepare(stages.settling);
  const procedures = prepareAll(stages.procedures);
  const documents = prepareAll(stages.documents);
  return async (given) => {
    const person = whole(given);
    const { outcome, blockers } = settle(await holding(settling, person));
    const open = opened(await holding(procedures[outcome], person));
    const asked = [];
    for (const [procedure, channels] of open) {
      asked.push(...documentsOf(procedure, channels, await holding(documents[procedure], person)));
    }
    return { outcome, blockers, procedures: [...open.keys()], documents: asked };
  };
}
