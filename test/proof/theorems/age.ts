import type { Decision } from "carte-vitale";
import { automaticIssueAge, majority, minimumAge, ownApplicationAge } from "../../thresholds.js";
import { all, clause, dropped, holderSendsFormS1, says, threshold, without } from "./faults.js";
import { blocks, channelsOf, eligible, requires, same } from "./predicates.js";
import type { Theorem } from "./theorem.js";

/** All of a decision but the choice of identity documents, the rule that says so with its sources, and a notice for Europeans. */
const exceptIdentity = ({ documents, notices, ...others }: Decision) => [
  others,
  notices.filter(({ id }) => id !== "eu-without-work"),
  documents.map((document) =>
    document.id === "identity-document" ? { ...document, anyOf: null, rule: null, sources: null } : document,
  ),
];

/** The minimum age, the age of one’s own application, and majority. */
export const age = {
  "nobody-under-minimum-age": {
    en: `Nobody under ${minimumAge} is eligible.`,
    fr: `Personne n’a droit à la carte avant ${minimumAge} ans.`,
    from: ["A3", "E6"],
    premise: ({ age }) => age < minimumAge,
    conclusion: (decision) => !eligible(decision),
    fault: threshold("minimum-age", minimumAge - 1),
  },
  "nobody-too-young-from-minimum-age": {
    en: `From ${minimumAge} years of age, nobody is too young.`,
    fr: `À partir de ${minimumAge} ans, personne n’est trop jeune.`,
    from: ["A3", "E7"],
    premise: ({ age }) => age >= minimumAge,
    conclusion: (decision) => !blocks(decision, "too-young"),
    fault: threshold("minimum-age", minimumAge + 1),
  },
  "a-parent-orders-before-own-application-age": {
    en: `Where a card can be ordered for a child under ${ownApplicationAge}, a parent orders it, online only.`,
    fr: `Quand une carte peut être commandée pour un enfant de moins de ${ownApplicationAge} ans, c’est un parent qui la commande, en ligne seulement.`,
    from: ["E9", "service-public-f265"],
    premise: ({ age }, decision) => age < ownApplicationAge && eligible(decision),
    conclusion: (decision) =>
      decision.applicant === "parent" &&
      same(
        channelsOf(decision, "order-card").map(({ id }) => id),
        ["online"],
      ),
    fault: clause("order-card-by-mail", "own-application-age-reached", minimumAge),
  },
  "a-parent-acts-before-own-application-age": {
    en: `For a child under ${ownApplicationAge}, whatever there is to do is done by a parent.`,
    fr: `Pour un enfant de moins de ${ownApplicationAge} ans, toutes les démarches sont faites par un parent.`,
    from: ["E9", "service-public-f265"],
    premise: ({ age }, { procedures }) => age < ownApplicationAge && procedures.length > 0,
    conclusion: ({ procedures }) => procedures.every(({ actor }) => actor === "parent"),
    fault: all(holderSendsFormS1, says("parent-applies", "applicant", "holder")),
  },
  "no-form-before-own-application-age": {
    en: `No paper form for the card is asked for a child under ${ownApplicationAge}.`,
    fr: `Aucun formulaire papier n’est demandé pour la carte d’un enfant de moins de ${ownApplicationAge} ans.`,
    from: ["E9", "service-public-f265"],
    premise: ({ age }) => age < ownApplicationAge,
    conclusion: (decision) => !requires(decision, "card-order-form"),
    fault: threshold("own-application-age", minimumAge),
  },
  "both-ways-from-own-application-age": {
    en: `From ${ownApplicationAge}, whoever may order does so in person, and may choose between online and mail.`,
    fr: `Dès ${ownApplicationAge} ans, qui peut commander le fait soi-même, au choix en ligne ou par courrier.`,
    from: ["A6", "C1", "service-public-f265"],
    premise: ({ age }, decision) => age >= ownApplicationAge && eligible(decision),
    conclusion: (decision) =>
      decision.applicant === "holder" &&
      same(
        channelsOf(decision, "order-card").map(({ id }) => id),
        ["online", "mail"],
      ),
    fault: threshold("own-application-age", ownApplicationAge + 1),
  },
  "automatic-issue-for-dependants": {
    en: `For a dependant of ${automaticIssueAge} or older and under ${majority} who may have a first card, the fund sends the application by itself.`,
    fr: `Pour une personne à charge d’au moins ${automaticIssueAge} ans et de moins de ${majority} ans qui peut avoir une première carte, la caisse envoie d’elle-même la demande.`,
    from: ["A4", "E8"],
    premise: ({ age, status }, { outcome }) =>
      status === "dependent" && age >= automaticIssueAge && age < majority && outcome === "eligible",
    conclusion: ({ issuance }) => issuance === "automatic",
    fault: threshold("automatic-issue-age", automaticIssueAge + 1),
  },
  "nothing-by-itself-for-others": {
    en: `The fund sends the application by itself to nobody but dependants of ${automaticIssueAge} or older and under ${majority}.`,
    fr: `La caisse n’envoie d’elle-même la demande qu’aux personnes à charge d’au moins ${automaticIssueAge} ans et de moins de ${majority} ans.`,
    from: ["A4", "E8", "css-l160-2-al-2"],
    premise: ({ age, status }) => !(status === "dependent" && age >= automaticIssueAge && age < majority),
    conclusion: ({ issuance }) => issuance !== "automatic",
    fault: threshold("automatic-issue-age", minimumAge),
  },
  "nothing-by-itself-twice": {
    en: "To who has or had a card, or has ordered one, the fund sends no application by itself.",
    fr: "À qui a ou a eu une carte, ou en a commandé une, la caisse n’envoie pas d’elle-même la demande.",
    from: ["A4"],
    premise: ({ cardState }) => cardState !== "none",
    conclusion: ({ issuance }) => issuance !== "automatic",
    fault: all(dropped("automatic-issue", "no-card-yet"), dropped("issue-on-request", "card-unusable"), {
      change: "`automatic-issue` also for `card-replacement`",
      edit: (draft) => draft.law.issuance["automatic-issue"].event.params.outcomes.push("card-replacement"),
    }),
  },
  "no-permit-asked-of-minors": {
    en: `Nobody under ${majority} needs a residence permit.`,
    fr: `Avant ${majority} ans, personne n’a besoin d’un titre de séjour.`,
    from: ["ceseda-l411-1", "css-l160-2-al-2"],
    premise: ({ age }) => age < majority,
    conclusion: (decision) => !blocks(decision, "residence-permit-required") && !requires(decision, "residence-permit"),
    fault: clause("residence-permit-of-adults", "adult", ownApplicationAge),
  },
  "the-same-for-every-minor": {
    en: "What is decided for a minor who does not study is the same for every nationality, but for the choice of identity documents and a notice to Europeans without work.",
    fr: "Pour un mineur qui n’est pas étudiant, la décision est la même quelle que soit la nationalité, sauf le choix de la pièce d’identité et un avis aux Européens sans emploi.",
    from: ["css-l160-2-al-2", "ceseda-l411-1"],
    premise: ({ age, status }) => age < majority && status !== "student",
    conclusion: (decision, facts, decide) => {
      const other = decide({ ...facts, nationality: facts.nationality === "french" ? "other" : "french" });
      return same(exceptIdentity(decision), exceptIdentity(other));
    },
    fault: without("identity-of-other-nationals"),
  },
} as const satisfies Record<string, Theorem>;
