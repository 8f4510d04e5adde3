import { permitGrace, stableResidence } from "../thresholds.js";
import type { Phrases } from "./phrases.js";

const years = (count: number) => `${count} ${count < 2 ? "an" : "ans"}`;

export const french: Phrases = {
  subject: "La personne",
  nothing: "On ne sait rien de la personne.",
  and: " et ",
  question:
    "Que disent les règles de la carte Vitale au sujet de cette personne aujourd’hui ? Ce qui n’est pas dit n’est pas connu, et rien n’est supposé. Répondez par un code de la liste : si plusieurs obstacles s’opposent à la carte, celui qui vient en premier dans la liste ; quand les règles ne permettent pas encore de répondre, le code est « undetermined ».",
  facts: {
    age: (age) => `a ${years(age)}`,
    nationality: {
      french: "est de nationalité française",
      eu: "a la nationalité d’un pays de l’UE, de l’EEE ou de la Suisse, mais pas celle de la France",
      other: "n’a que la nationalité d’un pays hors de l’UE, de l’EEE et de la Suisse",
    },
    birthPlace: {
      france: "est née en France",
      eu: "est née en Suisse, ou dans un pays de l’UE ou de l’EEE autre que la France",
      elsewhere: "est née hors de l’UE, de l’EEE et de la Suisse",
    },
    residencePermit: {
      valid: "a un visa de long séjour ou un titre de séjour en cours de validité",
      grace: `a un titre de séjour expiré depuis peu : le mois de l’expiration et les ${permitGrace} mois suivants ne sont pas terminés`,
      expired: `a un titre de séjour expiré plus de ${permitGrace} mois avant ce mois-ci`,
      none: "n’a ni visa de long séjour ni titre de séjour",
    },
    residesInFrance: { true: "vit en France", false: "vit hors de France" },
    residenceMonths: (months) =>
      months === 0 ? "vit en France depuis moins d’un mois" : `vit en France sans interruption depuis ${months} mois`,
    residenceExemption: {
      none: `n’est pas dispensée de la condition des ${stableResidence} mois de résidence`,
      refugee: "est réfugiée ou sous protection subsidiaire",
      pension: "touche une pension d’un régime français",
      other: `fait partie d’un groupe, autre que les réfugiés et les pensionnés, dispensé de la condition des ${stableResidence} mois de résidence`,
    },
    status: {
      employee: "est salariée",
      "self-employed": "est travailleuse indépendante",
      "civil-servant": "est fonctionnaire",
      unemployed: "est au chômage",
      student: "est inscrite définitivement dans l’enseignement supérieur français",
      retired: "est retraitée ou pensionnée",
      dependent: "est à la charge d’une personne assurée en France",
      inactive:
        "n’est ni en emploi, ni au chômage, ni en études, ni retraitée ou pensionnée, ni à la charge d’une personne assurée",
    },
    otherScheme: {
      none: "n’a pas d’autre régime que le régime français pour payer ses soins",
      s1: "a un formulaire S1 du régime d’un autre pays",
      other: "a un autre régime que le régime français pour payer ses soins, sans formulaire S1",
    },
    nirKind: {
      none: "n’a jamais reçu de numéro de sécurité sociale",
      temporary: "a un numéro de sécurité sociale provisoire (NIA)",
      permanent: "a un numéro de sécurité sociale définitif (NIR)",
    },
    temporaryNumberMonths: (months) =>
      months === 0
        ? "a reçu ce numéro provisoire il y a moins d’un mois"
        : `a reçu ce numéro provisoire il y a ${months} mois ${months === 1 ? "complet" : "complets"}`,
    rightsOpen: {
      true: "a des droits ouverts à l’assurance maladie française",
      false: "a des droits fermés à l’assurance maladie française",
    },
    cardState: {
      none: "n’a pas de carte Vitale",
      ordered: "a commandé une carte Vitale qui n’est pas encore arrivée",
      held: "a une carte Vitale qui fonctionne",
      lost: "a perdu sa carte Vitale",
      stolen: "s’est fait voler sa carte Vitale",
      defective: "a une carte Vitale qui ne fonctionne plus",
    },
  },
};
