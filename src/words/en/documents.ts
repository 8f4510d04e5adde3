import { identityDocumentAge } from "../../shipped/numbers.js";
import type { Catalogue } from "../catalogue.js";

export const documents: Catalogue["documents"] = {
  "coverage-application-form": {
    label: "Form S1106, application for health insurance coverage",
    notes: [],
  },
  "child-attachment-form": {
    label: "Form S3705, registration of a child",
    notes: [],
  },
  "identity-document": {
    label: "Identity document",
    notes: [
      "Of the person the card is for, even if that is a child.",
      `Valid. To order the Carte Vitale: issued less than ${identityDocumentAge} years ago.`,
    ],
  },
  "residence-permit": { label: "Residence permit", notes: ["Valid; proof that you have applied for one counts."] },
  "proof-of-residence": { label: "Proof of residence in France", notes: [] },
  "employment-proof": { label: "Proof of employment", notes: [] },
  "activity-proof": { label: "Proof of your professional activity", notes: [] },
  "unemployment-proof": { label: "Proof that you are unemployed", notes: [] },
  "pension-proof": { label: "Proof of your pension", notes: [] },
  "family-link-proof": { label: "Proof of the family link with the insured person", notes: [] },
  "enrolment-certificate": {
    label: "Certificate of enrolment",
    notes: ["It names the period of study. A letter of admission or acceptance is refused."],
  },
  "bank-details": {
    label: "Bank details (RIB)",
    notes: [],
  },
  "birth-certificate": {
    label: "Birth certificate",
    notes: ["Of the person the card is for.", "Valid, complete and legible."],
  },
  "birth-certificate-translation": {
    label: "French translation of the birth certificate",
    notes: ["Not needed if the certificate is already in French or a treaty exempts it."],
  },
  "id-photo": {
    label: "Identity photo",
    notes: ["Of the person the card is for.", "Recent, in colour, facing the camera, head uncovered."],
  },
  "card-order-form": { label: "Form “Ma nouvelle carte Vitale”", notes: ["Reviewed and signed."] },
};

export const alternatives: Catalogue["alternatives"] = {
  "signed-form-s1106": "form S1106",
  "signed-form-s3705": "form S3705",
  "identity-card": "identity card",
  passport: "passport",
  "residence-permit-card": "residence permit",
  "permit-application-receipt": "proof of a permit application (récépissé, attestation de prolongation)",
  "utility-bill": "energy, water or internet bill",
  lease: "lease",
  "other-residence-proof": "another proof of a stable home",
  "employment-contract": "employment contract",
  "pay-slip": "pay slip",
  "business-registration": "registration of the business",
  "appointment-order": "order of appointment as a civil servant",
  "job-seeker-certificate": "certificate of registration as a job seeker",
  "pension-certificate": "pension certificate",
  "family-record-book": "family record book (livret de famille)",
  "birth-extract-with-parents": "extract from the birth certificate that names the parents",
  "marriage-or-pacs-record": "marriage certificate or civil partnership (PACS) certificate",
  "dated-enrolment-certificate": "certificate of enrolment that names the period of study",
  "french-bank-details": "details of a bank account in France (RIB)",
  "foreign-bank-details": "IBAN of an account abroad",
  "full-birth-certificate": "full copy of the birth certificate",
  "official-translation": "translation by an official translator",
  "compliant-photo": "identity photo that meets the official standard",
  "signed-order-form": "form “Ma nouvelle carte Vitale”",
};
