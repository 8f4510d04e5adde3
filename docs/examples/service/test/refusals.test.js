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

/** @returns the problem, once it is known to be one and to say its own status. */
async function problemOf(response, status) {
  equal(response.status, status);
  match(response.headers.get("content-type"), /^application\/problem\+json/);
  const problem = await response.json();
  equal(problem.status, status);
  ok(problem.title && problem.detail && problem.type);
  return problem;
}

test("facts that are refused are told all at once", async () => {
  const facts = { age: "12", residesInFrance: false, residenceMonths: 4, passport: "X" };
  const { type, issues } = await problemOf(await service.send("/evaluate", facts), 422);
  equal(type, "/openapi.json#/components/schemas/FactsRefused");
  deepEqual(
    issues.map(({ path, code }) => `${path.join()} ${code}`),
    ["age not-accepted", " unknown-fact", "residenceMonths contradiction", "residesInFrance contradiction"],
  );
});

test("the type of refused facts leads to what it means", async () => {
  const { type } = await (await service.send("/evaluate", [])).json();
  const [path, pointer] = type.split("#");
  const found = pointer
    .slice(1)
    .split("/")
    .reduce((document, name) => document[name], await (await service.send(path)).json());
  match(found.description, /wrong with the facts/);
});

test("a forecast is refused for its days and its person together", async () => {
  const body = { person: { birthDate: "2026-02-30" }, from: "2027-01-01", until: "2026-01-01" };
  const { issues } = await problemOf(await service.send("/forecast", body), 422);
  deepEqual(
    issues.map(({ path, code }) => `${path.join()} ${code}`),
    ["from contradiction", "until contradiction", "birthDate not-accepted"],
  );
});

const refused = [
  ["nothing at all", "/evaluate", "null", 422],
  ["a list", "/evaluate", "[]", 422],
  ["a number", "/forecast", "12", 422],
  ["a forecast of nobody", "/forecast", "null", 422],
  ["a fact in the address", "/evaluate?age=12", "{}", 422],
  ["an option twice", "/evaluate?assume=nothing&assume=nothing", "{}", 422],
  ["JSON that breaks off", "/evaluate", '{"age": 12', 400],
  ["a body without a byte", "/evaluate", "", 400],
  ["a key that reaches for the prototype", "/evaluate", '{"__proto__": {"age": 12}}', 400],
  ["a body over 4096 bytes", "/evaluate", `{"age": 12${" ".repeat(4096)}}`, 413],
  ["an address that is none", "/%zz", "{}", 400],
  ["an address that leads nowhere", "/nowhere", "{}", 404],
];
for (const [what, path, body, status] of refused) {
  test(`${what}: ${status}`, async () => {
    await problemOf(await service.send(path, body), status);
  });
}

test("a body of 4096 bytes is read", async () => {
  equal((await service.send("/evaluate", '{"age": 12}'.padEnd(4096))).status, 200);
  await problemOf(await service.send("/evaluate", '{"age": 12}'.padEnd(4097)), 413);
});

for (const type of ["text/plain", "application/x-www-form-urlencoded", "application/jsonp", "application/xml"]) {
  test(`a body of ${type}: 415`, async () => {
    await problemOf(await service.send("/evaluate", "{}", { "content-type": type }), 415);
  });
}

test("other methods: 405, with those that are taken", async () => {
  for (const method of ["GET", "PUT", "DELETE", "OPTIONS"]) {
    const response = await fetch(`${service.url}/evaluate`, { method });
    await problemOf(response, 405);
    equal(response.headers.get("allow"), "POST");
  }
  const response = await fetch(`${service.url}/health`, { method: "DELETE" });
  await problemOf(response, 405);
  equal(response.headers.get("allow"), "GET, HEAD");
});

test("what is not HTTP: 400, and the connection closes", async () => {
  match(await raw("This is not HTTP.\r\n\r\n"), /^HTTP\/1\.1 400 [\s\S]*application\/problem\+json[\s\S]*"status":400/);
});

test("headers without end: 431", async () => {
  const answer = await raw(`GET /health HTTP/1.1\r\nhost: localhost\r\nx: ${"x".repeat(20_000)}\r\n\r\n`);
  match(answer, /^HTTP\/1\.1 431 [\s\S]*"status":431/);
});

test("too many requests of one client: 429, with the seconds to wait; its health is still told", async () => {
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

test("a configuration that cannot be read stops the start, naming the variable", async () => {
  for (const name of ["PORT", "RATE_LIMIT"]) {
    const failed = await start({ env: { [name]: "many" } }).then(
      (unexpected) => unexpected.stop(),
      (error) => error.message,
    );
    match(failed, new RegExp(`${name} is a whole number`));
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
