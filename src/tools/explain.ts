import { explain as explainFacts } from "../index.js";
import { describeDays } from "../words/describe-days.js";
import { describeExplanation } from "../words/describe-reasoning.js";
import { titled } from "./decision-text.js";
import { ask, defineTool } from "./define.js";
import { explanationData } from "./output-schema.js";
import { sourcesOf } from "./sources.js";

export const explain = defineTool({
  name: "explain",
  title: "Why the answer is what it is",
  description:
    "Explains the decision on a person: the smallest sets of facts that alone force the outcome, whether each rule and each of its clauses holds, with the articles of law, and how far each number is from the thresholds that matter.",
  keys: ["on"],
  data: explanationData,
  answer: (read, words) => {
    const { person, facts, decision } = ask(read);
    const explanation = explainFacts(facts, { assume: read.assume });
    const { catalogue, reasoning } = words;
    const { headline, because, rules, margins } = describeExplanation(explanation, catalogue, reasoning);
    const why = rules.filter(({ counts }) => counts).map(({ question, text }) => catalogue.labelled(question, text));
    return {
      person,
      decisions: [decision],
      data: explanation,
      headline,
      lines: [
        ...describeDays(decision, catalogue),
        ...bullets(because),
        ...titled(words.why, bullets(why), words),
        ...titled(words.margins, bullets(margins), words),
      ],
      sources: sourcesOf(
        explanation.rules.filter(({ counts }) => counts),
        words,
      ),
    };
  },
});

const bullets = (lines: readonly string[]) => [...new Set(lines)].map((line) => `- ${line}`);
