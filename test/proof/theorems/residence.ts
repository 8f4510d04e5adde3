import type { Decision } from "carte-vitale";
import type { Draft } from "../../rulebooks.js";
import { majority, stableResidence } from "../../thresholds.js";
import { all, clause, dropped, type Fault, precedes, threshold, without } from "./faults.js";
import { blocks, eligible, same } from "./predicates.js";
import type { Theorem } from "./theorem.js";

const RESIDENCE = ["not-resident", "residence-too-short"] as const;
const works = (status: string) => ["employee", "self-employed", "civil-servant"].includes(status);
const restsOnResidence = ["unemployed", "retired", "inactive"];

/** The conditions of the route by residence for who lives in France. */
const inFrance = (draft: Draft): Draft[] => draft.law.entitlement.residence.conditions.all[1].any[0].all;

/** One more status has to wait for stable residence. */
const alsoWaits = (status: string): Fault =>
  clause("residence-too-short", "rights-rest-on-residence", [...restsOnResidence, status]);

/** Stable residence, who waits for it, and what a right to cover rests on. */
export const residence = {
  "a-worker-never-waits": {
    en: "A worker never waits for residence.",
    fr: "Qui travaille n’attend jamais une durée de résidence.",
    from: ["H3", "E4", "css-l160-1-al-1"],
    premise: ({ status }) => works(status),
    conclusion: (decision) => !blocks(decision, ...RESIDENCE),
    fault: all(
      clause("not-resident", "insured-while-resident", [
        "student",
        "unemployed",
        "inactive",
        "employee",
        "self-employed",
        "civil-servant",
      ]),
      {
        change: "`work` only in France",
        edit: (draft) =>
          draft.law.entitlement.work.conditions.all.push({
            name: "lives-in-france",
            fact: "residesInFrance",
            operator: "equal",
            value: true,
          }),
      },
    ),
  },
  "a-dependant-never-waits": {
    en: "A dependant who lives in France, and a dependent child wherever it lives, never waits for residence.",
    fr: "Qui est à charge et vit en France, et l’enfant à charge où qu’il vive, n’attend jamais une durée de résidence.",
    from: ["H4", "css-l160-2-al-1", "css-d160-2-ii-3"],
    premise: ({ status, age, residesInFrance }) => status === "dependent" && (residesInFrance || age < majority),
    conclusion: (decision) => !blocks(decision, ...RESIDENCE),
    fault: all(without("dependent"), {
      change: "`residence` and its blockers also for `dependent`",
      edit: (draft) => {
        inFrance(draft)[0].value.push("dependent");
        draft.law["length-of-residence"]["residence-too-short"].conditions.all[0].value.push("dependent");
        draft.law["place-of-residence"]["not-resident"].conditions.all[1].any[0].value.push("dependent");
      },
    }),
  },
  "an-adult-dependant-lives-in-france": {
    en: `No dependant of ${majority} or older who lives outside France is eligible.`,
    fr: `Aucune personne à charge d’au moins ${majority} ans qui vit hors de France n’a droit à la carte.`,
    from: ["css-l160-2-al-1", "css-l160-4-2"],
    premise: ({ status, age, residesInFrance }) => status === "dependent" && age >= majority && !residesInFrance,
    conclusion: (decision) => !eligible(decision),
    fault: {
      change: "`not-resident` and `dependent` know no adult dependants",
      edit: (draft) => {
        draft.law["place-of-residence"]["not-resident"].conditions.all[1].any.pop();
        draft.law.entitlement.dependent.conditions.all.pop();
      },
    },
  },
  "a-student-in-france-never-waits": {
    en: `A student who lives in France never waits for ${stableResidence} months of residence.`,
    fr: `Un étudiant qui vit en France n’attend jamais ${stableResidence} mois de résidence.`,
    from: ["J2", "J3", "css-d160-2-ii-5"],
    premise: ({ status, residesInFrance }) => status === "student" && residesInFrance,
    conclusion: (decision) => !blocks(decision, ...RESIDENCE),
    fault: all(
      alsoWaits("student"),
      clause("residence", "rights-rest-on-residence", [...restsOnResidence, "student"]),
      {
        change: "`study` removed",
        edit: (draft) => delete draft.law.entitlement.study,
      },
    ),
  },
  "a-student-lives-in-france": {
    en: "No student who lives outside France is eligible.",
    fr: "Aucun étudiant qui vit hors de France n’a droit à la carte.",
    from: ["J3"],
    premise: ({ status, residesInFrance }) => status === "student" && !residesInFrance,
    conclusion: (decision) => !eligible(decision),
    fault: all(
      dropped("study", "lives-in-france"),
      clause("not-resident", "insured-while-resident", ["unemployed", "inactive"]),
    ),
  },
  "others-wait-for-stable-residence": {
    en: `Who neither works, nor studies, nor depends on an insured person, nor is exempt, nor has form S1, is not eligible before ${stableResidence} months of residence.`,
    fr: `Qui ne travaille pas, n’étudie pas, n’est pas à charge, n’est pas dispensé et n’a pas de formulaire S1 n’a pas droit à la carte avant ${stableResidence} mois de résidence.`,
    from: ["E4", "H2", "css-d160-2-i-al-1"],
    premise: ({ status, residenceMonths, residenceExemption, otherScheme }) =>
      restsOnResidence.includes(status) &&
      residenceMonths < stableResidence &&
      residenceExemption === "none" &&
      otherScheme !== "s1",
    conclusion: (decision) => !eligible(decision),
    fault: threshold("stable-residence", stableResidence - 1),
  },
  "stable-residence-is-enough": {
    en: `To have lived in France for ${stableResidence} months is enough for everybody: after them residence keeps nobody from the card.`,
    fr: `Vivre en France depuis ${stableResidence} mois suffit à tous : ensuite, la résidence ne prive personne de la carte.`,
    from: ["E4", "H2"],
    premise: ({ residesInFrance, residenceMonths }) => residesInFrance && residenceMonths >= stableResidence,
    conclusion: (decision) => !blocks(decision, ...RESIDENCE),
    fault: threshold("stable-residence", stableResidence + 1),
  },
  "the-exempt-never-wait": {
    en: "Who is exempt and lives in France never waits for residence.",
    fr: "Qui est dispensé du délai et vit en France n’attend jamais une durée de résidence.",
    from: ["css-d160-2-ii"],
    premise: ({ residesInFrance, residenceExemption }) => residesInFrance && residenceExemption !== "none",
    conclusion: (decision) => !blocks(decision, ...RESIDENCE),
    fault: {
      change: "the exempt unemployed wait",
      edit: (draft) => {
        const { all: clauses } = draft.law["length-of-residence"]["residence-too-short"].conditions;
        const status = { fact: "status", operator: "equal", value: "unemployed" };
        clauses[2] = { any: [clauses[2], { name: "unemployed", ...status }] };
        const { any: routes } = inFrance(draft)[2];
        const others = { name: "not-unemployed", fact: "status", operator: "in", value: ["retired", "inactive"] };
        routes[1] = { all: [routes[1], others] };
      },
    },
  },
  "a-french-pension-travels": {
    en: "A pensioner of a French scheme is not refused for living elsewhere.",
    fr: "Un pensionné d’un régime français n’est pas refusé parce qu’il vit ailleurs.",
    from: ["css-l160-3-al-1", "service-public-f265"],
    premise: ({ status, residenceExemption }) => status === "retired" && residenceExemption === "pension",
    conclusion: (decision) => !blocks(decision, ...RESIDENCE),
    fault: all(clause("not-resident", "insured-while-resident", ["student", "unemployed", "inactive", "retired"]), {
      change: "`residence` only in France",
      edit: (draft) => draft.law.entitlement.residence.conditions.all[1].any.pop(),
    }),
  },
  "longer-is-never-worse": {
    en: "To have lived in France for longer never takes a right away.",
    fr: "Vivre en France depuis plus longtemps ne retire jamais un droit.",
    from: ["E4", "H2"],
    premise: ({ residesInFrance, residenceMonths }, decision) =>
      residesInFrance && residenceMonths < stableResidence && eligible(decision),
    conclusion: (_, facts, decide) =>
      eligible(decide({ ...facts, residenceMonths: facts.residenceMonths + stableResidence })),
    fault: {
      change: "`residence-too-short` from stable residence on",
      edit: (draft) => {
        const { all: clauses } = draft.law["length-of-residence"]["residence-too-short"].conditions;
        clauses.at(-1).operator = "greaterThanInclusive";
        inFrance(draft)[2].any[0].operator = "lessThan";
      },
    },
  },
  "one-route-to-cover": {
    en: "Whoever is eligible is so by exactly one route: work, dependence, study, residence or form S1.",
    fr: "Qui a droit à la carte l’a par une seule voie : travail, rattachement, études, résidence ou formulaire S1.",
    from: ["G1", "G2", "E1"],
    premise: (_, decision) => eligible(decision),
    conclusion: ({ reasons }) => reasons.filter(({ outcome }) => outcome === null).length === 1,
    fault: clause("study", "student", ["student", "dependent"]),
  },
  "cover-in-france": {
    en: "Whoever another scheme covers without form S1 is not eligible, is told so first, and has nothing to do or to send.",
    fr: "Qui est couvert par un autre régime, sans formulaire S1, n’a pas droit à la carte, l’apprend d’abord et n’a rien à faire ni à envoyer.",
    from: ["G1", "css-l160-1-al-1"],
    premise: ({ otherScheme }) => otherScheme === "other",
    conclusion: ({ outcome, procedures, documents }) =>
      outcome === "covered-elsewhere" && procedures.length === 0 && documents.length === 0,
    fault: precedes("not-registered", "covered-elsewhere"),
  },
  "birth-place-decides-no-right": {
    en: "Where a person was born never decides whether they are eligible, only which proofs of identity and civil status they send, and where a French student registers.",
    fr: "Le lieu de naissance ne décide jamais du droit à la carte, seulement des pièces d’identité et d’état civil à envoyer, et du lieu d’inscription des étudiants français.",
    from: ["E4", "H10", "I1", "css-r161-1-al-1"],
    premise: ({ birthPlace }) => birthPlace !== "france",
    conclusion: (decision, facts, decide) => {
      const native = decide({ ...facts, birthPlace: "france" });
      const right = ({ outcome, verdict, blockers, reasons, issuance, applicant }: Decision) =>
        [outcome, verdict, blockers, reasons, issuance, applicant] as const;
      if (facts.status === "student" && facts.nationality === "french") return same(right(decision), right(native));
      const civilStatus = ["civil-status-document", "civil-status-translation"];
      const others = ({ documents, notices, ...rest }: Decision) => [
        rest,
        notices.filter(({ id }) => id !== "number-from-birth"),
        documents.filter(
          ({ id, procedure }) =>
            !civilStatus.includes(id) && !(id === "identity-document" && procedure === "attach-child"),
        ),
      ];
      return same(others(decision), others(native));
    },
    fault: all(
      dropped("register-student", "foreign-national"),
      dropped("register-s1", "french-national"),
      dropped("open-rights", "french-national"),
    ),
  },
} as const satisfies Record<string, Theorem>;
