/**
 * Opens the built site in Chromium: the persons of the brief, shared and bad links, both languages, the keyboard, narrow
 * screens, light and dark, without JavaScript and from the disk. Needs `npm run docs`. An argument runs only the checks
 * whose name contains it.
 */
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { assistants } from "./assistants.js";
import { openSite, type Site } from "./browser.js";
import { expert } from "./expert.js";
import { accessible, kinds, pages } from "./pages.js";
import { coversTheBrief, decides, situations } from "./people.js";
import { playground } from "./playground.js";

/** A run that hangs ends; on an idle machine all checks take well under a minute. */
const LIMIT_MS = 240_000;
const AT_ONCE = 2;

const root = resolve("docs/public");
if (!existsSync(root)) throw new Error("docs/public is missing: run npm run docs");

const checks = Object.entries<(site: Site) => Promise<void>>({
  ...Object.fromEntries(situations.map((person) => [person.name, (site: Site) => decides(site, person)])),
  "every person of the brief is checked": async () => coversTheBrief(),
  ...playground,
  ...expert,
  ...assistants,
  ...pages,
  ...Object.fromEntries(kinds.map((path) => [`accessible: ${path}`, (site: Site) => accessible(site, path)])),
}).filter(([name]) => name.includes(process.argv[2] ?? ""));

const started = Date.now();
const late = setTimeout(() => {
  console.error(`not done after ${LIMIT_MS / 1000} s`);
  process.exit(1);
}, LIMIT_MS);
const site = await openSite(root);
let failed = 0;
const next = checks[Symbol.iterator]();
await Promise.all(
  Array.from({ length: AT_ONCE }, async () => {
    for (const [name, check] of next) {
      try {
        await check(site);
      } catch (error) {
        failed++;
        console.error(`✗ ${name}\n${error instanceof Error ? error.message : error}\n`);
      }
    }
  }),
);
await site.close();
clearTimeout(late);
for (const fault of site.faults) console.error(`✗ ${fault}`);
console.log(`${checks.length - failed} of ${checks.length} hold, in ${((Date.now() - started) / 1000).toFixed(0)} s`);
process.exitCode = failed + site.faults.length > 0 || checks.length === 0 ? 1 : 0;
