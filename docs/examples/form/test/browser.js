import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { preview } from "vite";

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

/** Serves the built form and opens a browser on it. */
export async function launch() {
  const root = new URL("..", import.meta.url).pathname;
  const server = await preview({ root, logLevel: "error", preview: { host: "127.0.0.1", port: 0 } });
  const [url] = server.resolvedUrls?.local ?? [];
  const profile = mkdtempSync(join(tmpdir(), "carte-vitale-form-"));
  const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
  const browser = await chromium.launch({ executablePath, args: FLAGS, env: { ...process.env, HOME: profile } });

  return {
    /**
     * Opens the form in a new context.
     *
     * @returns the page, and as `troubles` its warnings, its errors and every request to another host
     */
    open: async (options = {}) => {
      const context = await browser.newContext({ locale: "en-GB", ...options });
      const page = await context.newPage();
      const troubles = [];
      page.on("console", (message) => {
        if (message.type() !== "log" && message.type() !== "info") troubles.push(message.text());
      });
      page.on("pageerror", (error) => troubles.push(String(error)));
      page.on("request", (request) => {
        const { origin, protocol } = new URL(request.url());
        if (protocol !== "data:" && !url.startsWith(origin)) troubles.push(`a request to ${request.url()}`);
      });
      await page.goto(url);
      return { page, troubles };
    },
    close: async () => {
      await browser.close();
      await server.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}
