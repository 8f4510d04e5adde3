import type { IssueWords } from "../issue-words.js";
import { capitalised } from "../words-for.js";

export const issues: IssueWords = {
  "not-facts": () => "Les réponses sont illisibles. Transmettez un objet simple, avec une clé par information.",
  "unknown-fact": () => "Une réponse ne correspond à aucune question. Retirez-la.",
  "date-without-day": (name, others) =>
    `Pour ${name}, il faut un jour. Précisez le jour demandé (evaluateOn), ou indiquez à la place : ${others.join(" ; ")}.`,
  "not-accepted": (name, others) => `${capitalised(name)} : choisissez l’une de ces réponses : ${others.join(" ; ")}.`,
  "not-a-number": (name, [lowest, highest]) =>
    `${capitalised(name)} : indiquez un nombre entier de ${lowest} à ${highest}.`,
  "not-a-date": (name, [example]) => `${capitalised(name)} : indiquez une date qui existe, comme le ${example}.`,
  "too-long-ago": (name) => `${capitalised(name)} remonte à trop longtemps. Vérifiez l’année.`,
  unreadable: (name) => `${capitalised(name)} : la réponse est illisible. Indiquez-la à nouveau.`,
  contradiction: (name, others) =>
    `Ces réponses ne vont pas ensemble : ${[name, ...others].join(" ; ")}. Corrigez l’une d’elles, ou retirez-la.`,
  "given-twice": (name, others) =>
    `Ces réponses disent la même chose : ${[name, ...others].join(" ; ")}. N’en gardez qu’une.`,
  after: (name, [other]) => `${capitalised(name)} vient après ${other}. Vérifiez l’année.`,
  before: (name, [other]) => `${capitalised(name)} vient avant ${other}. Vérifiez l’année.`,
  option: () =>
    "Une option n’est pas connue. Donnez « assume », avec « defaults » ou « nothing » ; « interview » accepte aussi « weights ».",
  target: () => "Ce but ne peut pas être visé. Choisissez un résultat ou un verdict, sauf « undetermined ».",
  weight: () => "Les poids sont illisibles. Indiquez un nombre positif par réponse, information par information.",
  record: () =>
    "Ce n’est pas une trace, ou elle a été modifiée. Transmettez la trace exactement telle qu’elle a été établie.",
  range: () => "La période a trop de clés. Indiquez son premier jour (from) et son dernier jour (until).",
  "not-columns": () => "Les colonnes sont illisibles. Transmettez un objet simple, avec une colonne par information.",
  "not-a-column": (name) =>
    `${capitalised(name)} : la colonne est illisible. Transmettez une liste de valeurs, ou des codes avec leur dictionnaire.`,
  length: () => "Les colonnes n’ont pas la même longueur. Donnez-leur le même nombre de lignes.",
  "too-many": () => "C’est trop à la fois. Corrigez d’abord ce qui est indiqué, ou transmettez moins de lignes.",
};
