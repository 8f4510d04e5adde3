/** The dates of a person, and the facts that each gives. `none` says what null means, where null is accepted. */
export const DATES = {
  birthDate: { gives: ["age"], example: "2015-03-02" },
  residenceSince: {
    gives: ["residenceMonths", "residesInFrance"],
    none: "the person does not live in France",
    example: "2025-09-01",
  },
  temporaryNumberSince: { gives: ["temporaryNumberMonths"], example: "2026-06-01" },
  residencePermitUntil: {
    gives: ["residencePermit"],
    none: "the person has no permit",
    example: "2027-01-31",
  },
};

export const dateSchema = { type: "string", format: "date" };

/** A date of a person as JSON Schema. */
export const dateOrNone = ({ none }) => (none ? { ...dateSchema, type: ["string", "null"] } : dateSchema);
