import type { FactsInput } from "carte-vitale";
import type { DatedCase, DatedRefusal } from "carte-vitale/conformance";
import type { IsoDate, Person } from "carte-vitale/time";
import { byHand, eveOf, next, plusMonths } from "../../days.js";
import { decidedBy, rulesThatHold } from "../../engine-reading.js";

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
const waiting = { ...withoutRights, nirKind: "temporary" } as const;
const foreigner = { ...withoutPermit, nationality: "other" } as const;

/** The person is evaluated on the eve of the day, on the day and on the morrow. */
const TURNS: readonly [id: string, person: Person, day: IsoDate][] = [
  ["twelfth-birthday", { ...child, birthDate: "2014-03-02" }, "2026-03-02"],
  ["twelfth-birthday-of-a-leapling", { ...child, birthDate: "2008-02-29" }, "2020-02-29"],
  ["fourteenth-birthday-of-a-leapling", { ...child, birthDate: "2008-02-29" }, "2022-02-28"],
  ["sixteenth-birthday", { ...child, birthDate: "2010-12-31" }, "2026-12-31"],
  ["eighteenth-birthday", { ...child, birthDate: "2009-01-01" }, "2027-01-01"],
  [
    "eighteenth-birthday-without-a-permit",
    { ...foreigner, birthDate: "2009-01-01", residencePermitUntil: null },
    "2027-01-01",
  ],
  ["three-months", { ...ORDINARY, status: "inactive", residenceSince: "2026-08-23" }, "2026-11-23"],
  [
    "three-months-from-the-end-of-november",
    { ...ORDINARY, status: "inactive", residenceSince: "2026-11-30" },
    "2027-02-28",
  ],
  [
    "three-months-that-end-in-a-leap-year",
    { ...ORDINARY, status: "inactive", residenceSince: "2027-11-30" },
    "2028-02-29",
  ],
  ["nine-months", { ...waiting, temporaryNumberSince: "2026-02-10" }, "2026-11-10"],
  ["nine-months-from-the-end-of-may", { ...waiting, temporaryNumberSince: "2026-05-31" }, "2027-02-28"],
  ["last-day-of-a-permit", { ...foreigner, residencePermitUntil: "2026-03-31" }, "2026-03-31"],
  ["last-day-of-grace", { ...foreigner, residencePermitUntil: "2026-03-31" }, "2026-09-30"],
  ["last-day-of-grace-in-february", { ...foreigner, residencePermitUntil: "2026-08-10" }, "2027-02-28"],
  ["a-card-on-its-way", { ...ORDINARY, cardState: "ordered" }, "2026-12-24"],
  ["a-home-abroad", { ...ORDINARY, status: "retired", residenceSince: null }, "2026-11-23"],
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
      const since = person.temporaryNumberSince;
      const dates = {
        temporaryNumberUntil: since === undefined ? null : eveOf(plusMonths(since, 9)),
        permanentNumberBy: since === undefined ? null : plusMonths(since, 9),
        delivery: decided.procedures.flatMap(({ id: procedure, channels }) =>
          channels.flatMap(({ id: channel, deliveryWeeks }) => {
            if (deliveryWeeks === null) return [];
            const [earliest, latest] = deliveryWeeks.map((weeks) => daysAfter(on, 7 * weeks)) as [IsoDate, IsoDate];
            return [{ procedure, channel, earliest, latest }];
          }),
        ),
      };
      cases.push({ id: `${id}/${name}`, person: { ...person }, on, facts, dates, outcome: decided.outcome });
    }
  }
  return cases;
}

function daysAfter(day: IsoDate, count: number): IsoDate {
  return count === 0 ? day : daysAfter(next(day), count - 1);
}

const on = "2026-11-23";
const contradiction = (...names: string[]) => names.map((name) => ({ path: [name], code: "contradiction" }));
const notAccepted = (name: string) => [{ path: [name], code: "not-accepted" }];

/** Days that are refused, and facts that contradict each other, by section 6 of the domain specification. */
export const datedRefusals: readonly DatedRefusal[] = [
  ["born-tomorrow", { birthDate: "2026-11-24" }, on, contradiction("birthDate")],
  ["resident-from-tomorrow", { residenceSince: "2026-11-24" }, on, contradiction("residenceSince")],
  ["a-number-of-tomorrow", { temporaryNumberSince: "2026-11-24" }, on, contradiction("temporaryNumberSince")],
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
