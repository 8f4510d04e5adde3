import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";

const server = new URL("../server.js", import.meta.url).pathname;

/**
 * Starts the service on a free port, as `npm start` does, and collects its output.
 *
 * @param through the command before that of Node.js
 * @param script what is started
 * @param options of the process
 */
export async function start({ env = {}, through = [], script = server, ...options } = {}) {
  const [command, ...args] = [...through, process.execPath, script];
  const stdio = ["ignore", "pipe", "pipe"];
  const child = spawn(command, args, { ...options, env: { ...process.env, PORT: "0", ...env }, stdio });
  let written = "";
  const exited = once(child, "exit");
  const url = await new Promise((resolve, reject) => {
    const read = (chunk) => {
      written += chunk;
      const [found] = written.match(/http:\/\/127\.0\.0\.1:\d+/) ?? [];
      if (found) resolve(found);
    };
    child.stdout.on("data", read);
    child.stderr.on("data", read);
    // Not "exit": then output may still be on its way.
    child.once("close", (code) => reject(Object.assign(new Error(`no start:\n${written}`), { code, written })));
  });

  // A failed test must not wait for a service that it did not stop.
  for (const handle of [child, child.stdout, child.stderr]) handle.unref();
  process.once("exit", () => child.kill("SIGKILL"));

  const send = (path, body, headers = {}) =>
    fetch(url + path, {
      method: body === undefined ? "GET" : "POST",
      headers: { ...(body === undefined ? {} : { "content-type": "application/json" }), ...headers },
      body: body === undefined || typeof body === "string" ? body : JSON.stringify(body),
    });
  return {
    url,
    child,
    send,
    written: () => written,
    /** @returns the exit code, and the milliseconds until the exit */
    stop: async (...signals) => {
      const begun = performance.now();
      child.ref();
      for (const signal of signals.length > 0 ? signals : ["SIGTERM"]) {
        child.kill(signal);
        // Else two signals of one kind may arrive as one.
        await wait(50);
      }
      const [code] = await exited;
      return { code, ms: performance.now() - begun };
    },
  };
}
