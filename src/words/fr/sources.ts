import { majority } from "../../shipped/numbers.js";
import type { Catalogue } from "../catalogue.js";

export const codes: Catalogue["codes"] = {
  css: "Code de la sécurité sociale",
  crpm: "Code rural et de la pêche maritime",
};

/** « III in fine » est « III, dernier al. », « I, a-f » est « I, a à f ». */
export const article: Catalogue["article"] = (code, number, place) => {
  const said = place.replace(" in fine", ", dernier al.").replace("a-f", "a à f");
  return [`${code}, article ${number}`, said].filter((each) => each !== "").join(", ");
};

const servicePublic = (title: string) => `Service-Public, ${title}`;
const regulation = (number: string) => `Règlement (CE) 883/2004, article ${number}`;

export const sources: Catalogue["sources"] = {
  "ceseda-l411-1": "Code de l’entrée et du séjour des étrangers et du droit d’asile (Ceseda), article L411-1",
  "arrete-2007-03-14-1": "Arrêté du 14 mars 2007, article 1er (formulaire, photo et pièce d’identité)",
  "arrete-2017-05-10-1": "Arrêté du 10 mai 2017, article 1er (liste des titres de séjour)",
  "lfss-2022-92": "Loi de financement de la sécurité sociale pour 2022, article 92",
  "eu-883-2004-17": regulation("17"),
  "eu-883-2004-24": regulation("24"),
  "eu-883-2004-25": regulation("25"),
  "eu-883-2004-26": regulation("26"),
  "eu-260-2012-9": "Règlement (UE) 260/2012, article 9 (comptes bancaires dans l’UE)",
  "withdrawal-agreement": "Accord sur le retrait du Royaume-Uni de l’UE",
  "trade-and-cooperation-agreement": "Accord de commerce et de coopération entre l’UE et le Royaume-Uni",
  "defenseur-des-droits-2018-315": "Défenseur des droits, décision 2018-315",
  "service-public-f265": servicePublic("Carte Vitale (F265)"),
  "service-public-f10662": servicePublic("Attestation de droits (F10662)"),
  "service-public-f12859": servicePublic("Assurance maladie d’un étudiant ou d’un Européen en France (F12859)"),
  "service-public-f13842": servicePublic("Titres de séjour (F13842)"),
  "service-public-f16467": servicePublic("Numéro de sécurité sociale (F16467)"),
  "service-public-f16620": servicePublic(`Enfant de moins de ${majority} ans (F16620)`),
  "service-public-f23671": servicePublic("Assurance maladie des fonctionnaires (F23671)"),
  "service-public-f32824": servicePublic("S’inscrire à l’assurance maladie (F32824)"),
  "ameli-born-abroad": "ameli.fr, Né à l’étranger : demander un numéro",
  "ameli-foreign-student": "ameli.fr, Venir étudier en France",
  "ameli-posted-workers": "ameli.fr, Travailleur détaché en France (formulaire S1)",
  "ameli-studies-abroad": "ameli.fr, Études à l’étranger",
  "ameli-temporary-protection": "ameli.fr, Protection temporaire (personnes venues d’Ukraine)",
  "form-s1106": "Formulaire S1106 (cerfa 15763*02)",
  "form-s3705": "Formulaire S3705 (cerfa 14445*02)",
  "cleiss-s1": "Cleiss, Travailler en Suisse et résider en France (formulaire S1)",
  "cleiss-students": "Cleiss, Étudiants venant en France",
  "cleiss-without-work": "Cleiss, Européens sans activité en France",
  "cleiss-job-seekers": "Cleiss, Chercher un emploi à l’étranger (formulaire U2)",
  cnarefe: "CNAREFE, Centre national des retraités français de l’étranger (ameli-rfe.fr)",
  "campus-france-vls-t": "Campus France, Visa de long séjour temporaire (VLS-T)",
  "grenoble-alpes-talent": "Université Grenoble Alpes, Passeport talent et assurance maladie",
  "ciup-talent": "Cité internationale universitaire de Paris, Passeport talent et assurance maladie",
  "carte-vitale-app": "applicartevitale.fr, La carte en application",
};
