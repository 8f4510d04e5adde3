// Written by `npm run rules` from the rules. Not to be edited.

const texts1 = ["unemployed","","retired","","inactive","student","","","","","","","civil-servant","self-employed","dependent","employee"];
const classes1 = [3,-1,5,-1,7,4,-1,-1,-1,-1,-1,-1,2,1,6,0];
const texts5 = ["permanent","","","","temporary","","none",""];
const classes5 = [2,-1,-1,-1,1,-1,0,-1];
const texts7 = ["lost","stolen","none","","held","defective","ordered",""];
const classes7 = [3,3,0,-1,2,3,1,-1];
const texts8 = ["","eu","french","other"];
const classes8 = [-1,1,0,2];
const texts10 = ["expired","valid","grace","none"];
const classes10 = [2,0,1,2];
const texts11 = ["france","","elsewhere","eu"];
const classes11 = [0,-1,2,1];
const digits2 = /* @__PURE__ */ new Int16Array([0,-1,-1,1,2,3]);
const digits4 = /* @__PURE__ */ new Int16Array([-1,-1,-1,-1,-1,-1,-1,-1,0,-1,-1,-1,1,-1,-1,-1,2,-1,-1,-1,-1,-1,-1,-1,-1,-1,-1,-1,-1,-1,-1,-1,3,4,5,6]);

/** All class numbers are below this. */
export const size = 96768;

/** The class number of complete facts; below 0 for facts that are unknown, refused or contradictory. */
export function classNumberOf(
  { coveredElsewhere: v0, status: v1, residesInFrance: v2, residenceExemption: v3, residenceMonths: v4, nirKind: v5, temporaryNumberMonths: v6, cardState: v7, nationality: v8, age: v9, residencePermit: v10, birthPlace: v11 }: Readonly<Record<string, unknown>>,
  values: unknown[],
  entries: Uint16Array,
): number {
  const c0 = 1 * +(v0 === false) + 2 * +(v0 === true) - 1;
  const h1 = typeof v1 === "string" && v1.length > 4 ? v1.charCodeAt(4) & 15 : 0;
  const c1 = texts1[h1] === v1 ? (classes1[h1] as number) : -1;
  const c2 = 1 * +(v2 === false) + 2 * +(v2 === true) - 1;
  const c3 = 1 * +(v3 === false) + 2 * +(v3 === true) - 1;
  const c4 = typeof v4 === "number" && v4 >= 0 && v4 <= 1560 && Number.isInteger(v4) ? +(v4 >= 1) + +(v4 >= 3) : -1;
  const h5 = typeof v5 === "string" && v5.length > 0 ? v5.charCodeAt(0) & 7 : 0;
  const c5 = texts5[h5] === v5 ? (classes5[h5] as number) : -1;
  const c6 = v6 === undefined ? 2 : typeof v6 === "number" && v6 >= 0 && v6 <= 120 && Number.isInteger(v6) ? +(v6 >= 9) : -1;
  const h7 = typeof v7 === "string" && v7.length > 0 ? (v7.charCodeAt(0) + v7.length) & 7 : 0;
  const c7 = texts7[h7] === v7 ? (classes7[h7] as number) : -1;
  const h8 = typeof v8 === "string" && v8.length > 0 ? v8.charCodeAt(0) & 3 : 0;
  const c8 = texts8[h8] === v8 ? (classes8[h8] as number) : -1;
  const c9 = typeof v9 === "number" && v9 >= 0 && v9 <= 130 && Number.isInteger(v9) ? +(v9 >= 12) + +(v9 >= 16) + +(v9 >= 18) : -1;
  const h10 = typeof v10 === "string" && v10.length > 1 ? v10.charCodeAt(1) & 3 : 0;
  const c10 = texts10[h10] === v10 ? (classes10[h10] as number) : -1;
  const h11 = typeof v11 === "string" && v11.length > 0 ? (v11.charCodeAt(0) + v11.length) & 3 : 0;
  const c11 = texts11[h11] === v11 ? (classes11[h11] as number) : -1;
  const d2 = digits2[c2 * 3 + c4] as number;
  const d4 = digits4[c5 * 12 + c6 * 4 + c7] as number;
  const number = (c0 | c1 | c2 | c3 | c4 | c5 | c6 | c7 | c8 | c9 | c10 | c11 | d2 | d4) < 0 ? -1 : c0 + c1 * 2 + d2 * 16 + c3 * 64 + d4 * 128 + c8 * 896 + c9 * 2688 + c10 * 10752 + c11 * 32256;
  if (number < 0 || entries[number] === 0) {
    values[0] = v0;
    values[1] = v1;
    values[2] = v2;
    values[3] = v3;
    values[4] = v4;
    values[5] = v5;
    values[6] = v6;
    values[7] = v7;
    values[8] = v8;
    values[9] = v9;
    values[10] = v10;
    values[11] = v11;
  }
  return number;
}
