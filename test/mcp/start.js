import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { Client } from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";

/* Starts the installed server, with the client of the official SDK or by hand. */

export const BIN = "node_modules/.bin/carte-vitale-mcp";
/** The protocol that begins with `initialize`, and the one of 2026. */
export const ERAS = ["legacy", "auto"];

/**
 * Connects a client.
 *
 * @param answer what the user answers to a question; without it the client cannot ask.
 * @param started how the server is started, as a client is configured.
 */
export async function connected(era, answer, started = { command: BIN }) {
  const capabilities = answer ? { elicitation: { form: {} } } : {};
  const client = new Client({ name: "check", version: "1.0.0" }, { capabilities, versionNegotiation: { mode: era } });
  if (answer) client.setRequestHandler("elicitation/create", ({ params }) => answer(params));
  await client.connect(new StdioClientTransport({ ...started, stderr: "pipe" }));
  return client;
}

/** Starts the server without a client: lines go in as they are. */
export function raw() {
  const child = spawn(BIN, [], { stdio: ["pipe", "pipe", "pipe"] });
  let errors = "";
  child.stderr.on("data", (chunk) => {
    errors += chunk;
  });
  const answers = new Map();
  const waiting = new Map();
  createInterface({ input: child.stdout }).on("line", (line) => {
    const message = JSON.parse(line);
    answers.set(message.id, message);
    waiting.get(message.id)?.(message);
  });
  const ended = new Promise((done) => {
    child.once("exit", done);
  });
  return {
    send: (text) => child.stdin.write(`${text}\n`),
    /** Sends a request, and returns its answer. */
    ask: (id, method, params) =>
      new Promise((done) => {
        waiting.set(id, done);
        child.stdin.write(`${JSON.stringify({ jsonrpc: "2.0", id, method, params })}\n`);
      }),
    close: () => child.stdin.end(),
    errors: () => errors,
    ended,
    child,
  };
}

export const INITIALIZE = {
  protocolVersion: "2025-11-25",
  capabilities: {},
  clientInfo: { name: "check", version: "1.0.0" },
};
