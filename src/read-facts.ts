import { type CompiledFact, classifier } from "./compiled.js";
import type { FactsIssue } from "./facts-error.js";

/** The class of each fact, by its place in the vocabulary; `UNKNOWN` where it is not given. */
export type Classes = number[];
export const UNKNOWN = -1;

export interface Reader {
  /** Reads every own key once. What is wrong is added to `issues`. */
  read(input: unknown, issues: FactsIssue[]): Classes;
}

/** Accepts facts by the vocabulary alone, without a schema library, and turns each into its class. */
export function createReader(facts: readonly CompiledFact[]): Reader {
  const names = facts.map(({ name }) => name).join(", ");
  const places = new Map<PropertyKey, number>(facts.map(({ name }, place) => [name, place]));
  const classifiers = facts.map(classifier);
  const nothing: Classes = facts.map(() => UNKNOWN);

  return {
    read(input, issues) {
      const classes = nothing.slice();
      const keys = keysOf(input);
      if (keys === null) {
        issues.push({ path: [], code: "not-facts", message: "facts are a plain object that can be read" });
        return classes;
      }
      let unknownKeys = 0;
      const found: FactsIssue[] = [];
      for (const key of keys) {
        const place = places.get(key);
        const classify = place === undefined ? undefined : classifiers[place];
        if (place === undefined || classify === undefined) {
          unknownKeys++;
          continue;
        }
        let value: unknown;
        try {
          value = (input as Record<PropertyKey, unknown>)[key];
        } catch {
          found.push(refusal(facts[place], "unreadable"));
          continue;
        }
        if (value === undefined) continue;
        const index = classify(value);
        if (index === UNKNOWN) found.push(refusal(facts[place], "not-accepted"));
        else classes[place] = index;
      }
      const order = ({ path: [name = ""] }: FactsIssue) => places.get(name) ?? 0;
      issues.push(...found.sort((a, b) => order(a) - order(b)));
      if (unknownKeys > 0) {
        const count = unknownKeys === 1 ? "one key is" : `${unknownKeys} keys are`;
        issues.push({ path: [], code: "unknown-fact", message: `${count} no fact; the facts are ${names}` });
      }
      return classes;
    },
  };
}

/** The own keys of a plain object; `null` for anything else, and for what cannot be looked at. */
function keysOf(input: unknown): readonly PropertyKey[] | null {
  if (typeof input !== "object" || input === null) return null;
  try {
    const prototype = Object.getPrototypeOf(input);
    return prototype === Object.prototype || prototype === null ? Reflect.ownKeys(input) : null;
  } catch {
    return null;
  }
}

function refusal(fact: CompiledFact | undefined, code: "unreadable" | "not-accepted"): FactsIssue {
  if (fact === undefined) return { path: [], code, message: code };
  const accepted =
    "cuts" in fact
      ? `a whole number from ${fact.minimum} to ${fact.maximum}`
      : `one of ${fact.classes.flat().join(", ")}`;
  const message = code === "unreadable" ? `${fact.name} cannot be read` : `${fact.name} is ${accepted}`;
  return { path: [fact.name], code, message };
}
