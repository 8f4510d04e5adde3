import { cpSync, renameSync } from "node:fs";
import { join } from "node:path";
import { run } from "../release/run.js";

/** Fills a folder with the packed library, the official SDK and the files of this folder. Needs a build. */
export function installServer(folder: string): void {
  cpSync("test/mcp", folder, { recursive: true });
  cpSync("docs/tools-for-assistants.md", join(folder, "guide.md"));
  const packed = run("npm", ["pack", "--json", "--ignore-scripts", "--pack-destination", folder]);
  const [{ filename }] = JSON.parse(packed);
  renameSync(join(folder, filename), join(folder, "carte-vitale.tgz"));
  run("npm", ["ci", "--no-audit", "--no-fund", "--silent"], { cwd: folder });
  run("npm", ["install", "--no-save", "--no-audit", "--no-fund", "--silent", "./carte-vitale.tgz"], { cwd: folder });
}
