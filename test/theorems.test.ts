import { readFileSync } from "node:fs";
import { evaluate, rulebook } from "carte-vitale";
import { describe, expect, test } from "vitest";
import { allPersons } from "./all-persons.js";
import { aroundThresholds, atOtherEnds, CLASSES } from "./classes.js";
import { check, theorems } from "./proof/theorems/theorems.js";
import { sentences } from "./proof/traceability/sentences.js";
import type { Person } from "./reading.js";

const persons = allPersons.map(({ facts }) => facts as Person);

/** `test/proof/theorems.ts` checks all of them. */
const SAMPLE = persons.filter((_, index) => index % 7 === 0);

describe("on a seventh of the combinations of classes", () => {
  test.each(check(SAMPLE, evaluate))("$id", ({ theorem, applies, refutedBy }) => {
    expect(refutedBy, theorem.en).toBeNull();
    expect(applies, `applies to no person: ${theorem.en}`).toBeGreaterThan(0);
  });
});

describe("a theorem", () => {
  /** The numbers at which the shipped rulebook begins another class. */
  const { facts } = JSON.parse(readFileSync("src/shipped/compiled.json", "utf8")) as {
    facts: { name: keyof Person; cuts?: number[] }[];
  };
  const cuts = facts.flatMap(({ name, cuts }) => (cuts ? [[name, cuts] as const] : []));

  test("is checked on one person of each class that the rules distinguish", () => {
    for (const [name, starts] of cuts) {
      const shown = (CLASSES[name] as number[]).map((value) => starts.filter((start) => value >= start).length);
      expect(shown, name).toEqual([...starts.keys(), starts.length]);
    }
  });

  test("is as true at the other end of each class", () => {
    const sample = persons.filter((_, index) => index % 37 === 0);
    const here = check(sample, evaluate);
    for (const [index, { id, applies, refutedBy }] of check(sample.map(atOtherEnds), evaluate).entries()) {
      expect(refutedBy, id).toBeNull();
      expect(applies, id).toBe(here[index]?.applies);
    }
  });

  test("is true on the eve, the day and the morrow of each threshold", () => {
    const sample = persons.filter((_, index) => index % 101 === 0);
    for (const { id, refutedBy } of check(aroundThresholds(sample), evaluate)) expect(refutedBy, id).toBeNull();
  });

  test("has a sentence of its own in both languages, and a source in the brief or the law", () => {
    const known = [...Object.keys(sentences), ...Object.keys(rulebook.sources)];
    for (const [id, { en, fr, from }] of Object.entries(theorems)) {
      expect(en, id).toMatch(/^[A-Z].*\.$/);
      expect(fr, id).toMatch(/^[A-ZÀÉ].*\.$/);
      expect(from.length, id).toBeGreaterThan(0);
      for (const source of from) expect(known, id).toContain(source);
    }
    for (const language of ["en", "fr"] as const) {
      const texts = Object.values(theorems).map((theorem) => theorem[language]);
      expect(new Set(texts).size).toBe(texts.length);
    }
  });
});
