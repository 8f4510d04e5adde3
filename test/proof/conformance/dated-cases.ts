import type { FactsInput } from "carte-vitale";
import type { DatedCase, DatedRefusal } from "carte-vitale/conformance";
import type { IsoDate, Person } from "carte-vitale/time";
import { byHand, endOfMonth, eveOf, next, plusDays, plusMonths, plusYears } from "../../days.js";
import { decidedBy, rulesThatHold } from "../../engine-reading.js";
import {
  majority,
  minimumAge,
  ownApplicationAge,
  permanentNumberProcessing,
  permitGrace,
  stableResidence,
  temporaryNumberValidity,
} from "../../thresholds.js";

/* Days on which something changes, by the independent calendar of the tests: the eve, the day and the morrow. */

const ORDINARY = {
  birthDate: "1990-05-04",
  nirKind: "permanent",
  residenceSince: "2020-01-01",
  status: "employee",
  nationality: "french",
  residencePermit: "valid",
  birthPlace: "france",
  residenceExemption: "none",
  otherScheme: "none",
  rightsOpen: true,
  cardState: "none",
} as const satisfies Person;
const { residencePermit: _, ...withoutPermit } = ORDINARY;
const { rightsOpen: __, ...withoutRights } = ORDINARY;
const child = { ...ORDINARY, status: "dependent" } as const;
const inactive = { ...ORDINARY, status: "inactive" } as const;
const waiting = { ...withoutRights, nirKind: "temporary" } as const;
const foreigner = { ...withoutPermit, nationality: "other" } as const;

const LEAPLING = "2008-02-29";

/** The person is evaluated on the eve of the day, on the day and on the morrow. */
const TURNS: readonly [id: string, person: Person, day: IsoDate][] = [
  ["minimum-age", { ...child, birthDate: plusYears("2026-03-02", -minimumAge) }, "2026-03-02"],
  ["minimum-age-of-a-leapling", { ...child, birthDate: LEAPLING }, plusYears(LEAPLING, minimumAge)],
  ["birthday-of-a-leapling-in-a-common-year", { ...child, birthDate: LEAPLING }, "2022-02-28"],
  ["own-application-age", { ...child, birthDate: plusYears("2026-12-31", -ownApplicationAge) }, "2026-12-31"],
  ["majority", { ...child, birthDate: plusYears("2027-01-01", -majority) }, "2027-01-01"],
  [
    "majority-without-a-permit",
    { ...foreigner, birthDate: plusYears("2027-01-01", -majority), residencePermitUntil: null },
    "2027-01-01",
  ],
  ["stable-residence", { ...inactive, residenceSince: plusMonths("2026-11-23", -stableResidence) }, "2026-11-23"],
  [
    "stable-residence-from-the-end-of-a-month",
    { ...inactive, residenceSince: endOfMonth("2027-02-28", -stableResidence) },
    "2027-02-28",
  ],
  [
    "stable-residence-that-ends-in-a-leap-year",
    { ...inactive, residenceSince: endOfMonth("2028-02-29", -stableResidence) },
    "2028-02-29",
  ],
  [
    "temporary-number-validity",
    { ...waiting, temporaryNumberSince: plusMonths("2026-11-10", -temporaryNumberValidity) },
    "2026-11-10",
  ],
  [
    "temporary-number-validity-from-the-end-of-a-month",
    { ...waiting, temporaryNumberSince: endOfMonth("2027-02-28", -temporaryNumberValidity) },
    "2027-02-28",
  ],
  ["last-day-of-a-permit", { ...foreigner, residencePermitUntil: "2026-03-31" }, "2026-03-31"],
  ["last-day-of-grace", { ...foreigner, residencePermitUntil: "2026-03-31" }, endOfMonth("2026-03-31", permitGrace)],
  [
    "last-day-of-grace-in-february",
    { ...foreigner, residencePermitUntil: plusMonths("2027-02-10", -permitGrace) },
    "2027-02-28",
  ],
  ["a-card-on-its-way", { ...ORDINARY, cardState: "ordered" }, "2026-12-24"],
  ["a-home-abroad", { ...ORDINARY, status: "retired", residenceSince: null }, "2026-11-23"],
  ["a-home-since-the-first-days", { ...inactive, birthDate: "1896-01-05", residenceSince: "1896-01-05" }, "2026-11-23"],
  ["a-number-issued-long-ago", { ...waiting, temporaryNumberSince: "1990-05-04" }, "2026-11-23"],
];

export async function datedCases(): Promise<DatedCase[]> {
  const cases: DatedCase[] = [];
  for (const [id, person, day] of TURNS) {
    for (const [name, on] of [
      ["eve", eveOf(day)],
      ["day", day],
      ["morrow", next(day)],
    ] as const) {
      const facts = byHand(person, on) as FactsInput;
      const decided = decidedBy(await rulesThatHold(facts));
      const { birthDate, residenceSince, temporaryNumberSince: since, residencePermitUntil: permitUntil } = person;
      const dates = {
        minimumAgeOn: birthDate === undefined ? null : plusYears(birthDate, minimumAge),
        stableResidenceOn: residenceSince ? plusMonths(residenceSince, stableResidence) : null,
        permitGraceUntil: permitUntil ? endOfMonth(permitUntil, permitGrace) : null,
        temporaryNumberUntil: since === undefined ? null : eveOf(plusMonths(since, temporaryNumberValidity)),
        permanentNumberBy: since === undefined ? null : plusMonths(since, permanentNumberProcessing),
        delivery: decided.procedures.flatMap(({ id: procedure, channels }) =>
          channels.flatMap(({ id: channel, deliveryWeeks }) => {
            if (deliveryWeeks === null) return [];
            const [earliest, latest] = deliveryWeeks.map((weeks) => plusDays(on, 7 * weeks)) as [IsoDate, IsoDate];
            return [{ procedure, channel, earliest, latest }];
          }),
        ),
      };
      cases.push({ id: `${id}/${name}`, person: { ...person }, on, facts, dates, outcome: decided.outcome });
    }
  }
  return cases;
}

const on = "2026-11-23";
const contradiction = (...names: string[]) => names.map((name) => ({ path: [name], code: "contradiction" }));
const notAccepted = (name: string) => [{ path: [name], code: "not-accepted" }];

/** Days that are refused, and facts that contradict each other, by section 6 of the domain specification. */
export const datedRefusals: readonly DatedRefusal[] = [
  ["born-tomorrow", { birthDate: "2026-11-24" }, on, contradiction("birthDate")],
  ["resident-from-tomorrow", { residenceSince: "2026-11-24" }, on, contradiction("residenceSince")],
  ["a-number-of-tomorrow", { temporaryNumberSince: "2026-11-24" }, on, contradiction("temporaryNumberSince")],
  [
    "resident-before-the-birth",
    { birthDate: "2014-03-02", residenceSince: "2014-03-01" },
    on,
    contradiction("residenceSince", "birthDate"),
  ],
  [
    "a-number-before-the-birth",
    { birthDate: "2014-03-02", temporaryNumberSince: "2014-03-01" },
    on,
    contradiction("temporaryNumberSince", "birthDate"),
  ],
  ["a-birth-date-and-an-age", { birthDate: "2000-01-01", age: 26 }, on, contradiction("birthDate", "age")],
  [
    "a-day-and-months-of-residence",
    { residenceSince: "2026-01-01", residenceMonths: 10 },
    on,
    contradiction("residenceSince", "residenceMonths"),
  ],
  [
    "a-permit-and-its-last-day",
    { residencePermitUntil: "2027-01-01", residencePermit: "valid" },
    on,
    contradiction("residencePermitUntil", "residencePermit"),
  ],
  [
    "a-day-of-issue-and-a-permanent-number",
    { temporaryNumberSince: "2026-01-01", nirKind: "permanent" },
    on,
    contradiction("nirKind", "temporaryNumberSince"),
  ],
  ["a-day-that-no-month-has", { birthDate: "2026-02-30" }, on, notAccepted("birthDate")],
  ["an-instant", { birthDate: "2000-01-01T00:00:00Z" }, on, notAccepted("birthDate")],
  ["no-birth-date-at-all", { birthDate: null }, on, notAccepted("birthDate")],
  ["a-day-of-evaluation-that-is-none", { birthDate: "2000-01-01" }, "23/11/2026", notAccepted("on")],
].map(([id, person, day, issues]) => ({ id: `refused/${id}`, person, on: day, issues })) as DatedRefusal[];
