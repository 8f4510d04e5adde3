import { majority, permitGrace } from "../../thresholds.js";
import { all, clause, lists, threshold } from "./faults.js";
import { blocks, eligible, hasToRegister, pensionerAbroad, requires, same, withoutOpenRights } from "./predicates.js";
import type { Theorem } from "./theorem.js";

const PERMIT = "residence-permit-required";

/** Residence permits of adults. */
export const permit = {
  "no-card-without-a-permit": {
    en: `No adult from outside the EU, the EEA and Switzerland, but a pensioner abroad, is eligible without a permit, or once the ${permitGrace} months after its expiry are over.`,
    fr: `Aucun adulte d’un pays hors UE, EEE et Suisse, sauf un pensionné qui vit à l’étranger, n’a droit à la carte sans titre de séjour, ou une fois passés les ${permitGrace} mois qui suivent son expiration.`,
    from: ["H2", "F4", "css-r111-3-i-al-1"],
    premise: (facts) =>
      facts.nationality === "other" &&
      facts.age >= majority &&
      ["expired", "none"].includes(facts.residencePermit) &&
      !pensionerAbroad(facts),
    conclusion: (decision) => !eligible(decision),
    fault: threshold("majority", majority + 1),
  },
  "a-valid-permit-suffices": {
    en: "A valid permit is enough: whoever has one is not refused for it.",
    fr: "Un titre de séjour valable suffit : qui l’a n’est pas refusé à ce titre.",
    from: ["H2", "H6"],
    premise: ({ residencePermit }) => residencePermit === "valid",
    conclusion: (decision) => !blocks(decision, PERMIT),
    fault: all(
      clause("residence-permit-required", "no-permit-in-force", ["valid", "expired", "none"]),
      clause("eligible", "permit-keeps-rights-open", "grace"),
      clause("card-replacement", "permit-keeps-rights-open", "grace"),
    ),
  },
  "open-rights-outlast-a-permit": {
    en: `For ${permitGrace} months after the month of its expiry, a permit takes no rights away that are already open.`,
    fr: `Pendant les ${permitGrace} mois qui suivent celui de l’expiration du titre de séjour, les droits déjà ouverts sont maintenus.`,
    from: ["css-r111-4-al-1"],
    premise: (facts) => facts.residencePermit === "grace" && !withoutOpenRights(facts),
    conclusion: (decision) => !blocks(decision, PERMIT),
    fault: all(
      clause("residence-permit-required", "no-permit-in-force", ["grace", "expired", "none"]),
      clause("eligible", "permit-keeps-rights-open", "valid"),
      clause("card-replacement", "permit-keeps-rights-open", "valid"),
    ),
  },
  "no-rights-opened-after-expiry": {
    en: "No adult from outside the EU, the EEA and Switzerland, but a pensioner abroad, opens rights with an expired permit, for the first time or anew.",
    fr: "Aucun adulte d’un pays hors UE, EEE et Suisse, sauf un pensionné qui vit à l’étranger, n’ouvre de droits avec un titre de séjour expiré, pour la première fois ou à nouveau.",
    from: ["css-r111-4-al-1", "css-r111-3-i-al-1"],
    premise: (facts) =>
      facts.nationality === "other" &&
      facts.age >= majority &&
      facts.residencePermit !== "valid" &&
      withoutOpenRights(facts) &&
      !pensionerAbroad(facts),
    conclusion: (decision) => blocks(decision, PERMIT) && decision.procedures.length === 0,
    fault: clause("residence-permit-required", "no-number", "temporary"),
  },
  "no-permit-for-europeans": {
    en: "To French, EU, EEA and Swiss nationals a residence permit makes no difference at all.",
    fr: "Pour les Français et les ressortissants de l’UE, de l’EEE et de la Suisse, le titre de séjour ne change rien.",
    from: ["ceseda-l411-1", "I6"],
    premise: ({ nationality, residencePermit }) => nationality !== "other" && residencePermit !== "valid",
    conclusion: (decision, facts, decide) =>
      same(decision, decide({ ...facts, residencePermit: "valid" })) && !requires(decision, "residence-permit"),
    fault: all(
      clause("residence-permit-required", "national-of-another-state", ["eu", "other"]),
      clause("eligible", "french-or-eu-national", "french"),
      clause("card-replacement", "french-or-eu-national", "french"),
    ),
  },
  "a-permit-is-shown": {
    en: "An adult from outside the EU, the EEA and Switzerland who registers, and is no pensioner abroad, shows a residence permit.",
    fr: "Un adulte d’un pays hors UE, EEE et Suisse qui s’inscrit, sans être pensionné à l’étranger, montre son titre de séjour.",
    from: ["H6", "F4", "css-r111-3-i-al-1"],
    premise: (facts, decision) =>
      facts.nationality === "other" && facts.age >= majority && hasToRegister(decision) && !pensionerAbroad(facts),
    conclusion: (decision) => requires(decision, "residence-permit"),
    fault: lists("residence-permit-of-adults", "procedures", ["open-rights"]),
  },
  "pensioners-abroad-need-no-permit": {
    en: "Of a pensioner of a French scheme who lives abroad no residence permit is ever asked.",
    fr: "À un pensionné d’un régime français qui vit à l’étranger, aucun titre de séjour n’est jamais demandé.",
    from: ["css-l160-3-al-1"],
    premise: (facts) => pensionerAbroad(facts),
    conclusion: (decision) => !blocks(decision, PERMIT) && !requires(decision, "residence-permit"),
    fault: lists("residence-permit-of-adults", "procedures", [
      "register-s1",
      "register-student",
      "register-abroad",
      "open-rights",
    ]),
  },
} as const satisfies Record<string, Theorem>;
