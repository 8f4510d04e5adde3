import { rulebook } from "carte-vitale";
import type { Draft } from "../rulebooks.js";

/*
 * One step in what a rule does: where it counts, what it opens and asks for, what it answers.
 */

const LISTS: Readonly<Record<string, readonly string[]>> = {
  outcomes: Object.keys(rulebook.outcomes),
  channels: ["online", "mail", "phone", "counter"],
  procedures: Object.keys(rulebook.procedures),
  anyOf: Object.keys(rulebook.alternatives),
};
const CODES: Readonly<Record<string, readonly string[]>> = {
  outcome: Object.keys(rulebook.outcomes),
  procedure: Object.keys(rulebook.procedures),
  document: Object.keys(rulebook.documents),
  issuance: ["automatic", "on-request"],
  applicant: ["parent", "holder"],
  via: ["ameli-account", "cpam"],
};

/** @param make names a change of the parameters of an event, and makes it. */
export function* inEvent<T>(
  { type, params = {} }: Draft,
  make: (kind: string, change: string, edit: (params: Draft) => void) => T,
): Generator<T> {
  for (const [key, all] of Object.entries(LISTS)) {
    const own: string[] = params[key] ?? [];
    for (const [index, value] of own.entries()) {
      if (own.length > 1) {
        yield make(`${key}: one dropped`, `${key} without ${value}`, (params) => params[key].splice(index, 1));
      }
      // One of a kind that is not its own is another: the next one stands for all of them.
      const next = all[(all.indexOf(value) + 1) % all.length] ?? "";
      if (!own.includes(next)) {
        yield make(`${key}: one changed`, `${key}: ${value} to ${next}`, (params) =>
          params[key].splice(index, 1, next),
        );
        yield make(`${key}: one added`, `${key} with ${next}`, (params) => params[key].push(next));
      }
    }
    if (own.length > 1 && key === "anyOf") {
      yield make(`${key}: order`, `${key} the other way round`, (params) => params[key].reverse());
    }
  }
  for (const [key, all] of Object.entries(CODES)) {
    if (params[key] === undefined) continue;
    const next = all[(all.indexOf(params[key]) + 1) % all.length];
    yield make(`${key} changed`, `${type}: ${params[key]} to ${next}`, (params) => {
      params[key] = next;
    });
  }
}
