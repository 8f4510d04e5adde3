/** Words that readers use for the same thing, in both languages. A word of several is looked for as a whole. */
export const SYNONYMS: readonly (readonly string[])[] = [
  ["puma", "cmu", "universal health protection", "protection universelle maladie"],
  ["newborn", "baby", "infant", "nouveau-né", "bébé"],
  ["spouse", "husband", "wife", "married", "conjoint", "conjointe", "époux", "épouse", "mari"],
  ["visa", "vls-ts", "long-stay visa", "visa de long séjour"],
  ["permit", "récépissé", "residence permit", "titre de séjour"],
  ["s1", "s072", "e121", "e106"],
  ["ame", "state medical aid", "aide médicale de l’état"],
  ["nir", "ssn", "social security number", "numéro de sécurité sociale"],
  ["nia", "temporary number", "numéro provisoire"],
  ["ehic", "ceam", "european health insurance card", "carte européenne"],
  ["kid", "child", "enfant"],
  ["lost", "stolen", "perdue", "volée"],
  ["install", "installation", "installer"],
];
