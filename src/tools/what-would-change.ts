import { changes } from "../index.js";
import type { Verdict } from "../model/decision.js";
import type { Outcome } from "../model/shipped-rulebook.js";
import { describeDays } from "../words/describe-days.js";
import { describeChanges } from "../words/describe-reasoning.js";
import { titled } from "./decision-text.js";
import { ask, defineTool } from "./define.js";
import { changesData } from "./output-schema.js";
import { sourcesOf } from "./sources.js";
import type { ToolWords } from "./words/words.js";

/** The sets of changes that the text says; the data has all of them. */
const SAID = 10;

export const whatWouldChange = defineTool({
  name: "what_would_change",
  title: "What would lead to another answer",
  description:
    "Finds every smallest set of changes that leads from the person’s facts to a target, usually “eligible”, the fewest changes first: what to wait for, to obtain or to declare. A fact that was left out may be among the changes, with the value that it must have. An empty list says that the target is out of reach, and a list with one empty set that it is reached already.",
  keys: ["on", "target"],
  data: changesData,
  answer: (read, words) => {
    const { person, facts, decision } = ask(read);
    // An unknown target is refused.
    const target = read.target as Outcome | Verdict;
    const changeSets = changes(facts, target, { assume: read.assume });
    const { catalogue, reasoning } = words;
    const { note, changeSets: said } = describeChanges(changeSets, catalogue, reasoning);
    return {
      person,
      decisions: [decision],
      data: { outcome: decision.outcome, target, changeSets },
      headline: catalogue.labelled(words.withTheseFacts, catalogue.outcomes[decision.outcome].headline),
      lines: [
        ...describeDays(decision, catalogue),
        ...(note === null ? [] : [note]),
        ...said.slice(0, SAID).flatMap((set, at) => setLines(set, at + 1, words)),
        ...(said.length > SAID ? [words.more(said.length - SAID)] : []),
      ],
      sources: sourcesOf([...decision.blockers, ...decision.reasons], words),
    };
  },
});

/** One change beside its number, several below it. */
function setLines(set: readonly string[], place: number, words: ToolWords): string[] {
  const [first = "", ...others] = set;
  if (others.length === 0) return [`${place}. ${first}`];
  const [title = "", ...lines] = titled(
    words.together,
    set.map((change) => `   - ${change}`),
    words,
  );
  return [`${place}. ${title}`, ...lines];
}
