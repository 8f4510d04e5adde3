import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";
import { type BrowserContextOptions, chromium, type Page } from "playwright-core";

export const CHROMIUM = "/usr/bin/chromium";
/** The site stands in a folder of its host, not at its root. */
const FOLDER = "/some/where/";
const TYPES: Record<string, string> = {
  ".html": "text/html",
  ".css": "text/css",
  ".js": "text/javascript",
  ".svg": "image/svg+xml",
};

/** Debian's Chromium, installed where it is missing: without a browser nothing is checked, and that is no success. */
export function installChromium(): void {
  if (existsSync(CHROMIUM)) return;
  console.log("installing chromium");
  execFileSync("apt-get", ["update", "-qq"], { stdio: ["ignore", "ignore", "inherit"] });
  execFileSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"], {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
}

export interface Site {
  /** Opens a page of the site in a browser of its own. `init` runs before its scripts. */
  open(path: string, options?: BrowserContextOptions & { disk?: boolean; init?: string }): Promise<Page>;
  /** What went wrong in any page: errors on the console, requests to another host, files that are not there. */
  readonly faults: string[];
  close(): Promise<void>;
}

/** Serves the built site on this machine and opens it in Chromium. */
export async function openSite(root: string): Promise<Site> {
  installChromium();
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://site").pathname);
    const file = join(root, normalize(path.slice(FOLDER.length)));
    const there = path.startsWith(FOLDER) && file.startsWith(root) && existsSync(file) && extname(file) !== "";
    response.writeHead(there ? 200 : 404, { "content-type": TYPES[extname(file)] ?? "text/plain" });
    response.end(there ? readFileSync(file) : "");
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: [
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
  const faults: string[] = [];

  return {
    faults,
    async open(path, { disk = false, init = "", ...options } = {}) {
      const context = await browser.newContext({ locale: "en-GB", viewport: { width: 1280, height: 900 }, ...options });
      context.setDefaultTimeout(20_000);
      const page = await context.newPage();
      await page.addInitScript(init);
      const fault = (text: string) => faults.push(`${path}: ${text}`);
      page.on("console", (message) => {
        if (["error", "warning"].includes(message.type())) fault(message.text());
      });
      page.on("pageerror", (error) => fault(error.message));
      page.on("request", (request) => {
        const url = request.url();
        if (!url.startsWith(disk ? "file:" : `${origin}${FOLDER}`) && !url.startsWith("data:"))
          fault(`asks for ${url}`);
      });
      page.on("response", (response) => {
        if (response.status() >= 400) fault(`${response.status()} for ${response.url()}`);
      });
      await page.goto(disk ? `file://${join(root, path)}` : `${origin}${FOLDER}${path}`);
      return page;
    },
    async close() {
      await browser.close();
      await new Promise((closed) => server.close(closed));
    },
  };
}
