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

/**
 * The days still to come on which the outcome, a blocker or a notice of a dated decision rests, in sentences. A decision
 * without dates has none.
 */
export function describeDays(decision: Decision & DatedParts, catalogue: Catalogue): string[] {
  const { on, dates, outcome, blockers, notices } = decision;
  if (!on || !dates) return [];
  const { days } = catalogue;
  const isBlocked = (rule: Outcome) => blockers.some((blocker) => blocker.rule === rule);
  // Other blockers are possible while unknown facts leave the outcome open.
  const isOnlyAge = outcome === "too-young" && blockers.length === 1;
  const hasNumber = isBlocked("temporary-number");
  const hasGrace = notices.some(({ id }) => id === ("permit-in-grace" satisfies NoticeId));
  return [
    ...sentence(isBlocked("too-young"), dates.minimumAgeOn, (day) => days.minimumAgeOn(day, isOnlyAge)),
    ...sentence(isBlocked("residence-too-short"), dates.stableResidenceOn, days.stableResidenceOn),
    ...sentence(hasGrace, dates.permitGraceUntil, days.permitGraceUntil),
    ...sentence(hasNumber, dates.temporaryNumberUntil, days.temporaryNumberUntil),
    ...sentence(hasNumber, dates.permanentNumberBy, days.permanentNumberBy),
    ...(dates.delivery ?? []).flatMap(({ procedure, channel, earliest, latest }) =>
      sentence(true, latest, (last) => {
        if (procedure === "await-delivery") return days.deliveryBy(last);
        const how = wordsFor(catalogue.channels, channel);
        return days.delivery(how.charAt(0).toLowerCase() + how.slice(1), dayInWords(earliest, catalogue) ?? last, last);
      }),
    ),
  ];

  /** No sentence for a day that is past, not known, or no part of the decision. */
  function sentence(applies: boolean, day: Day | undefined, say: (day: string) => string): string[] {
    const said = applies && day && day >= `${on}` ? dayInWords(day, catalogue) : null;
    return said === null ? [] : [say(said)];
  }
}

/** "2 March 2027"; `null` for a text that is no day. */
export function dayInWords(day: string, catalogue: Catalogue): string | null {
  const [, year, month, dayOfMonth] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day) ?? [];
  return year ? catalogue.date(Number(year), Number(month), Number(dayOfMonth)) : null;
}
