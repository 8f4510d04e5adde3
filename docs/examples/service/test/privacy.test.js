import { equal, match, ok } from "node:assert/strict";
import { once } from "node:events";
import { connect } from "node:net";
import { test } from "node:test";
import { placeOf } from "../src/log.js";
import { start } from "./start.js";

/** Impossible values, each of which can be searched for in the log and in the answers. */
const CANARIES = {
  age: 1234567,
  months: 1379,
  birth: "1931-07-19",
  number: "1850578006084",
  status: "canary-of-status",
  key: "canaryOfKey",
  address: "canary-of-address",
  header: "canary-of-header",
  text: "canary-of-text",
};
const { age, months, birth, number, status, key, address, header, text } = CANARIES;

/** Requests with these values. */
const requests = [
  ["/evaluate", { residenceMonths: months, status: "employee" }],
  ["/evaluate", { age, status, [key]: number }],
  ["/evaluate", { age: 20, nirKind: number, temporaryNumberMonths: months }],
  ["/evaluate", { residesInFrance: false, residenceMonths: months }],
  ["/evaluate", `{"age": ${age}, "${key}": ${text}`],
  ["/evaluate", text],
  ["/evaluate", `{"${key}": "${text.repeat(400)}"}`],
  [`/evaluate?age=${age}&${key}=${number}`, { age: 20 }],
  ["/describe", { residenceMonths: months, status: "retired" }],
  ["/forecast", { person: { birthDate: birth, [key]: number }, from: birth, until: "1930-01-01" }],
  ["/forecast", { person: { birthDate: birth, nirKind: "permanent" }, from: "2026-01-01", until: "2027-01-01" }],
  ["/batch", { age: [20, age], status: [status, "employee"], residenceMonths: [months, 3] }],
  ["/batch", { residesInFrance: [null, false], residenceMonths: [null, months] }],
  ["/batch", { age: [20], [key]: [number] }],
  ["/batch", { status, age: [age] }],
  [`/batch?${key}=${number}`, { age: [20] }],
  [`/${address}/${number}?${key}=${age}`, {}],
  [`/${address}/%zz`, {}],
  [`/health?${key}=${number}`],
];
const headers = {
  authorization: `Bearer ${header}`,
  cookie: `person=${header}`,
  "user-agent": header,
  "request-id": header,
  "x-request-id": header,
  "x-forwarded-for": "203.0.113.77",
  traceparent: header,
  referer: `https://elsewhere.example/?n=${header}`,
};

test("No fact, path, header or client is logged, at any level", async () => {
  const service = await start({ env: { LOG_LEVEL: "trace" } });
  for (const [path, body] of requests) {
    for (const language of ["en", "fr"]) {
      const response = await service.send(path, body, { ...headers, "accept-language": language });
      const answer = await response.text();
      if (response.status >= 400) hasNone(answer, `the answer ${response.status} of ${path}`);
    }
  }
  await service.send("/evaluate", "{}", { ...headers, "content-type": `text/${text}` });
  await (await fetch(`${service.url}/${address}`, { method: "PATCH", headers })).text();
  await raw(service.url, `${text} ${number}\r\n\r\n`);
  await raw(service.url, `POST /evaluate HTTP/1.1\r\nhost: x\r\n${key} ${text}\r\n\r\n`);
  const { code } = await service.stop();
  equal(code, 0);

  const log = service.written();
  hasNone(log, "the log");
  ok(!log.includes("203.0.113.77") && !/remoteAddress|"ip"/.test(log), "the log contains no client");
  ok(!/eligible|registered|too-short|young/.test(log), "the log contains no outcome");
});

test("The log is one JSON object for each answer, one a line", async () => {
  const service = await start();
  await (await service.send("/evaluate", { age: 12 })).text();
  await (await service.send("/evaluate", { age: "12" })).text();
  await (await service.send("/nowhere")).text();
  await service.stop();
  const lines = service
    .written()
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line))
    .filter(({ msg }) => msg === "answered");
  const summaries = lines.map(({ method, route, status: code }) => `${method} ${route} ${code}`);
  equal(summaries.join("; "), "POST /evaluate 200; POST /evaluate 422; GET null 404");
  for (const { ms, reqId } of lines) {
    ok(ms > 0);
    match(reqId, /^req-/);
  }
});

test("An unexpected error is logged with its stack frames, without its message", () => {
  const error = new TypeError(`${text}\n    at ${key}\n${number}`);
  const place = placeOf(error);
  hasNone(JSON.stringify(place), "the place");
  equal(place.name, "TypeError");
  match(place.frames[0], /privacy\.test\.js/);
});

function hasNone(where, what) {
  for (const [name, value] of Object.entries(CANARIES)) ok(!where.includes(`${value}`), `${what} holds ${name}`);
}

async function raw(url, words) {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname).resume();
  socket.write(words);
  await once(socket, "close");
}
