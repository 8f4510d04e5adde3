import { calls, says } from "./scripted-model.js";

/*
 * A person, and a model that reads their sentences as a good model does: it hands in what was said, and nothing else.
 */

export const PERSON = [
  "I’m 34 and French, I live in Lyon and have worked there for a company for two years. How do I get my Carte Vitale? I have my permanent number.",
  "No, just the French health insurance.",
  "Yes, I can download the certificate from my ameli account.",
  "No, I never had one.",
];

const first = { age: 34, nationality: "french", residesInFrance: true, status: "employee", nirKind: "permanent" };
const second = { ...first, otherScheme: "none" };
const third = { ...second, rightsOpen: true };
const last = { ...third, cardState: "none" };

export const MODEL = [
  calls("decide", { facts: first, language: "en" }),
  says("One question first: does another country’s scheme pay for your care, or only the French one?"),
  calls("decide", { facts: second, language: "en" }),
  says("Are your rights to French health insurance open: can you get a certificate of entitlement?"),
  calls("decide", { facts: third, language: "en" }),
  says("Do you already have a Carte Vitale?"),
  calls("decide", { facts: last, language: "en" }),
  says("Good news: you can order it. The list says how, and what to send."),
];
