import { permanentNumberProcessing, temporaryNumberValidity } from "../../thresholds.js";
import type { Sentence } from "./carrier.js";

/** I: how people who were born abroad get their number. */
export const number = {
  I1: {
    en: "How does somebody who was born abroad get a Social Security number?",
    fr: "Comment une personne née à l’étranger obtient-elle un numéro de sécurité sociale ?",
    carriers: ["fact:birthPlace", "step:wait-for-number-letter"],
  },
  I2: {
    en: "To apply for cover comes first: it registers the person and brings a temporary number (NIA).",
    fr: "On demande d’abord l’ouverture de ses droits : on est alors inscrit et on reçoit un numéro provisoire (NIA).",
    carriers: ["rule:open-rights", "step:wait-for-number-letter"],
  },
  I3: {
    en: "The application goes to the fund of the place where one lives.",
    fr: "La demande est à envoyer à la caisse de son lieu de résidence.",
    carriers: ["step:mail-coverage-application"],
  },
  I4: {
    en: "Form S1106 is to be completed.",
    fr: "Le formulaire S1106 est à remplir.",
    carriers: ["rule:coverage-application-form", "step:fill-coverage-application", "alternative:signed-form-s1106"],
  },
  I5: {
    en: "The documents that go with it depend on the situation.",
    fr: "Les pièces à joindre dépendent de la situation.",
    carriers: ["step:attach-coverage-documents", "fact:status"],
  },
  I6: {
    en: "One is a photocopy of the identity document or of a valid residence permit.",
    fr: "L’une est la photocopie de la pièce d’identité ou d’un titre de séjour valable.",
    carriers: [
      "rule:identity-of-french-and-eu-nationals",
      "rule:identity-of-other-nationals",
      "alternative:identity-card",
      "alternative:residence-permit-card",
      "words:copies.photocopy",
    ],
  },
  I7: {
    en: "One is a photocopy of what proves the right to cover in one’s situation, with or without work.",
    fr: "L’autre est la photocopie de ce qui prouve le droit à la prise en charge, avec ou sans activité.",
    carriers: [
      "rule:employment-proof",
      "rule:activity-proof",
      "rule:unemployment-proof",
      "rule:pension-proof",
      "rule:family-link-proof",
      "rule:enrolment-certificate",
      "alternative:pay-slip",
      "alternative:activity-record",
      "alternative:job-seeker-certificate",
    ],
  },
  I8: {
    en: "A letter then brings the temporary number.",
    fr: "Un courrier donne ensuite le numéro provisoire.",
    carriers: ["step:wait-for-number-letter"],
  },
  I9: {
    en: "With it the person is identified and reimbursed for a time.",
    fr: "Il permet d’être identifié et remboursé, à titre provisoire.",
    carriers: ["rule:certificate-from-cpam", "words:outcomes.temporary-number.explanation"],
  },
  I10: {
    en: "It gives no right to the card yet, nor to an ameli account.",
    fr: "Il ne permet encore ni d’avoir la carte, ni d’ouvrir un compte ameli.",
    carriers: [
      "rule:temporary-number",
      "rule:certificate-from-cpam",
      "contradiction:card-without-permanent-number",
      "fact:cardState",
    ],
  },
  I11: {
    en: `It serves for ${temporaryNumberValidity} months.`,
    fr: `Il sert pendant ${temporaryNumberValidity} mois.`,
    carriers: [
      "rule:temporary-number",
      "rule:temporary-number-expired",
      "rule:contact-cpam",
      "parameter:temporary-number-validity",
      "fact:temporaryNumberMonths",
    ],
  },
  I12: {
    en: `To get the permanent number takes ${permanentNumberProcessing} months.`,
    fr: `Il faut ${permanentNumberProcessing} mois pour obtenir le numéro définitif.`,
    carriers: ["parameter:permanent-number-processing", "words:outcomes.temporary-number.explanation"],
  },
  I13: {
    en: "For that, a photocopy of a valid, complete and legible civil status document is sent.",
    fr: "Pour cela, on envoie la photocopie d’un acte d’état civil valable, complet et lisible.",
    carriers: [
      "rule:certify-number",
      "rule:certify-student-number",
      "rule:civil-status-document",
      "step:copy-civil-status",
      "step:mail-civil-status",
      "words:documents.civil-status-document.notes",
    ],
  },
} as const satisfies Record<string, Sentence>;
