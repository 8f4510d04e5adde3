import { Engine, type RuleProperties } from "json-rules-engine";

/** What json-rules-engine reads of a rule: `conditions` and `event`, unchanged. */
export interface EngineRule {
  readonly conditions: object;
  readonly event: object;
}

/**
 * Asks json-rules-engine whether a rule holds for a person. The engine is the one semantics of operators here.
 *
 * A fresh `Engine` each time: one engine with two runs in flight drops rules silently.
 */
export async function holds(rule: EngineRule, person: Record<string, unknown>): Promise<boolean> {
  // The rulebook schema has already accepted the rule: it is stricter than the engine's own type.
  const engine = new Engine([{ conditions: rule.conditions, event: rule.event } as RuleProperties]);
  const { events } = await engine.run(person);
  return events.length === 1;
}
