import { decisionLines } from "./decision-text.js";
import { ask, defineTool } from "./define.js";
import { decisionData } from "./output-schema.js";
import { sourcesOf } from "./sources.js";

export const decide = defineTool({
  name: "decide",
  title: "Can this person have a Carte Vitale?",
  description:
    "Decides by the written rules whether a person can have a Carte Vitale (the French health insurance card), why, what to do next and which documents to send. Hand in only what the person has said and leave out the rest: nothing is guessed. The answer holds whatever was left out; where that matters, the outcome is “undetermined” and “question” is the best question to ask. Show “text” to the person, sources included.",
  keys: ["on"],
  data: decisionData,
  answer: (read, words) => {
    const { person, decision } = ask(read);
    const { reasons, blockers, notices, procedures, documents, possibleDocuments } = decision;
    // While the outcome is open, the possible documents are no part of the text.
    const possible = decision.outcome === "undetermined" ? [] : possibleDocuments;
    const cited = [reasons, blockers, notices, procedures, documents, possible].flat();
    return {
      person,
      decisions: [decision],
      data: decision,
      headline: words.catalogue.outcomes[decision.outcome].headline,
      lines: decisionLines(decision, words),
      sources: sourcesOf(cited, words),
    };
  },
});
