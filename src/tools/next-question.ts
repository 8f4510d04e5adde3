import { interview } from "../index.js";
import { describeInterview } from "../words/describe-reasoning.js";
import { ask, defineTool } from "./define.js";
import { interviewData } from "./output-schema.js";
import { sourcesOf } from "./sources.js";

export const nextQuestion = defineTool({
  name: "next_question",
  title: "What to ask the person next",
  description:
    "Chooses what to ask next, so that the fewest questions are left, and tells how many. Call it with the facts that are known, ask the person, add the answer to the facts under the name that “question” gives, and call it again until “question” is null; then call decide. The facts in “settled” need not be asked for.",
  keys: ["on"],
  data: interviewData,
  answer: (read, words) => {
    const { person, facts, decision } = ask(read);
    const next = interview(facts, { assume: read.assume });
    return {
      person,
      decisions: [decision],
      data: { interview: next, outcome: decision.outcome },
      headline: describeInterview(next, words.catalogue, words.reasoning).remaining,
      lines: [],
      sources: sourcesOf([...decision.blockers, ...decision.reasons], words),
    };
  },
});
