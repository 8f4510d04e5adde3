import { minimumAge, stableResidence } from "../../shipped/numbers.js";
import type { Catalogue } from "../catalogue.js";

export const days: Catalogue["days"] = {
  minimumAgeOn: (day, isOnlyBlocker) =>
    isOnlyBlocker
      ? `La carte peut être commandée à partir du ${day}, jour du ${minimumAge}e anniversaire.`
      : `Le ${minimumAge}e anniversaire est le ${day}.`,
  stableResidenceOn: (day) => `Les ${stableResidence} mois de résidence sont atteints le ${day}.`,
  permitGraceUntil: (day) => `Le titre expiré maintient les droits jusqu’au ${day}.`,
  temporaryNumberUntil: (day) => `Le numéro provisoire est valable jusqu’au ${day}.`,
  permanentNumberBy: (day) => `Le numéro définitif peut se faire attendre jusqu’au ${day}.`,
  delivery: (channel, earliest, latest) =>
    earliest === latest
      ? `Commandée aujourd’hui ${channel}, la carte devrait arriver vers le ${latest}.`
      : `Commandée aujourd’hui ${channel}, la carte devrait arriver entre le ${earliest} et le ${latest}.`,
  deliveryBy: (latest) => `La carte devrait arriver d’ici le ${latest}.`,
};

export const dates: Catalogue["dates"] = {
  birthDate: "la date de naissance",
  residenceSince: "le premier jour de résidence en France",
  temporaryNumberSince: "le jour d’attribution du numéro provisoire",
  residencePermitUntil: "le dernier jour du titre de séjour",
  on: "le jour demandé",
  from: "le premier jour demandé",
  until: "le dernier jour demandé",
};

const MONTHS = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(" ");
export const date: Catalogue["date"] = (year, month, day) => `${day === 1 ? "1er" : day} ${MONTHS[month - 1]} ${year}`;
