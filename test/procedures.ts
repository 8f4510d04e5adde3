import type { Decision, FactsInput } from "carte-vitale";
import { delivery, deliveryByMail, temporaryNumberValidity } from "./thresholds.js";

/** Facts that lead to each procedure of the domain specification, and its channels by the brief and public guidance. */
export const PROCEDURES: Record<string, { facts: FactsInput; channels: Decision["procedures"][number]["channels"] }> = {
  "contact-cpam": {
    facts: { status: "employee", temporaryNumberMonths: temporaryNumberValidity },
    channels: [channel("phone", ["call-3646"]), channel("counter", ["visit-cpam"])],
  },
  "open-rights": {
    facts: { status: "employee", nirKind: "none" },
    channels: [
      channel("mail", [
        "fill-coverage-application",
        "attach-coverage-documents",
        "mail-coverage-application",
        "wait-for-number-letter",
        "follow-number-letters",
      ]),
    ],
  },
  "register-student": {
    facts: { age: 20, status: "student", nirKind: "none", nationality: "eu" },
    channels: [
      channel("online", [
        "open-student-site",
        "fill-student-application",
        "upload-student-documents",
        "follow-number-letters",
      ]),
    ],
  },
  "register-s1": {
    facts: { age: 45, status: "employee", nirKind: "none", otherScheme: "s1" },
    channels: [channel("mail", ["attach-s1-documents", "mail-s1-documents", "follow-number-letters"])],
  },
  "register-abroad": {
    facts: { age: 70, status: "retired", nirKind: "none", residenceExemption: "pension", residesInFrance: false },
    channels: [
      channel("mail", [
        "choose-fund-abroad",
        "attach-abroad-documents",
        "mail-abroad-documents",
        "follow-number-letters",
      ]),
    ],
  },
  "certify-student-number": {
    facts: { age: 20, status: "student", nirKind: "temporary", nationality: "eu" },
    channels: [channel("online", ["open-student-space", "upload-civil-status", "wait-for-certification"])],
  },
  "attach-child": {
    facts: { age: 3, status: "dependent", nirKind: "none" },
    channels: [
      channel("mail", [
        "fill-child-attachment",
        "attach-child-documents",
        "mail-child-attachment",
        "follow-number-letters",
      ]),
    ],
  },
  "certify-number": {
    facts: { status: "employee", nirKind: "temporary" },
    channels: [channel("mail", ["copy-civil-status", "mail-civil-status", "wait-for-certification"])],
  },
  "report-card": {
    facts: { age: 40, status: "employee", cardState: "stolen" },
    channels: [
      channel("online", ["sign-in", "report-online"]),
      channel("phone", ["report-by-phone"]),
      channel("counter", ["report-at-counter"]),
    ],
  },
  "order-card": {
    facts: { age: 40, status: "employee", nirKind: "permanent" },
    channels: [
      {
        id: "online",
        recommended: true,
        steps: [
          "sign-in",
          "open-my-procedures",
          "choose-order-card",
          "check-personal-information",
          "upload-order-documents",
          "confirm-order",
        ],
        deliveryWeeks: delivery,
      },
      {
        id: "mail",
        recommended: false,
        steps: ["get-order-form", "sign-order-form", "attach-order-documents", "mail-order-form"],
        deliveryWeeks: deliveryByMail,
      },
    ],
  },
  "await-delivery": {
    facts: { age: 40, status: "employee", cardState: "ordered" },
    channels: [{ ...channel("mail", ["wait-for-card"]), deliveryWeeks: delivery }],
  },
};

function channel(
  id: "online" | "mail" | "phone" | "counter",
  steps: Decision["procedures"][number]["channels"][number]["steps"],
) {
  return { id, recommended: false, steps, deliveryWeeks: null };
}
