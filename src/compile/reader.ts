import { fieldsOf } from "../evaluate/packing.js";
import { REFUSED, UNKNOWN } from "../facts/classes.js";
import type { Compiled, CompiledFact } from "../model/artefact.js";

/** A number of 32 bits, of which one is the sign. */
const MOST_BITS = 31;

/**
 * Writes the source of the functions that read a person: they say what `classifierOf` says of each fact, several times as
 * fast. Names and codes stand in the code, and next to nothing is chosen on the way: people differ in so many ways that a
 * processor guesses wrong what comes next, and loses more time by that than all the reading takes.
 *
 * @throws {RangeError} when the classes do not fit into one number.
 */
export function writeReader(compiled: Pick<Compiled, "facts" | "order">): string {
  const { facts } = compiled;
  const { fields, bits } = fieldsOf(compiled);
  if (bits > MOST_BITS) throw new RangeError(`the classes take ${bits} bits, more than ${MOST_BITS}`);
  const written = facts.map(classOf);
  const digits = fields.flatMap(({ place, first }) => {
    const { appliesWhen } = facts[place] ?? {};
    if (!appliesWhen) return [];
    const has = appliesWhen.classes.map((index) => `c${appliesWhen.fact} === ${index}`).join(" || ");
    return `  const d${place} = ${has} ? (c${place} < 0 ? -1 : c${place} + ${first}) : v${place} === undefined ? 0 : -1;`;
  });
  // What is negative stays so however far it is shifted, and beside whatever else.
  const packed = fields.map(({ place, first, shift }) => {
    const digit = `${first > 0 ? "d" : "c"}${place}`;
    return shift === 0 ? digit : `(${digit} << ${shift})`;
  });
  const values = facts.map((_, place) => `v${place}`);
  const classes = facts.map((_, place) => `classed(c${place}, v${place})`);
  return `// Written by \`npm run compile\` from the rules. Not to be edited.

${written.flatMap(({ tables }) => tables).join("\n")}

const classed = (index: number, value: unknown) => (index >= 0 ? index : value === undefined ? ${UNKNOWN} : ${REFUSED});

function read(isPacked: boolean, ${values.map((value) => `${value}: unknown`).join(", ")}): number | number[] {
${[...written.map(({ code }) => code), ...digits].join("\n")}
  const packed = ${packed.join(" | ")};
  return isPacked && packed >= 0 ? packed : [${classes.join(", ")}];
}

/** Packs the classes of a person. Where something is not told, or not accepted: the class of each fact. */
export const pack = ({ ${facts.map(({ name }, place) => `${name}: v${place}`).join(", ")} }: Record<string, unknown>) =>
  read(true, ${values.join(", ")});

/** The class of each fact, of values in the order of the vocabulary. */
export const classify = ({ ${values.map((value, place) => `${place}: ${value}`).join(", ")} }: readonly unknown[]) =>
  read(false, ${values.join(", ")}) as number[];
`;
}

/** The class of one fact, below 0 where it has none; and the tables that are looked into. */
interface Written {
  readonly code: string;
  readonly tables: readonly string[];
}

function classOf(fact: CompiledFact, place: number): Written {
  const value = `v${place}`;
  if ("cuts" in fact) {
    const { minimum, maximum, cuts } = fact;
    const inRange = `typeof ${value} === "number" && ${value} >= ${minimum} && ${value} <= ${maximum} && Number.isInteger(${value})`;
    const reached = cuts.map((cut) => `+(${value} >= ${cut})`).join(" + ") || "0";
    return { code: `  const c${place} = ${inRange} ? ${reached} : -1;`, tables: [] };
  }
  const codes = fact.classes.flatMap((same, index) => same.map((code) => ({ code, index })));
  const hash = hashOf(codes.map(({ code }) => code));
  if (hash === null) {
    const terms = codes.map(({ code, index }) => `${index + 1} * +(${value} === ${JSON.stringify(code)})`);
    return { code: `  const c${place} = ${terms.join(" + ")} - 1;`, tables: [] };
  }
  const texts: unknown[] = Array(hash.size).fill("");
  const classes: number[] = Array(hash.size).fill(-1);
  for (const { code, index } of codes) {
    texts[hash.of(String(code))] = code;
    classes[hash.of(String(code))] = index;
  }
  const isLong = `typeof ${value} === "string" && ${value}.length > ${hash.at}`;
  return {
    code: `  const h${place} = ${isLong} ? ${hash.code(value)} : 0;
  const c${place} = texts${place}[h${place}] === ${value} ? (classes${place}[h${place}] as number) : -1;`,
    tables: [`const texts${place} = ${JSON.stringify(texts)};`, `const classes${place} = ${JSON.stringify(classes)};`],
  };
}

/** A place of its own for each of some texts, by one of their letters: whatever is found there is compared as a whole. */
interface Hash {
  readonly size: number;
  /** The place of the letter: no text is too short for it. */
  readonly at: number;
  of(text: string): number;
  /** Where the text of a name stands. */
  code(name: string): string;
}

/** `null` where not all are texts, or no letter tells them apart. */
function hashOf(values: readonly unknown[]): Hash | null {
  if (!values.every((value) => typeof value === "string")) return null;
  const shortest = Math.min(...values.map(({ length }) => length));
  for (const size of [4, 8, 16, 32]) {
    for (let at = 0; at < shortest; at++) {
      for (const withLength of [false, true]) {
        const of = (text: string) => (text.charCodeAt(at) + (withLength ? text.length : 0)) & (size - 1);
        if (new Set(values.map(of)).size < values.length) continue;
        const letter = (name: string) => `${name}.charCodeAt(${at})`;
        const sum = (name: string) => (withLength ? `(${letter(name)} + ${name}.length)` : letter(name));
        return { size, at, of, code: (name) => `${sum(name)} & ${size - 1}` };
      }
    }
  }
  return null;
}
