import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { isIsoDate } from "../../src/model/dates.js";
import { withFolder } from "../release/run.js";
import { ARTICLES, ArgumentError, accept, fillHashes } from "./accept.js";
import type { Articles } from "./article.js";
import { DataSetError } from "./data-set.js";
import { fetchDataSet } from "./fetch.js";
import { issuesOf, writeIssues } from "./issues.js";
import { print } from "./print.js";
import { staleness } from "./staleness.js";
import { isAlarm, watch } from "./watch.js";

export const ALL_SAME = 0;
export const CHANGED = 1;
/** Changes cannot be seen: no data set, or one that is too old; also for arguments that cannot be followed. */
export const UNKNOWN = 2;

export interface Terminal {
  readonly out: (line: string) => void;
  readonly error: (line: string) => void;
}

/**
 * Runs `npm run law`.
 *
 * @param now today, where `--today` does not say another day.
 * @param root the folder of the project, of which pins are read and written.
 * @returns the exit code.
 */
export async function law(args: readonly string[], now: string, root: string, terminal: Terminal): Promise<number> {
  try {
    const options = readOptions(args, now);
    return await (options.data === undefined
      ? withFolder((folder) => run(options, fetchDataSet(folder), root, terminal))
      : run(options, options.data, root, terminal));
  } catch (error) {
    if (!(error instanceof DataSetError || error instanceof ArgumentError)) throw error;
    terminal.error(error.message);
    return UNKNOWN;
  }
}

type Options = ReturnType<typeof readOptions>;

function readOptions(args: readonly string[], now: string) {
  const { values } = parsed(args);
  const { today = now, "stale-after": staleAfter = "60" } = values;
  if (!isIsoDate(today)) throw new ArgumentError("--today: give a day, as 2026-11-30.");
  if (!/^\d+$/.test(staleAfter)) throw new ArgumentError("--stale-after: give a number of days, as 60.");
  const { accept: article, checked, because, answers, fill, issues } = values;
  if (article === undefined && (checked ?? because ?? answers) !== undefined) {
    throw new ArgumentError("--checked, --because and --answers belong to --accept ARTICLE.");
  }
  if ([article !== undefined, fill, issues !== undefined].filter(Boolean).length > 1) {
    throw new ArgumentError("--accept, --fill and --issues each do another thing. Give one of them.");
  }
  return { ...values, today, staleAfter: Number(staleAfter) };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        data: { type: "string" },
        today: { type: "string" },
        "stale-after": { type: "string" },
        issues: { type: "string" },
        accept: { type: "string" },
        checked: { type: "string" },
        because: { type: "string" },
        answers: { type: "string" },
        fill: { type: "boolean", default: false },
      },
    });
  } catch (error) {
    throw new ArgumentError((error as Error).message);
  }
}

function run(options: Options, folder: string, root: string, { out, error }: Terminal): number {
  const { accept: article, checked, because, answers, fill, issues, today, staleAfter } = options;
  const articles: Articles = JSON.parse(readFileSync(join(root, ARTICLES), "utf8"));
  const report = watch(articles, folder, today);
  const unusable = staleness(report, staleAfter);
  if (unusable !== null && (fill || article !== undefined)) {
    throw new DataSetError(`Nothing was written. ${unusable.message}`);
  }
  if (article !== undefined) {
    for (const file of accept({ article, checked, because, answers }, articles, report, root)) {
      out(`${file} written`);
    }
    out("Now run npm run rules, and commit what it writes.");
    return ALL_SAME;
  }
  if (fill) {
    const filled = fillHashes(articles, report, root);
    out(
      filled === 0
        ? "Every article that the data set has is hashed."
        : `${ARTICLES} written: ${filled} ${filled === 1 ? "hash" : "hashes"}`,
    );
    return ALL_SAME;
  }
  for (const line of print(report)) out(line);
  if (issues !== undefined) writeIssues(issues, issuesOf(report, unusable));
  if (unusable !== null) {
    error(unusable.message);
    return UNKNOWN;
  }
  return report.others.some(({ findings }) => findings.some(isAlarm)) ? CHANGED : ALL_SAME;
}
