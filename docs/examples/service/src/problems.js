import { METHODS, STATUS_CODES } from "node:http";
import { describeIssues, FactsError } from "carte-vitale";
import { acceptsOf } from "./accepts.js";
import { HEADERS } from "./headers.js";
import { catalogues, languageOf } from "./languages.js";
import { placeOf } from "./log.js";
import { problemWords } from "./problem-words.js";

const TYPE = "application/problem+json";

/** Problem details (RFC 9457) in the reader's language. Refused facts have their own type; the status says the others. */
export function problem(reply, status, more = {}) {
  const language = languageOf(reply.request, reply);
  return reply
    .code(status)
    .type(TYPE)
    .send(document(status, language, more));
}

export function answerError(error, request, reply) {
  if (error instanceof FactsError) {
    const messages = describeIssues(error, catalogues[languageOf(request, reply)]);
    const issues = error.issues.map((issue, index) => ({
      ...issue,
      message: messages[index],
      ...acceptsOf(issue, request.routeOptions.url),
    }));
    return problem(reply, 422, { type: "/openapi.json#/components/schemas/FactsRefused", issues });
  }
  const status = Object.hasOwn(problemWords.en, error?.statusCode) ? error.statusCode : 500;
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

/** Answers what is not HTTP, or did not arrive in time, or has too many headers: no header tells the language. */
export function answerClientError(error, socket) {
  if (error.code === "ECONNRESET" || !socket.writable) return socket.destroy();
  const status = { ERR_HTTP_REQUEST_TIMEOUT: 408, HPE_HEADER_OVERFLOW: 431 }[error.code] ?? 400;
  const body = JSON.stringify(document(status, "en"));
  const headers = {
    ...HEADERS,
    "content-type": TYPE,
    "content-language": "en",
    "content-length": Buffer.byteLength(body),
    connection: "close",
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  socket.end([`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...lines, "", body].join("\r\n"));
}

function document(status, language, more = {}) {
  const [title, detail] = problemWords[language][status];
  return { type: "about:blank", title, status, detail, ...more };
}
