import { majority } from "../../shipped/numbers.js";
import type { Catalogue } from "../catalogue.js";

export const codes: Catalogue["codes"] = { css: "Social Security Code", crpm: "Rural and Maritime Fishing Code" };

/** "I, al. 2" is "I, para. 2", "III in fine" is "III, last para.", "I, a-f" is "I, a to f". */
export const article: Catalogue["article"] = (code, number, place) => {
  const said = place.replace("al.", "para.").replace(" in fine", ", last para.").replace("a-f", "a to f");
  return [`${code}, article ${number}`, said].filter((each) => each !== "").join(", ");
};

const servicePublic = (title: string) => `Service-Public, ${title}`;
const regulation = (number: string) => `Regulation (EC) 883/2004, article ${number}`;

export const sources: Catalogue["sources"] = {
  "ceseda-l411-1": "Code on the entry and residence of foreigners and the right of asylum (Ceseda), article L411-1",
  "arrete-2007-03-14-1": "Order of 14 March 2007, article 1 (form, photo, identity document)",
  "arrete-2017-05-10-1": "Order of 10 May 2017, article 1 (list of residence permits)",
  "lfss-2022-92": "Social Security Financing Act for 2022, article 92",
  "eu-883-2004-17": regulation("17"),
  "eu-883-2004-24": regulation("24"),
  "eu-883-2004-25": regulation("25"),
  "eu-883-2004-26": regulation("26"),
  "eu-260-2012-9": "Regulation (EU) 260/2012, article 9 (bank accounts in the EU)",
  "withdrawal-agreement": "Agreement on the withdrawal of the United Kingdom from the EU",
  "trade-and-cooperation-agreement": "Trade and Cooperation Agreement between the EU and the United Kingdom",
  "defenseur-des-droits-2018-315": "Défenseur des droits (rights ombudsman), decision 2018-315",
  "service-public-f265": servicePublic("Carte Vitale (F265)"),
  "service-public-f10662": servicePublic("certificate of entitlement (F10662)"),
  "service-public-f12859": servicePublic("health insurance of a student or a European in France (F12859)"),
  "service-public-f13842": servicePublic("residence permits (F13842)"),
  "service-public-f16467": servicePublic("Social Security number (F16467)"),
  "service-public-f16620": servicePublic(`child under ${majority} (F16620)`),
  "service-public-f23671": servicePublic("health insurance of civil servants (F23671)"),
  "service-public-f32824": servicePublic("registering with health insurance (F32824)"),
  "ameli-born-abroad": "ameli.fr, born abroad: asking for a number",
  "ameli-foreign-student": "ameli.fr, coming to study in France",
  "ameli-posted-workers": "ameli.fr, posted to work in France (form S1)",
  "ameli-studies-abroad": "ameli.fr, studies abroad",
  "ameli-temporary-protection": "ameli.fr, temporary protection (people from Ukraine)",
  "form-s1106": "Form S1106 (cerfa 15763*02)",
  "form-s3705": "Form S3705 (cerfa 14445*02)",
  "cleiss-s1": "Cleiss, working in Switzerland and living in France (form S1)",
  "cleiss-students": "Cleiss, students coming to France",
  "cleiss-without-work": "Cleiss, Europeans living in France without work",
  "cleiss-job-seekers": "Cleiss, looking for work abroad (form U2)",
  cnarefe: "CNAREFE, centre for French pensioners abroad (ameli-rfe.fr)",
  "campus-france-vls-t": "Campus France, temporary long-stay visa (VLS-T)",
  "grenoble-alpes-talent": "Université Grenoble Alpes, talent permit and health insurance",
  "ciup-talent": "Cité internationale universitaire de Paris, talent permit and health insurance",
  "carte-vitale-app": "applicartevitale.fr, the card as an app",
};
