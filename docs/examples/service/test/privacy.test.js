import { equal, match, ok } from "node:assert/strict";
import { once } from "node:events";
import { connect } from "node:net";
import { test } from "node:test";
import { placeOf } from "../src/log.js";
import { start } from "./start.js";

/** Values nobody has, so that each can be looked for in whatever is written. */
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

/** What says nothing of how it was asked: logs hold none of it, refusals repeat none of it. */
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

test("no fact, no address, no header and no client is ever logged, at any level", async () => {
  const service = await start({ env: { LOG_LEVEL: "trace" } });
  for (const [path, body] of requests) {
    const response = await service.send(path, body, headers);
    const said = await response.text();
    if (response.status >= 400) hasNone(said, `the answer ${response.status} of ${path}`);
  }
  await service.send("/evaluate", "{}", { ...headers, "content-type": `text/${text}` });
  await (await fetch(`${service.url}/${address}`, { method: "PATCH", headers })).text();
  await raw(service.url, `${text} ${number}\r\n\r\n`);
  await raw(service.url, `POST /evaluate HTTP/1.1\r\nhost: x\r\n${key} ${text}\r\n\r\n`);
  const { code } = await service.stop();
  equal(code, 0);

  const log = service.written();
  hasNone(log, "the log");
  ok(!log.includes("203.0.113.77") && !/remoteAddress|"ip"/.test(log), "the log names no client");
  ok(!/eligible|registered|too-short|young/.test(log), "the log tells no outcome");
});

test("the log is one JSON object a line, one line an answer", async () => {
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
  const told = lines.map(({ method, route, status: code }) => `${method} ${route} ${code}`);
  equal(told.join("; "), "POST /evaluate 200; POST /evaluate 422; GET null 404");
  for (const { ms, reqId } of lines) {
    ok(ms > 0);
    match(reqId, /^req-/);
  }
});

test("an error that nobody expected is logged by its place, without its message", () => {
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
