import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { article, endsBy, type Invented, invent } from "./law/invented.js";

const link = (id: string) => `https://www.legifrance.gouv.fr/codes/article_lc/${id}`;

describe("An issue", () => {
  interface Form {
    readonly labels: string[];
    readonly body: readonly { readonly attributes: { readonly label: string } }[];
  }
  const form: Form = parse(readFileSync(".github/ISSUE_TEMPLATE/law-changed.yml", "utf8"));
  const issuesOf = async (invented: Invented, ...args: string[]) => {
    const folder = join(invented.root, "issues");
    await invented.run("--issues", folder, ...args);
    return readdirSync(folder).map((name) => readFileSync(join(folder, name), "utf8"));
  };

  test("of a change has a title of its own and the fields of the form", async () => {
    const [issue = "", ...others] = await issuesOf(invent(() => article("R114-7", "ARTICLE-9", "2026-02-01")));
    expect(others).toEqual([]);
    const [title, empty] = issue.split("\n");
    expect([title, empty]).toEqual(["The law changed: CSS R114-7, version ARTICLE-9", ""]);
    expect([...issue.matchAll(/^### (.*)$/gm)].map(([, label]) => label)).toEqual(
      form.body.map(({ attributes }) => attributes.label),
    );
    expect(issue).toContain(`- new: ${link("ARTICLE-9")}`);
    expect(issue).toContain("from 2026-02-01");
    expect(issue).toContain("- notices: rights-in-force");
  });
  test("is written for each change, and for data that are too old", async () => {
    const edit = endsBy("2027-01-01", ["ARTICLE-9", "2027-01-01"], ["ARTICLE-10", "2028-01-01"]);
    const titles = (await issuesOf(invent(edit), "--today", "2026-11-30")).map((issue) => issue.split("\n")[0]);
    expect(titles).toEqual([
      "The law changed: CSS R114-7, version ARTICLE-9 from 2027-01-01",
      "The law changed: CSS R114-7, version ARTICLE-10 from 2028-01-01",
      "The law cannot be watched: the data set is of 2026-03-01",
    ]);
  });
  test("is not written where all is the same, nor for a pin that is newer than the data set", async () => {
    expect(await issuesOf(invent())).toEqual([]);
    expect(await issuesOf(invent((same) => same, { version: "ARTICLE-9", since: "2026-03-16" }))).toEqual([]);
  });
});

/** Lists the issues that are there, and keeps what is created. */
const GH = `#!/usr/bin/env bash
set -euo pipefail
case "$1 $2" in
  "label create") ;;
  "issue list") cat "$ISSUES" ;;
  "issue create") shift 2; echo "$*" >> "$ISSUES.created"; cat >> "$ISSUES.created" ;;
esac
`;

test("An issue is opened once for each change", async () => {
  const invented = invent(endsBy("2027-01-01", ["ARTICLE-9", "2027-01-01"], ["ARTICLE-10", "2028-01-01"]));
  const folder = join(invented.root, "issues");
  await invented.run("--issues", folder);
  const bin = join(invented.root, "bin");
  const known = join(invented.root, "known");
  mkdirSync(bin);
  writeFileSync(join(bin, "gh"), GH);
  chmodSync(join(bin, "gh"), 0o755);
  // A title that only begins like one is another title.
  const first = "The law changed: CSS R114-7, version ARTICLE-9 from 2027-01-01";
  writeFileSync(known, `The law changed: CSS R114-7, version ARTICLE-10 from 2028-01-01 and later\n${first}\n`);
  const env = { ...process.env, PATH: `${bin}:${process.env.PATH}`, ISSUES: known };
  const { status, stdout, stderr } = spawnSync(resolve(".ci/issues"), [folder], { env, encoding: "utf8" });
  expect({ status, stderr, stdout }).toEqual({ status: 0, stderr: "", stdout: `known: ${first}\n` });
  const created = readFileSync(`${known}.created`, "utf8");
  expect(created.split("\n").slice(0, 2)).toEqual([
    "--label law --title The law changed: CSS R114-7, version ARTICLE-10 from 2028-01-01 --body-file -",
    "### What changed",
  ]);
});
