import type { Sentence } from "./carrier.js";

/** J: international students, and what becomes of an application. */
export const students = {
  J1: {
    en: "The second situation: to be an international student.",
    fr: "Seconde situation : être étudiant étranger.",
    carriers: ["rule:register-student"],
  },
  J2: {
    en: "Who is enrolled in French higher education is entitled to French social security.",
    fr: "Qui est inscrit dans un établissement d’enseignement supérieur en France relève de la sécurité sociale française.",
    carriers: ["rule:study", "rule:enrolment-certificate", "alternative:current-enrolment-certificate"],
  },
  J3: {
    en: "Permanent residence in France is required as well.",
    fr: "Il faut aussi résider en France de façon permanente.",
    carriers: ["rule:study", "rule:not-resident", "fact:residesInFrance"],
  },
  J4: {
    en: "One applies online, at etudiant-etranger.ameli.fr.",
    fr: "La demande se fait en ligne, sur etudiant-etranger.ameli.fr.",
    carriers: ["rule:register-student", "step:open-student-site"],
  },
  J5: {
    en: "The fund checks whether the documents meet the requirements.",
    fr: "La caisse vérifie que les pièces sont conformes.",
    carriers: [],
    outside: {
      en: "What the fund does with a file is not decided here. What a document must be is in the notes of that document.",
      fr: "Ce que la caisse fait d’un dossier n’est pas décidé ici. Ce que doit être une pièce est dit dans les notes de cette pièce.",
    },
  },
  J6: {
    en: "The fund then passes them to a service of the statistics institute (INSEE).",
    fr: "La caisse les transmet ensuite à un service de l’Insee.",
    carriers: ["step:wait-for-certification"],
  },
  J7: {
    en: "So identity is certified from the documents.",
    fr: "L’identité est ainsi certifiée d’après les pièces.",
    carriers: ["rule:certify-number", "rule:certify-student-number", "step:wait-for-certification"],
  },
  J8: {
    en: "Certification is complex and demanding.",
    fr: "La certification est complexe et exigeante.",
    carriers: [],
    outside: {
      en: "A remark on the work of others: nobody is asked or told anything else because of it.",
      fr: "Une remarque sur le travail d’autrui : rien d’autre n’est demandé ni dit à personne pour cela.",
    },
  },
  J9: {
    en: "Without it there is no permanent number.",
    fr: "Sans elle, pas de numéro définitif.",
    carriers: ["rule:certify-number", "rule:certify-student-number"],
  },
  J10: {
    en: "At each stage a letter says what to do or to send.",
    fr: "À chaque étape, un courrier dit quoi faire ou quoi envoyer.",
    carriers: ["step:follow-number-letters"],
  },
  J11: {
    en: "When the documents are in order, the permanent number comes.",
    fr: "Si les pièces sont en règle, le numéro définitif arrive.",
    carriers: ["step:wait-for-certification"],
  },
  J12: {
    en: "A letter says how to have the card made.",
    fr: "Un courrier dit comment faire établir la carte.",
    carriers: ["step:wait-for-certification"],
  },
  J13: {
    en: "The fund (CPAM) helps.",
    fr: "La caisse (CPAM) peut aider.",
    carriers: ["rule:contact-cpam", "step:call-3646", "step:visit-cpam", "words:disclaimer"],
  },
} as const satisfies Record<string, Sentence>;
