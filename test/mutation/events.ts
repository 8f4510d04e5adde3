import { rulebook } from "carte-vitale";
import type { Draft } from "../rulebooks.js";

/*
 * One step in what a rule does: where it counts, what it opens and asks for, what it answers.
 */

const LISTS: Readonly<Record<string, readonly string[]>> = {
  // Nobody has the outcome of whom too little is told.
  outcomes: Object.keys(rulebook.outcomes).filter((outcome) => outcome !== "undetermined"),
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
    if (own.length === 0) continue;
    for (const [index, value] of own.entries()) {
      if (own.length > 1) {
        yield make(`${key}: one dropped`, `${key} without ${value}`, (params) => params[key].splice(index, 1));
      }
    }
    for (const other of all.filter((each) => !own.includes(each))) {
      for (const [index, value] of own.entries()) {
        yield make(`${key}: one changed`, `${key}: ${value} to ${other}`, (params) =>
          params[key].splice(index, 1, other),
        );
      }
      yield make(`${key}: one added`, `${key} with ${other}`, (params) => params[key].push(other));
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
