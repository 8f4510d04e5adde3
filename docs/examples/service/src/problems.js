import { METHODS, STATUS_CODES } from "node:http";
import { FactsError } from "carte-vitale";
import { HEADERS } from "./headers.js";
import { placeOf } from "./log.js";

const TYPE = "application/problem+json";
/** A sentence of our own for each status: an error's message may repeat what was handed in. */
const DETAILS = {
  400: "The request cannot be read: the body has to be JSON.",
  404: "Nothing is here. GET /openapi.json tells what there is.",
  405: "This does not take that method: the header Allow tells which it takes.",
  408: "The request did not arrive in time.",
  413: "The body is too large: a person is a few hundred bytes.",
  415: "The body has to be application/json.",
  422: "The facts are refused.",
  429: "Too many requests: the header Retry-After tells when to go on.",
  431: "The headers are too large.",
  500: "Something is wrong here, not with the request.",
  503: "Not now: busy or stopping.",
};

/** Problem details (RFC 9457). Facts that are refused have a type of their own; the status says the others. */
export function problem(reply, status, more = {}) {
  return reply.code(status).type(TYPE).send(document(status, more));
}

export function answerError(error, request, reply) {
  if (error instanceof FactsError) {
    const { issues } = error;
    return problem(reply, 422, { type: "/openapi.json#/components/schemas/FactsRefused", issues });
  }
  const status = Object.hasOwn(DETAILS, error?.statusCode) ? error.statusCode : 500;
  if (status === 500) request.log.error(placeOf(error), "failed");
  return problem(reply, status);
}

/** 405 where the address takes other methods, else 404. */
export function answerUnknown(request, reply) {
  const [url] = request.url.split("?");
  const allowed = METHODS.filter((method) => request.server.hasRoute({ method, url }));
  if (allowed.length === 0) return problem(reply, 404);
  return problem(reply.header("allow", allowed.join(", ")), 405);
}

/** Answers what is not HTTP, or did not arrive in time, or has too many headers: no request ever comes of it. */
export function answerClientError(error, socket) {
  if (error.code === "ECONNRESET" || !socket.writable) return socket.destroy();
  const status = { ERR_HTTP_REQUEST_TIMEOUT: 408, HPE_HEADER_OVERFLOW: 431 }[error.code] ?? 400;
  const body = JSON.stringify(document(status));
  const headers = { ...HEADERS, "content-type": TYPE, "content-length": Buffer.byteLength(body), connection: "close" };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  socket.end([`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...lines, "", body].join("\r\n"));
}

function document(status, more = {}) {
  return { type: "about:blank", title: STATUS_CODES[status], status, detail: DETAILS[status], ...more };
}
