import { describe } from "carte-vitale";
import { en } from "carte-vitale/messages/en";
import { fr } from "carte-vitale/messages/fr";

const CATALOGUES = { en, fr };

/**
 * What to do and what to send, as boxes to tick, of an answer of `decide`. `null` while a question is open: a list that may
 * still change is none.
 */
export function checklistOf({ data, sources }, language) {
  if (data.question !== null) return null;
  const { headline, takenForGranted, procedures, documents, disclaimer } = describe(data, CATALOGUES[language]);
  return {
    headline,
    takenForGranted,
    steps: procedures.map(({ label, channels: [first] }) => ({ label, steps: first?.steps ?? [] })),
    documents: documents.map(({ label, alternatives }) => ({ label, alternatives, done: false })),
    sources: sources.map(({ title, url }) => ({ title, url })),
    disclaimer,
  };
}
