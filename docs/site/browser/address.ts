/** The entries of the playground, as text, which its address holds after the #. */
export interface Entries {
  /** Facts and dates by name; unknown ones are absent. */
  readonly person: Readonly<Record<string, string>>;
  /** The day; `null` for today. */
  readonly on: string | null;
  /** "nothing" to assume no default. */
  readonly assume: string | null;
  /** The edition of the rules with which the link was made. */
  readonly rules: string | null;
}

const OWN = ["on", "assume", "rules"];

export const editionOf = ({ version, hash }: { version: string; hash: string }): string => `${version}.${hash}`;

export function addressOf({ person, on, assume, rules }: Entries): string {
  const parameters = new URLSearchParams(person);
  if (on !== null) parameters.set("on", on);
  if (assume !== null) parameters.set("assume", assume);
  if (rules !== null) parameters.set("rules", rules);
  return `#${parameters}`;
}

/** @returns `null` for an address without entries. */
export function readAddress(address: string): Entries | null {
  const parameters = new URLSearchParams(address.replace(/^#/, ""));
  if ([...parameters].length === 0) return null;
  const names = [...new Set(parameters.keys())].filter((name) => !OWN.includes(name));
  return {
    // A repeated name is refused: its values together are not accepted.
    person: Object.fromEntries(names.map((name) => [name, parameters.getAll(name).join()])),
    on: parameters.get("on"),
    assume: parameters.get("assume"),
    rules: parameters.get("rules"),
  };
}
