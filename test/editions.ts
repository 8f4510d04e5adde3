/**
 * The rules of edition 1, and which of its words mean what edition 2 says in others. In edition 1 a person with form S1
 * belonged to the French scheme, and every exemption from the months of residence was one.
 */
import type { Renamed } from "carte-vitale/compile";
import edition1 from "./editions/1.json" with { type: "json" };

export { edition1 };

export const RENAMED_SINCE_EDITION_1: Renamed = {
  facts: {
    otherScheme: { fact: "coveredElsewhere", values: { none: false, s1: false, other: true } },
    residenceExemption: {
      fact: "residenceExemption",
      values: { none: false, refugee: true, pension: true, other: true },
    },
  },
  codes: {
    document: {
      "civil-status-document": "birth-certificate",
      "civil-status-translation": "birth-certificate-translation",
    },
    alternative: {
      "permit-application-proof": "permit-application-receipt",
      "activity-record": "business-registration",
      "current-enrolment-certificate": "dated-enrolment-certificate",
      "birth-certificate-full-copy": "full-birth-certificate",
      "birth-certificate-with-parents": "birth-extract-with-parents",
    },
  },
};
