import { equal, match, ok } from "node:assert/strict";
import { test } from "node:test";
import { start } from "./start.js";

/** @returns the output of a service that does not start */
async function failure(env) {
  const failed = await start({ env }).then(
    (unexpected) => unexpected.stop().then(() => "it started"),
    (error) => error,
  );
  equal(failed.code, 1, failed);
  return failed.written;
}

test("A port in use stops the start, with one sentence that says what to do", async () => {
  const service = await start();
  const { port } = new URL(service.url);
  const written = await failure({ PORT: port });
  const other = Number(port) + 1;
  equal(
    written,
    `Port ${port} of 127.0.0.1 is in use: stop what uses it, or choose another port with PORT=${other}.\n`,
  );
  await service.stop();
});

const wrong = [
  [{ PORT: "many" }, "PORT is a whole number"],
  [{ PORT: "65536" }, "PORT is a whole number"],
  [{ RATE_LIMIT: "-1" }, "RATE_LIMIT is a whole number"],
  [{ LOG_LEVEL: "loud" }, "LOG_LEVEL is one of trace"],
  [{ TRUST_PROXY: "the proxy" }, "TRUST_PROXY is an address"],
  [{ TRUST_PROXY: "10.0.0.0/33" }, "TRUST_PROXY is an address"],
  [{ HOST: "203.0.113.1" }, "HOST is no address of this machine"],
];
for (const [env, message] of wrong) {
  test(`${Object.entries(env)} stops the start, without a stack`, async () => {
    const written = await failure(env);
    match(written, new RegExp(`^${message}`));
    ok(!/\n./.test(written), written);
  });
}

test("An empty variable is none, and networks of proxies are accepted", async () => {
  const service = await start({ env: { HOST: "", LOG_LEVEL: "", TRUST_PROXY: "10.0.0.0/8, ::1", RATE_LIMIT: "" } });
  equal((await service.send("/health")).status, 200);
  equal((await service.stop()).code, 0);
});
