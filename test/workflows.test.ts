import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { jobsOf, PARTS, select } from "./parts.js";

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
  test("grants no permission by default, and each job only what it needs", () => {
    expect(permissions).toEqual({});
    for (const [name, job] of Object.entries(jobs)) {
      expect(job.permissions.contents, name).toBe(name === "tag" ? "write" : "read");
      const others = { publish: ["id-token"], law: ["issues"] }[name] ?? [];
      expect(Object.keys(job.permissions), name).toEqual(["contents", ...others]);
      expect(job["timeout-minutes"], name).toBeGreaterThan(0);
    }
  });
  test("uses no secret", () => {
    expect(text).not.toMatch(/secrets\.|NPM_TOKEN|NODE_AUTH_TOKEN/);
    // A value of the event inside a command could be a command itself.
    for (const { run = "" } of steps) expect(run).not.toContain("${{");
  });
  test("calls scripts and files that exist", () => {
    for (const { run = "" } of steps) {
      for (const [, name = ""] of run.matchAll(/npm run (?:--silent )?([\w:]+)/g))
        expect(Object.keys(scripts)).toContain(name);
      for (const [path] of run.matchAll(/(?<=^|tsx )(?:\.ci|test)\/[\w/.]+/gm))
        expect(existsSync(path), path).toBe(true);
    }
  });
});

test("a change is compared with the commit where it began, in a pull request and in a push to main", () => {
  const { jobs } = parse(readFileSync(`${FOLDER}/ci.yml`, "utf8")) as Workflow;
  const bases = jobs.part?.steps.flatMap(({ env }) => env?.CHANGE_BASE ?? []);
  expect(String(bases)).toMatch(/\{ github\.event\.pull_request\.base\.sha \|\| github\.event\.before \}/);
});

test("the workflows and editors use the oldest Node.js that package.json allows", () => {
  const { engines } = JSON.parse(readFileSync("package.json", "utf8")) as { engines: { node: string } };
  const oldest = readFileSync(".nvmrc", "utf8").trim();
  expect(engines.node).toBe(`>=${oldest}`);
  expect(readFileSync(".devcontainer/devcontainer.json", "utf8")).toContain(`typescript-node:${oldest}-`);
});

test("the job that publishes runs nothing that was installed", () => {
  const { jobs } = parse(readFileSync(`${FOLDER}/release.yml`, "utf8")) as Workflow;
  const commands = jobs.publish?.steps.flatMap(({ run = [] }) => run) ?? [];
  expect(commands).toEqual(['.ci/publish "release/carte-vitale-$VERSION.tgz" --provenance']);
});

test("the job that compares published versions with tags has the tags", () => {
  const { jobs } = parse(readFileSync(`${FOLDER}/release.yml`, "utf8")) as Workflow;
  const [checkout] = jobs.ready?.steps ?? [];
  expect(checkout?.with?.["fetch-depth"]).toBe(0);
});

test("the job that watches the law has the token in its last step alone", () => {
  const { jobs } = parse(readFileSync(`${FOLDER}/nightly.yml`, "utf8")) as Workflow;
  const tokens = jobs.law?.steps.map(({ env = {} }) => Object.hasOwn(env, "GH_TOKEN")) ?? [];
  expect(tokens.filter(Boolean)).toHaveLength(1);
  expect(tokens.at(-1)).toBe(true);
});

test.each(["ci", "nightly"] as const)("the %s workflow has one job for each part", (group) => {
  const { jobs } = parse(readFileSync(`${FOLDER}/${group}.yml`, "utf8")) as Workflow;
  const commands = Object.values(jobs).flatMap(({ steps }) => steps.flatMap(({ run = [] }) => run));
  expect(commands).toContain(`npx tsx test/check.ts --list ${group} >> "$GITHUB_OUTPUT"`);
  expect(commands).toContain('npx tsx test/check.ts "$PART"');
});

describe("the parts of the checks", () => {
  test("have names of their own, and need only parts above them", () => {
    const names = PARTS.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const [index, { needs = [] }] of PARTS.entries()) {
      for (const needed of needs) expect(names.slice(0, index)).toContain(needed);
    }
  });
  test("call files that exist", () => {
    for (const { command } of PARTS) {
      for (const [path] of command.matchAll(/(?<= )(?:test|docs|src)\/[\w/.-]+/g))
        expect(existsSync(path), path).toBe(true);
    }
  });
  test("of a push are among those of a merge", () => {
    const names = (group: string) => select([group]).map(({ name }) => name);
    expect(names("ci")).toEqual(expect.arrayContaining(names("push")));
  });
  test("are selected by name with those they need, which are no jobs of their own", () => {
    expect(select(["site"]).map(({ name }) => name)).toEqual(["build", "docs", "chromium", "site"]);
    expect(jobsOf(select(["site", "types"])).map(({ name }) => name)).toEqual(["types", "site"]);
    expect(() => select(["type"])).toThrow("Unknown part: type. Known: push, ci, nightly, tests,");
  });
});
