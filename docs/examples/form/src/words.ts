/** The words of the page. Those of the form are in the library. */
export interface Words {
  name: string;
  title: string;
  language: string;
  help: string;
}

const english: Words = {
  name: "English",
  title: "Can I have my Carte Vitale?",
  language: "Language",
  help: "Do you need help? Ask your adviser, and show them this page.",
};

const french: Words = {
  name: "Français",
  title: "Puis-je avoir ma carte Vitale ?",
  language: "Langue",
  help: "Besoin d’aide ? Demandez à votre conseiller, et montrez-lui cette page.",
};

export const languages = { en: english, fr: french };
export type Language = keyof typeof languages;
