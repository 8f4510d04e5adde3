import { generateText, stepCountIs } from "ai";
import { checklistOf } from "./checklist.js";
import { aiTools } from "./tools.js";

/** Calls of tools in one turn. */
const MOST_STEPS = 5;

const system = (language, on) =>
  `You help a person with the Carte Vitale. Answer in the language “${language}”; pass it to the tools. Today is ${on}.
Never answer from memory: call decide with the facts that the person has said, and no others.
While “question” is not null, ask it in your own words, and add the answer to the facts.`;

/**
 * A conversation with a person. Nothing goes to the model before the person has agreed to the notice.
 *
 * @param hasAgreed whether the person has read what is sent to whom, and agreed.
 * @returns a function that takes what the person says.
 */
export function conversation({ model, language, on, hasAgreed }) {
  const messages = [];
  return async (said) => {
    if (!hasAgreed()) throw new Error("The person has not agreed: show the notice first, or the form in its place.");
    messages.push({ role: "user", content: said });
    const { text, steps, response } = await generateText({
      model,
      system: system(language, on),
      messages,
      tools: aiTools,
      stopWhen: stepCountIs(MOST_STEPS),
    });
    messages.push(...response.messages);
    const results = steps.flatMap(({ toolResults }) => toolResults);
    const decided = results.findLast(({ toolName, output }) => toolName === "decide" && output.ok)?.output;
    // What is shown as the answer comes from the rules; the words of the model stand beside it, marked as such.
    return {
      modelSays: text,
      answer: decided?.text ?? null,
      checklist: decided ? checklistOf(decided, language) : null,
    };
  };
}
