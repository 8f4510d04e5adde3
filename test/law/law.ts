/**
 * Tells which cited articles of law are not the same as when they were read, and what rests on them. It fetches the newest
 * data set of the codes, or reads a copy: `--data FOLDER`. The exit code is 0 when all is the same, 1 when an article changed,
 * 2 when the data set cannot be read, or one of its codes is older than `--stale-after` days (60).
 *
 * `--accept ARTICLE --checked DAY --because "…"` pins the newest version; `--answers changed` where an answer changes.
 * `--fill` writes the hashes that are missing; `--issues FOLDER` writes a file for each change; `--today DAY` is for tests.
 */
import { ROOT } from "../release/run.js";
import { law } from "./command.js";

// The reader of the output may end first, as `head` does: the exit code stays that of the check.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

const today = new Date().toISOString().slice(0, 10);
try {
  process.exitCode = await law(process.argv.slice(2), today, ROOT, { out: console.log, error: console.error });
} catch (error) {
  // Node would end with 1, which says that an article changed.
  console.error(
    `Ended before anything could be told, mostly by a data set of another shape: ${(error as Error).message}`,
  );
  process.exitCode = 2;
}
