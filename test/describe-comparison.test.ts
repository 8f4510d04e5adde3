import { rulebook } from "carte-vitale";
import { type Comparison, compare, type Difference, describeComparison } from "carte-vitale/compile";
import { en, enReasoning } from "carte-vitale/messages/en";
import { fr, frReasoning } from "carte-vitale/messages/fr";
import { describe, expect, test } from "vitest";
import { aged, comparison, inEnglish, inFrench } from "./comparisons.js";
import { openPartsOf } from "./frozen.js";
import { type Draft, draft } from "./rulebooks.js";
import { delivery, minimumAge, permitGrace, stableResidence } from "./thresholds.js";

test("students born abroad with French nationality register online, and no longer by form S1106", () => {
  const registration = { what: "procedure", from: "open-rights", to: "register-student" } as const;
  expect(inEnglish([registration])).toEqual([
    "For students with French nationality, born outside the EU, the EEA and Switzerland: the procedure is now “Register with health insurance as a student” instead of “Apply for health insurance (form S1106, cerfa 15763)” (48 classes of persons).",
  ]);
  expect(inFrench([registration])).toEqual([
    "Pour les personnes étudiantes, de nationalité française, nées hors de l’UE, de l’EEE et de la Suisse : la démarche à faire est désormais « S’inscrire à l’Assurance Maladie comme étudiant », et non plus « Demander l’ouverture de vos droits (formulaire S1106, cerfa 15763) » (48 classes de personnes).",
  ]);
});

describe("What changes for people:", () => {
  type Case = [what: Difference["what"], of: string | null, from: string | null, to: string | null, string, string];
  test.each<Case>([
    [
      "outcome",
      null,
      "too-young",
      "eligible",
      `the answer is now “Yes: the Carte Vitale can be ordered” instead of “Not yet: the card can be ordered from the ${minimumAge}th birthday”`,
      `la réponse est désormais « Oui : la carte Vitale peut être commandée », et non plus « Pas encore : la carte se commande à partir du ${minimumAge}e anniversaire »`,
    ],
    ["refusal", null, "accepted", "refused", "these facts are now refused", "ces informations sont désormais refusées"],
    [
      "refusal",
      null,
      "refused",
      "accepted",
      "these facts are now accepted",
      "ces informations sont désormais acceptées",
    ],
    [
      "issuance",
      null,
      "on-request",
      "automatic",
      "the way the card is issued is now “The fund sends the form ‘Ma nouvelle carte Vitale’ automatically. If you order online, do not send it back” instead of “The card does not come by itself: it has to be ordered”",
      "le mode de délivrance de la carte est désormais « La caisse envoie automatiquement le formulaire “Ma nouvelle carte Vitale”. Si vous commandez en ligne, ne le renvoyez pas », et non plus « La carte n’est pas envoyée d’office : il faut la commander »",
    ],
    [
      "issuance",
      null,
      null,
      "on-request",
      "the card is now issued: “The card does not come by itself: it has to be ordered”",
      "la carte est désormais délivrée : « La carte n’est pas envoyée d’office : il faut la commander »",
    ],
    [
      "issuance",
      null,
      "on-request",
      null,
      "the card is no longer issued (before: “The card does not come by itself: it has to be ordered”)",
      "la carte n’est plus délivrée (avant : « La carte n’est pas envoyée d’office : il faut la commander »)",
    ],
    [
      "applicant",
      null,
      "parent",
      "holder",
      "the application is now made by the person the card is for instead of a parent or legal guardian",
      "la demande est désormais faite par la personne concernée, et non plus par un parent ou le tuteur légal",
    ],
    [
      "applicant",
      null,
      null,
      "parent",
      "an application is now made, by a parent or legal guardian",
      "une demande est désormais faite, par un parent ou le tuteur légal",
    ],
    [
      "applicant",
      null,
      "parent",
      null,
      "no application is made any more (before: by a parent or legal guardian)",
      "aucune demande n’est plus faite (avant : par un parent ou le tuteur légal)",
    ],
    [
      "interim-proof",
      null,
      "cpam",
      null,
      "no advice on proof of cover is given any more (before: “Until the card is there, the certificate of entitlement (attestation de droits) proves your cover: ask the fund that gave you the number, which sends it by letter. An ameli account cannot be opened yet”)",
      "aucun conseil sur la preuve des droits n’est plus donné (avant : « En attendant la carte, l’attestation de droits prouve que vous êtes couvert : demandez-la à la caisse qui vous a donné le numéro, elle l’envoie par courrier. Un compte ameli ne peut pas encore être ouvert »)",
    ],
    [
      "reason",
      null,
      null,
      "work",
      `the answer now also rests on “Your work insures you in France: the ${stableResidence}-month rule does not apply”`,
      `la réponse repose désormais aussi sur « Votre travail vous assure en France : la condition des ${stableResidence} mois ne s’applique pas »`,
    ],
    [
      "reason",
      null,
      "study",
      null,
      `the answer no longer rests on “You study and live in France: the ${stableResidence}-month rule does not apply”`,
      `la réponse ne repose plus sur « Vous étudiez et vivez en France : la condition des ${stableResidence} mois ne s’applique pas »`,
    ],
    [
      "blocker",
      null,
      null,
      "too-young",
      `“The card is issued from the age of ${minimumAge}” now stands in the way`,
      `« La carte est délivrée à partir de ${minimumAge} ans » fait désormais obstacle`,
    ],
    [
      "blocker",
      null,
      "card-held",
      null,
      "“There is already a card” no longer stands in the way",
      "« Il existe déjà une carte » ne fait plus obstacle",
    ],
    [
      "procedure",
      null,
      null,
      "report-card",
      "“Report the lost, stolen or faulty card” has to be done now",
      "la démarche « Signaler la carte perdue, volée ou défectueuse » est désormais à faire",
    ],
    [
      "procedure",
      null,
      "order-card",
      null,
      "“Order the Carte Vitale” no longer has to be done",
      "la démarche « Commander la carte Vitale » n’est plus à faire",
    ],
    [
      "actor",
      "order-card",
      "parent",
      "holder",
      "“Order the Carte Vitale” is now done by the person the card is for instead of a parent or legal guardian",
      "la démarche « Commander la carte Vitale » est désormais faite par la personne concernée, et non plus par un parent ou le tuteur légal",
    ],
    [
      "channel",
      "report-card",
      null,
      "counter",
      "“Report the lost, stolen or faulty card” may now also be done at the counter",
      "la démarche « Signaler la carte perdue, volée ou défectueuse » peut désormais se faire aussi à l’accueil",
    ],
    [
      "channel",
      "report-card",
      "phone",
      null,
      "“Report the lost, stolen or faulty card” may no longer be done by phone",
      "la démarche « Signaler la carte perdue, volée ou défectueuse » ne peut plus se faire par téléphone",
    ],
    [
      "delivery",
      "order-card/mail",
      "3-3",
      "2-4",
      "delivery (“Order the Carte Vitale”, by mail) now takes 2 to 4 weeks after confirmation instead of about 3 weeks",
      "la livraison (« Commander la carte Vitale », par courrier) prend désormais 2 à 4 semaines après validation, et non plus environ 3 semaines",
    ],
    [
      "recommended",
      "order-card/online",
      "false",
      "true",
      "doing “Order the Carte Vitale” online is now recommended",
      "il est désormais conseillé de faire en ligne la démarche « Commander la carte Vitale »",
    ],
    [
      "recommended",
      "order-card/online",
      "true",
      "false",
      "doing “Order the Carte Vitale” online is no longer recommended",
      "il n’est plus conseillé de faire en ligne la démarche « Commander la carte Vitale »",
    ],
    [
      "steps",
      "contact-cpam/phone",
      "call-3646",
      "fill-student-application,confirm-order",
      "the steps (“Contact your local health insurance fund (CPAM)”, by phone) change – new: “The person the card is for: Fill in the application. A parent or legal guardian: Fill in the application for your child, with a parent’s authorisation”, “Confirm the request”; no longer there: “Call 3646 and say that the temporary number has expired. If your number comes from the MSA (agriculture), call the MSA”",
      "les étapes (« Contacter votre caisse primaire d’assurance maladie (CPAM) », par téléphone) changent – à faire désormais : « La personne concernée : Remplissez la demande. Un parent ou le tuteur légal : Remplissez la demande pour votre enfant, avec l’autorisation d’un parent », « Validez la demande » ; à ne plus faire : « Appelez le 3646 et dites que le numéro provisoire a expiré. Si votre numéro vient de la MSA (agriculture), appelez la MSA »",
    ],
    [
      "steps",
      "order-card/mail",
      "sign-order-form,attach-order-documents",
      "attach-order-documents,sign-order-form",
      "the steps (“Order the Carte Vitale”, by mail) come in another order",
      "les étapes (« Commander la carte Vitale », par courrier) changent d’ordre",
    ],
    [
      "document",
      "open-rights",
      null,
      "bank-details",
      "“Bank details” must now be sent as well (“Apply for health insurance (form S1106, cerfa 15763)”)",
      "il faut désormais envoyer aussi « Coordonnées bancaires » (« Demander l’ouverture de vos droits (formulaire S1106, cerfa 15763) »)",
    ],
    [
      "document",
      "order-card",
      "card-order-form",
      null,
      "“Form ‘Ma nouvelle carte Vitale’” no longer has to be sent (“Order the Carte Vitale”)",
      "il n’est plus nécessaire d’envoyer « Formulaire “Ma nouvelle carte Vitale” » (« Commander la carte Vitale »)",
    ],
    [
      "alternative",
      "order-card/identity-document",
      null,
      "residence-permit-card",
      "“residence permit” may now also be sent as “Identity document” (“Order the Carte Vitale”)",
      "on peut désormais envoyer aussi « titre de séjour » pour « Pièce d’identité » (« Commander la carte Vitale »)",
    ],
    [
      "alternative",
      "order-card/identity-document",
      "passport",
      null,
      "“passport” may no longer be sent as “Identity document” (“Order the Carte Vitale”)",
      "on ne peut plus envoyer « passeport » pour « Pièce d’identité » (« Commander la carte Vitale »)",
    ],
    [
      "copy",
      "order-card/identity-document/mail",
      "photocopy",
      "original",
      "the original of “Identity document” is now asked for instead of a photocopy (“Order the Carte Vitale”, by mail)",
      "il faut désormais envoyer l’original, et non plus une photocopie, pour « Pièce d’identité » (« Commander la carte Vitale », par courrier)",
    ],
  ])("%s of %s, from %s to %s", (what, of, from, to, english, french) => {
    const group = { what, of, from, to, when: [[aged(12, 12)]], persons: 1 };
    expect(inEnglish([group])).toEqual([`For people aged 12 years: ${english} (1 class of persons).`]);
    expect(inFrench([group])).toEqual([`Pour les personnes de 12 ans : ${french} (1 classe de personnes).`]);
  });

  test("what was not there before, or is no more, where most people have one for another", () => {
    const gainedAndLost = (what: Difference["what"], of: string | null, code: string) => [
      { what, of, from: null, to: code, when: [[]] },
      { what, of, from: code, to: null, when: [[]] },
    ];
    const differences = [
      ...gainedAndLost("outcome", null, "card-held"),
      ...gainedAndLost("actor", "order-card", "parent"),
      ...gainedAndLost("delivery", "order-card/mail", "3-3"),
      ...gainedAndLost("copy", "order-card/id-photo/mail", "original"),
    ];
    const order = "“Order the Carte Vitale”";
    expect(inEnglish(differences)).toEqual(
      [
        "the answer is now “There is already a Carte Vitale”",
        "the answer is no longer “There is already a Carte Vitale”",
        `${order} is now done by a parent or legal guardian`,
        `${order} is no longer done by a parent or legal guardian`,
        `delivery (${order}, by mail) now takes about 3 weeks`,
        `delivery (${order}, by mail) no longer takes about 3 weeks`,
        `the original of “Identity photo” is now asked for (${order}, by mail)`,
        `the original of “Identity photo” is no longer asked for (${order}, by mail)`,
      ].map((change) => `For everybody: ${change} (48 classes of persons).`),
    );
    const commande = "« Commander la carte Vitale »";
    expect(inFrench(differences)).toEqual(
      [
        "la réponse est désormais « Il y a déjà une carte Vitale »",
        "la réponse n’est plus « Il y a déjà une carte Vitale »",
        `la démarche ${commande} est désormais faite par un parent ou le tuteur légal`,
        `la démarche ${commande} n’est plus faite par un parent ou le tuteur légal`,
        `la livraison (${commande}, par courrier) prend désormais environ 3 semaines`,
        `la livraison (${commande}, par courrier) ne prend plus environ 3 semaines`,
        `il faut désormais envoyer l’original pour « Photo d’identité » (${commande}, par courrier)`,
        `il n’est plus nécessaire d’envoyer l’original pour « Photo d’identité » (${commande}, par courrier)`,
      ].map((change) => `Pour tout le monde : ${change} (48 classes de personnes).`),
    );
  });

  test("another proof of cover while there is no card", () => {
    const [english] = inEnglish([{ what: "interim-proof", from: "cpam", to: "ameli-account" }]);
    expect(english).toMatch(/the advice on proof of cover is now “.*ameli account.*” instead of “.*by letter.*” \(/);
    const [gained] = inFrench([{ what: "interim-proof", from: null, to: "cpam" }]);
    expect(gained).toMatch(/ : un conseil sur la preuve des droits est désormais donné : « En attendant la carte/);
  });

  test("a notice has the words of a catalogue with notices, and is quoted by its code without", () => {
    const differences: Partial<Difference>[] = [
      { what: "notice", from: null, to: "report-first", when: [[]] },
      { what: "notice", from: "report-first", to: null, when: [[]] },
    ];
    const notices = { ...en.notices, "report-first": "Report a theft to the police first." };
    const withNotices = { ...en, notices };
    expect(describeComparison(comparison(differences), withNotices, enReasoning)).toEqual([
      "For everybody: the notice “Report a theft to the police first” is now given (48 classes of persons).",
      "For everybody: the notice “Report a theft to the police first” is no longer given (48 classes of persons).",
    ]);
    expect(inFrench(differences)).toEqual([
      "Pour tout le monde : l’information « report-first » est désormais donnée (48 classes de personnes).",
      "Pour tout le monde : l’information « report-first » n’est plus donnée (48 classes de personnes).",
    ]);
  });
});

test("counts past 2^53 are said to be about right", () => {
  const persons = { compared: 2 ** 60, changed: 2 ** 60, exact: false };
  const many = [{ persons: 2 ** 60, when: [[]] }];
  expect(inEnglish(many, { persons })[0]).toMatch(/\(about 1,152,921,504,606,846,976 classes of persons\)\.$/);
  expect(inFrench(many, { persons })[0]).toMatch(
    /\(environ 1\u202f152\u202f921\u202f504\u202f606\u202f846\u202f976 classes/,
  );
});

describe("The vocabulary and the parameters:", () => {
  test("answers that can be given since, and no longer", () => {
    const vocabulary = [
      { fact: "status", added: ["astronaut"], removed: ["inactive"] },
      { fact: "age", added: ["0..120"], removed: ["0..130"] },
      { fact: "moonBase", added: ["false", "true"], removed: [] },
    ];
    expect(inEnglish([], { vocabulary })).toEqual([
      "The answers about “situation” change: “astronaut” can now be given; “none of these (without work)” can no longer be given.",
      "The answers about “age” change: 0 to 120 years can now be given; 0 to 130 years can no longer be given.",
      "The answers about “moonBase” change: “false”, “true” can now be given.",
    ]);
    expect(inFrench([], { vocabulary })).toEqual([
      "Les réponses sur « situation » changent : on peut désormais indiquer « astronaut » ; on ne peut plus indiquer « aucune de ces situations (sans activité) ».",
      "Les réponses sur « âge » changent : on peut désormais indiquer 0 à 120 ans ; on ne peut plus indiquer 0 à 130 ans.",
      "Les réponses sur « moonBase » changent : on peut désormais indiquer « false », « true ».",
    ]);
  });

  test("parameters before and now, with their units", () => {
    const parameters: Comparison["parameters"] = [
      { parameter: "minimum-age", from: minimumAge, to: minimumAge + 1 },
      { parameter: "delivery", from: delivery, to: [delivery[1], delivery[1]] },
      { parameter: "permit-grace", from: permitGrace, to: null },
      { parameter: "moon-age", from: null, to: 7 },
    ];
    expect(inEnglish([], { parameters })).toEqual([
      `Age from which the card is issued: ${minimumAge} years before, ${minimumAge + 1} years now.`,
      `Delivery of the card: ${delivery[0]} to ${delivery[1]} weeks before, ${delivery[1]} weeks now.`,
      `Time for which an expired permit keeps rights open: ${permitGrace} months before, not used now.`,
      "“moon-age”: new, 7.",
    ]);
    expect(inFrench([], { parameters })).toEqual([
      `Âge à partir duquel la carte est délivrée : ${minimumAge} ans avant, ${minimumAge + 1} ans désormais.`,
      `Livraison de la carte : ${delivery[0]} à ${delivery[1]} semaines avant, ${delivery[1]} semaines désormais.`,
      `Durée pendant laquelle un titre expiré maintient les droits : ${permitGrace} mois avant, plus utilisé désormais.`,
      "« moon-age » : nouveau, 7.",
    ]);
  });

  test("a parameter with neither value of the shipped rulebook may have another unit: none is said", () => {
    const parameters = [{ parameter: "minimum-age", from: 144, to: 156 }];
    expect(inEnglish([], { parameters })).toEqual(["Age from which the card is issued: 144 before, 156 now."]);
  });
});

describe("The shipped rulebook", () => {
  test("is the same as itself: one sentence says that nothing changes for anybody", async () => {
    const same = await compare(rulebook, rulebook);
    const count = String(same.persons.compared).replace(/\B(?=(\d{3})+$)/g, " ");
    expect(describeComparison(same, en, enReasoning)).toEqual([
      `Nothing changes for anybody (${count.replaceAll(" ", ",")} classes of persons).`,
    ]);
    expect(describeComparison(same, fr, frReasoning)).toEqual([
      `Rien ne change pour personne (${count.replaceAll(" ", "\u202f")} classes de personnes).`,
    ]);
  });

  test("without the translation of the civil-status document: each sentence says that it no longer has to be sent", async () => {
    const translation = "civil-status-translation";
    const without = draft((d) => {
      for (const rules of Object.values<Draft>(d.law))
        for (const [id, rule] of Object.entries<Draft>(rules))
          if (rule.event.params?.document === translation) delete rules[id];
      delete d.documents[translation];
      delete d.alternatives["official-translation"];
    });
    const compared = await compare(rulebook, without);
    const sentences = describeComparison(compared, en, enReasoning);
    expect(sentences.length).toBeGreaterThan(0);
    expect(sentences).toHaveLength(compared.differences.length);
    for (const sentence of sentences)
      expect(sentence).toMatch(
        /: “French translation of the civil-status document” no longer has to be sent \(“.+”\) \(/,
      );
    expect(openPartsOf(sentences)).toEqual([]);
  });
});

describe("Without a comparison or a catalogue, the error says what to pass:", () => {
  const given = comparison([]);
  test.each<[string, unknown, unknown, unknown, RegExp]>([
    ["no comparison", undefined, en, enReasoning, /^A comparison is expected: pass what `await compare\(…\)`/],
    ["a promise", Promise.resolve(given), en, enReasoning, /^A comparison is expected/],
    ["a list of differences", [], en, enReasoning, /^A comparison is expected/],
    ["a comparison without persons", { ...given, persons: undefined }, en, enReasoning, /^A comparison is expected/],
    ["half a comparison", { differences: [] }, en, enReasoning, /^A comparison is expected/],
    ["no catalogue", given, undefined, enReasoning, /^A catalogue is expected: pass `en` /],
    ["a language", given, "fr", enReasoning, /^A catalogue is expected/],
    ["no reasoning catalogue", given, en, undefined, /^A reasoning catalogue is expected: pass `enReasoning` /],
    ["the catalogue twice", given, en, en, /^A reasoning catalogue is expected/],
  ])("%s", (_, comparedWith, catalogue, reasoning, message) => {
    const put = () => describeComparison(comparedWith as Comparison, catalogue as never, reasoning as never);
    expect(put).toThrow(TypeError);
    expect(put).toThrow(message);
  });
});
