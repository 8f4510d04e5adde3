/**
 * What a release is published with: the tarball, its bill of materials (CycloneDX, made by npm) and the licences of the
 * packages that come along with it. `npm run materials -- <folder>`; needs a build. Fails on a licence that is not
 * known to be compatible.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { ROOT, run, withFolder } from "./run.js";

interface Bill {
  readonly components: readonly {
    readonly name: string;
    readonly version: string;
    readonly licenses?: readonly { readonly license?: { readonly id?: string }; readonly expression?: string }[];
  }[];
}
/** What asks for no more than to be named. */
const COMPATIBLE = ["0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "MIT"];

const BILL = ["sbom", "--package-lock-only", "--omit=dev", "--sbom-format=cyclonedx", "--sbom-type=library"];
const text = run("npm", BILL);
const { components } = JSON.parse(text) as Bill;
const licences = components.map(({ name, version, licenses = [] }) => ({
  name,
  version,
  licence: licenses.map(({ license, expression }) => license?.id ?? expression ?? "unknown").join(" AND ") || "unknown",
}));
const list = licences.map(({ name, version, licence }) => `${name} ${version}: ${licence}`).join("\n");
const unknown = licences.filter(({ licence }) => !COMPATIBLE.includes(licence));
for (const { name, licence } of unknown) console.error(`${name} has the licence ${licence}`);

const write = (folder: string) => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "sbom.cdx.json"), text);
  writeFileSync(join(folder, "third-party-licences.txt"), `${list}\n`);
  run("npm", ["pack", "--silent", "--ignore-scripts", "--pack-destination", folder]);
};
const folder = process.argv[2];
if (folder === undefined) await withFolder(write);
else write(resolve(ROOT, folder));
console.log(
  `${components.length} packages come along, ${unknown.length} with a licence that is not known to be compatible`,
);
process.exitCode = unknown.length > 0 || components.length === 0 ? 1 : 0;
