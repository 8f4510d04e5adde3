/**
 * What a release is published with: the tarball, its bill of materials (CycloneDX, made by npm) and the licences of the
 * packages that come along with it. `npm run materials -- <folder>`; needs a build. Fails when the bill lacks a package,
 * when one of them runs a script on install, and on a licence that is not known to be compatible.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { type Bill, billIssues, billOfMaterials } from "./bill.js";
import { ROOT, run, withFolder } from "./run.js";

/** What asks for no more than to be named. */
const COMPATIBLE = ["0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "MIT"];

const { text, lockfile } = await billOfMaterials();
const bill = JSON.parse(text) as Bill;
const licences = bill.components.map(({ name, version, licenses = [] }) => ({
  name,
  version,
  licence: licenses.map(({ license, expression }) => license?.id ?? expression ?? "unknown").join(" AND ") || "unknown",
}));
const list = licences.map(({ name, version, licence }) => `${name} ${version}: ${licence}`).join("\n");
const issues = billIssues(bill, lockfile);
for (const { name, licence } of licences) {
  if (!COMPATIBLE.includes(licence)) issues.push(`${name} has the licence ${licence}, not known to be compatible`);
}

const write = (folder: string) => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "sbom.cdx.json"), text);
  writeFileSync(join(folder, "third-party-licences.txt"), `${list}\n`);
  run("npm", ["pack", "--silent", "--ignore-scripts", "--pack-destination", folder]);
};
const folder = process.argv[2];
if (folder === undefined) await withFolder(write);
else write(resolve(ROOT, folder));
for (const issue of issues) console.error(issue);
console.log(`${bill.components.length} packages come along, ${issues.length} issues`);
process.exitCode = issues.length > 0 ? 1 : 0;
