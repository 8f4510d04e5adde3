import { type Columns, type FactName, type FactsInput, rulebook } from "carte-vitale";

export const NAMES = Object.keys(rulebook.facts) as FactName[];

/** The same people, as lists of values. */
export const asLists = (people: readonly FactsInput[]): Columns =>
  Object.fromEntries(NAMES.map((name) => [name, people.map((person) => person[name])])) as Columns;

/** The same people, as codes with a dictionary. */
export const asCodes = (people: readonly FactsInput[]): Columns =>
  Object.fromEntries(
    NAMES.map((name) => {
      const dictionary = [...new Set(people.map((person) => person[name]))];
      return [name, { dictionary, codes: Uint16Array.from(people, (person) => dictionary.indexOf(person[name])) }];
    }),
  ) as Columns;
