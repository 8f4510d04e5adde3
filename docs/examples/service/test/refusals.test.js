import { deepEqual, equal, match, ok } from "node:assert/strict";
import { once } from "node:events";
import { connect } from "node:net";
import { after, before, test } from "node:test";
import { start } from "./start.js";

let service;
before(async () => {
  service = await start({ env: { RATE_LIMIT: "1000" } });
});
after(() => service.stop());

/** @returns the problem of a response, after checking its media type and status */
async function problemOf(response, status) {
  equal(response.status, status);
  match(response.headers.get("content-type"), /^application\/problem\+json/);
  const problem = await response.json();
  equal(problem.status, status);
  ok(problem.title && problem.detail && problem.type);
  return problem;
}

test("Refused facts are listed with all their issues", async () => {
  const facts = { age: "12", residesInFrance: false, residenceMonths: 4, passport: "X" };
  const { type, issues } = await problemOf(await service.send("/evaluate", facts), 422);
  equal(type, "/openapi.json#/components/schemas/FactsRefused");
  deepEqual(
    issues.map(({ path, code }) => `${path.join()} ${code}`),
    ["age not-accepted", " unknown-fact", "residenceMonths contradiction", "residesInFrance contradiction"],
  );
});

test("The type of a problem links to its description", async () => {
  const { type } = await (await service.send("/evaluate", [])).json();
  const [path, pointer] = type.split("#");
  const found = pointer
    .slice(1)
    .split("/")
    .reduce((document, name) => document[name], await (await service.send(path)).json());
  match(found.description, /wrong with the facts/);
});

test("A forecast is refused with the issues of its days and of its person", async () => {
  const body = { person: { birthDate: "2026-02-30" }, from: "2027-01-01", until: "2026-01-01" };
  const { issues } = await problemOf(await service.send("/forecast", body), 422);
  deepEqual(
    issues.map(({ path, code }) => `${path.join()} ${code}`),
    ["from contradiction", "until contradiction", "birthDate not-accepted"],
  );
});

const refused = [
  ["null", "/evaluate", "null", 422],
  ["a list", "/evaluate", "[]", 422],
  ["a number", "/forecast", "12", 422],
  ["a forecast without a person", "/forecast", "null", 422],
  ["a fact in the query string", "/evaluate?age=12", "{}", 422],
  ["an option twice", "/evaluate?assume=nothing&assume=nothing", "{}", 422],
  ["truncated JSON", "/evaluate", '{"age": 12', 400],
  ["an empty body", "/evaluate", "", 400],
  ["a __proto__ key", "/evaluate", '{"__proto__": {"age": 12}}', 400],
  ["a body over 4096 bytes", "/evaluate", `{"age": 12${" ".repeat(4096)}}`, 413],
  ["a malformed path", "/%zz", "{}", 400],
  ["an unknown path", "/nowhere", "{}", 404],
];
for (const [what, path, body, status] of refused) {
  test(`Status ${status} for ${what}`, async () => {
    await problemOf(await service.send(path, body), status);
  });
}

test("A body of 4096 bytes is accepted", async () => {
  equal((await service.send("/evaluate", '{"age": 12}'.padEnd(4096))).status, 200);
  await problemOf(await service.send("/evaluate", '{"age": 12}'.padEnd(4097)), 413);
});

for (const type of ["text/plain", "application/x-www-form-urlencoded", "application/jsonp", "application/xml"]) {
  test(`Status 415 for a body of ${type}`, async () => {
    await problemOf(await service.send("/evaluate", "{}", { "content-type": type }), 415);
  });
}

test("Status 405 for other methods, with the allowed ones", async () => {
  for (const method of ["GET", "PUT", "DELETE", "OPTIONS"]) {
    const response = await fetch(`${service.url}/evaluate`, { method });
    await problemOf(response, 405);
    equal(response.headers.get("allow"), "POST");
  }
  const response = await fetch(`${service.url}/health`, { method: "DELETE" });
  await problemOf(response, 405);
  equal(response.headers.get("allow"), "GET, HEAD");
});

test("Status 400 for anything but HTTP, and the connection closes", async () => {
  match(await raw("This is not HTTP.\r\n\r\n"), /^HTTP\/1\.1 400 [\s\S]*application\/problem\+json[\s\S]*"status":400/);
});

test("Status 431 for headers that are too long", async () => {
  const answer = await raw(`GET /health HTTP/1.1\r\nhost: localhost\r\nx: ${"x".repeat(20_000)}\r\n\r\n`);
  match(answer, /^HTTP\/1\.1 431 [\s\S]*"status":431/);
});

test("Status 429 for too many requests of one client, with the seconds to wait, but not for /health", async () => {
  const strict = await start({ env: { RATE_LIMIT: "3" } });
  try {
    for (let count = 0; count < 3; count += 1) equal((await strict.send("/evaluate", { age: 12 })).status, 200);
    for (const path of ["/evaluate", "/nowhere"]) {
      const response = await strict.send(path, { age: 12 });
      const seconds = Number(response.headers.get("retry-after"));
      await problemOf(response, 429);
      ok(seconds > 0 && seconds <= 60);
    }
    equal((await strict.send("/health")).status, 200);
  } finally {
    await strict.stop();
  }
});

async function raw(text) {
  const { hostname, port } = new URL(service.url);
  const socket = connect(Number(port), hostname);
  let answer = "";
  socket.setEncoding("utf8").on("data", (chunk) => {
    answer += chunk;
  });
  socket.write(text);
  await once(socket, "close");
  return answer;
}
