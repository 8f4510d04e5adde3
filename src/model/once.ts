/** Makes a value at the first call and keeps it, so what is never used costs nothing at import. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Keeps the result of a function for every argument. A result of `undefined` is not kept. */
export function memo<K, T>(make: (argument: K) => T): (argument: K) => T {
  const results = new Map<K, T>();
  return (argument) => {
    let result = results.get(argument);
    if (result === undefined) {
      result = make(argument);
      results.set(argument, result);
    }
    return result;
  };
}
