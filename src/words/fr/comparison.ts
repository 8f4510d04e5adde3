import { stableResidence } from "../../shipped/numbers.js";
import type { ComparisonWords, DifferencePlace } from "../comparison-words.js";

/** Une espace fine insécable sépare les milliers. */
const thousands = (count: number) =>
  BigInt(count)
    .toString()
    .replace(/\B(?=(\d{3})+$)/g, "\u202f");
/** « (« Commander la carte Vitale », par courrier) » */
const where = ({ procedure, channel }: DifferencePlace) =>
  `(${[procedure, channel].filter((each) => each !== "").join(", ")})`;
/** Les mots, en français, pour ce qui change d’un jeu de règles à un autre. */
// A function, called once: a bundle without comparisons leaves it out, in spite of the numbers in its sentences.
export const comparison = /* @__PURE__ */ ((): ComparisonWords => ({
  same: (persons) => `Rien ne change pour personne (${persons}).`,
  difference: (who, change, persons) => `Pour ${who} : ${change} (${persons}).`,
  persons: (count, isExact) =>
    `${isExact ? "" : "environ "}${thousands(count)} ${count < 2 ? "classe" : "classes"} de personnes`,
  quoted: (text) => `« ${text.replaceAll("« ", "“").replaceAll(" »", "”")} »`,
  or: " ou ",
  everybody: "tout le monde",
  people: (situations, conditions) => {
    const head = ["les personnes", situations.join(" ou ")].filter((each) => each !== "").join(" ");
    const [first, ...others] = conditions;
    if (first === undefined) return head;
    return [`${head}${situations.length > 0 ? ", " : " "}${first}`, ...others].join(", ");
  },
  groups: (common, groups, others, isCounted) => {
    const counted = `${isCounted ? "" : "au moins "}${thousands(others)} ${others === 1 ? "autre groupe" : "autres groupes"}`;
    const more = others > 0 ? ` ; et ${counted}` : isCounted ? "" : " ; et d’autres groupes";
    return `${common === null ? "" : `${common}, à savoir `}${groups.join(" ; ou ")}${more}`;
  },
  // Au féminin, comme « personnes ».
  situations: {
    employee: "salariées",
    "self-employed": "indépendantes",
    "civil-servant": "fonctionnaires",
    unemployed: "au chômage",
    student: "étudiantes",
    retired: "pensionnées",
    dependent: "à la charge d’une personne assurée en France",
    inactive: "sans activité",
  },
  conditions: {
    age: (range) => `de ${range}`,
    nationality: {
      french: "de nationalité française",
      eu: "ressortissantes de l’UE, de l’EEE ou de la Suisse",
      other: "ressortissantes d’un pays hors de l’UE, de l’EEE et de la Suisse",
    },
    birthPlace: {
      france: "nées en France",
      eu: "nées dans l’UE, l’EEE ou en Suisse",
      elsewhere: "nées hors de l’UE, de l’EEE et de la Suisse",
    },
    residesInFrance: { true: "vivant en France", false: "vivant hors de France" },
    residenceMonths: (range) => `en France depuis ${range}`,
    residenceExemption: {
      none: `non dispensées des ${stableResidence} mois de résidence`,
      refugee: "réfugiées ou sous protection subsidiaire",
      pension: "titulaires d’une pension française",
      other: `dispensées des ${stableResidence} mois de résidence pour un autre motif`,
    },
    residencePermit: {
      valid: "avec un visa de long séjour ou un titre de séjour valable, ou la preuve d’une demande",
      grace: "avec un visa ou un titre expiré depuis peu (dans le délai de maintien des droits)",
      expired: "avec un visa ou un titre expiré depuis plus longtemps",
      none: "sans visa de long séjour ni titre de séjour",
    },
    otherScheme: {
      none: "sans autre régime que le régime français",
      s1: "avec un formulaire S1",
      other: "prises en charge par un autre régime, sans formulaire S1",
    },
    nirKind: {
      none: "sans numéro de sécurité sociale",
      temporary: "avec un numéro provisoire (NIA)",
      permanent: "avec un numéro définitif (NIR)",
    },
    rightsOpen: { true: "avec des droits ouverts", false: "avec des droits fermés" },
    temporaryNumberMonths: (range) => `avec un numéro provisoire attribué depuis ${range}`,
    cardState: {
      none: "sans carte",
      ordered: "avec une carte en route",
      held: "avec une carte qui fonctionne",
      lost: "avec une carte perdue",
      stolen: "avec une carte volée",
      defective: "avec une carte défectueuse",
    },
  },
  otherCondition: (labelled) => `avec ${labelled}`,
  refusal: {
    accepted: "ces informations sont désormais acceptées",
    refused: "ces informations sont désormais refusées",
  },
  listed: {
    reason: {
      gained: (to) => `la réponse repose désormais aussi sur ${to}`,
      lost: (from) => `la réponse ne repose plus sur ${from}`,
    },
    blocker: { gained: (to) => `${to} fait désormais obstacle`, lost: (from) => `${from} ne fait plus obstacle` },
    notice: {
      gained: (to) => `l’information ${to} est désormais donnée`,
      lost: (from) => `l’information ${from} n’est plus donnée`,
    },
    channel: {
      gained: (to, { procedure }) => `la démarche ${procedure} peut désormais se faire aussi ${to}`,
      lost: (from, { procedure }) => `la démarche ${procedure} ne peut plus se faire ${from}`,
    },
    document: {
      gained: (to, place) => `il faut désormais envoyer aussi ${to} ${where(place)}`,
      lost: (from, place) => `il n’est plus nécessaire d’envoyer ${from} ${where(place)}`,
    },
    alternative: {
      gained: (to, place) => `on peut désormais envoyer aussi ${to} pour ${place.document} ${where(place)}`,
      lost: (from, place) => `on ne peut plus envoyer ${from} pour ${place.document} ${where(place)}`,
    },
  },
  single: {
    // « et non plus » évite l’élision de « au lieu de ».
    outcome: {
      gained: (to) => `la réponse est désormais ${to}`,
      lost: (from) => `la réponse n’est plus ${from}`,
      replaced: (from, to) => `la réponse est désormais ${to}, et non plus ${from}`,
    },
    issuance: {
      gained: (to) => `la carte est désormais délivrée : ${to}`,
      lost: (from) => `la carte n’est plus délivrée (avant : ${from})`,
      replaced: (from, to) => `le mode de délivrance de la carte est désormais ${to}, et non plus ${from}`,
    },
    applicant: {
      gained: (to) => `une demande est désormais faite, par ${to}`,
      lost: (from) => `aucune demande n’est plus faite (avant : par ${from})`,
      replaced: (from, to) => `la demande est désormais faite par ${to}, et non plus par ${from}`,
    },
    "interim-proof": {
      gained: (to) => `un conseil sur la preuve des droits est désormais donné : ${to}`,
      lost: (from) => `aucun conseil sur la preuve des droits n’est plus donné (avant : ${from})`,
      replaced: (from, to) => `le conseil sur la preuve des droits est désormais ${to}, et non plus ${from}`,
    },
    procedure: {
      gained: (to) => `la démarche ${to} est désormais à faire`,
      lost: (from) => `la démarche ${from} n’est plus à faire`,
      replaced: (from, to) => `la démarche à faire est désormais ${to}, et non plus ${from}`,
    },
    actor: {
      gained: (to, { procedure }) => `la démarche ${procedure} est désormais faite par ${to}`,
      lost: (from, { procedure }) => `la démarche ${procedure} n’est plus faite par ${from}`,
      replaced: (from, to, { procedure }) =>
        `la démarche ${procedure} est désormais faite par ${to}, et non plus par ${from}`,
    },
    delivery: {
      gained: (to, place) => `la livraison ${where(place)} prend désormais ${to}`,
      lost: (from, place) => `la livraison ${where(place)} ne prend plus ${from}`,
      replaced: (from, to, place) => `la livraison ${where(place)} prend désormais ${to}, et non plus ${from}`,
    },
    copy: {
      gained: (to, place) => `il faut désormais envoyer ${to} pour ${place.document} ${where(place)}`,
      lost: (from, place) => `il n’est plus nécessaire d’envoyer ${from} pour ${place.document} ${where(place)}`,
      replaced: (from, to, place) =>
        `il faut désormais envoyer ${to}, et non plus ${from}, pour ${place.document} ${where(place)}`,
    },
  },
  recommended: {
    true: ({ procedure, channel }) => `il est désormais conseillé de faire ${channel} la démarche ${procedure}`,
    false: ({ procedure, channel }) => `il n’est plus conseillé de faire ${channel} la démarche ${procedure}`,
  },
  steps: (added, removed, place) => {
    const news = added.length === 0 ? [] : [`à faire désormais : ${added.join(", ")}`];
    const gone = removed.length === 0 ? [] : [`à ne plus faire : ${removed.join(", ")}`];
    const said = [...news, ...gone].join(" ; ");
    return `les étapes ${where(place)} ${said === "" ? "changent d’ordre" : `changent – ${said}`}`;
  },
  vocabulary: (fact, added, removed) => {
    const news = added.length === 0 ? [] : [`on peut désormais indiquer ${added.join(", ")}`];
    const gone = removed.length === 0 ? [] : [`on ne peut plus indiquer ${removed.join(", ")}`];
    return `Les réponses sur ${fact} changent : ${[...news, ...gone].join(" ; ")}.`;
  },
  parameter: (label, from, to) => {
    if (from === null) return `${label} : nouveau, ${to}.`;
    return to === null
      ? `${label} : ${from} avant, plus utilisé désormais.`
      : `${label} : ${from} avant, ${to} désormais.`;
  },
}))();
