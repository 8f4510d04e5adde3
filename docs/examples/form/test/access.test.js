import { deepEqual, equal, ok } from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";
import { launch } from "./browser.js";
import { persons } from "./persons.js";
import { answer, play } from "./reader.js";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
let form;
before(async () => {
  form = await launch();
});
after(() => form.close());

async function violations(page) {
  await page.evaluate(axe);
  const found = await page.evaluate(() => window.axe.run());
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}
const fits = (page) => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);

const readers = [
  ["en-GB", "light", persons[6]],
  ["fr-FR", "dark", persons[7]],
];
for (const [locale, colorScheme, { facts }] of readers) {
  test(`Every question and the answer pass axe and fit a narrow screen: ${locale}, ${colorScheme}`, async () => {
    const { page, troubles } = await form.open({ locale, colorScheme, viewport: { width: 320, height: 640 } });
    await play(page, facts, async (_, value, fact) => {
      deepEqual(await violations(page), [], fact);
      ok(await fits(page), fact);
      await answer(page, value);
    });
    deepEqual(await violations(page), []);
    ok(await fits(page));
    deepEqual(troubles, []);
  });
}

test("Refused and unknown answers pass axe", async () => {
  const { page } = await form.open();
  await play(page, {}, async () => {
    await page.getByRole("button", { name: "Continue" }).click();
    deepEqual(await violations(page), []);
    await page.getByRole("button", { name: "I do not know" }).click();
  });
  deepEqual(await violations(page), []);
});

test("Answers stay on the page: not in its address, cookies or storage, and the browser blocks requests", async () => {
  const { page, troubles } = await form.open();
  const before = page.url();
  await play(page, persons[3].facts);
  equal(page.url(), before);
  deepEqual(await page.evaluate(() => [document.cookie, localStorage.length, sessionStorage.length, history.length]), [
    "",
    0,
    0,
    2,
  ]);
  deepEqual(troubles, []);
  const refusal = await page.evaluate(async () => {
    const refused = new Promise((resolve) => {
      document.addEventListener("securitypolicyviolation", ({ effectiveDirective }) => resolve(effectiveDirective));
      setTimeout(resolve, 2000, "no request is blocked");
    });
    await fetch("/anything").catch(() => {});
    return refused;
  });
  equal(refusal, "connect-src");
});

test("Without JavaScript, the page says in both languages what it needs", async () => {
  const { page } = await form.open({ javaScriptEnabled: false });
  equal(await page.locator("noscript p:visible, p:visible").count(), 2);
});
