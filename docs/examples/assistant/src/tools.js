import { jsonSchema, tool } from "ai";
import { tools } from "carte-vitale/tools";

/** The tools of the library, as the AI SDK takes them: the same names, words and schemas. */
export const aiTools = Object.fromEntries(
  tools.map(({ name, description, inputSchema, execute }) => [
    name,
    tool({ description, inputSchema: jsonSchema(inputSchema), execute: async (input) => execute(input) }),
  ]),
);
