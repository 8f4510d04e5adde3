import { rulebook } from "carte-vitale";
import { problem } from "./problems.js";

/** Is it alive, and should it be sent requests? Neither counts against the rate limit. */
export function addStates(app) {
  let stopping = false;
  app.addHook("preClose", async () => {
    stopping = true;
  });
  // Else a connection whose request was under way when the stop began would be kept open after the answer.
  app.addHook("onSend", async (_, reply) => {
    if (stopping) reply.header("connection", "close");
  });

  const config = { rateLimit: false };
  app.get("/health", { config }, () => ({ status: "alive" }));
  app.get("/ready", { config }, (_, reply) =>
    stopping ? problem(reply, 503) : { status: "ready", rulebook: rulebook.version },
  );
}
