import type { Compiled, CompiledFact } from "../evaluate/compiled.js";
import { REFUSED, type ReadClasses, UNKNOWN } from "../evaluate/read-facts.js";

/** A function that gives the class of every fact of an object, for a rulebook that is compiled at run time. */
export function interpretedReader(facts: readonly CompiledFact[]): ReadClasses {
  const classifiers = facts.map((fact) => [fact.name, classifier(fact)] as const);
  return (input, classes = []) => {
    // Everything is read before anything is written: reading may run somebody's code, which may decide facts itself.
    const values = classifiers.map(([name]) => input[name]);
    classifiers.forEach(([, classOf], place) => {
      classes[place] = values[place] === undefined ? UNKNOWN : classOf(values[place]);
    });
    return classes;
  };
}

function classifier(fact: CompiledFact): (value: unknown) => number {
  if ("classes" in fact) {
    const classes = new Map<unknown, number>(
      fact.classes.flatMap((values, index) => values.map((value) => [value, index] as const)),
    );
    return (value) => classes.get(value) ?? REFUSED;
  }
  const { minimum, maximum, cuts } = fact;
  return (value) => {
    if (typeof value !== "number" || !Number.isInteger(value) || value < minimum || value > maximum) return REFUSED;
    return cuts.filter((cut) => value >= cut).length;
  };
}

/**
 * Writes the source of a function that gives the class of every fact of an object: the same answers as
 * {@link interpretedReader}, three times faster, because property names and codes that stand in the code need no look-up.
 */
export function writeReader({ facts }: Pick<Compiled, "facts">): string {
  const names = facts.map(({ name }) => name);
  return `// Written by \`npm run compile\` from the rules. Not to be edited.

/** Writes down the class of every fact of an object: -1 where it is not given, -2 where it is not accepted. */
export function readClasses({ ${names.join(", ")} }: Record<string, unknown>, classes: number[] = []): number[] {
${facts.map((fact, place) => `  classes[${place}] = ${expressionFor(fact)};`).join("\n")}
  return classes;
}
`;
}

function expressionFor(fact: CompiledFact): string {
  const { name } = fact;
  const absent = `${name} === undefined ? -1 : `;
  if ("classes" in fact) {
    const cases = fact.classes.map((values, index) => {
      const tests = values.map((value) => `${name} === ${JSON.stringify(value)}`);
      return `${tests.join(" || ")} ? ${index} : `;
    });
    return `${absent}${cases.join("")}-2`;
  }
  const { minimum, maximum, cuts } = fact;
  const inRange = `typeof ${name} === "number" && ${name} >= ${minimum} && ${name} <= ${maximum} && Number.isInteger(${name})`;
  const classes = cuts.map((cut, index) => `${name} < ${cut} ? ${index} : `).join("");
  return `${absent}${inRange} ? (${classes}${cuts.length}) : -2`;
}
