import { FactsError, type safeEvaluate } from "carte-vitale";
import type { Reasoner, verify } from "carte-vitale/compile";
import { type Call, Fault, isRefusal } from "./hold.js";
import { CANARY, STRANGER } from "./hostile.js";

/*
 * Calls of which more has to hold than of every call. What they call is handed to them: a test hands them what is faulty.
 */

// biome-ignore lint/suspicious/noExplicitAny: what is handed in is of no type, on purpose
export type Any = any;
/** What of a schema is looked at. */
export interface Accepts {
  safeParse(facts: unknown): { readonly success: boolean; readonly error?: unknown };
}

export const isFactsError = (error: unknown) => error instanceof FactsError && isRefusal(error);
export const json = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** A refusal that is returned ends a call as one that is thrown; a throw of what throws nothing is no refusal. */
function unlessThrown<T>(call: () => T): T {
  try {
    return call();
  } catch {
    throw new Fault("a function that throws nothing has thrown");
  }
}

/** Decides facts, which the schema accepts exactly when they are decided. */
export const decideAsAccepted =
  (decide: typeof safeEvaluate, schema: Accepts): Call["run"] =>
  ([given, chosen]: readonly Any[], again) => {
    const decided = unlessThrown(() => decide(given, chosen));
    const accepted = unlessThrown(() => schema.safeParse(again()[0]));
    const bare = unlessThrown(() => decide(again()[0] as Any));
    if (accepted.success !== bare.success) throw new Fault("safeEvaluate and factsSchema disagree");
    if (!accepted.success && [CANARY, STRANGER].some((each) => JSON.stringify(accepted.error).includes(each)))
      throw new Fault("factsSchema repeats what was handed in");
    if (!decided.success) throw decided.error;
    return decided;
  };

/** Certifies a rulebook; `ends`, where it is given, is what is known of it: "sound", or what the first issue says. */
export const certify =
  (examine: typeof verify, ends?: string): Call["run"] =>
  async ([draft]) => {
    const certificate = await examine(draft);
    const { sound, issues } = certificate;
    if (issues.length === 0 && !sound) throw new Fault("a certificate tells of nothing");
    if (JSON.stringify(issues).includes(CANARY)) throw new Fault("an issue repeats what was handed in");
    const end = sound ? "sound" : issues[0]?.message;
    if (ends !== undefined && !end?.startsWith(ends)) throw new Fault(`${end}, and not ${ends}`);
    return certificate;
  };

/** Asks a compiled rulebook everything, about a person who may have none of its facts. */
export function everythingOf(own: Reasoner<Any>, told: Any): unknown {
  const decided = own.safeEvaluate(told);
  const outcome = decided.success ? decided.data.outcome : "undetermined";
  const answers = [
    () => own.evaluate(told, { assume: "nothing" }),
    () => own.explain(told),
    () => own.interview(told),
    () => own.changes(told, outcome),
    () => own.changes({}, "eligible", { assume: "nothing" }),
    () => own.replay(json(own.record(told))),
  ].map((ask) => {
    try {
      return ask();
    } catch (error) {
      if (isFactsError(error)) return null;
      throw error;
    }
  });
  return Object.freeze([decided.success ? decided.data : null, ...answers]);
}
