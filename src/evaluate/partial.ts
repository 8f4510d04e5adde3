import { reachable } from "../diagram/walk.js";
import type { Classes } from "../facts/classes.js";
import { createDomains } from "../facts/domains.js";
import type { Assume } from "../facts/options.js";
import type { Artefact } from "../model/artefact.js";
import type { Decision } from "../model/decision.js";
import { freeze } from "../model/freeze.js";
import type { FactName, FactValue } from "../model/shipped-rulebook.js";
import { commonOf } from "./common.js";
import { createSensitive } from "./completions.js";
import { type AnswerParts, type Decisions, withoutContradiction } from "./decisions.js";
import { createQuestionOrder, questionTable } from "./question-order.js";

/** Makes the function that decides partial facts: what all completions have in common. Contradictions are found before. */
export function createPartialDecider(
  artefact: Artefact,
  decisions: Decisions,
): (given: Classes, assume: Assume) => Decision {
  const { facts, outcomes, rulebook } = artefact;
  const { answers, grounds, noticeSets, documents, answer, reasonsAndBlockers, notices } = decisions;
  const domainsOf = createDomains(artefact);
  const { needs, differences } = createSensitive(artefact, decisions);
  const questionOrder = createQuestionOrder(artefact, questionTable(artefact, answers));
  const ranks = new Map(documents.map((document, index) => [document, index]));
  const outcomeIds = outcomes.map(([id]) => id);
  const nameOf = (level: number) => facts[level]!.name as FactName;

  return (given, assume) => {
    const domains = domainsOf(given, assume);
    const { classes, assumed } = domains;
    const terminalsIn = (diagram: typeof answers) => withoutContradiction(reachable(diagram, classes).terminals);
    const common = commonOf(
      // Facts that do not contradict each other have a completion.
      terminalsIn(answers).map(answer) as [AnswerParts, ...AnswerParts[]],
      terminalsIn(grounds).map(reasonsAndBlockers),
      terminalsIn(noticeSets).map(notices),
      outcomeIds,
      needs,
      ranks,
    );
    const found = differences(domains);
    const unknown = found.filter(({ level }) => !assumed.has(level));
    return freeze({
      ...common,
      possibleDocuments: common.possibleDocuments.map((document) => {
        const need = needs.findIndex(([procedure, id]) => procedure === document.procedure && id === document.id);
        const dependsOn = unknown.filter((each) => each.needs.includes(need)).map(({ level }) => nameOf(level));
        return { ...document, dependsOn };
      }),
      missing: questionOrder
        .questions(
          classes,
          unknown.map(({ level }) => level),
        )
        .map(nameOf),
      assumed: found
        .filter(({ level }) => assumed.has(level))
        .map(({ level }) => ({ fact: nameOf(level), value: facts[level]!.default as FactValue })),
      rulebook,
    }) as Decision;
  };
}
