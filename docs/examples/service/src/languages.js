import accepts from "accepts";
import { en } from "carte-vitale/messages/en";
import { fr } from "carte-vitale/messages/fr";

/** A catalogue whose refusals name routes of the service instead of functions of the library. */
const withIssues = (catalogue, issues) => ({ ...catalogue, issues: { ...catalogue.issues, ...issues } });
const list = (words) => words.join("; ");

/** The languages of the service. The first is that of a client who names none of them. */
export const catalogues = {
  en: withIssues(en, {
    "not-facts": () => "The body is not a person. Send a JSON object with one key for each fact.",
    "date-without-day": (name, others) =>
      `Only POST /forecast takes ${name}. Ask there, or give this instead: ${list(others)}.`,
    "not-columns": () =>
      "The body is not a batch, or a key of it is no fact. Send a JSON object with one list of values for each fact.",
    "not-a-column": (name) => `This is not a list: ${name}. Send one value for each row, null where it is unknown.`,
    length: () => "The lists differ in length. Give all of them the same number of rows.",
  }),
  fr: withIssues(fr, {
    "not-facts": () => "Le contenu n’est pas une personne. Envoyez un objet JSON, avec une clé par information.",
    "date-without-day": (name, others) =>
      `Seul POST /forecast accepte ${name}. Interrogez-le, ou indiquez à la place : ${others.join(" ; ")}.`,
    "not-columns": () =>
      "Le contenu n’est pas un lot, ou une clé n’est pas une information. Envoyez un objet JSON, avec une liste de valeurs par information.",
    "not-a-column": (name) =>
      `Ceci n’est pas une liste : ${name}. Envoyez une valeur par ligne, null si elle est inconnue.`,
    length: () => "Les listes n’ont pas la même longueur. Donnez-leur le même nombre de lignes.",
  }),
};
const LANGUAGES = Object.keys(catalogues);

/** The language that `Accept-Language` prefers among those of the service; says so in the answer. */
export function languageOf(request, reply) {
  const language = accepts(request.raw).language(LANGUAGES) || LANGUAGES[0];
  reply.headers({ "content-language": language, vary: "accept-language" });
  return language;
}
