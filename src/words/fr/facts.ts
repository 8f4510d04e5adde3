import { majority, permitGrace, stableResidence } from "../../shipped/numbers.js";
import type { Catalogue } from "../catalogue.js";
import { earlierPensionYears, familyChildAge, mainStayMonths, pensionYears } from "../numbers.js";

const count = (one: string, many: string) => (number: number) => `${number} ${number < 2 ? one : many}`;

export const facts: Catalogue["facts"] = {
  age: {
    label: "âge",
    question: "Quel âge a la personne concernée par la carte ?",
    hint: "En années révolues.",
    values: count("an", "ans"),
  },
  nirKind: {
    label: "numéro de sécurité sociale",
    question: "Quel numéro de sécurité sociale la personne a-t-elle ?",
    hint: "Toute personne née en France en a un depuis sa naissance : il est sur un bulletin de salaire, une ancienne carte ou une attestation, ou l’accueil de la caisse l’indique. Si la personne est née à l’étranger, le courrier qui a donné le numéro dit s’il est provisoire (NIA, le temps de vérifier l’identité) ou définitif (NIR).",
    values: {
      none: "aucun numéro attribué à ce jour",
      temporary: "un numéro provisoire (NIA)",
      permanent: "un numéro définitif (NIR)",
    },
  },
  residenceMonths: {
    label: "mois de résidence en France",
    question: "Depuis combien de mois complets la personne vit-elle en France sans interruption ?",
    hint: "À compter du jour où la personne s’est installée en France, ou y est revenue. Si elle y a toujours vécu : depuis sa naissance.",
    values: count("mois", "mois"),
  },
  status: {
    label: "situation",
    question: "Quelle est la situation de la personne ?",
    hint: "Le travail compte s’il se fait en France, ou à l’étranger en détachement depuis la France. Il compte aussi si la personne vit en France, travaille en Suisse et a choisi l’assurance maladie française. Un emploi local à l’étranger ne compte pas.",
    values: {
      employee: "salarié",
      "self-employed": "indépendant",
      "civil-servant": "fonctionnaire",
      unemployed: "au chômage",
      student: "étudiant inscrit définitivement dans l’enseignement supérieur français",
      retired: "retraité ou pensionné",
      dependent: "à la charge d’une personne assurée en France",
      inactive: "aucune de ces situations (sans activité)",
    },
    cases: {
      employee: [
        "apprenti",
        "doctorant avec un contrat de travail",
        "travailleur saisonnier",
        "jeune au pair dont la famille d’accueil cotise à l’Urssaf",
      ],
      retired: [
        "pension de vieillesse",
        "pension de réversion",
        "pension d’invalidité",
        "rente d’accident du travail ou de maladie professionnelle",
      ],
      dependent: [
        `enfant de moins de ${majority} ans`,
        "époux, partenaire de Pacs ou concubin",
        `enfant de ${majority} à ${familyChildAge} ans qui étudie ou ne peut pas travailler`,
        "proche qui vit au foyer et y élève les enfants",
      ],
      inactive: ["parent ou enfant majeur d’un assuré, hors des listes ci-dessus", "emploi à l’étranger seulement"],
    },
  },
  nationality: {
    label: "nationalité",
    question: "Quelle est la nationalité de la personne ?",
    hint: "En cas de plusieurs nationalités, la première qui convient.",
    values: {
      french: "française",
      eu: "de l’Union européenne (UE), de l’Espace économique européen (EEE) ou de la Suisse",
      other: "d’un autre pays, Royaume-Uni compris",
    },
  },
  residencePermit: {
    label: "visa de long séjour ou titre de séjour",
    question: "La personne a-t-elle un visa de long séjour (VLS-TS) ou un titre de séjour ?",
    hint: "Un visa de long séjour validé en ligne vaut titre de séjour.",
    values: {
      valid: "oui, en cours de validité (ou demandé, avec une preuve)",
      grace: `expiré depuis peu : le mois de l’expiration et les ${permitGrace} mois suivants ne sont pas terminés`,
      expired: "expiré depuis plus longtemps",
      none: "aucun",
    },
    cases: {
      valid: [
        "visa de long séjour (VLS-TS) validé en ligne",
        "titre de séjour",
        "certificat de résidence algérien",
        "autorisation provisoire de séjour (APS)",
        "attestation de demande d’asile",
        "visa de long séjour temporaire pour études (VLS-T), sans validation à faire",
        "preuve d’une demande ou d’un renouvellement (récépissé, attestation de prolongation)",
      ],
    },
  },
  birthPlace: {
    label: "lieu de naissance",
    question: "Où la personne est-elle née ?",
    hint: "La Nouvelle-Calédonie, la Polynésie française, Wallis-et-Futuna et Saint-Pierre-et-Miquelon comptent comme « ailleurs ».",
    values: { france: "en France", eu: "dans l’UE, l’EEE ou en Suisse", elsewhere: "ailleurs" },
  },
  residesInFrance: {
    label: "domicile en France",
    question: "La personne vit-elle en France ?",
    hint: "C’est-à-dire en métropole, en Guadeloupe, en Guyane, en Martinique, à La Réunion, à Saint-Barthélemy ou à Saint-Martin.",
    values: { true: "oui", false: "non" },
    cases: {
      true: [
        "son foyer est en France",
        "elle vient d’arriver pour vivre, travailler ou étudier en France, même un semestre dans l’enseignement supérieur",
        `elle y séjourne plus de ${mainStayMonths} mois de l’année civile`,
        "elle est à l’étranger pour un temps : échange, stage, quelques mois de recherche d’emploi en Europe",
      ],
      false: ["aussi : Mayotte, Nouvelle-Calédonie, Polynésie française, Wallis-et-Futuna, Saint-Pierre-et-Miquelon"],
    },
  },
  residenceExemption: {
    label: `dispense des ${stableResidence} mois de résidence`,
    question: `La personne est-elle dispensée des ${stableResidence} mois de résidence ?`,
    hint: "Si plusieurs dispenses conviennent, choisissez la première de la liste. Pour une personne pensionnée qui vit à l’étranger, choisissez la pension.",
    values: {
      none: "non",
      refugee: "réfugiée ou sous protection subsidiaire (accordée par l’Ofpra ou la CNDA)",
      pension: "pension d’un régime français",
      other: "autre dispense",
    },
    cases: {
      pension: [
        "toute pension française, si la personne vit en France",
        `si elle vit à l’étranger : pension correspondant à au moins ${pensionYears} ans d’assurance en France (${earlierPensionYears} si ses soins étaient déjà pris en charge le 1er juillet 2019), ou accord selon lequel seule la France prend en charge ses soins`,
      ],
      other: [
        "mineur demandeur d’asile, ou mineur à la charge d’un demandeur d’asile",
        "protection temporaire (personnes venues d’Ukraine)",
        "membre de la famille qui rejoint un assuré",
        "retour de volontariat international",
        "enfant ou jeune placé dans un établissement social",
        "stagiaire d’un accord de coopération",
        "élève d’un établissement hors enseignement supérieur",
        "allocation chômage française",
        "prestation familiale, de logement, de vieillesse ou de handicap",
        "aide sociale",
      ],
    },
  },
  otherScheme: {
    label: "autre régime",
    question: "Un autre régime que le régime français paie-t-il les soins de la personne ?",
    hint: "Le formulaire S1 (ou S072) vient d’un régime de l’UE, de l’EEE, de la Suisse ou du Royaume-Uni. Il permet à la personne de s’inscrire en France, aux frais de ce régime.",
    values: { none: "non", s1: "oui, avec un formulaire S1", other: "oui, sans formulaire S1" },
    cases: {
      none: [
        "assurance privée seulement, comme celle qu’exige un visa",
        "travail en France, domicile à l’étranger",
        "travail à l’étranger en détachement depuis la France, avec un formulaire A1 de l’Urssaf",
        "domicile en France, emploi en Suisse ou pension suisse, et choix de l’assurance maladie française",
        "étudiant ou travailleur venu de Nouvelle-Calédonie, de Polynésie française ou de Wallis-et-Futuna",
      ],
      s1: [
        "frontalier : domicile en France, travail dans un autre pays",
        "travailleur détaché en France",
        "pensionné",
        "famille de l’un d’eux",
      ],
      other: [
        "étudiant avec une carte européenne d’assurance maladie (CEAM)",
        "travailleur détaché en France avec un formulaire A1 ou un certificat de couverture",
        "demandeur d’emploi avec un formulaire U2",
        "organisation internationale",
        "diplomate ou agent d’un État étranger",
        "travail soumis à la loi d’un autre État (Monaco)",
        "séjour pour des soins médicaux",
        "passage depuis la Nouvelle-Calédonie, la Polynésie française ou Wallis-et-Futuna",
      ],
    },
  },
  rightsOpen: {
    label: "droits ouverts à l’assurance maladie française",
    question: "Les droits de la personne à l’assurance maladie française sont-ils ouverts aujourd’hui ?",
    hint: "Ils le sont si une attestation de droits peut être obtenue, depuis le compte ameli ou en appelant le 3646. Après un séjour à l’étranger, ils sont souvent fermés. Ceux d’un enfant sont ouverts dès que l’attestation d’un parent le mentionne.",
    values: { true: "oui", false: "non" },
  },
  temporaryNumberMonths: {
    label: "mois depuis l’attribution du numéro provisoire",
    question: "Depuis combien de mois complets la personne a-t-elle ce numéro provisoire (NIA) ?",
    hint: "La date est sur le courrier qui a donné le numéro.",
    values: count("mois", "mois"),
  },
  cardState: {
    label: "carte",
    question: "La personne a-t-elle sa propre carte Vitale ?",
    hint: "Un enfant inscrit sur la carte d’un parent n’en a pas.",
    values: {
      none: "pas encore de carte",
      ordered: "commandée, pas encore reçue",
      held: "oui, et elle fonctionne",
      lost: "perdue",
      stolen: "volée",
      defective: "défectueuse",
    },
  },
};

export const takenForGranted: Catalogue["takenForGranted"] = {
  nationality: { french: "Nous avons supposé que vous avez la nationalité française." },
  residesInFrance: { true: "Nous avons supposé que vous vivez en France." },
  residenceExemption: {
    none: `Nous avons supposé que vous n’êtes pas dispensé des ${stableResidence} mois de résidence (le statut de réfugié ou une pension française vous en dispenserait).`,
  },
  otherScheme: { none: "Nous avons supposé qu’aucun autre régime ne paie vos soins, avec ou sans formulaire S1." },
  rightsOpen: { true: "Nous avons supposé que vos droits à l’assurance maladie française sont ouverts." },
  temporaryNumberMonths: { 0: "Nous avons supposé que votre numéro provisoire a moins d’un mois." },
  cardState: { none: "Nous avons supposé que vous n’avez pas encore de carte Vitale." },
};
export const otherTakenForGranted = (labelled: string) => `Nous avons supposé ceci – ${labelled}.`;
