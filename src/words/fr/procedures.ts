import { ownApplicationAge } from "../../shipped/numbers.js";
import type { Catalogue } from "../catalogue.js";

export const procedures: Catalogue["procedures"] = {
  "register-s1": "S’inscrire avec le formulaire S1",
  "register-student": "S’inscrire à l’Assurance Maladie comme étudiant",
  "attach-child": "Rattacher l’enfant à un parent (formulaire S3705, cerfa 14445)",
  "register-abroad": "S’inscrire comme retraité vivant à l’étranger, pour les soins lors de séjours en France",
  "open-rights": "Demander l’ouverture de vos droits (formulaire S1106, cerfa 15763)",
  "contact-cpam": "Contacter votre caisse primaire d’assurance maladie (CPAM)",
  "certify-student-number": "Faire certifier votre identité en ligne pour obtenir le numéro définitif",
  "certify-number": "Faire certifier votre identité par courrier pour obtenir le numéro définitif",
  "report-card": "Signaler la carte perdue, volée ou défectueuse",
  "order-card": "Commander la carte Vitale",
  "await-delivery": "Attendre la carte",
};

export const steps: Catalogue["steps"] = {
  "attach-s1-documents":
    "Joignez à l’original du formulaire S1 (ou S072) la photocopie des autres documents indiqués ici. Le formulaire S1106 en est un autre, dont vous n’avez pas besoin. Si votre régime a transmis lui-même le formulaire S1 à la France, comme le font les assureurs suisses, dites-le.",
  "mail-s1-documents":
    "Envoyez le tout par courrier à la caisse primaire d’assurance maladie (CPAM) du lieu de résidence.",
  "follow-number-letters": "Suivez les courriers reçus : chacun dit quoi faire ou envoyer ensuite.",
  "open-student-site":
    "Allez sur etudiant-etranger.ameli.fr. Si vous êtes français et né à l’étranger, ou venez de Nouvelle-Calédonie, de Polynésie française, de Wallis-et-Futuna ou de Saint-Pierre-et-Miquelon, c’est aussi là que vous faites la demande. Si vous avez besoin d’aide, appelez le 3646.",
  "fill-student-application": {
    holder: "Remplissez la demande.",
    parent: "Remplissez la demande pour votre enfant, avec l’autorisation d’un parent.",
  },
  "upload-student-documents": "Déposez les documents indiqués ici, numérisés.",
  "fill-child-attachment": `Remplissez et signez le formulaire S3705, seul ou avec l’autre parent assuré. Si votre enfant a ${ownApplicationAge} ans ou plus, il peut demander à être assuré à titre personnel. Si vous représentez le service auquel l’enfant est confié, faites la demande avec l’attestation de ce service.`,
  "attach-child-documents": "Joignez la photocopie des autres documents indiqués ici.",
  "mail-child-attachment":
    "Envoyez le tout par courrier à la caisse primaire d’assurance maladie (CPAM) du parent assuré.",
  "choose-fund-abroad":
    "Trouvez à qui écrire. Si vous vivez hors de l’UE, de l’EEE et de la Suisse : le Centre national des retraités français de l’étranger, CNAREFE, 77605 Marne-la-Vallée Cedex 3, ameli-rfe.fr. Si vous vivez dans l’UE, l’EEE ou en Suisse : demandez à votre caisse de retraite le formulaire S1 pour votre pays de résidence. Pour la carte, écrivez à votre caisse primaire d’assurance maladie (CPAM) en France. Si votre pension vient de la MSA (agriculture), de l’État ou d’un régime spécial : écrivez à ce régime.",
  "attach-abroad-documents": "Photocopiez les documents indiqués ici.",
  "mail-abroad-documents": "Envoyez-les par courrier à l’organisme trouvé.",
  "fill-coverage-application":
    "Remplissez et signez le formulaire S1106, « Demande d’ouverture des droits à l’assurance maladie ». Si vous travaillez en Suisse, ou touchez une pension suisse, et choisissez l’assurance maladie française : remplissez plutôt le formulaire « Choix du système d’assurance maladie ».",
  "attach-coverage-documents": "Joignez la photocopie des autres documents indiqués ici.",
  "mail-coverage-application":
    "Envoyez le tout par courrier à la caisse primaire d’assurance maladie (CPAM) de votre lieu de résidence. Si vous n’habitez pas en France, en pratique : à celle de votre lieu de travail.",
  "wait-for-number-letter":
    "Attendez le courrier. Si vous êtes né à l’étranger et n’avez pas encore de numéro, vous recevez d’abord un numéro provisoire (NIA). Si vous êtes né en France, vous avez déjà un numéro : la caisse vous l’indique. Si vous aviez déjà un numéro définitif, vos droits sont rouverts sous ce numéro.",
  "call-3646":
    "Appelez le 3646 et dites que le numéro provisoire a expiré. Si votre numéro vient de la MSA (agriculture), appelez la MSA.",
  "visit-cpam": "Allez à l’accueil de la caisse qui a donné le numéro et dites qu’il a expiré.",
  "open-student-space": "Connectez-vous à votre espace personnel sur etudiant-etranger.ameli.fr.",
  "upload-civil-status": "Déposez les documents indiqués ici, numérisés.",
  "wait-for-certification":
    "Un service agissant pour l’Institut national de la statistique (Insee) certifie l’identité. Un courrier donne ensuite le numéro définitif (NIR) et dit comment commander la carte.",
  "copy-civil-status": "Photocopiez les documents indiqués ici.",
  "mail-civil-status": "Envoyez-les par courrier à la caisse qui a donné le numéro.",
  "sign-in": {
    holder: "Connectez-vous à votre compte ameli, sur ameli.fr ou dans l’application Compte ameli.",
    parent:
      "Connectez-vous au compte ameli d’un parent auquel l’enfant est rattaché, sur ameli.fr ou dans l’application Compte ameli. Si vous n’avez pas de compte ameli, adressez-vous à votre caisse primaire d’assurance maladie (CPAM).",
  },
  "report-online": "Dans « Mes démarches », déclarez la perte, le vol ou la panne.",
  "report-by-phone": "Appelez le 3646 et déclarez la perte, le vol ou la panne.",
  "report-at-counter":
    "Déclarez la perte, le vol ou la panne à l’accueil de votre caisse primaire d’assurance maladie (CPAM).",
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
};
