import rateLimit from "@fastify/rate-limit";
import underPressure from "@fastify/under-pressure";
import Fastify, { LogController } from "fastify";
import { addBatch } from "./batch.js";
import { addDecisions } from "./decisions.js";
import { HEADERS } from "./headers.js";
import { PERSON_BYTES } from "./limits.js";
import { logAnswers } from "./log.js";
import { openapi } from "./openapi.js";
import { addPages } from "./pages.js";
import { answerClientError, answerError, answerUnknown } from "./problems.js";
import { addStates } from "./states.js";

export async function buildApp({ rateLimit: max, trustProxy, logLevel }) {
  const app = Fastify({
    bodyLimit: PERSON_BYTES,
    requestTimeout: 10_000,
    keepAliveTimeout: 65_000,
    trustProxy,
    logger: { level: logLevel },
    // Fastify would log the address that was asked for: src/log.js does not.
    logController: new LogController({ disableRequestLogging: true }),
    // What is refused before there is a route passes no hook.
    frameworkErrors: (error, request, reply) => answerError(error, request, reply.headers(HEADERS)),
    clientErrorHandler: answerClientError,
    // A request that comes over an open connection during a stop is still answered.
    return503OnClosing: false,
  });
  app.removeContentTypeParser("text/plain");
  app.addHook("onRequest", async (_, reply) => {
    reply.headers(HEADERS);
  });
  logAnswers(app);
  app.setErrorHandler(answerError);

  await app.register(rateLimit, { max, timeWindow: "1 minute", enableDraftSpec: true });
  await app.register(underPressure, { maxEventLoopDelay: 1000, retryAfter: 10 });
  app.setNotFoundHandler({ preHandler: app.rateLimit() }, answerUnknown);

  addStates(app);
  addDecisions(app);
  addBatch(app, max);
  addPages(app);
  app.get("/openapi.json", () => openapi);
  return app;
}
