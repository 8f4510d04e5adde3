/** What was read of a plain object, for some known names. */
export interface PlainObject {
  /** The values that are given: `undefined` means not given. It has no prototype. */
  readonly values: Readonly<Record<string, unknown>>;
  /** The names whose values cannot be read. */
  readonly unreadable: readonly string[];
  /** The enumerable keys that are none of the known names. */
  readonly unknownKeys: readonly string[];
}

/** Whether a value is an object whose prototype is `Object.prototype` or `null`. */
export function isPlain(input: unknown): input is Record<string, unknown> {
  if (typeof input !== "object" || input === null) return false;
  const prototype = Object.getPrototypeOf(input);
  return prototype === Object.prototype || prototype === null;
}

/** Whether `for (key in object)` finds inherited keys, because a program has added some to `Object.prototype`. */
export function inheritsKeys(): boolean {
  for (const _ in Object.prototype) return true;
  return false;
}

/**
 * Reads every own enumerable string key of a plain object once. Symbols and hidden properties are ignored, as in JSON.
 *
 * @returns `null` for anything else, and for an object whose keys cannot be listed.
 */
export function readPlainObject(input: unknown, names: readonly string[]): PlainObject | null {
  try {
    if (!isPlain(input)) return null;
    const keys = Object.keys(input);
    const values = { __proto__: null } as Record<string, unknown>;
    const unreadable: string[] = [];
    for (const name of names) {
      if (!keys.includes(name)) continue;
      try {
        const value = input[name];
        if (value !== undefined) values[name] = value;
      } catch {
        unreadable.push(name);
      }
    }
    return { values, unreadable, unknownKeys: keys.filter((key) => !names.includes(key)) };
  } catch {
    return null;
  }
}

/** The values of a plain object that has only known, readable keys; `null` for anything else. */
export function readValues(input: unknown, names: readonly string[]): Readonly<Record<string, unknown>> | null {
  const object = readPlainObject(input, names);
  return object === null || object.unknownKeys.length > 0 || object.unreadable.length > 0 ? null : object.values;
}
