import { rulebook } from "carte-vitale";
import type { Person } from "./reading.js";

export const NAMES = Object.keys(rulebook.facts) as (keyof Person)[];
type Value = string | number | boolean;

/** The lowest number of each class but the first, by hand from section 2 of the domain specification. */
const CUTS: Partial<Record<keyof Person, readonly number[]>> = {
  age: [12, 16, 18],
  residenceMonths: [1, 3],
  temporaryNumberMonths: [9],
};
/** The class of a value, counted from 0; -1 for a fact that a person lacks. */
export function classOf(name: keyof Person, value: Value | undefined): number {
  if (value === undefined) return -1;
  if (typeof value === "number") return (CUTS[name] ?? []).filter((cut) => value >= cut).length;
  const fact = rulebook.facts[name];
  return "values" in fact ? Object.keys(fact.values).indexOf(String(value)) : Number(value);
}
