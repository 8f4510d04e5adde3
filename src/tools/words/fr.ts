import { fr, frReasoning } from "../../words/fr.js";
import type { ToolWords } from "./words.js";

export const french: ToolWords = {
  catalogue: fr,
  reasoning: frReasoning,
  refused: {
    input:
      "La demande ne peut pas être lue, ou contient une clé inconnue. Transmettez un objet simple avec les clés du schéma.",
    language: "Cette langue n’est pas connue. Choisissez « en » ou « fr ».",
    option: "« assume » vaut « nothing » ou « defaults ».",
    target: "Donnez comme « target » un résultat ou un verdict du schéma, par exemple « eligible ».",
    "unknown-fact":
      "Une clé de « facts » est inconnue. Employez les noms du schéma, par exemple « age » ou « birthDate ».",
    unreadable: "Une partie de la demande ne peut pas être lue. Redonnez-la.",
  },
  list: (texts) => texts.join(" ; "),
  next: "À demander ensuite",
  answers: "Réponses",
  number: (minimum, maximum) => `Un nombre entier de ${minimum} à ${maximum}`,
  orDate: (date) => `ou à la place ${date}`,
  stillPossible: "Encore possible",
  why: "Pourquoi",
  steps: "Ce qu’il faut faire",
  documents: "Pièces à envoyer",
  anyOf: "l’une de celles-ci",
  possibly: (facts) => `peut être demandée, ce qui dépend de : ${facts.join(", ")}`,
  notices: "Bon à savoir",
  sources: "Sources",
  withTheseFacts: "Avec ces informations",
  together: "Tout cela à la fois",
  leaveOut: "Ne l’indiquez pas tant que ce n’est pas connu.",
  more: (count) => `${count} de plus dans les données`,
  margins: "À quelle distance",
  period: (from, until) => `du ${from} au ${until}`,
};
