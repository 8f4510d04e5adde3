/** What stands in a plain object under the names that are asked for. */
export interface ObjectRead {
  /** The values that are given: `undefined` means not given. A fresh object, to be read safely. */
  readonly values: Readonly<Record<string, unknown>>;
  /** The names that could not be read. */
  readonly unreadable: readonly string[];
  /** Whether a key has another name, or is a symbol. Which one is nobody's business. A hidden property is no key. */
  readonly strangers: boolean;
}

/** Whether a value is an object with the prototype of literals, or with none. */
export function isPlain(input: unknown): input is Record<string, unknown> {
  if (typeof input !== "object" || input === null) return false;
  const prototype = Object.getPrototypeOf(input);
  return prototype === Object.prototype || prototype === null;
}

/** Reads every own key of a plain object once; `null` for anything else, and for what cannot be looked at. */
export function readObject(input: unknown, names: readonly string[]): ObjectRead | null {
  try {
    if (!isPlain(input)) return null;
    const keys = Reflect.ownKeys(input);
    // Without a prototype, so that nothing is read that was not given.
    const values: Record<string, unknown> = Object.create(null);
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
    const known = new Set<PropertyKey>(names);
    const strange = (key: PropertyKey) =>
      !known.has(key) && (typeof key === "symbol" || Object.prototype.propertyIsEnumerable.call(input, key));
    return { values, unreadable, strangers: keys.some(strange) };
  } catch {
    return null;
  }
}
