import type { Channel, Decision } from "../model/decision.js";
import type { NoticeId, Outcome, ProcedureId } from "../model/shipped-rulebook.js";
import type { Catalogue } from "./catalogue.js";
import { wordsFor } from "./words-for.js";

type Day = string | null;
/** What a decision on a day adds, as `evaluateOn` of `carte-vitale/time` gives it. */
export interface DatedParts {
  on?: string;
  dates?: {
    minimumAgeOn?: Day;
    stableResidenceOn?: Day;
    permitGraceUntil?: Day;
    temporaryNumberUntil?: Day;
    permanentNumberBy?: Day;
    delivery?: readonly { procedure: ProcedureId; channel: Channel; earliest: string; latest: string }[];
  };
}

/** A day to come on which a decision rests. */
export interface DayToCome {
  /** `deliveryBy` is the delivery of a card that is ordered already. */
  readonly name: keyof Catalogue["days"];
  readonly day: string;
  readonly text: string;
}

/** The days of {@link daysToCome}, in sentences. */
export const describeDays = (decision: Decision & DatedParts, catalogue: Catalogue): string[] =>
  daysToCome(decision, catalogue).map(({ text }) => text);

/**
 * The days still to come on which the outcome, a blocker or a notice of a dated decision rests. A decision without dates
 * has none.
 */
export function daysToCome(decision: Decision & DatedParts, catalogue: Catalogue): readonly DayToCome[] {
  const { on, dates, outcome, blockers, notices } = decision;
  if (!on || !dates) return [];
  const { days } = catalogue;
  const isBlocked = (rule: Outcome) => blockers.some((blocker) => blocker.rule === rule);
  // Other blockers are possible while unknown facts leave the outcome open.
  const isOnlyAge = outcome === "too-young" && blockers.length === 1;
  const hasNumber = isBlocked("temporary-number");
  const hasGrace = notices.some(({ id }) => id === ("permit-in-grace" satisfies NoticeId));
  return [
    ...coming("minimumAgeOn", isBlocked("too-young"), dates.minimumAgeOn, (day) => days.minimumAgeOn(day, isOnlyAge)),
    ...coming("stableResidenceOn", isBlocked("residence-too-short"), dates.stableResidenceOn, days.stableResidenceOn),
    ...coming("permitGraceUntil", hasGrace, dates.permitGraceUntil, days.permitGraceUntil),
    ...coming("temporaryNumberUntil", hasNumber, dates.temporaryNumberUntil, days.temporaryNumberUntil),
    ...coming("permanentNumberBy", hasNumber, dates.permanentNumberBy, days.permanentNumberBy),
    ...(dates.delivery ?? []).flatMap(({ procedure, channel, earliest, latest }) => {
      if (procedure === "await-delivery") return coming("deliveryBy", true, latest, days.deliveryBy);
      return coming("delivery", true, latest, (last) => {
        const how = wordsFor(catalogue.channels, channel);
        return days.delivery(how.charAt(0).toLowerCase() + how.slice(1), dayInWords(earliest, catalogue) ?? last, last);
      });
    }),
  ];

  /** Nothing for a day that is past, not known, or no part of the decision. */
  function coming(
    name: DayToCome["name"],
    applies: boolean,
    day: Day | undefined,
    say: (day: string) => string,
  ): DayToCome[] {
    if (!applies || !day || day < `${on}`) return [];
    const said = dayInWords(day, catalogue);
    return said === null ? [] : [{ name, day, text: say(said) }];
  }
}

/** "2 March 2027"; `null` for a text that is no day. */
export function dayInWords(day: string, catalogue: Catalogue): string | null {
  const [, year, month, dayOfMonth] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day) ?? [];
  return year ? catalogue.date(Number(year), Number(month), Number(dayOfMonth)) : null;
}
