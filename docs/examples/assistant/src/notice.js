/**
 * What a person is told before the first word goes to a model. The library sends nothing, but the company that runs the
 * model reads what the person writes, and what the tools answer.
 */
export const notice = (provider) => ({
  en: [
    `What you write, and the answers to it, are sent to ${provider}, which runs the language model.`,
    "They may hold data about your health insurance, your residence and your nationality. Leave out names, numbers and addresses: no answer needs them.",
    "The answer itself is worked out on this machine by written rules, not by the model. It informs; your health insurance fund decides.",
    "You can have the same answer without a model: the form asks the same questions, and sends nothing.",
  ],
  fr: [
    `Ce que vous écrivez, et les réponses, sont envoyés à ${provider}, qui fait fonctionner le modèle de langage.`,
    "Il peut s’agir de données sur votre assurance maladie, votre résidence et votre nationalité. N’indiquez ni nom, ni numéro, ni adresse : aucune réponse n’en a besoin.",
    "La réponse elle-même est calculée sur cette machine par des règles écrites, et non par le modèle. Elle informe ; votre caisse d’assurance maladie décide.",
    "Vous pouvez obtenir la même réponse sans modèle : le formulaire pose les mêmes questions, et n’envoie rien.",
  ],
});
