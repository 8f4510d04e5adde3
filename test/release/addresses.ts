/* The addresses of the project follow from one field, `repository` of package.json, which the owner sets. */

/** `https://github.com/owner/name` of what npm accepts as a repository; `null` of anything else. */
export function webAddress(repository: unknown): string | null {
  const written =
    typeof repository === "object" && repository !== null && "url" in repository ? repository.url : repository;
  if (typeof written !== "string") return null;
  const [, name] = /^(?:github:|(?:git\+)?https:\/\/github\.com\/)?([\w-]+\/[\w.-]+?)(?:\.git)?$/.exec(written) ?? [];
  return name === undefined ? null : `https://github.com/${name}`;
}

/** package.json with the fields that follow from the repository, where there is one. */
export function withRepository(text: string, address: string | null): string {
  const { repository: _, homepage: __, bugs: ___, ...others } = JSON.parse(text) as Record<string, unknown>;
  const fields = Object.entries(others).flatMap(([key, value]): [string, unknown][] =>
    key === "license" && address !== null ? [[key, value], ...addressFields(address)] : [[key, value]],
  );
  return `${JSON.stringify(Object.fromEntries(fields), null, 2)}\n`;
}

const addressFields = (address: string): [string, unknown][] => [
  ["repository", { type: "git", url: `git+${address}.git` }],
  ["homepage", `${address}#readme`],
  ["bugs", `${address}/issues`],
];

/** YAML whose line `key: address` stands after the line of another key, where there is an address. */
export function withYamlLine(text: string, key: string, after: string, address: string | null): string {
  const without = text.replace(new RegExp(`^${key}: .*\n`, "m"), "");
  if (address === null) return without;
  return without.replace(new RegExp(`^${after}: .*\n`, "m"), (line) => `${line}${key}: ${address}\n`);
}

/** A page of a registry has no files beside it: its links name the file in the repository. */
export function withAddressedLinks(text: string, address: string | null): string {
  return withRelativeLinks(text).replace(/\]\((?!https?:|#)([^)]+)\)/g, (link, path: string) =>
    address === null ? link : `](${address}/blob/HEAD/${path})`,
  );
}

/** The links to files of a repository, as they are within it. */
export const withRelativeLinks = (text: string): string =>
  text.replace(/\]\(https:\/\/github\.com\/[\w-]+\/[\w.-]+\/blob\/HEAD\/([^)]+)\)/g, "]($1)");
