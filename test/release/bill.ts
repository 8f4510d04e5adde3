import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT, run, withFolder } from "./run.js";

/** A bill of materials (CycloneDX), as npm writes it. */
export interface Bill {
  readonly metadata: { readonly component: { readonly name: string; readonly version: string } };
  readonly components: readonly {
    readonly name: string;
    readonly version: string;
    readonly licenses?: readonly { readonly license?: { readonly id?: string }; readonly expression?: string }[];
  }[];
}
export interface Lockfile {
  readonly packages: Readonly<Record<string, { readonly dev?: boolean; readonly hasInstallScript?: boolean }>>;
}

/** Licences that ask for nothing but to be named. */
const COMPATIBLE = ["0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "MIT"];

/** The bill of what is installed with the package, in the versions of the lockfile. */
export function billOfMaterials(): Promise<string> {
  return withFolder((folder) => {
    // npm names the package after its folder.
    const { devDependencies, ...manifest } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
    const cwd = join(folder, manifest.name);
    mkdirSync(cwd);
    cpSync(join(ROOT, "package-lock.json"), join(cwd, "package-lock.json"));
    // `--omit=dev` also omits what a development tool shares with the package, so the tools are removed instead.
    writeFileSync(join(cwd, "package.json"), JSON.stringify(manifest));
    run("npm", ["install", "--package-lock-only", "--ignore-scripts", "--offline", "--silent"], { cwd });
    return run("npm", ["sbom", "--package-lock-only", "--sbom-format=cyclonedx", "--sbom-type=library"], { cwd });
  });
}

export const licencesOf = ({ components }: Bill): { name: string; version: string; licence: string }[] =>
  components.map(({ name, version, licenses = [] }) => ({
    name,
    version,
    licence:
      licenses.map(({ license, expression }) => license?.id ?? expression ?? "unknown").join(" AND ") || "unknown",
  }));

/** Licences that are not known to be compatible, and packages that would run a script on install. */
export function billIssues(bill: Bill, { packages }: Lockfile): string[] {
  const names = new Set(bill.components.map(({ name }) => name));
  return [
    ...licencesOf(bill)
      .filter(({ licence }) => !COMPATIBLE.includes(licence))
      .map(({ name, licence }) => `${name} has the licence ${licence}, which is not known to be compatible.`),
    ...Object.entries(packages)
      .filter(
        ([path, { dev, hasInstallScript }]) =>
          hasInstallScript && !dev && names.has(path.replace(/.*node_modules\//, "")),
      )
      .map(([path]) => `${path} runs a script on install.`),
  ];
}
