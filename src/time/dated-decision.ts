import parameters from "../../rules/parameters.json" with { type: "json" };
import type { IsoDate } from "../model/dates.js";
import type { Channel, Decision } from "../model/decision.js";
import type { ProcedureId } from "../model/shipped-rulebook.js";
import { addMonths, addWeeks, addYears, endOfMonthAfter, lastDayOfMonths } from "./calendar.js";
import type { Dates } from "./person.js";

/** A decision on a day, and the days that follow from it. */
export interface DatedDecision extends Decision {
  on: IsoDate;
  /**
   * Each day but those of `delivery` is counted from a date of the person, whatever the decision and however long past;
   * `null` without that date.
   */
  dates: {
    /** The birthday from which the card is issued. */
    minimumAgeOn: IsoDate | null;
    /** The day on which the months of residence are completed. */
    stableResidenceOn: IsoDate | null;
    /** The last day on which an expired residence permit keeps open rights open. */
    permitGraceUntil: IsoDate | null;
    /** The last day on which the temporary number (NIA) is valid. */
    temporaryNumberUntil: IsoDate | null;
    /** The day by which the permanent number may be expected, which is no guarantee. */
    permanentNumberBy: IsoDate | null;
    /**
     * The first and the last day on which the card may arrive, if the order is confirmed on `on`. For a card that is
     * ordered already, `latest` holds too.
     */
    delivery: { procedure: ProcedureId; channel: Channel; earliest: IsoDate; latest: IsoDate }[];
  };
}

/** The days that follow from a person's dates and from a decision on a day. */
export function datesOf(dates: Dates, { procedures }: Decision, on: IsoDate): DatedDecision["dates"] {
  const { birthDate, residenceSince, temporaryNumberSince: issued, residencePermitUntil: permitUntil } = dates;
  return {
    minimumAgeOn: birthDate ? addYears(birthDate, parameters["minimum-age"].value) : null,
    stableResidenceOn: residenceSince ? addMonths(residenceSince, parameters["stable-residence"].value) : null,
    permitGraceUntil: permitUntil ? endOfMonthAfter(permitUntil, parameters["permit-grace"].value) : null,
    temporaryNumberUntil: issued ? lastDayOfMonths(issued, parameters["temporary-number-validity"].value) : null,
    permanentNumberBy: issued ? addMonths(issued, parameters["permanent-number-processing"].value) : null,
    delivery: procedures.flatMap(({ id: procedure, channels }) =>
      channels.flatMap(({ id: channel, deliveryWeeks }) => {
        if (deliveryWeeks === null) return [];
        const [earliest, latest] = deliveryWeeks;
        return [{ procedure, channel, earliest: addWeeks(on, earliest), latest: addWeeks(on, latest) }];
      }),
    ),
  };
}
