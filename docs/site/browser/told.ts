import type { FactValue } from "carte-vitale";
import { sayDay } from "./days.js";
import type { Answer } from "./decide.js";
import { element } from "./dom.js";
import { isDate, isFact } from "./fields.js";
import type { Saying } from "./issues.js";
import { sayValue } from "./values.js";

/** The facts of the person and the day, for paper alone: on the screen, the controls show them. */
export function toldSection({ person, decision }: Answer, { catalogue, words }: Saying): HTMLElement {
  const said = Object.entries(person).flatMap(([name, value]): [string, string][] => {
    if (isDate(name)) return [[words.dates[name], sayDay(String(value), catalogue)]];
    return isFact(name) ? [[catalogue.facts[name].label, sayValue(name, value as FactValue, catalogue)]] : [];
  });
  const rows = [...said, [words.day, sayDay(decision.on, catalogue)] as const];
  return element(
    "section",
    { class: "on-paper" },
    element("h2", {}, words.told),
    said.length === 0 && element("p", {}, words.nothingTold),
    element(
      "dl",
      {},
      ...rows.map(([label, text]) => element("div", {}, element("dt", {}, label), element("dd", {}, text))),
    ),
  );
}
