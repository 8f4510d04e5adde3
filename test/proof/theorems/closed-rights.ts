import { clause, lists } from "./faults.js";
import { blocks, eligible, opens, registers, requires } from "./predicates.js";
import type { Theorem } from "./theorem.js";

/** Rights that are closed, mostly after living abroad. */
export const closedRights = {
  "no-card-while-rights-are-closed": {
    en: "Nobody whose rights are closed is eligible, or told to order.",
    fr: "Personne dont les droits sont fermés n’a droit à la carte, ni n’est invité à la commander.",
    from: ["css-r161-33-2-al-1", "css-l161-15-4-al-1"],
    premise: ({ rightsOpen }) => rightsOpen === false,
    conclusion: (decision) =>
      !eligible(decision) && blocks(decision, "rights-closed") && !opens(decision, "order-card"),
    fault: lists("order-card", "outcomes", ["rights-closed", "card-replacement", "eligible"]),
  },
  "rights-are-opened-anew": {
    en: "Whom only closed rights, age or a card keep from a card is told to register anew, in one way.",
    fr: "Qui n’est privé de carte que par des droits fermés, son âge ou une carte est invité à s’inscrire à nouveau, d’une seule façon.",
    from: ["css-l160-1-al-1", "form-s1106"],
    premise: ({ rightsOpen }, decision) =>
      rightsOpen === false &&
      !blocks(decision, "covered-elsewhere", "not-resident", "residence-permit-required", "residence-too-short"),
    conclusion: (decision) => decision.outcome === "rights-closed" && registers(decision).length === 1,
    fault: lists("open-rights", "outcomes", ["not-registered"]),
  },
  "civil-status-is-certified-once": {
    en: "Nobody with a permanent number is asked for a civil status document again, even with closed rights.",
    fr: "À qui a un numéro définitif, aucun acte d’état civil n’est redemandé, même si ses droits sont fermés.",
    from: ["css-r114-7-i-2", "css-r114-7-vi"],
    premise: ({ nirKind }) => nirKind === "permanent",
    conclusion: (decision) =>
      !requires(decision, "civil-status-document") && !requires(decision, "civil-status-translation"),
    fault: clause("civil-status-translation", "number-not-certified", ["none", "temporary", "permanent"]),
  },
  "a-student-comes-back-by-mail": {
    en: "A student whose rights are closed is not sent to the site for a first registration.",
    fr: "Un étudiant dont les droits sont fermés n’est pas renvoyé au site d’une première inscription.",
    from: ["ameli-foreign-student", "form-s1106"],
    premise: ({ status, rightsOpen }) => status === "student" && rightsOpen === false,
    conclusion: (decision) => !opens(decision, "register-student"),
    fault: lists("register-student", "outcomes", ["not-registered", "rights-closed"]),
  },
  "open-rights-hinder-nobody": {
    en: "Only closed rights are told to be closed.",
    fr: "Seuls des droits fermés sont dits fermés.",
    from: ["css-r161-33-2-al-1"],
    premise: ({ rightsOpen }) => rightsOpen !== false,
    conclusion: (decision) => !blocks(decision, "rights-closed"),
    fault: {
      change: "`rights-closed` also with a card",
      edit: (draft) => {
        const clauses = draft.law["closed-rights"]["rights-closed"].conditions.all;
        const cardHeld = { name: "card-held", fact: "cardState", operator: "equal", value: "held" };
        clauses[1] = { any: [clauses[1], cardHeld] };
      },
    },
  },
} as const satisfies Record<string, Theorem>;
