import type { ReasoningCatalogue } from "../reasoning-catalogue.js";

const questions = (count: number) => `${count} ${count === 1 ? "more question" : "more questions"}`;

/** How many questions remain. */
export const interview: ReasoningCatalogue["interview"] = {
  remaining: (expected, worst) => `About ${questions(expected)}, ${worst} at most.`,
  last: "One last question.",
  complete: "There is nothing more to ask.",
};
