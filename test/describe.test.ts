import {
  type Catalogue,
  type Decision,
  evaluate,
  describe as inWords,
  rulebook,
  type SourceId,
  safeEvaluate,
} from "carte-vitale";
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
        if (sentence.includes("CPAM")) expect(sentence).toMatch(spelt);
      }
    }
  });

  test("point to what is outside the rules", () => {
    expect(en.outcomes["residence-permit-required"].explanation).toContain("State medical aid");
    expect(fr.outcomes["residence-permit-required"].explanation).toContain("aide médicale de l’État (AME)");
    expect(en.outcomes["covered-elsewhere"].explanation).toContain("form S1");
    expect(fr.outcomes["covered-elsewhere"].explanation).toContain("formulaire S1");
    for (const { outcomes } of [en, fr])
      expect(outcomes["not-resident"].explanation).toMatch(/Mayotte.*02 69 61 91 91/);
  });
});

describe("describe", () => {
  test("puts every part of every decision in words, in both languages", () => {
    fc.assert(
      fc.property(partialFacts, fc.boolean(), (facts, nothing) => {
        const result = safeEvaluate(facts, { assume: nothing ? "nothing" : "defaults" });
        fc.pre(result.success);
        const decision = result.data;
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
    expect(said.takenForGranted).toEqual([
      "We took for granted that you are French.",
      "We took for granted that no other scheme pays for your care, with or without a form S1.",
      "We took for granted that your rights to French health insurance are open.",
      "We took for granted that you have no Carte Vitale yet.",
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
      { value: true, label: "yes", cases: en.facts.residesInFrance.cases?.true },
      { value: false, label: "no", cases: en.facts.residesInFrance.cases?.false },
    ]);
    expect(asked.find(({ fact }) => fact === "nationality")).toEqual({
      fact: "nationality",
      question: "What is the person’s nationality?",
      hint: "With several, the first that fits.",
      choices: [
        { value: "french", label: "French", cases: [] },
        { value: "eu", label: en.facts.nationality.values.eu, cases: [] },
        { value: "other", label: en.facts.nationality.values.other, cases: [] },
      ],
    });
    expect(asked.find(({ fact }) => fact === "age")?.choices).toEqual([]);
  });

  test("gives the id and the title of each source", () => {
    const [reason] = inWords(evaluate({ ...worker, age: minimumAge - 1 }), en).blockers;
    expect(reason?.sources).toContainEqual({
      id: "service-public-f265",
      title: "Service-Public, Carte Vitale (F265)",
    });
    expect(reason?.sources).toContainEqual({
      id: "css-r161-33-2-al-3",
      title: "Social Security Code, article R161-33-2, para. 3",
    });
  });

  test("gives every source of the rulebook a title of its own", () => {
    const ids = Object.keys(rulebook.sources) as SourceId[];
    const [notice] = evaluate(worker).notices;
    for (const catalogue of [en, fr]) {
      const decision = { ...evaluate(worker), notices: notice ? [{ ...notice, sources: ids }] : [] };
      const sources = inWords(decision, catalogue).notices[0]?.sources ?? [];
      expect(sources.map(({ id }) => id)).toEqual(ids);
      expect(new Set(sources.map(({ title }) => title)).size).toBe(sources.length);
    }
  });

  test("gives each actor its own text, and both with their names while the actor is not known", () => {
    const signIn = (age?: number) => {
      const { procedures } = inWords(evaluate({ ...worker, cardState: "lost", age }), en);
      return procedures[0]?.channels[0]?.steps[0];
    };
    const { holder, parent } = en.steps["sign-in"] as Record<"holder" | "parent", string>;
    expect(signIn(34)).toBe(holder);
    expect(signIn(13)).toBe(parent);
    const { procedures, documents } = evaluate({ ...worker, age: 34, cardState: "lost" });
    const either: Decision = {
      ...evaluate({ ...worker, cardState: "lost" }),
      procedures: procedures.map((procedure) => ({ ...procedure, actor: null })),
      possibleDocuments: documents.map((document) => ({ ...document, dependsOn: [] })),
    };
    const both = (catalogue: Catalogue, said: Record<"holder" | "parent", string>) =>
      catalogue === en
        ? `The person the card is for: ${said.holder} A parent or legal guardian: ${said.parent}`
        : `La personne concernée : ${said.holder} Un parent ou le tuteur légal : ${said.parent}`;
    for (const catalogue of [en, fr]) {
      const said = inWords(either, catalogue);
      const step = catalogue.steps["sign-in"] as Record<"holder" | "parent", string>;
      const note = catalogue.documents["id-photo"].notes[0] as Record<"holder" | "parent", string>;
      expect(said.procedures[0]?.channels[0]?.steps[0]).toBe(both(catalogue, step));
      expect(said.documents[0]?.notes[0]).toBe(both(catalogue, note));
      // The procedure of a possible document may not be certain either.
      expect(inWords({ ...either, procedures: [] }, catalogue).possibleDocuments[0]?.notes[0]).toBe(
        both(catalogue, note),
      );
    }
  });

  test("says the default of an own rulebook by its label and value", async () => {
    const own = await compile(
      draft((d) => {
        d.facts.nationality.default = "eu";
      }),
    );
    const [first] = inWords(own.evaluate(worker), en).takenForGranted;
    expect(first).toBe(
      "We took this for granted – nationality: of the European Union (EU), the European Economic Area (EEA) or Switzerland.",
    );
  });

  test("names a code that the catalogue lacks", async () => {
    const own = await compile(
      draft((d) => {
        d.steps.sing = { cites: [{ source: "service-public-f265" }] };
        d.procedures["order-card"].channels.online.steps.push("sing");
      }),
    );
    const decision: Decision = own.evaluate(worker);
    expect(() => inWords(decision, en)).toThrow(new RangeError("The catalogue has no words for the code sing"));
    const longer = { ...en, steps: { ...en.steps, sing: "Sing." } };
    expect(inWords(decision, longer).procedures[0]?.channels[0]?.steps).toContain("Sing.");
  });
});
