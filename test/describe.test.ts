import { type Catalogue, type Decision, evaluate, describe as inWords } from "carte-vitale";
import { compile } from "carte-vitale/compile";
import { en } from "carte-vitale/messages/en";
import { fr } from "carte-vitale/messages/fr";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { partialFacts } from "./people.js";
import { draft } from "./rulebooks.js";
import { delivery, deliveryByMail, minimumAge } from "./thresholds.js";

const worker = { age: 34, nirKind: "permanent", residenceMonths: 14, status: "employee" } as const;

/** The path of every text and function of a catalogue. */
const paths = (value: unknown, at = ""): string[] =>
  typeof value === "object" && value !== null
    ? Object.entries(value).flatMap(([key, each]) => paths(each, `${at}.${key}`))
    : [at];
const sentences = (value: unknown): string[] =>
  typeof value === "string"
    ? [value]
    : typeof value === "object" && value !== null
      ? Object.values(value).flatMap(sentences)
      : [];

describe("the catalogues", () => {
  test("have the same keys in both languages", () => {
    const plain = (catalogue: Catalogue) => paths(catalogue).map((path) => path.replace(/\.notes\.\d+$/, ".notes"));
    expect(plain(fr)).toEqual(plain(en));
  });

  test.each([
    ["en", en],
    ["fr", fr],
  ])("have no blank or padded sentence (%s)", (_, catalogue) => {
    for (const sentence of sentences(catalogue)) expect(sentence.trim()).toBe(sentence);
    expect(sentences(catalogue).filter((sentence) => sentence === "")).toEqual([]);
  });

  test("use French spaces and quotation marks in French", () => {
    for (const sentence of sentences(fr)) {
      expect(sentence).not.toMatch(/[^\s\u00a0\u202f][:;?!](\s|$)/);
      expect(sentence).not.toMatch(/["']/);
    }
  });

  test("use typographic apostrophes and quotation marks in English", () => {
    for (const sentence of sentences(en)) expect(sentence).not.toMatch(/["']/);
  });

  test("spell out the fund wherever its initials occur", () => {
    const spelt = /health insurance fund \(CPAM\)|caisse primaire d’assurance maladie \(CPAM\)/;
    for (const catalogue of [en, fr]) {
      for (const sentence of sentences(catalogue)) {
        if (sentence.includes("CPAM") && !/la CPAM vous|the CPAM tells/.test(sentence)) expect(sentence).toMatch(spelt);
      }
    }
  });

  test("point to what is outside the rules", () => {
    expect(en.outcomes["residence-permit-required"].explanation).toContain("State medical aid");
    expect(fr.outcomes["residence-permit-required"].explanation).toContain("aide médicale de l’État (AME)");
    expect(en.outcomes["covered-elsewhere"].explanation).toContain("form S1");
    expect(fr.outcomes["covered-elsewhere"].explanation).toContain("formulaire S1");
  });
});

describe("describe", () => {
  test("puts every part of every decision in words, in both languages", () => {
    fc.assert(
      fc.property(partialFacts, fc.boolean(), (facts, nothing) => {
        const decision = evaluate(facts, { assume: nothing ? "nothing" : "defaults" });
        for (const catalogue of [en, fr]) {
          const said = inWords(decision, catalogue);
          expect(said.headline).toBe(catalogue.outcomes[decision.outcome].headline);
          expect(said.blockers).toHaveLength(decision.blockers.length);
          expect(said.procedures.map(({ channels }) => channels.map(({ steps }) => steps.length))).toEqual(
            decision.procedures.map(({ channels }) => channels.map(({ steps }) => steps.length)),
          );
          expect(said.documents.map(({ alternatives }) => alternatives.length)).toEqual(
            decision.documents.map(({ anyOf }) => anyOf.length),
          );
          expect(said.missing.map(({ fact }) => fact)).toEqual(decision.missing);
          expect(sentences(said).filter((sentence) => sentence === "")).toEqual([]);
        }
      }),
    );
  });

  test("gives documents with copies, channels with delivery, and defaults taken", () => {
    const said = inWords(evaluate(worker), en);
    expect(said.headline).toBe("Yes: the Carte Vitale can be ordered");
    expect(said.documents.map(({ label, copies }) => [label, copies])).toEqual([
      ["Identity photo", ["Online: a scan", "By mail: the original"]],
      ["Identity document", ["Online: a scan", "By mail: a photocopy"]],
      ["Form “Ma nouvelle carte Vitale”", ["By mail: the original"]],
    ]);
    expect(
      said.procedures[0]?.channels.map(({ label, recommended, delivery }) => [label, recommended, delivery]),
    ).toEqual([
      ["Online", true, `${delivery.join(" to ")} weeks after confirmation`],
      ["By mail", false, `about ${deliveryByMail[1]} weeks`],
    ]);
    expect(said.assumed).toEqual([
      "nationality: French",
      "cover by another country or territory: no",
      "card: no card yet",
    ]);
  });

  test("gives each missing fact as a question with its choices", () => {
    const { missing } = inWords(evaluate({ age: 30 }), fr);
    expect(missing.find(({ fact }) => fact === "nirKind")).toMatchObject({
      fact: "nirKind",
      choices: [{ value: "none" }, { value: "temporary" }, { value: "permanent" }],
    });
    const asked = inWords(evaluate({}, { assume: "nothing" }), en).missing;
    expect(asked.find(({ fact }) => fact === "residesInFrance")?.choices).toEqual([
      { value: true, label: "yes" },
      { value: false, label: "no" },
    ]);
    expect(asked.find(({ fact }) => fact === "age")?.choices).toEqual([]);
  });

  test("gives the id and the title of each source", () => {
    const [reason] = inWords(evaluate({ ...worker, age: minimumAge - 1 }), en).blockers;
    expect(reason?.sources).toContainEqual({
      id: "service-public-f265",
      title: "Service-Public, Carte Vitale (F265)",
    });
  });

  test("names a code that the catalogue lacks", async () => {
    const own = await compile(
      draft((d) => {
        d.steps.sing = { cites: [{ source: "project-brief" }] };
        d.procedures["order-card"].channels.online.steps.push("sing");
      }),
    );
    const decision: Decision = own.evaluate(worker);
    expect(() => inWords(decision, en)).toThrow(new RangeError("The catalogue has no words for the code sing"));
    const longer = { ...en, steps: { ...en.steps, sing: "Sing." } };
    expect(inWords(decision, longer).procedures[0]?.channels[0]?.steps).toContain("Sing.");
  });
});
