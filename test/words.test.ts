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
    // Alike: "situation", and the titles of pages.
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

describe("every question", () => {
  const questions = [en, fr].flatMap(({ facts }) => Object.values(facts));
  test("has a title of one short sentence, and a hint of sentences that list fewer than ten cases", () => {
    for (const { question, hint } of questions) {
      expect(question).toMatch(/^[^.?]+\?$/);
      expect(question.length, question).toBeLessThan(100);
      for (const sentence of hint?.split(". ") ?? []) expect(sentence.split(",").length, sentence).toBeLessThan(9);
    }
  });

  test("opens lists under values that it has, with a case in each", () => {
    for (const { values, cases = {} } of questions) {
      for (const [value, list] of Object.entries<readonly string[] | undefined>(cases)) {
        expect(Object.keys(values)).toContain(value);
        expect(list?.length).toBeGreaterThan(0);
      }
    }
  });

  test("about the permit names the long-stay visa first", () => {
    for (const { facts } of [en, fr]) {
      const { question, cases } = facts.residencePermit;
      expect(question).toMatch(/^[^,]*(long-stay visa|visa de long séjour) \(VLS-TS\)/);
      expect(cases?.valid?.[0]).toContain("VLS-TS");
    }
  });
});

test("what depends on anything but the actor begins with “If you” in a step or a note", () => {
  for (const [{ steps, documents }, condition, beginning] of [
    [en, /\bif\b/i, /^If you/],
    [fr, /\b(si|s’il|s’ils)\b/i, /^Si v/],
  ] as const) {
    const notes = Object.values(documents).map((document) => document.notes);
    const sentences = texts([steps, notes]).flatMap(([, text]) => text.split(/(?<=\.) /));
    const conditional = sentences.filter((sentence) => condition.test(sentence));
    expect(conditional.length).toBeGreaterThan(15);
    for (const sentence of conditional) expect(sentence).toMatch(beginning);
  }
});

test("no text names the brief", () => {
  for (const [path, text] of [en, fr, enReasoning, frReasoning].flatMap((words) => texts(words)))
    expect(text, path).not.toMatch(/\bbrief\b|cahier des charges|project|projet/i);
});

test("the titles of articles", () => {
  expect(en.article(en.codes.css, "D160-2", "II, 5°")).toBe("Social Security Code, article D160-2, II, 5°");
  expect(fr.article(fr.codes.css, "D160-2", "II, 5°")).toBe("Code de la sécurité sociale, article D160-2, II, 5°");
  expect(en.article("Code", "L161-1", "")).toBe("Code, article L161-1");
  expect(fr.article("Code", "L161-1", "")).toBe("Code, article L161-1");
  const places = ["I, al. 2", "III in fine", "I, a-f"];
  expect(places.map((place) => en.article("Code", "1", place))).toEqual([
    "Code, article 1, I, para. 2",
    "Code, article 1, III, last para.",
    "Code, article 1, I, a to f",
  ]);
  expect(places.map((place) => fr.article("Code", "1", place))).toEqual([
    "Code, article 1, I, al. 2",
    "Code, article 1, III, dernier al.",
    "Code, article 1, I, a à f",
  ]);
});

test("calendar dates", () => {
  expect([en.date(2027, 5, 1), fr.date(2027, 5, 1)]).toEqual(["1 May 2027", "1er mai 2027"]);
  expect([en.date(2026, 12, 31), fr.date(2026, 12, 31)]).toEqual(["31 December 2026", "31 décembre 2026"]);
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
    "Rules of a, fingerprint b",
    "Règles du a, empreinte b",
  ]);
  expect([en.labelled("a", "b"), fr.labelled("a", "b")]).toEqual(["a: b", "a : b"]);
});

/*
 * A sentence takes a number of the law from its parameter, as `${minimumAge}`. Numbers in words are refused as well:
 * they would stay as they are when the law changes.
 */
describe("no sentence has a number of the law of its own", () => {
  /** Telephone numbers, addresses, forms and dates. */
  const NOT_OF_THE_LAW =
    /\b3646\b|\+\d+( \d+){5}|\b\d\d( \d\d){4}\b|\b\d{5} Marne-la-Vallée Cedex 3|\b\d{5} Paris cedex 19|\bcerfa \d{5}|(\b\d{1,2}(er)? )?\p{L}+ \d{4}\b/gu;
  const IN_WORDS = {
    en: /\b(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|sixteen|eighteen|\w+(th|ieth)) (full )?(year|month|week|day|birthday)/i,
    fr: /\b(deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quinze|seize|dix-huit|\w+ième) (\w+ )?(ans?|mois|semaines?|jours?|anniversaire)\b/i,
  };
  const files = readdirSync("src/words", { recursive: true, encoding: "utf8" }).filter((file) =>
    // The titles of sources have the numbers of regulations, articles and forms.
    /^(en|fr)(\.ts|\/(?!sources))/.test(file),
  );
  test.each(files)("src/words/%s", (file) => {
    const language = file.startsWith("en") ? "en" : "fr";
    const found = readFileSync(`src/words/${file}`, "utf8")
      .split("\n")
      .flatMap((line, index) =>
        // Quoted keys are codes.
        [...line.replace(/"[^"]*":/g, "").matchAll(/(["`])((?:(?!\1).)*)\1/g)].map(([, , text = ""]) => ({
          text,
          line: index + 1,
        })),
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
