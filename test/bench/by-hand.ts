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
    case "rights-closed":
      register(person, outcome === "not-registered", procedures, documents);
      break;
    case "temporary-number-expired":
      procedures.push("contact-cpam");
      certify(person, procedures, documents);
      break;
    case "temporary-number":
      certify(person, procedures, documents);
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

function isPensionerAbroad({ status, residenceExemption, residesInFrance }: Person): boolean {
  return status === "retired" && residenceExemption === "pension" && !residesInFrance;
}

function isStudentFromElsewhere({ status, nationality, birthPlace }: Person): boolean {
  return status === "student" && (nationality !== "french" || birthPlace !== "france");
}

/** Not the status of work, studies or a family. */
function restsOnResidence(status: Person["status"]): boolean {
  return status === "unemployed" || status === "retired" || status === "inactive";
}

function blockersOf(person: Person): string[] {
  const { age, nirKind, status, residencePermit, residesInFrance, residenceExemption, otherScheme, cardState } = person;
  const closed = nirKind === "permanent" && person.rightsOpen === false;
  const blockers: string[] = [];
  if (otherScheme === "other") blockers.push("covered-elsewhere");
  if (!residesInFrance && mustReside(status, age, residenceExemption)) blockers.push("not-resident");
  if (person.nationality === "other" && age >= majority && residencePermit !== "valid" && !isPensionerAbroad(person)) {
    if (residencePermit !== "grace" || nirKind === "none" || closed) blockers.push("residence-permit-required");
  }
  if (residesInFrance && residenceExemption === "none" && person.residenceMonths < stableResidence) {
    if (otherScheme !== "s1" && restsOnResidence(status)) blockers.push("residence-too-short");
  }
  if (nirKind === "none") blockers.push("not-registered");
  else if (nirKind === "temporary") {
    const expired = (person.temporaryNumberMonths ?? 0) >= temporaryNumberValidity;
    blockers.push(expired ? "temporary-number-expired" : "temporary-number");
  } else if (closed) blockers.push("rights-closed");
  if (age < minimumAge) blockers.push("too-young");
  if (cardState === "held") blockers.push("card-held");
  else if (cardState === "ordered") blockers.push("card-ordered");
  return blockers;
}

function mustReside(status: Person["status"], age: number, exemption: Person["residenceExemption"]): boolean {
  switch (status) {
    case "student":
    case "unemployed":
    case "inactive":
      return true;
    case "retired":
      return exemption !== "pension";
    case "dependent":
      return age >= majority;
    default:
      return false;
  }
}

function registration(person: Person, isNew: boolean): string {
  if (isNew && isStudentFromElsewhere(person)) return "register-student";
  if (person.otherScheme === "s1") return "register-s1";
  if (person.status === "dependent" && person.age < majority) return "attach-child";
  return isPensionerAbroad(person) ? "register-abroad" : "open-rights";
}

/** @param isNew there is no number yet, so civil status has to be certified. */
function register(person: Person, isNew: boolean, procedures: string[], documents: Answer["documents"]): void {
  const procedure = registration(person, isNew);
  const certifies = isNew && person.birthPlace !== "france";
  procedures.push(procedure);
  if (procedure === "attach-child") {
    documents.push({ procedure, id: "child-attachment-form" });
    if (certifies) documents.push({ procedure, id: "identity-document" });
    documents.push({ procedure, id: "family-link-proof" });
  } else applicationOf(person, procedure, documents);
  if (certifies) civilStatus(person, procedure, documents);
}

function applicationOf(person: Person, procedure: string, documents: Answer["documents"]): void {
  const { status, nationality, residesInFrance, otherScheme } = person;
  const opens = procedure === "open-rights";
  if (opens) documents.push({ procedure, id: "coverage-application-form" });
  else if (otherScheme === "s1") documents.push({ procedure, id: "s1-form" });
  documents.push({ procedure, id: "identity-document" });
  if (nationality === "other" && person.age >= majority && procedure !== "register-abroad") {
    documents.push({ procedure, id: "residence-permit" });
  }
  if (residesInFrance && procedure !== "register-student") documents.push({ procedure, id: "proof-of-residence" });
  if (opens && residesInFrance && person.residenceExemption === "other" && restsOnResidence(status)) {
    documents.push({ procedure, id: "exemption-proof" });
  }
  const proof = procedure === "register-s1" ? null : proofOf(status);
  if (proof !== null) documents.push({ procedure, id: proof });
  if (procedure === "register-student" && nationality === "eu" && otherScheme === "none") {
    documents.push({ procedure, id: "proof-of-means" });
  }
  documents.push({ procedure, id: "bank-details" });
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

function certify(person: Person, procedures: string[], documents: Answer["documents"]): void {
  const procedure = isStudentFromElsewhere(person) ? "certify-student-number" : "certify-number";
  procedures.push(procedure);
  civilStatus(person, procedure, documents);
}

function civilStatus(person: Person, procedure: string, documents: Answer["documents"]): void {
  documents.push({ procedure, id: "civil-status-document" });
  if (person.birthPlace === "elsewhere" && person.residenceExemption !== "refugee") {
    documents.push({ procedure, id: "civil-status-translation" });
  }
}

function order({ age }: Person, documents: Answer["documents"]): void {
  documents.push({ procedure: "order-card", id: "id-photo" }, { procedure: "order-card", id: "identity-document" });
  if (age >= ownApplicationAge) documents.push({ procedure: "order-card", id: "card-order-form" });
}
