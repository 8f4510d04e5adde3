import { describe, expect, test } from "vitest";
import { type Known, readiness } from "./release/readiness.js";

const known: Known = {
  version: "0.2.0",
  waiting: 0,
  published: ["0.1.0"],
  tags: ["v0.1.0"],
  repository: "git+https://github.com/somebody/carte-vitale.git",
  here: "somebody/carte-vitale",
};

describe("a version is released", () => {
  test("when nothing waits and it is not published yet", () => {
    expect(readiness(known)).toEqual({ release: true, why: [], issues: [] });
    expect(readiness({ ...known, published: [], tags: [] }).release).toBe(true);
  });
  test.each([
    ["changesets wait", { waiting: 2 }],
    ["it is published", { published: ["0.1.0", "0.2.0"], tags: ["v0.1.0", "v0.2.0"] }],
    ["nothing was versioned yet", { version: "0.0.0", published: [], tags: [] }],
  ])("not when %s, which is no failure", (_, differs) => {
    expect(readiness({ ...known, ...differs })).toMatchObject({ release: false, issues: [] });
  });
  test("not when a published version has no tag: the next one would be compared with nothing", () => {
    const { release, issues } = readiness({ ...known, tags: [] });
    expect({ release, issues }).toEqual({
      release: false,
      issues: ["0.1.0 is published and has no tag v0.1.0: docs/releasing.md says how to tag it"],
    });
    // The push after the one by hand is told, too, though there is nothing to release.
    expect(readiness({ ...known, version: "0.1.0", tags: [] }).issues).toHaveLength(1);
  });
  test.each([
    ["package.json does not say where the sources are", { repository: "" }],
    ["the sources are elsewhere", { repository: "git+https://github.com/somebody/another.git" }],
    ["no workflow runs it", { here: undefined }],
  ])("not when %s", (_, differs) => {
    expect(readiness({ ...known, ...differs }).issues).toEqual([expect.stringContaining("where its sources are")]);
  });
});
