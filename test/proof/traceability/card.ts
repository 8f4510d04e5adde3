import { automaticIssueAge, delivery, minimumAge } from "../../thresholds.js";
import type { Sentence } from "./carrier.js";

/** A: who can have the card; B: to order online; C: to order by mail; D: until the card comes. */
export const card = {
  A1: {
    en: "Two main conditions must be met to have a Carte Vitale.",
    fr: "Deux conditions principales sont à remplir pour avoir une carte Vitale.",
    carriers: ["rule:eligible"],
  },
  A2: {
    en: "The first is a permanent Social Security number.",
    fr: "La première est d’avoir un numéro de sécurité sociale définitif.",
    carriers: ["rule:eligible", "rule:card-replacement", "rule:not-registered", "fact:nirKind"],
  },
  A3: {
    en: `The second is to be ${minimumAge} or older: the card can be asked for from that age.`,
    fr: `La seconde est d’avoir au moins ${minimumAge} ans : la carte peut être demandée dès cet âge.`,
    carriers: [
      "rule:eligible",
      "rule:card-replacement",
      "rule:too-young",
      "rule:issue-on-request",
      "parameter:minimum-age",
      "fact:age",
    ],
  },
  A4: {
    en: `For a child attached to a parent it becomes automatic at ${automaticIssueAge}, unless it was asked for before.`,
    fr: `Pour un enfant rattaché à un parent, elle devient automatique à ${automaticIssueAge} ans, sauf demande déjà faite.`,
    carriers: ["rule:automatic-issue", "rule:card-held", "rule:card-ordered", "parameter:automatic-issue-age"],
  },
  A5: {
    en: "Who has just arrived in France first registers with Social Security, to have a permanent number.",
    fr: "Qui vient d’arriver en France s’inscrit d’abord à la sécurité sociale, pour avoir un numéro définitif.",
    carriers: ["rule:not-registered", "rule:open-rights"],
  },
  A6: {
    en: "With the final number, the card can be ordered in two ways.",
    fr: "Avec le numéro définitif, la carte se commande de deux façons.",
    carriers: ["rule:order-card", "rule:order-card-by-mail"],
  },
  B1: {
    en: "The first way is online, which is recommended because it is faster.",
    fr: "La première est en ligne : elle est conseillée, car plus rapide.",
    carriers: ["rule:order-card", "procedure:order-card", "words:recommended"],
  },
  B2: {
    en: "It is the simplest and quickest way.",
    fr: "C’est la façon la plus simple et la plus rapide.",
    carriers: ["procedure:order-card", "words:recommended"],
  },
  B3: {
    en: "Log in to the ameli account or to the Compte ameli app.",
    fr: "Se connecter au compte ameli ou à l’application Compte ameli.",
    carriers: ["step:sign-in"],
  },
  B4: {
    en: "Open “My procedures” or “My Vitale card”.",
    fr: "Ouvrir « Mes démarches » ou « Ma carte Vitale ».",
    carriers: ["step:open-my-procedures"],
  },
  B5: {
    en: "Choose to order the card.",
    fr: "Choisir de commander la carte.",
    carriers: ["step:choose-order-card"],
  },
  B6: {
    en: "Check one’s civil status and address.",
    fr: "Vérifier son état civil et son adresse.",
    carriers: ["step:check-personal-information"],
  },
  B7: {
    en: "Upload the scanned documents.",
    fr: "Déposer les documents numérisés.",
    carriers: ["step:upload-order-documents", "words:copies.scan"],
  },
  B8: {
    en: "One is a recent identity photo, in colour, that meets the standard.",
    fr: "L’un est une photo d’identité conforme, récente et en couleur.",
    carriers: ["rule:id-photo", "alternative:compliant-photo", "words:documents.id-photo.notes"],
  },
  B9: {
    en: "The other is a valid identity card, passport or residence permit.",
    fr: "L’autre est une carte d’identité, un passeport ou un titre de séjour en cours de validité.",
    carriers: [
      "rule:identity-of-french-holders",
      "rule:identity-of-foreign-holders",
      "alternative:identity-card",
      "alternative:passport",
      "alternative:residence-permit-card",
      "words:documents.identity-document.notes",
    ],
  },
  B10: {
    en: "Confirm the request.",
    fr: "Valider la demande.",
    carriers: ["step:confirm-order"],
  },
  B11: {
    en: `The card usually comes ${delivery[0]} to ${delivery[1]} weeks after that.`,
    fr: `La carte arrive en général ${delivery[0]} à ${delivery[1]} semaines après.`,
    carriers: ["rule:await-delivery", "step:wait-for-card", "parameter:delivery"],
  },
  C1: {
    en: "The second way is by mail, for those who cannot order online.",
    fr: "La seconde est par courrier, pour qui ne peut pas commander en ligne.",
    carriers: ["rule:order-card-by-mail", "procedure:order-card"],
  },
  C2: {
    en: "The fund sends the form “Ma nouvelle carte Vitale”, or it is asked for.",
    fr: "La caisse envoie le formulaire « Ma nouvelle carte Vitale », ou on le lui demande.",
    carriers: ["rule:card-order-form", "step:get-order-form", "alternative:signed-order-form"],
  },
  C3: {
    en: "Review the form and sign it.",
    fr: "Relire le formulaire et le signer.",
    carriers: ["step:sign-order-form", "alternative:signed-order-form", "words:documents.card-order-form.notes"],
  },
  C4: {
    en: "Attach a photo that meets the standard.",
    fr: "Joindre une photo conforme.",
    carriers: ["rule:id-photo", "step:attach-order-documents", "alternative:compliant-photo"],
  },
  C5: {
    en: "Attach a photocopy of the valid identity document.",
    fr: "Joindre la photocopie de la pièce d’identité en cours de validité.",
    carriers: [
      "rule:identity-of-french-holders",
      "rule:identity-of-foreign-holders",
      "step:attach-order-documents",
      "words:copies.photocopy",
    ],
  },
  C6: {
    en: "Send everything to one’s fund, whose address is on the form and on ameli.fr.",
    fr: "Envoyer le tout à sa caisse, dont l’adresse est sur le formulaire et sur ameli.fr.",
    carriers: ["step:mail-order-form"],
  },
  D1: {
    en: "Until the card comes, the certificate of entitlement from the ameli account proves cover.",
    fr: "En attendant la carte, l’attestation de droits du compte ameli prouve la prise en charge.",
    carriers: ["rule:certificate-from-account", "rule:certificate-from-cpam", "words:interimProof.ameli-account"],
  },
} as const satisfies Record<string, Sentence>;
