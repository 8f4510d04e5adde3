import { tools } from "carte-vitale/tools";
import { modelContext } from "./webmcp.js";

/** Answers in the language of the page, unless another one is asked for. */
const language = document.documentElement.lang;

for (const { execute, ...tool } of tools) {
  const answer = (input: unknown) =>
    execute(typeof input === "object" && input !== null && !Array.isArray(input) ? { language, ...input } : input);
  register({ ...tool, execute: answer });
}

/** A browser that refuses a tool, by another draft, leaves the page as it is. */
async function register(tool: object): Promise<void> {
  try {
    await modelContext()?.registerTool(tool);
  } catch {}
}
