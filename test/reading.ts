// A second implementation of the domain specification, by hand, for complete facts. It imports nothing of the library.
// "Section" and "row" are those of the specification.

// Section 2: years
export const MINIMUM_AGE = 12;
export const AUTOMATIC_ISSUE_AGE = 16;
export const OWN_APPLICATION_AGE = 16;
export const MAJORITY = 18;
export const IDENTITY_DOCUMENT_AGE = 10;
// Section 2: months
export const NO_RESIDENCE = 0;
export const STABLE_RESIDENCE = 3;
export const TEMPORARY_NUMBER_VALIDITY = 9;
export const PERMANENT_NUMBER_PROCESSING = 9;
export const PERMIT_GRACE = 6;
// Section 2: weeks
export const DELIVERY = [2, 3];
export const DELIVERY_BY_MAIL = [3, 3];

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
  residenceExemption: boolean;
  coveredElsewhere: boolean;
  temporaryNumberMonths?: number; // only beside a temporary number
  cardState: "none" | "ordered" | "held" | "lost" | "stolen" | "defective";
}

type Actor = "parent" | "holder";
type ReadDocument = Read["documents"][number];

export interface Read {
  outcome: string;
  verdict: string;
  issuance: "automatic" | "on-request" | null;
  applicant: Actor | null;
  blockers: string[]; // rows 1 to 10 of section 3 that hold, in that order
  routes: string[]; // the entitlement routes that hold, when the verdict is eligible
  procedures: { id: string; actor: Actor; channels: string[] }[]; // in the order in which they are done
  // by procedure, then by row of section 5
  documents: { id: string; procedure: string; channels: { id: string; copy: "scan" | "photocopy" | "original" }[] }[];
  notices: string[]; // edition 1 has none
  interimProof: "ameli-account" | "cpam" | null;
}

/** Section 1: the three contradictions. */
export function contradictory(person: Person): boolean {
  if (!person.residesInFrance && person.residenceMonths > 0) return true;
  if (person.cardState !== "none" && person.nirKind !== "permanent") return true;
  return person.temporaryNumberMonths !== undefined && person.nirKind !== "temporary";
}

/** Section 3, rows 1 to 10: every blocker that holds. */
function readBlockers(person: Person): string[] {
  const { age, nirKind, status, residencePermit: permit, cardState } = person;
  const temporaryMonths = person.temporaryNumberMonths ?? 0; // section 1: the default
  const blockers: string[] = [];

  // Row 1
  if (person.coveredElsewhere) blockers.push("covered-elsewhere");
  // Row 2
  if (!person.residesInFrance) {
    if (status === "student" || status === "unemployed" || status === "inactive") blockers.push("not-resident");
    else if (status === "retired" && !person.residenceExemption) blockers.push("not-resident");
  }
  // Row 3
  if (person.nationality === "other" && age >= MAJORITY) {
    if (permit === "expired" || permit === "none") blockers.push("residence-permit-required");
    else if (permit === "grace" && nirKind === "none") blockers.push("residence-permit-required");
  }
  // Row 4
  if (status === "unemployed" || status === "retired" || status === "inactive") {
    if (person.residesInFrance && !person.residenceExemption && person.residenceMonths < STABLE_RESIDENCE)
      blockers.push("residence-too-short");
  }
  // Row 5
  if (nirKind === "none") blockers.push("not-registered");
  // Row 6
  if (nirKind === "temporary" && temporaryMonths >= TEMPORARY_NUMBER_VALIDITY)
    blockers.push("temporary-number-expired");
  // Row 7
  if (nirKind === "temporary" && temporaryMonths < TEMPORARY_NUMBER_VALIDITY) blockers.push("temporary-number");
  // Row 8
  if (age < MINIMUM_AGE) blockers.push("too-young");
  // Row 9
  if (cardState === "held") blockers.push("card-held");
  // Row 10
  if (cardState === "ordered") blockers.push("card-ordered");

  return blockers;
}

/** Section 3, below the table: the entitlement routes. One status opens one route at most. */
function readRoutes(person: Person): string[] {
  const { status, residesInFrance, residenceExemption } = person;
  const stable = residesInFrance && (person.residenceMonths >= STABLE_RESIDENCE || residenceExemption);

  if (status === "employee" || status === "self-employed" || status === "civil-servant") return ["work"];
  if (status === "dependent") return ["dependent"];
  if (status === "student" && residesInFrance) return ["study"];
  if ((status === "unemployed" || status === "inactive") && stable) return ["residence"];
  if (status === "retired" && (stable || residenceExemption)) return ["residence"]; // exempt: also abroad
  return [];
}

/** Section 3: the verdict column. */
function readVerdict(outcome: string): string {
  if (outcome === "covered-elsewhere" || outcome === "not-resident") return "not-eligible"; // rows 1, 2
  if (outcome === "card-held" || outcome === "card-ordered") return "already-issued"; // rows 9, 10
  if (outcome === "card-replacement" || outcome === "eligible") return "eligible"; // rows 11, 12
  return "not-yet"; // rows 3 to 8
}

/** The whole decision, for complete facts without a contradiction. */
export function read(person: Person): Read {
  const { age, nirKind, status, nationality, birthPlace, cardState } = person;
  // Section 3: the first outcome that holds. Rows 11 and 12 ask for a route too: nothing is granted by default.
  const blockers = readBlockers(person);
  const routesThatHold = readRoutes(person);
  const blocker = blockers[0];
  let outcome: string;
  if (blocker !== undefined) outcome = blocker;
  else if (routesThatHold.length === 0) throw new Error("no blocker holds, and no entitlement route");
  else if (cardState === "lost" || cardState === "stolen" || cardState === "defective") outcome = "card-replacement";
  else outcome = "eligible";

  const verdict = readVerdict(outcome);
  const eligible = verdict === "eligible";
  const routes = eligible ? routesThatHold : [];

  // Section 3: issuance and applicant
  let issuance: Read["issuance"] = null;
  if (outcome === "eligible" && status === "dependent" && age >= AUTOMATIC_ISSUE_AGE && age < MAJORITY)
    issuance = "automatic";
  else if (eligible) issuance = "on-request";

  const actor: Actor = age < OWN_APPLICATION_AGE ? "parent" : "holder";
  const applicant = eligible ? actor : null;

  // Section 4, procedures; section 5, documents, in the order of its rows
  const procedures: Read["procedures"] = [];
  const documents: ReadDocument[] = [];

  if (outcome === "not-registered") {
    if (status === "student" && nationality !== "french") {
      procedures.push({ id: "register-student", actor, channels: ["online"] });
      documents.push(scan("identity-document", "register-student"));
      if (nationality === "other" && age >= MAJORITY) documents.push(scan("residence-permit", "register-student"));
      documents.push(scan("enrolment-certificate", "register-student"));
      documents.push(scan("bank-details", "register-student"));
      if (birthPlace !== "france") documents.push(scan("birth-certificate", "register-student"));
      if (birthPlace === "elsewhere") documents.push(scan("birth-certificate-translation", "register-student"));
    } else if (status === "dependent" && age < MAJORITY) {
      procedures.push({ id: "attach-child", actor: "parent", channels: ["mail"] }); // the parent's, up to majority
      documents.push(original("child-attachment-form", "attach-child"));
      documents.push(photocopy("family-link-proof", "attach-child"));
      if (birthPlace !== "france") documents.push(photocopy("birth-certificate", "attach-child"));
      if (birthPlace === "elsewhere") documents.push(photocopy("birth-certificate-translation", "attach-child"));
    } else {
      procedures.push({ id: "open-rights", actor, channels: ["mail"] });
      documents.push(original("coverage-application-form", "open-rights"));
      documents.push(photocopy("identity-document", "open-rights"));
      if (nationality === "other" && age >= MAJORITY) documents.push(photocopy("residence-permit", "open-rights"));
      if (person.residesInFrance) documents.push(photocopy("proof-of-residence", "open-rights"));
      if (status === "employee") documents.push(photocopy("employment-proof", "open-rights"));
      if (status === "self-employed" || status === "civil-servant")
        documents.push(photocopy("activity-proof", "open-rights"));
      if (status === "unemployed") documents.push(photocopy("unemployment-proof", "open-rights"));
      if (status === "retired") documents.push(photocopy("pension-proof", "open-rights"));
      if (status === "dependent") documents.push(photocopy("family-link-proof", "open-rights"));
      if (status === "student") documents.push(photocopy("enrolment-certificate", "open-rights"));
      documents.push(photocopy("bank-details", "open-rights"));
      if (birthPlace !== "france") documents.push(photocopy("birth-certificate", "open-rights"));
      if (birthPlace === "elsewhere") documents.push(photocopy("birth-certificate-translation", "open-rights"));
    }
  }

  if (outcome === "temporary-number-expired") {
    procedures.push({ id: "contact-cpam", actor, channels: ["phone", "counter"] }); // first; no document
  }
  if (outcome === "temporary-number-expired" || outcome === "temporary-number") {
    procedures.push({ id: "certify-number", actor, channels: ["mail"] });
    documents.push(photocopy("birth-certificate", "certify-number")); // always, here
    if (birthPlace === "elsewhere") documents.push(photocopy("birth-certificate-translation", "certify-number"));
  }

  if (outcome === "card-replacement") {
    procedures.push({ id: "report-card", actor, channels: ["online", "phone", "counter"] }); // first; no document
  }
  if (outcome === "eligible" || outcome === "card-replacement") {
    if (age < OWN_APPLICATION_AGE) {
      procedures.push({ id: "order-card", actor, channels: ["online"] }); // no mail, so no form
      documents.push(scan("id-photo", "order-card"));
      documents.push(scan("identity-document", "order-card"));
    } else {
      procedures.push({ id: "order-card", actor, channels: ["online", "mail"] });
      documents.push({
        id: "id-photo",
        procedure: "order-card",
        channels: [
          { id: "online", copy: "scan" },
          { id: "mail", copy: "original" },
        ], // a paper photo is attached
      });
      documents.push({
        id: "identity-document",
        procedure: "order-card",
        channels: [
          { id: "online", copy: "scan" },
          { id: "mail", copy: "photocopy" },
        ],
      });
      documents.push(original("card-order-form", "order-card"));
    }
  }

  if (outcome === "card-ordered") {
    procedures.push({ id: "await-delivery", actor, channels: ["mail"] }); // nothing to send
  }

  // Section 4, last paragraph: the certificate of entitlement
  let interimProof: Read["interimProof"] = null;
  if (nirKind === "permanent" && (eligible || outcome === "card-ordered" || outcome === "too-young"))
    interimProof = "ameli-account";
  else if (outcome === "temporary-number") interimProof = "cpam"; // not once it has expired

  return { outcome, verdict, issuance, applicant, blockers, routes, procedures, documents, notices: [], interimProof };
}

// Section 5: a document of one channel, with the copy that this channel takes
function scan(id: string, procedure: string): ReadDocument {
  return { id, procedure, channels: [{ id: "online", copy: "scan" }] };
}
function photocopy(id: string, procedure: string): ReadDocument {
  return { id, procedure, channels: [{ id: "mail", copy: "photocopy" }] };
}
function original(id: string, procedure: string): ReadDocument {
  return { id, procedure, channels: [{ id: "mail", copy: "original" }] };
}
