import { buildApp } from "./src/app.js";
import { readConfig } from "./src/config.js";

/** How long a stop waits for requests that have begun. */
const GRACE = 5000;

const config = readConfig(process.env);
const app = await buildApp(config);

for (const signal of ["SIGTERM", "SIGINT"]) {
  process.once(signal, async () => {
    app.log.info("stopping");
    setTimeout(() => app.server.closeAllConnections(), GRACE).unref();
    await app.close();
  });
}

await app.listen({ host: config.host, port: config.port });
