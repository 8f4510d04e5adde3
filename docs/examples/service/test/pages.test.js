import { deepEqual, equal, match, ok } from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import axe from "axe-core";
import { chromium } from "playwright-core";
import { html } from "../src/html.js";
import { openapi } from "../src/openapi.js";
import { start } from "./start.js";

const FLAGS = ["--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update"];
// Chromium needs it as root, as in most containers.
if (process.getuid?.() === 0) FLAGS.push("--no-sandbox");

let service;
let browser;
let profile;
before(async () => {
  service = await start();
  profile = mkdtempSync(join(tmpdir(), "carte-vitale-service-"));
  const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
  browser = await chromium.launch({ executablePath, args: FLAGS, env: { ...process.env, HOME: profile } });
});
after(async () => {
  await browser?.close();
  await service.stop();
  rmSync(profile, { recursive: true, force: true });
});

/** Opens a page. `troubles` are its warnings, its errors and its requests to another host. */
async function open(path, options = {}) {
  const context = await browser.newContext({ locale: "en-GB", ...options });
  const page = await context.newPage();
  const troubles = [];
  page.on("console", (message) => {
    if (!["log", "info"].includes(message.type())) troubles.push(message.text());
  });
  page.on("pageerror", (error) => troubles.push(String(error)));
  page.on("request", (request) => {
    if (!request.url().startsWith(`${service.url}/`)) troubles.push(`a request to ${request.url()}`);
  });
  await page.goto(service.url + path);
  return { page, troubles };
}

/** Sends the form of a request, as its page has it, or with another body. */
async function tried(page, path, { body, language } = {}) {
  const form = page.locator(`form[data-path="${path}"]`);
  if (body !== undefined) await form.getByLabel("Body").fill(body);
  if (language) await form.getByLabel("Accept-Language").selectOption(language);
  await form.getByRole("button").click();
  await form
    .getByRole("status")
    .filter({ hasText: /^\d{3}/ })
    .waitFor();
  return { status: await form.getByRole("status").innerText(), answer: await form.locator("pre").innerText() };
}

for (const [locale, language, title] of [
  ["en-GB", "en", "Carte Vitale: a service"],
  ["fr-FR", "fr", "Carte Vitale : un service"],
]) {
  test(`The front page says in ${language} what this is, and each of its links leads somewhere`, async () => {
    const { page, troubles } = await open("/", { locale });
    equal(await page.getByRole("heading", { level: 1 }).innerText(), title);
    equal(await page.locator("html").getAttribute("lang"), language);
    const links = await page.getByRole("link").evaluateAll((all) => all.map(({ href }) => href));
    ok(links.length >= 3);
    for (const link of links) equal((await fetch(link)).status, 200, link);
    deepEqual(troubles, []);
  });
}

test("Every request of the document can be tried with every example, without any other host", async () => {
  const { page, troubles } = await open("/docs");
  for (const [path, { post }] of Object.entries(openapi.paths)) {
    const examples = Object.values(post?.requestBody.content["application/json"].examples ?? { none: {} });
    for (const { summary, value } of examples) {
      if (summary) await page.locator(`form[data-path="${path}"]`).getByLabel("Example").selectOption(summary);
      const { status, answer } = await tried(page, path);
      match(status, /^200, \d+ ms/, path);
      const body = value && { body: JSON.stringify(value), method: "POST" };
      const expected = await fetch(service.url + path, {
        ...body,
        headers: body && { "content-type": "application/json" },
      });
      deepEqual(JSON.parse(answer), await expected.json(), path);
    }
  }
  deepEqual(troubles, []);
});

test("A refusal is shown in the language that was chosen", async () => {
  const { page } = await open("/docs");
  const { status, answer } = await tried(page, "/evaluate", { body: '{"age": "<img>"}', language: "fr" });
  match(status, /^422, \d+ ms, fr$/);
  equal(JSON.parse(answer).detail, "Les informations sont refusées. Corrigez ce qui est indiqué.");
});

test("The API page lists every fact, and its links on the page lead somewhere", async () => {
  const { page } = await open("/docs");
  const text = await page.locator("main").textContent();
  for (const name of Object.keys(openapi.components.schemas.Person.properties)) ok(text.includes(name), name);
  const lost = await page
    .locator('a[href^="#"]')
    .evaluateAll((links) => links.map(({ hash }) => hash).filter((hash) => !document.querySelector(hash)));
  deepEqual(lost, []);
  ok(!text.includes("`") && !text.includes("undefined") && !text.includes("[object"));
  equal(await page.locator("style, [style], script:not([src])").count(), 0);
});

test("The API page is in French for a French reader, and answers in French", async () => {
  const { page, troubles } = await open("/docs", { locale: "fr-FR" });
  equal(await page.locator("html").getAttribute("lang"), "fr");
  equal(await page.getByRole("heading", { level: 1 }).innerText(), "Carte Vitale : l’API");
  const own = page.locator("main > :not([lang=en])");
  const text = (await own.allInnerTexts()).join("\n");
  for (const { summary, parameters = [], requestBody } of Object.values(openapi.paths).flatMap(Object.values)) {
    const examples = Object.values(requestBody?.content["application/json"].examples ?? {});
    const english = [summary, ...[...parameters, ...examples].map((each) => each.summary ?? each.description)];
    for (const each of english) ok(!text.includes(each.replaceAll("`", "")), each);
  }
  ok(
    !/\b(Send|Body|Example|Answers|Try|the)\b/.test(text),
    text.match(/.*\b(?:Send|Body|Example|Answers|Try|the)\b.*/)?.[0],
  );
  const form = page.locator('form[data-path="/describe"]');
  await form.getByRole("button", { name: "Envoyer" }).click();
  await form
    .getByRole("status")
    .filter({ hasText: /^200, \d+ ms, fr$/ })
    .waitFor();
  ok((await form.locator("pre").innerText()).includes("Oui : la carte Vitale peut être commandée"));
  deepEqual(troubles, []);
});

test("A request is sent by keyboard alone", async () => {
  const { page } = await open("/docs");
  await page.locator('form[data-path="/evaluate"]').getByLabel("Body").focus();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.locator('form[data-path="/evaluate"] pre').filter({ hasText: "eligible" }).waitFor();
});

for (const [colorScheme, locale] of [
  ["light", "en-GB"],
  ["dark", "en-GB"],
  ["dark", "fr-FR"],
]) {
  for (const path of ["/", "/docs"]) {
    test(`axe finds nothing on ${path}, ${colorScheme}, ${locale}, and no page is wider than a phone`, async () => {
      const viewport = { width: 390, height: 844 };
      const { page } = await open(path, { colorScheme, locale, viewport, bypassCSP: true });
      if (path === "/docs") await tried(page, "/evaluate");
      await page.locator("details").evaluateAll((all) => {
        for (const each of all) each.setAttribute("open", "");
      });
      await page.addScriptTag({ content: axe.source });
      const { violations } = await page.evaluate(() => globalThis.axe.run());
      deepEqual(
        violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`),
        [],
      );
      ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 390);
    });
  }
}

test("Pages have a strict content security policy, answers one that forbids everything", async () => {
  for (const path of ["/", "/docs"]) {
    const policy = (await service.send(path)).headers.get("content-security-policy");
    ok(policy.startsWith("default-src 'none'; "));
    ok(!/unsafe|\*|https?:|data:/.test(policy), policy);
  }
  for (const path of ["/assets/docs.js", "/openapi.json"]) {
    const { headers } = await service.send(path);
    equal(headers.get("content-security-policy"), "default-src 'none'; frame-ancestors 'none'");
  }
});

test("Values in HTML are escaped", () => {
  equal(
    `${html`<b title="${'"'}">${"<i>&'"}${[html`<br>`, "<"]}${undefined}${0}</b>`}`,
    '<b title="&quot;">&lt;i&gt;&amp;&#39;<br>&lt;0</b>',
  );
});
