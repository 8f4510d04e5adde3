const date = { type: "string", format: "date" };

/** The dates of a person, as JSON Schema. */
export const DATES = {
  birthDate: date,
  residenceSince: { ...date, type: ["string", "null"] },
  temporaryNumberSince: date,
  residencePermitUntil: { ...date, type: ["string", "null"] },
};
