import { REFUSED, UNKNOWN } from "../evaluate/classify.js";
import type { Compiled, CompiledFact } from "../evaluate/compiled.js";
import { fieldsOf } from "../evaluate/packing.js";

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
  const names = facts.map(({ name }) => name);
  const { fields, bits } = fieldsOf(compiled);
  if (bits > MOST_BITS) throw new RangeError(`the classes take ${bits} bits, more than ${MOST_BITS}`);
  const written = facts.map(classOf);
  const digits = fields.flatMap(({ place, first }) => {
    const { name, appliesWhen } = facts[place] ?? {};
    if (!appliesWhen) return [];
    const has = appliesWhen.classes.map((index) => `c${appliesWhen.fact} === ${index}`).join(" || ");
    return `  const d${place} = ${has} ? (c${place} < 0 ? -1 : c${place} + ${first}) : ${name} === undefined ? 0 : -1;`;
  });
  // What is negative stays so however far it is shifted, and beside whatever else.
  const packed = fields.map(({ place, first, shift }) => {
    const digit = `${first > 0 ? "d" : "c"}${place}`;
    return shift === 0 ? digit : `(${digit} << ${shift})`;
  });
  const classes = names.map((name, place) => `told(c${place}, ${name})`);
  return `// Written by \`npm run compile\` from the rules. Not to be edited.

${written.flatMap(({ tables }) => tables).join("\n")}

const told = (index: number, value: unknown) => (index >= 0 ? index : value === undefined ? ${UNKNOWN} : ${REFUSED});

function read(toPack: boolean, ${names.map((name) => `${name}: unknown`).join(", ")}): number | number[] {
${[...written.map(({ code }) => code), ...digits].join("\n")}
  const packed = ${packed.join(" | ")};
  return toPack && packed >= 0 ? packed : [${classes.join(", ")}];
}

/** Packs the classes of a person. Where something is not told, or not accepted: the class of each fact. */
export const pack = ({ ${names.join(", ")} }: Record<string, unknown>) =>
  read(true, ${names.join(", ")});

/** The class of each fact, of values in the order of the vocabulary. */
export const classify = ({ ${names.map((name, place) => `${place}: ${name}`).join(", ")} }: readonly unknown[]) =>
  read(false, ${names.join(", ")}) as number[];
`;
}

/** The class of one fact, below 0 where it has none; and the tables that are looked into. */
interface Written {
  readonly code: string;
  readonly tables: readonly string[];
}

function classOf(fact: CompiledFact, place: number): Written {
  const { name } = fact;
  const written = (code: string, tables: string[] = []) => ({ code: `  const c${place} = ${code};`, tables });
  if ("cuts" in fact) {
    const { minimum, maximum, cuts } = fact;
    const inRange = `typeof ${name} === "number" && ${name} >= ${minimum} && ${name} <= ${maximum} && Number.isInteger(${name})`;
    return written(`${inRange} ? ${cuts.map((cut) => `+(${name} >= ${cut})`).join(" + ") || 0} : -1`);
  }
  const values = fact.classes.flatMap((all, index) => all.map((value) => ({ value, index })));
  const hash = hashOf(values.map(({ value }) => value));
  if (hash === null) {
    const terms = values.map(({ value, index }) => `${index + 1} * +(${name} === ${JSON.stringify(value)})`);
    return written(`${terms.join(" + ")} - 1`);
  }
  const texts: unknown[] = Array(hash.size).fill("");
  const classes: number[] = Array(hash.size).fill(-1);
  for (const { value, index } of values) {
    texts[hash.of(String(value))] = value;
    classes[hash.of(String(value))] = index;
  }
  const at = `h${place}`;
  const { code } = written(`texts${place}[${at}] === ${name} ? (classes${place}[${at}] as number) : -1`);
  const isLong = `typeof ${name} === "string" && ${name}.length > ${hash.at}`;
  return {
    code: `  const ${at} = ${isLong} ? ${hash.code(name)} : 0;\n${code}`,
    tables: [`const texts${place} = ${JSON.stringify(texts)};`, `const classes${place} = ${JSON.stringify(classes)};`],
  };
}

/** A place of its own for each of some texts, by one of their letters: whatever is found there is compared as a whole. */
interface Hash {
  readonly size: number;
  /** The place of the letter: no text is too short for it. */
  readonly at: number;
  of(text: string): number;
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
