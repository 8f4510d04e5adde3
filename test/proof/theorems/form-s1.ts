import { majority, stableResidence } from "../../thresholds.js";
import { all, clause, dropped, holderSendsFormS1, lists, without } from "./faults.js";
import { mayOrderIfEntitled } from "./order.js";
import { blocks, channelsOf, documentOf, hasToRegister, ofStudentSite, opens, requires, same } from "./predicates.js";
import type { Theorem } from "./theorem.js";

const coveredElsewhere = all(without("s1"), clause("covered-elsewhere", "another-scheme-pays", ["s1", "other"]));

/** Form S1: a scheme of another state pays for care in France. */
export const formS1 = {
  "form-s1-opens-the-card": {
    en: "Who has form S1, a permanent number, open rights and no card yet, is old enough and needs no permit or has a valid one, can order the card, whatever their situation.",
    fr: "Qui a un formulaire S1, un numéro définitif, des droits ouverts et pas encore de carte, a l’âge requis et n’a pas besoin de titre de séjour ou en a un valable, peut commander la carte, quelle que soit sa situation.",
    from: ["eu-883-2004-17", "eu-883-2004-24", "css-r161-33-2-al-1"],
    premise: (facts) => facts.otherScheme === "s1" && mayOrderIfEntitled(facts),
    conclusion: (decision) => decision.outcome === "eligible" && opens(decision, "order-card"),
    fault: coveredElsewhere,
  },
  "form-s1-never-waits": {
    en: "Who has form S1 never waits for residence, and is not told that another scheme keeps the card away.",
    fr: "Qui a un formulaire S1 n’attend jamais une durée de résidence, et n’est pas renvoyé à un autre régime.",
    from: ["eu-883-2004-17", "css-l160-6-3"],
    premise: ({ otherScheme }) => otherScheme === "s1",
    conclusion: (decision) => !blocks(decision, "covered-elsewhere", "not-resident", "residence-too-short"),
    fault: all(dropped("residence-too-short", "no-form-s1"), {
      change: "`s1` waits as `residence` does",
      edit: (draft) => {
        const waits = { fact: "status", operator: "in", value: ["unemployed", "retired", "inactive"] };
        const short = { fact: "residenceMonths", operator: "lessThan", value: stableResidence };
        draft.law.entitlement.s1.parameters = { short: "stable-residence" };
        draft.law.entitlement.s1.conditions.all.push({
          not: {
            all: [
              { name: "waits", ...waits },
              { name: "not-exempt", fact: "residenceExemption", operator: "equal", value: "none" },
              { name: "short", ...short },
            ],
          },
        });
      },
    }),
  },
  "form-s1-is-sent": {
    en: "Who has form S1 and has to register sends that form; by mail the original, to the fund of the place of residence.",
    fr: "Qui a un formulaire S1 et doit s’inscrire envoie ce formulaire ; par courrier l’original, à la caisse du lieu de résidence.",
    from: ["cleiss-s1"],
    premise: ({ otherScheme }, decision) => otherScheme === "s1" && hasToRegister(decision),
    conclusion: (decision, facts) => {
      const online = ofStudentSite(facts) && decision.outcome === "not-registered";
      return (
        opens(decision, online ? "register-student" : "register-s1") &&
        same(documentOf(decision, "s1-form")?.channels, [
          online ? { id: "online", copy: "scan" } : { id: "mail", copy: "original" },
        ])
      );
    },
    fault: lists("s1-form", "procedures", ["register-s1"]),
  },
  "form-s1-is-no-form-s1106": {
    en: "Nobody who has form S1 is asked for form S1106, nor for form S3705.",
    fr: "À qui a un formulaire S1, ni le formulaire S1106 ni le formulaire S3705 n’est demandé.",
    from: ["cleiss-s1"],
    premise: ({ otherScheme }) => otherScheme === "s1",
    conclusion: (decision) =>
      !requires(decision, "coverage-application-form") && !requires(decision, "child-attachment-form"),
    fault: all(dropped("attach-child", "no-other-scheme"), lists("register-s1", "outcomes", ["rights-closed"])),
  },
  "a-parent-sends-form-s1": {
    en: `For a dependant under ${majority} a parent sends form S1.`,
    fr: `Pour une personne à charge de moins de ${majority} ans, c’est un parent qui envoie le formulaire S1.`,
    from: ["css-l160-2-al-1", "service-public-f16620"],
    premise: ({ age, status }, decision) =>
      status === "dependent" && age < majority && channelsOf(decision, "register-s1").length > 0,
    conclusion: ({ procedures }) => procedures.every(({ actor }) => actor === "parent"),
    fault: holderSendsFormS1,
  },
} as const satisfies Record<string, Theorem>;
