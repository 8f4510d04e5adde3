/** Every object and list in a value, itself included. */
export const partsOf = (value: unknown): object[] =>
  typeof value === "object" && value !== null ? [value, ...Object.values(value).flatMap(partsOf)] : [];

/** Those of them that somebody can still change. */
export const openPartsOf = (value: unknown): object[] => partsOf(value).filter((part) => !Object.isFrozen(part));
