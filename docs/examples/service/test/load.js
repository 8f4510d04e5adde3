/**
 * Load test on two cores: the service on the first, the generator on the second, with 50 connections: one person
 * a request, then full batches. Every answer is compared with one worked out by hand.
 *
 * node test/load.js --requests 100000 --at-least 5000
 */
import { deepEqual, equal } from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { loadavg } from "node:os";
import { parseArgs } from "node:util";
import autocannon from "autocannon";
import { BATCH_ROWS } from "../src/limits.js";
import { columnsOf, persons, summary } from "./persons.js";
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

/** How many times as many persons a full batch decides for each second of the processor, at least. */
const LEAST_GAIN = 5;
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

  const single = await load(
    "/evaluate",
    amount,
    persons.map(({ facts }) => JSON.stringify(facts)),
    proven,
  );
  if (single.rate < least) throw new Error(`fewer than ${least} requests a second, with ${single.share}`);

  // As many persons as a batch takes, in the order that has its answer proven above.
  const rows = Array.from({ length: BATCH_ROWS }, (_, row) => row % persons.length);
  const batch = JSON.stringify(columnsOf(rows.map((row) => persons[row].facts)));
  const many = await load(
    "/batch",
    Math.ceil(amount / 100),
    [batch],
    [`{"ids":[${rows}],"decisions":[${proven}]}`],
    BATCH_ROWS,
  );
  const gain = many.each / single.each;
  console.log(`A batch decides ${gain.toFixed(1)} times as many persons for each second of the processor`);
  if (gain < LEAST_GAIN) throw new Error(`a batch decides fewer than ${LEAST_GAIN} times as many persons`);
} finally {
  const { code } = await service.stop();
  equal(code, 0);
}

/** Sends each body in turn, and compares each answer with the one at its place. */
async function load(path, count, bodies, answers, rowsEach = 1) {
  const before = loadavg()[0];
  const begun = seconds(service.child.pid);
  let right = 0;
  const result = await autocannon({
    url: `${service.url}${path}`,
    connections: 50,
    amount: count,
    requests: bodies.map((body, index) => ({
      method: "POST",
      headers: { "content-type": "application/json" },
      body,
      onResponse: (status, answer) => {
        if (status === 200 && answer === answers[index]) right += 1;
      },
    })),
  });

  const spent = seconds(service.child.pid) - begun;
  const rate = Math.round(result.requests.total / result.duration);
  const share = `${Math.round((100 * spent) / result.duration)} % of a core for the service`;
  const failed = result.errors + result.timeouts + result.non2xx;
  const { p50, p99, max } = result.latency;
  const perSecond = (many) => `${Math.round(many)} ${rowsEach > 1 ? "rows" : "requests"}`;
  console.log(
    `${path}: ${count} requests, ${right} right, ${failed} errors: ${perSecond((count * rowsEach) / result.duration)} a second, ` +
      `${perSecond((count * rowsEach) / spent)} for each second of the processor (${share}), ` +
      `${p50} ms (half), ${p99} ms (99 of 100), ${max} ms (worst); load ${before.toFixed(2)} before`,
  );
  equal(right, count, "every answer is right");
  equal(failed, 0, "no error");
  return { rate, share, each: (count * rowsEach) / spent };
}
