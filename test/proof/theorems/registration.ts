import { majority } from "../../thresholds.js";
import { all, channel, clause, copies, lists, without } from "./faults.js";
import {
  channelOf,
  documentOf,
  hasToRegister,
  ofStudentSite,
  opens,
  pensionerAbroad,
  requires,
  same,
} from "./predicates.js";
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
const CIVIL_STATUS = ["civil-status-document", "civil-status-translation"] as const;

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
    en: "A student who is foreign or born outside France and has no number registers online, at etudiant-etranger.ameli.fr, and posts nothing.",
    fr: "Un étudiant étranger ou né hors de France et sans numéro s’inscrit en ligne, sur etudiant-etranger.ameli.fr, et ne poste rien.",
    from: ["J1", "J4", "ameli-foreign-student"],
    premise: (facts, { outcome }) => ofStudentSite(facts) && outcome === "not-registered",
    conclusion: (decision) =>
      channelOf(decision, "register-student", "online")?.steps[0] === "open-student-site" &&
      decision.documents.every(({ channels }) => same(channels, [{ id: "online", copy: "scan" }])),
    fault: all(
      clause("register-student", "foreign-national", "other"),
      clause("register-s1", "french-national", ["french", "eu"]),
      clause("open-rights", "french-national", ["french", "eu"]),
    ),
  },
  "children-through-a-parent": {
    en: "A dependent child without form S1 who has to register is added to a parent’s insurance by that parent, whatever the child’s age.",
    fr: "Un enfant à charge sans formulaire S1 qui doit être inscrit est rattaché à un parent, par ce parent, quel que soit l’âge de l’enfant.",
    from: ["H4", "service-public-f16620", "css-l160-2-al-1"],
    premise: ({ age, status, otherScheme }, decision) =>
      status === "dependent" && age < majority && otherScheme !== "s1" && hasToRegister(decision),
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
    premise: ({ age }, decision) => age >= majority && hasToRegister(decision),
    conclusion: (decision) => requires(decision, "identity-document"),
    fault: lists("identity-of-french-and-eu-nationals", "procedures", ["open-rights"]),
  },
  "bank-details-of-adults": {
    en: "Every adult who registers is asked for bank details.",
    fr: "À tout adulte qui s’inscrit, des coordonnées bancaires sont demandées.",
    from: ["F5", "H9"],
    premise: ({ age }, decision) => age >= majority && hasToRegister(decision),
    conclusion: (decision) => requires(decision, "bank-details"),
    fault: lists("bank-details", "procedures", ["open-rights"]),
  },
  "a-home-is-proved": {
    en: "Who lives in France and registers with form S1106 or form S1 by mail proves where, by a bill, a lease or another document.",
    fr: "Qui vit en France et s’inscrit avec le formulaire S1106 ou, par courrier, le formulaire S1 justifie de son domicile, par une facture, un bail ou un autre document.",
    from: ["F4", "H7"],
    premise: ({ residesInFrance }, decision) =>
      residesInFrance && (opens(decision, "open-rights") || opens(decision, "register-s1")),
    conclusion: (decision) =>
      same(documentOf(decision, "proof-of-residence")?.anyOf, ["utility-bill", "lease", "other-residence-proof"]),
    fault: lists("proof-of-residence", "anyOf", ["utility-bill", "lease"]),
  },
  "employees-prove-their-work": {
    en: "An employee without form S1 who registers may send the employment contract or a pay slip: either will do.",
    fr: "Un salarié sans formulaire S1 qui s’inscrit peut envoyer son contrat de travail ou un bulletin de paie, au choix.",
    from: ["H8", "F4"],
    premise: ({ status, otherScheme }, decision) =>
      status === "employee" && otherScheme !== "s1" && hasToRegister(decision),
    conclusion: (decision) =>
      same(documentOf(decision, "employment-proof")?.anyOf, ["employment-contract", "pay-slip"]),
    fault: lists("employment-proof", "anyOf", ["employment-contract"]),
  },
  "one-situation-one-proof": {
    en: "Who registers proves their own situation and no other; who has none proves none, and who sends form S1 by mail proves it by that form.",
    fr: "Qui s’inscrit justifie de sa situation et d’aucune autre ; qui n’en a pas n’en justifie pas, et qui envoie le formulaire S1 par courrier en justifie par ce formulaire.",
    from: ["I5", "I7", "G2", "cleiss-s1"],
    premise: (_, decision) => hasToRegister(decision),
    conclusion: (decision, { status }) => {
      const own = opens(decision, "register-s1") ? null : PROOFS[status];
      return Object.values(PROOFS).every((proof) => proof === null || requires(decision, proof) === (proof === own));
    },
    fault: without("pension-proof"),
  },
  "born-in-france-no-certificate": {
    en: "Nobody born in France is asked for a civil status document to register, nor ever for a translation.",
    fr: "À qui est né en France, aucun acte d’état civil n’est demandé pour s’inscrire, et jamais de traduction.",
    from: ["E4", "I1", "css-r114-7-i-2"],
    premise: ({ birthPlace }) => birthPlace === "france",
    conclusion: ({ documents }) =>
      documents.every(
        ({ id, procedure }) =>
          id !== CIVIL_STATUS[1] && (id !== CIVIL_STATUS[0] || procedure?.startsWith("certify-") === true),
      ),
    fault: clause("civil-status-document", "born-outside-france", ["france", "eu", "elsewhere"]),
  },
  "born-abroad-civil-status": {
    en: "Who was born outside France and has no number is asked for a civil status document; born outside the EU, the EEA and Switzerland and no refugee, for its translation too.",
    fr: "À qui est né hors de France et n’a pas de numéro, un acte d’état civil est demandé ; à qui est né hors UE, EEE et Suisse sans être réfugié, sa traduction aussi.",
    from: ["F3", "H10", "css-r114-7-i-2"],
    premise: ({ birthPlace }, { outcome }) => birthPlace !== "france" && outcome === "not-registered",
    conclusion: (decision, { birthPlace, residenceExemption }) =>
      requires(decision, CIVIL_STATUS[0]) &&
      requires(decision, CIVIL_STATUS[1]) === (birthPlace === "elsewhere" && residenceExemption !== "refugee"),
    fault: lists("civil-status-translation", "procedures", ["open-rights", "register-student", "certify-number"]),
  },
  "refugees-need-no-paper-from-home": {
    en: "Of a refugee born outside the EU, the EEA and Switzerland no civil status paper but that of OFPRA is asked, and no translation.",
    fr: "À un réfugié né hors UE, EEE et Suisse, aucun acte d’état civil n’est demandé que celui de l’OFPRA, et aucune traduction.",
    from: ["css-r114-8-3"],
    premise: ({ residenceExemption, birthPlace }) => residenceExemption === "refugee" && birthPlace === "elsewhere",
    conclusion: (decision) =>
      !requires(decision, CIVIL_STATUS[1]) &&
      decision.documents.every(({ id, anyOf }) => id !== CIVIL_STATUS[0] || same(anyOf, ["ofpra-civil-status"])),
    fault: lists("civil-status-of-refugees-born-elsewhere", "anyOf", ["consular-document", "ofpra-civil-status"]),
  },
  "refugees-send-the-paper-of-ofpra": {
    en: "A refugee born outside France without a permanent number may send the civil status paper of OFPRA, whatever the way.",
    fr: "Un réfugié né hors de France sans numéro définitif peut envoyer l’acte de l’OFPRA, quelle que soit la démarche.",
    from: ["css-r114-8-3"],
    premise: ({ residenceExemption, birthPlace, nirKind }, { procedures }) =>
      residenceExemption === "refugee" && birthPlace !== "france" && nirKind !== "permanent" && procedures.length > 0,
    conclusion: (decision) => documentOf(decision, CIVIL_STATUS[0])?.anyOf.includes("ofpra-civil-status") === true,
    fault: without("civil-status-of-refugees-born-in-europe"),
  },
  "pensioners-abroad-register-abroad": {
    en: "A pensioner of a French scheme who lives abroad registers by mail where pensioners abroad do, with proof of the pension.",
    fr: "Un pensionné d’un régime français qui vit à l’étranger s’inscrit par courrier auprès du service compétent, avec la preuve de sa pension.",
    from: ["css-l160-3-al-1", "css-d160-14-2", "cnarefe"],
    premise: (facts, decision) => pensionerAbroad(facts) && hasToRegister(decision),
    conclusion: (decision) =>
      same(
        decision.procedures.map(({ id }) => id),
        ["register-abroad"],
      ) &&
      requires(decision, "pension-proof") &&
      !requires(decision, "proof-of-residence"),
    fault: lists("pension-proof", "procedures", ["open-rights"]),
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
