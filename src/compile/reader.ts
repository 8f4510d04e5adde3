import { REFUSED, UNKNOWN } from "../evaluate/classify.js";
import type { Compiled, CompiledFact } from "../evaluate/compiled.js";
import { fieldsOf } from "../evaluate/packing.js";

/** A number of 32 bits, of which one is the sign. */
const MOST_BITS = 31;

/**
 * Writes the source of a function that packs the classes of somebody of whom everything is told: what `classifierOf` says of
 * each fact, several times as fast, because names and codes that stand in the code need no look-up.
 *
 * @throws {RangeError} when the classes do not fit into one number.
 */
export function writeReader(compiled: Pick<Compiled, "facts" | "order">): string {
  const { facts } = compiled;
  const { fields, bits } = fieldsOf(compiled);
  if (bits > MOST_BITS) throw new RangeError(`the classes take ${bits} bits, more than ${MOST_BITS}`);
  const classes = facts.map((fact, place) => `  const c${place} = ${classOf(fact)};`);
  const digits = fields.flatMap(({ place, first }) => {
    const appliesWhen = facts[place]?.appliesWhen;
    if (!appliesWhen) return [];
    const has = appliesWhen.classes.map((index) => `c${appliesWhen.fact} === ${index}`).join(" || ");
    return `  const d${place} = ${has} ? (c${place} < 0 ? -1 : c${place} + ${first}) : c${place} === ${UNKNOWN} ? 0 : -1;`;
  });
  // What is negative stays so however far it is shifted, and beside whatever else.
  const packed = fields.map(({ place, first, shift }) => {
    const digit = `${first > 0 ? "d" : "c"}${place}`;
    return shift === 0 ? digit : `(${digit} << ${shift})`;
  });
  return `// Written by \`npm run compile\` from the rules. Not to be edited.

/** Packs the classes of a person. Where something is not told, or not accepted: the class of each fact. */
export function pack({ ${facts.map(({ name }) => name).join(", ")} }: Record<string, unknown>): number | number[] {
${[...classes, ...digits].join("\n")}
  const packed = ${packed.join(" | ")};
  return packed < 0 ? [${facts.map((_, place) => `c${place}`).join(", ")}] : packed;
}
`;
}

function classOf(fact: CompiledFact): string {
  const { name } = fact;
  const other = `${name} === undefined ? ${UNKNOWN} : ${REFUSED}`;
  if ("classes" in fact) {
    const cases = fact.classes.map((values, index) => {
      const tests = values.map((value) => `${name} === ${JSON.stringify(value)}`);
      return `${tests.join(" || ")} ? ${index} : `;
    });
    // Asked once, so that engines compare text with text, whatever somebody else has handed in before.
    const isText = fact.classes.flat().every((value) => typeof value === "string");
    return isText
      ? `typeof ${name} !== "string" ? (${other}) : ${cases.join("")}${REFUSED}`
      : `${cases.join("")}${other}`;
  }
  const { minimum, maximum, cuts } = fact;
  const inRange = `typeof ${name} === "number" && ${name} >= ${minimum} && ${name} <= ${maximum} && Number.isInteger(${name})`;
  const classes = cuts.map((cut, index) => `${name} < ${cut} ? ${index} : `).join("");
  return `${inRange} ? (${classes}${cuts.length}) : ${other}`;
}
