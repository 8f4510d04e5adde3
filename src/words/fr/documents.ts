import { identityDocumentAge, stableResidence } from "../../shipped/numbers.js";
import type { ByActor, Catalogue } from "../catalogue.js";
import { civilStatusMonths } from "../numbers.js";

const whose: ByActor = { holder: "À votre nom.", parent: "Au nom de l’enfant, pas au vôtre." };

export const documents: Catalogue["documents"] = {
  "coverage-application-form": {
    label: "Formulaire S1106 (cerfa 15763), demande d’ouverture des droits à l’assurance maladie",
    notes: [],
  },
  "child-attachment-form": { label: "Formulaire S3705 (cerfa 14445), rattachement d’un enfant", notes: [] },
  "s1-form": {
    label: "Formulaire S1 (ou S072)",
    notes: ["Délivré par le régime étranger qui paie les soins."],
  },
  "identity-document": {
    label: "Pièce d’identité",
    notes: [
      whose,
      "En cours de validité.",
      `Si vous commandez la carte Vitale : avec photo, et délivrée depuis moins de ${identityDocumentAge} ans. Si vous n’avez pas de telle pièce, allez à l’accueil de votre caisse avec le formulaire et la photo : l’identité y est vérifiée.`,
    ],
  },
  "residence-permit": {
    label: "Visa de long séjour ou titre de séjour",
    notes: [
      "En cours de validité. Si vous avez demandé un titre ou son renouvellement, la preuve de la demande suffit.",
    ],
  },
  "proof-of-residence": {
    label: "Justificatif de domicile en France",
    notes: [
      `Si vous ne travaillez pas et n’étudiez pas, et que rien ne vous dispense des ${stableResidence} mois de résidence, envoyez des papiers qui les couvrent sans interruption.`,
      "Si vous êtes hébergé, une attestation de votre hébergeur suffit. Si vous n’avez pas de domicile, une attestation d’élection de domicile suffit (CCAS ou association agréée).",
    ],
  },
  "exemption-proof": {
    label: `Justificatif de la dispense des ${stableResidence} mois de résidence`,
    notes: [],
  },
  "employment-proof": { label: "Justificatif d’emploi", notes: [] },
  "activity-proof": { label: "Justificatif d’activité professionnelle", notes: [] },
  "unemployment-proof": { label: "Justificatif de chômage", notes: [] },
  "pension-proof": { label: "Justificatif de pension", notes: [] },
  "family-link-proof": { label: "Justificatif du lien familial avec la personne assurée", notes: [] },
  "enrolment-certificate": {
    label: "Certificat de scolarité",
    notes: ["En pratique, une lettre d’admission ou d’acceptation est refusée."],
  },
  "proof-of-means": {
    label: "Justificatif de ressources",
    notes: [
      "Si vous avez une carte européenne d’assurance maladie (CEAM) valable, ne vous inscrivez pas : répondez à nouveau.",
    ],
  },
  "bank-details": {
    label: "Coordonnées bancaires",
    notes: [
      "Un IBAN de l’UE ou de l’EEE ne peut pas être refusé. En pratique, un IBAN du reste de la zone SEPA (Suisse, Royaume-Uni…) convient aussi, mais certains formulaires en ligne demandent encore un IBAN français.",
      "Si vous vivez à l’étranger, un IBAN hors de cette zone est accepté en pratique.",
    ],
  },
  "civil-status-document": {
    label: "Pièce d’état civil",
    notes: [
      whose,
      "Valide, complète et lisible.",
      `Si vous vous inscrivez et ne l’avez pas encore, n’attendez pas : avec la seule pièce d’identité, la caisse attribue un numéro provisoire. Envoyez ensuite cette pièce dans les ${civilStatusMonths} mois.`,
      "Si vous êtes français et né à l’étranger, le Service central d’état civil envoie la copie gratuitement, en français.",
    ],
  },
  "civil-status-translation": {
    label: "Traduction en français de la pièce d’état civil",
    notes: [
      "Inutile pour une pièce en français, établie par une autorité de l’UE, de l’EEE ou de la Suisse, ou dispensée par un accord international.",
    ],
  },
  "id-photo": {
    label: "Photo d’identité",
    notes: [
      { holder: "La vôtre.", parent: "Celle de l’enfant, pas la vôtre." },
      "Récente, en couleur, de face, tête nue.",
    ],
  },
  "card-order-form": { label: "Formulaire « Ma nouvelle carte Vitale »", notes: ["Vérifié et signé."] },
};

export const alternatives: Catalogue["alternatives"] = {
  "signed-form-s1106": "formulaire S1106 signé",
  "signed-form-s3705": "formulaire S3705 signé",
  "form-s1-or-s072": "formulaire S1 ou S072",
  "identity-card": "carte d’identité",
  passport: "passeport",
  "residence-permit-card": "titre de séjour",
  "permit-application-proof": "preuve de la demande de titre (récépissé, attestation de prolongation)",
  "other-listed-permit":
    "autre document de la liste officielle : certificat de résidence algérien, autorisation provisoire de séjour (APS), attestation de demande d’asile, visa de long séjour temporaire pour études (VLS-T)…",
  "validated-long-stay-visa": "visa de long séjour (VLS-TS) validé en ligne",
  "utility-bill": "facture d’énergie, d’eau ou d’internet",
  lease: "bail",
  "other-residence-proof": "autre preuve de domicile stable",
  "exemption-reason-proof":
    "notification de la prestation, preuve du lien familial, convention de stage, certificat de scolarité ou autre preuve du motif",
  "employment-contract": "contrat de travail",
  "pay-slip": "bulletin de salaire",
  "activity-record": "immatriculation de l’entreprise, ou arrêté de nomination",
  "job-seeker-certificate": "attestation d’inscription comme demandeur d’emploi",
  "pension-certificate": "titre de pension",
  "family-link-record":
    "livret de famille, extrait d’acte de naissance avec filiation, jugement d’adoption, acte de mariage, attestation de Pacs ou certificat de concubinage",
  "current-enrolment-certificate": "certificat de scolarité de l’année en cours",
  "means-certificate": "attestation de ressources pour l’année universitaire",
  "french-bank-details": "RIB d’un compte en France",
  "foreign-bank-details": "IBAN d’un compte à l’étranger",
  "birth-certificate-full-copy": "copie intégrale de l’acte de naissance",
  "birth-certificate-with-parents": "extrait d’acte de naissance avec filiation",
  "consular-document": "document établi par le consulat",
  "family-record-book": "livret de famille",
  "marriage-certificate": "acte de mariage",
  "ofpra-civil-status": "document d’état civil de l’Ofpra (office des réfugiés)",
  "official-translation": "traduction, en pratique par un traducteur assermenté",
  "compliant-photo": "photo d’identité conforme",
  "signed-order-form": "formulaire « Ma nouvelle carte Vitale » signé",
};
