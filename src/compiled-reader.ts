// Written by `npm run compile` from the rules. Not to be edited.

/** Packs the classes of a person. Where something is not told, or not accepted: the class of each fact. */
export function pack({ age, nirKind, residenceMonths, status, nationality, residencePermit, birthPlace, residesInFrance, residenceExemption, coveredElsewhere, temporaryNumberMonths, cardState }: Record<string, unknown>): number | number[] {
  const c0 = typeof age === "number" && age >= 0 && age <= 130 && Number.isInteger(age) ? (age < 12 ? 0 : age < 16 ? 1 : age < 18 ? 2 : 3) : age === undefined ? -1 : -2;
  const c1 = typeof nirKind !== "string" ? (nirKind === undefined ? -1 : -2) : nirKind === "none" ? 0 : nirKind === "temporary" ? 1 : nirKind === "permanent" ? 2 : -2;
  const c2 = typeof residenceMonths === "number" && residenceMonths >= 0 && residenceMonths <= 1560 && Number.isInteger(residenceMonths) ? (residenceMonths < 1 ? 0 : residenceMonths < 3 ? 1 : 2) : residenceMonths === undefined ? -1 : -2;
  const c3 = typeof status !== "string" ? (status === undefined ? -1 : -2) : status === "employee" ? 0 : status === "self-employed" ? 1 : status === "civil-servant" ? 2 : status === "unemployed" ? 3 : status === "student" ? 4 : status === "retired" ? 5 : status === "dependent" ? 6 : status === "inactive" ? 7 : -2;
  const c4 = typeof nationality !== "string" ? (nationality === undefined ? -1 : -2) : nationality === "french" ? 0 : nationality === "eu" ? 1 : nationality === "other" ? 2 : -2;
  const c5 = typeof residencePermit !== "string" ? (residencePermit === undefined ? -1 : -2) : residencePermit === "valid" ? 0 : residencePermit === "grace" ? 1 : residencePermit === "expired" || residencePermit === "none" ? 2 : -2;
  const c6 = typeof birthPlace !== "string" ? (birthPlace === undefined ? -1 : -2) : birthPlace === "france" ? 0 : birthPlace === "eu" ? 1 : birthPlace === "elsewhere" ? 2 : -2;
  const c7 = residesInFrance === false ? 0 : residesInFrance === true ? 1 : residesInFrance === undefined ? -1 : -2;
  const c8 = residenceExemption === false ? 0 : residenceExemption === true ? 1 : residenceExemption === undefined ? -1 : -2;
  const c9 = coveredElsewhere === false ? 0 : coveredElsewhere === true ? 1 : coveredElsewhere === undefined ? -1 : -2;
  const c10 = typeof temporaryNumberMonths === "number" && temporaryNumberMonths >= 0 && temporaryNumberMonths <= 120 && Number.isInteger(temporaryNumberMonths) ? (temporaryNumberMonths < 9 ? 0 : 1) : temporaryNumberMonths === undefined ? -1 : -2;
  const c11 = typeof cardState !== "string" ? (cardState === undefined ? -1 : -2) : cardState === "none" ? 0 : cardState === "ordered" ? 1 : cardState === "held" ? 2 : cardState === "lost" || cardState === "stolen" || cardState === "defective" ? 3 : -2;
  const d10 = c1 === 1 ? (c10 < 0 ? -1 : c10 + 1) : c10 === -1 ? 0 : -1;
  const packed = c9 | (c3 << 1) | (c7 << 4) | (c8 << 5) | (c2 << 6) | (c1 << 8) | (d10 << 10) | (c11 << 12) | (c4 << 14) | (c0 << 16) | (c5 << 18) | (c6 << 20);
  return packed < 0 ? [c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11] : packed;
}
