import { describe, expect, test } from "vitest";
import type { Carrier, Sentence } from "./proof/traceability/carrier.js";
import { flawsOf } from "./proof/traceability/flaws.js";
import { type Citing, records } from "./proof/traceability/records.js";
import { type SentenceId, sentences } from "./proof/traceability/sentences.js";
import { uncovered } from "./proof/traceability/uncovered.js";

test("every sentence of the brief has a carrier, and every rule a source", () => {
  expect(flawsOf(sentences, records)).toEqual([]);
});

test("every part of the rulebook and every example has a source; every carried sentence an example and a theorem", () => {
  expect(uncovered()).toEqual([]);
});

describe("the check notices that", () => {
  const others = (change: Partial<Record<SentenceId, Partial<Sentence>>>) =>
    Object.fromEntries(
      Object.entries(sentences).map(([id, sentence]) => [id, { ...sentence, ...change[id as SentenceId] }]),
    );
  const recorded = (id: string, cites: Citing["cites"]) =>
    records.map((record) => (record.id === id ? { ...record, cites } : record));
  const words = { en: "Out of scope.", fr: "Hors du sujet." };

  const cases: [string, () => string[], string][] = [
    [
      "a sentence has no carrier",
      () => flawsOf(others({ B10: { carriers: [] } }), records),
      "sentence B10 has no carrier",
    ],
    [
      "a sentence has a carrier and is out of scope",
      () => flawsOf(others({ B10: { outside: words } }), records),
      "sentence B10 has a carrier and is out of scope",
    ],
    [
      "a carrier does not exist",
      () => flawsOf(others({ B2: { carriers: ["rule:quick" as Carrier] } }), records),
      "rule:quick does not exist",
    ],
    [
      "a catalogue has no such words",
      () => flawsOf(others({ B2: { carriers: ["words:documents.id-photo.size"] } }), records),
      "words:documents.id-photo.size does not exist",
    ],
    ["a rule cites no source", () => flawsOf(sentences, recorded("rule:work", [])), "rule:work cites no source"],
  ];
  test.each(cases)("%s", (_, flaws, expected) => expect(flaws()).toContain(expected));
});
