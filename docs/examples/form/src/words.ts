import type { Catalogue, ReasoningCatalogue } from "carte-vitale";
import { en, enReasoning } from "carte-vitale/messages/en";
import { fr, frReasoning } from "carte-vitale/messages/fr";

/** The words of the form itself; questions and answers come from the library. */
export interface Words {
  catalogue: Catalogue;
  reasoning: ReasoningCatalogue;
  name: string;
  title: string;
  intro: string;
  language: string;
  question: (place: number) => string;
  next: string;
  unknown: string;
  notKnown: string;
  back: string;
  restart: string;
  print: string;
  choose: string;
  includes: string;
  range: (minimum: number, maximum: number) => string;
  answers: string;
  notices: string;
  why: string;
  how: string;
  who: string;
  documents: string;
  ready: (done: number, all: number) => string;
  anyOf: string;
  or: string;
  possibly: string;
  dependsOn: string;
  steps: string;
  meanwhile: string;
  remains: string;
  toFind: string;
  privacy: string;
}

const english: Words = {
  catalogue: en,
  reasoning: enReasoning,
  name: "English",
  title: "Can I have my Carte Vitale?",
  intro: "A few questions about the person the card is for, then what to do and what to send.",
  language: "Language",
  question: (place) => `Question ${place}`,
  next: "Continue",
  unknown: "I do not know",
  notKnown: "not known",
  back: "Back",
  restart: "Start again",
  print: "Print",
  choose: "Choose an answer, or say that you do not know.",
  includes: "What this includes",
  range: (minimum, maximum) => `A whole number from ${minimum} to ${maximum}`,
  answers: "Your answers",
  notices: "Good to know",
  why: "Why",
  how: "How the card comes",
  who: "Who applies",
  documents: "Documents to send",
  ready: (done, all) => `${done} of ${all} ready`,
  anyOf: "One of these",
  or: "or",
  possibly: "Documents that may be needed",
  dependsOn: "It depends on",
  steps: "What to do",
  meanwhile: "Meanwhile",
  remains: "What remains possible",
  toFind: "What would decide",
  privacy: "Nothing you answer leaves this page, and nothing is kept.",
};

const french: Words = {
  catalogue: fr,
  reasoning: frReasoning,
  name: "Français",
  title: "Puis-je avoir ma carte Vitale ?",
  intro: "Quelques questions sur la personne à qui la carte est destinée, puis que faire et quoi envoyer.",
  language: "Langue",
  question: (place) => `Question ${place}`,
  next: "Continuer",
  unknown: "Je ne sais pas",
  notKnown: "non connu",
  back: "Retour",
  restart: "Recommencer",
  print: "Imprimer",
  choose: "Choisissez une réponse, ou dites que vous ne savez pas.",
  includes: "Ce que cela comprend",
  range: (minimum, maximum) => `Un nombre entier de ${minimum} à ${maximum}`,
  answers: "Vos réponses",
  notices: "Bon à savoir",
  why: "Pourquoi",
  how: "Comment l’obtenir",
  who: "Qui fait la demande",
  documents: "Documents à envoyer",
  ready: (done, all) => `${done} sur ${all} ${done < 2 ? "prêt" : "prêts"}`,
  anyOf: "Au choix",
  or: "ou",
  possibly: "Documents peut-être nécessaires",
  dependsOn: "Cela dépend de",
  steps: "Que faire",
  meanwhile: "En attendant",
  remains: "Ce qui reste possible",
  toFind: "Ce qui permettrait de décider",
  privacy: "Vos réponses ne quittent pas cette page et ne sont pas conservées.",
};

export const languages = { en: english, fr: french };
export type Language = keyof typeof languages;
