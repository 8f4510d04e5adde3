import { equal, match, ok } from "node:assert/strict";
import { once } from "node:events";
import { connect } from "node:net";
import { test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { start } from "./start.js";

const body = JSON.stringify({ age: 12, nirKind: "permanent", status: "dependent" });
const head = `POST /evaluate HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n`;

/** A connection with an incomplete request. */
async function halfway(url, begun = head + body.slice(0, 10)) {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname).setEncoding("utf8");
  const half = { socket, answer: "", closed: once(socket, "close") };
  socket.on("data", (chunk) => {
    half.answer += chunk;
  });
  socket.on("error", () => {});
  socket.write(begun);
  await wait(100);
  return half;
}

// npm sends on the Ctrl-C that the terminal has sent already.
for (const signals of [["SIGTERM"], ["SIGINT"], ["SIGINT", "SIGINT"]]) {
  test(`A stop by ${signals.join(" and ")} finishes the current request, accepts no new one, and exits with 0`, async () => {
    const service = await start();
    await (await service.send("/health")).text();
    const half = await halfway(service.url);

    const stopped = service.stop(...signals);
    await wait(200);
    const refused = await fetch(`${service.url}/health`).catch((error) => error.cause.code);
    equal(refused, "ECONNREFUSED");
    equal(service.child.exitCode, null);

    half.socket.write(body.slice(10));
    await half.closed;
    match(half.answer, /^HTTP\/1\.1 200 OK/);
    match(half.answer, /"outcome":"eligible"/);
    const { code, ms } = await stopped;
    equal(code, 0);
    ok(ms < 2000, `the stop took ${ms} ms`);
    const log = service.written().trim().split("\n");
    ok(
      log.every((line) => JSON.parse(line).msg),
      "nothing but the log is written",
    );
  });
}

test("A stopping service is not ready", async () => {
  const service = await start();
  const half = await halfway(service.url, "GET /ready HTTP/1.1\r\nhost: x\r\n");
  const stopped = service.stop();
  await wait(200);
  half.socket.write("\r\n");
  await half.closed;
  match(half.answer, /^HTTP\/1\.1 503 [\s\S]*application\/problem\+json/);
  equal((await stopped).code, 0);
});

test("A request that never ends delays the stop by at most 8 seconds", { timeout: 20_000 }, async () => {
  const service = await start();
  const { closed } = await halfway(service.url);
  const { code, ms } = await service.stop();
  await closed;
  equal(code, 0);
  ok(ms > 4000 && ms < 8000, `the stop took ${ms} ms`);
});

test("An idle service stops within two seconds", async () => {
  const service = await start();
  await (await service.send("/health")).text();
  const { code, ms } = await service.stop();
  equal(code, 0);
  ok(ms < 2000, `the stop took ${ms} ms`);
});
