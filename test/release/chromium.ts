import { existsSync, mkdtempSync, readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { extname, join } from "node:path";
import { chromium } from "playwright-core";
import { inside, NotTried, type Place, tool } from "./consumer.js";
import { ask } from "./run.js";

const POLICY = "default-src 'self'";
const TYPES: Record<string, string> = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css" };
/** As root there is no sandbox; the rest keeps a browser from asking the network for anything of its own. */
const FLAGS = ["no-sandbox", "disable-gpu", "disable-quic", "no-first-run", "disable-background-networking"];
const MORE_FLAGS = ["disable-component-update", "disable-sync"];

/** Builds the page with Vite and opens it; fails when the policy is broken or anything else is asked for. */
export async function decideInChromium(place: Place): Promise<string | NotTried> {
  const vite = tool(place, "vite/bin/vite.js");
  const executablePath = browser();
  // Where there is a service that checks every change, there has to be a browser.
  if (executablePath === null && process.env.CI) throw new Error("there is no Chromium");
  if (executablePath === null) return new NotTried("there is no Chromium, and Debian's package did not install");
  inside(place, process.execPath, [vite, "build", "--logLevel", "warn"]);

  const server = await serve(join(place.cwd, "dist"));
  const origin = `http://127.0.0.1:${(server.address() as { port: number }).port}`;
  const context = await chromium.launchPersistentContext(mkdtempSync(join(place.cwd, "profile-")), {
    executablePath,
    args: [...FLAGS, ...MORE_FLAGS].map((flag) => `--${flag}`),
  });
  try {
    const page = await context.newPage();
    const wrong: string[] = [];
    page.on("console", (message) => message.type() === "error" && wrong.push(message.text()));
    page.on("pageerror", ({ message }) => wrong.push(message));
    page.on("request", (request) => request.url().startsWith(`${origin}/`) || wrong.push(`asked for ${request.url()}`));
    await page.goto(`${origin}/index.html`);
    await page.waitForFunction("document.title !== 'asked'", undefined, { timeout: 60_000 });
    if (wrong.length > 0) throw new Error(`the page: ${wrong.join("; ")}`);
    return (await page.textContent("body")) ?? "";
  } finally {
    await context.close();
    server.close();
  }
}

/** What is installed, else Debian's package where there is one and we may install it: that stays, and is said. */
function browser(): string | null {
  const known = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
  const installed = known.find((path) => existsSync(path));
  if (installed !== undefined || process.getuid?.() !== 0) return installed ?? null;
  ask("apt-get", ["update", "-qq"]);
  ask("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"]);
  const added = known.find((path) => existsSync(path)) ?? null;
  if (added !== null) console.log("Debian's package chromium was installed, and stays installed");
  return added;
}

async function serve(folder: string): Promise<Server> {
  const server = createServer((request, response) => {
    const file = join(folder, new URL(request.url ?? "/", "http://localhost").pathname);
    if (!file.startsWith(folder) || !existsSync(file)) {
      // A browser asks for an icon by itself.
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
