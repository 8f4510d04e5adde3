import type { Columns, FactsInput } from "carte-vitale";
import { NAMES } from "./classes.js";

/** Persons as columns of values. */
export const asLists = (persons: readonly FactsInput[]): Columns =>
  Object.fromEntries(NAMES.map((name) => [name, persons.map((person) => person[name])])) as Columns;

/** Persons as columns of codes with a dictionary. */
export const asCodes = (persons: readonly FactsInput[]): Columns =>
  Object.fromEntries(
    NAMES.map((name) => {
      const dictionary = [...new Set(persons.map((person) => person[name]))];
      return [name, { dictionary, codes: Uint16Array.from(persons, (person) => dictionary.indexOf(person[name])) }];
    }),
  ) as Columns;
