// Written by `npm run compile` from the rules. Not to be edited.

/** Writes down the class of every fact of an object: -1 where it is not given, -2 where it is not accepted. */
export function readClasses({ age, nirKind, residenceMonths, status, nationality, residencePermit, birthPlace, residesInFrance, residenceExemption, coveredElsewhere, temporaryNumberMonths, cardState }: Record<string, unknown>, classes: number[] = []): number[] {
  classes[0] = age === undefined ? -1 : typeof age === "number" && age >= 0 && age <= 130 && Number.isInteger(age) ? (age < 12 ? 0 : age < 16 ? 1 : age < 18 ? 2 : 3) : -2;
  classes[1] = nirKind === undefined ? -1 : nirKind === "none" ? 0 : nirKind === "temporary" ? 1 : nirKind === "permanent" ? 2 : -2;
  classes[2] = residenceMonths === undefined ? -1 : typeof residenceMonths === "number" && residenceMonths >= 0 && residenceMonths <= 1560 && Number.isInteger(residenceMonths) ? (residenceMonths < 1 ? 0 : residenceMonths < 3 ? 1 : 2) : -2;
  classes[3] = status === undefined ? -1 : status === "employee" ? 0 : status === "self-employed" ? 1 : status === "civil-servant" ? 2 : status === "unemployed" ? 3 : status === "student" ? 4 : status === "retired" ? 5 : status === "dependent" ? 6 : status === "inactive" ? 7 : -2;
  classes[4] = nationality === undefined ? -1 : nationality === "french" ? 0 : nationality === "eu" ? 1 : nationality === "other" ? 2 : -2;
  classes[5] = residencePermit === undefined ? -1 : residencePermit === "valid" ? 0 : residencePermit === "grace" ? 1 : residencePermit === "expired" || residencePermit === "none" ? 2 : -2;
  classes[6] = birthPlace === undefined ? -1 : birthPlace === "france" ? 0 : birthPlace === "eu" ? 1 : birthPlace === "elsewhere" ? 2 : -2;
  classes[7] = residesInFrance === undefined ? -1 : residesInFrance === false ? 0 : residesInFrance === true ? 1 : -2;
  classes[8] = residenceExemption === undefined ? -1 : residenceExemption === false ? 0 : residenceExemption === true ? 1 : -2;
  classes[9] = coveredElsewhere === undefined ? -1 : coveredElsewhere === false ? 0 : coveredElsewhere === true ? 1 : -2;
  classes[10] = temporaryNumberMonths === undefined ? -1 : typeof temporaryNumberMonths === "number" && temporaryNumberMonths >= 0 && temporaryNumberMonths <= 120 && Number.isInteger(temporaryNumberMonths) ? (temporaryNumberMonths < 9 ? 0 : 1) : -2;
  classes[11] = cardState === undefined ? -1 : cardState === "none" ? 0 : cardState === "ordered" ? 1 : cardState === "held" ? 2 : cardState === "lost" || cardState === "stolen" || cardState === "defective" ? 3 : -2;
  return classes;
}
