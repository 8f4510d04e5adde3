import {
  minimumAge,
  permanentNumberProcessing,
  stableResidence,
  temporaryNumberValidity,
} from "../../shipped/numbers.js";
import type { Catalogue } from "../catalogue.js";

export const outcomes: Catalogue["outcomes"] = {
  "covered-elsewhere": {
    headline: "Pas de carte Vitale : un autre régime que le régime français vous couvre",
    explanation:
      "Demandez à ce régime comment vos soins en France sont payés. S’il vous a remis un formulaire S1 (ou S072), répondez à nouveau : avec lui, vous vous inscrivez en France et pouvez avoir la carte.",
  },
  "not-resident": {
    headline: "Pas de carte Vitale tant que vous vivez hors de France",
    explanation:
      "Vous pourrez la demander quand vous vivrez en France. Si vous travaillez en France ou touchez une pension d’un régime français, indiquez-le : la réponse peut changer. Si vous vivez à Mayotte ou à Saint-Pierre-et-Miquelon, adressez-vous à la caisse locale (à Mayotte : CSSM, 02 69 61 91 91).",
  },
  "residence-permit-required": {
    headline: "Pas encore : il vous faut d’abord un visa de long séjour ou un titre de séjour valable",
    explanation:
      "Un visa de long séjour validé (VLS-TS) convient, tout comme la preuve d’une demande ou d’un renouvellement. Si votre titre était encore valable le jour de votre demande d’ouverture de droits, cela suffit : dites-le à la caisse. Si vous n’avez pas de titre, vous avez peut-être droit à l’aide médicale de l’État (AME) : demandez à votre caisse primaire d’assurance maladie (CPAM).",
  },
  "residence-too-short": {
    headline: `Pas encore : il faut vivre en France depuis ${stableResidence} mois`,
    explanation: `Après ${stableResidence} mois complets sans interruption, demandez l’ouverture de vos droits. Si vous commencez à travailler en France, ou si une dispense s’applique (statut de réfugié, pension française, formulaire S1…), il n’y a pas à attendre : répondez à nouveau.`,
  },
  "not-registered": {
    headline: "Pas encore : inscrivez-vous d’abord à l’Assurance Maladie",
    explanation:
      "La carte exige un numéro de sécurité sociale définitif (NIR). Les étapes ci-dessous disent comment l’obtenir.",
  },
  "temporary-number-expired": {
    headline: "Pas encore : votre numéro provisoire a expiré",
    explanation: `Le numéro provisoire (NIA) était valable ${temporaryNumberValidity} mois, et la carte exige le numéro définitif (NIR). Contactez d’abord la caisse qui l’a donné, puis envoyez la pièce d’état civil. Si vous ne pouvez pas l’obtenir pour le moment, dites-le à la caisse : elle peut vous laisser plus de temps.`,
  },
  "temporary-number": {
    headline: "Pas encore : il vous faut d’abord votre numéro de sécurité sociale définitif",
    explanation: `Votre numéro provisoire (NIA), valable ${temporaryNumberValidity} mois, permet d’être remboursé, pas d’avoir la carte. Si vous n’avez pas encore envoyé votre pièce d’état civil, envoyez-la : un courrier vous donnera le numéro définitif (NIR). Cela peut prendre jusqu’à ${permanentNumberProcessing} mois.`,
  },
  "rights-closed": {
    headline: "Pas encore : vos droits à l’assurance maladie doivent être ouverts",
    explanation:
      "Vous gardez votre numéro, mais vos droits ne sont pas ouverts, souvent après un séjour à l’étranger, ou parce qu’aucun parent n’a encore rattaché l’enfant. Les étapes ci-dessous disent comment les ouvrir. Si l’Assurance Maladie vous réclame des soins reçus après la fin de vos droits, réglez d’abord cette somme ou signez un échéancier de paiement.",
  },
  "too-young": {
    headline: `Pas encore : la carte se commande à partir du ${minimumAge}e anniversaire`,
    explanation: "Dès ce jour, un parent peut la commander depuis son compte ameli.",
  },
  "card-held": {
    headline: "Il y a déjà une carte Vitale",
    explanation:
      "Il n’y a rien à commander. Mettez la carte à jour au moins une fois par an, et après tout changement, sur une borne en pharmacie ou à la caisse. Si vous l’avez perdue ou si elle ne fonctionne plus, répondez à nouveau.",
  },
  "card-ordered": {
    headline: "La carte Vitale est en route",
    explanation: "Il n’y a rien à envoyer. En attendant, utilisez votre attestation de droits.",
  },
  "card-replacement": {
    headline: "Oui : une nouvelle carte Vitale peut être commandée",
    explanation: "Signalez d’abord la perte, le vol ou la panne, puis commandez la nouvelle carte.",
  },
  eligible: {
    headline: "Oui : la carte Vitale peut être commandée",
    explanation: "Suivez les étapes ci-dessous pour la commander.",
  },
  undetermined: {
    headline: "Il manque des informations",
    explanation: "Répondez aux questions ci-dessous.",
  },
};

export const reasons: Catalogue["reasons"] = {
  "covered-elsewhere": "Un autre régime que le régime français prend en charge vos soins.",
  "not-resident": "Vous vivez hors de France ; dans votre situation, il faut vivre en France pour être assuré.",
  "residence-permit-required":
    "Un adulte qui n’est ni français ni ressortissant de l’UE, de l’EEE ou de la Suisse doit avoir un visa de long séjour ou un titre de séjour valable.",
  "residence-too-short": `Vous vivez en France depuis moins de ${stableResidence} mois et aucune dispense ne s’applique.`,
  "not-registered": "Vous n’avez pas encore de numéro de sécurité sociale, ou vous ne le connaissez pas.",
  "temporary-number-expired": `Votre numéro provisoire a ${temporaryNumberValidity} mois ou plus : il n’est plus valable.`,
  "temporary-number": "Vous avez un numéro provisoire : la carte exige le numéro définitif.",
  "rights-closed": "Vos droits à l’assurance maladie ne sont pas ouverts.",
  "too-young": `La carte est délivrée à partir de ${minimumAge} ans.`,
  "card-held": "Il existe déjà une carte.",
  "card-ordered": "La carte est commandée.",
  work: `Votre travail vous assure en France : la condition des ${stableResidence} mois ne s’applique pas.`,
  dependent: `À la charge d’une personne assurée en France : la condition des ${stableResidence} mois ne s’applique pas.`,
  study: `Vous étudiez et vivez en France : la condition des ${stableResidence} mois ne s’applique pas.`,
  residence: `Vous vivez en France depuis au moins ${stableResidence} mois, ou vous êtes dispensé de cette condition, ou vous touchez une pension française.`,
  s1: `Avec un formulaire S1, vous vous inscrivez en France aux frais d’un autre régime : la condition des ${stableResidence} mois ne s’applique pas. En pratique, la caisse délivre alors la carte.`,
  "card-replacement": `Numéro définitif, droits ouverts, ${minimumAge} ans ou plus, carte perdue, volée ou défectueuse : les conditions sont remplies.`,
  eligible: `Numéro définitif, droits ouverts, ${minimumAge} ans ou plus, pas encore de carte : les conditions sont remplies.`,
};
