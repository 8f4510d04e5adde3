import { majority, permitGrace } from "../../thresholds.js";
import { all, clause, lists, threshold } from "./faults.js";
import { blocks, eligible, requires, same } from "./predicates.js";
import type { Theorem } from "./theorem.js";

const PERMIT = "residence-permit-required";

/** Residence permits of adults. */
export const permit = {
  "no-card-without-a-permit": {
    en: `No adult from outside the EU, the EEA and Switzerland is eligible without a permit, or once the ${permitGrace} months after its expiry are over.`,
    fr: `Aucun adulte d’un pays hors UE, EEE et Suisse n’a droit à la carte sans titre de séjour, ou une fois passés les ${permitGrace} mois qui suivent son expiration.`,
    from: ["H2", "F4", "css-r111-3"],
    premise: ({ nationality, age, residencePermit }) =>
      nationality === "other" && age >= majority && (residencePermit === "expired" || residencePermit === "none"),
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
    from: ["css-r111-4"],
    premise: ({ residencePermit, nirKind }) => residencePermit === "grace" && nirKind !== "none",
    conclusion: (decision) => !blocks(decision, PERMIT),
    fault: all(
      clause("residence-permit-required", "no-permit-in-force", ["grace", "expired", "none"]),
      clause("eligible", "permit-keeps-rights-open", "valid"),
      clause("card-replacement", "permit-keeps-rights-open", "valid"),
    ),
  },
  "no-rights-opened-after-expiry": {
    en: "No adult from outside the EU, the EEA and Switzerland opens rights with an expired permit.",
    fr: "Aucun adulte d’un pays hors UE, EEE et Suisse n’ouvre de droits avec un titre de séjour expiré.",
    from: ["css-r111-4", "css-r111-3"],
    premise: ({ nationality, age, residencePermit, nirKind }) =>
      nationality === "other" && age >= majority && residencePermit !== "valid" && nirKind === "none",
    conclusion: (decision) => blocks(decision, PERMIT) && decision.procedures.length === 0,
    fault: clause("residence-permit-required", "no-rights-open-yet", "temporary"),
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
    en: "An adult from outside the EU, the EEA and Switzerland who registers shows a residence permit.",
    fr: "Un adulte d’un pays hors UE, EEE et Suisse qui s’inscrit montre son titre de séjour.",
    from: ["H6", "F4", "css-r111-3"],
    premise: ({ nationality, age }, { outcome }) =>
      nationality === "other" && age >= majority && outcome === "not-registered",
    conclusion: (decision) => requires(decision, "residence-permit"),
    fault: lists("residence-permit-of-adults", "procedures", ["open-rights"]),
  },
} as const satisfies Record<string, Theorem>;
