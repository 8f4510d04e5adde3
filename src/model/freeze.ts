/** A JSON value that cannot be changed, at any depth. */
export type Frozen<T> = T extends object ? { readonly [K in keyof T]: Frozen<T[K]> } : T;

/** Freezes a JSON value at every depth, in place, so that a result can be shared without a copy. */
export function freeze<T>(value: T): Frozen<T> {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    if (Array.isArray(value)) for (let at = 0; at < value.length; at++) freeze(value[at]);
    // `for … in` makes no list of keys: the whole rulebook is frozen at import.
    else for (const key in value) if (Object.hasOwn(value, key)) freeze(value[key]);
  }
  // The value is the same; TypeScript cannot infer `Frozen<T>` through the recursion.
  return value as Frozen<T>;
}
