import { rulebook } from "carte-vitale";
import type { Draft } from "../../rulebooks.js";

/* Mutants of the event of a rule: the outcomes it counts for, what it opens, asks for or decides. */

const LISTS: Readonly<Record<string, readonly string[]>> = {
  // A rule cannot give `undetermined`.
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

/** @param make describes a change of the parameters of an event. */
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
      yield make(`${key}: order`, `${key} in reverse order`, (params) => params[key].reverse());
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
