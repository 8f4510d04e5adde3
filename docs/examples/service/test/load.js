/**
 * Load test on two cores: the service on the first, the generator on the second, with 50 connections. Every answer is
 * compared with one worked out by hand.
 *
 * node test/load.js --requests 100000 --at-least 5000
 */
import { deepEqual, equal } from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { loadavg } from "node:os";
import { parseArgs } from "node:util";
import autocannon from "autocannon";
import { persons, summary } from "./persons.js";
import { start } from "./start.js";

const { values } = parseArgs({
  options: { requests: { type: "string", default: "100000" }, "at-least": { type: "string", default: "5000" } },
});
/** Processor time of a process in seconds, which other load on the core does not change. */
const seconds = (pid) => {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
    .replace(/^.*\) /s, "")
    .split(" ");
  return (Number(fields[11]) + Number(fields[12])) / 100;
};

const [amount, least] = [Number(values.requests), Number(values["at-least"])];

execFileSync("taskset", ["--cpu-list", "--pid", "1", `${process.pid}`]);
const service = await start({ through: ["taskset", "--cpu-list", "0"], env: { RATE_LIMIT: "1000000000" } });
try {
  const proven = [];
  for (const { facts, expected } of persons) {
    const body = await (await service.send("/evaluate", facts)).text();
    deepEqual(summary(JSON.parse(body)), expected);
    proven.push(body);
  }

  const before = loadavg()[0];
  const begun = seconds(service.child.pid);
  let right = 0;
  const result = await autocannon({
    url: `${service.url}/evaluate`,
    connections: 50,
    amount,
    requests: persons.map(({ facts }, index) => ({
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(facts),
      onResponse: (status, body) => {
        if (status === 200 && body === proven[index]) right += 1;
      },
    })),
  });

  const rate = Math.round(result.requests.total / result.duration);
  const spent = seconds(service.child.pid) - begun;
  const perSecond = Math.round(amount / spent);
  const share = Math.round((100 * spent) / result.duration);
  const { p50, p99, max } = result.latency;
  console.log(
    `${amount} requests, ${right} right, ${result.errors + result.timeouts + result.non2xx} errors: ` +
      `${rate} a second, ${perSecond} for each second of the processor (the service had ${share} % of its core), ${p50} ms (half), ${p99} ms (99 of 100), ${max} ms (worst); load ${before.toFixed(2)} before`,
  );
  equal(right, amount, "every answer is right");
  equal(result.errors + result.timeouts + result.non2xx, 0, "no error");
  if (rate < least) throw new Error(`fewer than ${least} requests a second, with ${share} % of a core for the service`);
} finally {
  const { code } = await service.stop();
  equal(code, 0);
}
