import { freeze } from "../model/freeze.js";
import {
  minimumAge,
  ownApplicationAge,
  permanentNumberProcessing,
  stableResidence,
  temporaryNumberValidity,
} from "../shipped/numbers.js";
// Shares one chunk with the main entry point, so a program that uses both loads fewer files.
import "../index.js";
import type { Catalogue } from "./catalogue.js";
import { alternatives, documents } from "./fr/documents.js";
import { facts } from "./fr/facts.js";

export { frReasoning } from "./fr/reasoning.js";

/** Les mots, en français. */
export const fr = /* @__PURE__ */ freeze<Catalogue>({
  language: "fr",
  outcomes: {
    "covered-elsewhere": {
      headline: "Pas de carte Vitale : le régime d’un autre pays ou territoire vous couvre",
      explanation:
        "Adressez-vous à ce régime. Si vous vivez en France avec un formulaire S1, contactez plutôt votre caisse primaire d’assurance maladie (CPAM).",
    },
    "not-resident": {
      headline: "Pas de carte Vitale tant que vous vivez hors de France",
      explanation:
        "Vous pourrez faire la demande quand vous vivrez en France de façon stable. Si vous êtes retraité d’un régime français, indiquez-le : la réponse peut changer.",
    },
    "residence-permit-required": {
      headline: "Pas encore : il vous faut d’abord un titre de séjour en cours de validité",
      explanation:
        "Demandez-le ou renouvelez-le ; la preuve de votre demande est acceptée. Sans titre valable, vous avez peut-être droit à l’aide médicale de l’État (AME) : demandez à votre caisse primaire d’assurance maladie (CPAM).",
    },
    "residence-too-short": {
      headline: `Pas encore : il faut vivre en France depuis ${stableResidence} mois`,
      explanation: `Après ${stableResidence} mois complets, demandez l’ouverture de vos droits à votre caisse primaire d’assurance maladie (CPAM), puis la carte si vous n’en avez pas. Avec un formulaire S1, n’attendez pas : envoyez-le à votre CPAM.`,
    },
    "not-registered": {
      headline: "Pas encore : inscrivez-vous d’abord à l’Assurance Maladie",
      explanation: "La carte exige un numéro de sécurité sociale définitif : voici comment l’obtenir.",
    },
    "temporary-number-expired": {
      headline: "Pas encore : votre numéro provisoire a expiré",
      explanation:
        "Contactez d’abord votre caisse primaire d’assurance maladie (CPAM), puis envoyez l’acte de naissance de la personne concernée : la carte exige le numéro définitif.",
    },
    "temporary-number": {
      headline: "Pas encore : il vous faut d’abord votre numéro de sécurité sociale définitif",
      explanation: `Votre numéro provisoire, valable ${temporaryNumberValidity} mois, permet d’être remboursé, pas d’avoir la carte. Envoyez l’acte de naissance de la personne concernée si ce n’est pas fait : un courrier vous donnera le numéro définitif. Cela peut prendre jusqu’à ${permanentNumberProcessing} mois.`,
    },
    "too-young": {
      headline: `Pas encore : la carte se commande à partir de ${minimumAge} ans`,
      explanation: `Un parent pourra la commander dès les ${minimumAge} ans, depuis son compte ameli.`,
    },
    "card-held": {
      headline: "Il y a déjà une carte Vitale",
      explanation: "Il n’y a rien à commander.",
    },
    "card-ordered": {
      headline: "La carte Vitale est en route",
      explanation: "Il n’y a rien à envoyer. En attendant, utilisez votre attestation de droits.",
    },
    "card-replacement": {
      headline: "Oui : une nouvelle carte Vitale peut être commandée",
      explanation: "Signalez d’abord le problème, puis commandez la nouvelle carte.",
    },
    eligible: {
      headline: "Oui : la carte Vitale peut être commandée",
      explanation: "Suivez les étapes ci-dessous pour la commander.",
    },
    undetermined: {
      headline: "Il manque des informations",
      explanation: "Répondez aux questions ci-dessous.",
    },
  },
  reasons: {
    "covered-elsewhere": "Le régime d’un autre pays ou territoire prend en charge vos soins.",
    "not-resident": "Vous vivez hors de France ; dans votre situation, il faut vivre en France pour être assuré.",
    "residence-permit-required":
      "Un adulte qui n’est pas ressortissant de l’UE, de l’EEE ou de la Suisse doit avoir un titre de séjour en cours de validité.",
    "residence-too-short": `Vous vivez en France depuis moins de ${stableResidence} mois et aucune dispense ne s’applique.`,
    "not-registered": "Vous n’avez pas encore de numéro de sécurité sociale, ou vous ne le connaissez pas.",
    "temporary-number-expired": `Votre numéro provisoire a ${temporaryNumberValidity} mois ou plus : il n’est plus valable.`,
    "temporary-number": "Vous avez un numéro provisoire : la carte exige le numéro définitif.",
    "too-young": `La carte est délivrée à partir de ${minimumAge} ans.`,
    "card-held": "Il existe déjà une carte.",
    "card-ordered": "La carte est commandée.",
    work: `Vous travaillez en France : la condition des ${stableResidence} mois ne s’applique pas.`,
    dependent: `À la charge d’une personne assurée en France : la condition des ${stableResidence} mois ne s’applique pas.`,
    study: `Vous étudiez et vivez en France : la condition des ${stableResidence} mois ne s’applique pas.`,
    residence: `Vous vivez en France depuis au moins ${stableResidence} mois, ou vous êtes dispensé de cette condition, ou vous touchez une pension française.`,
    "card-replacement": `Numéro définitif, ${minimumAge} ans ou plus, carte perdue, volée ou défectueuse : les conditions sont remplies.`,
    eligible: `Numéro définitif, ${minimumAge} ans ou plus, pas encore de carte : les conditions sont remplies.`,
  },
  issuance: {
    automatic:
      "La caisse envoie automatiquement le formulaire « Ma nouvelle carte Vitale » ; si vous commandez en ligne, ne le renvoyez pas.",
    "on-request": "La carte n’est pas envoyée d’office : il faut la commander.",
  },
  actors: { parent: "un parent ou le tuteur légal", holder: "la personne concernée" },
  procedures: {
    "contact-cpam": "Contacter votre caisse primaire d’assurance maladie (CPAM)",
    "open-rights": "Demander l’ouverture de vos droits (formulaire S1106)",
    "register-student": "S’inscrire à l’Assurance Maladie comme étudiant étranger",
    "attach-child": "Rattacher l’enfant à un parent (formulaire S3705)",
    "certify-number": "Faire certifier votre identité pour obtenir le numéro définitif",
    "report-card": "Signaler la carte perdue, volée ou défectueuse",
    "order-card": "Commander la carte Vitale",
    "await-delivery": "Attendre la carte",
  },
  channels: { online: "En ligne", mail: "Par courrier", phone: "Par téléphone", counter: "À l’accueil" },
  steps: {
    "call-3646": "Appelez le 3646 et dites que votre numéro provisoire a expiré.",
    "visit-cpam": "Allez à l’accueil de votre caisse primaire d’assurance maladie (CPAM).",
    "fill-coverage-application":
      "Remplissez et signez le formulaire S1106, « Demande d’ouverture des droits à l’assurance maladie ».",
    "attach-coverage-documents": "Joignez la photocopie des autres documents indiqués ici.",
    "mail-coverage-application":
      "Envoyez le tout par courrier à la caisse primaire d’assurance maladie (CPAM) de votre lieu de résidence, ou de travail si vous n’habitez pas en France.",
    "wait-for-number-letter":
      "Attendez le courrier. Né à l’étranger, vous recevez d’abord un numéro provisoire (NIA). Né en France, vous avez déjà un numéro : la CPAM vous l’indique.",
    "open-student-site": "Allez sur etudiant-etranger.ameli.fr.",
    "fill-student-application": "Remplissez la demande.",
    "upload-student-documents": "Déposez les documents indiqués ici, numérisés.",
    "follow-number-letters": "Suivez les courriers reçus : chacun dit quoi faire ou envoyer ensuite.",
    "fill-child-attachment": "Remplissez le formulaire S3705 ; le parent assuré le signe.",
    "attach-child-documents": "Joignez la photocopie des autres documents indiqués ici.",
    "mail-child-attachment":
      "Envoyez le tout par courrier à la caisse primaire d’assurance maladie (CPAM) du parent assuré.",
    "copy-civil-status": "Photocopiez les documents indiqués ici.",
    "mail-civil-status": "Envoyez-les par courrier à votre caisse primaire d’assurance maladie (CPAM).",
    "wait-for-certification":
      "L’Institut national de la statistique (Insee) certifie votre identité. Un courrier vous donne ensuite le numéro définitif et dit comment commander la carte.",
    "sign-in": `Connectez-vous à votre compte ameli (avant ${ownApplicationAge} ans, celui d’un parent), sur ameli.fr ou dans l’application Compte ameli.`,
    "report-online": "Dans « Mes démarches », déclarez la perte, le vol ou le dysfonctionnement.",
    "report-by-phone": "Appelez le 3646 et déclarez la perte, le vol ou le dysfonctionnement.",
    "report-at-counter":
      "Déclarez la perte, le vol ou le dysfonctionnement à l’accueil de votre caisse primaire d’assurance maladie (CPAM).",
    "open-my-procedures": "Ouvrez « Mes démarches » ou « Ma carte Vitale ».",
    "choose-order-card": "Choisissez « Commander ma carte Vitale ».",
    "check-personal-information": "Vérifiez les informations personnelles : état civil et adresse postale.",
    "upload-order-documents": "Déposez la photo et la pièce d’identité numérisée.",
    "confirm-order": "Validez la demande.",
    "get-order-form":
      "Prenez le formulaire « Ma nouvelle carte Vitale » reçu, ou demandez-le à votre caisse primaire d’assurance maladie (CPAM).",
    "sign-order-form": "Vérifiez le formulaire et signez-le.",
    "attach-order-documents": "Joignez la photo et la photocopie de la pièce d’identité.",
    "mail-order-form":
      "Envoyez le tout par courrier à votre caisse primaire d’assurance maladie (CPAM) : son adresse est sur le formulaire et sur ameli.fr.",
    "wait-for-card": "Il n’y a rien à envoyer : la carte arrive par courrier.",
  },
  documents,
  alternatives,
  notices: {},
  copies: { scan: "un scan", photocopy: "une photocopie", original: "l’original" },
  interimProof: {
    "ameli-account": `En attendant la carte, l’attestation de droits prouve vos droits : téléchargez-la depuis le compte ameli (avant ${ownApplicationAge} ans, celui d’un parent).`,
    cpam: "En attendant la carte, l’attestation de droits prouve vos droits : demandez-la à votre caisse primaire d’assurance maladie (CPAM), qui l’envoie par courrier.",
  },
  facts,
  sources: {
    "project-brief": "Cahier des charges du projet",
    "css-l160-1": "Code de la sécurité sociale, article L160-1",
    "css-l160-2": "Code de la sécurité sociale, article L160-2",
    "css-l160-3": "Code de la sécurité sociale, article L160-3",
    "css-d160-2": "Code de la sécurité sociale, article D160-2",
    "css-r111-2": "Code de la sécurité sociale, article R111-2",
    "css-r111-3": "Code de la sécurité sociale, article R111-3",
    "css-r111-4": "Code de la sécurité sociale, article R111-4",
    "css-r114-7": "Code de la sécurité sociale, article R114-7",
    "css-l161-31": "Code de la sécurité sociale, article L161-31",
    "css-r161-33-1": "Code de la sécurité sociale, article R161-33-1",
    "ceseda-l411-1": "Code de l’entrée et du séjour des étrangers (Ceseda), article L411-1",
    "arrete-2007-03-14": "Arrêté du 14 mars 2007, article 1",
    "service-public-f265": "Service-Public, Carte Vitale (F265)",
    "service-public-f16467": "Service-Public, Numéro de sécurité sociale (F16467)",
    "service-public-f16620": "Service-Public, Enfant mineur (F16620)",
    "service-public-f10662": "Service-Public, Attestation de droits (F10662)",
    "ameli-born-abroad": "ameli.fr, Né à l’étranger",
    "ameli-foreign-student": "ameli.fr, Étudiant étranger",
  },
  deliveryWeeks: (shortest, longest) =>
    shortest === longest ? `environ ${longest} semaines` : `${shortest} à ${longest} semaines après validation`,
  recommended: "conseillé",
  labelled: (label, said) => `${label} : ${said}`,
  disclaimer:
    "À titre d’information. Votre caisse primaire d’assurance maladie (CPAM) décide ; pour de l’aide, appelez le 3646.",
}) as Catalogue;
