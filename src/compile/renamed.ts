import { isPlain } from "../facts/plain-object.js";
import { type Fact, type Rulebook, rulesOf, type Value } from "../model/rulebook.js";

/** From the words of the later rulebook to those of the earlier one. A word that is not mapped stands for itself. */
export interface Renamed {
  /** Several values of a later fact may be one value of the earlier fact. */
  facts?: Readonly<Record<string, { readonly fact: string; readonly values?: Readonly<Record<string, Value>> }>>;
  codes?: {
    readonly [kind in "outcome" | "rule" | "document" | "procedure" | "alternative" | "notice" | "step"]?: Readonly<
      Record<string, string>
    >;
  };
}
export type CodeKind = keyof NonNullable<Renamed["codes"]>;

/** {@link Renamed} as it was read: a map has no inherited keys. */
export interface Renaming {
  readonly facts: ReadonlyMap<string, { readonly fact: string; readonly values: ReadonlyMap<string, Value> }>;
  readonly codes: ReadonlyMap<CodeKind, ReadonlyMap<string, string>>;
}

const CODES: Readonly<Record<CodeKind, (rulebook: Rulebook) => string[]>> = {
  outcome: ({ outcomes }) => Object.keys(outcomes),
  rule: (rulebook) => rulesOf(rulebook).map(({ id }) => id),
  document: ({ documents }) => Object.keys(documents),
  procedure: ({ procedures }) => Object.keys(procedures),
  alternative: ({ alternatives }) => Object.keys(alternatives),
  notice: (rulebook) =>
    rulesOf(rulebook).flatMap(({ event }) =>
      "params" in event && "notice" in event.params ? [String(event.params.notice)] : [],
    ),
  step: ({ steps }) => Object.keys(steps),
};

/** Longer lists of accepted words are counted instead of listed. */
const MOST_LISTED = 100;

/** Copies the options of `compare`. @throws {TypeError} for another shape; the message repeats nothing of it. */
export function readRenamed(options: unknown): Renaming {
  const { renamed } = entriesOf(options, "The options", ["renamed"]);
  const { facts, codes } = entriesOf(renamed, "`renamed`", ["facts", "codes"]);
  return {
    facts: new Map(
      Object.entries(entriesOf(facts, "`renamed.facts`")).map(([name, entry]) => {
        if (entry === undefined) throw notAnObject("An entry of `renamed.facts`", ["fact", "values"]);
        const { fact, values } = entriesOf(entry, "An entry of `renamed.facts`", ["fact", "values"]);
        if (typeof fact !== "string")
          throw new TypeError("`fact` in `renamed.facts` must be the name of a fact of `before`.");
        const mapped = Object.entries(entriesOf(values, "`values` in `renamed.facts`"));
        if (!mapped.every((pair): pair is [string, Value] => ["string", "number", "boolean"].includes(typeof pair[1])))
          throw new TypeError("Each of `values` in `renamed.facts` must be a value of the fact of `before`.");
        return [name, { fact, values: new Map(mapped) }];
      }),
    ),
    codes: new Map(
      Object.entries(entriesOf(codes, "`renamed.codes`", Object.keys(CODES))).map(([kind, some]) => {
        const mapped = Object.entries(entriesOf(some, `\`renamed.codes.${kind}\``));
        if (!mapped.every((pair): pair is [string, string] => typeof pair[1] === "string"))
          throw new TypeError(`Each entry of \`renamed.codes.${kind}\` must be a code of \`before\`.`);
        return [kind as CodeKind, new Map(mapped)];
      }),
    ),
  };
}

/** Copies a plain object to one without a prototype; `undefined` gives an empty one. @param keys the only keys, if they are fixed. */
function entriesOf(value: unknown, what: string, keys?: readonly string[]): Record<string, unknown> {
  const copy: Record<string, unknown> = Object.create(null);
  if (value === undefined) return copy;
  try {
    if (isPlain(value)) {
      for (const key of Object.keys(value)) copy[key] = value[key];
      if (Object.keys(copy).every((key) => keys?.includes(key) ?? true)) return copy;
    }
  } catch {
    // What cannot be read is refused as any other shape.
  }
  throw notAnObject(what, keys);
}

const notAnObject = (what: string, keys?: readonly string[]) =>
  new TypeError(`${what} must be a plain object${keys ? ` with no other keys than ${keys.join(", ")}` : ""}.`);

/**
 * Checks that every word in the mapping exists, and that no word gets two meanings.
 *
 * @throws {RangeError} where this is not so. For a word that a rulebook lacks, the message names those that it has.
 */
export function checkRenamed({ facts, codes }: Renaming, before: Rulebook, after: Rulebook): void {
  for (const [name, { fact, values }] of facts) {
    const later = known(after.facts, name, "A key of `renamed.facts` is no fact of `after`");
    const earlier = known(before.facts, fact, "A fact in `renamed.facts` is no fact of `before`");
    checkValues(values, name, later, earlier);
  }
  const targets = [...facts.values()].map(({ fact }) => fact);
  const twice = targets.find((fact, at) => targets.indexOf(fact) !== at);
  if (twice !== undefined)
    throw new RangeError(`Two facts in \`renamed.facts\` stand for the fact ${twice} of \`before\`: map one of them.`);
  for (const [name, { fact }] of facts) {
    if (name !== fact && Object.hasOwn(before.facts, name) && !targets.includes(name))
      throw new RangeError(
        `The fact ${name} of \`after\` is renamed, but \`before\` has another fact ${name}: rename the latter in a copy of \`before\`.`,
      );
  }
  for (const [kind, mapped] of codes) {
    for (const [later, earlier] of mapped) {
      accept(CODES[kind](after), later, `A key of \`renamed.codes.${kind}\` is no code of \`after\``);
      accept(CODES[kind](before), earlier, `A code in \`renamed.codes.${kind}\` is no code of \`before\``);
    }
  }
}

function checkValues(values: ReadonlyMap<string, Value>, name: string, later: Fact, earlier: Fact): void {
  if (values.size === 0) return;
  const here = `\`renamed.facts.${name}.values\``;
  if ("minimum" in later) throw new RangeError(`${here} must be left out: a number stands for itself.`);
  const own = "values" in later ? Object.keys(later.values) : ["true", "false"];
  for (const [value, target] of values) {
    accept(own, value, `A key of ${here} is no value of \`after\``);
    if ("minimum" in earlier) {
      const isIn = Number.isInteger(target) && Number(target) >= earlier.minimum && Number(target) <= earlier.maximum;
      if (!isIn)
        throw new RangeError(
          `A value in ${here} is no number of \`before\`. Accepted: ${earlier.minimum} to ${earlier.maximum}.`,
        );
    } else {
      const targets: Value[] = "values" in earlier ? Object.keys(earlier.values) : [true, false];
      accept(targets, target, `A value in ${here} is no value of \`before\``);
    }
  }
  if (!("values" in later && "values" in earlier)) return;
  const mappedTo = own.map((value) => values.get(value) ?? value);
  const other = [...values].find(
    ([value, target]) => value !== target && Object.hasOwn(earlier.values, value) && !mappedTo.includes(value),
  );
  if (other)
    throw new RangeError(
      `The value ${other[0]} of ${name} is renamed, but \`before\` has another value ${other[0]}: rename the latter in a copy of \`before\`.`,
    );
}

function known<T>(all: Readonly<Record<string, T>>, name: string, message: string): T {
  accept(Object.keys(all), name, message);
  return all[name]!;
}

function accept(all: readonly Value[], word: Value, message: string): void {
  if (all.includes(word)) return;
  const accepted = all.length > MOST_LISTED ? `any of the ${all.length} that are declared` : all.join(", ") || "none";
  throw new RangeError(`${message}. Accepted: ${accepted}.`);
}
