#!/usr/bin/env node
import { readFileSync } from "node:fs";
import process from "node:process";
import { loadSdk, serve } from "./mcp/server.js";

/* Serves the tools for assistants over stdio: https://modelcontextprotocol.io */

const SDK = "@modelcontextprotocol/server";
/** What Node says where the SDK is not installed, or is a version that lacks what is used here. */
const MISSING_CODES: readonly unknown[] = ["ERR_MODULE_NOT_FOUND", "ERR_PACKAGE_PATH_NOT_EXPORTED"];
const MISSING = `carte-vitale-mcp needs version 2 of ${SDK}, which is not installed. Install it beside carte-vitale:
  npm install carte-vitale ${SDK}@2
or let the client start both at once:
  npx -p carte-vitale -p ${SDK} carte-vitale-mcp
`;

const { version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")) as {
  version: string;
};

// A client that goes away in the middle of an answer ends the process, and is no fault.
process.stdout.on("error", () => process.exit());

try {
  const modules = await loadSdk();
  if (process.stdin.isTTY) process.stderr.write("carte-vitale-mcp waits for a client on its standard input.\n");
  serve(modules, version);
} catch (error) {
  if (!MISSING_CODES.includes((error as NodeJS.ErrnoException).code)) throw error;
  process.stderr.write(MISSING);
  process.exitCode = 1;
}
