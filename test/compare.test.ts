import { rulebook } from "carte-vitale";
import { type BoxFact, type Comparison, compare, type Difference, RulebookError } from "carte-vitale/compile";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareDecided } from "../src/compile/compare.js";
import { readRenamed } from "../src/compile/renamed.js";
import { createEvaluator } from "../src/evaluate/evaluate.js";
import { compiled, type Facts, PERSONS, question, VALUES, type Value } from "./random-rulebooks.js";
import { type Draft, draft } from "./rulebooks.js";
import { perThousand } from "./runs.js";
import { minimumAge } from "./thresholds.js";

const runs = { numRuns: perThousand(60) };

/** What a decision says, as the lines of the differences that its parts can have. */
function linesOf(facts: Facts, evaluator: ReturnType<typeof createEvaluator>): Set<string> | null {
  const result = evaluator.safeEvaluate(facts);
  if (!result.success) return null;
  const { outcome, verdict, blockers, reasons, procedures } = result.data;
  return new Set([
    `outcome ${outcome}`,
    `verdict ${verdict}`,
    ...blockers.map(({ rule }) => `blocker ${rule}`),
    ...reasons.map(({ rule }) => `reason ${rule}`),
    ...procedures.map(({ id }) => `procedure ${id}`),
  ]);
}

/** The differences of one person, each as `what from to`, worked out from the two lists of lines. */
function expectedOf(before: Set<string> | null, after: Set<string> | null): string[] {
  if (before === null && after === null) return [];
  if (before === null || after === null) {
    return [`refusal ${before ? "accepted" : "refused"} ${after ? "accepted" : "refused"}`];
  }
  const lost = [...before].filter((line) => !after.has(line)).map((line) => line.split(" ") as [string, string]);
  const gained = [...after].filter((line) => !before.has(line)).map((line) => line.split(" ") as [string, string]);
  const single = (what: string) => {
    const [from] = lost.filter(([each]) => each === what);
    const [to] = gained.filter(([each]) => each === what);
    return from && to ? [`${what} ${from[1]} ${to[1]}`] : [];
  };
  const each = (what: string) => [
    ...lost.filter(([kind]) => kind === what).map(([, code]) => `${what} ${code} null`),
    ...gained.filter(([kind]) => kind === what).map(([, code]) => `${what} null ${code}`),
  ];
  const procedures = each("procedure");
  const isSwap = procedures.length === 2 && procedures.some((line) => line.endsWith("null"));
  const bothWays = isSwap && procedures.some((line) => line.includes(" null "));
  return [
    ...single("outcome"),
    ...each("blocker"),
    ...each("reason"),
    ...(bothWays ? single("procedure") : procedures),
  ];
}

const lineOf = ({ what, from, to }: Pick<Difference, "what" | "from" | "to">) => `${what} ${from} ${to}`;
const isIn = (box: readonly BoxFact[], facts: Facts) =>
  box.every(({ fact, values }) => (values as Value[]).includes(facts[fact] as Value));

describe("Two rulebooks are compared as by asking every person", () => {
  test("differences, counts, examples, and boxes that are maximal and cover", async () => {
    await fc.assert(
      fc.asyncProperty(question, question, async ([own, order], [other, otherOrder]) => {
        const [before, after] = [await compiled(own, order), await compiled(other, otherOrder)];
        const side = ({ rulebook: book, findings }: typeof before) => ({
          decided: { rulebook: book, diagrams: findings.diagrams, root: findings.combined.root },
          entries: findings.combined.entries,
        });
        const comparison: Comparison = compareDecided({ before: side(before), after: side(after) }, readRenamed({}));
        const evaluators = [createEvaluator(before.artefact), createEvaluator(after.artefact)] as const;
        const asked = PERSONS.map((facts) => {
          const [was, is] = [linesOf(facts, evaluators[0]), linesOf(facts, evaluators[1])];
          return { facts, isAccepted: was !== null || is !== null, lines: expectedOf(was, is) };
        }).filter(({ isAccepted }) => isAccepted);

        const compared = asked.filter(({ lines }) => lines.length > 0);
        expect(comparison.persons).toEqual({ compared: asked.length, changed: compared.length, exact: true });
        // Actor, channels and steps of the only procedure never differ; issuance and applicant go with the outcome.
        const kinds = ["outcome", "refusal", "blocker", "reason", "procedure"];
        const found = comparison.differences.filter(({ what }) => kinds.includes(what));
        expect(found.map(lineOf).sort()).toEqual([...new Set(asked.flatMap(({ lines }) => lines))].sort());
        for (const difference of found) {
          const line = lineOf(difference);
          const having = asked.filter(({ lines }) => lines.includes(line));
          expect(difference.persons, line).toBe(having.length);
          expect(difference.more).toBe(false);
          for (const { facts, lines } of asked) {
            const isCovered = difference.when.some((box) => isIn(box, facts));
            expect(isCovered, `${line} ${JSON.stringify(facts)}`).toBe(lines.includes(line));
          }
          const has = (facts: Facts) => having.some((person) => isIn(boxOf(facts), person.facts));
          expect(has(difference.example.after as Facts)).toBe(true);
          for (const box of difference.when) expectMaximal(box, asked, line);
        }
      }),
      runs,
    );
  });

  /** The box of one person. */
  const boxOf = (facts: Facts): BoxFact[] => Object.entries(facts).map(([fact, value]) => ({ fact, values: [value] }));

  function expectMaximal(box: readonly BoxFact[], asked: readonly { facts: Facts; lines: string[] }[], line: string) {
    const isAll = (some: readonly BoxFact[]) =>
      asked.filter(({ facts }) => isIn(some, facts)).every(({ lines }) => lines.includes(line));
    expect(isAll(box)).toBe(true);
    for (const [at, { fact, values }] of box.entries()) {
      expect(isAll(box.toSpliced(at, 1)), `${line}: ${fact} can be dropped`).toBe(false);
      for (const value of (VALUES[fact] ?? []).filter((each) => !(values as Value[]).includes(each))) {
        const wider = box.with(at, { fact, values: [...(values as Value[]), value] });
        // A value that adds no accepted person may be left out.
        const adds = asked.some(({ facts }) => isIn(wider, facts) && !isIn(box, facts));
        if (adds) expect(isAll(wider), `${line}: ${fact} can be widened by ${value}`).toBe(false);
      }
    }
  }
});

/** The shipped rulebook with another minimum age. */
const withMinimumAge = (age: number) =>
  draft((d) => {
    d.parameters["minimum-age"].value = age;
    const visit = (condition: Draft): void => {
      for (const part of [condition.all, condition.any, condition.not].flat().filter(Boolean)) visit(part);
      if (condition.fact === "age" && condition.value === minimumAge) condition.value = age;
    };
    for (const rules of Object.values<Draft>(d.law))
      for (const rule of Object.values<Draft>(rules)) visit(rule.conditions);
  });

describe("The shipped rulebook is compared", () => {
  test("with itself: nothing differs", async () => {
    const { same, persons, differences } = await compare(rulebook, rulebook);
    expect({ same, changed: persons.changed, differences }).toEqual({ same: true, changed: 0, differences: [] });
  });

  test("with a higher minimum age: persons of the old one are too young, and no others are touched", async () => {
    const { parameters, differences } = await compare(rulebook, withMinimumAge(minimumAge + 1));
    expect(parameters).toEqual([{ parameter: "minimum-age", from: minimumAge, to: minimumAge + 1 }]);
    expect(differences[0]).toMatchObject({
      what: "blocker",
      from: null,
      to: "too-young",
      when: [[{ fact: "age", values: { from: minimumAge, to: minimumAge } }]],
    });
    for (const { when } of differences)
      for (const box of when) expect(box).toContainEqual({ fact: "age", values: { from: minimumAge, to: minimumAge } });
  });

  test("with a renamed fact of more values: the same where the words are mapped", async () => {
    const renamedFact = draft((d) => {
      const { residesInFrance: _, ...others } = d.facts;
      d.facts = {
        ...others,
        home: { change: "circumstance", values: { france: {}, overseas: {}, abroad: {} }, default: "france" },
      };
      d.diagramOrder = d.diagramOrder.map((name: string) => (name === "residesInFrance" ? "home" : name));
      const visit = (condition: Draft): void => {
        for (const part of [condition.all, condition.any, condition.not].flat().filter(Boolean)) visit(part);
        if (condition.fact !== "residesInFrance") return;
        condition.fact = "home";
        if (condition.value === false) condition.operator = "notEqual";
        condition.value = "france";
      };
      for (const rules of [d.contradictions, ...Object.values<Draft>(d.law)])
        for (const rule of Object.values<Draft>(rules)) visit(rule.conditions);
    });
    const values = { france: true, overseas: false, abroad: false };
    const renamed = { facts: { home: { fact: "residesInFrance", values } } };
    expect(await compare(rulebook, renamedFact, { renamed })).toMatchObject({ same: true, vocabulary: [] });
    const { vocabulary } = await compare(rulebook, renamedFact);
    expect(vocabulary).toEqual([
      { fact: "home", added: ["france", "overseas", "abroad"], removed: [] },
      { fact: "residesInFrance", added: [], removed: ["false", "true"] },
    ]);
  });

  test("with a rulebook that is refused: the path says which one", async () => {
    const error = await compare(rulebook, {}).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(RulebookError);
    expect((error as RulebookError).issues.every(({ path }) => path[0] === "after")).toBe(true);
  });
});
