import { readdirSync, readFileSync } from "node:fs";
import { en, enReasoning } from "carte-vitale/messages/en";
import { fr, frReasoning } from "carte-vitale/messages/fr";
import { describe, expect, test } from "vitest";
import { openPartsOf } from "./frozen.js";

/** Every text of a catalogue with its path; functions are tested below. */
function texts(value: unknown, at = ""): [path: string, text: string][] {
  if (typeof value === "string") return [[at, value]];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => texts(each, `${at}.${key}`));
}
const isNote = (path: string) => /\.notes\.\d+$/.test(path);

describe("every sentence", () => {
  test.each([
    // Alike: "situation", and the title of a page.
    ["decisions", en, fr, [".facts.status.label", ".sources.service-public-f265"]],
    ["explanations, changes, interviews and records", enReasoning, frReasoning, []],
  ])("about %s exists in both languages, and differs", (_, english, french, same) => {
    const other = new Map(texts(french));
    const written = texts(english);
    expect(written.map(([path]) => path).filter((path) => !isNote(path))).toEqual(
      [...other.keys()].filter((path) => !isNote(path)),
    );
    for (const [path, text] of [...written, ...other]) expect(text.trim(), path).not.toBe("");
    const alike = written.filter(([path, text]) => other.get(path) === text).map(([path]) => path);
    expect(alike).toEqual(same);
  });

  test("no two outcomes, reasons, procedures, documents or facts have the same words", () => {
    for (const { outcomes, reasons, documents, procedures, facts } of [en, fr]) {
      const lists = [
        Object.values(outcomes).map(({ headline }) => headline),
        Object.values(reasons),
        Object.values(procedures),
        Object.values(documents).map(({ label }) => label),
        Object.values(facts).map(({ label }) => label),
        Object.values(facts).map(({ question }) => question),
      ];
      for (const list of lists) expect(new Set(list).size).toBe(list.length);
    }
  });
});

test.each(Object.entries({ en, fr, enReasoning, frReasoning }))("%s is deeply frozen", (_, words) =>
  expect(openPartsOf(words)).toEqual([]),
);

describe("numbers agree with their units:", () => {
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

  test("delivery times", () => {
    expect(en.deliveryWeeks(2, 3)).toBe("2 to 3 weeks after confirmation");
    expect(en.deliveryWeeks(3, 3)).toBe("about 3 weeks");
    expect(fr.deliveryWeeks(2, 3)).toBe("2 à 3 semaines après validation");
    expect(fr.deliveryWeeks(3, 3)).toBe("environ 3 semaines");
    expect(enReasoning.range(2, "3 weeks")).toBe("2 to 3 weeks");
    expect(frReasoning.range(2, "3 semaines")).toBe("2 à 3 semaines");
  });
});

test("every operator has words", () => {
  const textsOf = ({ operators }: typeof enReasoning) =>
    Object.fromEntries(
      Object.entries(operators).map(([operator, operatorText]) => [operator, operatorText(["a", "b"])]),
    );
  expect(textsOf(enReasoning)).toEqual({
    equal: "a",
    notEqual: "not: a",
    in: "a or b",
    notIn: "neither a nor b",
    lessThan: "under a",
    lessThanInclusive: "a at most",
    greaterThan: "over a",
    greaterThanInclusive: "a or more",
  });
  expect(textsOf(frReasoning)).toEqual({
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

test("texts composed from other texts", () => {
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

/*
 * A sentence takes a number of the law from its parameter, as `${minimumAge}`. Numbers in words are refused as well:
 * they would stay as they are when the law changes.
 */
describe("no sentence has a number of the law of its own", () => {
  /** A telephone number and the dates of regulations. */
  const NOT_OF_THE_LAW = /\b3646\b|\b\d{1,2} \p{L}+ \d{4}\b|\barticle \d+/gu;
  const IN_WORDS = {
    en: /\b(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|sixteen|eighteen|\w+(th|ieth)) (full )?(year|month|week|day|birthday)/i,
    fr: /\b(deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quinze|seize|dix-huit|\w+ième) (\w+ )?(ans?|mois|semaines?|jours?|anniversaire)\b/i,
  };
  const files = readdirSync("src/words", { recursive: true, encoding: "utf8" }).filter((file) =>
    /^(en|fr)(\.ts|\/)/.test(file),
  );
  test.each(files)("src/words/%s", (file) => {
    const language = file.startsWith("en") ? "en" : "fr";
    const found = readFileSync(`src/words/${file}`, "utf8")
      .split("\n")
      .flatMap((line, index) =>
        [...line.matchAll(/(["`])((?:(?!\1).)*)\1/g)].map(([, , text = ""]) => ({ text, line: index + 1 })),
      )
      .filter(({ text }) => {
        const said = text.replace(/\$\{[^}]*\}/g, "").replace(NOT_OF_THE_LAW, "");
        return /(?<![\p{L}\d-])\d+(?![\p{L}\d-])/u.test(said) || IN_WORDS[language].test(said);
      });
    expect(found).toEqual([]);
  });

  test("and the check finds one in digits and in words", () => {
    expect(IN_WORDS.en.test("The end of the sixth month")).toBe(true);
    expect(IN_WORDS.fr.test("depuis trois mois")).toBe(true);
    expect(IN_WORDS.fr.test("Après trois mois complets")).toBe(true);
    expect(IN_WORDS.en.test("for one month")).toBe(false);
  });
});
