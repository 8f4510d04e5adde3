import { type ChildProcess, spawn } from "node:child_process";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { createInterface } from "node:readline";

/* The suite of the protocol reaches servers by their address alone: this hands its messages to a server over stdio. */

interface Session {
  readonly child: ChildProcess;
  readonly waiting: Map<unknown, (line: string) => void>;
}

/** Serves a program of stdio under an address. Every `initialize` starts it anew. */
export async function bridged(program: string): Promise<{ url: string; close: () => void }> {
  let session: Session | null = null;
  const server = createServer((request, response) => {
    forward(request, response).catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
  await new Promise<void>((done) => {
    server.listen(0, "127.0.0.1", done);
  });
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/mcp`, close };

  async function forward(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method !== "POST") {
      response.writeHead(405).end();
      return;
    }
    let text = "";
    for await (const chunk of request) text += chunk;
    const { id, method } = JSON.parse(text) as { id?: unknown; method?: string };
    if (method === "initialize") {
      session?.child.kill();
      session = started(program);
    }
    if (session === null) {
      response.writeHead(400).end();
      return;
    }
    const { child, waiting } = session;
    if (id === undefined) {
      child.stdin?.write(`${text}\n`);
      response.writeHead(202).end();
      return;
    }
    waiting.set(id, (line) => response.writeHead(200, { "content-type": "application/json" }).end(line));
    child.stdin?.write(`${text}\n`);
  }

  function close(): void {
    session?.child.kill();
    server.close();
    server.closeAllConnections();
  }
}

function started(program: string): Session {
  const child = spawn(program, [], { stdio: ["pipe", "pipe", "inherit"] });
  const waiting: Session["waiting"] = new Map();
  createInterface({ input: child.stdout }).on("line", (line) => {
    const { id } = JSON.parse(line) as { id?: unknown };
    waiting.get(id)?.(line);
    waiting.delete(id);
  });
  return { child, waiting };
}
