import { deepEqual, equal, ok } from "node:assert/strict";
import { after, before, test } from "node:test";
import { BATCH_BYTES, BATCH_ROWS } from "../src/limits.js";
import { columnsOf, persons, summary } from "./persons.js";
import { start } from "./start.js";

let service;
before(async () => {
  service = await start({ env: { RATE_LIMIT: "10000" } });
});
after(() => service.stop());

const batch = async (columns, query = "") => {
  const response = await service.send(`/batch${query}`, columns);
  return { status: response.status, answer: await response.json() };
};
const placesOf = (issues) => issues.map(({ path, code }) => `${path} ${code}`);

test("A batch decides as single requests do, with each decision once", async () => {
  // More rows than have a turn at once.
  const many = Array.from({ length: 250 }, (_, row) => persons[row % persons.length]);
  const { status, answer } = await batch(columnsOf(many.map(({ facts }) => facts)));
  equal(status, 200);
  deepEqual(
    answer.ids.map((id) => summary(answer.decisions[id])),
    many.map(({ expected }) => expected),
  );
  equal(new Set(answer.decisions.map((decision) => JSON.stringify(decision))).size, answer.decisions.length);
  equal(Math.max(...answer.ids), answer.decisions.length - 1);
});

test("A batch takes no default with assume=nothing", async () => {
  const columns = { age: [34], nirKind: ["permanent"], status: ["employee"] };
  equal((await batch(columns)).answer.decisions[0].outcome, "eligible");
  equal((await batch(columns, "?assume=nothing")).answer.decisions[0].outcome, "undetermined");
});

test("A batch without rows has no decisions", async () => {
  for (const columns of [{}, { age: [] }]) deepEqual((await batch(columns)).answer, { ids: [], decisions: [] });
});

test("Refusals name the row and the fact, past the first turn too, and repeat no value", async () => {
  const columns = {
    age: Array(205).fill(30),
    residesInFrance: Array(205).fill(null),
    residenceMonths: Array(205).fill(3),
  };
  columns.age[1] = "1234567";
  columns.age[204] = 7654321;
  columns.residesInFrance[150] = false;
  const { status, answer } = await batch(columns);
  equal(status, 422);
  deepEqual(placesOf(answer.issues), [
    "age,1 not-accepted",
    "residenceMonths,150 contradiction",
    "residesInFrance,150 contradiction",
    "age,204 not-accepted",
  ]);
  equal(answer.issues[3].message, "Row 204: Age: give a whole number from 0 to 130.");
  ok(!/1234567|7654321/.test(JSON.stringify(answer)));
});

test("A hundred refusals are listed, then that there are more", async () => {
  for (const rows of [101, 1000]) {
    const { issues } = (await batch({ age: Array(rows).fill(-1) })).answer;
    equal(issues.length, 101);
    deepEqual(issues[99].path, ["age", "99"]);
    deepEqual([issues[100].path, issues[100].code], [[], "too-many"]);
  }
});

const wrong = [
  ["a list", [], " not-columns"],
  ["null", "null", " not-columns"],
  ["an unknown fact", { canary: [1] }, " not-columns"],
  ["a value in place of a list", { age: 12, status: ["employee"] }, "age not-a-column"],
  ["lists of different lengths", { age: [12, 13], status: ["employee"] }, " length"],
  [
    "lists of different lengths past the first turn",
    { age: Array(120).fill(12), status: Array(99).fill("student") },
    " length",
  ],
];
for (const [what, columns, place] of wrong) {
  test(`A batch refuses ${what}`, async () => {
    const { status, answer } = await batch(columns);
    equal(status, 422);
    deepEqual(placesOf(answer.issues), [place]);
    ok(!JSON.stringify(answer).includes("canary"));
  });
}

test("A batch has at most the documented rows and bytes", async () => {
  equal((await batch({ age: Array(BATCH_ROWS).fill(12) })).status, 200);
  equal((await batch({ age: Array(BATCH_ROWS + 1).fill(12) })).status, 413);
  equal((await batch('{"age": [12]}'.padEnd(BATCH_BYTES))).status, 200);
  equal((await batch('{"age": [12]}'.padEnd(BATCH_BYTES + 1))).status, 413);
});

test("Other requests are answered while a large batch is decided", async () => {
  // Every row is another incomplete person, which takes longest.
  const rows = Array.from({ length: BATCH_ROWS }, (_, row) => row);
  const columns = {
    residenceMonths: rows.map((row) => row % 20),
    status: rows.map((row) => ["student", "inactive", "retired", null][row % 4]),
    nationality: rows.map((row) => ["eu", "other", null][row % 3]),
    birthPlace: rows.map((row) => ["eu", "elsewhere", null][row % 7] ?? null),
  };
  let isDone = false;
  const deciding = batch(columns, "?assume=nothing").then(({ status }) => {
    isDone = true;
    return status;
  });
  let answered = 0;
  while (!isDone) {
    await (await service.send("/health")).text();
    answered += 1;
  }
  equal(await deciding, 200);
  ok(answered >= 3, `${answered} requests were answered`);
});

test("A batch counts as ten requests of a client", async () => {
  const strict = await start({ env: { RATE_LIMIT: "20" } });
  try {
    const statuses = [];
    for (let count = 0; count < 3; count += 1) statuses.push((await strict.send("/batch", { age: [12] })).status);
    deepEqual(statuses, [200, 200, 429]);
  } finally {
    await strict.stop();
  }
});
