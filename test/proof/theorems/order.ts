import type { Person } from "../../reading.js";
import { delivery, deliveryByMail, majority, minimumAge } from "../../thresholds.js";
import { channel, copies, lists, threshold, without } from "./faults.js";
import { channelOf, channelsOf, documentOf, eligible, opens, requires, same } from "./predicates.js";
import type { Theorem } from "./theorem.js";

/** Whom nothing but a missing right to cover keeps from a first card. */
export const mayOrderIfEntitled = ({ age, nirKind, rightsOpen, cardState, nationality, residencePermit }: Person) =>
  age >= minimumAge &&
  nirKind === "permanent" &&
  rightsOpen === true &&
  cardState === "none" &&
  (nationality !== "other" || age < majority || residencePermit === "valid");

/** Ordering the card: who can, how, with what. */
export const order = {
  "who-can-have-the-card": {
    en: `Who is ${minimumAge} or older, with a permanent number, open rights and no card yet, works in France or depends on an insured person and is a minor or lives in France, is covered by no other scheme and needs no permit or has a valid one, can order the card.`,
    fr: `Qui a au moins ${minimumAge} ans, un numéro définitif, des droits ouverts et pas encore de carte, travaille en France ou est à la charge d’un assuré, mineur ou vivant en France, ne relève d’aucun autre régime et n’a pas besoin de titre de séjour ou en a un valable, peut commander la carte.`,
    from: ["A1", "A2", "A3", "E1", "G1", "H1", "H2", "H3", "H4"],
    premise: (facts) =>
      mayOrderIfEntitled(facts) &&
      facts.otherScheme === "none" &&
      (["employee", "self-employed", "civil-servant"].includes(facts.status) ||
        (facts.status === "dependent" && (facts.age < majority || facts.residesInFrance))),
    conclusion: (decision) => decision.outcome === "eligible" && opens(decision, "order-card"),
    fault: threshold("minimum-age", minimumAge + 1),
  },
  "students-can-have-the-card": {
    en: `A student of ${minimumAge} or older who lives in France, with a permanent number, open rights and no card yet, covered by no other scheme, who needs no permit or has a valid one, can order the card, however short the stay so far.`,
    fr: `Un étudiant d’au moins ${minimumAge} ans qui vit en France, avec un numéro définitif, des droits ouverts et pas encore de carte, sans autre régime, qui n’a pas besoin de titre de séjour ou en a un valable, peut commander la carte, même arrivé depuis peu.`,
    from: ["J2", "J3", "css-d160-2-ii-5"],
    premise: (facts) =>
      mayOrderIfEntitled(facts) && facts.status === "student" && facts.residesInFrance && facts.otherScheme === "none",
    conclusion: (decision) => decision.outcome === "eligible" && opens(decision, "order-card"),
    fault: threshold("minimum-age", minimumAge + 1),
  },
  "online-is-recommended": {
    en: "Whoever may order can do so online, and that way alone is recommended.",
    fr: "Qui peut commander peut le faire en ligne, et seule cette façon est conseillée.",
    from: ["A6", "B1", "B2"],
    premise: (_, decision) => eligible(decision),
    conclusion: (decision) =>
      channelOf(decision, "order-card", "online") !== undefined &&
      channelsOf(decision, "order-card").every(({ id, recommended }) => recommended === (id === "online")),
    fault: channel("order-card", "online", { recommended: false }),
  },
  "the-steps-online": {
    en: "Ordering online is: log in, open the procedures, choose to order, check one’s details, upload the documents, confirm.",
    fr: "Commander en ligne, c’est : se connecter, ouvrir ses démarches, choisir de commander, vérifier ses informations, déposer les documents, valider.",
    from: ["B3", "B4", "B5", "B6", "B7", "B10", "F7"],
    premise: (_, decision) => eligible(decision),
    conclusion: (decision) =>
      same(channelOf(decision, "order-card", "online")?.steps, [
        "sign-in",
        "open-my-procedures",
        "choose-order-card",
        "check-personal-information",
        "upload-order-documents",
        "confirm-order",
      ]),
    fault: channel("order-card", "online", {
      steps: ["sign-in", "open-my-procedures", "choose-order-card", "upload-order-documents", "confirm-order"],
    }),
  },
  "the-steps-by-mail": {
    en: "Ordering by mail is: get the form, review and sign it, attach the documents, send everything to the fund.",
    fr: "Commander par courrier, c’est : obtenir le formulaire, le relire et le signer, joindre les documents, envoyer le tout à la caisse.",
    from: ["C2", "C3", "C4", "C5", "C6", "F6"],
    premise: (_, decision) => channelOf(decision, "order-card", "mail") !== undefined,
    conclusion: (decision) =>
      same(channelOf(decision, "order-card", "mail")?.steps, [
        "get-order-form",
        "sign-order-form",
        "attach-order-documents",
        "mail-order-form",
      ]),
    fault: channel("order-card", "mail", { steps: ["get-order-form", "attach-order-documents", "mail-order-form"] }),
  },
  "photo-and-identity": {
    en: "To order, a photo and an identity document are asked for, by mail the form as well, and nothing else.",
    fr: "Pour commander, une photo et une pièce d’identité sont demandées, par courrier le formulaire aussi, et rien d’autre.",
    from: ["B8", "B9", "C2", "C4", "C5"],
    premise: (_, decision) => eligible(decision),
    conclusion: (decision) => {
      const byMail = channelOf(decision, "order-card", "mail") !== undefined;
      return same(
        decision.documents.map(({ id }) => id),
        ["id-photo", "identity-document", ...(byMail ? ["card-order-form"] : [])],
      );
    },
    fault: without("id-photo"),
  },
  "scans-online-paper-by-mail": {
    en: "To order online everything is a scan; by mail the photo and the form are sent themselves, the identity document as a photocopy.",
    fr: "En ligne, tout est numérisé ; par courrier, la photo et le formulaire sont envoyés eux-mêmes, la pièce d’identité en photocopie.",
    from: ["B7", "C3", "C4", "C5"],
    premise: (_, decision) => eligible(decision),
    conclusion: ({ documents }) =>
      documents.every(({ id, channels }) =>
        channels.every(
          ({ id: by, copy }) =>
            copy === (by === "online" ? "scan" : id === "identity-document" ? "photocopy" : "original"),
        ),
      ),
    fault: copies("id-photo", { mail: "photocopy" }),
  },
  "any-identity-document": {
    en: "To order, an identity card or a passport will do, and for who is not French a residence permit as well.",
    fr: "Pour commander, une carte d’identité ou un passeport convient, et pour qui n’est pas français un titre de séjour aussi.",
    from: ["B9", "arrete-2007-03-14-1"],
    premise: (_, decision) => eligible(decision),
    conclusion: (decision, { nationality }) =>
      same(documentOf(decision, "identity-document")?.anyOf, [
        "identity-card",
        "passport",
        ...(nationality === "french" ? [] : ["residence-permit-card"]),
      ]),
    fault: lists("identity-of-foreign-holders", "anyOf", ["identity-card", "passport"]),
  },
  "two-to-three-weeks": {
    en: `A card ordered online comes in ${delivery.join(" to ")} weeks, one ordered by mail in ${deliveryByMail[1]} at most.`,
    fr: `Une carte commandée en ligne arrive en ${delivery.join(" à ")} semaines, par courrier en ${deliveryByMail[1]} au plus.`,
    from: ["B11", "service-public-f265"],
    premise: (_, decision) => eligible(decision),
    conclusion: (decision) =>
      channelsOf(decision, "order-card").every(({ id, deliveryWeeks }) =>
        same(deliveryWeeks, id === "online" ? delivery : deliveryByMail),
      ),
    fault: threshold("delivery", [delivery[0], delivery[1] + 1]),
  },
  "no-photo-before-an-order": {
    en: "Who may not order is told of no order, and is asked for neither photo nor form of the card.",
    fr: "À qui ne peut pas commander, on ne parle pas de commande, et on ne demande ni photo ni formulaire de la carte.",
    from: ["A6", "E5"],
    premise: (_, decision) => !eligible(decision),
    conclusion: (decision) =>
      !opens(decision, "order-card") && !requires(decision, "id-photo") && !requires(decision, "card-order-form"),
    fault: lists("order-card", "outcomes", ["too-young", "card-replacement", "eligible"]),
  },
  "nothing-to-send-for-nothing": {
    en: "Whom age, residence, a permit or another scheme keeps from the card is not asked to send anything in vain.",
    fr: "À qui l’âge, la résidence, le titre de séjour ou un autre régime prive de carte, rien n’est demandé en vain.",
    from: ["E6", "H2", "J3"],
    premise: (_, { outcome }) =>
      ["covered-elsewhere", "not-resident", "residence-permit-required", "residence-too-short", "too-young"].includes(
        outcome,
      ),
    conclusion: ({ procedures, documents }) => procedures.length === 0 && documents.length === 0,
    fault: lists("open-rights", "outcomes", ["residence-too-short", "not-registered", "rights-closed"]),
  },
} as const satisfies Record<string, Theorem>;
