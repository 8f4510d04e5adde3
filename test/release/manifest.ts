import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly keywords?: readonly string[];
  readonly engines?: { readonly node?: string };
  readonly sideEffects?: boolean;
  readonly scripts?: Readonly<Record<string, string>>;
  readonly exports: Readonly<Record<string, string | Readonly<Record<string, Readonly<Record<string, string>>>>>>;
  readonly typesVersions: { readonly "*": Readonly<Record<string, readonly string[]>> };
}

const ON_INSTALL = ["preinstall", "install", "postinstall", "prepublish", "preprepare", "prepare", "postprepare"];

/** What package.json promises to those who install it, held to the files beside it. */
export function manifestIssues(installed: string): string[] {
  const own = JSON.parse(readFileSync(join(installed, "package.json"), "utf8")) as Manifest;
  const issues: string[] = [];
  const expect = (holds: boolean, issue: string) => {
    if (!holds) issues.push(`package.json: ${issue}`);
  };
  const there = (path: string) => existsSync(join(installed, path));

  for (const script of ON_INSTALL) expect(!(script in (own.scripts ?? {})), `${script} would run on install`);
  expect(own.sideEffects === false, "sideEffects is false");
  expect(own.engines?.node === ">=20", "engines says the oldest Node.js that is tested");
  expect((own.keywords ?? []).length > 0, "keywords are missing");
  expect(own.license === "MIT" && there("LICENSE"), "the licence and its text belong together");

  for (const [path, conditions] of Object.entries(own.exports)) {
    if (typeof conditions === "string") {
      expect(there(conditions), `${path} leads to ${conditions}, which is not there`);
      continue;
    }
    expect(Object.keys(conditions).join() === "import,require", `${path} is for import and for require`);
    for (const [condition, targets] of Object.entries(conditions)) {
      expect(Object.keys(targets).join() === "types,default", `${path}, ${condition}: types come first`);
      for (const target of Object.values(targets))
        expect(there(target), `${path} leads to ${target}, which is not there`);
    }
    // Editors and compilers that do not know `exports` find the types of a subpath here.
    const types = path === "." ? ["main"] : own.typesVersions["*"][path.slice(2)];
    expect(types !== undefined, `${path} has no entry in typesVersions`);
  }
  return issues;
}
