import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { rulebook } from "carte-vitale";
import { describe, expect, test } from "vitest";
import { type Article, article, endsBy, invent, TODAY } from "./law/invented.js";
import { readChangeset } from "./release/changeset.js";

describe("Accepting a version", () => {
  const newer = () => article("R114-7", "ARTICLE-9", "2026-02-01");
  const because = ["--because", "No rule changes: the new paragraph concerns employers."];
  const accept = (...args: string[]) => ["--accept", "css-r114-7", ...args];

  test("pins it, and writes a changeset that the check of changesets accepts", async () => {
    const invented = invent(newer);
    const before = invented.pins();
    const { code, out } = await invented.run(...accept("--checked", TODAY, ...because));
    expect(code).toBe(0);
    expect(out.split("\n").slice(0, 2)).toEqual([
      "rules/articles.json written",
      ".changeset/law-css-r114-7-2026-02-01.md written",
    ]);
    expect(invented.pins()).toEqual({
      ...before,
      "css-r114-7": {
        ...before["css-r114-7"],
        version: "ARTICLE-9",
        since: "2026-02-01",
        // printf 'Text of ARTICLE-9.' | sha256sum
        hash: "08d3d1b3c75ae9e1",
        checked: TODAY,
      },
    });
    const text = readFileSync(join(invented.root, ".changeset/law-css-r114-7-2026-02-01.md"), "utf8");
    const sources = Object.keys(rulebook.sources);
    expect(readChangeset("a.md", text, { name: "carte-vitale", sources })).toEqual({
      changeset: { file: "a.md", bump: "patch", answers: "unchanged" },
      issues: [],
    });
    expect(text).toContain("No rule changes: the new paragraph concerns employers.");
    expect(text).toMatch(
      /- Who: people whose decision rests on CSS R114-7 \(\d{3},\d{3} of 760,320 classes of persons\)/,
    );
    expect(text).toContain("- From: 2026-02-01\n- Source: css-r114-7-i-1, ");
    expect((await invented.run()).code).toBe(0);
  });
  test("of which answers change makes a minor version", async () => {
    const invented = invent(newer);
    await invented.run(...accept("--checked", TODAY, ...because, "--answers", "changed"));
    const text = readFileSync(join(invented.root, ".changeset/law-css-r114-7-2026-02-01.md"), "utf8");
    expect(text).toContain('"carte-vitale": minor');
    expect(text).toContain("- Answers: changed");
  });
  test("understands the name of an article", async () => {
    const { code } = await invent(newer).run("--accept", "CSS R114-7", "--checked", TODAY, ...because);
    expect(code).toBe(0);
  });
  test("whose text the data set lacks leaves its hash empty, to be filled later", async () => {
    const invented = invent(endsBy("2026-03-18", ["ARTICLE-9", "2026-03-18"]));
    expect((await invented.run(...accept("--checked", "2026-03-19", ...because))).code).toBe(0);
    expect(invented.pins()["css-r114-7"]).toMatchObject({ version: "ARTICLE-9", since: "2026-03-18", hash: "" });
    expect((await invented.run()).out).toContain("pinned to a version newer than the data set");
  });
  test("of another text of the same version pins that text", async () => {
    const invented = invent((same) => ({ ...same, texte: "Text of ARTICLE-9." }));
    expect((await invented.run(...accept("--checked", TODAY, ...because))).code).toBe(0);
    expect(invented.pins()["css-r114-7"]).toMatchObject({ version: "ARTICLE-1", hash: "08d3d1b3c75ae9e1" });
  });

  const checked = ["--checked", TODAY];
  test.each<[string, (same: Article) => Article | null, object, string[], string]>([
    [
      "an unknown article",
      newer,
      {},
      ["--accept", "css-l1", ...checked, ...because],
      "rules/articles.json has no css-l1. It has css-r114-7,",
    ],
    ["no day", newer, {}, accept(...because), "--checked: give the day on which you have read the article"],
    ["no real day", newer, {}, accept("--checked", "2026-02-30", ...because), "--checked: give the day"],
    [
      "a day to come",
      newer,
      {},
      accept("--checked", "2026-03-21", ...because),
      "--checked: 2026-03-21 is after today, 2026-03-20.",
    ],
    ["a day before the version", newer, {}, accept("--checked", "2026-01-31", ...because), "in force since 2026-02-01"],
    ["no reason", newer, {}, accept(...checked), "--because: say in one line which rules change, or why none does."],
    ["an empty reason", newer, {}, accept(...checked, "--because", " "), "--because: say in one line"],
    [
      "a reason of two lines",
      newer,
      {},
      accept(...checked, "--because", "a b\n- Who: c d"),
      "--because: say in one line",
    ],
    [
      "unknown answers",
      newer,
      {},
      accept(...checked, ...because, "--answers", "better"),
      "--answers: give unchanged, changed, refused.",
    ],
    ["an article that is the same", (same) => same, {}, accept(...checked, ...because), "There is nothing to accept."],
    [
      "a version of a later day",
      endsBy("2027-01-01", ["ARTICLE-9", "2027-01-01"]),
      {},
      accept(...checked, ...because),
      "Accept the new one on or after the day",
    ],
    [
      "an article that is not there",
      () => null,
      {},
      accept(...checked, ...because),
      "is not in force any more. Find what replaces it",
    ],
    [
      "a version that is pinned without a hash",
      (same) => same,
      { hash: "" },
      accept(...checked, ...because),
      "Run npm run law -- --fill",
    ],
    [
      "a pin newer than the data set",
      (same) => same,
      { version: "ARTICLE-9", since: "2026-03-16" },
      accept(...checked, ...because),
      "There is nothing to accept.",
    ],
  ])("is refused with %s", async (_, edit, pinned, args, message) => {
    const invented = invent(edit, pinned);
    const before = invented.pins();
    const { code, error } = await invented.run(...args);
    expect(error).toContain(message);
    expect(code).toBe(2);
    expect(invented.pins()).toEqual(before);
    expect(readdirSync(join(invented.root, ".changeset"))).toEqual([]);
  });
  test("is refused with data that are too old, as the check refuses them", async () => {
    const invented = invent(newer);
    const before = invented.pins();
    for (const args of [accept("--checked", TODAY, ...because), ["--fill"]]) {
      const { code, error } = await invented.run(...args, "--today", "2026-05-14");
      expect({ code, error }).toEqual({
        code: 2,
        error: expect.stringContaining("Nothing was written. More than 60 days old"),
      });
    }
    expect(invented.pins()).toEqual(before);
    expect(readdirSync(join(invented.root, ".changeset"))).toEqual([]);
    const { code } = await invented.run(
      ...accept("--checked", TODAY, ...because),
      "--today",
      "2026-05-14",
      "--stale-after",
      "99",
    );
    expect(code).toBe(0);
  });
  test("is refused where its changeset is there already", async () => {
    const invented = invent(newer);
    writeFileSync(join(invented.root, ".changeset/law-css-r114-7-2026-02-01.md"), "mine");
    const { code, error } = await invented.run(...accept(...checked, ...because));
    expect(code).toBe(2);
    expect(error).toContain("is there already");
    expect(invented.pins()["css-r114-7"]?.version).toBe("ARTICLE-1");
  });
});

test("Missing hashes are filled, and nothing else", async () => {
  const invented = invent((same) => same, { hash: "" });
  const before = invented.pins();
  expect((await invented.run("--fill")).out).toBe("rules/articles.json written: 1 hash");
  // printf 'Text of ARTICLE-1.' | sha256sum
  expect(invented.pins()).toEqual({ ...before, "css-r114-7": { ...before["css-r114-7"], hash: "d9cb7ab1a1416fc5" } });
  expect((await invented.run("--fill")).out).toBe("Every article that the data set has is hashed.");
  const other = invent((same) => ({ ...same, texte: "Text of ARTICLE-9." }));
  await other.run("--fill");
  expect(other.pins()["css-r114-7"]?.hash, "a text that no person has read").toBe("d9cb7ab1a1416fc5");
});
