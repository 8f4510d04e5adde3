/**
 * Measures in Chromium how long after the script of the form has loaded its first question is on the screen, each time in
 * a new page. `--check` opens fewer pages and fails past the limit. Needs a build.
 */
import { parseArgs } from "node:util";
import { serveForm } from "../form/page.js";
import { LIMITS } from "./limits.js";
import { median } from "./measure.js";
import { figure, report, table } from "./report.js";

const { values } = parseArgs({ options: { check: { type: "boolean" } } });
const PAGES = values.check ? 7 : 25;

const { open, close } = await serveForm();
const times: number[] = [];
for (let opened = 0; opened < PAGES; opened += 1) {
  const { page } = await open();
  await page.waitForFunction("window.firstQuestion");
  const { shown, after } = await page.evaluate<{ shown: boolean; after: number }>("window.firstQuestion");
  if (!shown) throw new Error("there is no question once the script has run");
  times.push(after);
  await page.context().close();
}
await close();

const quickest = Math.min(...times);
const milliseconds = (value: number) => `${figure(value)} ms`;
const rows = [["first question of the form", milliseconds(median(times)), milliseconds(quickest)]];
// Other load only adds time, so the quickest page is the least disturbed one.
const measure = { limit: LIMITS.firstQuestion, name: `${LIMITS.firstQuestion.what}, quickest`, value: quickest };
report([table(["after the script has loaded", "median", "quickest"], rows)], [measure], Boolean(values.check));
