import { en, enReasoning } from "carte-vitale/messages/en";
import { fr, frReasoning } from "carte-vitale/messages/fr";
import { describe, expect, test } from "vitest";
import { openPartsOf } from "./frozen.js";

/** Every text of a catalogue, by its place; what is put together from numbers or other texts is left to the tests below. */
function texts(value: unknown, at = ""): [place: string, text: string][] {
  if (typeof value === "string") return [[at, value]];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => texts(each, `${at}.${key}`));
}
const notes = (place: string) => /\.notes\.\d+$/.test(place);

describe("every sentence", () => {
  test.each([
    // "situation", and the name of the card's page.
    ["what is decided", en, fr, [".facts.status.label", ".sources.service-public-f265"]],
    ["why, what would change it and what to ask", enReasoning, frReasoning, []],
  ])("of %s stands in both languages, each in its own words", (_, english, french, same) => {
    const other = new Map(texts(french));
    const written = texts(english);
    expect(written.map(([place]) => place).filter((place) => !notes(place))).toEqual(
      [...other.keys()].filter((place) => !notes(place)),
    );
    for (const [place, text] of [...written, ...other]) expect(text.trim(), place).not.toBe("");
    const alike = written.filter(([place, text]) => other.get(place) === text).map(([place]) => place);
    expect(alike).toEqual(same);
  });

  test("no two outcomes, reasons, steps or documents are told in the same words", () => {
    for (const { outcomes, reasons, documents, procedures, facts } of [en, fr]) {
      const told = [
        Object.values(outcomes).map(({ headline }) => headline),
        Object.values(reasons),
        Object.values(procedures),
        Object.values(documents).map(({ label }) => label),
        Object.values(facts).map(({ label }) => label),
        Object.values(facts).map(({ question }) => question),
      ];
      for (const list of told) expect(new Set(list).size).toBe(list.length);
    }
  });
});

test.each(Object.entries({ en, fr, enReasoning, frReasoning }))(
  "%s is the same for everybody: nobody can change it",
  (_, words) => expect(openPartsOf(words)).toEqual([]),
);

describe("numbers are told as people say them", () => {
  test.each([
    [0, "0 years", "0 an", "0 months", "0 weeks", "0 semaine"],
    [1, "1 year", "1 an", "1 month", "1 week", "1 semaine"],
    [2, "2 years", "2 ans", "2 months", "2 weeks", "2 semaines"],
  ])("%i", (count, years, ans, months, weeks, semaines) => {
    expect(enReasoning.units.years(count)).toBe(years);
    expect(frReasoning.units.years(count)).toBe(ans);
    expect(enReasoning.units.months(count)).toBe(months);
    expect(frReasoning.units.months(count)).toBe(`${count} mois`);
    expect(enReasoning.units.weeks(count)).toBe(weeks);
    expect(frReasoning.units.weeks(count)).toBe(semaines);
    expect(en.facts.age.values(count)).toBe(years);
    expect(fr.facts.age.values(count)).toBe(ans);
    for (const fact of ["residenceMonths", "temporaryNumberMonths"] as const) {
      expect(en.facts[fact].values(count)).toBe(months);
      expect(fr.facts[fact].values(count)).toBe(`${count} mois`);
    }
  });

  test("how long the card takes", () => {
    expect(en.deliveryWeeks(2, 3)).toBe("2 to 3 weeks after confirmation");
    expect(en.deliveryWeeks(3, 3)).toBe("about 3 weeks");
    expect(fr.deliveryWeeks(2, 3)).toBe("2 à 3 semaines après validation");
    expect(fr.deliveryWeeks(3, 3)).toBe("environ 3 semaines");
    expect(enReasoning.range(2, "3 weeks")).toBe("2 to 3 weeks");
    expect(frReasoning.range(2, "3 semaines")).toBe("2 à 3 semaines");
  });
});

test("each comparison is told in words", () => {
  const said = ({ operators }: typeof enReasoning) =>
    Object.fromEntries(Object.entries(operators).map(([operator, say]) => [operator, say(["a", "b"])]));
  expect(said(enReasoning)).toEqual({
    equal: "a",
    notEqual: "not: a",
    in: "a or b",
    notIn: "neither a nor b",
    lessThan: "under a",
    lessThanInclusive: "a at most",
    greaterThan: "over a",
    greaterThanInclusive: "a or more",
  });
  expect(said(frReasoning)).toEqual({
    equal: "a",
    notEqual: "pas : a",
    in: "a ou b",
    notIn: "ni a ni b",
    lessThan: "moins de a",
    lessThanInclusive: "a au plus",
    greaterThan: "plus de a",
    greaterThanInclusive: "a ou plus",
  });
});

test("what is put together from other words", () => {
  expect(enReasoning.because(["a", "b"])).toBe("a; b. This alone decides, whatever else is so.");
  expect(frReasoning.because(["a", "b"])).toBe("a ; b. Cela suffit pour décider, quel que soit le reste.");
  expect([enReasoning.assumed("a"), frReasoning.assumed("a")]).toEqual(["a (taken for granted)", "a (supposé)"]);
  expect([enReasoning.applicant("a"), frReasoning.applicant("a")]).toEqual(["Done by a", "Démarche faite par a"]);
  const margins = ({ margins: { short, reached, past } }: typeof enReasoning) =>
    [short, reached, past].map((say) => say("a", "b"));
  expect(margins(enReasoning)).toEqual(["a short of b", "just reached b", "a past b"]);
  expect(margins(frReasoning)).toEqual(["il manque a pour atteindre b", "b tout juste", "a de plus que b"]);
  const { changes: english, interview: asked } = enReasoning;
  const { changes: french, interview: demande } = frReasoning;
  expect([english.wait("a"), english.from("a"), english.or]).toEqual(["Wait a", "from a", " or "]);
  expect([french.wait("a"), french.from("a"), french.or]).toEqual(["Attendre a", "à partir de a", " ou "]);
  expect([asked.remaining(1, 2), asked.remaining(2, 3)]).toEqual([
    "About 1 more question, 2 at most.",
    "About 2 more questions, 3 at most.",
  ]);
  expect([demande.remaining(1, 2), demande.remaining(2, 3)]).toEqual([
    "Encore 1 question environ, 2 au plus.",
    "Encore 2 questions environ, 3 au plus.",
  ]);
  expect([enReasoning.rulebook("a", "b"), frReasoning.rulebook("a", "b")]).toEqual([
    "Rules of a, edition b",
    "Règles du a, édition b",
  ]);
  expect([en.labelled("a", "b"), fr.labelled("a", "b")]).toEqual(["a: b", "a : b"]);
});
