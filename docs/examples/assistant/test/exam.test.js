import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import exam from "carte-vitale/exam.json" with { type: "json" };
import { tools } from "carte-vitale/tools";

test("the exam that is installed is graded by the program beside it", () => {
  const [decide] = tools;
  const answers = exam.persons.map(({ id, facts }) => [id, decide.execute({ facts }).data.outcome]);
  const folder = mkdtempSync(join(tmpdir(), "carte-vitale-answers-"));
  const file = join(folder, "answers.json");
  writeFileSync(file, JSON.stringify(Object.fromEntries(answers)));
  const { stdout, status } = spawnSync(process.execPath, ["node_modules/carte-vitale/dist/grade.js", file], {
    encoding: "utf8",
  });
  rmSync(folder, { recursive: true });
  assert.equal(status, 0);
  assert.match(stdout, new RegExp(`^${answers.length} of ${answers.length} right: 100.0 %`));
});
