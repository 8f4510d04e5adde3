import type { Decision } from "carte-vitale";
import { all, clause, dropped, says, threshold, without } from "./faults.js";
import { blocks, channelsOf, eligible, requires, same } from "./predicates.js";
import type { Theorem } from "./theorem.js";

/** All of a decision but which identity documents there are to choose from, and the rule that says so. */
const exceptIdentity = ({ documents, ...others }: Decision) => [
  others,
  documents.map((document) =>
    document.id === "identity-document" ? { ...document, anyOf: null, rule: null } : document,
  ),
];

/** Twelve, sixteen and eighteen years. */
export const age = {
  "nobody-under-minimum-age": {
    en: "Nobody under twelve is eligible.",
    fr: "Personne n’a droit à la carte avant 12 ans.",
    from: ["A3", "E6"],
    premise: ({ age }) => age < 12,
    conclusion: (decision) => !eligible(decision),
    fault: threshold("minimum-age", 11),
  },
  "nobody-too-young-from-twelve": {
    en: "From the twelfth birthday, nobody is too young.",
    fr: "À partir de 12 ans, personne n’est trop jeune.",
    from: ["A3", "E7"],
    premise: ({ age }) => age >= 12,
    conclusion: (decision) => !blocks(decision, "too-young"),
    fault: threshold("minimum-age", 13),
  },
  "a-parent-orders-before-sixteen": {
    en: "Where a card can be ordered for a child under sixteen, a parent orders it, online only.",
    fr: "Quand une carte peut être commandée pour un enfant de moins de 16 ans, c’est un parent qui la commande, en ligne seulement.",
    from: ["E9", "service-public-f265"],
    premise: ({ age }, decision) => age < 16 && eligible(decision),
    conclusion: (decision) =>
      decision.applicant === "parent" &&
      same(
        channelsOf(decision, "order-card").map(({ id }) => id),
        ["online"],
      ),
    fault: clause("order-card-by-mail", "own-application-age-reached", 12),
  },
  "a-parent-acts-before-sixteen": {
    en: "For a child under sixteen, whatever there is to do is done by a parent.",
    fr: "Pour un enfant de moins de 16 ans, toutes les démarches sont faites par un parent.",
    from: ["E9", "service-public-f265"],
    premise: ({ age }, { procedures }) => age < 16 && procedures.length > 0,
    conclusion: ({ procedures }) => procedures.every(({ actor }) => actor === "parent"),
    fault: says("parent-applies", "applicant", "holder"),
  },
  "no-form-before-sixteen": {
    en: "No paper form for the card is asked for a child under sixteen.",
    fr: "Aucun formulaire papier n’est demandé pour la carte d’un enfant de moins de 16 ans.",
    from: ["E9", "service-public-f265"],
    premise: ({ age }) => age < 16,
    conclusion: (decision) => !requires(decision, "card-order-form"),
    fault: threshold("own-application-age", 12),
  },
  "both-ways-from-sixteen": {
    en: "From sixteen, whoever may order does so in person, and may choose between online and mail.",
    fr: "Dès 16 ans, qui peut commander le fait soi-même, au choix en ligne ou par courrier.",
    from: ["A6", "C1", "service-public-f265"],
    premise: ({ age }, decision) => age >= 16 && eligible(decision),
    conclusion: (decision) =>
      decision.applicant === "holder" &&
      same(
        channelsOf(decision, "order-card").map(({ id }) => id),
        ["online", "mail"],
      ),
    fault: threshold("own-application-age", 17),
  },
  "automatic-at-sixteen": {
    en: "For a dependant of sixteen or seventeen who may have a first card, the fund sends the application by itself.",
    fr: "Pour une personne à charge de 16 ou 17 ans qui peut avoir une première carte, la caisse envoie d’elle-même la demande.",
    from: ["A4", "E8"],
    premise: ({ age, status }, { outcome }) =>
      status === "dependent" && age >= 16 && age < 18 && outcome === "eligible",
    conclusion: ({ issuance }) => issuance === "automatic",
    fault: threshold("automatic-issue-age", 17),
  },
  "nothing-by-itself-for-others": {
    en: "The fund sends the application by itself to nobody but dependants of sixteen or seventeen.",
    fr: "La caisse n’envoie d’elle-même la demande qu’aux personnes à charge de 16 ou 17 ans.",
    from: ["A4", "E8", "css-l160-2"],
    premise: ({ age, status }) => !(status === "dependent" && age >= 16 && age < 18),
    conclusion: ({ issuance }) => issuance !== "automatic",
    fault: threshold("automatic-issue-age", 12),
  },
  "nothing-by-itself-twice": {
    en: "To who has or had a card, or has ordered one, the fund sends no application by itself.",
    fr: "À qui a ou a eu une carte, ou en a commandé une, la caisse n’envoie pas d’elle-même la demande.",
    from: ["A4"],
    premise: ({ cardState }) => cardState !== "none",
    conclusion: ({ issuance }) => issuance !== "automatic",
    fault: all(dropped("automatic-issue", "no-card-yet"), dropped("issue-on-request", "card-to-replace"), {
      change: "`automatic-issue` also for `card-replacement`",
      edit: (draft) => draft.law.issuance["automatic-issue"].event.params.outcomes.push("card-replacement"),
    }),
  },
  "no-permit-asked-of-minors": {
    en: "Nobody under eighteen needs a residence permit.",
    fr: "Avant 18 ans, personne n’a besoin d’un titre de séjour.",
    from: ["ceseda-l411-1", "css-l160-2"],
    premise: ({ age }) => age < 18,
    conclusion: (decision) => !blocks(decision, "residence-permit-required") && !requires(decision, "residence-permit"),
    fault: clause("residence-permit-of-adults", "adult", 16),
  },
  "the-same-for-every-minor": {
    en: "What is decided for a minor who does not study is the same for every nationality, but for the choice of identity documents.",
    fr: "Pour un mineur qui n’est pas étudiant, la décision est la même quelle que soit la nationalité, sauf le choix de la pièce d’identité.",
    from: ["css-l160-2", "ceseda-l411-1"],
    premise: ({ age, status }) => age < 18 && status !== "student",
    conclusion: (decision, facts, decide) => {
      const other = decide({ ...facts, nationality: facts.nationality === "french" ? "other" : "french" });
      return same(exceptIdentity(decision), exceptIdentity(other));
    },
    fault: without("identity-of-other-nationals"),
  },
} as const satisfies Record<string, Theorem>;
