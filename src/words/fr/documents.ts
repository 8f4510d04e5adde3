import { identityDocumentAge } from "../../shipped/numbers.js";
import type { Catalogue } from "../catalogue.js";

export const documents: Catalogue["documents"] = {
  "coverage-application-form": {
    label: "Formulaire S1106, demande d’ouverture des droits à l’assurance maladie",
    notes: [],
  },
  "child-attachment-form": {
    label: "Formulaire S3705, rattachement d’un enfant",
    notes: [],
  },
  "identity-document": {
    label: "Pièce d’identité",
    notes: [
      "Celle de la personne concernée, même si c’est un enfant.",
      `En cours de validité. Pour commander la carte Vitale : délivrée depuis moins de ${identityDocumentAge} ans.`,
    ],
  },
  "residence-permit": {
    label: "Titre de séjour",
    notes: ["En cours de validité ; la preuve que vous l’avez demandé est acceptée."],
  },
  "proof-of-residence": { label: "Justificatif de domicile en France", notes: [] },
  "employment-proof": { label: "Justificatif d’emploi", notes: [] },
  "activity-proof": { label: "Justificatif d’activité", notes: [] },
  "unemployment-proof": { label: "Justificatif de chômage", notes: [] },
  "pension-proof": { label: "Justificatif de pension", notes: [] },
  "family-link-proof": { label: "Justificatif du lien familial avec la personne assurée", notes: [] },
  "enrolment-certificate": {
    label: "Certificat de scolarité",
    notes: ["Il indique la période d’études. Une lettre d’admission ou d’acceptation est refusée."],
  },
  "bank-details": {
    label: "Relevé d’identité bancaire (RIB)",
    notes: [],
  },
  "birth-certificate": {
    label: "Acte de naissance",
    notes: ["Celui de la personne concernée.", "Valide, complet et lisible."],
  },
  "birth-certificate-translation": {
    label: "Traduction en français de l’acte de naissance",
    notes: ["Inutile si l’acte est déjà en français ou si un traité en dispense."],
  },
  "id-photo": {
    label: "Photo d’identité",
    notes: ["Celle de la personne concernée.", "Récente, en couleur, de face, tête nue."],
  },
  "card-order-form": { label: "Formulaire « Ma nouvelle carte Vitale »", notes: ["Vérifié et signé."] },
};

export const alternatives: Catalogue["alternatives"] = {
  "signed-form-s1106": "formulaire S1106",
  "signed-form-s3705": "formulaire S3705",
  "identity-card": "carte d’identité",
  passport: "passeport",
  "residence-permit-card": "titre de séjour",
  "permit-application-receipt": "preuve de la demande de titre (récépissé, attestation de prolongation)",
  "utility-bill": "facture d’énergie, d’eau ou d’internet",
  lease: "bail",
  "other-residence-proof": "autre preuve de domicile stable",
  "employment-contract": "contrat de travail",
  "pay-slip": "bulletin de salaire",
  "business-registration": "immatriculation de l’entreprise",
  "appointment-order": "arrêté de nomination",
  "job-seeker-certificate": "attestation d’inscription comme demandeur d’emploi",
  "pension-certificate": "titre de pension",
  "family-record-book": "livret de famille",
  "birth-extract-with-parents": "extrait d’acte de naissance avec filiation",
  "marriage-or-pacs-record": "acte de mariage ou attestation de PACS",
  "dated-enrolment-certificate": "certificat de scolarité indiquant la période d’études",
  "french-bank-details": "RIB d’un compte en France",
  "foreign-bank-details": "IBAN d’un compte à l’étranger",
  "full-birth-certificate": "copie intégrale de l’acte de naissance",
  "official-translation": "traduction officielle",
  "compliant-photo": "photo d’identité conforme",
  "signed-order-form": "formulaire « Ma nouvelle carte Vitale »",
};
