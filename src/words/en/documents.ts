import { identityDocumentAge, stableResidence } from "../../shipped/numbers.js";
import type { ByActor, Catalogue } from "../catalogue.js";
import { civilStatusMonths } from "../numbers.js";

const whose: ByActor = { holder: "Yours.", parent: "The child’s, not yours." };

export const documents: Catalogue["documents"] = {
  "coverage-application-form": {
    label: "Form S1106 (cerfa 15763), application for health insurance",
    notes: [],
  },
  "child-attachment-form": { label: "Form S3705 (cerfa 14445), adding a child", notes: [] },
  "s1-form": {
    label: "Form S1 (or S072)",
    notes: ["From the scheme abroad that pays for the care."],
  },
  "identity-document": {
    label: "Identity document",
    notes: [
      whose,
      "Valid.",
      `If you order the Carte Vitale: with a photo, and issued less than ${identityDocumentAge} years ago. If you have no such document, go to a counter of your fund with the form and the photo: the identity is checked there.`,
    ],
  },
  "residence-permit": {
    label: "Long-stay visa or residence permit",
    notes: ["Valid. If you have applied for a permit or its renewal, proof of it will do."],
  },
  "proof-of-residence": {
    label: "Proof of residence in France",
    notes: [
      `If you do not work or study, and nothing exempts you from the ${stableResidence} months of residence, send papers that cover them without a break.`,
      "If you live with somebody, a certificate from your host will do. If you have no home, a certificate of domiciliation will do (from the town’s social centre or an approved association).",
    ],
  },
  "exemption-proof": {
    label: `Proof of what exempts you from the ${stableResidence} months of residence`,
    notes: [],
  },
  "employment-proof": { label: "Proof of employment", notes: [] },
  "activity-proof": { label: "Proof of your professional activity", notes: [] },
  "unemployment-proof": { label: "Proof that you are unemployed", notes: [] },
  "pension-proof": { label: "Proof of your pension", notes: [] },
  "family-link-proof": { label: "Proof of the family link with the insured person", notes: [] },
  "enrolment-certificate": {
    label: "Certificate of enrolment",
    notes: ["In practice, a letter of admission or acceptance is refused."],
  },
  "proof-of-means": {
    label: "Proof that you can support yourself",
    notes: ["If you have a valid European Health Insurance Card (EHIC), do not register: answer again."],
  },
  "bank-details": {
    label: "Bank details",
    notes: [
      "An IBAN from the EU or the EEA cannot be refused. In practice, one from the rest of the SEPA area (Switzerland, United Kingdom …) serves too, but some online forms still want a French one.",
      "If you live abroad, in practice an IBAN from outside that area will do.",
    ],
  },
  "civil-status-document": {
    label: "Civil-status document",
    notes: [
      whose,
      "Valid, complete and legible.",
      `If you are registering and do not have it yet, do not wait: with the identity document alone, the fund gives a temporary number. Send this document within ${civilStatusMonths} months.`,
      "If you are French and were born abroad, the Service central d’état civil sends the copy free of charge, in French.",
    ],
  },
  "civil-status-translation": {
    label: "French translation of the civil-status document",
    notes: [
      "Not needed for a document that is in French, comes from an authority in the EU, the EEA or Switzerland, or is exempt by treaty.",
    ],
  },
  "id-photo": {
    label: "Identity photo",
    notes: [whose, "Recent, in colour, facing the camera, head uncovered."],
  },
  "card-order-form": { label: "Form “Ma nouvelle carte Vitale”", notes: ["Reviewed and signed."] },
};

export const alternatives: Catalogue["alternatives"] = {
  "signed-form-s1106": "form S1106, signed",
  "signed-form-s3705": "form S3705, signed",
  "form-s1-or-s072": "form S1 or S072",
  "identity-card": "identity card",
  passport: "passport",
  "residence-permit-card": "residence permit",
  "permit-application-proof": "proof of a permit application (récépissé, attestation de prolongation)",
  "other-listed-permit":
    "another document on the official list: Algerian residence certificate, provisional permit (APS), asylum application certificate, student’s temporary long-stay visa (VLS-T) …",
  "validated-long-stay-visa": "long-stay visa (VLS-TS), validated online",
  "utility-bill": "energy, water or internet bill",
  lease: "lease",
  "other-residence-proof": "another proof of a stable home",
  "exemption-reason-proof":
    "notice of the benefit, proof of the family link, traineeship agreement, certificate from the school, or other proof of the reason",
  "employment-contract": "employment contract",
  "pay-slip": "pay slip",
  "activity-record": "registration of the business, or order of appointment as a civil servant",
  "job-seeker-certificate": "certificate of registration as a job seeker",
  "pension-certificate": "pension certificate",
  "family-link-record":
    "family record book (livret de famille), birth certificate that names the parents, adoption judgment, marriage certificate, civil partnership (PACS) certificate or certificate of living together",
  "current-enrolment-certificate": "certificate of enrolment for the current academic year",
  "means-certificate": "certificate of means for the academic year",
  "french-bank-details": "details of a bank account in France (RIB)",
  "foreign-bank-details": "IBAN of an account abroad",
  "birth-certificate-full-copy": "full copy of the birth certificate",
  "birth-certificate-with-parents": "extract from the birth certificate that names the parents",
  "consular-document": "document from the consulate",
  "family-record-book": "family record book (livret de famille)",
  "marriage-certificate": "marriage certificate",
  "ofpra-civil-status": "civil-status document from OFPRA (the French office for refugees)",
  "official-translation": "translation, in practice by a sworn translator (traducteur assermenté)",
  "compliant-photo": "identity photo that meets the official standard",
  "signed-order-form": "form “Ma nouvelle carte Vitale”, signed",
};
