import { FactsError, type safeEvaluate } from "carte-vitale";
import type { Reasoner, verify } from "carte-vitale/compile";
import { type Call, Fault, isRefusal } from "./check-call.js";
import { CANARY, UNKNOWN_KEY } from "./hostile.js";

/* Calls with requirements of their own. The called function is a parameter, so that tests can pass faulty ones. */

// biome-ignore lint/suspicious/noExplicitAny: hostile input has no type
export type Any = any;
export interface Schema {
  safeParse(facts: unknown): { readonly success: boolean; readonly error?: unknown };
}

export const isFactsError = (error: unknown) => error instanceof FactsError && isRefusal(error);
export const json = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

function unlessThrown<T>(call: () => T): T {
  try {
    return call();
  } catch {
    throw new Fault("a safe function has thrown");
  }
}

/** The schema accepts facts exactly when `safeEvaluate` decides them. */
export const decideAsAccepted =
  (decide: typeof safeEvaluate, schema: Schema): Call["run"] =>
  ([given, chosen]: readonly Any[], again) => {
    const decided = unlessThrown(() => decide(given, chosen));
    const accepted = unlessThrown(() => schema.safeParse(again()[0]));
    const bare = unlessThrown(() => decide(again()[0] as Any));
    if (accepted.success !== bare.success) throw new Fault("safeEvaluate and factsSchema disagree");
    if (!accepted.success && [CANARY, UNKNOWN_KEY].some((each) => JSON.stringify(accepted.error).includes(each)))
      throw new Fault("factsSchema repeats the input");
    if (!decided.success) throw decided.error;
    return decided;
  };

/** Verifies a rulebook. `ends` is the known result: "sound", or the beginning of the first issue. */
export const certify =
  (verifyRulebook: typeof verify, ends?: string): Call["run"] =>
  async ([draft]) => {
    const certificate = await verifyRulebook(draft);
    const { sound, issues } = certificate;
    if (issues.length === 0 && !sound) throw new Fault("an unsound certificate has no issue");
    if (JSON.stringify(issues).includes(CANARY)) throw new Fault("an issue repeats the input");
    const end = sound ? "sound" : issues[0]?.message;
    if (ends !== undefined && !end?.startsWith(ends)) throw new Fault(`${end}, not ${ends}`);
    return certificate;
  };

/** Calls every function of a compiled rulebook, with facts that it may not have. */
export function callAll(own: Reasoner<Any>, facts: Any): unknown {
  const decided = own.safeEvaluate(facts);
  const outcome = decided.success ? decided.data.outcome : "undetermined";
  const answers = [
    () => own.evaluate(facts, { assume: "nothing" }),
    () => own.explain(facts),
    () => own.interview(facts),
    () => own.changes(facts, outcome),
    () => own.changes({}, "eligible", { assume: "nothing" }),
    () => own.replay(json(own.record(facts))),
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
