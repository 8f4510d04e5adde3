import { en, enReasoning } from "../../words/en.js";
import type { ToolWords } from "./words.js";

export const english: ToolWords = {
  catalogue: en,
  reasoning: enReasoning,
  refused: {
    input:
      "The input cannot be read, or has a key that is not known. Hand in a plain object with the keys of the schema.",
    language: "This language is not known. Choose “en” or “fr”.",
    option: "“assume” is “nothing” or “defaults”.",
    target: "Give as “target” an outcome or a verdict of the schema, such as “eligible”.",
    "unknown-fact": "A key of “facts” is not known. Use the names of the schema, such as “age” or “birthDate”.",
    unreadable: "A part of the input cannot be read. Give it again.",
  },
  list: (texts) => texts.join("; "),
  next: "To ask next",
  answers: "Answers",
  number: (minimum, maximum) => `A whole number from ${minimum} to ${maximum}`,
  orDate: (date) => `or instead ${date}`,
  stillPossible: "Still possible",
  why: "Why",
  steps: "What to do",
  documents: "Documents to send",
  anyOf: "any one of these",
  possibly: (facts) => `may be needed, which depends on: ${facts.join(", ")}`,
  notices: "Good to know",
  sources: "Sources",
  withTheseFacts: "With these facts",
  together: "All of these together",
  leaveOut: "Leave it out while it is not known.",
  more: (count) => `${count} more in the data`,
  margins: "How close",
  period: (from, until) => `${from} to ${until}`,
};
