// Written by `npm run rules` from the rules. Not to be edited.

const texts0 = ["none","other","s1",""];
const classes0 = [0,2,1,-1];
const texts1 = ["unemployed","","retired","","inactive","student","","","","","","","civil-servant","self-employed","dependent","employee"];
const classes1 = [2,-1,4,-1,6,3,-1,-1,-1,-1,-1,-1,1,1,5,0];
const texts3 = ["other","refugee","none","pension"];
const classes3 = [3,1,0,2];
const texts5 = ["permanent","","","","temporary","","none",""];
const classes5 = [2,-1,-1,-1,1,-1,0,-1];
const texts8 = ["lost","stolen","none","","held","defective","ordered",""];
const classes8 = [3,3,0,-1,2,3,1,-1];
const texts9 = ["","","eu","","","other","french",""];
const classes9 = [-1,-1,1,-1,-1,2,0,-1];
const texts11 = ["expired","valid","grace","none"];
const classes11 = [2,0,1,2];
const texts12 = ["","elsewhere","eu","","","","france",""];
const classes12 = [-1,2,1,-1,-1,-1,0,-1];
const digits0 = /* @__PURE__ */ new Int16Array([0,-1,-1,1,2,3,-1,-1,-1,4,5,6,7,-1,-1,8,9,10]);
const digits3 = /* @__PURE__ */ new Int16Array([-1,-1,-1,-1,-1,-1,-1,-1,-1,-1,-1,-1,-1,-1,-1,-1,-1,-1,-1,-1,-1,-1,-1,-1,-1,-1,-1,-1,-1,-1,-1,-1,0,-1,-1,-1,-1,-1,-1,-1,-1,-1,-1,-1,1,-1,-1,-1,-1,-1,-1,-1,-1,-1,-1,-1,2,-1,-1,-1,-1,-1,-1,-1,-1,-1,-1,-1,-1,-1,-1,-1,-1,-1,-1,-1,-1,-1,-1,-1,-1,-1,-1,-1,-1,-1,-1,-1,-1,-1,-1,-1,-1,-1,-1,-1,3,4,5,6,7,8,9,10,-1,-1,-1,-1]);

/** All class numbers are below this. */
export const size = 365904;

/** The class number of complete facts; below 0 for facts that are unknown, refused or contradictory. */
export function classNumberOf(
  facts: Readonly<Record<string, unknown>>,
  given: number,
  values: unknown[],
  entries: Uint16Array,
): number {
  const { otherScheme: v0, status: v1, residesInFrance: v2, residenceExemption: v3, residenceMonths: v4, nirKind: v5, cardState: v8, nationality: v9, age: v10, residencePermit: v11, birthPlace: v12 } = facts;
  const v6 = (given & 64) === 0 ? undefined : facts.temporaryNumberMonths;
  const v7 = (given & 128) === 0 ? undefined : facts.rightsOpen;
  const h0 = typeof v0 === "string" ? v0.length & 3 : 0;
  const c0 = texts0[h0] === v0 ? (classes0[h0] as number) : -1;
  const h1 = typeof v1 === "string" && v1.length > 4 ? v1.charCodeAt(4) & 15 : 0;
  const c1 = texts1[h1] === v1 ? (classes1[h1] as number) : -1;
  const c2 = 1 * +(v2 === false) + 2 * +(v2 === true) - 1;
  const h3 = typeof v3 === "string" && v3.length > 0 ? (v3.charCodeAt(0) + v3.length) & 3 : 0;
  const c3 = texts3[h3] === v3 ? (classes3[h3] as number) : -1;
  const c4 = typeof v4 === "number" && v4 >= 0 && v4 <= 1560 && Number.isInteger(v4) ? +(v4 >= 1) + +(v4 >= 3) : -1;
  const h5 = typeof v5 === "string" && v5.length > 0 ? v5.charCodeAt(0) & 7 : 0;
  const c5 = texts5[h5] === v5 ? (classes5[h5] as number) : -1;
  const c6 = v6 === undefined ? 2 : typeof v6 === "number" && v6 >= 0 && v6 <= 120 && Number.isInteger(v6) ? +(v6 >= 9) : -1;
  const c7 = v7 === undefined ? 2 : 1 * +(v7 === false) + 2 * +(v7 === true) - 1;
  const h8 = typeof v8 === "string" && v8.length > 0 ? (v8.charCodeAt(0) + v8.length) & 7 : 0;
  const c8 = texts8[h8] === v8 ? (classes8[h8] as number) : -1;
  const h9 = typeof v9 === "string" ? v9.length & 7 : 0;
  const c9 = texts9[h9] === v9 ? (classes9[h9] as number) : -1;
  const c10 = typeof v10 === "number" && v10 >= 0 && v10 <= 130 && Number.isInteger(v10) ? +(v10 >= 12) + +(v10 >= 16) + +(v10 >= 18) : -1;
  const h11 = typeof v11 === "string" && v11.length > 1 ? v11.charCodeAt(1) & 3 : 0;
  const c11 = texts11[h11] === v11 ? (classes11[h11] as number) : -1;
  const h12 = typeof v12 === "string" ? v12.length & 7 : 0;
  const c12 = texts12[h12] === v12 ? (classes12[h12] as number) : -1;
  const d0 = digits0[c0 * 6 + c2 * 3 + c4] as number;
  const d3 = digits3[c5 * 36 + c6 * 12 + c7 * 4 + c8] as number;
  const number = (c0 | c1 | c2 | c3 | c4 | c5 | c6 | c7 | c8 | c9 | c10 | c11 | c12 | d0 | d3) < 0 ? -1 : d0 + c1 * 11 + c3 * 77 + d3 * 308 + c9 * 3388 + c10 * 10164 + c11 * 40656 + c12 * 121968;
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
    values[12] = v12;
  }
  return number;
}
