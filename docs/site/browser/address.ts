/** What stands in the address of the playground, after the #: what was told, as it was told. */
export interface Told {
  /** Facts and dates by name, as text. What is not known is not there. */
  readonly person: Readonly<Record<string, string>>;
  /** The day; `null` for today. */
  readonly on: string | null;
  /** "nothing" where no default is to be taken. */
  readonly assume: string | null;
  /** The edition of the rules with which the link was made. */
  readonly rules: string | null;
}

const OWN = ["on", "assume", "rules"];

export const editionOf = ({ version, hash }: { version: string; hash: string }): string => `${version}.${hash}`;

export function addressOf({ person, on, assume, rules }: Told): string {
  const parameters = new URLSearchParams(person);
  if (on !== null) parameters.set("on", on);
  if (assume !== null) parameters.set("assume", assume);
  if (rules !== null) parameters.set("rules", rules);
  return `#${parameters}`;
}

/** Reads an address back; `null` for one that tells nothing. */
export function toldIn(address: string): Told | null {
  const parameters = new URLSearchParams(address.replace(/^#/, ""));
  if ([...parameters].length === 0) return null;
  const names = [...new Set(parameters.keys())].filter((name) => !OWN.includes(name));
  return {
    // Told twice is not told once: the two together are no value that anybody accepts.
    person: Object.fromEntries(names.map((name) => [name, parameters.getAll(name).join()])),
    on: parameters.get("on"),
    assume: parameters.get("assume"),
    rules: parameters.get("rules"),
  };
}
