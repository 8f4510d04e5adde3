import { freeze } from "../model/freeze.js";
import { ownApplicationAge } from "../shipped/numbers.js";
// Shares one chunk with the main entry point, so a program that uses both loads fewer files.
import "../index.js";
import type { Catalogue } from "./catalogue.js";
import { date, dates, days } from "./fr/days.js";
import { alternatives, documents } from "./fr/documents.js";
import { facts, otherTakenForGranted, takenForGranted } from "./fr/facts.js";
import { issues } from "./fr/issues.js";
import { notices } from "./fr/notices.js";
import { outcomes, reasons } from "./fr/outcomes.js";
import { procedures, steps } from "./fr/procedures.js";
import { article, codes, sources } from "./fr/sources.js";

export { frReasoning } from "./fr/reasoning.js";

/** Les mots, en français. */
export const fr = /* @__PURE__ */ freeze<Catalogue>({
  language: "fr",
  outcomes,
  reasons,
  issuance: {
    automatic:
      "La caisse envoie automatiquement le formulaire « Ma nouvelle carte Vitale ». Si vous commandez en ligne, ne le renvoyez pas.",
    "on-request": "La carte n’est pas envoyée d’office : il faut la commander.",
  },
  actors: { holder: "la personne concernée", parent: "un parent ou le tuteur légal" },
  procedures,
  channels: { online: "En ligne", mail: "Par courrier", phone: "Par téléphone", counter: "À l’accueil" },
  steps,
  documents,
  alternatives,
  copies: { scan: "un scan", photocopy: "une photocopie", original: "l’original" },
  notices,
  interimProof: {
    "ameli-account": `En attendant la carte, l’attestation de droits prouve que vous êtes couvert : téléchargez-la depuis le compte ameli (avant ${ownApplicationAge} ans, celui d’un parent). Si votre caisse est la MSA, utilisez le compte MSA.`,
    "student-account":
      "En attendant la carte, l’attestation de droits prouve que vous êtes couvert : téléchargez-la depuis votre espace personnel sur etudiant-etranger.ameli.fr.",
    cpam: "En attendant la carte, l’attestation de droits prouve que vous êtes couvert : demandez-la à la caisse qui vous a donné le numéro, elle l’envoie par courrier. Un compte ameli ne peut pas encore être ouvert.",
  },
  facts,
  dates,
  takenForGranted,
  otherTakenForGranted,
  days,
  date,
  codes,
  article,
  sources,
  deliveryWeeks: (shortest, longest) =>
    shortest === longest ? `environ ${longest} semaines` : `${shortest} à ${longest} semaines après validation`,
  recommended: "conseillé",
  issues,
  row: (row, issue) => `Ligne ${row} : ${issue}`,
  labelled: (label, said) => `${label} : ${said}`,
  disclaimer:
    "À titre d’information. Votre caisse d’assurance maladie décide. Pour de l’aide, appelez le 3646 (depuis l’étranger, le +33 1 84 90 36 46).",
}) as Catalogue;
