import { evaluate, type FactsInput } from "carte-vitale";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compileToArtefacts } from "../src/compile/pipeline.js";
import { CONTRADICTION } from "../src/diagram/diagram.js";
import { createDecisions } from "../src/evaluate/decisions.js";
import { createEvaluator } from "../src/evaluate/evaluate.js";
import { classifierOf } from "../src/facts/classes.js";
import type { Artefact } from "../src/model/artefact.js";
import { shipped } from "../src/shipped.js";
import { createPartialDiagram, type PartialAnswer } from "../src/sql/partial-diagram.js";
import { createSteps } from "../src/sql/steps.js";
import { representatives } from "./all-persons.js";
import { CLASSES, NAMES } from "./classes.js";
import { is, oneOf, smallRulebook, trueOrFalse } from "./small-rulebooks.js";

/** Decides facts by the tables of the SQL alone, as an engine does. */
function decideByTables(artefact: Artefact) {
  const partial = createPartialDiagram(artefact, createDecisions(artefact));
  const { steps, terminals } = createSteps(artefact, partial);
  return (facts: Readonly<Record<string, unknown>>): PartialAnswer | null => {
    let state = 0;
    for (const step of steps) {
      let [position, weight] = [state * step.width, step.width];
      for (const { level, children, classes, unknown } of step.digits) {
        weight /= children.length;
        const fact = artefact.facts[level];
        const index = fact ? classifierOf(fact)(facts[fact.name]) : -1;
        position += (index < 0 ? unknown : classes.indexOf(index)) * weight;
      }
      state = step.table[position] ?? 0;
    }
    const terminal = terminals[state] ?? CONTRADICTION;
    return partial.answers[terminal] ?? null;
  };
}

/** One value of each class, or none. */
const anyFacts = fc
  .record(
    Object.fromEntries(
      NAMES.map((name) => [name, fc.option(fc.constantFrom(...CLASSES[name]), { nil: undefined, freq: 2 })]),
    ),
  )
  .map((facts) => Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)));

describe("the tables of the SQL", () => {
  const decide = decideByTables(shipped);
  const { safeEvaluate } = createEvaluator(shipped);
  const outcomes = shipped.outcomes.map(([id]) => id);

  test("give one of each set of persons the outcome that evaluate gives, and every id", () => {
    const wrong = representatives.filter((facts) => {
      const answer = decide(facts as Record<string, unknown>);
      const found = answer?.outcomes.map((index) => outcomes[index]);
      const hasIds = answer && ![answer.decision, answer.blockers, answer.notices].includes(null);
      return !hasIds || `${found}` !== evaluate(facts as FactsInput).outcome;
    });
    expect(wrong).toEqual([]);
  });

  test("give partial facts every possible outcome, and refuse those that contradict each other", () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const result = safeEvaluate(facts);
        const found = decide(facts)?.outcomes.map((index) => outcomes[index]) ?? "refused";
        expect(found).toEqual(result.success ? result.data.possibleOutcomes : "refused");
      }),
      { numRuns: 3000 },
    );
  });
});

test("the tables of a rulebook of one's own agree with its evaluate, where facts come and go with another", async () => {
  const rulebook = smallRulebook({
    facts: {
      kind: oneOf(["counted", "lasting", "none"]),
      months: oneOf(["few", "many"], { appliesWhen: { fact: "kind", values: ["counted"] }, default: "few" }),
      rights: trueOrFalse({ appliesWhen: { fact: "kind", values: ["lasting"] } }),
    },
    blockers: {
      many: { all: [is("kind", "counted"), is("months", "many")] },
      closed: { all: [is("kind", "lasting"), is("rights", false)] },
      none: { all: [is("kind", "none")] },
    },
  });
  const { artefact } = await compileToArtefacts(rulebook);
  const { safeEvaluate } = createEvaluator(artefact);
  const decide = decideByTables(artefact);
  const given = (name: string, values: readonly unknown[]) => [{}, ...values.map((value) => ({ [name]: value }))];
  for (const kind of given("kind", ["counted", "lasting", "none"]))
    for (const months of given("months", ["few", "many"]))
      for (const rights of given("rights", [true, false])) {
        const facts = { ...kind, ...months, ...rights };
        const result = safeEvaluate(facts);
        const found = decide(facts)?.outcomes.map((index) => artefact.outcomes[index]?.[0]) ?? "refused";
        expect([facts, found]).toEqual([facts, result.success ? result.data.possibleOutcomes : "refused"]);
      }
});
