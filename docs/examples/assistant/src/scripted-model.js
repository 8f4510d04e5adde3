import { MockLanguageModelV3 } from "ai/test";

/*
 * Stands in for a model, so that the example runs without a network and says the same each time. In an application, a
 * provider takes its place: model: anthropic("…"), openai("…"), or one that runs on the machine.
 */

const usage = {
  inputTokens: { total: 0, noCache: 0, cacheRead: 0, cacheWrite: 0 },
  outputTokens: { total: 0, text: 0, reasoning: 0 },
};

/** What the model says next: a call of a tool, or a text. */
export const calls = (toolName, input) => ({ toolName, input });
export const says = (text) => ({ text });

/** A model that follows a script, and keeps every prompt that it was sent. */
export function scriptedModel(script) {
  const left = [...script];
  const sent = [];
  const model = new MockLanguageModelV3({
    modelId: "scripted",
    doGenerate: async ({ prompt }) => {
      sent.push(prompt);
      const next = left.shift();
      if (next === undefined) throw new Error("the script has ended");
      if (next.text !== undefined) {
        const content = [{ type: "text", text: next.text }];
        return { content, finishReason: { unified: "stop", raw: "stop" }, usage, warnings: [] };
      }
      const call = { type: "tool-call", toolCallId: `call-${sent.length}`, toolName: next.toolName };
      const content = [{ ...call, input: JSON.stringify(next.input) }];
      return { content, finishReason: { unified: "tool-calls", raw: "tool_use" }, usage, warnings: [] };
    },
  });
  return { model, sent };
}
