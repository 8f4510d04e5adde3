import { spawn } from "node:child_process";
import type { Readable } from "node:stream";
import { inside, type Place, tool } from "./consumer.js";

export const WORKERD = "@cloudflare/workerd-linux-64/bin/workerd";

/** Bundles the consumer for workerd, serves it on loopback and sends one request. */
export async function decideInWorkerd(place: Place): Promise<string> {
  const [bundler, workerd] = [tool(place, "esbuild/bin/esbuild"), tool(place, WORKERD)];
  const bundled = [
    "--bundle",
    "--format=esm",
    "--conditions=workerd,worker",
    "--outfile=worker.js",
    "--log-level=error",
  ];
  inside(place, bundler, ["fetch.js", ...bundled]);
  const server = spawn(workerd, ["serve", "--control-fd=3", "workerd.capnp"], {
    cwd: place.cwd,
    stdio: ["ignore", "inherit", "inherit", "pipe"],
  });
  try {
    const response = await fetch(`http://127.0.0.1:${await portOf(server.stdio[3] as Readable)}/`);
    return await response.text();
  } finally {
    server.kill("SIGKILL");
  }
}

/** Reads the port from the control channel of workerd. */
const portOf = (control: Readable): Promise<number> =>
  new Promise((resolve, reject) => {
    let output = "";
    const timer = setTimeout(() => reject(new Error("workerd does not listen")), 30_000);
    control.on("data", (part) => {
      output += part;
      const port = /"event":"listen".*"port":(\d+)/.exec(output)?.[1];
      if (port === undefined) return;
      clearTimeout(timer);
      resolve(Number(port));
    });
    control.on("end", () => reject(new Error("workerd ended before it listened")));
  });
