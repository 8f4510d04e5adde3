import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { evaluate } from "carte-vitale";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { minimumAge } from "../thresholds.js";
import type { Site } from "./browser.js";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const { version, hash } = evaluate({}).rulebook;
const rules = `rules=${version}.${hash}`;

/** One page of each kind, and each state of the playground. */
export const kinds = [
  "index.html",
  "en/index.html",
  "en/try/index.html",
  "fr/try/index.html#status=employee&age=34&nirKind=permanent&otherScheme=other",
  "en/try/expert.html",
  `fr/try/expert.html#birthDate=${2027 - minimumAge}-03-02&nirKind=permanent&status=dependent&on=2026-11-23&${rules}`,
  `en/try/expert.html#age=x&nir=1&${rules}`,
  "fr/try/expert.html#age=12&rules=2020-01-01.0",
  "fr/index.html",
  "en/help/index.html",
  "fr/help/index.html",
  "fr/help/ame.html",
  "en/help/not-covered.html",
  "en/help/accessibility.html",
  "fr/help/accessibility.html",
  "en/editions/index.html",
  "fr/editions/index.html",
  "fr/outcomes/index.html",
  "fr/outcomes/temporary-number-expired.html",
  "en/documents/index.html",
  "en/documents/identity-document.html",
  "en/rules/index.html",
  "fr/rules/residence-permit.html",
  "fr/diagram/index.html",
  "en/facts/index.html",
  "fr/parameters/index.html",
  "fr/law/css.html",
  "en/law/guidance.html",
  "en/theorems/index.html",
  "fr/theorems/index.html",
  "en/guides/index.html",
  "en/guides/design.html",
  "en/guides/in-vue.html",
  "en/guides/own-rulebook.html",
  "en/reference/index.html",
  "en/reference/carte-vitale-time.html",
  "en/search/index.html?q=permit",
  "fr/search/index.html?q=birthDate",
] as const;

/** Finds no fault with axe in a page: light, dark, and on a narrow screen. */
export async function accessible(site: Site, path: string): Promise<void> {
  const page = await site.open(path);
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await violations(page), `${path}, ${colorScheme}`).toEqual([]);
  }
  await page.setViewportSize({ width: 320, height: 700 });
  const past = await page.evaluate<number>("document.documentElement.scrollWidth - innerWidth");
  expect(past, `${path} scrolls sideways on a phone`).toBeLessThanOrEqual(0);
  await page.context().close();
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(`if (!window.axe) { ${axe} }`);
  const found = await page.evaluate<{ violations: { id: string; nodes: { html: string }[] }[] }>("axe.run()");
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.slice(0, 3).map((node) => `${id}: ${node.html.slice(0, 160)}`),
  );
}

/** What pages have to do besides. */
export const pages: Readonly<Record<string, (site: Site) => Promise<void>>> = {
  "without JavaScript the reference, a guide and the rules are there to read, and the playground says what it lacks":
    async (site) => {
      const off = { javaScriptEnabled: false };
      const texts: [string, string][] = [
        ["en/reference/carte-vitale-time.html", "Get the first day of a range whose verdict is eligible"],
        ["en/guides/time.html", "It reads no clock"],
        ["fr/rules/minimum-age.html", `moins de ${minimumAge} ans`],
        ["en/try/index.html", "This page needs JavaScript"],
        ["fr/try/expert.html", "Cette page demande JavaScript"],
        ["fr/search/index.html", "La recherche demande JavaScript"],
      ];
      for (const [path, text] of texts) {
        const page = await site.open(path, off);
        expect(await page.locator("main").innerText()).toContain(text);
        await page.context().close();
      }
    },

  "the form asks its first question, also from the disk, and the other language keeps the answers": async (site) => {
    for (const disk of [false, true]) {
      const page = await site.open("en/try/index.html", { disk });
      await page.locator("input[value=employee]").check();
      await page.getByRole("button", { name: "Continue" }).click();
      expect(await page.locator(".answers").innerText()).toContain("employee");
      await page.getByRole("link", { name: "Français" }).click();
      await page.locator("html[lang=fr] .answers").waitFor();
      expect(await page.locator(".answers").innerText()).toContain("salarié");
      await page.context().close();
    }
  },

  "search finds rules, documents and functions, whatever the accents": async (site) => {
    const searches: [string, string, string][] = [
      ["en", "minimum age", "rules/minimum-age.html"],
      ["en", "eligibleFrom", "reference/carte-vitale-time.html#eligibleFrom"],
      ["fr", "TITRE DE SEJOUR", "rules/residence-permit.html"],
      ["en", "R114-7", "law/css.html#css-r114-7"],
      ["fr", "R114-7", "law/css.html#css-r114-7"],
      ["fr", "acte de naissance", "documents/civil-status-document.html"],
    ];
    for (const [language, query, target] of searches) {
      const page = await site.open(`${language}/index.html`);
      await page.getByRole("searchbox").fill(query);
      await page.keyboard.press("Enter");
      await page.locator(".found a").first().waitFor();
      const found = await page
        .locator(".found a")
        .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
      expect(
        found.slice(0, 5).some((href) => href.includes(target)),
        `${query}: ${found.slice(0, 5).join(" ")}`,
      ).toBe(true);
      await page.context().close();
    }
  },

  "the first result of a search is the page that a person wants": async (site) => {
    const searches: [string, string, string][] = [
      ["en", "birthDate", "en/guides/time.html"],
      ["en", "S1", "en/documents/s1-form.html"],
      ["en", "how to install", "en/guides/first-decision.html"],
      ["en", "AME", "en/help/ame.html"],
      ["en", "newborn", "en/documents/child-attachment-form.html"],
      ["en", "PUMa", "en/rules/entitlement.html"],
      ["fr", "nouveau-né", "fr/documents/child-attachment-form.html"],
      ["fr", "visa", "fr/documents/residence-permit.html"],
      ["fr", "AME", "fr/help/ame.html"],
      ["fr", "conjoint", "fr/documents/family-link-proof.html"],
      ["fr", "Mayotte", "fr/help/mayotte.html"],
    ];
    for (const [language, query, target] of searches) {
      const page = await site.open(`${language}/search/index.html?q=${encodeURIComponent(query)}`);
      const first = page.locator(".found a").first();
      expect(await first.getAttribute("href"), query).toBe(`../../${target}`);
      expect(await page.locator(".found .excerpt").first().innerText(), query).not.toBe("");
      await page.context().close();
    }
  },

  "on a phone the menu opens and closes without JavaScript": async (site) => {
    const page = await site.open("fr/rules/index.html", {
      viewport: { width: 390, height: 844 },
      javaScriptEnabled: false,
    });
    const link = page.getByRole("link", { name: "Essayer", exact: true });
    expect(await link.isVisible()).toBe(false);
    await page.getByRole("button", { name: "Menu" }).click();
    expect(await link.isVisible()).toBe(true);
    await page.getByRole("button", { name: "Fermer" }).click();
    expect(await link.isVisible()).toBe(false);
    await page.context().close();
  },

  "code is copied as it stands": async (site) => {
    const page = await site.open("en/index.html", { permissions: ["clipboard-read", "clipboard-write"] });
    await page.getByRole("button", { name: "Copy" }).first().click();
    await page.getByRole("button", { name: "Copied" }).waitFor();
    expect(await page.evaluate("navigator.clipboard.readText()")).toBe("npm install carte-vitale");
    await page.context().close();
  },

  "the first question of the front page leads to the form, which has the answer": async (site) => {
    const page = await site.open("en/index.html");
    await page.getByRole("link", { name: "self-employed", exact: true }).click();
    expect(page.url()).toContain("/en/try/index.html#status=self-employed");
    expect(await page.locator(".refused").count()).toBe(0);
    await page.context().close();
  },

  "an answer is printed without its example persons": async (site) => {
    const page = await site.open("en/outcomes/eligible.html");
    await page.emulateMedia({ media: "print" });
    expect(await page.locator("#next").isVisible()).toBe(true);
    for (const part of [".people", "#people", ".picture", ".top", ".contents"]) {
      expect(await page.locator(part).first().isVisible(), part).toBe(false);
    }
    await page.context().close();
  },

  "a picture begins in sight on a phone, and the chart of the design is one": async (site) => {
    for (const path of ["fr/diagram/index.html", "en/outcomes/eligible.html", "en/guides/design.html"]) {
      const page = await site.open(path, { viewport: { width: 375, height: 740 } });
      const inSight = await page
        .locator(".picture .wide")
        .first()
        .evaluate((frame) => {
          const [begin, shown] = [frame.querySelector("svg .step"), frame].map((each) => each?.getBoundingClientRect());
          return begin && shown && begin.left >= shown.left && begin.right <= shown.right;
        });
      expect(inSight, `${path} begins in sight`).toBe(true);
      await page.context().close();
    }
  },

  "a screen of 1280 pixels shows the whole diagram, and the picture alone has its own file": async (site) => {
    const page = await site.open("fr/diagram/index.html");
    const past = await page
      .locator(".picture .wide")
      .first()
      .evaluate((frame) => frame.scrollWidth - frame.clientWidth);
    expect(past).toBeLessThanOrEqual(0);
    const link = page.getByRole("link", { name: "Ouvrir l’image seule" });
    const alone = await page.request.get(new URL((await link.getAttribute("href")) ?? "", page.url()).href);
    expect(alone.headers()["content-type"]).toBe("image/svg+xml");
    await page.context().close();
  },

  "search works from the disk": async (site) => {
    const page = await site.open("en/search/index.html?q=refugee", { disk: true });
    await page.locator(".found a").first().waitFor();
    await page.context().close();
  },

  "the reference names every parameter": async (site) => {
    const page = await site.open("en/reference/carte-vitale.html");
    expect(await page.locator("main").innerText()).not.toContain("__namedParameters");
    await page.context().close();
  },

  "a rule page switches to the same rule in the other language": async (site) => {
    const page = await site.open("en/rules/minimum-age.html");
    await page.getByRole("link", { name: "Français" }).click();
    expect(await page.locator("h1").innerText()).toBe("Âge minimum");
    expect(await page.locator("main").innerText()).not.toMatch(/ [:;?!»]|« /);
    expect(await page.locator("html").getAttribute("lang")).toBe("fr");
    await page.context().close();
  },
};
