import { sayDay } from "./days.js";
import type { Answer } from "./decide.js";
import { element } from "./dom.js";
import type { Saying } from "./issues.js";
import { sayValue } from "./values.js";

/** The forecast, until the 18th birthday or for ten years. */
export function timeline({ periods, until, decision }: Answer, { catalogue, words }: Saying): HTMLElement[] {
  const day = (date: string) => sayDay(date, catalogue);
  const title = element("h3", {}, words.timeline);
  if (periods.length === 0) return [element("section", {}, title, element("p", { class: "hint" }, words.noTimeline))];
  const changed = ({ fact, to }: (typeof periods)[number]["changes"][number]) =>
    catalogue.labelled(catalogue.facts[fact].label, sayValue(fact, to, catalogue));
  return [
    element(
      "section",
      {},
      title,
      element("p", { class: "hint" }, words.timelineUntil(day(decision.on), day(until))),
      element(
        "ol",
        { class: "timeline" },
        ...periods.map(({ from, decision: then, changes }) =>
          element(
            "li",
            { class: then.verdict },
            element("time", { datetime: from }, day(from)),
            element("strong", {}, catalogue.outcomes[then.outcome].headline),
            changes.length > 0 && element("span", { class: "hint" }, changes.map(changed).join(words.between)),
            then.issuance && element("span", { class: "hint" }, catalogue.issuance[then.issuance]),
          ),
        ),
      ),
    ),
  ];
}
