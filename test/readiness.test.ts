import { describe, expect, test } from "vitest";
import { type Known, readiness } from "./release/readiness.js";

const known: Known = {
  version: "0.2.0",
  waiting: 0,
  published: ["0.1.0"],
  tags: ["v0.1.0"],
  repository: "git+https://github.com/owner/carte-vitale.git",
  here: "owner/carte-vitale",
};

describe("a version is released", () => {
  test("when no changeset waits and it is not published", () => {
    expect(readiness(known)).toEqual({ release: true, why: [], issues: [] });
    expect(readiness({ ...known, published: [], tags: [] }).release).toBe(true);
  });
  test.each([
    ["changesets wait", { waiting: 2 }],
    ["it is published", { published: ["0.1.0", "0.2.0"], tags: ["v0.1.0", "v0.2.0"] }],
    ["there is no version yet", { version: "0.0.0", published: [], tags: [] }],
  ])("not when %s, which is no failure", (_, differs) => {
    expect(readiness({ ...known, ...differs })).toMatchObject({ release: false, issues: [] });
  });
  test("not when a published version has no tag to compare with", () => {
    const { release, issues } = readiness({ ...known, tags: [] });
    expect({ release, issues }).toEqual({
      release: false,
      issues: ["0.1.0 is published without the tag v0.1.0. docs/releasing.md says how to tag it."],
    });
    // Reported also where there is nothing to release.
    expect(readiness({ ...known, version: "0.1.0", tags: [] }).issues).toHaveLength(1);
  });
  test.each([
    ["package.json names another repository", { repository: "git+https://github.com/owner/another.git" }],
    ["it does not run in a workflow", { here: undefined }],
  ])("not when %s", (_, differs) => {
    expect(readiness({ ...known, ...differs }).issues).toEqual([
      expect.stringContaining("does not name the repository"),
    ]);
  });
  test("not without a repository, which is said in one sentence, also where there is nothing to release", () => {
    const sentence =
      'package.json names no repository: set "repository" to https://github.com/<owner>/<name> and run npm run rules.';
    expect(readiness({ ...known, repository: "" }).issues).toEqual([sentence]);
    const { why, issues } = readiness({ ...known, repository: "", version: "0.0.0", published: [], tags: [] });
    expect(why).toContain(sentence);
    expect(issues).toEqual([]);
  });
});
