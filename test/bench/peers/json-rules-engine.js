import { Engine } from "json-rules-engine";

const named = ({ id, conditions, event }) => ({ name: id, conditions, event });
/** json-rules-engine needs every fact: without a temporary number, its months are 0. */
const whole = (person) => ({ temporaryNumberMonths: 0, ...person });

/** A new engine for each call, as in its documentation. */
export function fresh({ answerRules, answerBy }) {
  const rules = answerRules.map(named);
  return async (person) => {
    const { results } = await new Engine(rules).run(whole(person));
    const holding = new Set(results.map(({ name }) => name));
    return answerBy(({ id }) => holding.has(id));
  };
}

/**
 * One engine for each stage, made once, so that rules which no longer count do not run. Calls must not overlap: an engine
 * with two runs in flight drops rules.
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
    const required = [];
    for (const [procedure, channels] of open) {
      required.push(...documentsOf(procedure, channels, await holding(documents[procedure], person)));
    }
    return { outcome, blockers, procedures: [...open.keys()], documents: required };
  };
}
