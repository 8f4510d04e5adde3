import { majority } from "../../thresholds.js";
import { all, channel, clause, copies, lists, without } from "./faults.js";
import { channelOf, documentOf, opens, requires, same } from "./predicates.js";
import type { Theorem } from "./theorem.js";

/** What proves each situation; who has none of them proves residence alone. */
const PROOFS = {
  employee: "employment-proof",
  "self-employed": "activity-proof",
  "civil-servant": "activity-proof",
  unemployed: "unemployment-proof",
  student: "enrolment-certificate",
  retired: "pension-proof",
  dependent: "family-link-proof",
  inactive: null,
} as const;
const CIVIL_STATUS = ["birth-certificate", "birth-certificate-translation"] as const;

/** Registering with health insurance: the ways and the documents. */
export const registration = {
  "form-s1106-by-mail": {
    en: "Who registers with form S1106 sends it signed, by mail, with photocopies of everything else.",
    fr: "Qui s’inscrit avec le formulaire S1106 l’envoie signé, par courrier, avec la photocopie de tout le reste.",
    from: ["H5", "I3", "I4", "I5", "I6", "I7"],
    premise: (_, decision) => opens(decision, "open-rights"),
    conclusion: ({ procedures, documents }) =>
      procedures.every(({ channels }) => channels.every(({ id }) => id === "mail")) &&
      documents.some(({ id }) => id === "coverage-application-form") &&
      documents.every(({ id, channels }) =>
        same(channels, [{ id: "mail", copy: id === "coverage-application-form" ? "original" : "photocopy" }]),
      ),
    fault: copies("identity-document", { mail: "original" }),
  },
  "foreign-students-online": {
    en: "A foreign student who has to register does so online, at etudiant-etranger.ameli.fr, and posts nothing.",
    fr: "Un étudiant étranger qui doit s’inscrire le fait en ligne, sur etudiant-etranger.ameli.fr, et ne poste rien.",
    from: ["J1", "J4"],
    premise: ({ status, nationality }, { outcome }) =>
      status === "student" && nationality !== "french" && outcome === "not-registered",
    conclusion: (decision) =>
      channelOf(decision, "register-student", "online")?.steps[0] === "open-student-site" &&
      decision.documents.every(({ channels }) => same(channels, [{ id: "online", copy: "scan" }])),
    fault: all(
      clause("register-student", "foreign-national", "other"),
      clause("open-rights", "french-national", ["french", "eu"]),
    ),
  },
  "children-through-a-parent": {
    en: "A dependent child who has to register is added to a parent’s insurance by that parent, whatever the child’s age.",
    fr: "Un enfant à charge qui doit être inscrit est rattaché à un parent, par ce parent, quel que soit l’âge de l’enfant.",
    from: ["H4", "service-public-f16620", "css-l160-2"],
    premise: ({ age, status }, { outcome }) => status === "dependent" && age < majority && outcome === "not-registered",
    conclusion: (decision) =>
      opens(decision, "attach-child") &&
      requires(decision, "child-attachment-form") &&
      decision.procedures.every(({ actor }) => actor === "parent"),
    fault: {
      change: "`attach-child` is done by the applicant",
      edit: (draft) => delete draft.procedures["attach-child"].actor,
    },
  },
  "identity-is-proved": {
    en: "Every adult who registers is asked for an identity document.",
    fr: "À tout adulte qui s’inscrit, une pièce d’identité est demandée.",
    from: ["F2", "F3", "I6"],
    premise: ({ age }, { outcome }) => age >= majority && outcome === "not-registered",
    conclusion: (decision) => requires(decision, "identity-document"),
    fault: lists("identity-of-french-and-eu-nationals", "procedures", ["open-rights"]),
  },
  "bank-details-of-adults": {
    en: "Every adult who registers is asked for bank details.",
    fr: "À tout adulte qui s’inscrit, un RIB est demandé.",
    from: ["F5", "H9"],
    premise: ({ age }, { outcome }) => age >= majority && outcome === "not-registered",
    conclusion: (decision) => requires(decision, "bank-details"),
    fault: lists("bank-details-of-students", "procedures", ["open-rights"]),
  },
  "a-home-is-proved": {
    en: "Who lives in France and registers with form S1106 proves where, by a bill, a lease or another document.",
    fr: "Qui vit en France et s’inscrit avec le formulaire S1106 justifie de son domicile, par une facture, un bail ou un autre document.",
    from: ["F4", "H7"],
    premise: ({ residesInFrance }, decision) => residesInFrance && opens(decision, "open-rights"),
    conclusion: (decision) =>
      same(documentOf(decision, "proof-of-residence")?.anyOf, ["utility-bill", "lease", "other-residence-proof"]),
    fault: lists("proof-of-residence", "anyOf", ["utility-bill", "lease"]),
  },
  "employees-prove-their-work": {
    en: "An employee who registers may send the employment contract or a pay slip: either will do.",
    fr: "Un salarié qui s’inscrit peut envoyer son contrat de travail ou un bulletin de paie, au choix.",
    from: ["H8", "F4"],
    premise: ({ status }, { outcome }) => status === "employee" && outcome === "not-registered",
    conclusion: (decision) =>
      same(documentOf(decision, "employment-proof")?.anyOf, ["employment-contract", "pay-slip"]),
    fault: lists("employment-proof", "anyOf", ["employment-contract"]),
  },
  "one-situation-one-proof": {
    en: "Who registers proves their own situation and no other, and who has none proves none.",
    fr: "Qui s’inscrit justifie de sa situation et d’aucune autre ; qui n’en a pas n’en justifie pas.",
    from: ["I5", "I7", "G2"],
    premise: (_, { outcome }) => outcome === "not-registered",
    conclusion: (decision, { status }) =>
      Object.values(PROOFS).every(
        (proof) => proof === null || requires(decision, proof) === (proof === PROOFS[status]),
      ),
    fault: without("pension-proof"),
  },
  "born-in-france-no-certificate": {
    en: "Nobody born in France is asked for a birth certificate to register, nor ever for a translation.",
    fr: "À qui est né en France, aucun acte de naissance n’est demandé pour s’inscrire, et jamais de traduction.",
    from: ["E4", "I1", "css-r114-7"],
    premise: ({ birthPlace }) => birthPlace === "france",
    conclusion: ({ documents }) =>
      documents.every(
        ({ id, procedure }) =>
          id !== "birth-certificate-translation" && (id !== "birth-certificate" || procedure === "certify-number"),
      ),
    fault: clause("birth-certificate", "born-outside-france", ["france", "eu", "elsewhere"]),
  },
  "born-abroad-civil-status": {
    en: "Who was born outside France and registers is asked for the birth certificate; born outside the EU, the EEA and Switzerland, for its translation too.",
    fr: "À qui est né hors de France et s’inscrit, l’acte de naissance est demandé ; à qui est né hors UE, EEE et Suisse, sa traduction aussi.",
    from: ["F3", "H10", "css-r114-7"],
    premise: ({ birthPlace }, { outcome }) => birthPlace !== "france" && outcome === "not-registered",
    conclusion: (decision, { birthPlace }) =>
      requires(decision, CIVIL_STATUS[0]) && requires(decision, CIVIL_STATUS[1]) === (birthPlace === "elsewhere"),
    fault: lists("birth-certificate-translation", "procedures", ["open-rights", "register-student", "certify-number"]),
  },
  "letters-lead-on": {
    en: "Whoever registers is told to follow the letters that come.",
    fr: "À qui s’inscrit, on dit de suivre les courriers reçus.",
    from: ["I8", "J10"],
    premise: (_, { outcome }) => outcome === "not-registered",
    conclusion: ({ procedures }) =>
      procedures.every(({ channels }) => channels.every(({ steps }) => steps.at(-1) === "follow-number-letters")),
    fault: channel("register-student", "online", {
      steps: ["open-student-site", "fill-student-application", "upload-student-documents"],
    }),
  },
} as const satisfies Record<string, Theorem>;
