import { stableResidence } from "../../thresholds.js";
import type { Sentence } from "./carrier.js";

/** F: people who have just arrived; G: foreign nationals; H: people who live and work in France. */
export const newcomers = {
  F1: {
    en: "Who is new to France must first register with health insurance to have a permanent number.",
    fr: "Qui arrive en France doit d’abord s’inscrire à l’Assurance Maladie pour avoir un numéro définitif.",
    carriers: ["rule:not-registered", "rule:open-rights", "rule:register-student", "rule:attach-child"],
  },
  F2: {
    en: "For that, some things generally have to be proved.",
    fr: "Pour cela, il faut en général prouver certaines choses.",
    carriers: ["step:attach-coverage-documents"],
  },
  F3: {
    en: "Identity and civil status are proved.",
    fr: "On prouve son identité et son état civil.",
    carriers: [
      "rule:identity-of-french-and-eu-nationals",
      "rule:identity-of-other-nationals",
      "rule:civil-status-document",
    ],
  },
  F4: {
    en: "Stable and regular residence is proved, by a valid permit, an employment contract or proof of a stable home, as the case may be.",
    fr: "On prouve une résidence stable et régulière, par un titre de séjour valable, un contrat de travail ou un justificatif de domicile stable, selon le cas.",
    carriers: [
      "rule:residence-permit-required",
      "rule:residence-permit-of-adults",
      "rule:proof-of-residence",
      "rule:employment-proof",
      "alternative:employment-contract",
      "alternative:other-residence-proof",
    ],
  },
  F5: {
    en: "Bank details (RIB) are given, for reimbursement.",
    fr: "On donne un RIB, pour être remboursé.",
    carriers: ["rule:bank-details", "alternative:french-bank-details"],
  },
  F6: {
    en: "Once the application is accepted, health insurance sends the form for the card.",
    fr: "Une fois la demande acceptée, l’Assurance Maladie envoie le formulaire de la carte.",
    carriers: ["step:get-order-form"],
  },
  F7: {
    en: "Or the card is ordered directly from the new ameli account.",
    fr: "Ou bien la carte se commande directement depuis le nouveau compte ameli.",
    carriers: ["rule:order-card", "step:sign-in"],
  },
  G1: {
    en: "A foreign national can have the card as soon as French social security, that is health insurance, covers them.",
    fr: "Un étranger peut avoir la carte dès qu’il relève de la sécurité sociale française, c’est-à-dire de l’assurance maladie.",
    carriers: [
      "rule:work",
      "rule:dependent",
      "rule:study",
      "rule:residence",
      "rule:covered-elsewhere",
      "fact:nationality",
    ],
  },
  G2: {
    en: "The exact conditions depend on the person’s situation.",
    fr: "Les conditions exactes dépendent de la situation de la personne.",
    carriers: ["fact:status"],
  },
  H1: {
    en: "The first situation: to live and work in France.",
    fr: "Première situation : vivre et travailler en France.",
    carriers: ["rule:work", "fact:residesInFrance"],
  },
  H2: {
    en: `The card can be applied for by who resides in France for at least ${stableResidence} months in a row, with a valid residence permit.`,
    fr: `Peut demander la carte qui réside en France depuis au moins ${stableResidence} mois de suite, avec un titre de séjour valable.`,
    carriers: [
      "rule:residence",
      "rule:residence-too-short",
      "rule:residence-permit-required",
      "parameter:stable-residence",
      "contradiction:residence-without-residing",
      "fact:residenceMonths",
      "fact:residencePermit",
    ],
  },
  H3: {
    en: "It can be by who works, as an employee, self-employed, a civil servant or otherwise.",
    fr: "Le peut qui travaille, comme salarié, indépendant, fonctionnaire ou autrement.",
    carriers: ["rule:work"],
  },
  H4: {
    en: "Or by who depends on somebody already insured in France.",
    fr: "Ou qui est à la charge d’une personne déjà assurée en France.",
    carriers: ["rule:dependent", "rule:attach-child", "rule:family-link-proof"],
  },
  H5: {
    en: "Documents go to the fund (CPAM).",
    fr: "Des documents sont à envoyer à la caisse (CPAM).",
    carriers: ["rule:open-rights", "step:mail-coverage-application"],
  },
  H6: {
    en: "A passport and a valid residence permit are asked for.",
    fr: "Un passeport et un titre de séjour valable sont demandés.",
    carriers: [
      "rule:identity-of-other-nationals",
      "rule:residence-permit-of-adults",
      "alternative:passport",
      "alternative:residence-permit-card",
      "words:documents.residence-permit.notes",
    ],
  },
  H7: {
    en: "Proof of residence in France is asked for, such as an electricity bill or a lease.",
    fr: "Un justificatif de domicile en France est demandé, comme une facture d’électricité ou un bail.",
    carriers: [
      "rule:proof-of-residence",
      "alternative:utility-bill",
      "alternative:lease",
      "alternative:other-residence-proof",
    ],
  },
  H8: {
    en: "Employees are asked for their contract or a pay slip.",
    fr: "Aux salariés, le contrat de travail ou un bulletin de paie est demandé.",
    carriers: ["rule:employment-proof", "alternative:employment-contract", "alternative:pay-slip"],
  },
  H9: {
    en: "Details of a bank account in France are asked for.",
    fr: "Le RIB d’un compte en France est demandé.",
    carriers: ["rule:bank-details", "alternative:french-bank-details"],
  },
  H10: {
    en: "A birth certificate is asked for, with an official translation where one is needed.",
    fr: "Un acte de naissance est demandé, avec une traduction officielle si nécessaire.",
    carriers: [
      "rule:civil-status-document",
      "rule:civil-status-translation",
      "alternative:birth-certificate-full-copy",
      "alternative:official-translation",
      "words:documents.civil-status-translation.notes",
    ],
  },
} as const satisfies Record<string, Sentence>;
