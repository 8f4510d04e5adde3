/**
 * Packs the library, installs the tarball in an example of `docs/examples` with everything else it needs, and runs one
 * of its scripts. Needs a build.
 *
 * tsx test/example.ts service test
 */
import { execFileSync, spawn } from "node:child_process";
import { readFileSync, renameSync } from "node:fs";
import { join } from "node:path";

const [example = "", script = "", ...options] = process.argv.slice(2);
const folder = join("docs/examples", example);
const npm = (args: string[], cwd = process.cwd()) =>
  execFileSync("npm", args, { cwd, encoding: "utf8", stdio: ["inherit", "pipe", "inherit"] });
const read = (path: string) => JSON.parse(readFileSync(path, "utf8"));

// The lockfile says what the library brings: an install from a stale one would lack a package. No integrity: the tarball
// is made anew each time.
const { dependencies } = read("package.json");
const locked = read(join(folder, "package-lock.json")).packages["node_modules/carte-vitale"];
if (JSON.stringify(locked.dependencies) !== JSON.stringify(dependencies) || locked.integrity !== undefined) {
  throw new Error(`${folder}/package-lock.json is stale: npm install there, and drop the integrity of carte-vitale`);
}

const [{ filename }] = JSON.parse(npm(["pack", "--json", "--ignore-scripts", "--pack-destination", folder]));
renameSync(join(folder, filename), join(folder, "carte-vitale.tgz"));
npm(["ci", "--no-audit", "--no-fund", "--silent"], folder);

// A Ctrl-C is for the script alone, which may have something to finish; its exit code says how it ended.
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => {});
const running = spawn("npm", ["run", "--silent", script, "--", ...options], { cwd: folder, stdio: "inherit" });
running.once("exit", (code) => {
  process.exitCode = code ?? 1;
});
