import { readFileSync } from "node:fs";
import { rulebook } from "carte-vitale";
import { describe, expect, test } from "vitest";
import type { Carrier, Sentence } from "./traceability/carrier.js";
import { flawsOf } from "./traceability/flaws.js";
import { traceabilityPage } from "./traceability/page.js";
import { type Citing, records } from "./traceability/records.js";
import { type Refinement, refinements } from "./traceability/refinements.js";
import { type SentenceId, sentences } from "./traceability/sentences.js";
import { shown } from "./traceability/shown.js";
import { carriedBy, derived, sourceOf } from "./traceability/trace.js";

test("every sentence of the brief has a carrier, and every rule a sentence or a refinement", () => {
  expect(flawsOf(sentences, refinements, records)).toEqual([]);
});

test("the page says what is so", () => {
  expect(readFileSync("docs/traceability.md", "utf8")).toBe(traceabilityPage());
});

describe("nothing of the rulebook leads nowhere", () => {
  test.each([
    ["fact", Object.keys(rulebook.facts)],
    ["outcome", Object.keys(rulebook.outcomes).filter((id) => id !== "undetermined")],
    ["procedure", Object.keys(rulebook.procedures)],
    ["document", Object.keys(rulebook.documents)],
  ] as const)("every %s", (kind, ids) => {
    for (const id of ids) expect(Object.values(derived(kind, id)).flat(), id).not.toEqual([]);
  });
  test("every contradiction", () => {
    for (const id of Object.keys(rulebook.contradictions))
      expect(sourceOf(`contradiction:${id}`).sentences, id).not.toEqual([]);
  });
  test("every example", () => {
    for (const { carriers, person } of shown) {
      expect(Object.values(sourceOf(...carriers)).flat(), person.en).not.toEqual([]);
    }
  });
});

test("a sentence that a rule, a step or a paper carries is shown by an example and stated by a theorem", () => {
  for (const id of Object.keys(sentences) as SentenceId[]) {
    if (!sentences[id].carriers.some((carrier) => /^(rule|step|alternative):/.test(carrier))) continue;
    const { examples, theorems } = carriedBy(id);
    expect(examples, id).not.toEqual([]);
    expect(theorems, id).not.toEqual([]);
  }
});

describe("it is noticed that", () => {
  const others = (change: Partial<Record<SentenceId, Partial<Sentence>>>) =>
    Object.fromEntries(
      Object.entries(sentences).map(([id, sentence]) => [id, { ...sentence, ...change[id as SentenceId] }]),
    );
  const refined = (change: (refinement: Refinement) => Refinement[]) => refinements.flatMap(change);
  const recorded = (id: string, cites: Citing["cites"]) =>
    records.map((record) => (record.id === id ? { ...record, cites } : record));
  const words = { en: "It is not said here.", fr: "Ce n’est pas dit ici." };

  const cases: [string, () => string[], string][] = [
    [
      "a sentence has no carrier",
      () => flawsOf(others({ B10: { carriers: [] } }), refinements, records),
      "sentence B10 has no carrier",
    ],
    [
      "a sentence is carried and said to be outside",
      () => flawsOf(others({ B10: { outside: words } }), refinements, records),
      "sentence B10 is carried and outside",
    ],
    [
      "a carrier is not known",
      () => flawsOf(others({ B2: { carriers: ["rule:quick" as Carrier] } }), refinements, records),
      "rule:quick is not known",
    ],
    [
      "a catalogue has no such words",
      () => flawsOf(others({ B2: { carriers: ["words:documents.id-photo.size"] } }), refinements, records),
      "words:documents.id-photo.size is not known",
    ],
    [
      "a rule that cites the brief has no sentence",
      () => flawsOf(others({ J13: { carriers: ["words:disclaimer"] } }), refinements, records),
      "step:visit-cpam cites the brief, and no sentence names it",
    ],
    [
      "a sentence names what does not cite the brief",
      () => flawsOf(others({ B2: { carriers: ["rule:report-card"] } }), refinements, records),
      "rule:report-card is named by a sentence, and does not cite the brief",
    ],
    [
      "a rule has neither a sentence nor a refinement",
      () => flawsOf(sentences, refinements, [...records, { id: "rule:new", kind: "rule", cites: [] }]),
      "rule:new has neither a sentence nor a refinement",
    ],
    [
      "a mark of refinement is not explained",
      () =>
        flawsOf(
          sentences,
          refined((each) => ("css-r111-4" in each.cites ? [] : [each])),
          records,
        ),
      "no refinement says what css-r111-4 adds to rule:eligible",
    ],
    [
      "a refinement names a source that is not cited",
      () => flawsOf(sentences, refinements, recorded("rule:work", [{ source: "project-brief" }])),
      "rule:work does not cite css-l160-1",
    ],
    [
      "a refinement names a sentence that does not exist",
      () =>
        flawsOf(
          sentences,
          refined((each) => [{ ...each, brief: ["Z1" as SentenceId] }]),
          records,
        ),
      "no sentence Z1",
    ],
  ];
  test.each(cases)("%s", (_, flaws, expected) => expect(flaws()).toContain(expected));
});
