// Written by `npm run compile` from the rules. Not to be edited.

/** Packs the classes of a person; negative where something is not told, or not accepted. */
export function pack({ age, nirKind, residenceMonths, status, nationality, residencePermit, birthPlace, residesInFrance, residenceExemption, coveredElsewhere, temporaryNumberMonths, cardState }: Record<string, unknown>): number {
  const c9 = coveredElsewhere === false ? 0 : coveredElsewhere === true ? 1 : -1;
  const c3 = typeof status !== "string" ? -1 : status === "employee" ? 0 : status === "self-employed" ? 1 : status === "civil-servant" ? 2 : status === "unemployed" ? 3 : status === "student" ? 4 : status === "retired" ? 5 : status === "dependent" ? 6 : status === "inactive" ? 7 : -1;
  const c7 = residesInFrance === false ? 0 : residesInFrance === true ? 1 : -1;
  const c8 = residenceExemption === false ? 0 : residenceExemption === true ? 1 : -1;
  const c2 = typeof residenceMonths === "number" && residenceMonths >= 0 && residenceMonths <= 1560 && Number.isInteger(residenceMonths) ? (residenceMonths < 1 ? 0 : residenceMonths < 3 ? 1 : 2) : -1;
  const c1 = typeof nirKind !== "string" ? -1 : nirKind === "none" ? 0 : nirKind === "temporary" ? 1 : nirKind === "permanent" ? 2 : -1;
  const c11 = typeof cardState !== "string" ? -1 : cardState === "none" ? 0 : cardState === "ordered" ? 1 : cardState === "held" ? 2 : cardState === "lost" || cardState === "stolen" || cardState === "defective" ? 3 : -1;
  const c4 = typeof nationality !== "string" ? -1 : nationality === "french" ? 0 : nationality === "eu" ? 1 : nationality === "other" ? 2 : -1;
  const c0 = typeof age === "number" && age >= 0 && age <= 130 && Number.isInteger(age) ? (age < 12 ? 0 : age < 16 ? 1 : age < 18 ? 2 : 3) : -1;
  const c5 = typeof residencePermit !== "string" ? -1 : residencePermit === "valid" ? 0 : residencePermit === "grace" ? 1 : residencePermit === "expired" || residencePermit === "none" ? 2 : -1;
  const c6 = typeof birthPlace !== "string" ? -1 : birthPlace === "france" ? 0 : birthPlace === "eu" ? 1 : birthPlace === "elsewhere" ? 2 : -1;
  const c10 = !(c1 === 1) ? (temporaryNumberMonths === undefined ? 0 : -1) : typeof temporaryNumberMonths === "number" && temporaryNumberMonths >= 0 && temporaryNumberMonths <= 120 && Number.isInteger(temporaryNumberMonths) ? (temporaryNumberMonths < 9 ? 1 : 2) : -1;
  return c9 | (c3 << 1) | (c7 << 4) | (c8 << 5) | (c2 << 6) | (c1 << 8) | (c10 << 10) | (c11 << 12) | (c4 << 14) | (c0 << 16) | (c5 << 18) | (c6 << 20);
}
