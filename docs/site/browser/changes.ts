import { type ChangeSet, describeChanges, rulebook } from "carte-vitale";
import { sayDay } from "./days.js";
import type { Answer } from "./decide.js";
import type { Saying } from "./issues.js";
import { sayValue } from "./values.js";

/** Sets of changes in words. A wait is said by its last day where a date of the person gives it. */
export function sayChanges(answer: Answer, saying: Saying): { note: string | null; changeSets: readonly string[][] } {
  const { catalogue, reasoning } = saying;
  const sets = answer.changeSets ?? [];
  const { note, changeSets } = describeChanges(sets, catalogue, reasoning);
  const dated = new Map(
    sets.flat().flatMap((change) => {
      const day = dayOf(change, answer);
      const [[waiting = ""] = []] = describeChanges([[change]], catalogue, reasoning).changeSets;
      return day === null ? [] : [[waiting, fromDay(change, day, saying)]];
    }),
  );
  return { note, changeSets: changeSets.map((set) => set.map((text) => dated.get(text) ?? text)) };
}

type Change = ChangeSet[number];

/** The day on which a wait is over; `null` without the date that tells it. */
function dayOf({ fact, to, by }: Change, { decision: { dates } }: Answer): string | null {
  if (by !== "wait") return null;
  const { "minimum-age": age, "stable-residence": residence } = rulebook.parameters;
  if (fact === "age" && to[0] === age.value) return dates.minimumAgeOn;
  return fact === "residenceMonths" && to[0] === residence.value ? dates.stableResidenceOn : null;
}

function fromDay({ fact, to }: Change, day: string, { catalogue, words }: Saying): string {
  const [lowest = null] = to;
  const said = catalogue.labelled(catalogue.facts[fact].label, sayValue(fact, lowest, catalogue));
  return `${words.fromDay(sayDay(day, catalogue))} – ${said}`;
}
