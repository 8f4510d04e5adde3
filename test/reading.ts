// A second implementation of the domain specification, edition 2, by hand, for complete facts. It imports nothing.
// "Section" and "row" are those of the specification; rows are counted from 1 in the table of each section.

// Section 2, thresholds. The names are those of the parameters of the rulebook, so that a tool finds a constant by name.
export const MINIMUM_AGE = 12; // row 1, minimum age
export const AUTOMATIC_ISSUE_AGE = 16; // row 2, automatic issue
export const MAJORITY = 18; // row 3, majority
export const STABLE_RESIDENCE = 3; // row 4, stable residence, in months
export const TEMPORARY_NUMBER_VALIDITY = 9; // row 5, NIA validity, in months
export const PERMANENT_NUMBER_PROCESSING = 9; // row 6, NIR processing, in months
export const DELIVERY = [2, 3]; // row 7, delivery online, in weeks
export const DELIVERY_BY_MAIL = [3, 3]; // row 7, delivery by mail, in weeks
export const PERMIT_GRACE = 6; // row 8, permit grace, in months
// Numbers that other sections name and that have no row of their own in section 2
export const OWN_APPLICATION_AGE = 16; // sections 3, 4 and 6: applicant, actor, order by mail, agreement of a parent
export const CARD_APP_AGE = 16; // section 6, row 17
export const NO_RESIDENCE = 0; // section 1, residesInFrance: false with residenceMonths above 0
export const IDENTITY_DOCUMENT_AGE = 10; // section 8, arrêté of 14 March 2007, in years

export interface Person {
  age: number;
  nirKind: "none" | "temporary" | "permanent";
  residenceMonths: number;
  status:
    | "employee"
    | "self-employed"
    | "civil-servant"
    | "unemployed"
    | "student"
    | "retired"
    | "dependent"
    | "inactive";
  nationality: "french" | "eu" | "other";
  residencePermit: "valid" | "grace" | "expired" | "none";
  birthPlace: "france" | "eu" | "elsewhere";
  residesInFrance: boolean;
  residenceExemption: "none" | "refugee" | "pension" | "other";
  otherScheme: "none" | "s1" | "other";
  rightsOpen?: boolean | undefined; // only beside a permanent number
  temporaryNumberMonths?: number | undefined; // only beside a temporary number
  cardState: "none" | "ordered" | "held" | "lost" | "stolen" | "defective";
}

type Actor = "parent" | "holder";
type ReadProcedure = { id: string; actor: Actor; channels: string[] };
type ReadDocument = {
  id: string;
  procedure: string;
  anyOf: string[] | null; // null: the table names no alternative, so its code is free
  channels: { id: string; copy: "scan" | "photocopy" | "original" }[];
};

export interface Read {
  outcome: string;
  verdict: string;
  issuance: "automatic" | "on-request" | null;
  applicant: Actor | null;
  blockers: string[]; // rows 1 to 11 of section 3 that hold, in that order
  routes: string[]; // the entitlement routes that are reported
  procedures: ReadProcedure[]; // in the order in which they are done
  documents: ReadDocument[]; // by procedure, then by row of section 5
  interimProof: "ameli-account" | "student-account" | "cpam" | null;
  notices: string[]; // in the order of section 6
}

/** Section 1: facts that contradict each other. */
export function contradictory(person: Person): boolean {
  const { nirKind, residesInFrance, cardState, rightsOpen, temporaryNumberMonths } = person;
  // residesInFrance: false with residenceMonths above 0
  if (!residesInFrance && person.residenceMonths > NO_RESIDENCE) return true;
  // residesInFrance: false with otherScheme: s1
  if (!residesInFrance && person.otherScheme === "s1") return true;
  // cardState other than none with nirKind other than permanent
  if (cardState !== "none" && nirKind !== "permanent") return true;
  // temporaryNumberMonths given with a nirKind other than temporary
  if (temporaryNumberMonths !== undefined && nirKind !== "temporary") return true;
  // rightsOpen given with a nirKind other than permanent
  if (rightsOpen !== undefined && nirKind !== "permanent") return true;
  // temporaryNumberMonths given together with rightsOpen
  if (temporaryNumberMonths !== undefined && rightsOpen !== undefined) return true;
  // temporaryNumberMonths given with a cardState other than none
  if (temporaryNumberMonths !== undefined && cardState !== "none") return true;
  return false;
}

/** Section 1, defaults: the rights beside a permanent number are open unless said otherwise. */
function rightsAreOpen(person: Person): boolean {
  if (person.nirKind !== "permanent") return false;
  if (person.rightsOpen === undefined) return true;
  return person.rightsOpen;
}

/** Section 1, defaults: the months of a temporary number are 0 unless said otherwise. */
function monthsOfTemporaryNumber(person: Person): number {
  if (person.temporaryNumberMonths === undefined) return 0;
  return person.temporaryNumberMonths;
}

/** Section 3, above the table: retired, residenceExemption: pension, not residing in France. */
function isPensionerAbroad(person: Person): boolean {
  return person.status === "retired" && person.residenceExemption === "pension" && !person.residesInFrance;
}

/** Section 4, row 2: the conditions of register-student on status, nationality and birth place. */
function isStudentFromElsewhere(person: Person): boolean {
  return person.status === "student" && (person.nationality !== "french" || person.birthPlace !== "france");
}

/** Section 3, rows 1 to 11: every blocker that holds. */
function readBlockers(person: Person): string[] {
  const { age, nirKind, status, residencePermit, residesInFrance, residenceExemption, otherScheme, cardState } = person;
  const blockers: string[] = [];

  // Section 3, row 1
  if (otherScheme === "other") blockers.push("covered-elsewhere");

  // Section 3, row 2
  if (!residesInFrance) {
    if (status === "student" || status === "unemployed" || status === "inactive") blockers.push("not-resident");
    if (status === "retired" && residenceExemption !== "pension") blockers.push("not-resident");
    if (status === "dependent" && age >= MAJORITY) blockers.push("not-resident");
  }

  // Section 3, row 3: in its grace a permit blocks only where rights are not open yet; never a temporary number
  if (person.nationality === "other" && age >= MAJORITY && !isPensionerAbroad(person)) {
    if (residencePermit === "expired" || residencePermit === "none") blockers.push("residence-permit-required");
    if (residencePermit === "grace") {
      if (nirKind === "none") blockers.push("residence-permit-required");
      if (nirKind === "permanent" && !rightsAreOpen(person)) blockers.push("residence-permit-required");
    }
  }

  // Section 3, row 4
  if (status === "unemployed" || status === "retired" || status === "inactive") {
    if (residesInFrance && residenceExemption === "none" && otherScheme !== "s1") {
      if (person.residenceMonths < STABLE_RESIDENCE) blockers.push("residence-too-short");
    }
  }

  // Section 3, row 5
  if (nirKind === "none") blockers.push("not-registered");

  // Section 3, row 6
  if (nirKind === "temporary" && monthsOfTemporaryNumber(person) >= TEMPORARY_NUMBER_VALIDITY)
    blockers.push("temporary-number-expired");

  // Section 3, row 7
  if (nirKind === "temporary" && monthsOfTemporaryNumber(person) < TEMPORARY_NUMBER_VALIDITY)
    blockers.push("temporary-number");

  // Section 3, row 8
  if (nirKind === "permanent" && !rightsAreOpen(person)) blockers.push("rights-closed");

  // Section 3, row 9
  if (age < MINIMUM_AGE) blockers.push("too-young");

  // Section 3, row 10
  if (cardState === "held") blockers.push("card-held");

  // Section 3, row 11
  if (cardState === "ordered") blockers.push("card-ordered");

  return blockers;
}

/** Section 3, below the table: the entitlement routes that hold. */
function readRoutes(person: Person): string[] {
  const { status, residesInFrance, residenceExemption, otherScheme } = person;
  const routes: string[] = [];

  // Section 3, entitlement routes, with otherScheme: none
  if (otherScheme === "none") {
    // Route work: no waiting time
    if (status === "employee" || status === "self-employed" || status === "civil-servant") routes.push("work");
    // Route dependent: no waiting time
    if (status === "dependent") routes.push("dependent");
    // Route study: residing in France, no waiting time
    if (status === "student" && residesInFrance) routes.push("study");
    // Route residence: residing in France for three months or exempt; or a pensioner abroad
    if (status === "unemployed" || status === "retired" || status === "inactive") {
      if (residesInFrance && person.residenceMonths >= STABLE_RESIDENCE) routes.push("residence");
      else if (residesInFrance && residenceExemption !== "none") routes.push("residence");
      else if (isPensionerAbroad(person)) routes.push("residence");
    }
  }

  // Section 3, entitlement routes, with otherScheme: s1, that route alone
  if (otherScheme === "s1" && residesInFrance) routes.push("s1");

  return routes;
}

/** Section 3: the first outcome that holds, in the order of the table. */
function readOutcome(person: Person, blockers: string[], routes: string[]): string {
  const { age, nirKind, cardState } = person;

  // Section 3, rows 1 to 11
  const first = blockers[0];
  if (first !== undefined) return first;

  // Section 3, rows 12 and 13: what both ask for. Rows 1 to 4 do not hold here, since no blocker does.
  if (routes.length === 1 && nirKind === "permanent" && rightsAreOpen(person) && age >= MINIMUM_AGE) {
    // Section 3, row 12
    if (cardState === "lost" || cardState === "stolen" || cardState === "defective") return "card-replacement";
    // Section 3, row 13
    if (cardState === "none") return "eligible";
  }
  throw new Error("No row of section 3 holds.");
}

/** Section 3: the verdict column. */
function readVerdict(outcome: string): string {
  if (outcome === "covered-elsewhere") return "not-eligible"; // row 1
  if (outcome === "not-resident") return "not-eligible"; // row 2
  if (outcome === "residence-permit-required") return "not-yet"; // row 3
  if (outcome === "residence-too-short") return "not-yet"; // row 4
  if (outcome === "not-registered") return "not-yet"; // row 5
  if (outcome === "temporary-number-expired") return "not-yet"; // row 6
  if (outcome === "temporary-number") return "not-yet"; // row 7
  if (outcome === "rights-closed") return "not-yet"; // row 8
  if (outcome === "too-young") return "not-yet"; // row 9
  if (outcome === "card-held") return "already-issued"; // row 10
  if (outcome === "card-ordered") return "already-issued"; // row 11
  if (outcome === "card-replacement") return "eligible"; // row 12
  if (outcome === "eligible") return "eligible"; // row 13
  throw new Error("No row of section 3 has this outcome.");
}

/** Section 3, paragraph on issuance. */
function readIssuance(person: Person, outcome: string): Read["issuance"] {
  const { age, status } = person;
  if (outcome === "eligible" && status === "dependent" && age >= AUTOMATIC_ISSUE_AGE && age < MAJORITY)
    return "automatic";
  if (outcome === "eligible" || outcome === "card-replacement") return "on-request";
  return null;
}

/** Section 3, paragraph on issuance: the applicant. */
function readApplicant(person: Person, verdict: string): Actor | null {
  if (verdict !== "eligible") return null;
  if (person.age < OWN_APPLICATION_AGE) return "parent";
  return "holder";
}

/** Section 4, below the table: who does the procedure. */
function readActor(person: Person, procedure: string): Actor {
  if (person.age < OWN_APPLICATION_AGE) return "parent";
  if (procedure === "attach-child") return "parent";
  if (procedure === "register-s1" && person.status === "dependent" && person.age < MAJORITY) return "parent";
  return "holder";
}

/** Section 4: the procedures, in the order of the table. */
function readProcedures(person: Person, outcome: string): ReadProcedure[] {
  const { age, status, otherScheme } = person;
  const procedures: ReadProcedure[] = [];
  const add = (id: string, channels: string[]) => procedures.push({ id, actor: readActor(person, id), channels });

  // Section 4, above the table: what registration means
  const registration = outcome === "not-registered" || outcome === "rights-closed";

  // Section 4, row 1
  const registerStudent = outcome === "not-registered" && isStudentFromElsewhere(person); // row 2, with form S1 too
  const registerS1 = registration && otherScheme === "s1" && !registerStudent;
  if (registerS1) add("register-s1", ["mail"]);

  // Section 4, row 2
  if (registerStudent) add("register-student", ["online"]);

  // Section 4, row 3
  const attachChild = registration && status === "dependent" && age < MAJORITY && otherScheme === "none";
  if (attachChild) add("attach-child", ["mail"]);

  // Section 4, row 4
  const registerAbroad = registration && isPensionerAbroad(person) && otherScheme === "none";
  if (registerAbroad) add("register-abroad", ["mail"]);

  // Section 4, row 5
  if (registration && !registerS1 && !registerStudent && !attachChild && !registerAbroad) add("open-rights", ["mail"]);

  // Section 4, row 6
  if (outcome === "temporary-number-expired") add("contact-cpam", ["phone", "counter"]);

  // Section 4, row 7
  const certification = outcome === "temporary-number-expired" || outcome === "temporary-number";
  if (certification && isStudentFromElsewhere(person)) add("certify-student-number", ["online"]);

  // Section 4, row 8
  if (certification && !isStudentFromElsewhere(person)) add("certify-number", ["mail"]);

  // Section 4, row 9
  if (outcome === "card-replacement") add("report-card", ["online", "phone", "counter"]);

  // Section 4, row 10: by mail from 16 only
  if (outcome === "eligible" || outcome === "card-replacement") {
    if (age < OWN_APPLICATION_AGE) add("order-card", ["online"]);
    else add("order-card", ["online", "mail"]);
  }

  // Section 4, row 11
  if (outcome === "card-ordered") add("await-delivery", ["mail"]);

  return procedures;
}

/** Section 4, paragraph on interimProof: the certificate of entitlement. */
function readInterimProof(person: Person, outcome: string): Read["interimProof"] {
  if (person.nirKind === "permanent") {
    if (outcome === "eligible" || outcome === "card-replacement") return "ameli-account";
    if (outcome === "card-ordered" || outcome === "too-young") return "ameli-account";
  }
  if (outcome === "temporary-number") {
    // Section 4, row 7: certify-student-number is due
    if (isStudentFromElsewhere(person)) return "student-account";
    return "cpam";
  }
  return null; // also once the temporary number has expired
}

/** Section 5, above the table: the kind of copy that a channel takes. */
function readCopy(document: string, channel: string): "scan" | "photocopy" | "original" {
  if (channel === "online") return "scan";
  if (document === "coverage-application-form") return "original";
  if (document === "child-attachment-form") return "original";
  if (document === "card-order-form") return "original";
  if (document === "s1-form") return "original";
  if (document === "id-photo") return "original";
  return "photocopy";
}

/** Section 5, rows 4 and 5: the alternatives of the identity document, when registering. */
function readIdentityAlternatives(person: Person): string[] {
  if (person.nationality === "other")
    return ["identity-card", "passport", "residence-permit-card", "permit-application-proof", "other-listed-permit"];
  return ["identity-card", "passport"];
}

/** Section 5, row 17: the alternatives of the civil-status document, registering and certifying alike. */
function readCivilStatusAlternatives(person: Person): string[] {
  const list = [
    "birth-certificate-full-copy",
    "birth-certificate-with-parents",
    "consular-document",
    "family-record-book",
    "marriage-certificate",
  ];
  if (person.residenceExemption === "refugee") {
    if (person.birthPlace === "elsewhere") return ["ofpra-civil-status"];
    if (person.birthPlace === "eu") return [...list, "ofpra-civil-status"];
  }
  return list;
}

/** Section 5: the documents of one procedure, in the order of the table. */
function readDocuments(person: Person, outcome: string, procedure: ReadProcedure): ReadDocument[] {
  const { age, status, nationality, birthPlace, residesInFrance, residenceExemption, otherScheme } = person;
  const documents: ReadDocument[] = [];
  const add = (id: string, anyOf: string[] | null, channels: string[] = procedure.channels) =>
    documents.push({
      id,
      procedure: procedure.id,
      anyOf,
      channels: channels.map((channel) => ({ id: channel, copy: readCopy(id, channel) })),
    });

  const openRights = procedure.id === "open-rights";
  const registerStudent = procedure.id === "register-student";
  const registerS1 = procedure.id === "register-s1";
  const registerAbroad = procedure.id === "register-abroad";
  const attachChild = procedure.id === "attach-child";
  const orderCard = procedure.id === "order-card";
  // Section 5, above the table: what registering means
  const registering = openRights || registerStudent || attachChild || registerS1 || registerAbroad;
  const certifying = procedure.id === "certify-number" || procedure.id === "certify-student-number";
  const bornAbroad = birthPlace === "eu" || birthPlace === "elsewhere";

  // Section 5, row 1
  if (openRights) add("coverage-application-form", null);

  // Section 5, row 2
  if (attachChild) add("child-attachment-form", null);

  // Section 5, row 3
  if (registerS1 || (registerStudent && otherScheme === "s1")) add("s1-form", null);

  // Section 5, row 4
  if (openRights || registerStudent || registerS1 || registerAbroad)
    add("identity-document", readIdentityAlternatives(person));

  // Section 5, row 5
  if (attachChild && outcome === "not-registered" && bornAbroad)
    add("identity-document", readIdentityAlternatives(person));

  // Section 5, row 6
  if ((openRights || registerStudent || registerS1) && nationality === "other" && age >= MAJORITY)
    add("residence-permit", [
      "residence-permit-card",
      "validated-long-stay-visa",
      "permit-application-proof",
      "other-listed-permit",
    ]);

  // Section 5, row 7
  if ((openRights || registerS1) && residesInFrance)
    add("proof-of-residence", ["utility-bill", "lease", "other-residence-proof"]);

  // Section 5, row 8
  if (openRights && (status === "unemployed" || status === "retired" || status === "inactive")) {
    if (residesInFrance && residenceExemption === "other") add("exemption-proof", null);
  }

  // Section 5, row 9
  if (openRights && status === "employee") add("employment-proof", ["employment-contract", "pay-slip"]);

  // Section 5, row 10
  if (openRights && (status === "self-employed" || status === "civil-servant")) add("activity-proof", null);

  // Section 5, row 11
  if (openRights && status === "unemployed") add("unemployment-proof", null);

  // Section 5, row 12
  if ((openRights || registerAbroad) && status === "retired") add("pension-proof", null);

  // Section 5, row 13
  if ((openRights || attachChild) && status === "dependent") add("family-link-proof", null);

  // Section 5, row 14
  if ((openRights || registerStudent) && status === "student") add("enrolment-certificate", null);

  // Section 5, row 15
  if (registerStudent && nationality === "eu" && otherScheme === "none") add("proof-of-means", null);

  // Section 5, row 16
  if (openRights || registerStudent || registerS1 || registerAbroad)
    add("bank-details", ["french-bank-details", "foreign-bank-details"]);

  // Section 5, row 17
  const civilStatusAsked = certifying || (registering && outcome === "not-registered" && bornAbroad);
  if (civilStatusAsked) add("civil-status-document", readCivilStatusAlternatives(person));

  // Section 5, row 18
  if (civilStatusAsked && birthPlace === "elsewhere" && residenceExemption !== "refugee")
    add("civil-status-translation", null);

  // Section 5, row 19
  if (orderCard) add("id-photo", null);

  // Section 5, row 20
  if (orderCard) {
    if (nationality === "eu" || nationality === "other")
      add("identity-document", ["identity-card", "passport", "residence-permit-card"]);
    else add("identity-document", ["identity-card", "passport"]);
  }

  // Section 5, row 21: mail only
  if (orderCard && procedure.channels.includes("mail")) add("card-order-form", null, ["mail"]);

  return documents;
}

/** Section 6: the notices. The outcome is that of the decision; blockers behind it do not count. */
function readNotices(person: Person, outcome: string): string[] {
  const { age, nirKind, status, nationality, birthPlace, residesInFrance, residenceExemption, otherScheme } = person;
  const works = status === "employee" || status === "self-employed" || status === "civil-servant";
  const granted = outcome === "eligible" || outcome === "card-replacement";
  const issued = outcome === "card-held" || outcome === "card-ordered";
  const registration = outcome === "not-registered" || outcome === "rights-closed";
  const notices: string[] = [];

  // Section 6, row 1
  if (granted || issued || outcome === "temporary-number") {
    if (nationality === "other" && age >= MAJORITY && person.residencePermit === "grace" && !isPensionerAbroad(person))
      notices.push("permit-in-grace");
  }

  // Section 6, row 2
  if (granted && age >= OWN_APPLICATION_AGE && age < MAJORITY) notices.push("parent-agreement");

  // Section 6, row 3
  if (outcome === "residence-too-short" || outcome === "residence-permit-required") {
    if (nirKind === "permanent" && rightsAreOpen(person)) notices.push("rights-in-force");
    if (nirKind === "temporary" && monthsOfTemporaryNumber(person) < TEMPORARY_NUMBER_VALIDITY)
      notices.push("rights-in-force");
  }

  // Section 6, row 4
  if (outcome === "too-young") notices.push("on-parents-card");

  // Section 6, row 5
  if (outcome === "not-registered" && birthPlace === "france") notices.push("number-from-birth");

  // Section 6, row 6
  if (registration && nationality === "other" && age >= MAJORITY && otherScheme === "none") {
    if (works || status === "dependent") notices.push("talent-permit");
  }

  // Section 6, row 7
  if (registration || outcome === "residence-too-short") {
    if (nationality === "eu" && (status === "inactive" || status === "unemployed") && otherScheme === "none")
      notices.push("eu-without-work");
  }

  // Section 6, row 8
  if (registration || outcome === "residence-too-short") {
    if (status === "retired" && residesInFrance && otherScheme === "none" && residenceExemption !== "pension")
      notices.push("foreign-pension");
  }

  // Section 6, row 9
  if (outcome === "temporary-number" || outcome === "temporary-number-expired") {
    if (status === "student" && nationality === "other" && residenceExemption !== "refugee")
      notices.push("short-stay-student");
  }

  // Section 6, row 10
  if (outcome === "rights-closed" && person.cardState === "held") notices.push("card-when-reopened");

  // Section 6, row 11
  if (granted || issued || outcome === "too-young" || registration) {
    if (status === "dependent" && age < MAJORITY && !residesInFrance) notices.push("child-abroad");
  }

  // Section 6, row 12
  if (outcome === "not-resident" && status === "dependent" && age >= MAJORITY) notices.push("family-abroad");

  // Section 6, row 13
  if (outcome === "not-resident" && (status === "student" || status === "unemployed")) notices.push("stay-abroad");

  // Section 6, row 14
  if (outcome === "residence-permit-required" || registration) {
    if (nationality === "other" && age >= MAJORITY && works && !residesInFrance) notices.push("cross-border-permit");
  }

  // Section 6, row 15
  if ((granted || issued) && isPensionerAbroad(person)) notices.push("pension-abroad");

  // Section 6, row 16
  if ((granted || registration) && status !== "student" && otherScheme === "none") notices.push("other-fund");

  // Section 6, row 17
  if ((granted || issued) && age >= CARD_APP_AGE) notices.push("card-app");

  return notices;
}

/** The whole decision, for complete facts without a contradiction. */
export function read(person: Person): Read {
  if (contradictory(person)) throw new Error("These facts contradict each other (section 1).");
  const blockers = readBlockers(person);
  const routesThatHold = readRoutes(person);
  const outcome = readOutcome(person, blockers, routesThatHold);
  const verdict = readVerdict(outcome);
  const procedures = readProcedures(person, outcome);

  // Section 3, entitlement routes: one is reported in no decision but these two
  let routes: string[] = [];
  if (outcome === "eligible" || outcome === "card-replacement") routes = routesThatHold;

  const documents: ReadDocument[] = [];
  for (const procedure of procedures) documents.push(...readDocuments(person, outcome, procedure));

  return {
    outcome,
    verdict,
    issuance: readIssuance(person, outcome),
    applicant: readApplicant(person, verdict),
    blockers,
    routes,
    procedures,
    documents,
    interimProof: readInterimProof(person, outcome),
    notices: readNotices(person, outcome),
  };
}

/** The section and row that a part of the result was read from: "blocker too-young" gives "section 3, row 9". */
export function rowOf(part: string): string {
  const row = ROWS[part];
  return row === undefined ? "no row of the specification" : row;
}

const ROWS: Record<string, string | undefined> = {
  contradictory: "section 1, contradictory facts",

  "blocker covered-elsewhere": "section 3, row 1",
  "blocker not-resident": "section 3, row 2",
  "blocker residence-permit-required": "section 3, row 3",
  "blocker residence-too-short": "section 3, row 4",
  "blocker not-registered": "section 3, row 5",
  "blocker temporary-number-expired": "section 3, row 6",
  "blocker temporary-number": "section 3, row 7",
  "blocker rights-closed": "section 3, row 8",
  "blocker too-young": "section 3, row 9",
  "blocker card-held": "section 3, row 10",
  "blocker card-ordered": "section 3, row 11",

  "outcome covered-elsewhere": "section 3, row 1",
  "outcome not-resident": "section 3, row 2",
  "outcome residence-permit-required": "section 3, row 3",
  "outcome residence-too-short": "section 3, row 4",
  "outcome not-registered": "section 3, row 5",
  "outcome temporary-number-expired": "section 3, row 6",
  "outcome temporary-number": "section 3, row 7",
  "outcome rights-closed": "section 3, row 8",
  "outcome too-young": "section 3, row 9",
  "outcome card-held": "section 3, row 10",
  "outcome card-ordered": "section 3, row 11",
  "outcome card-replacement": "section 3, row 12",
  "outcome eligible": "section 3, row 13",

  verdict: "section 3, verdict column",
  issuance: "section 3, paragraph on issuance",
  applicant: "section 3, paragraph on issuance",
  "route work": "section 3, entitlement routes",
  "route dependent": "section 3, entitlement routes",
  "route study": "section 3, entitlement routes",
  "route residence": "section 3, entitlement routes",
  "route s1": "section 3, entitlement routes",

  "procedure register-s1": "section 4, row 1",
  "procedure register-student": "section 4, row 2",
  "procedure attach-child": "section 4, row 3",
  "procedure register-abroad": "section 4, row 4",
  "procedure open-rights": "section 4, row 5",
  "procedure contact-cpam": "section 4, row 6",
  "procedure certify-student-number": "section 4, row 7",
  "procedure certify-number": "section 4, row 8",
  "procedure report-card": "section 4, row 9",
  "procedure order-card": "section 4, row 10",
  "procedure await-delivery": "section 4, row 11",
  actor: "section 4, paragraph below the table",
  interimProof: "section 4, paragraph on interimProof",

  copy: "section 5, paragraph above the table",
  "document open-rights/coverage-application-form": "section 5, row 1",
  "document attach-child/child-attachment-form": "section 5, row 2",
  "document register-s1/s1-form": "section 5, row 3",
  "document register-student/s1-form": "section 5, row 3",
  "document open-rights/identity-document": "section 5, row 4",
  "document register-student/identity-document": "section 5, row 4",
  "document register-s1/identity-document": "section 5, row 4",
  "document register-abroad/identity-document": "section 5, row 4",
  "document attach-child/identity-document": "section 5, row 5",
  "document open-rights/residence-permit": "section 5, row 6",
  "document register-student/residence-permit": "section 5, row 6",
  "document register-s1/residence-permit": "section 5, row 6",
  "document open-rights/proof-of-residence": "section 5, row 7",
  "document register-s1/proof-of-residence": "section 5, row 7",
  "document open-rights/exemption-proof": "section 5, row 8",
  "document open-rights/employment-proof": "section 5, row 9",
  "document open-rights/activity-proof": "section 5, row 10",
  "document open-rights/unemployment-proof": "section 5, row 11",
  "document open-rights/pension-proof": "section 5, row 12",
  "document register-abroad/pension-proof": "section 5, row 12",
  "document open-rights/family-link-proof": "section 5, row 13",
  "document attach-child/family-link-proof": "section 5, row 13",
  "document open-rights/enrolment-certificate": "section 5, row 14",
  "document register-student/enrolment-certificate": "section 5, row 14",
  "document register-student/proof-of-means": "section 5, row 15",
  "document open-rights/bank-details": "section 5, row 16",
  "document register-student/bank-details": "section 5, row 16",
  "document register-s1/bank-details": "section 5, row 16",
  "document register-abroad/bank-details": "section 5, row 16",
  "document open-rights/civil-status-document": "section 5, row 17",
  "document register-student/civil-status-document": "section 5, row 17",
  "document attach-child/civil-status-document": "section 5, row 17",
  "document register-s1/civil-status-document": "section 5, row 17",
  "document register-abroad/civil-status-document": "section 5, row 17",
  "document certify-number/civil-status-document": "section 5, row 17",
  "document certify-student-number/civil-status-document": "section 5, row 17",
  "document open-rights/civil-status-translation": "section 5, row 18",
  "document register-student/civil-status-translation": "section 5, row 18",
  "document attach-child/civil-status-translation": "section 5, row 18",
  "document register-s1/civil-status-translation": "section 5, row 18",
  "document register-abroad/civil-status-translation": "section 5, row 18",
  "document certify-number/civil-status-translation": "section 5, row 18",
  "document certify-student-number/civil-status-translation": "section 5, row 18",
  "document order-card/id-photo": "section 5, row 19",
  "document order-card/identity-document": "section 5, row 20",
  "document order-card/card-order-form": "section 5, row 21",

  "notice permit-in-grace": "section 6, row 1",
  "notice parent-agreement": "section 6, row 2",
  "notice rights-in-force": "section 6, row 3",
  "notice on-parents-card": "section 6, row 4",
  "notice number-from-birth": "section 6, row 5",
  "notice talent-permit": "section 6, row 6",
  "notice eu-without-work": "section 6, row 7",
  "notice foreign-pension": "section 6, row 8",
  "notice short-stay-student": "section 6, row 9",
  "notice card-when-reopened": "section 6, row 10",
  "notice child-abroad": "section 6, row 11",
  "notice family-abroad": "section 6, row 12",
  "notice stay-abroad": "section 6, row 13",
  "notice cross-border-permit": "section 6, row 14",
  "notice pension-abroad": "section 6, row 15",
  "notice other-fund": "section 6, row 16",
  "notice card-app": "section 6, row 17",
};
