import { BATCH_BYTES, BATCH_COST, BATCH_ROWS } from "./limits.js";

/** The words around the OpenAPI document, which is in English, and its operations in other languages. */
export const docsWords = {
  en: {
    title: "Carte Vitale: the API",
    contents: "On this page",
    schemas: "Schemas",
    document: "OpenAPI document",
    noScript: "To try a request here, allow JavaScript.",
    attempt: (request) => `Try ${request}`,
    send: "Send",
    answer: (request) => `Answer of ${request}`,
    answers: "Answers",
    example: "Example",
    body: "Body",
    unreachable: "No answer: the service cannot be reached. Is it running?",
  },
  fr: {
    title: "Carte Vitale : l’API",
    info: "Qui peut avoir une carte Vitale, pourquoi, et quels documents envoyer. Le service informe ; la caisse d’assurance maladie décide. Rien d’une personne n’est conservé ni journalisé.",
    contents: "Sur cette page",
    schemas: "Schémas",
    document: "Document OpenAPI (en anglais)",
    inEnglish: "Les schémas sont ceux du document OpenAPI, en anglais.",
    noScript: "Pour essayer une requête ici, autorisez JavaScript.",
    attempt: (request) => `Essayer ${request}`,
    send: "Envoyer",
    answer: (request) => `Réponse de ${request}`,
    answers: "Réponses",
    example: "Exemple",
    body: "Contenu",
    unreachable: "Pas de réponse : le service est injoignable. Est-il démarré ?",
    operations: {
      evaluate: [
        "La décision, en codes",
        "Les listes de codes sont ouvertes : une édition ultérieure des règles peut en ajouter.",
      ],
      describe: ["La décision, en toutes lettres"],
      forecast: ["Les décisions d’une période"],
      batch: [
        "Les décisions de plusieurs personnes",
        `Au plus ${BATCH_ROWS} lignes et ${BATCH_BYTES} octets. null est une information inconnue. Compte comme ${BATCH_COST} requêtes d’un client. Si une ligne est refusée, il n’y a aucune décision.`,
      ],
      health: ["Si le service fonctionne"],
      ready: ["Si le service accepte des requêtes"],
      openapi: ["Le document OpenAPI"],
    },
    parameters: {
      assume:
        "Avec `nothing`, rien n’est supposé : une information qui n’est pas donnée est inconnue. Avec `defaults`, elle prend sa valeur par défaut.",
      "Accept-Language": "La langue des descriptions et des refus : `en` ou `fr`. Sans l’une d’elles, l’anglais.",
    },
    examples: {
      employee: "Une salariée, en France depuis 14 mois",
      child: "Un enfant, né en 2015",
      student: "Une étudiante étrangère sans numéro",
      unknown: "Une personne dont on ne sait que l’âge",
      three: "Trois personnes, dont une au numéro inconnu",
    },
    statuses: {
      400: "Le contenu n’est pas du JSON.",
      413: "Le contenu est trop volumineux.",
      415: "Le contenu n’est pas du type application/json.",
      422: "Les informations sont refusées.",
      429: "Les requêtes sont trop nombreuses.",
      503: "Le service est occupé ou s’arrête.",
    },
  },
};
