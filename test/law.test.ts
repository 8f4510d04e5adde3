import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { evaluate, type FactsInput, rulebook, sourceUrl } from "carte-vitale";
import { describe, expect, onTestFinished, test } from "vitest";
import { parse } from "yaml";
import { shipped } from "../src/shipped.js";
import { CODES } from "./law/data-set.js";
import { type Article, article, at, DAY, invent as inventIn, TODAY, version } from "./law/invented.js";
import { restsOn, restsOnArticle } from "./law/rests.js";
import { ALL_CLASSES, countTouched } from "./law/touched.js";
import { contradictory, type Person } from "./reading.js";
import { readChangeset } from "./release/changeset.js";

function invent(...args: Parameters<typeof inventIn>) {
  const invented = inventIn(...args);
  onTestFinished(() => invented.remove());
  return invented;
}
const link = (id: string) => `https://www.legifrance.gouv.fr/codes/article_lc/${id}`;
const endsBy =
  (day: string, ...later: [id: string, since: string][]) =>
  (same: Article) => ({
    ...same,
    etat: "ABROGE_DIFF",
    dateFin: at(day),
    articleVersions: [...later.map(([id, since]) => version(id, "VIGUEUR_DIFF", since)), ...same.articleVersions],
  });

describe("npm run law", () => {
  test("begins with the day of the data set, and says that all is the same", async () => {
    const { code, out, error } = await invent().run();
    const [first, second] = out.split("\n");
    expect(first).toBe(
      "The data set has the law of 2026-03-14, 6 days ago (code css 2026-03-14, code crpm 2026-03-01).",
    );
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
          "CSS R114-7: a new version is in force since 2026-02-01",
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
        ["a new version is in force since 2026-02-01\nCSS R114-7: a new version comes into force on 2027-01-01"],
      ],
      [
        "a version whose day has come since the data set was made",
        endsBy("2026-03-18", ["ARTICLE-9", "2026-03-18"]),
        {},
        1,
        ["CSS R114-7: a new version is in force since 2026-03-18; the data set lacks its text"],
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
        ["CSS R114-7: the pinned version is in force since 2022-03-01, and rules/articles.json says 2022-03-02"],
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
    expect(out).not.toContain("project-brief");
  });

  test("never says that all is the same where the data set is too old", async () => {
    const invented = invent();
    const { code, error } = await invented.run("--today", "2026-05-14");
    expect({ code, error }).toEqual({
      code: 2,
      error: expect.stringContaining(
        "The data set is 61 days old, more than 60: what changed since 2026-03-14 cannot be seen.",
      ),
    });
    expect((await invented.run("--today", "2026-05-13")).code).toBe(0);
    expect((await invented.run("--today", "2026-05-14", "--stale-after", "61")).code).toBe(0);
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
  ])("refuses the arguments %j", async (args, message) => {
    const { code, error } = await invent().run(...args);
    expect(code).toBe(2);
    expect(error).toContain(message);
  });
});

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
      "Accept what changes from that day on.",
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
  expect((await invented.run("--fill")).out).toBe("rules/articles.json written: 1 hashes");
  // printf 'Text of ARTICLE-1.' | sha256sum
  expect(invented.pins()).toEqual({ ...before, "css-r114-7": { ...before["css-r114-7"], hash: "d9cb7ab1a1416fc5" } });
  expect((await invented.run("--fill")).out).toBe("Every article that the data set has is hashed.");
});

describe("An issue", () => {
  interface Form {
    readonly labels: string[];
    readonly body: readonly { readonly attributes: { readonly label: string } }[];
  }
  const form: Form = parse(readFileSync(".github/ISSUE_TEMPLATE/law-changed.yml", "utf8"));
  const issuesOf = async (invented: ReturnType<typeof invent>, ...args: string[]) => {
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
      `The law cannot be watched: the data set is of ${DAY}`,
    ]);
  });
  test("is not written where all is the same, nor for a pin that is newer than the data set", async () => {
    expect(await issuesOf(invent())).toEqual([]);
    expect(await issuesOf(invent((same) => same, { version: "ARTICLE-9", since: "2026-03-16" }))).toEqual([]);
  });
});

describe("What rests on the law", () => {
  test("are the rules that cite it or compare with its numbers, and what they give", () => {
    // R161-33-13 is cited by the notice on the card in an application alone.
    expect(restsOnArticle("css-r161-33-13")).toEqual({
      rules: ["card-app"],
      parameters: [],
      steps: [],
      alternatives: [],
      documents: [],
      notices: ["card-app"],
      procedures: [],
    });
    // The age of majority is the number of many rules.
    const { parameters, rules } = restsOn(["css-d160-1-al-1"]);
    expect(parameters).toEqual(["majority"]);
    expect(rules).toContain("residence-permit-of-adults");
    const fields = restsOn(["service-public-f265"]);
    expect(fields.procedures).toContain("order-card");
    expect(restsOn(["form-s1106"]).documents).toEqual(["coverage-application-form"]);
  });

  const values: [string, readonly unknown[]][] = shipped.facts.map((fact) => [
    fact.name,
    "classes" in fact ? fact.classes.flat() : [fact.minimum, ...fact.cuts],
  ]);
  /** Every accepted person, one for each class of a number and each value of a choice, without a diagram. */
  function* everyPerson(level = 0, facts: Record<string, unknown> = {}): Generator<FactsInput> {
    const [name = "", own = []] = values[level] ?? [];
    if (level === values.length) {
      if (!contradictory(facts as unknown as Person)) yield { ...facts };
      return;
    }
    const beside = { temporaryNumberMonths: "temporary", rightsOpen: "permanent" }[name];
    if (beside !== undefined && facts.nirKind !== beside) return yield* everyPerson(level + 1, facts);
    for (const value of own) {
      facts[name] = value;
      yield* everyPerson(level + 1, facts);
    }
    delete facts[name];
  }
  test("is in the decision of as many classes of persons as can be counted one by one", () => {
    const counted = { all: 0, notices: 0, forms: 0, holders: 0 };
    for (const facts of everyPerson()) {
      const { notices, documents, applicant, procedures } = evaluate(facts, { assume: "nothing" });
      counted.all++;
      if (notices.some(({ id }) => id === "card-app")) counted.notices++;
      if (documents.some(({ id }) => id === "coverage-application-form")) counted.forms++;
      const isOwnActor = procedures.some(
        ({ id, actor }) => actor === "holder" && !("actor" in rulebook.procedures[id]),
      );
      if (applicant === "holder" || isOwnActor) counted.holders++;
    }
    // A decision names the rules of notices and documents, and not the one of the applicant.
    const holders = { ...restsOn([]), rules: ["holder-applies"] };
    expect({
      all: ALL_CLASSES,
      notices: countTouched(restsOn(["css-r161-33-13-i"])),
      forms: countTouched(restsOn(["form-s1106"])),
      holders: countTouched(holders),
    }).toEqual(counted);
  });
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
