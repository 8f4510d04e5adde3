import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { evaluate, rulebook } from "carte-vitale";
import { tools } from "carte-vitale/tools";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Exam } from "../src/exam/exam.js";
import { grade } from "../src/exam/grade.js";
import { completions } from "./completions.js";
import { buildExam } from "./exam/build.js";
import { read } from "./reading.js";
import { perThousand } from "./runs.js";

const exam = JSON.parse(readFileSync("src/shipped/exam.json", "utf8")) as Exam;
const { persons } = exam;
const codes = exam.answers.map(({ code }) => code);
const answersBy = (answer: (person: Exam["persons"][number]) => unknown) =>
  new Map(persons.map((person) => [person.id, answer(person)]));
const shareOf = (code: string) => persons.filter(({ answer }) => answer === code).length / persons.length;

describe("The exam for assistants", () => {
  test("is what the examples and the theorems give today", () => {
    expect(buildExam()).toEqual(exam);
  });

  test("has some hundred persons, no two alike, in both languages", () => {
    expect(persons.length).toBeGreaterThan(100);
    for (const part of ["id", "en", "fr"] as const) {
      expect(new Set(persons.map((person) => person[part])).size, part).toBe(persons.length);
    }
    expect(new Set(persons.map(({ facts }) => JSON.stringify(facts))).size).toBe(persons.length);
  });

  test("has persons with every answer, and none that is right for more than a quarter", () => {
    for (const code of Object.keys(rulebook.outcomes)) {
      expect(shareOf(code), code).toBeGreaterThan(0);
      expect(shareOf(code), code).toBeLessThanOrEqual(1 / 4);
    }
  });

  test("does not tell an answer by the place of a person, or by the answer before", () => {
    const answers = persons.map(({ answer }) => answer);
    // What the commonest answer to each key would score.
    const scoreBy = (keyOf: (at: number) => unknown) => {
      const counts = new Map<unknown, Map<string, number>>();
      for (const [at, answer] of answers.entries()) {
        const counted = counts.get(keyOf(at)) ?? new Map<string, number>();
        counts.set(keyOf(at), counted.set(answer, (counted.get(answer) ?? 0) + 1));
      }
      const right = [...counts.values()].map((counted) => Math.max(...counted.values()));
      return right.reduce((sum, each) => sum + each, 0) / answers.length;
    };
    expect(scoreBy((at) => answers[at - 1])).toBeLessThan(0.4);
    for (let period = 2; period <= 28; period++)
      expect(
        scoreBy((at) => at % period),
        `${period}`,
      ).toBeLessThan(0.4);
  });

  test("says something of every person, in numbers that agree with their nouns", () => {
    for (const { id, en, fr } of persons) {
      for (const text of [en, fr]) expect(text, id).toMatch(/^\S.*\.$/);
      expect(en, id).not.toMatch(/\b1 (full )?(months|years)\b/);
      expect(fr, id).not.toMatch(/\b1 (ans|mois complets)\b/);
    }
  });

  test("comes from examples and from theorems", () => {
    const ofTheorems = persons.filter(({ from }) => from.startsWith("theorem ")).length;
    expect(ofTheorems).toBeGreaterThan(persons.length / 5);
    expect(ofTheorems).toBeLessThan((4 * persons.length) / 5);
  });

  // Whatever is not said may be so: the second reading of the law has to agree on every completion.
  test("has the answers that the tables of the law give, read by hand", () => {
    for (const { id, facts, answer } of persons) {
      const outcomes = new Set<string>();
      for (const whole of completions(facts, "nothing").wholes) outcomes.add(read(whole).outcome);
      const right = outcomes.size === 1 ? [...outcomes].join() : "undetermined";
      expect(answer, id).toBe(right);
    }
  });

  test("says every number of the facts in both languages", () => {
    for (const { id, facts, en, fr } of persons) {
      const said = facts as { residesInFrance?: boolean } & Record<string, unknown>;
      for (const name of ["age", "residenceMonths", "temporaryNumberMonths"]) {
        const value = said[name];
        if (value === undefined || value === 0) continue;
        for (const text of [en, fr]) expect(text, id).toMatch(new RegExp(`\\b${value}\\b`));
      }
    }
  });
});

describe("The grader", () => {
  test("gives full marks for answers made with the tools", () => {
    const [decide] = tools;
    const { score, wrong } = grade(
      exam,
      answersBy(({ facts }) => {
        const result = decide.execute({ facts });
        return result.ok ? result.data.outcome : null;
      }),
    );
    expect(wrong).toEqual([]);
    expect(score).toBe(1);
  });

  test.each(codes)("gives the constant answer %s the share of persons who have it, at most a quarter", (code) => {
    const { score, constant, chance } = grade(
      exam,
      answersBy(() => code),
    );
    expect(score).toBe(shareOf(code));
    expect(constant).toBe(Math.max(...codes.map(shareOf)));
    expect(constant).toBeLessThanOrEqual(1 / 4);
    expect(chance).toBe(1 / codes.length);
  });

  test("gives random answers the share that chance gives, within its error", () => {
    const chance = 1 / codes.length;
    const runs = perThousand(1000);
    let right = 0;
    fc.assert(
      fc.property(
        fc.noBias(fc.array(fc.constantFrom(...codes), { minLength: persons.length, maxLength: persons.length })),
        (given) => {
          right += grade(exam, new Map(persons.map(({ id }, index) => [id, given[index]]))).right;
        },
      ),
      { numRuns: runs },
    );
    const answers = runs * persons.length;
    // Four standard deviations of the binomial distribution.
    const error = 4 * Math.sqrt((chance * (1 - chance)) / answers);
    expect(Math.abs(right / answers - chance)).toBeLessThan(error);
  });

  test("counts what was not answered, and what is no code, as wrong", () => {
    const [first, second, third] = persons;
    const graded = grade(
      exam,
      new Map<string, unknown>([
        [first?.id ?? "", ` ${first?.answer}\n`],
        [second?.id ?? "", "yes, of course"],
        [third?.id ?? "", third?.answer === "eligible" ? "undetermined" : "eligible"],
        ["no such person", "eligible"],
      ]),
    );
    expect(graded.right).toBe(1);
    expect(graded.invalid).toEqual([second?.id]);
    expect(graded.wrong).toEqual([{ id: third?.id, right: third?.answer, given: expect.any(String) }]);
    expect(graded.unanswered).toHaveLength(persons.length - 3);
    expect(graded.interval[0]).toBeLessThan(graded.score);
    expect(graded.interval[1]).toBeGreaterThan(graded.score);
  });

  test("is a program that prints the score, and says what to hand in", () => {
    const folder = mkdtempSync(join(tmpdir(), "carte-vitale-exam-"));
    const run = (file: string, other = "src/shipped/exam.json") =>
      spawnSync("node_modules/.bin/tsx", ["src/grade.ts", file, other], { encoding: "utf8" });
    try {
      const file = join(folder, "answers.json");
      writeFileSync(file, JSON.stringify(Object.fromEntries(answersBy(({ answer }) => answer))));
      expect(run(file).stdout).toMatch(new RegExp(`^${persons.length} of ${persons.length} right: 100\\.0 %`));
      writeFileSync(file, `\uFEFF${readFileSync(file, "utf8")}`);
      expect(run(file).status).toBe(0);
      expect(run(join(folder, "none.json"))).toMatchObject({ status: 1, stdout: "" });
      for (const other of [file, join(folder, "none.json")]) {
        expect(run(file, other).stderr).toMatch(/^The exam cannot be read: name a file/);
      }
      writeFileSync(file, "[]");
      expect(run(file).stderr).toContain("Hand in a JSON file");
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test("grades on the rulebook that is shipped", () => {
    expect(exam.rulebook).toEqual(evaluate({ otherScheme: "other" }).rulebook);
  });
});
