import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT, run, withFolder } from "./run.js";

/*
 * The bill of materials: what comes along with the package, in the versions that were tested. npm makes it, and what the
 * lockfile says of the same is held against it, since a bill that lacks a package looks like any other.
 */

export interface Bill {
  readonly metadata: { readonly component: { readonly name: string; readonly version: string } };
  readonly components: readonly {
    readonly name: string;
    readonly version: string;
    readonly licenses?: readonly { readonly license?: { readonly id?: string }; readonly expression?: string }[];
  }[];
}
interface Locked {
  readonly version?: string;
  readonly hasInstallScript?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}
export interface Lockfile {
  readonly packages: Readonly<Record<string, Locked>>;
}

/** The bill as npm writes it (CycloneDX), and the lockfile that it has to agree with. */
export function billOfMaterials(): Promise<{ text: string; lockfile: Lockfile }> {
  return withFolder((folder) => {
    // npm calls a package after its folder.
    const { devDependencies, ...manifest } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
    const cwd = join(folder, manifest.name);
    mkdirSync(cwd);
    cpSync(join(ROOT, "package-lock.json"), join(cwd, "package-lock.json"));
    // `--omit=dev` leaves out what a tool of ours needs as well: without the tools, nothing is left to omit.
    writeFileSync(join(cwd, "package.json"), JSON.stringify(manifest));
    run("npm", ["install", "--package-lock-only", "--ignore-scripts", "--offline", "--silent"], { cwd });
    const text = run("npm", ["sbom", "--package-lock-only", "--sbom-format=cyclonedx", "--sbom-type=library"], { cwd });
    return { text, lockfile: JSON.parse(readFileSync(join(ROOT, "package-lock.json"), "utf8")) as Lockfile };
  });
}

/** What the bill lacks of what is installed with the package, and what of that would run something on install. */
export function billIssues({ metadata, components }: Bill, lockfile: Lockfile): string[] {
  const told = new Set(components.map(({ name, version }) => `${name}@${version}`));
  const own = metadata.component.name;
  return [
    ...(own === "carte-vitale" ? [] : [`the bill of materials is that of ${own}`]),
    ...[...comesAlong(lockfile)].flatMap(([path, { version, hasInstallScript }]) => {
      const name = `${path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length)}@${version}`;
      return [
        ...(told.has(name) ? [] : [`${name} comes along and is not in the bill of materials`]),
        ...(hasInstallScript ? [`${name} runs a script on install`] : []),
      ];
    }),
  ];
}

/** The dependencies of the package and theirs, by their place in the lockfile. */
function comesAlong({ packages }: Lockfile): Map<string, Locked> {
  const found = new Map<string, Locked>();
  const visit = (path: string, { dependencies, optionalDependencies, peerDependencies }: Locked) => {
    for (const name of Object.keys({ ...dependencies, ...optionalDependencies, ...peerDependencies })) {
      const place = placeOf(name, path);
      const locked = place && packages[place];
      // What is optional need not be there; what `npm ci` needs is its own business.
      if (!locked || found.has(place)) continue;
      found.set(place, locked);
      visit(place, locked);
    }
  };
  /** As Node.js looks for it: beside the package that asks, then further out. */
  const placeOf = (name: string, from: string): string | undefined => {
    const place = `${from}${from && "/"}node_modules/${name}`;
    if (place in packages || from === "") return place;
    return placeOf(name, from.slice(0, Math.max(0, from.lastIndexOf("/node_modules/"))));
  };
  const own = packages[""];
  if (own) visit("", own);
  return found;
}
