/** Every object and array in a value, the value included. */
export const partsOf = (value: unknown): object[] =>
  typeof value === "object" && value !== null ? [value, ...Object.values(value).flatMap(partsOf)] : [];

/** The parts of a value that are not frozen. */
export const openPartsOf = (value: unknown): object[] => partsOf(value).filter((part) => !Object.isFrozen(part));
