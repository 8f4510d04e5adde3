import { permitGrace, stableResidence } from "../../shipped/numbers.js";
import type { Catalogue } from "../catalogue.js";

const count = (one: string, many: string) => (number: number) => `${number} ${number < 2 ? one : many}`;

export const facts: Catalogue["facts"] = {
  age: { label: "âge", question: "Quel âge a la personne ?", values: count("an", "ans") },
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
    question: "Quelle est la situation de la personne en France ?",
    values: {
      employee: "salarié",
      "self-employed": "indépendant",
      "civil-servant": "fonctionnaire",
      unemployed: "au chômage",
      student: "étudiant inscrit définitivement dans l’enseignement supérieur français",
      retired: "retraité",
      dependent: "à la charge d’une personne assurée en France (enfant ou adulte)",
      inactive: "aucune de ces situations (sans activité)",
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
      valid: "en cours de validité, ou demande en cours avec un justificatif (récépissé, attestation de prolongation)",
      grace: `expiré depuis peu : le mois de l’expiration et les ${permitGrace} mois suivants ne sont pas terminés`,
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
    label: `dispense des ${stableResidence} mois de résidence, ou pension française`,
    question:
      "L’une de ces situations est-elle celle de la personne ? Réfugiée, ou sous protection subsidiaire ou temporaire ; mineure qui demande l’asile ou dépend d’un demandeur d’asile ; membre de la famille qui rejoint un assuré ; volontaire international de retour ; prestation familiale, de logement, de vieillesse ou de handicap, ou aide sociale ; pension d’un régime français.",
    values: { true: "oui", false: "non" },
  },
  coveredElsewhere: {
    label: "prise en charge par un autre pays ou territoire",
    question:
      "Le régime d’un autre pays ou territoire paie-t-il les soins de la personne ? Par exemple : étudiant avec une carte européenne d’assurance maladie (CEAM), travailleur détaché (formulaire A1), régime de Nouvelle-Calédonie, de Polynésie française ou de Wallis-et-Futuna. Avec un formulaire S1 en France, répondez non.",
    values: { true: "oui", false: "non" },
  },
  temporaryNumberMonths: {
    label: "mois depuis l’attribution du numéro provisoire",
    question: "Depuis combien de mois complets la personne a-t-elle ce numéro provisoire ?",
    values: count("mois", "mois"),
  },
  cardState: {
    label: "carte",
    question: "La personne a-t-elle sa propre carte Vitale ?",
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
