/**
 * Opens the built element in Chromium, in a plain page under a strict content security policy: the keyboard alone in both
 * languages, axe, languages, links, print and calendar. Needs a build. An argument runs only the checks whose name
 * contains it.
 */
import { checks } from "./checks.js";
import { serveForm } from "./page.js";

const chosen = Object.entries(checks).filter(([name]) => name.includes(process.argv[2] ?? ""));
const { open, close } = await serveForm();
let failed = 0;
for (const [name, check] of chosen) {
  try {
    await check(open);
  } catch (error) {
    failed += 1;
    console.error(`✗ ${name}\n${error instanceof Error ? error.message : error}\n`);
  }
}
await close();
console.log(`${chosen.length - failed} of ${chosen.length} hold`);
process.exitCode = failed > 0 || chosen.length === 0 ? 1 : 0;
