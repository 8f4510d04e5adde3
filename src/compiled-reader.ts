// Written by `npm run compile` from the rules. Not to be edited.

const texts1 = ["permanent","","","","temporary","","none",""];
const classes1 = [2,-1,-1,-1,1,-1,0,-1];
const texts3 = ["unemployed","","retired","","inactive","student","","","","","","","civil-servant","self-employed","dependent","employee"];
const classes3 = [3,-1,5,-1,7,4,-1,-1,-1,-1,-1,-1,2,1,6,0];
const texts4 = ["","eu","french","other"];
const classes4 = [-1,1,0,2];
const texts5 = ["expired","valid","grace","none"];
const classes5 = [2,0,1,2];
const texts6 = ["france","","elsewhere","eu"];
const classes6 = [0,-1,2,1];
const texts11 = ["lost","stolen","none","","held","defective","ordered",""];
const classes11 = [3,3,0,-1,2,3,1,-1];

const told = (index: number, value: unknown) => (index >= 0 ? index : value === undefined ? -1 : -2);

function read(toPack: boolean, age: unknown, nirKind: unknown, residenceMonths: unknown, status: unknown, nationality: unknown, residencePermit: unknown, birthPlace: unknown, residesInFrance: unknown, residenceExemption: unknown, coveredElsewhere: unknown, temporaryNumberMonths: unknown, cardState: unknown): number | number[] {
  const c0 = typeof age === "number" && age >= 0 && age <= 130 && Number.isInteger(age) ? +(age >= 12) + +(age >= 16) + +(age >= 18) : -1;
  const h1 = typeof nirKind === "string" && nirKind.length > 0 ? nirKind.charCodeAt(0) & 7 : 0;
  const c1 = texts1[h1] === nirKind ? (classes1[h1] as number) : -1;
  const c2 = typeof residenceMonths === "number" && residenceMonths >= 0 && residenceMonths <= 1560 && Number.isInteger(residenceMonths) ? +(residenceMonths >= 1) + +(residenceMonths >= 3) : -1;
  const h3 = typeof status === "string" && status.length > 4 ? status.charCodeAt(4) & 15 : 0;
  const c3 = texts3[h3] === status ? (classes3[h3] as number) : -1;
  const h4 = typeof nationality === "string" && nationality.length > 0 ? nationality.charCodeAt(0) & 3 : 0;
  const c4 = texts4[h4] === nationality ? (classes4[h4] as number) : -1;
  const h5 = typeof residencePermit === "string" && residencePermit.length > 1 ? residencePermit.charCodeAt(1) & 3 : 0;
  const c5 = texts5[h5] === residencePermit ? (classes5[h5] as number) : -1;
  const h6 = typeof birthPlace === "string" && birthPlace.length > 0 ? (birthPlace.charCodeAt(0) + birthPlace.length) & 3 : 0;
  const c6 = texts6[h6] === birthPlace ? (classes6[h6] as number) : -1;
  const c7 = 1 * +(residesInFrance === false) + 2 * +(residesInFrance === true) - 1;
  const c8 = 1 * +(residenceExemption === false) + 2 * +(residenceExemption === true) - 1;
  const c9 = 1 * +(coveredElsewhere === false) + 2 * +(coveredElsewhere === true) - 1;
  const c10 = typeof temporaryNumberMonths === "number" && temporaryNumberMonths >= 0 && temporaryNumberMonths <= 120 && Number.isInteger(temporaryNumberMonths) ? +(temporaryNumberMonths >= 9) : -1;
  const h11 = typeof cardState === "string" && cardState.length > 0 ? (cardState.charCodeAt(0) + cardState.length) & 7 : 0;
  const c11 = texts11[h11] === cardState ? (classes11[h11] as number) : -1;
  const d10 = c1 === 1 ? (c10 < 0 ? -1 : c10 + 1) : temporaryNumberMonths === undefined ? 0 : -1;
  const packed = c9 | (c3 << 1) | (c7 << 4) | (c8 << 5) | (c2 << 6) | (c1 << 8) | (d10 << 10) | (c11 << 12) | (c4 << 14) | (c0 << 16) | (c5 << 18) | (c6 << 20);
  return toPack && packed >= 0 ? packed : [told(c0, age), told(c1, nirKind), told(c2, residenceMonths), told(c3, status), told(c4, nationality), told(c5, residencePermit), told(c6, birthPlace), told(c7, residesInFrance), told(c8, residenceExemption), told(c9, coveredElsewhere), told(c10, temporaryNumberMonths), told(c11, cardState)];
}

/** Packs the classes of a person. Where something is not told, or not accepted: the class of each fact. */
export const pack = ({ age, nirKind, residenceMonths, status, nationality, residencePermit, birthPlace, residesInFrance, residenceExemption, coveredElsewhere, temporaryNumberMonths, cardState }: Record<string, unknown>) =>
  read(true, age, nirKind, residenceMonths, status, nationality, residencePermit, birthPlace, residesInFrance, residenceExemption, coveredElsewhere, temporaryNumberMonths, cardState);

/** The class of each fact, of values in the order of the vocabulary. */
export const classify = ({ 0: age, 1: nirKind, 2: residenceMonths, 3: status, 4: nationality, 5: residencePermit, 6: birthPlace, 7: residesInFrance, 8: residenceExemption, 9: coveredElsewhere, 10: temporaryNumberMonths, 11: cardState }: readonly unknown[]) =>
  read(false, age, nirKind, residenceMonths, status, nationality, residencePermit, birthPlace, residesInFrance, residenceExemption, coveredElsewhere, temporaryNumberMonths, cardState) as number[];
