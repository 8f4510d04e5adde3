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

const classed = (index: number, value: unknown) => (index >= 0 ? index : value === undefined ? -1 : -2);

function read(isPacked: boolean, v0: unknown, v1: unknown, v2: unknown, v3: unknown, v4: unknown, v5: unknown, v6: unknown, v7: unknown, v8: unknown, v9: unknown, v10: unknown, v11: unknown): number | number[] {
  const c0 = typeof v0 === "number" && v0 >= 0 && v0 <= 130 && Number.isInteger(v0) ? +(v0 >= 12) + +(v0 >= 16) + +(v0 >= 18) : -1;
  const h1 = typeof v1 === "string" && v1.length > 0 ? v1.charCodeAt(0) & 7 : 0;
  const c1 = texts1[h1] === v1 ? (classes1[h1] as number) : -1;
  const c2 = typeof v2 === "number" && v2 >= 0 && v2 <= 1560 && Number.isInteger(v2) ? +(v2 >= 1) + +(v2 >= 3) : -1;
  const h3 = typeof v3 === "string" && v3.length > 4 ? v3.charCodeAt(4) & 15 : 0;
  const c3 = texts3[h3] === v3 ? (classes3[h3] as number) : -1;
  const h4 = typeof v4 === "string" && v4.length > 0 ? v4.charCodeAt(0) & 3 : 0;
  const c4 = texts4[h4] === v4 ? (classes4[h4] as number) : -1;
  const h5 = typeof v5 === "string" && v5.length > 1 ? v5.charCodeAt(1) & 3 : 0;
  const c5 = texts5[h5] === v5 ? (classes5[h5] as number) : -1;
  const h6 = typeof v6 === "string" && v6.length > 0 ? (v6.charCodeAt(0) + v6.length) & 3 : 0;
  const c6 = texts6[h6] === v6 ? (classes6[h6] as number) : -1;
  const c7 = 1 * +(v7 === false) + 2 * +(v7 === true) - 1;
  const c8 = 1 * +(v8 === false) + 2 * +(v8 === true) - 1;
  const c9 = 1 * +(v9 === false) + 2 * +(v9 === true) - 1;
  const c10 = typeof v10 === "number" && v10 >= 0 && v10 <= 120 && Number.isInteger(v10) ? +(v10 >= 9) : -1;
  const h11 = typeof v11 === "string" && v11.length > 0 ? (v11.charCodeAt(0) + v11.length) & 7 : 0;
  const c11 = texts11[h11] === v11 ? (classes11[h11] as number) : -1;
  const d10 = c1 === 1 ? (c10 < 0 ? -1 : c10 + 1) : v10 === undefined ? 0 : -1;
  const packed = c9 | (c3 << 1) | (c7 << 4) | (c8 << 5) | (c2 << 6) | (c1 << 8) | (d10 << 10) | (c11 << 12) | (c4 << 14) | (c0 << 16) | (c5 << 18) | (c6 << 20);
  return isPacked && packed >= 0 ? packed : [classed(c0, v0), classed(c1, v1), classed(c2, v2), classed(c3, v3), classed(c4, v4), classed(c5, v5), classed(c6, v6), classed(c7, v7), classed(c8, v8), classed(c9, v9), classed(c10, v10), classed(c11, v11)];
}

/** Packs the classes of a person. Where something is not told, or not accepted: the class of each fact. */
export const pack = ({ age: v0, nirKind: v1, residenceMonths: v2, status: v3, nationality: v4, residencePermit: v5, birthPlace: v6, residesInFrance: v7, residenceExemption: v8, coveredElsewhere: v9, temporaryNumberMonths: v10, cardState: v11 }: Record<string, unknown>) =>
  read(true, v0, v1, v2, v3, v4, v5, v6, v7, v8, v9, v10, v11);

/** The class of each fact, of values in the order of the vocabulary. */
export const classify = ({ 0: v0, 1: v1, 2: v2, 3: v3, 4: v4, 5: v5, 6: v6, 7: v7, 8: v8, 9: v9, 10: v10, 11: v11 }: readonly unknown[]) =>
  read(false, v0, v1, v2, v3, v4, v5, v6, v7, v8, v9, v10, v11) as number[];
