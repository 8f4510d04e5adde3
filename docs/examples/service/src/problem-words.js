import { BATCH_BYTES, BATCH_ROWS, PERSON_BYTES } from "./limits.js";

/**
 * A title and a sentence of our own for each status: an error's message may repeat what was handed in. The sentence says what
 * to do.
 */
export const problemWords = {
  en: {
    400: ["Bad Request", "The request cannot be read. Send a body of JSON."],
    404: ["Not Found", "There is nothing at this address. GET /docs shows what there is."],
    405: ["Method Not Allowed", "This address takes other methods: the header Allow names them."],
    408: ["Request Timeout", "The request did not arrive in time. Send it again."],
    413: [
      "Content Too Large",
      `The body is too large. A person takes at most ${PERSON_BYTES} bytes, a batch ${BATCH_ROWS} rows and ${BATCH_BYTES} bytes: send less at once.`,
    ],
    415: ["Unsupported Media Type", "The body is of another type. Send application/json."],
    422: ["Unprocessable Content", "The facts are refused. Correct what is listed."],
    429: ["Too Many Requests", "There are too many requests. The header Retry-After says when to go on."],
    431: ["Request Header Fields Too Large", "The headers are too large. Send fewer of them."],
    500: ["Internal Server Error", "Something is wrong in the service, not in the request. Tell its operator."],
    503: ["Service Unavailable", "The service is busy or stopping. Try again later."],
  },
  fr: {
    400: ["Requête incorrecte", "La requête est illisible. Envoyez un contenu JSON."],
    404: ["Introuvable", "Il n’y a rien à cette adresse. GET /docs montre ce qu’il y a."],
    405: ["Méthode non autorisée", "Cette adresse accepte d’autres méthodes : l’en-tête Allow les nomme."],
    408: ["Délai dépassé", "La requête n’est pas arrivée à temps. Renvoyez-la."],
    413: [
      "Contenu trop volumineux",
      `Le contenu est trop volumineux. Une personne prend au plus ${PERSON_BYTES} octets, un lot ${BATCH_ROWS} lignes et ${BATCH_BYTES} octets : envoyez-en moins à la fois.`,
    ],
    415: ["Type de contenu non accepté", "Le contenu est d’un autre type. Envoyez application/json."],
    422: ["Contenu refusé", "Les informations sont refusées. Corrigez ce qui est indiqué."],
    429: ["Trop de requêtes", "Les requêtes sont trop nombreuses. L’en-tête Retry-After dit quand reprendre."],
    431: ["En-têtes trop volumineux", "Les en-têtes sont trop volumineux. Envoyez-en moins."],
    500: ["Erreur du service", "L’erreur vient du service, non de la requête. Prévenez son exploitant."],
    503: ["Service indisponible", "Le service est occupé ou s’arrête. Réessayez plus tard."],
  },
};
