/** The words for a code, if the catalogue has them. */
export const wordsIfAny = <T>(section: Readonly<Record<string, T>>, code: string): T | undefined =>
  Object.hasOwn(section, code) ? section[code] : undefined;

/**
 * The words for a code. Text that is not a code may be personal data, so the error does not repeat it.
 *
 * @throws {RangeError} when the catalogue has no words for the code.
 */
export function wordsFor<T>(section: Readonly<Record<string, T>>, code: string): T {
  // A list of one code would pass for the code as a key.
  const isText = typeof code === "string";
  const found = isText ? wordsIfAny(section, code) : undefined;
  if (found === undefined) {
    const which =
      isText && /^[a-z][a-zA-Z0-9-]{0,99}$/.test(code)
        ? `the code ${code}`
        : "an invalid code: hand in what the library returned";
    throw new RangeError(`The catalogue has no words for ${which}`);
  }
  return found;
}

export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
