import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { type Decision, evaluate } from "carte-vitale";
import { type DatedDecision, evaluateOn } from "carte-vitale/time";
import { describe, expect, onTestFinished, test } from "vitest";
import { addMonths } from "../src/time/calendar.js";
import { compareAnswers, type Library } from "./release/answers.js";
import { apiChange } from "./release/api-change.js";
import { readChangeset } from "./release/changeset.js";
import { answersSince, undeclared } from "./release/declared.js";
import { bumpBetween, furthest } from "./release/versions.js";

const OURS = { name: "carte-vitale", sources: ["css-d160-2", "service-public-f265"] };
const changeset = (bump: string, ...lines: string[]) =>
  readChangeset(
    "a.md",
    `---\n"carte-vitale": ${bump}\n---\n\nStudents need one paper less.\n\n${lines.join("\n")}\n`,
    OURS,
  );
const WHO = "- Who: students";
const FROM = "- From: 2027-09-01";
const SOURCE = "- Source: css-d160-2, service-public-f265";

describe("a changeset", () => {
  test("says who is affected, from which day, the source, and whether an answer changes", () => {
    expect(changeset("minor", WHO, FROM, SOURCE, "- Answers: changed")).toEqual({
      changeset: { file: "a.md", bump: "minor", answers: "changed" },
      issues: [],
    });
    expect(changeset("patch", WHO, "- From: this version", "- Source: none", "- Answers: unchanged").issues).toEqual(
      [],
    );
  });
  test.each([
    ["no people", [FROM, SOURCE, "- Answers: unchanged"]],
    ["no day", [WHO, SOURCE, "- Answers: unchanged"]],
    ["no people in words", ["- Who: -", FROM, SOURCE, "- Answers: unchanged"]],
    ["no real day", [WHO, "- From: next year", SOURCE, "- Answers: unchanged"]],
    ["a day that is in no calendar", [WHO, "- From: 2027-13-45", SOURCE, "- Answers: unchanged"]],
    ["no source", [WHO, FROM, "- Answers: unchanged"]],
    ["an unknown source", [WHO, FROM, "- Source: hearsay", "- Answers: unchanged"]],
    ["no answers", [WHO, FROM, SOURCE]],
    ["unknown answers", [WHO, FROM, SOURCE, "- Answers: better"]],
    ["a changed answer without a source", [WHO, FROM, "- Source: none", "- Answers: changed"]],
  ])("is refused with %s", (_, lines) => {
    expect(changeset("major", ...lines).issues).toHaveLength(1);
  });
  test("without a release is accepted when it is empty", () => {
    expect(readChangeset("a.md", "---\n---\n", OURS)).toEqual({
      changeset: { file: "a.md", bump: "none", answers: "unchanged" },
      issues: [],
    });
  });
  test("may have the line ends of Windows", () => {
    const text = `---\n"carte-vitale": patch\n---\n\nA paper less.\n\n${[WHO, FROM, SOURCE].join("\n")}\n- Answers: unchanged\n`;
    expect(readChangeset("a.md", text.replaceAll("\n", "\r\n"), OURS).issues).toEqual([]);
  });
  test.each([
    ["", "could not parse changeset - file is empty."],
    ["A paper less.", "could not parse changeset - missing or invalid frontmatter."],
    ['---\n"carte-vitale: patch\n---\n', "could not parse changeset - invalid YAML in frontmatter."],
    ['---\n"carte-vitale": tiny\n---\n', expect.stringContaining('invalid version type "tiny"')],
  ])("that cannot be read has one issue: %j", (text, issue) => {
    expect(readChangeset("a.md", text, OURS)).toEqual({
      changeset: { file: "a.md", bump: "none", answers: "unchanged" },
      issues: [issue],
    });
  });
  test("that changes an answer needs at least a minor version, and one that refuses facts a major one", () => {
    const bumps = ["patch", "minor", "major"];
    const accepted = (answers: string) =>
      bumps.filter((bump) => changeset(bump, WHO, FROM, SOURCE, `- Answers: ${answers}`).issues.length === 0);
    expect(accepted("unchanged")).toEqual(["patch", "minor", "major"]);
    expect(accepted("changed")).toEqual(["minor", "major"]);
    expect(accepted("refused")).toEqual(["major"]);
  });
});

describe("a version", () => {
  test("goes as far as the furthest of its changesets, from the first number that differs", () => {
    expect(furthest(["patch", "major", "minor"])).toBe("major");
    expect(furthest([])).toBe("none");
    expect(bumpBetween("0.1.9", "0.2.0")).toBe("minor");
    expect(bumpBetween("0.9.9", "1.0.0")).toBe("major");
    expect(bumpBetween("1.0.0", "1.0.0")).toBe("none");
  });
});

describe("public types", () => {
  const report = (types: string) => `\`\`\`ts\n${types}\n\`\`\`\n`;
  const before = report("export function decide(facts: Facts): Decision;\nexport interface Facts { age: number }");
  test.each([
    ["major", "an export", report("export interface Facts { age: number }"), "decide"],
    ["major", "a member", before.replace("{ age: number }", "{}"), "Facts.age"],
  ])("change by a %s version when %s is removed", (bump, _, after, gone) => {
    expect(apiChange(before, after)).toEqual({ bump, gone: [gone] });
  });
  const written = report(
    'export function deliver(by: Way, copy?: "scan" | "original"): { state: "sent" | "lost" };\nexport type Way = "mail" | "counter";',
  );
  test.each([
    ["a code of a type of its own", '"mail" | "counter"', '"mail"', 'Way: "counter"'],
    ["a code of an argument", '"scan" | "original"', '"scan"', 'deliver: "original"'],
    ["a code of what is answered", '"sent" | "lost"', '"sent"', 'deliver.state: "lost"'],
  ])("change by a major version when %s, a literal of the type, is removed", (_, before, after, gone) => {
    expect(apiChange(written, written.replace(before, after))).toEqual({ bump: "major", gone: [gone] });
  });
  test("change by a major version when calls with fewer or more arguments become errors", () => {
    const without = written.replace(', copy?: "scan" | "original"', "");
    expect(apiChange(written, without).gone).toContain("deliver of 2");
    expect(apiChange(written, written.replace("copy?:", "copy:"))).toEqual({ bump: "major", gone: ["deliver of 1"] });
    expect(apiChange(without, written)).toEqual({ bump: "minor", gone: [] });
  });
  test("are not broken when less is left out of another type", () => {
    const less = report('export interface Brief extends Omit<Decision, "missing" | "assumed"> {}');
    expect(apiChange(less, less.replace(' | "assumed"', ""))).toEqual({ bump: "minor", gone: [] });
  });
  test("are a minor version when something is added, and none when nothing differs", () => {
    const more = before.replace("(facts: Facts)", "(facts: Facts, options?: object)");
    expect(apiChange(before, more)).toEqual({ bump: "minor", gone: [] });
    expect(apiChange(before, before)).toEqual({ bump: "none", gone: [] });
  });
});

describe("the answers of two versions", () => {
  const first = { adult: 18, oldest: 130, members: false, unknown: "undetermined", grace: 6 };
  /** A small library of two facts: members and adults are eligible. */
  function edition(changed: Partial<typeof first>): Library {
    const { adult, oldest, members, unknown, grace } = { ...first, ...changed };
    const facts = { age: { minimum: 0, maximum: oldest }, member: { boolean: true, default: members } };
    const law = { adult: { fact: "age", operator: "greaterThanInclusive", value: adult } };
    return {
      rulebook: { facts, law, parameters: { grace: { value: grace, unit: "months" } } } as Library["rulebook"],
      safeEvaluate(given, options) {
        const { age = 0, member = members } = given as { age?: number; member?: boolean };
        if (age > oldest) return { success: false, error: new RangeError("age") };
        const open = options !== undefined && Object.keys(given as object).length === 0;
        const outcome = open ? unknown : member || age >= adult ? "eligible" : "too-young";
        return { success: true, data: { ...evaluate({}), outcome } as Decision };
      },
      evaluateOn(person, on) {
        const { residencePermitUntil: until = on } = person as { residencePermitUntil?: string };
        const outcome = addMonths(until, grace) < on ? "permit-expired" : "eligible";
        return { ...evaluateOn({}, on), outcome } as DatedDecision;
      },
    };
  }

  test("are equal for equal rules, for one person of each class", () => {
    // Complete: under 18 or not, a member or not. Partial: no fact, one of 2 + 2, two of 2 * 2. Dated: 4 days, 4 dates,
    // 0 or 6 months back, a day before, on it or after, beside other dates or none.
    const { persons, ...found } = compareAnswers(edition({}), edition({}));
    expect(found).toEqual({ changed: 0, refused: 0, examples: {}, parameters: [], codes: [] });
    expect(persons).toBe(4 + (1 + 4 + 4) + 4 * 4 * 2 * 3 * 2);
  });
  test("differ by a threshold, with the first person affected", () => {
    const { changed, refused, examples } = compareAnswers(edition({}), edition({ adult: 19 }));
    expect({ refused, examples }).toEqual({ refused: 0, examples: { changed: { age: 18 } } });
    expect(changed).toBeGreaterThan(0);
  });
  test("differ by a default", () => {
    const { examples } = compareAnswers(edition({}), edition({ members: true }));
    expect(examples.changed).toEqual({ age: 0 });
  });
  test("list the removed codes: of a fact, a value, a rule, a document", () => {
    const library = edition({});
    const facts = (values: object) => ({ ...library.rulebook.facts, status: { values } });
    const before = {
      facts: facts({ employee: {}, retired: {} }),
      documents: { photo: {} },
      law: { a: { b: {}, c: {} } },
    };
    const after = { facts: facts({ employee: {} }), documents: { passport: {} }, law: { d: { b: {} } } };
    const withRulebook = (rulebook: object) => ({ ...library, rulebook: rulebook as Library["rulebook"] });
    const { codes } = compareAnswers(withRulebook(before), withRulebook(after));
    expect(codes).toEqual(["facts.status.retired", "documents.photo", "law.c"]);
  });
  test("differ where facts were accepted and are refused", () => {
    const { refused, examples } = compareAnswers(edition({}), edition({ oldest: 120 }));
    expect(examples.refused).toMatchObject({ age: 130 });
    expect(refused).toBeGreaterThan(2);
  });
  test("differ for partial facts", () => {
    const { changed, examples } = compareAnswers(edition({}), edition({ unknown: "too-young" }));
    expect({ changed, examples }).toEqual({ changed: 1, examples: { changed: { assume: "nothing" } } });
  });
  test("differ by a parameter that no clause has: by its value, and by the dates around it", () => {
    const { changed, examples, parameters } = compareAnswers(edition({}), edition({ grace: 2 }));
    expect(parameters).toEqual(["grace"]);
    expect(examples.changed).toMatchObject({ on: "2027-09-01", residencePermitUntil: "2027-03-01" });
    expect(changed).toBeGreaterThan(0);
  });
});

describe("the declaration of changed answers", () => {
  const same = { persons: 9, changed: 0, refused: 0, examples: {}, parameters: [], codes: [] };
  const changed = { ...same, changed: 1, examples: { changed: { age: 12 } } };

  test("has to match what is found, with a version that goes far enough", () => {
    expect(undeclared(same, { next: "none", declared: [] })).toEqual([]);
    expect(undeclared(changed, { next: "minor", declared: ["unchanged", "changed"] })).toEqual([]);
    expect(undeclared(changed, { next: "patch", declared: ["unchanged"] })).toEqual([
      'answers are changed, first for {"age":12}: this needs at least a minor version, and the next one is patch',
      'answers are changed, first for {"age":12}: no changeset says “Answers: changed”',
    ]);
    expect(undeclared({ ...same, parameters: ["permit-grace"] }, { next: "minor", declared: [] })).toEqual([
      "answers are changed, first for permit-grace: no changeset says “Answers: changed”",
    ]);
    expect(undeclared({ ...same, refused: 1 }, { next: "minor", declared: ["changed"] })).toHaveLength(2);
    expect(undeclared({ ...same, codes: ["steps.call"] }, { next: "major", declared: [] })).toEqual([]);
    expect(undeclared({ ...same, codes: ["steps.call"] }, { next: "minor", declared: [] })).toEqual([
      "codes are removed, steps.call: this needs a major version, and the next one is minor",
    ]);
  });
  test("is read from the changelog once it is versioned, in the sections since a version", () => {
    const section = (version: string, answers: string) =>
      `## ${version}\n\n### Minor Changes\n\n- 1a2b3c4: A paper less.\n\n  - Who: students\n  - Answers: ${answers}\n\n`;
    const changelog = `# carte-vitale\n\n${section("0.3.0", "unchanged")}${section("0.2.0", "changed")}${section("0.1.0", "refused")}`;
    expect(answersSince("0.1.0", changelog)).toEqual(["unchanged", "changed"]);
    expect(answersSince("0.3.0", changelog)).toEqual([]);
    expect(answersSince("0.0.0", changelog)).toEqual(["unchanged", "changed", "refused"]);
  });
});

test("a branch that changes the rules or the public types needs a changeset, and no other branch does", () => {
  const folder = mkdtempSync(join(tmpdir(), "carte-vitale-branch-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const git = (...args: string[]) =>
    execFileSync("git", ["-c", "user.name=test", "-c", "user.email=test@localhost", ...args], { cwd: folder });
  const commit = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
    git("add", "--all");
    git("commit", "--quiet", "--message", path);
  };
  const passes = () => {
    const program = resolve("node_modules/.bin/changeset");
    return spawnSync(program, ["status", "--since", "main"], { cwd: folder }).status === 0;
  };
  git("init", "--quiet", "--initial-branch=main");
  writeFileSync(join(folder, "package.json"), '{ "name": "carte-vitale", "version": "1.0.0" }');
  writeFileSync(join(folder, "package-lock.json"), "{}");
  commit(".changeset/config.json", readFileSync(".changeset/config.json", "utf8"));
  git("checkout", "--quiet", "-b", "branch");

  commit("src/index.ts", "export {};");
  expect(passes()).toBe(true);
  commit("test/release/api/index.api.md", "export {};");
  expect(passes()).toBe(false);
  commit(".changeset/added.md", '---\n"carte-vitale": minor\n---\n\nOne document less.\n');
  expect(passes()).toBe(true);
});
