import { automaticIssueAge, minimumAge, stableResidence } from "../../thresholds.js";
import type { Sentence } from "./carrier.js";

/** E: what is required. */
export const requirements = {
  E1: {
    en: "For those who are entitled to health insurance, little is required.",
    fr: "Pour qui a droit à l’assurance maladie, peu de conditions sont à remplir.",
    carriers: ["rule:work", "rule:dependent", "rule:study", "rule:residence", "rule:eligible"],
  },
  E2: {
    en: "A permanent Social Security number (NIR) is required.",
    fr: "Il faut un numéro de sécurité sociale définitif (NIR).",
    carriers: ["rule:eligible", "rule:card-replacement", "rule:not-registered"],
  },
  E3: {
    en: "This is the requirement that matters most.",
    fr: "C’est la condition essentielle.",
    carriers: ["rule:not-registered", "rule:temporary-number"],
  },
  E4: {
    en: `It is given to whoever was born in France, or works there, or lives there on a stable and regular basis for more than ${stableResidence} months.`,
    fr: `Il est attribué à qui est né en France, y travaille, ou y réside de façon stable et régulière depuis plus de ${stableResidence} mois.`,
    carriers: [
      "step:wait-for-number-letter",
      "rule:work",
      "rule:residence",
      "rule:residence-too-short",
      "rule:not-resident",
      "parameter:stable-residence",
    ],
  },
  E5: {
    en: "Who has a temporary number waits for the final one before ordering.",
    fr: "Qui a un numéro provisoire attend le numéro définitif pour commander.",
    carriers: ["rule:temporary-number", "contradiction:card-without-permanent-number"],
  },
  E6: {
    en: `To be ${minimumAge} or older is required.`,
    fr: `Il faut avoir au moins ${minimumAge} ans.`,
    carriers: ["rule:too-young", "parameter:minimum-age"],
  },
  E7: {
    en: "Insured people are issued the card from that age on.",
    fr: "La carte est délivrée aux assurés à partir de cet âge.",
    carriers: ["rule:eligible", "rule:too-young"],
  },
  E8: {
    en: `At ${automaticIssueAge}, the fund usually sends the application to children covered by a parent’s insurance.`,
    fr: `À ${automaticIssueAge} ans, la caisse envoie en général la demande aux enfants couverts par l’assurance d’un parent.`,
    carriers: [
      "rule:automatic-issue",
      "rule:holder-applies",
      "parameter:automatic-issue-age",
      "parameter:own-application-age",
      "words:issuance.automatic",
    ],
  },
  E9: {
    en: `From ${minimumAge}, parents can ask for it, from the parent’s ameli account.`,
    fr: `Dès ${minimumAge} ans, les parents peuvent la demander, depuis le compte ameli du parent.`,
    carriers: [
      "rule:parent-applies",
      "rule:issue-on-request",
      "parameter:own-application-age",
      "words:outcomes.too-young.explanation",
      "words:steps.sign-in.parent",
    ],
  },
} as const satisfies Record<string, Sentence>;
