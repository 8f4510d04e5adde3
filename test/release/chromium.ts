import { existsSync, mkdtempSync, readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { extname, join } from "node:path";
import { chromium } from "playwright-core";
import { CHROMIUM, installChromium } from "../site/browser.js";
import { inside, type Place, tool } from "./consumer.js";

const POLICY = "default-src 'self'";
const TYPES: Record<string, string> = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css" };
/** Root has no sandbox; the other flags keep the browser from requests of its own. */
const FLAGS = ["no-sandbox", "disable-gpu", "disable-quic", "no-first-run", "disable-background-networking"];
const MORE_FLAGS = ["disable-component-update", "disable-sync"];

/** Builds the page with Vite and opens it under a strict policy; any other request or error fails. */
export async function decideInChromium(place: Place): Promise<string> {
  const vite = tool(place, "vite/bin/vite.js");
  installChromium();
  inside(place, process.execPath, [vite, "build", "--logLevel", "warn"]);

  const server = await serve(join(place.cwd, "dist"));
  const origin = `http://127.0.0.1:${(server.address() as { port: number }).port}`;
  const context = await chromium.launchPersistentContext(mkdtempSync(join(place.cwd, "profile-")), {
    executablePath: CHROMIUM,
    args: [...FLAGS, ...MORE_FLAGS].map((flag) => `--${flag}`),
  });
  try {
    const page = await context.newPage();
    const faults: string[] = [];
    page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
    page.on("pageerror", ({ message }) => faults.push(message));
    page.on("request", (request) => request.url().startsWith(`${origin}/`) || faults.push(`request: ${request.url()}`));
    await page.goto(`${origin}/index.html`);
    await page.waitForFunction("document.title !== 'asked'", undefined, { timeout: 60_000 });
    if (faults.length > 0) throw new Error(`the page: ${faults.join("; ")}`);
    return (await page.textContent("body")) ?? "";
  } finally {
    await context.close();
    server.close();
  }
}

async function serve(folder: string): Promise<Server> {
  const server = createServer((request, response) => {
    const file = join(folder, new URL(request.url ?? "/", "http://localhost").pathname);
    if (!file.startsWith(folder) || !existsSync(file)) {
      // A browser requests an icon without being told to.
      response.writeHead(204).end();
      return;
    }
    response.writeHead(200, {
      "content-type": TYPES[extname(file)] ?? "application/octet-stream",
      "content-security-policy": POLICY,
    });
    response.end(readFileSync(file));
  });
  server.listen(0, "127.0.0.1");
  await new Promise((ready) => server.once("listening", ready));
  return server;
}
