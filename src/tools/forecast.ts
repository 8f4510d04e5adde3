import { type DateRange, forecast as forecastOf, type Period, type Person } from "../time.js";
import { dayInWords } from "../words/describe-days.js";
import { capitalised } from "../words/words-for.js";
import { defineTool } from "./define.js";
import { forecastData } from "./output-schema.js";
import { sourcesOf } from "./sources.js";

export const forecast = defineTool({
  name: "forecast",
  title: "From when the answer changes",
  description:
    "Tells the decision on a person for every day of a range, while nothing changes but the day: one period for each run of days with the same decision. Hand in dates (birthDate, residenceSince, temporaryNumberSince, residencePermitUntil) instead of ages and months; a fact without its date stays the same on every day.",
  keys: ["range"],
  data: forecastData,
  answer: ({ facts, range, assume }, words) => {
    // The library checks what it is given, whatever its type.
    const person = facts as Person;
    const days = range as DateRange;
    const periods = forecastOf(person, days, { assume });
    const { from, until } = days;
    const { catalogue } = words;
    const said = (day: string) => dayInWords(day, catalogue) ?? day;
    const decisions = periods.map(({ decision }) => decision);
    return {
      person,
      decisions,
      data: { from, until, periods },
      headline: capitalised(words.period(said(from), said(until))),
      lines: runsOf(periods).map((run) => {
        const { headline } = catalogue.outcomes[run.outcome];
        return `- ${catalogue.labelled(words.period(said(run.from), said(run.until)), headline)}`;
      }),
      sources: sourcesOf(
        decisions.flatMap(({ blockers, reasons }) => [...blockers, ...reasons]),
        words,
      ),
    };
  },
});

interface Run extends Pick<Period, "from" | "until"> {
  outcome: Period["decision"]["outcome"];
}

/** Periods in a row with the same outcome, which the text does not tell apart. */
function runsOf(periods: readonly Period[]): Run[] {
  const runs: Run[] = [];
  for (const { from, until, decision } of periods) {
    const last = runs.at(-1);
    if (last?.outcome === decision.outcome) last.until = until;
    else runs.push({ from, until, outcome: decision.outcome });
  }
  return runs;
}
