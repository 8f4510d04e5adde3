import { cardAppAge, majority, permitGrace } from "../../shipped/numbers.js";
import type { Catalogue } from "../catalogue.js";
import { jobSearchMonths, temporaryVisaMonths } from "../numbers.js";

const [shortestVisa, longestVisa] = temporaryVisaMonths;
const [shortestSearch, longestSearch] = jobSearchMonths;

export const notices: Catalogue["notices"] = {
  "permit-in-grace": `Your expired permit keeps your rights open for the ${permitGrace} months that follow the month in which it expired (less long after a final removal order). After that, the fund can close your rights. Renew the permit, and send the proof to your fund. To prove your identity, use your passport.`,
  "parent-agreement": `Before the age of ${majority}, at least one person with parental authority has to agree to the card.`,
  "rights-in-force":
    "If you have a certificate of entitlement (attestation de droits) that is in force, your rights stay open until the fund sends you a decision that closes them. That decision can set an earlier day. Until you have received such a decision, you can keep and use the card, whatever this answer says: show the certificate to your fund.",
  "on-parents-card":
    "Until then, the child’s data are on the Carte Vitale of one parent or of both: use that card for the child’s care.",
  "number-from-birth":
    "Anybody born in France has had a number since birth. A counter of the local health insurance fund (CPAM) tells it on sight of an identity document.",
  "talent-permit":
    "If you hold a talent permit (passeport talent), or are in the family of a holder, in practice form S1106 goes to: Assurance maladie de Paris, service SRI-Talents, 75948 Paris cedex 19.",
  "eu-without-work":
    "If you came to France to look for work, or live here without working, you are not covered at once: the fund looks at your means and your sickness cover, case by case. If you have worked in France before, tell the fund: other rules may apply.",
  "foreign-pension":
    "If all your pensions come from other countries of the EU, the EEA, Switzerland or the United Kingdom, the country that pays them pays for your care. Ask for form S1 there, then answer again.",
  "short-stay-student": `If you have a temporary long-stay visa (VLS-T, ${shortestVisa} to ${longestVisa} months), in practice the number may stay temporary for your whole stay. The certificate of entitlement (attestation de droits) then serves instead of the card.`,
  "card-when-reopened":
    "A card has to be given back when rights end, except by people insured for sickness with the Caisse des Français de l’étranger (CFE). If you still have yours, update it at a terminal once your rights are open again. If it no longer works or you gave it back, order a new one then.",
  "child-abroad":
    "A child who lives outside France is covered only under a European regulation or a treaty, or as the child of a pensioner of a French scheme or of staff that the French State sends abroad. Ask the insured parent’s fund first.",
  "family-abroad":
    "If you are family of a worker posted abroad from France or of staff that the French State sends abroad, or are covered under a European regulation or a treaty, you may have rights all the same: ask the insured person’s fund.",
  "stay-abroad": `If you are abroad for an exchange or an internship, or for ${shortestSearch} to ${longestSearch} months to look for work in Europe, your home stays in France: answer again, and say that you live in France.`,
  "cross-border-permit":
    "If you work in France and live in another European country, the fund decides which permit counts: ask the local health insurance fund (CPAM) of your place of work.",
  "pension-abroad":
    "As long as you live abroad, the card covers care during temporary stays in France. For any request, write to the body that registered you, such as CNAREFE (ameli-rfe.fr).",
  "other-fund":
    "If you belong to the MSA (agriculture, its pensioners and families), a civil servants’ mutual fund or the CNMSS (military), use its account, its telephone and its address instead of the ameli account, 3646 and the local health insurance fund (CPAM).",
  "card-app": `Since November 2025 the card also exists as an app (from the age of ${cardAppAge} or ${majority}, depending on the fund). It needs an ameli account and an identity document. Keep the plastic card.`,
};
