import { delivery } from "../../thresholds.js";
import { clause, lists, says, without } from "./faults.js";
import { blocks, channelsOf, eligible, ofStudentSite, opens, same } from "./predicates.js";
import type { Theorem } from "./theorem.js";

/** A card that is there, on its way or of no use any more, and what proves the rights until one comes. */
export const existingCard = {
  "one-card-a-person": {
    en: "Nobody who has a working card, or has ordered one, is eligible for another.",
    fr: "Qui a une carte qui fonctionne, ou en a commandé une, n’a pas droit à une autre.",
    from: ["A4", "css-l161-31-i-al-2"],
    premise: ({ cardState }) => cardState === "held" || cardState === "ordered",
    conclusion: (decision) => !eligible(decision),
    fault: {
      change: "`card-held` removed, `eligible` also with a card",
      edit: (draft) => {
        delete draft.law["existing-card"]["card-held"];
        const leaf = draft.law.grant.eligible.conditions.all.find(
          ({ name }: { name: string }) => name === "no-card-yet",
        );
        Object.assign(leaf, { operator: "in", value: ["none", "held"] });
        draft.law.issuance["issue-on-request"].conditions.any.push({
          name: "card-in-hand",
          fact: "cardState",
          operator: "equal",
          value: "held",
        });
      },
    },
  },
  "nothing-left-to-do": {
    en: "Whom only a working card keeps from ordering has nothing to do and nothing to send.",
    fr: "Qui n’est empêché de commander que par une carte qui fonctionne n’a rien à faire ni à envoyer.",
    from: ["A4"],
    premise: (_, { outcome }) => outcome === "card-held",
    conclusion: ({ procedures, documents, issuance }) =>
      procedures.length === 0 && documents.length === 0 && issuance === null,
    fault: lists("order-card", "outcomes", ["card-held", "card-replacement", "eligible"]),
  },
  "wait-for-the-mail": {
    en: `Who has ordered the card and may have it waits ${delivery.join(" to ")} weeks for the mail and sends nothing.`,
    fr: `Qui a commandé la carte et peut l’avoir attend ${delivery.join(" à ")} semaines le courrier et n’envoie rien.`,
    from: ["B11"],
    premise: (_, { outcome }) => outcome === "card-ordered",
    conclusion: (decision) =>
      decision.documents.length === 0 &&
      same(
        channelsOf(decision, "await-delivery").map(({ id, deliveryWeeks }) => [id, deliveryWeeks]),
        [["mail", delivery]],
      ),
    fault: without("await-delivery"),
  },
  "a-lost-card-is-replaced": {
    en: "Whoever would be eligible without a card is eligible for a new one when it is lost, stolen or defective, reports that first and then orders.",
    fr: "Qui aurait droit à une première carte a droit à une nouvelle si la sienne est perdue, volée ou défectueuse : il le déclare d’abord, puis commande.",
    from: ["A1", "service-public-f265"],
    premise: (facts, _, decide) =>
      ["lost", "stolen", "defective"].includes(facts.cardState) && eligible(decide({ ...facts, cardState: "none" })),
    conclusion: ({ outcome, procedures }) =>
      outcome === "card-replacement" &&
      same(
        procedures.map(({ id }) => id),
        ["report-card", "order-card"],
      ),
    fault: clause("report-card", "card-unusable", ["lost", "stolen"]),
  },
  "nothing-to-report-without-a-card": {
    en: "Only a lost, stolen or defective card is to be reported.",
    fr: "Seule une carte perdue, volée ou défectueuse est à déclarer.",
    from: ["service-public-f265"],
    premise: ({ cardState }) => !["lost", "stolen", "defective"].includes(cardState),
    conclusion: (decision) => !opens(decision, "report-card"),
    fault: {
      change: "`report-card` also for a first card",
      edit: (draft) => {
        const { conditions, event } = draft.law.order["report-card"];
        conditions.all[0].value.push("none");
        event.params.outcomes.push("eligible");
      },
    },
  },
  "certificate-with-every-order": {
    en: "The certificate of entitlement is offered whenever an order is possible.",
    fr: "L’attestation de droits est proposée chaque fois qu’une commande est possible.",
    from: ["D1"],
    premise: (_, decision) => eligible(decision),
    conclusion: ({ interimProof }) => same(interimProof, { id: "entitlement-certificate", via: "ameli-account" }),
    fault: lists("certificate-from-account", "outcomes", ["too-young", "card-ordered", "eligible"]),
  },
  "certificate-on-the-way": {
    en: "The certificate of entitlement is offered while the card is on its way.",
    fr: "L’attestation de droits est proposée tant que la carte est en route.",
    from: ["D1"],
    premise: (_, { outcome }) => outcome === "card-ordered",
    conclusion: ({ interimProof }) => interimProof?.via === "ameli-account",
    fault: lists("certificate-from-account", "outcomes", ["too-young", "card-replacement", "eligible"]),
  },
  "certificate-for-children": {
    en: "The certificate of entitlement is offered to insured children whom only their age keeps from a card.",
    fr: "L’attestation de droits est proposée aux enfants assurés que seul leur âge prive de carte.",
    from: ["D1", "E7", "service-public-f10662"],
    premise: (_, { outcome }) => outcome === "too-young",
    conclusion: ({ interimProof }) => interimProof?.via === "ameli-account",
    fault: lists("certificate-from-account", "outcomes", ["card-ordered", "card-replacement", "eligible"]),
  },
  "certificate-with-a-temporary-number": {
    en: "Whom only a temporary number that still serves keeps from the card gets the certificate of entitlement from the fund; students who are foreign or born abroad, from the site for them.",
    fr: "Qui n’a qu’un numéro provisoire encore valable obtient l’attestation de droits auprès de la caisse ; les étudiants étrangers ou nés à l’étranger, sur leur site.",
    from: ["I9", "I10", "service-public-f10662"],
    premise: (_, { outcome }) => outcome === "temporary-number",
    conclusion: ({ interimProof }, facts) => interimProof?.via === (ofStudentSite(facts) ? "student-account" : "cpam"),
    fault: says("certificate-from-cpam", "via", "ameli-account"),
  },
  "no-certificate-without-rights": {
    en: "The certificate of entitlement is offered to nobody who has no number, whose temporary number has expired, whose rights are closed or whom another scheme covers without form S1.",
    fr: "L’attestation de droits n’est proposée ni sans numéro, ni avec un numéro provisoire expiré ou des droits fermés, ni à qui relève d’un autre régime sans formulaire S1.",
    from: ["D1", "I11", "G1"],
    premise: ({ nirKind, otherScheme }, decision) =>
      nirKind === "none" || otherScheme === "other" || blocks(decision, "temporary-number-expired", "rights-closed"),
    conclusion: ({ interimProof }) => interimProof === null,
    fault: lists("certificate-from-cpam", "outcomes", ["temporary-number", "temporary-number-expired"]),
  },
} as const satisfies Record<string, Theorem>;
