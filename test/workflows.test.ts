import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";

interface Step {
  uses?: string;
  run?: string;
  env?: Record<string, string>;
  with?: Record<string, unknown>;
}
interface Workflow {
  permissions: object;
  jobs: Record<string, { permissions: Record<string, string>; "timeout-minutes": number; steps: Step[] }>;
}

const FOLDER = ".github/workflows";
const files = readdirSync(FOLDER);
const workflows = files.map((file) => ({ file, text: readFileSync(`${FOLDER}/${file}`, "utf8") }));
const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> };

describe.each(workflows)("$file", ({ text }) => {
  const { permissions, jobs } = parse(text) as Workflow;
  const steps = Object.values(jobs).flatMap((job) => job.steps);

  test("pins every action to a commit, and says which version that is", () => {
    const used = text.match(/^\s*- uses: .*$/gm) ?? [];
    expect(used).toHaveLength(steps.filter(({ uses }) => uses).length);
    for (const line of used) expect(line).toMatch(/uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });
  test("gives nothing to everybody, and to each job what it names", () => {
    expect(permissions).toEqual({});
    for (const [name, job] of Object.entries(jobs)) {
      expect(job.permissions.contents, name).toBe(name === "tag" ? "write" : "read");
      expect(Object.keys(job.permissions), name).toEqual(name === "publish" ? ["contents", "id-token"] : ["contents"]);
      expect(job["timeout-minutes"], name).toBeGreaterThan(0);
    }
  });
  test("keeps no token: there is no secret to leak", () => {
    expect(text).not.toMatch(/secrets\.|NPM_TOKEN|NODE_AUTH_TOKEN/);
    // A value of the event in a command could be a command of somebody else's.
    for (const { run = "" } of steps) expect(run).not.toContain("${{");
  });
  test("calls scripts that exist", () => {
    for (const { run = "" } of steps) {
      for (const [, name = ""] of run.matchAll(/npm run (?:--silent )?([\w:]+)/g))
        expect(Object.keys(scripts)).toContain(name);
      for (const [path] of run.matchAll(/^\.ci\/\w+/gm)) expect(existsSync(path), path).toBe(true);
    }
  });
});

test("a change is held against where it began, in a pull request and in a push to main", () => {
  const { jobs } = parse(readFileSync(`${FOLDER}/ci.yml`, "utf8")) as Workflow;
  const bases = jobs.check?.steps.flatMap(({ env }) => env?.CHANGE_BASE ?? []);
  expect(String(bases)).toMatch(/\{ github\.event\.pull_request\.base\.sha \|\| github\.event\.before \}/);
});

test("the job that proves who it is runs npm and nothing that was installed", () => {
  const { jobs } = parse(readFileSync(`${FOLDER}/release.yml`, "utf8")) as Workflow;
  const commands = jobs.publish?.steps.flatMap(({ run = [] }) => run) ?? [];
  expect(commands).toEqual(['.ci/publish "release/carte-vitale-$VERSION.tgz" --provenance']);
});

test("the job that looks for what was published and not tagged has the tags", () => {
  const { jobs } = parse(readFileSync(`${FOLDER}/release.yml`, "utf8")) as Workflow;
  const [checkout] = jobs.ready?.steps ?? [];
  expect(checkout?.with?.["fetch-depth"]).toBe(0);
});
