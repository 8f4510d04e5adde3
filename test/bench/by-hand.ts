import type { Person } from "../reading.js";
import { majority, minimumAge, ownApplicationAge, stableResidence, temporaryNumberValidity } from "../thresholds.js";
import type { Answer } from "./answer.js";

// The baseline of the benchmark: the rules written by hand for speed, without sources and without partial facts.
// It returns new objects, which the caller may modify.

/** Decides complete facts, which are not checked. */
export function decideByHand(person: Person): Answer {
  const blockers = blockersOf(person);
  const outcome = blockers[0] ?? (isUnusable(person.cardState) ? "card-replacement" : "eligible");
  const procedures: string[] = [];
  const documents: Answer["documents"] = [];
  switch (outcome) {
    case "not-registered":
      register(person, procedures, documents);
      break;
    case "temporary-number-expired":
      procedures.push("contact-cpam", "certify-number");
      certify(person, documents);
      break;
    case "temporary-number":
      procedures.push("certify-number");
      certify(person, documents);
      break;
    case "card-ordered":
      procedures.push("await-delivery");
      break;
    case "card-replacement":
      procedures.push("report-card", "order-card");
      order(person, documents);
      break;
    case "eligible":
      procedures.push("order-card");
      order(person, documents);
      break;
  }
  return { outcome, blockers, procedures, documents };
}

function isUnusable(cardState: Person["cardState"]): boolean {
  return cardState === "lost" || cardState === "stolen" || cardState === "defective";
}

function blockersOf(person: Person): string[] {
  const { age, nirKind, status, residencePermit, residesInFrance, residenceExemption, cardState } = person;
  const blockers: string[] = [];
  if (person.coveredElsewhere) blockers.push("covered-elsewhere");
  const livesHere = status === "student" || status === "unemployed" || status === "inactive";
  if (!residesInFrance && (livesHere || (status === "retired" && !residenceExemption))) blockers.push("not-resident");
  if (person.nationality === "other" && age >= majority) {
    const expired = residencePermit === "expired" || residencePermit === "none";
    if (expired || (residencePermit === "grace" && nirKind === "none")) blockers.push("residence-permit-required");
  }
  if (residesInFrance && !residenceExemption && person.residenceMonths < stableResidence) {
    if (status === "unemployed" || status === "retired" || status === "inactive") blockers.push("residence-too-short");
  }
  if (nirKind === "none") blockers.push("not-registered");
  else if (nirKind === "temporary") {
    const expired = (person.temporaryNumberMonths ?? 0) >= temporaryNumberValidity;
    blockers.push(expired ? "temporary-number-expired" : "temporary-number");
  }
  if (age < minimumAge) blockers.push("too-young");
  if (cardState === "held") blockers.push("card-held");
  else if (cardState === "ordered") blockers.push("card-ordered");
  return blockers;
}

function register(person: Person, procedures: string[], documents: Answer["documents"]): void {
  const { age, status, nationality, birthPlace } = person;
  const adult = age >= majority;
  let procedure = "open-rights";
  if (status === "student" && nationality !== "french") procedure = "register-student";
  else if (status === "dependent" && !adult) procedure = "attach-child";
  procedures.push(procedure);
  if (procedure !== "attach-child") {
    if (procedure === "open-rights") documents.push({ procedure, id: "coverage-application-form" });
    documents.push({ procedure, id: "identity-document" });
    if (nationality === "other" && adult) documents.push({ procedure, id: "residence-permit" });
    if (procedure === "open-rights" && person.residesInFrance) documents.push({ procedure, id: "proof-of-residence" });
    const proof = proofOf(status);
    if (proof !== null) documents.push({ procedure, id: proof });
    documents.push({ procedure, id: "bank-details" });
  } else {
    documents.push({ procedure, id: "child-attachment-form" }, { procedure, id: "family-link-proof" });
  }
  if (birthPlace !== "france") documents.push({ procedure, id: "birth-certificate" });
  if (birthPlace === "elsewhere") documents.push({ procedure, id: "birth-certificate-translation" });
}

function proofOf(status: Person["status"]): string | null {
  switch (status) {
    case "employee":
      return "employment-proof";
    case "self-employed":
    case "civil-servant":
      return "activity-proof";
    case "unemployed":
      return "unemployment-proof";
    case "retired":
      return "pension-proof";
    case "dependent":
      return "family-link-proof";
    case "student":
      return "enrolment-certificate";
    default:
      return null;
  }
}

function certify({ birthPlace }: Person, documents: Answer["documents"]): void {
  documents.push({ procedure: "certify-number", id: "birth-certificate" });
  if (birthPlace === "elsewhere") documents.push({ procedure: "certify-number", id: "birth-certificate-translation" });
}

function order({ age }: Person, documents: Answer["documents"]): void {
  documents.push({ procedure: "order-card", id: "id-photo" }, { procedure: "order-card", id: "identity-document" });
  if (age >= ownApplicationAge) documents.push({ procedure: "order-card", id: "card-order-form" });
}
