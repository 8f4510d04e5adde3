import type { ReasoningCatalogue } from "../reasoning-catalogue.js";

const questions = (count: number) => `${count} ${count < 2 ? "question" : "questions"}`;

/** Le nombre de questions qui restent. */
export const interview: ReasoningCatalogue["interview"] = {
  remaining: (expected, worst) => `Encore ${questions(expected)} environ, ${worst} au plus.`,
  last: "Une dernière question.",
  complete: "Il n’y a plus rien à demander.",
};
