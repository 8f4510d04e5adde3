import { createClassNumbers } from "../evaluate/class-number.js";
import { type Artefact, type ArtefactFact, notApplicableOf } from "../model/artefact.js";

/**
 * Writes the TypeScript source of `shipped/reader`: complete facts to class number, as `evaluate/class-number` defines it.
 *
 * Codes are looked up by a perfect hash. No check exits early: a mispredicted branch costs more than the other checks.
 *
 * @throws {RangeError} for a rulebook with too many classes for a table.
 */
export function writeReader(artefact: Pick<Artefact, "facts" | "digits" | "contradictions">): string {
  const { facts } = artefact;
  const numbers = createClassNumbers(artefact);
  if (numbers === null) throw new RangeError("The rulebook has too many classes for a table of decisions.");
  const named = facts.map(({ name }, level) => [name, level] as const);
  const always = named.filter(([, level]) => !facts[level]!.appliesWhen);
  const beside = named.filter(([, level]) => facts[level]!.appliesWhen);
  const written = facts.map(classOf);
  const tables = numbers.digits.flatMap(({ values }, digit) =>
    values ? [`const digits${digit} = /* @__PURE__ */ new Int16Array(${JSON.stringify([...values])});`] : [],
  );
  const digits = numbers.digits.flatMap(({ levels, weights, values }, digit) => {
    const index = levels.map((level, at) => times(`c${level}`, weights[at]!)).join(" + ");
    return values ? [`  const d${digit} = digits${digit}[${index}] as number;`] : [];
  });
  const digitOf = numbers.digits.map(({ levels, values }, digit) => (values ? `d${digit}` : `c${levels[0]}`));
  const isKnown = [...new Set([...facts.map((_, level) => `c${level}`), ...digitOf])].join(" | ");
  const sum = numbers.digits.map(({ step }, digit) => times(digitOf[digit]!, step)).join(" + ");
  return `// Written by \`npm run rules\` from the rules. Not to be edited.

${[...written.flatMap((each) => each.tables), ...tables].join("\n")}

/** All class numbers are below this. */
export const size = ${numbers.size};

/** The class number of complete facts; below 0 for facts that are unknown, refused or contradictory. */
export function classNumberOf(
  facts: Readonly<Record<string, unknown>>,
  given: number,
  values: unknown[],
  entries: Uint16Array,
): number {
  const { ${always.map(([name, level]) => `${name}: v${level}`).join(", ")} } = facts;
${beside.map(([name, level]) => `  const v${level} = (given & ${1 << level}) === 0 ? undefined : facts.${name};`).join("\n")}
${[...written.map(({ code }) => code), ...digits].join("\n")}
  const number = (${isKnown}) < 0 ? -1 : ${sum};
  if (number < 0 || entries[number] === 0) {
${facts.map((_, level) => `    values[${level}] = v${level};`).join("\n")}
  }
  return number;
}
`;
}

const times = (name: string, factor: number) => (factor === 1 ? name : `${name} * ${factor}`);

/** Source that gives one fact its class, -1 for none; and the tables that it reads. */
interface Written {
  readonly code: string;
  readonly tables: readonly string[];
}

function classOf(fact: ArtefactFact, level: number): Written {
  const value = `v${level}`;
  const none = notApplicableOf(fact);
  const given = (index: string) => (none === null ? index : `${value} === undefined ? ${none} : ${index}`);
  if ("cuts" in fact) {
    const { minimum, maximum, cuts } = fact;
    const inRange = `typeof ${value} === "number" && ${value} >= ${minimum} && ${value} <= ${maximum} && Number.isInteger(${value})`;
    const reached = cuts.map((cut) => `+(${value} >= ${cut})`).join(" + ") || "0";
    return { code: `  const c${level} = ${given(`${inRange} ? ${reached} : -1`)};`, tables: [] };
  }
  const codes = fact.classes.flatMap((same, index) => same.map((code) => ({ code, index })));
  const hash = hashOf(codes.map(({ code }) => code));
  if (hash === null) {
    const terms = codes.map(({ code, index }) => `${index + 1} * +(${value} === ${JSON.stringify(code)})`);
    return { code: `  const c${level} = ${given(`${terms.join(" + ")} - 1`)};`, tables: [] };
  }
  const texts: unknown[] = Array(hash.size).fill("");
  const classes: number[] = Array(hash.size).fill(-1);
  for (const { code, index } of codes) {
    texts[hash.of(String(code))] = code;
    classes[hash.of(String(code))] = index;
  }
  const isLong = `typeof ${value} === "string"${hash.at === null ? "" : ` && ${value}.length > ${hash.at}`}`;
  return {
    code: `  const h${level} = ${isLong} ? ${hash.code(value)} : 0;
  const c${level} = ${given(`texts${level}[h${level}] === ${value} ? (classes${level}[h${level}] as number) : -1`)};`,
    tables: [`const texts${level} = ${JSON.stringify(texts)};`, `const classes${level} = ${JSON.stringify(classes)};`],
  };
}

/** A perfect hash of some texts, by one letter, the length, or both. The text at a hash is compared as a whole. */
interface Hash {
  readonly size: number;
  /** The index of the letter: every text is longer. `null` for a hash by the length alone. */
  readonly at: number | null;
  of(text: string): number;
  /** The source of the hash of a variable. */
  code(name: string): string;
}

const SIZES = [4, 8, 16, 32] as const;

/** `null` for values that are no texts, or that no letter tells apart. */
function hashOf(values: readonly unknown[]): Hash | null {
  if (!values.every((value) => typeof value === "string")) return null;
  const isPerfect = (of: Hash["of"]) => new Set(values.map(of)).size === values.length;
  // A length is read faster than a letter.
  for (const size of SIZES) {
    const of = (text: string) => text.length & (size - 1);
    if (isPerfect(of)) return { size, at: null, of, code: (name) => `${name}.length & ${size - 1}` };
  }
  const shortest = Math.min(...values.map(({ length }) => length));
  for (const size of SIZES) {
    for (let at = 0; at < shortest; at++) {
      for (const withLength of [false, true]) {
        const of = (text: string) => (text.charCodeAt(at) + (withLength ? text.length : 0)) & (size - 1);
        if (!isPerfect(of)) continue;
        const letter = (name: string) => `${name}.charCodeAt(${at})`;
        const sum = (name: string) => (withLength ? `(${letter(name)} + ${name}.length)` : letter(name));
        return { size, at, of, code: (name) => `${sum(name)} & ${size - 1}` };
      }
    }
  }
  return null;
}
