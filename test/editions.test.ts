import { evaluate, type FactsInput, rulebook } from "carte-vitale";
import { compare, compile, describeComparison } from "carte-vitale/compile";
import { en, enReasoning } from "carte-vitale/messages/en";
import { fr, frReasoning } from "carte-vitale/messages/fr";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { edition1, RENAMED_SINCE_EDITION_1 as renamed } from "./editions.js";
import { person, RESIDENT } from "./people.js";
import type { Person } from "./reading.js";
import { perThousand } from "./runs.js";
import { minimumAge, THRESHOLDS } from "./thresholds.js";

/** The thresholds of both editions cut a number into one class more. */
const classCount = (ofEdition1: readonly number[], ofEdition2: readonly number[]) =>
  new Set([...ofEdition1, ...ofEdition2]).size + 1;
/** The classes of facts that stand beside any other, by section 1 of the domain specification. */
const AGES = classCount([12, 16, 18], THRESHOLDS.age);
const STATUSES = 8;
const NATIONALITIES_AND_PERMITS = 3 * 4;
const BIRTH_PLACES = 3;
const EXEMPTIONS = 4;
const CARDS = 6;
const NUMBERS = 1 + classCount([9], THRESHOLDS.temporaryNumberMonths) + 2 * CARDS; // none; temporary, by its months; permanent, by rights and card
const OTHER = AGES * STATUSES * NATIONALITIES_AND_PERMITS * BIRTH_PLACES * EXEMPTIONS;
/** Months of residence and other scheme, of which there are 3; abroad no months, and no form S1. */
const [AT_HOME, ABROAD] = [classCount([1, 3], THRESHOLDS.residenceMonths) * 3, 1 * 2];

describe("Edition 2 beside edition 1", () => {
  let comparison: Awaited<ReturnType<typeof compare>>;
  let before: { safeEvaluate(facts: unknown): { success: true; data: { outcome: string } } | { success: false } };
  beforeAll(async () => {
    comparison = await compare(edition1, rulebook, { renamed });
    before = (await compile(edition1)) as unknown as typeof before;
  });

  const persons = (what: string, of: string | null, from: string | null, to: string | null) =>
    comparison.differences.find((each) => each.what === what && each.of === of && each.from === from && each.to === to)
      ?.persons;
  const ofEdition1 = ({ rightsOpen, otherScheme, residenceExemption, ...same }: Person) => ({
    ...same,
    coveredElsewhere: otherScheme === "other",
    residenceExemption: residenceExemption !== "none",
  });

  test("every person that one of them accepts is compared", () => {
    const contradictory = OTHER * NUMBERS; // abroad with form S1, which edition 1 could not know
    expect(comparison.persons.compared).toBe(OTHER * NUMBERS * (AT_HOME + ABROAD) + contradictory);
    expect(persons("refusal", null, "accepted", "refused")).toBe(contradictory);
  });

  test("every person with closed rights has a blocker, in France and abroad", () => {
    expect(persons("blocker", null, null, "rights-closed")).toBe(OTHER * CARDS * (AT_HOME + ABROAD));
  });

  test("people with form S1 register with it, and live in France", () => {
    const gained = comparison.differences.filter(({ what, to }) => what === "procedure" && to === "register-s1");
    expect(gained.length).toBeGreaterThan(0);
    for (const { example } of gained) expect(example.after).toMatchObject({ otherScheme: "s1", residesInFrance: true });
    expect(persons("document", "register-s1", null, "s1-form")).toBeGreaterThan(0);
  });

  test("a new fact is listed, a renamed fact is not", () => {
    expect(comparison.vocabulary).toEqual([{ fact: "rightsOpen", added: ["false", "true"], removed: [] }]);
  });

  test("an employee with a permanent number and open rights has the same outcome at any age", () => {
    for (const age of [3, Math.max(12, minimumAge), 16, 40]) {
      const facts = { ...RESIDENT, age };
      expect(before.safeEvaluate(ofEdition1(facts))).toMatchObject({ data: { outcome: evaluate(facts).outcome } });
    }
  });

  test("the boxes of `outcome` hold the persons whose outcome differs, and no other", () => {
    const boxes = comparison.differences.filter(({ what, more }) => what === "outcome" && !more);
    expect(boxes.length).toBe(comparison.differences.filter(({ what }) => what === "outcome").length);
    const isIn = (facts: Person) => (set: (typeof boxes)[number]["when"][number]) =>
      set.every(({ fact, values }) => {
        const value = facts[fact as keyof Person];
        return Array.isArray(values)
          ? values.includes(value as never)
          : (value as number) >= (values as { from: number }).from &&
              (value as number) <= (values as { to: number }).to;
      });
    fc.assert(
      fc.property(person, (facts) => {
        const old = before.safeEvaluate(ofEdition1(facts));
        if (!old.success) throw new Error("edition 1 refuses a person that edition 2 accepts");
        const { outcome } = evaluate(facts as FactsInput);
        const found = boxes.filter(({ when }) => when.some(isIn(facts)));
        const expected = old.data.outcome === outcome ? [] : [[old.data.outcome, outcome]];
        expect(found.map(({ from, to }) => [from, to])).toEqual(expected);
      }),
      { numRuns: perThousand(300) },
    );
  });

  test("every difference is a sentence in both languages, without a code", () => {
    const count = comparison.differences.length + comparison.vocabulary.length + comparison.parameters.length;
    for (const sentences of [
      describeComparison(comparison, en, enReasoning),
      describeComparison(comparison, fr, frReasoning),
    ]) {
      expect(sentences.length).toBe(count);
    }
  });
});
