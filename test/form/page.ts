import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { CHROMIUM, installChromium } from "../site/browser.js";

/** Nothing but scripts of the host itself: no style, no image, no request, no markup from text. */
const POLICY = "default-src 'none'; script-src 'self'; require-trusted-types-for 'script'; base-uri 'none'";
const FLAGS = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  // Chromium needs it as root, as in most containers.
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
];
/**
 * Runs after the form, and notes when its first question is on the screen. The page gets the colours of its scheme, as axe
 * takes a page without a background for a white one.
 */
const AFTER = `const sheet = new CSSStyleSheet();
sheet.replaceSync("html { background: Canvas; color: CanvasText }");
document.adoptedStyleSheets = [sheet];
const shown = Boolean(document.querySelector("carte-vitale-form").shadowRoot?.querySelector("form input"));
requestAnimationFrame(() => setTimeout(() => {
  const { responseEnd } = performance.getEntriesByName(new URL("form.js", location.href).href)[0];
  window.firstQuestion = { shown, after: performance.now() - responseEnd };
}));`;
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

export interface Form {
  readonly page: Page;
  /** Errors, warnings, violations of the policy, and requests for anything but the page and its scripts. */
  readonly troubles: string[];
}
export interface Opening extends BrowserContextOptions {
  /** Attributes of the element. */
  readonly attributes?: string;
  readonly hash?: string;
  /** Leaves the script out. */
  readonly isBare?: boolean;
}

/** Serves a plain page with the built element under a strict policy, and opens it in Chromium. */
export async function serveForm() {
  installChromium();
  let body = "";
  const files: Record<string, () => [type: string, text: string | Buffer]> = {
    "/": () => ["text/html", body],
    "/form.js": () => ["text/javascript", readFileSync("dist/form.js")],
    "/after.js": () => ["text/javascript", AFTER],
  };
  const server = createServer((request, response) => {
    const file = files[request.url ?? ""]?.();
    response.writeHead(file ? 200 : 404, {
      "content-type": file?.[0] ?? "text/plain",
      "content-security-policy": POLICY,
    });
    response.end(file?.[1] ?? "");
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });

  return {
    async open({ attributes = "", hash = "", isBare = false, ...options }: Opening = {}): Promise<Form> {
      body = pageWith(attributes, isBare);
      const context = await browser.newContext({ locale: "en-GB", viewport: { width: 1024, height: 800 }, ...options });
      context.setDefaultTimeout(10_000);
      const page = await context.newPage();
      const troubles: string[] = [];
      page.on("console", (message) => {
        if (["error", "warning"].includes(message.type())) troubles.push(message.text());
      });
      page.on("pageerror", ({ message }) => troubles.push(message));
      page.on("request", (request) => {
        if (!Object.keys(files).some((path) => request.url().replace(/#.*/, "") === origin.slice(0, -1) + path))
          troubles.push(`asks for ${request.url()}`);
      });
      await page.goto(`${origin}${hash}`);
      return { page, troubles };
    },
    async close() {
      await browser.close();
      await new Promise((closed) => server.close(closed));
    },
  };
}

/** The page of the guide, with attributes of the test. */
function pageWith(attributes: string, isBare: boolean): string {
  const page = readFileSync("docs/examples/plain/index.html", "utf8");
  const script = '<script type="module" src="form.js"></script>';
  if (!page.includes(script)) throw new Error("docs/examples/plain/index.html has no script");
  return page
    .replace(script, isBare ? "" : `${script}<script type="module" src="after.js"></script>`)
    .replace('<carte-vitale-form lang="en"', `<carte-vitale-form on="2026-11-23" ${attributes}`);
}

/** What axe finds in a page. It runs as a tool of the browser, which the policy of the page does not bind. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(`if (!window.axe) { ${axe} }`);
  const found = await page.evaluate<{ violations: { id: string; nodes: { html: string }[] }[] }>("axe.run()");
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.slice(0, 3).map(({ html }) => `${id}: ${html.slice(0, 160)}`),
  );
}

/** The fact that the page asks for; `null` where it shows the answer. */
export async function asked(page: Page): Promise<string | null> {
  const form = page.locator("form.question");
  return (await form.count()) === 0 ? null : form.getAttribute("data-fact");
}

/** What has the focus, also within the element. */
export const focused = (page: Page) =>
  page.evaluate<{ tag: string; type: string; name: string; value: string; text: string }>(`(() => {
    let { activeElement: active } = document;
    while (active.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    const { tagName: tag, type = "", name = "", value = "", textContent: text } = active;
    return { tag, type, name, value, text: tag === "BODY" ? "" : text };
  })()`);

/** Answers the question with the keyboard alone, from the current focus. A date is written "27 3 1990". */
export async function type(page: Page, value: string): Promise<void> {
  await page.keyboard.press("Tab");
  const { tag, type: kind } = await focused(page);
  if (tag !== "INPUT") throw new Error(`Tab leads from a question to ${tag}`);
  if (kind === "radio") {
    await page.keyboard.press("Space");
    for (let moves = 0; (await focused(page)).value !== value; moves += 1) {
      if (moves > 10) throw new Error(`no arrow leads to ${value}`);
      await page.keyboard.press("ArrowDown");
    }
  } else {
    for (const [place, part] of value.split(" ").entries()) {
      if (place > 0) await page.keyboard.press("Tab");
      await page.keyboard.type(part);
    }
  }
  await page.keyboard.press("Enter");
}
