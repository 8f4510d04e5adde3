/**
 * Writes what a release publishes into a folder: the tarball, its bill of materials and the licences of the packages
 * installed with it. Needs a build. Without a folder, only checks the bill.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { type Bill, billIssues, billOfMaterials, type Lockfile, licencesOf } from "./bill.js";
import { ROOT, run } from "./run.js";

const text = await billOfMaterials();
const bill = JSON.parse(text) as Bill;
const lockfile = JSON.parse(readFileSync(join(ROOT, "package-lock.json"), "utf8")) as Lockfile;
const issues = billIssues(bill, lockfile);

const [folder] = process.argv.slice(2).map((path) => resolve(ROOT, path));
if (folder !== undefined) {
  mkdirSync(folder, { recursive: true });
  const licences = licencesOf(bill).map(({ name, version, licence }) => `${name} ${version}: ${licence}\n`);
  writeFileSync(join(folder, "sbom.cdx.json"), text);
  writeFileSync(join(folder, "third-party-licences.txt"), licences.join(""));
  run("npm", ["pack", "--silent", "--ignore-scripts", "--pack-destination", folder]);
}
for (const issue of issues) console.error(issue);
console.log(`${bill.components.length} packages are installed with the package, ${issues.length} issues`);
process.exitCode = issues.length > 0 ? 1 : 0;
