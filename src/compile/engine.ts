import { Engine, type RuleProperties } from "json-rules-engine";

/** What json-rules-engine reads of a rule: `conditions` and `event`, unchanged. */
interface EngineRule {
  readonly conditions: object;
  readonly event: object;
}

/**
 * Asks json-rules-engine whether a rule holds for a person. Only the engine decides what an operator means.
 *
 * Each call makes its own `Engine`: an engine with two runs at once drops rules silently.
 */
export async function holds(rule: EngineRule, person: Record<string, unknown>): Promise<boolean> {
  // The schema of rulebooks has accepted the rule, and is stricter than the type of the engine.
  const engine = new Engine([{ conditions: rule.conditions, event: rule.event } as RuleProperties]);
  const { events } = await engine.run(person);
  return events.length === 1;
}
