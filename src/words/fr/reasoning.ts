import { freeze } from "../../model/freeze.js";
import type { ReasoningCatalogue } from "../reasoning-catalogue.js";
import { comparison } from "./comparison.js";
import { interview } from "./interview.js";

const count = (one: string, many: string) => (number: number) => `${number} ${number < 2 ? one : many}`;

/** Les mots, en français, pour dire pourquoi, ce qui changerait la réponse et quoi demander ensuite. */
export const frReasoning = /* @__PURE__ */ freeze<ReasoningCatalogue>({
  language: "fr",
  because: (facts) => `${facts.join(" ; ")}. Cela suffit pour décider, quel que soit le reste.`,
  assumed: (said) => `${said} (supposé)`,
  holds: { true: "oui", false: "non", null: "pas encore connu", idle: "sans effet sur cette réponse" },
  operators: {
    equal: ([value]) => `${value}`,
    notEqual: ([value]) => `pas : ${value}`,
    in: (values) => values.join(" ou "),
    notIn: (values) => `ni ${values.join(" ni ")}`,
    lessThan: ([value]) => `moins de ${value}`,
    lessThanInclusive: ([value]) => `${value} au plus`,
    greaterThan: ([value]) => `plus de ${value}`,
    greaterThanInclusive: ([value]) => `${value} ou plus`,
  },
  questions: {
    "other-coverage": "Un autre régime que le régime français",
    "place-of-residence": "Vivre en France",
    "residence-permit": "Visa de long séjour ou titre de séjour",
    "length-of-residence": "Depuis quand en France",
    "social-security-number": "Numéro de sécurité sociale",
    "closed-rights": "Droits à l’assurance maladie, ouverts ou fermés",
    "minimum-age": "Âge minimum",
    "existing-card": "Une carte existe déjà",
    entitlement: "Ce qui donne droit à l’assurance maladie",
    grant: "Conditions pour avoir la carte",
    issuance: "Comment la carte est délivrée",
    applicant: "Qui fait la démarche",
    registration: "S’inscrire à l’Assurance Maladie",
    certification: "Du numéro provisoire au numéro définitif",
    order: "Commander la carte",
    "interim-proof": "Preuve des droits en attendant la carte",
    "registration-forms": "Formulaires pour s’inscrire",
    "identity-documents": "Pièces d’identité pour s’inscrire",
    "situation-documents": "Justificatifs de la situation",
    "civil-status-documents": "Documents d’état civil",
    "order-documents": "Documents pour la commande",
    notices: "À savoir aussi",
  },
  applicant: (actor) => `Démarche faite par ${actor}`,
  margins: {
    short: (distance, threshold) => `il manque ${distance} pour atteindre ${threshold}`,
    reached: (_, threshold) => `${threshold} tout juste`,
    past: (distance, threshold) => `${distance} de plus que ${threshold}`,
  },
  changes: {
    wait: (duration) => `Attendre ${duration}`,
    obtain: "À obtenir auprès de l’administration",
    declare: "À signaler à la caisse avec un justificatif, si c’est le cas",
    circumstance: "Si la situation change",
    from: (value) => `à partir de ${value}`,
    or: " ou ",
    reached: "C’est déjà le cas.",
    outOfReach: "Aucun changement de ces informations n’y mène.",
  },
  interview,
  record: {
    mention:
      "Cette réponse a été établie par un traitement algorithmique. Il a pour finalité de dire si une personne peut avoir une carte Vitale, quoi faire ensuite et quels documents envoyer. Vous avez le droit d’obtenir communication des règles de ce traitement et de ses principales caractéristiques (code des relations entre le public et l’administration, article L311-3-1) : demandez-les à l’organisme qui vous a donné cette réponse. S’il refuse, ou ne répond pas dans un délai d’un mois, vous pouvez saisir la Commission d’accès aux documents administratifs (CADA, cada.fr).",
    on: (day) => `Réponse pour le ${day}`,
    derived: (said, date) => `${said} (d’après ${date})`,
  },
  contribution:
    "Établi par des règles écrites, une à une. À titre d’information : la caisse d’assurance maladie décide.",
  parameters: {
    "minimum-age": "âge à partir duquel la carte est délivrée",
    "automatic-issue-age": "âge à partir duquel la caisse envoie d’elle-même le formulaire",
    "own-application-age": "âge à partir duquel la personne commande, et non un parent",
    majority: "âge de la majorité",
    "card-app-age": "âge à partir duquel la carte existe en application",
    "no-residence": "mois de résidence d’une personne qui vit ailleurs",
    "stable-residence": "mois de résidence nécessaires",
    "temporary-number-validity": "validité du numéro provisoire",
    "permanent-number-processing": "attente la plus longue du numéro définitif",
    "identity-document-age": "ancienneté que la pièce d’identité ne doit pas atteindre pour commander la carte",
    "permit-grace": "durée pendant laquelle un titre expiré maintient les droits",
    delivery: "livraison de la carte",
    "delivery-by-mail": "livraison d’une carte commandée par courrier",
  },
  units: {
    years: /* @__PURE__ */ count("an", "ans"),
    months: /* @__PURE__ */ count("mois", "mois"),
    weeks: /* @__PURE__ */ count("semaine", "semaines"),
  },
  range: (shortest, longest) => `${shortest} à ${longest}`,
  rulebook: (version, hash) => `Règles du ${version}, empreinte ${hash}`,
  comparison,
}) as ReasoningCatalogue;
