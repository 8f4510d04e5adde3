import type { Catalogue } from "./catalogue.js";

const count = (one: string, many: string) => (number: number) => `${number} ${number < 2 ? one : many}`;

/** Les mots, en français. */
export const fr: Catalogue = {
  language: "fr",
  outcomes: {
    "covered-elsewhere": {
      headline: "Pas de carte Vitale : vos soins sont pris en charge par un autre régime",
      explanation:
        "Adressez-vous à ce régime. Si vous vivez en France avec un formulaire S1, contactez plutôt votre caisse primaire d’assurance maladie (CPAM).",
    },
    "not-resident": {
      headline: "Pas de carte Vitale tant que vous vivez hors de France",
      explanation: "Vous pourrez faire la demande dès que vous y habiterez.",
    },
    "residence-permit-required": {
      headline: "Pas encore : il vous faut d’abord un titre de séjour en cours de validité",
      explanation:
        "Demandez ou renouvelez-le à la préfecture ; la preuve de votre demande suffit. Sans titre de séjour, vous avez peut-être droit à l’aide médicale de l’État (AME) : renseignez-vous auprès de votre caisse primaire d’assurance maladie (CPAM).",
    },
    "residence-too-short": {
      headline: "Pas encore : il faut vivre en France depuis trois mois",
      explanation: "Vous pourrez faire la demande dès que trois mois complets seront passés.",
    },
    "not-registered": {
      headline: "Pas encore : inscrivez-vous d’abord à l’Assurance Maladie",
      explanation: "La carte exige un numéro de sécurité sociale : voici comment l’obtenir.",
    },
    "temporary-number-expired": {
      headline: "Pas encore : votre numéro provisoire a dépassé ses neuf mois",
      explanation:
        "Contactez d’abord votre caisse primaire d’assurance maladie (CPAM), puis envoyez votre acte de naissance : la carte exige le numéro définitif.",
    },
    "temporary-number": {
      headline: "Pas encore : attendez votre numéro de sécurité sociale définitif",
      explanation:
        "Votre numéro provisoire permet d’être remboursé, pas d’avoir la carte. Envoyez votre acte de naissance : un courrier vous donnera le numéro définitif. Cela peut prendre neuf mois.",
    },
    "too-young": {
      headline: "Pas encore : la carte se commande à partir de 12 ans",
      explanation: "D’ici là, les soins de l’enfant sont remboursés avec la carte de ses parents.",
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
      explanation: "En ligne, c’est le plus rapide.",
    },
    undetermined: {
      headline: "Il manque des informations",
      explanation: "Répondez aux questions ci-dessous.",
    },
  },
  reasons: {
    "covered-elsewhere": "Le régime d’un autre pays ou territoire prend en charge vos soins.",
    "not-resident": "Vous vivez hors de France ; dans votre situation, l’assurance maladie suppose d’y vivre.",
    "residence-permit-required":
      "Un adulte qui n’est ni français, ni ressortissant de l’UE, de l’EEE ou de la Suisse doit avoir un titre de séjour en cours de validité.",
    "residence-too-short": "Vous vivez en France depuis moins de trois mois et aucune dispense ne s’applique.",
    "not-registered": "Vous n’avez pas encore de numéro de sécurité sociale.",
    "temporary-number-expired": "Votre numéro provisoire a neuf mois ou plus : il n’est plus valable.",
    "temporary-number": "Vous avez un numéro provisoire : la carte exige le numéro définitif.",
    "too-young": "La carte est délivrée à partir de 12 ans.",
    "card-held": "Il y a une carte qui fonctionne.",
    "card-ordered": "La carte est commandée.",
    work: "Vous travaillez : l’assurance maladie vous couvre dès le premier jour.",
    dependent: "À la charge d’une personne assurée en France, il n’y a pas de délai.",
    study: "Vous étudiez et vivez en France : il n’y a pas de délai.",
    residence:
      "Vous vivez en France de façon stable, ou vous êtes dispensé des trois mois, ou vous touchez une pension française.",
    "card-replacement":
      "Numéro définitif, 12 ans ou plus, carte perdue, volée ou défectueuse : les conditions sont remplies.",
    eligible: "Numéro définitif, 12 ans ou plus, pas encore de carte : les conditions sont remplies.",
  },
  issuance: {
    automatic: "La caisse envoie d’elle-même le formulaire.",
    "on-request": "La carte est à commander.",
  },
  actors: { parent: "un parent ou le tuteur légal", holder: "le titulaire de la carte" },
  procedures: {
    "contact-cpam": "Contacter votre caisse primaire d’assurance maladie (CPAM)",
    "open-rights": "Demander l’ouverture de vos droits (formulaire S1106)",
    "register-student": "S’inscrire comme étudiant étranger",
    "attach-child": "Rattacher l’enfant à un parent (formulaire S3705)",
    "certify-number": "Faire certifier votre état civil pour obtenir le numéro définitif",
    "report-card": "Signaler la carte perdue, volée ou défectueuse",
    "order-card": "Commander la carte Vitale",
    "await-delivery": "Attendre la carte",
  },
  channels: { online: "En ligne", mail: "Par courrier", phone: "Par téléphone", counter: "À l’accueil" },
  steps: {
    "call-3646": "Appelez le 3646 : votre numéro provisoire a expiré.",
    "visit-cpam": "Allez à l’accueil de votre caisse primaire d’assurance maladie (CPAM).",
    "fill-coverage-application":
      "Remplissez et signez le formulaire S1106, « Demande d’ouverture des droits à l’assurance maladie ».",
    "attach-coverage-documents": "Joignez les photocopies des documents indiqués ici.",
    "mail-coverage-application":
      "Envoyez le tout par courrier à la caisse primaire d’assurance maladie (CPAM) du lieu où vous habitez ; du lieu où vous travaillez, si vous n’habitez pas en France.",
    "wait-for-number-letter":
      "Attendez le courrier. Né à l’étranger, vous recevez d’abord un numéro provisoire (NIA). Né en France, vous avez déjà un numéro : la CPAM vous l’indique.",
    "open-student-site": "Allez sur etudiant-etranger.ameli.fr.",
    "fill-student-application": "Remplissez la demande.",
    "upload-student-documents": "Déposez les documents indiqués ici, numérisés.",
    "follow-number-letters": "Suivez les courriers reçus : chacun dit quoi faire ou envoyer ensuite.",
    "fill-child-attachment": "Remplissez le formulaire S3705 ; le parent assuré le signe.",
    "attach-child-documents": "Joignez les photocopies des documents indiqués ici.",
    "mail-child-attachment":
      "Envoyez le tout par courrier à la caisse primaire d’assurance maladie (CPAM) du parent assuré.",
    "copy-civil-status": "Photocopiez une pièce d’état civil valide, complète et lisible.",
    "mail-civil-status": "Envoyez-la par courrier à votre caisse primaire d’assurance maladie (CPAM).",
    "wait-for-certification":
      "L’Institut national de la statistique (Insee) certifie votre identité. Un courrier vous donne ensuite votre numéro définitif.",
    "sign-in":
      "Connectez-vous au compte ameli, sur le site ou l’application. Pour un enfant de moins de 16 ans, utilisez le compte d’un parent.",
    "report-online": "Dans « Mes démarches », déclarez la perte, le vol ou la panne.",
    "report-by-phone": "Appelez le 3646 et déclarez la perte, le vol ou la panne.",
    "report-at-counter": "Déclarez-le à l’accueil de votre caisse primaire d’assurance maladie (CPAM).",
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
      "Envoyez le tout par courrier à votre caisse primaire d’assurance maladie (CPAM) : son adresse est sur le formulaire.",
    "wait-for-card": "Il n’y a rien à envoyer : la carte arrive par courrier.",
  },
  documents: {
    "coverage-application-form": {
      label: "Formulaire S1106, demande d’ouverture des droits à l’assurance maladie",
      notes: ["Rempli et signé."],
    },
    "child-attachment-form": {
      label: "Formulaire S3705, rattachement d’un enfant",
      notes: ["Rempli, et signé par le parent assuré."],
    },
    "identity-document": { label: "Pièce d’identité", notes: ["En cours de validité le jour de l’envoi."] },
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
      label: "Certificat d’inscription",
      notes: ["Il indique la période d’études. Une lettre d’admission ou d’acceptation est refusée."],
    },
    "bank-details": {
      label: "Relevé d’identité bancaire (RIB)",
      notes: [],
    },
    "birth-certificate": { label: "Acte de naissance", notes: ["Valide, complet et lisible."] },
    "birth-certificate-translation": {
      label: "Traduction de l’acte de naissance",
      notes: ["Inutile si l’acte est déjà en français ou si un traité en dispense."],
    },
    "id-photo": { label: "Photo d’identité", notes: ["Récente, en couleur, de face, tête nue."] },
    "card-order-form": { label: "Formulaire « Ma nouvelle carte Vitale »", notes: ["Vérifié et signé."] },
  },
  alternatives: {
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
    "business-registration": "justificatif d’immatriculation de l’entreprise",
    "appointment-order": "arrêté de nomination dans la fonction publique",
    "job-seeker-certificate": "attestation d’inscription comme demandeur d’emploi",
    "pension-certificate": "titre de pension",
    "family-record-book": "livret de famille",
    "birth-extract-with-parents": "extrait d’acte de naissance avec filiation",
    "marriage-or-pacs-record": "acte de mariage ou attestation de PACS",
    "dated-enrolment-certificate": "certificat d’inscription daté",
    "french-bank-details": "RIB d’un compte en France",
    "foreign-bank-details": "IBAN d’un compte à l’étranger",
    "full-birth-certificate": "copie intégrale de l’acte de naissance",
    "official-translation": "traduction par un traducteur agréé",
    "compliant-photo": "photo d’identité conforme à la norme officielle",
    "signed-order-form": "formulaire « Ma nouvelle carte Vitale »",
  },
  copies: { scan: "une version numérisée", photocopy: "une photocopie", original: "l’original" },
  interimProof: {
    "ameli-account":
      "Tant que vous n’avez pas la carte, l’attestation de droits prouve votre couverture : téléchargez-la depuis le compte ameli.",
    cpam: "Tant que vous n’avez pas la carte, l’attestation de droits prouve votre couverture : demandez-la à votre caisse primaire d’assurance maladie (CPAM), qui l’envoie par courrier.",
  },
  facts: {
    age: { label: "âge", question: "Quel âge a le titulaire de la carte ?", values: count("an", "ans") },
    nirKind: {
      label: "numéro de sécurité sociale",
      question:
        "Quel numéro de sécurité sociale la personne a-t-elle ? Le courrier qui l’a donné dit s’il est provisoire.",
      values: {
        none: "pas encore de numéro",
        temporary: "un numéro provisoire (NIA)",
        permanent: "un numéro définitif (NIR)",
      },
    },
    residenceMonths: {
      label: "mois de résidence en France",
      question: "Depuis combien de mois complets la personne vit-elle en France sans interruption ?",
      values: count("mois", "mois"),
    },
    status: {
      label: "situation",
      question: "Quelle est la situation de la personne ?",
      values: {
        employee: "salarié",
        "self-employed": "indépendant",
        "civil-servant": "fonctionnaire",
        unemployed: "au chômage",
        student: "étudiant inscrit définitivement dans l’enseignement supérieur français",
        retired: "retraité",
        dependent: "à la charge d’une personne assurée en France (enfant ou adulte)",
        inactive: "aucune de ces situations : sans emploi ni études",
      },
    },
    nationality: {
      label: "nationalité",
      question: "Quelle est la nationalité de la personne ?",
      values: {
        french: "française",
        eu: "de l’Union européenne, de l’Espace économique européen ou de la Suisse",
        other: "d’un autre pays, Royaume-Uni compris",
      },
    },
    residencePermit: {
      label: "titre de séjour",
      question: "Où en est le titre de séjour de la personne ?",
      values: {
        valid: "en cours de validité, ou demande en cours avec un justificatif",
        grace: "expiré, mais le sixième mois après le mois d’expiration n’est pas terminé",
        expired: "expiré depuis plus longtemps",
        none: "pas de titre",
      },
    },
    birthPlace: {
      label: "lieu de naissance",
      question: "Où la personne est-elle née ?",
      values: {
        france: "en France",
        eu: "dans l’Union européenne, l’Espace économique européen ou en Suisse",
        elsewhere: "ailleurs",
      },
    },
    residesInFrance: {
      label: "domicile en France",
      question: "La personne vit-elle en France ?",
      values: { true: "oui", false: "non" },
    },
    residenceExemption: {
      label: "dispense des trois mois de résidence",
      question:
        "La personne est-elle réfugiée ou protégée, mineure demandant l’asile ou à charge d’un tel mineur, de la famille qui rejoint un assuré, volontaire international de retour, bénéficiaire de prestations familiales, logement, vieillesse ou handicap, de l’aide sociale ou d’une pension française ?",
      values: { true: "oui", false: "non" },
    },
    coveredElsewhere: {
      label: "prise en charge par un autre régime",
      question:
        "Un autre régime paie-t-il les soins de la personne : étudiant avec une carte européenne d’assurance maladie (CEAM), travailleur détaché (formulaire A1), régime de Nouvelle-Calédonie, de Polynésie française ou de Wallis-et-Futuna ?",
      values: { true: "oui", false: "non" },
    },
    temporaryNumberMonths: {
      label: "mois depuis l’attribution du numéro provisoire",
      question: "Depuis combien de mois complets le numéro provisoire a-t-il été attribué ?",
      values: count("mois", "mois"),
    },
    cardState: {
      label: "carte",
      question: "La personne a-t-elle sa propre carte Vitale ?",
      values: {
        none: "non, jamais",
        ordered: "commandée",
        held: "oui, et elle fonctionne",
        lost: "perdue",
        stolen: "volée",
        defective: "défectueuse",
      },
    },
  },
  sources: {
    "project-brief": "Cahier des charges du projet, « Health Insurance Card »",
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
    "ceseda-l411-1": "Code du séjour des étrangers (Ceseda), article L411-1",
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
  disclaimer: "Ceci vous informe. Votre caisse d’assurance maladie décide.",
};
