import type { Compiled } from "../evaluate/compiled.js";
import { fieldsOf } from "../evaluate/packing.js";
import type { Field } from "../evaluate/strides.js";

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
  // Whether somebody has a fact depends on another one, which is read before.
  const everybodys = fields.filter(({ first }) => first === 0);
  const lines = [...everybodys, ...fields.filter(({ first }) => first > 0)].map(
    (field) => `  const c${field.place} = ${expressionFor(compiled, field)};`,
  );
  // -1 stays negative however far it is shifted, and beside whatever else.
  const packed = fields.map(({ place, shift }) => (shift === 0 ? `c${place}` : `(c${place} << ${shift})`));
  return `// Written by \`npm run compile\` from the rules. Not to be edited.

/** Packs the classes of a person; negative where something is not told, or not accepted. */
export function pack({ ${facts.map(({ name }) => name).join(", ")} }: Record<string, unknown>): number {
${lines.join("\n")}
  return ${packed.join(" | ")};
}
`;
}

function expressionFor({ facts }: Pick<Compiled, "facts">, { place, first }: Field): string {
  const fact = facts[place];
  if (fact === undefined) throw new RangeError("a field is of a fact");
  const { name, appliesWhen } = fact;
  const has = appliesWhen?.classes.map((index) => `c${appliesWhen.fact} === ${index}`).join(" || ");
  const unless = has ? `!(${has}) ? (${name} === undefined ? 0 : -1) : ` : "";
  if ("classes" in fact) {
    const cases = fact.classes.map((values, index) => {
      const tests = values.map((value) => `${name} === ${JSON.stringify(value)}`);
      return `${tests.join(" || ")} ? ${first + index} : `;
    });
    // Asked once, so that engines compare text with text, whatever somebody else has handed in before.
    const isText = fact.classes.flat().every((value) => typeof value === "string");
    return isText ? `${unless}typeof ${name} !== "string" ? -1 : ${cases.join("")}-1` : `${unless}${cases.join("")}-1`;
  }
  const { minimum, maximum, cuts } = fact;
  const inRange = `typeof ${name} === "number" && ${name} >= ${minimum} && ${name} <= ${maximum} && Number.isInteger(${name})`;
  const classes = cuts.map((cut, index) => `${name} < ${cut} ? ${first + index} : `).join("");
  return `${unless}${inRange} ? (${classes}${first + cuts.length}) : -1`;
}
