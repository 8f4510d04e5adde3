import { buildApp } from "./src/app.js";
import { readConfig } from "./src/config.js";
import { startError } from "./src/start-error.js";

/** How long a stop waits for requests that have begun. */
const GRACE = 5000;

let config;
let app;
let stopping = false;

async function stop() {
  // npm sends on a Ctrl-C that the terminal has sent already: the second changes nothing.
  if (stopping) return;
  stopping = true;
  app.log.info("stopping");
  setTimeout(() => app.server.closeAllConnections(), GRACE).unref();
  await app.close();
}

try {
  config = readConfig(process.env);
  app = await buildApp(config);
  for (const signal of ["SIGTERM", "SIGINT"]) process.on(signal, stop);
  await app.listen({ host: config.host, port: config.port });
} catch (error) {
  process.stderr.write(`${startError(error, config)}\n`);
  process.exitCode = 1;
  await app?.close();
}
