import alternatives from "../../rules/alternatives.json" with { type: "json" };
import articles from "../../rules/articles.json" with { type: "json" };
import documents from "../../rules/documents.json" with { type: "json" };
import vocabulary from "../../rules/facts.json" with { type: "json" };
import applicant from "../../rules/law/applicant.json" with { type: "json" };
import certification from "../../rules/law/certification.json" with { type: "json" };
import civilStatusDocuments from "../../rules/law/civil-status-documents.json" with { type: "json" };
import closedRights from "../../rules/law/closed-rights.json" with { type: "json" };
import entitlement from "../../rules/law/entitlement.json" with { type: "json" };
import existingCard from "../../rules/law/existing-card.json" with { type: "json" };
import grant from "../../rules/law/grant.json" with { type: "json" };
import identityDocuments from "../../rules/law/identity-documents.json" with { type: "json" };
import interimProof from "../../rules/law/interim-proof.json" with { type: "json" };
import issuance from "../../rules/law/issuance.json" with { type: "json" };
import lengthOfResidence from "../../rules/law/length-of-residence.json" with { type: "json" };
import minimumAge from "../../rules/law/minimum-age.json" with { type: "json" };
import noticeRules from "../../rules/law/notices.json" with { type: "json" };
import order from "../../rules/law/order.json" with { type: "json" };
import orderDocuments from "../../rules/law/order-documents.json" with { type: "json" };
import otherCoverage from "../../rules/law/other-coverage.json" with { type: "json" };
import placeOfResidence from "../../rules/law/place-of-residence.json" with { type: "json" };
import registration from "../../rules/law/registration.json" with { type: "json" };
import registrationForms from "../../rules/law/registration-forms.json" with { type: "json" };
import residencePermit from "../../rules/law/residence-permit.json" with { type: "json" };
import situationDocuments from "../../rules/law/situation-documents.json" with { type: "json" };
import socialSecurityNumber from "../../rules/law/social-security-number.json" with { type: "json" };
import notices from "../../rules/notices.json" with { type: "json" };
import outcomes from "../../rules/outcomes.json" with { type: "json" };
import parameters from "../../rules/parameters.json" with { type: "json" };
import procedures from "../../rules/procedures.json" with { type: "json" };
import edition from "../../rules/rulebook.json" with { type: "json" };
import sources from "../../rules/sources.json" with { type: "json" };
import steps from "../../rules/steps.json" with { type: "json" };
import { freeze } from "./freeze.js";

export type { FactsInput } from "../shipped/facts-input.js";

/** The rules of each question of law. Apart, as explanations read them without the sources and the words of codes. */
const law = {
  "other-coverage": otherCoverage,
  "place-of-residence": placeOfResidence,
  "residence-permit": residencePermit,
  "length-of-residence": lengthOfResidence,
  "social-security-number": socialSecurityNumber,
  "closed-rights": closedRights,
  "minimum-age": minimumAge,
  "existing-card": existingCard,
  entitlement,
  grant,
  issuance,
  applicant,
  registration,
  certification,
  order,
  "interim-proof": interimProof,
  "registration-forms": registrationForms,
  "identity-documents": identityDocuments,
  "situation-documents": situationDocuments,
  "civil-status-documents": civilStatusDocuments,
  "order-documents": orderDocuments,
  notices: noticeRules,
};

/** What `changes` reads of the rulebook. */
export const changeable = /* @__PURE__ */ (() => ({ facts: vocabulary.facts, outcomes }))();

/** What explanations and records read of the rulebook. */
export const explainable = /* @__PURE__ */ (() => ({ facts: vocabulary.facts, parameters, procedures, law }))();

const inferred = /* @__PURE__ */ (() =>
  freeze({
    version: edition.version,
    facts: vocabulary.facts,
    contradictions: vocabulary.contradictions,
    diagramOrder: vocabulary.diagramOrder,
    parameters,
    articles,
    sources,
    outcomes,
    procedures,
    steps,
    documents,
    alternatives,
    notices,
    law,
  }))();

type Data = typeof inferred;
/** The shipped rulebook: the files of `rules/`, with the exact codes as keys. */
export interface ShippedRulebook {
  /** The edition of the rules. */
  readonly version: string;
  /** What is asked of a person, with the values and the default of each fact. */
  readonly facts: Data["facts"];
  /** Facts that cannot be true together. */
  readonly contradictions: Data["contradictions"];
  /** The order in which the decision diagram reads the facts. */
  readonly diagramOrder: Data["diagramOrder"];
  /** The numbers of the rules, each with its sources. */
  readonly parameters: Data["parameters"];
  /** The articles of law that were read. */
  readonly articles: Data["articles"];
  /** What the rules cite: a place in an article, or a page. */
  readonly sources: Data["sources"];
  readonly outcomes: Data["outcomes"];
  readonly procedures: Data["procedures"];
  readonly steps: Data["steps"];
  readonly documents: Data["documents"];
  readonly alternatives: Data["alternatives"];
  readonly notices: Data["notices"];
  /** The rules by question of law. */
  readonly law: Data["law"];
}

/**
 * The rules as data, exactly as they stand in `rules/`, frozen.
 *
 * `law` has one entry for each question of law. The order of questions and rules is the order of documents in a decision.
 * Each rule's `conditions` and `event` load unchanged into json-rules-engine.
 *
 * To change a threshold or add a rule, edit a copy (`structuredClone(rulebook)`) and compile it with
 * `carte-vitale/compile`.
 *
 * @example
 * ```ts
 * import { rulebook } from "carte-vitale";
 *
 * rulebook.parameters["minimum-age"].value; // 12
 * ```
 */
export const rulebook: ShippedRulebook = inferred;

type Vocabulary = Data["facts"];
type Law = Data["law"];
type KeysOfEach<T> = T extends unknown ? keyof T : never;
/** The keys of a table. `Extract` gives the union the name of its type, which editors show; `keyof` does not. */
type Codes<Table> = Extract<keyof Table, string>;

/** The name of a fact. */
export type FactName = Codes<Data["facts"]>;
/** What one fact may be: a whole number, one of its codes, or `true` / `false`. */
export type FactValueOf<F extends FactName> = Vocabulary[F] extends { values: infer Values }
  ? keyof Values
  : Vocabulary[F] extends { minimum: number }
    ? number
    : boolean;
/** What any of the facts may be. */
export type FactValue = { [F in FactName]: FactValueOf<F> }[FactName];

/** The answer for a person: a card, or what decides first that there is none. */
export type Outcome = Codes<Data["outcomes"]>;
/** Something that a person or the fund does. */
export type ProcedureId = Codes<Data["procedures"]>;
/** A step of a procedure. */
export type StepId = Codes<Data["steps"]>;
/** A document that a procedure requires. */
export type DocumentId = Codes<Data["documents"]>;
/** What satisfies a required document, such as a passport. */
export type AlternativeId = Codes<Data["alternatives"]>;
/** Something that a person should know. */
export type NoticeId = Codes<Data["notices"]>;
/** A text that a rule cites. */
export type SourceId = Codes<Data["sources"]>;
/** A question of law: the name of a file in `rules/law/`. */
export type QuestionId = Codes<Data["law"]>;
/** A number of the rules, such as the minimum age. */
export type ParameterId = Codes<Data["parameters"]>;
/** A rule of any question of law. */
export type RuleId = KeysOfEach<Law[keyof Law]>;

/** Blockers and grants give an outcome; an entitlement route gives nothing but itself. */
type ReasonsIn<Rules> = {
  [Id in keyof Rules]: Rules[Id] extends { event: { params: infer Params } }
    ? Params extends { outcome: string }
      ? Id
      : never
    : Id;
}[keyof Rules];
type ReasonsInEach<File> = File extends unknown ? ReasonsIn<File> : never;
/** A rule that can be a reason or a blocker. */
export type ReasonRuleId = ReasonsInEach<Law[keyof Law]>;
