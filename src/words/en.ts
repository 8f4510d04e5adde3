import { freeze } from "../model/freeze.js";
import {
  majority,
  minimumAge,
  ownApplicationAge,
  permanentNumberProcessing,
  stableResidence,
  temporaryNumberValidity,
} from "../shipped/numbers.js";
// Shares one chunk with the main entry point, so a program that uses both loads fewer files.
import "../index.js";
import type { Catalogue } from "./catalogue.js";
import { alternatives, documents } from "./en/documents.js";
import { facts } from "./en/facts.js";

export { enReasoning } from "./en/reasoning.js";

/** The words in English. */
export const en = /* @__PURE__ */ freeze<Catalogue>({
  language: "en",
  outcomes: {
    "covered-elsewhere": {
      headline: "No Carte Vitale: another country’s or territory’s scheme covers you",
      explanation:
        "Ask that scheme about your cover. If you live in France with a form S1, contact your local health insurance fund (CPAM) instead.",
    },
    "not-resident": {
      headline: "No Carte Vitale while you live outside France",
      explanation:
        "You can apply once you live in France on a stable basis. If you draw a pension from a French scheme, say so: the answer may change.",
    },
    "residence-permit-required": {
      headline: "Not yet: you first need a valid residence permit",
      explanation:
        "Apply for your permit or renew it; proof that you have applied counts. Without a valid permit, you may be entitled to State medical aid (aide médicale de l’État, AME): ask your local health insurance fund (CPAM).",
    },
    "residence-too-short": {
      headline: `Not yet: you must have lived in France for ${stableResidence} months`,
      explanation: `After ${stableResidence} full months, apply to your local health insurance fund (CPAM) for cover, then order the card if you have none. With a form S1, do not wait: send it to your CPAM.`,
    },
    "not-registered": {
      headline: "Not yet: first register with the French health insurance system",
      explanation: "The card needs a permanent Social Security number: this is how to get one.",
    },
    "temporary-number-expired": {
      headline: "Not yet: your temporary number has expired",
      explanation:
        "Contact your local health insurance fund (CPAM) first, then send the birth certificate of the person the card is for: the card needs the permanent number.",
    },
    "temporary-number": {
      headline: "Not yet: you first need your permanent Social Security number",
      explanation: `Your temporary number, valid for ${temporaryNumberValidity} months, gives you reimbursement, not the card. Send the birth certificate of the person the card is for, unless that is done: a letter will bring the permanent number. This can take up to ${permanentNumberProcessing} months.`,
    },
    "too-young": {
      headline: `Not yet: the card can be ordered from the age of ${minimumAge}`,
      explanation: `A parent can order it from the age of ${minimumAge}, with the parent’s ameli account.`,
    },
    "card-held": {
      headline: "There is already a Carte Vitale",
      explanation: "There is nothing to order.",
    },
    "card-ordered": {
      headline: "The Carte Vitale is on its way",
      explanation: "There is nothing to send. Until it arrives, use your certificate of entitlement.",
    },
    "card-replacement": {
      headline: "Yes: a new Carte Vitale can be ordered",
      explanation: "First report the problem, then order the new card.",
    },
    eligible: {
      headline: "Yes: the Carte Vitale can be ordered",
      explanation: "Follow the steps below to order it.",
    },
    undetermined: {
      headline: "Some information is missing",
      explanation: "Please answer the questions below.",
    },
  },
  reasons: {
    "covered-elsewhere": "Another country’s or territory’s scheme pays for your care.",
    "not-resident": "You live outside France; in your situation, only people who live in France are insured.",
    "residence-permit-required": "An adult who is not an EU, EEA or Swiss national needs a valid residence permit.",
    "residence-too-short": `You have lived in France for less than ${stableResidence} months, and no exemption applies.`,
    "not-registered": "You have no Social Security number yet, or do not know it.",
    "temporary-number-expired": `Your temporary number is ${temporaryNumberValidity} months old or more: it is no longer valid.`,
    "temporary-number": "You have a temporary number: the card needs the permanent one.",
    "too-young": `The card is issued from the age of ${minimumAge}.`,
    "card-held": "There is already a card.",
    "card-ordered": "The card has been ordered.",
    work: `You work in France: the ${stableResidence}-month rule does not apply.`,
    dependent: `A dependant of a person insured in France: the ${stableResidence}-month rule does not apply.`,
    study: `You study and live in France: the ${stableResidence}-month rule does not apply.`,
    residence: `You have lived in France for at least ${stableResidence} months, are exempt from that rule, or draw a French pension.`,
    "card-replacement": `A permanent number, ${minimumAge} years of age or more, and a card that is lost, stolen or faulty: the conditions are met.`,
    eligible: `A permanent number, ${minimumAge} years of age or more, and no card yet: the conditions are met.`,
  },
  issuance: {
    automatic:
      "The fund sends the form “Ma nouvelle carte Vitale” automatically; if you order online, do not send it back.",
    "on-request": "The card does not come by itself: it has to be ordered.",
  },
  actors: { parent: "a parent or legal guardian", holder: "the person the card is for" },
  procedures: {
    "contact-cpam": "Contact your local health insurance fund (CPAM)",
    "open-rights": "Register with health insurance (form S1106)",
    "register-student": "Register with health insurance as a foreign student",
    "attach-child": "Add the child to a parent’s insurance (form S3705)",
    "certify-number": "Have your identity certified to get the permanent number",
    "report-card": "Report the lost, stolen or faulty card",
    "order-card": "Order the Carte Vitale",
    "await-delivery": "Wait for the card",
  },
  channels: { online: "Online", mail: "By mail", phone: "By phone", counter: "At the counter" },
  steps: {
    "call-3646": "Call 3646 and say that your temporary number has expired.",
    "visit-cpam": "Go to a counter of your local health insurance fund (CPAM).",
    "fill-coverage-application": "Complete and sign form S1106, “Application for health insurance coverage”.",
    "attach-coverage-documents": "Attach photocopies of the other documents listed here.",
    "mail-coverage-application":
      "Send everything by mail to the health insurance fund (CPAM) where you live, or where you work if you do not live in France.",
    "wait-for-number-letter":
      "Wait for the letter. If you were born abroad, it brings a temporary number (NIA) first. If you were born in France, you already have a number: the CPAM tells you what it is.",
    "open-student-site": "Go to etudiant-etranger.ameli.fr.",
    "fill-student-application": "Fill in the application.",
    "upload-student-documents": "Upload scans of the documents listed here.",
    "follow-number-letters": "Follow the letters you receive: each one says what to do or send next.",
    "fill-child-attachment": "Complete form S3705; the insured parent signs it.",
    "attach-child-documents": "Attach photocopies of the other documents listed here.",
    "mail-child-attachment": "Send everything by mail to the insured parent’s health insurance fund (CPAM).",
    "copy-civil-status": "Make photocopies of the documents listed here.",
    "mail-civil-status": "Send them by mail to your local health insurance fund (CPAM).",
    "wait-for-certification":
      "The national statistics institute (INSEE) certifies your identity. A letter then brings your permanent number and says how to order the card.",
    "sign-in": `Log in to your ameli account (under ${ownApplicationAge}: a parent’s), on ameli.fr or in the Compte ameli app.`,
    "report-online": "In “My procedures”, report the loss, theft or fault.",
    "report-by-phone": "Call 3646 and report the loss, theft or fault.",
    "report-at-counter": "Report the loss, theft or fault at a counter of your local health insurance fund (CPAM).",
    "open-my-procedures": "Open “My procedures” or “My Vitale card”.",
    "choose-order-card": "Choose “Order my Vitale card”.",
    "check-personal-information": "Check the personal information: civil status and mailing address.",
    "upload-order-documents": "Upload the photo and a scan of the identity document.",
    "confirm-order": "Confirm the request.",
    "get-order-form":
      "Use the form “Ma nouvelle carte Vitale” that you have received, or ask your local health insurance fund (CPAM) for it.",
    "sign-order-form": "Review the form and sign it.",
    "attach-order-documents": "Attach the photo and a photocopy of the identity document.",
    "mail-order-form":
      "Send everything by mail to your local health insurance fund (CPAM): its address is on the form and on ameli.fr.",
    "wait-for-card": "There is nothing to send: the card comes by mail.",
  },
  documents,
  alternatives,
  notices: {},
  copies: { scan: "a scan", photocopy: "a photocopy", original: "the original" },
  interimProof: {
    "ameli-account": `While there is no card, the certificate of entitlement (attestation de droits) proves cover: download it from the ameli account (under ${ownApplicationAge}: a parent’s).`,
    cpam: "While there is no card, the certificate of entitlement (attestation de droits) proves cover: ask your local health insurance fund (CPAM), which sends it by letter.",
  },
  facts,
  sources: {
    "project-brief": "Project brief",
    "css-l160-1": "Social Security Code, article L160-1",
    "css-l160-2": "Social Security Code, article L160-2",
    "css-l160-3": "Social Security Code, article L160-3",
    "css-d160-2": "Social Security Code, article D160-2",
    "css-r111-2": "Social Security Code, article R111-2",
    "css-r111-3": "Social Security Code, article R111-3",
    "css-r111-4": "Social Security Code, article R111-4",
    "css-r114-7": "Social Security Code, article R114-7",
    "css-l161-31": "Social Security Code, article L161-31",
    "css-r161-33-1": "Social Security Code, article R161-33-1",
    "ceseda-l411-1": "Code on the entry and residence of foreigners (Ceseda), article L411-1",
    "arrete-2007-03-14": "Order of 14 March 2007, article 1",
    "service-public-f265": "Service-Public, Carte Vitale (F265)",
    "service-public-f16467": "Service-Public, Social Security number (F16467)",
    "service-public-f16620": `Service-Public, child under ${majority} (F16620)`,
    "service-public-f10662": "Service-Public, certificate of entitlement (F10662)",
    "ameli-born-abroad": "ameli.fr, born abroad",
    "ameli-foreign-student": "ameli.fr, foreign student",
  },
  deliveryWeeks: (shortest, longest) =>
    shortest === longest ? `about ${longest} weeks` : `${shortest} to ${longest} weeks after confirmation`,
  recommended: "recommended",
  labelled: (label, said) => `${label}: ${said}`,
  disclaimer: "For information only. Your health insurance fund (CPAM) decides; for help, call 3646.",
}) as Catalogue;
