import { temporaryNumberValidity } from "../../thresholds.js";
import { all, channel, clause, type Fault, lists, says, threshold, without } from "./faults.js";
import {
  blocks,
  channelOf,
  documentOf,
  eligible,
  hasToRegister,
  ofStudentSite,
  opens,
  registers,
  same,
  withoutOpenRights,
} from "./predicates.js";
import type { Theorem } from "./theorem.js";

/** The card, its way and its certificate for a number that is not the final one. */
const asIfPermanent = (kind: "none" | "temporary"): Fault => {
  const serving = [kind, "permanent"];
  return all(
    {
      change: `\`eligible\` also with the number ${kind}`,
      edit: (draft) => {
        const [permanent, rightsOpen, ...others] = draft.law.grant.eligible.conditions.all;
        const other = { name: "other-number", fact: "nirKind", operator: "equal", value: kind };
        draft.law.grant.eligible.conditions.all = [{ any: [{ all: [permanent, rightsOpen] }, other] }, ...others];
      },
    },
    clause("order-card", "permanent-number", serving),
    clause("id-photo", "permanent-number", serving),
  );
};

/** No number, a temporary one and the permanent one. */
export const number = {
  "only-with-a-permanent-number": {
    en: "Nobody without a permanent number is eligible.",
    fr: "Personne n’a droit à la carte sans numéro définitif.",
    from: ["A2", "E2", "E3"],
    premise: ({ nirKind }) => nirKind !== "permanent",
    conclusion: (decision) => !eligible(decision),
    fault: all(
      without("not-registered"),
      asIfPermanent("none"),
      clause("residence-permit-required", "no-number", "temporary"),
    ),
  },
  "not-with-a-temporary-number": {
    en: "Nobody with a temporary number is eligible.",
    fr: "Personne n’a droit à la carte avec un numéro provisoire.",
    from: ["E5", "I10"],
    premise: ({ nirKind }) => nirKind === "temporary",
    conclusion: (decision) => !eligible(decision),
    fault: all(without("temporary-number"), without("temporary-number-expired"), asIfPermanent("temporary")),
  },
  "registration-first": {
    en: "Whoever has no number is told to register, and is not told to order.",
    fr: "À qui n’a pas de numéro, on dit de s’inscrire et non de commander.",
    from: ["A5", "F1"],
    premise: ({ nirKind }) => nirKind === "none",
    conclusion: (decision) => blocks(decision, "not-registered") && !opens(decision, "order-card"),
    fault: all(
      lists("order-card", "outcomes", ["not-registered", "card-replacement", "eligible"]),
      clause("order-card", "permanent-number", ["none", "permanent"]),
    ),
  },
  "one-way-to-register": {
    en: "Who only has to register is told exactly one way to do so.",
    fr: "À qui n’a plus qu’à s’inscrire, on indique une seule façon de le faire.",
    from: ["F1", "I2", "J4"],
    premise: (_, decision) => hasToRegister(decision),
    conclusion: (decision) => registers(decision).length === 1 && decision.procedures.length === 1,
    fault: clause("register-student", "foreign-national", ["french", "eu", "other"]),
  },
  "nobody-registers-twice": {
    en: "Whoever has a number, even a temporary one, and no closed rights is not told to register.",
    fr: "À qui a un numéro, même provisoire, et dont les droits ne sont pas fermés, on ne dit pas de s’inscrire.",
    from: ["A6", "I8"],
    premise: (facts) => !withoutOpenRights(facts),
    conclusion: (decision) => registers(decision).length === 0 && !blocks(decision, "not-registered"),
    fault: clause("not-registered", "no-number", ["none", "temporary"]),
  },
  "temporary-for-its-validity": {
    en: `A temporary number serves for ${temporaryNumberValidity} months and no longer.`,
    fr: `Un numéro provisoire sert ${temporaryNumberValidity} mois, pas plus.`,
    from: ["I11", "css-r114-7-iii"],
    premise: ({ nirKind }) => nirKind === "temporary",
    conclusion: (decision, { temporaryNumberMonths = 0 }) =>
      blocks(decision, "temporary-number-expired") === temporaryNumberMonths >= temporaryNumberValidity &&
      blocks(decision, "temporary-number") === temporaryNumberMonths < temporaryNumberValidity,
    fault: threshold("temporary-number-validity", temporaryNumberValidity - 1),
  },
  "from-temporary-to-permanent": {
    en: "Whoever has only a temporary number left to replace is asked for a civil status document to be given the permanent number: by mail, but online from students who are foreign or born abroad.",
    fr: "À qui il ne manque que le numéro définitif, on demande un acte d’état civil pour l’attribuer : par courrier, mais en ligne aux étudiants étrangers ou nés à l’étranger.",
    from: ["I13", "J7", "J9"],
    premise: (_, { outcome }) => outcome === "temporary-number" || outcome === "temporary-number-expired",
    conclusion: (decision, facts) => {
      const online = ofStudentSite(facts);
      const certificate = documentOf(decision, "civil-status-document");
      return (
        opens(decision, "certify-student-number") === online &&
        opens(decision, "certify-number") === !online &&
        certificate?.procedure === (online ? "certify-student-number" : "certify-number") &&
        same(certificate.channels, [online ? { id: "online", copy: "scan" } : { id: "mail", copy: "photocopy" }])
      );
    },
    fault: lists("certify-number", "outcomes", ["temporary-number-expired"]),
  },
  "a-letter-brings-the-permanent-number": {
    en: "Identity is certified in three steps: copy the documents, send them, wait for the certification and the letter that brings the number.",
    fr: "L’identité est certifiée en trois étapes : photocopier les pièces, les envoyer, attendre la certification et le courrier qui donne le numéro.",
    from: ["I13", "J6", "J11", "J12"],
    premise: (_, decision) => opens(decision, "certify-number"),
    conclusion: (decision) =>
      same(channelOf(decision, "certify-number", "mail")?.steps, [
        "copy-civil-status",
        "mail-civil-status",
        "wait-for-certification",
      ]),
    fault: channel("certify-number", "mail", { steps: ["copy-civil-status", "mail-civil-status"] }),
  },
  "help-once-it-has-expired": {
    en: "When the temporary number has expired, the first thing to do is to contact the fund.",
    fr: "Quand le numéro provisoire a expiré, il faut d’abord contacter la caisse.",
    from: ["I11", "J13"],
    premise: (_, { outcome }) => outcome === "temporary-number-expired",
    conclusion: ({ procedures }) => procedures[0]?.id === "contact-cpam",
    fault: without("contact-cpam"),
  },
  "no-account-without-a-permanent-number": {
    en: "Without a permanent number, nobody is sent to an ameli account.",
    fr: "Sans numéro définitif, personne n’est renvoyé vers un compte ameli.",
    from: ["I10"],
    premise: ({ nirKind }) => nirKind !== "permanent",
    conclusion: ({ procedures, interimProof }) =>
      interimProof?.via !== "ameli-account" &&
      procedures.every(({ channels }) => channels.every(({ steps }) => !steps.includes("sign-in"))),
    fault: says("certificate-from-cpam", "via", "ameli-account"),
  },
} as const satisfies Record<string, Theorem>;
