import { spawnSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { rulebook, sourceUrl } from "carte-vitale";
import { describe, expect, test } from "vitest";
import { CODES } from "./law/data-set.js";
import { type Article, article, at, DAY, endsBy, invent, TODAY, version } from "./law/invented.js";

const link = (id: string) => `https://www.legifrance.gouv.fr/codes/article_lc/${id}`;

describe("npm run law", () => {
  test("begins with the day of each code, and says that all is the same", async () => {
    const { code, out, error } = await invent().run();
    const [first, second] = out.split("\n");
    expect(first).toBe("The data set has code css of 2026-03-14 (6 days ago), code crpm of 2026-03-01 (19 days ago).");
    expect(second).toBe("3 of 3 cited articles are the same as in this data set.");
    expect({ code, error }).toEqual({ code: 0, error: "" });
    expect(out).not.toContain("CSS R114-7");
  });
  test("does not mind white space, nor an article without a state", async () => {
    const { code } = await invent((same) => ({ ...same, texte: " Text\n of   ARTICLE-1.\n", etat: null })).run();
    expect(code).toBe(0);
  });

  const cases: [what: string, edit: (same: Article) => Article | null, pinned: object, code: number, said: string[]][] =
    [
      [
        "a new version",
        () => article("R114-7", "ARTICLE-9", "2026-02-01"),
        {},
        1,
        [
          "CSS R114-7: a new version has been in force since 2026-02-01",
          `pinned: ${link("ARTICLE-1")} (since 2022-03-01)`,
          `new: ${link("ARTICLE-9")}`,
          "--accept css-r114-7 --checked DAY",
        ],
      ],
      [
        "a version of a later day",
        endsBy("2027-01-01", ["ARTICLE-9", "2027-01-01"]),
        {},
        1,
        ["CSS R114-7: a new version comes into force on 2027-01-01", `new: ${link("ARTICLE-9")}`],
      ],
      [
        "two versions of later days, in their order",
        endsBy("2027-01-01", ["ARTICLE-10", "2222-02-22"], ["ARTICLE-9", "2027-01-01"]),
        {},
        1,
        [
          "CSS R114-7: a new version comes into force on 2027-01-01\nCSS R114-7: a new version comes into force on a day not yet set",
        ],
      ],
      [
        "a new version and one of a later day",
        () => ({
          ...article("R114-7", "ARTICLE-8", "2026-02-01", { etat: "ABROGE_DIFF", dateFin: at("2027-01-01") }),
          articleVersions: [version("ARTICLE-9", "VIGUEUR_DIFF", "2027-01-01")],
        }),
        {},
        1,
        ["a new version has been in force since 2026-02-01\nCSS R114-7: a new version comes into force on 2027-01-01"],
      ],
      [
        "a version whose day has come since the data set was made",
        endsBy("2026-03-18", ["ARTICLE-9", "2026-03-18"]),
        {},
        1,
        ["CSS R114-7: a new version has been in force since 2026-03-18; the data set lacks its text"],
      ],
      ["a repeal of a later day", endsBy("2027-01-01"), {}, 1, ["CSS R114-7: it is repealed on 2027-01-01"]],
      [
        "a repeal whose day has come since the data set was made",
        endsBy("2026-03-18"),
        {},
        1,
        ["CSS R114-7: repealed since 2026-03-18"],
      ],
      [
        "an article that is not there",
        () => null,
        {},
        1,
        ["CSS R114-7: repealed, renumbered or not found: the data set lacks it", `pinned: ${link("ARTICLE-1")}`],
      ],
      [
        "an article that was given another number",
        (same) => ({ ...same, num: "R114-7-1" }),
        {},
        1,
        ["CSS R114-7: repealed, renumbered or not found"],
      ],
      [
        "an article whose only version is not in force",
        (same) => ({ ...same, etat: "ABROGE" }),
        {},
        1,
        ["CSS R114-7: repealed, renumbered or not found"],
      ],
      [
        "a pin that is newer than the data set",
        (same) => same,
        { version: "ARTICLE-9", since: "2026-03-16", hash: "" },
        0,
        [
          "2 of 3 cited articles are the same",
          "CSS R114-7: pinned to a version newer than the data set, which has the one of 2022-03-01",
          `in the data set: ${link("ARTICLE-1")}`,
        ],
      ],
      [
        "a pin of the version that the data set announces",
        endsBy("2026-03-18", ["ARTICLE-9", "2026-03-18"]),
        { version: "ARTICLE-9", since: "2026-03-18", hash: "" },
        0,
        ["CSS R114-7: pinned to a version newer than the data set"],
      ],
      [
        "another text of the same version",
        (same) => ({ ...same, texte: "Text of" }),
        {},
        1,
        ["CSS R114-7: the pinned version has another text than the one that was read"],
      ],
      [
        "another day of the same version",
        (same) => same,
        { since: "2022-03-02" },
        1,
        ["CSS R114-7: the pinned version has been in force since 2022-03-01, and rules/articles.json says 2022-03-02"],
      ],
      [
        "a version without a hash",
        (same) => same,
        { hash: "" },
        1,
        ["CSS R114-7: the same version, whose text was not hashed"],
      ],
    ];
  test.each(cases)("tells %s", async (_, edit, pinned, code, said) => {
    const result = await invent(edit, pinned).run();
    for (const each of said) expect(result.out).toContain(each);
    expect({ code: result.code, error: result.error }).toEqual({ code, error: "" });
    expect(result.out).toContain("2 of 3 cited articles are the same");
  });

  test("leads from a changed article to what rests on it, and to the persons", async () => {
    const { out } = await invent(() => null).run();
    expect(out).toContain("  rules: temporary-number-expired, temporary-number, contact-cpam,");
    expect(out).toContain("  documents: identity-document, civil-status-document, civil-status-translation\n");
    expect(out).toContain("  notices: rights-in-force\n");
    expect(out).toMatch(/in the decision of \d{3},\d{3} of 760,320 classes of persons/);
  });
  test("lists what no data set tells, with the days since it was checked", async () => {
    const { out } = await invent().run("--today", "2026-12-09", "--stale-after", "999");
    expect(out).toContain(
      "arrete-2007-03-14-1: checked 10 days ago, https://www.legifrance.gouv.fr/jorf/id/JORFTEXT000000647622",
    );
    expect(out).toContain("ceseda-l411-1: checked 10 days ago");
    expect(out).toContain("eu-883-2004-17: checked 10 days ago");
  });

  test.each([
    ["css", { css: "2026-03-01", crpm: DAY }],
    ["crpm", { css: DAY, crpm: "2026-03-01" }],
  ])("never says that all is the same where code %s is too old", async (name, days) => {
    const invented = invent(undefined, {}, days);
    const { code, error } = await invented.run("--today", "2026-05-01");
    expect({ code, error }).toEqual({
      code: 2,
      error: expect.stringContaining(
        `More than 60 days old: code ${name} of 2026-03-01, 61 days ago. What changed since cannot be seen.`,
      ),
    });
    expect((await invented.run("--today", "2026-04-30")).code).toBe(0);
    expect((await invented.run("--today", "2026-05-01", "--stale-after", "61")).code).toBe(0);
  });
  test("nor where a code is of a day to come", async () => {
    const { code, out, error } = await invent(undefined, {}, { css: "2222-02-22", crpm: DAY }).run();
    expect({ code, error }).toEqual({
      code: 2,
      error: expect.stringContaining("code css of 2222-02-22: after today, 2026-03-20."),
    });
    expect(out).toContain("code css of 2222-02-22 (a day to come)");
  });
  test("nor where every article is pinned to a version newer than the data set", async () => {
    const invented = invent();
    const pins = Object.entries(invented.pins()).map(([id, pin]) => [id, { ...pin, version: "NEW", since: TODAY }]);
    writeFileSync(join(invented.root, "rules/articles.json"), JSON.stringify(Object.fromEntries(pins)));
    const { code, out, error } = await invented.run();
    expect(out).toContain("0 of 3 cited articles are the same");
    expect({ code, error }).toEqual({
      code: 2,
      error: expect.stringContaining("Every cited article is pinned to a version newer than the data set"),
    });
  });
  const file = `${CODES.css}.json`;
  test.each<[string, (path: string) => void, string]>([
    [
      "a truncated file",
      (path) => writeFileSync(path, readFileSync(path, "utf8").slice(0, 300)),
      `${file} cannot be read: `,
    ],
    ["a missing file", (path) => rmSync(path), `${file} cannot be read: ENOENT`],
    ["a file of another form", (path) => writeFileSync(path, "{}"), `${file} cannot be read: data: `],
    [
      "a code without articles",
      (path) => writeFileSync(path, readFileSync(path, "utf8").replaceAll('"type":"article"', '"type":"table"')),
      `${file} has no article.`,
    ],
    [
      "a truncated article",
      (path) => writeFileSync(path, readFileSync(path, "utf8").replace('"texte":"Text of ARTICLE-1.",', "")),
      `${file}, article R114-7 cannot be read: texte: `,
    ],
  ])("refuses %s", async (_, spoil, message) => {
    const invented = invent();
    spoil(join(invented.data, file));
    const { code, out, error } = await invented.run();
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(error).toContain(message);
    expect(error).toContain("fetch it again");
  });
  test.each([
    [["--stale"], "Unknown option '--stale'"],
    [["--today", "tomorrow"], "--today: give a day"],
    [["--stale-after", "-1"], "--stale-after"],
    [["--stale-after", "two"], "--stale-after: give a number of days"],
    [["--checked", TODAY], "--checked, --because and --answers belong to --accept ARTICLE."],
    [["--fill", "--because", "a reason"], "--checked, --because and --answers belong to --accept ARTICLE."],
    [["--accept", "css-r114-7", "--fill"], "--accept, --fill and --issues each do another thing. Give one of them."],
    [["--accept", "css-r114-7", "--issues", "folder"], "Give one of them."],
    [["--fill", "--issues", "folder"], "Give one of them."],
  ])("refuses the arguments %j", async (args, message) => {
    const { code, error } = await invent().run(...args);
    expect(code).toBe(2);
    expect(error).toContain(message);
  });
});

test("The exit code stays that of the check where the reader of the output ends first", () => {
  const { data } = invent();
  // The pins of the project are not those of the invented data set: something changed, which is 1.
  const command = `node --import tsx test/law/law.ts --data "${data}" --today ${TODAY} | true; echo \${PIPESTATUS[0]}`;
  const { stdout, stderr } = spawnSync("bash", ["-c", command], { encoding: "utf8" });
  expect({ stdout, stderr }).toEqual({ stdout: "1\n", stderr: "" });
});

test("A link opens the cited article; only the code of foreigners has no link of an article", () => {
  for (const id of Object.keys(rulebook.sources) as (keyof typeof rulebook.sources)[]) {
    if (id === "ceseda-l411-1") continue;
    expect(sourceUrl(id) ?? "", id).not.toMatch(/\/(texte_lc|section_lc|id\/LEGITEXT|affichCode)/i);
  }
});

test("No text of an article is in the project: a pin has its hash alone", () => {
  for (const [id, pin] of Object.entries(rulebook.articles)) {
    expect(pin.hash, id).toMatch(/^([0-9a-f]{16})?$/);
    expect(pin.version, id).toMatch(/^LEGIARTI\d{12}$/);
  }
});
