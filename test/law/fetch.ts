import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { tryRun } from "../release/run.js";
import { DataSetError } from "./data-set.js";

const PACKAGE = "@socialgouv/legi-data";

/** Fetches the newest data set into a folder, as the package manager is set up. @returns the folder of its files. */
export function fetchDataSet(folder: string): string {
  tryRun("npm", ["pack", PACKAGE, "--pack-destination", folder, "--silent"]);
  const tarball = readdirSync(folder).find((file) => file.endsWith(".tgz"));
  if (tarball === undefined) {
    throw new DataSetError(
      `${PACKAGE} cannot be fetched. Run npm pack ${PACKAGE} to see why, or give another copy: --data FOLDER`,
    );
  }
  const data = join(folder, "package/data");
  if (tryRun("tar", ["-xzf", join(folder, tarball), "-C", folder, "package/data"]) === null || !existsSync(data)) {
    throw new DataSetError(`${tarball} cannot be unpacked. The download is not whole: run the command again.`);
  }
  return data;
}
