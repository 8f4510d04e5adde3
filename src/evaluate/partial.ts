import { type Classes, classesOfAll, UNKNOWN } from "../facts/classes.js";
import type { Decision, RequiredDocument } from "../model/decision.js";
import { freeze } from "../model/freeze.js";
import type { FactName, FactValue } from "../model/shipped-rulebook.js";
import { merge } from "./common.js";
import { createCompletions } from "./completions.js";
import type { Loaded } from "./load.js";
import { createPlan } from "./question-order.js";

/** The decision of partial facts: what all completions share. `null` when nobody is like that. */
export type Survey = (given: Classes, assume: "defaults" | "nothing") => Decision | null;

export function createSurvey(loaded: Loaded): Survey {
  const { facts, needs, outcomes } = loaded;
  const needPlace = new Map(needs.map(([procedure, id], place) => [`${procedure} ${id}`, place]));
  const placeOf = ({ procedure, id }: RequiredDocument) => needPlace.get(`${procedure} ${id}`) ?? UNKNOWN;
  const defaults = classesOfAll(facts)(Object.fromEntries(facts.map((fact) => [fact.name, fact.default])));
  const completions = createCompletions(loaded, defaults);
  const plan = createPlan(loaded, completions);
  const withDefault = facts.flatMap((fact, place) => (fact.default === undefined ? [] : [place]));
  const nameOf = (place: number) => facts[place]?.name as FactName;

  return (given, assume) => {
    const assumed = new Set(assume === "nothing" ? [] : withDefault.filter((place) => given[place] === UNKNOWN));
    const open = completions.open(given, assumed);
    const [first, ...others] = completions.left(open).decisions.map(loaded.decision);
    if (first === undefined) return null;
    const differences = completions.differences(open, assumed);
    const matters = new Set(differences.map(({ fact }) => fact));
    const { rulebook, ...merged } = merge([first, ...others], outcomes, needs);
    return freeze({
      ...merged,
      possibleDocuments: merged.possibleDocuments.map((document) => {
        const place = placeOf(document);
        const dependsOn = differences.filter((each) => !assumed.has(each.fact) && each.needs.includes(place));
        return { ...document, dependsOn: dependsOn.map(({ fact }) => nameOf(fact)) };
      }),
      missing: plan
        .questions(
          open,
          [...matters].filter((place) => !assumed.has(place)),
        )
        .map(nameOf),
      assumed: [...matters]
        .filter((place) => assumed.has(place))
        .map((place) => ({ fact: nameOf(place), value: facts[place]?.default as FactValue })),
      rulebook,
    }) as Decision;
  };
}
