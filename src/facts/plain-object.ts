/** What stands in a plain object under the names that are asked for. */
export interface ObjectRead {
  /** The values that are given: `undefined` means not given. A fresh object, to be read safely. */
  readonly values: Readonly<Record<string, unknown>>;
  /** The names that could not be read. */
  readonly unreadable: readonly string[];
  /** Whether a key has another name: which one is nobody's business. Keys are what a loop over keys finds. */
  readonly strangers: boolean;
}

/** Whether a value is an object with the prototype of literals, or with none. */
export function isPlain(input: unknown): input is Record<string, unknown> {
  if (typeof input !== "object" || input === null) return false;
  const prototype = Object.getPrototypeOf(input);
  return prototype === Object.prototype || prototype === null;
}

/** Whether a loop over the keys of an object comes by more than its own: somebody has added to what all inherit. */
export function inheritsKeys(): boolean {
  for (const _ in Object.prototype) return true;
  return false;
}

/**
 * Reads every key of a plain object once; `null` for anything else, and for what cannot be looked at. Keys are what a loop
 * finds: hidden properties and symbols, with which programs mark objects, are none, here as in JSON.
 */
export function readObject(input: unknown, names: readonly string[]): ObjectRead | null {
  try {
    if (!isPlain(input)) return null;
    const keys = Object.keys(input);
    // Without a prototype, so that nothing is read that was not given.
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
    return { values, unreadable, strangers: keys.some((key) => !names.includes(key)) };
  } catch {
    return null;
  }
}
