import process from "node:process";
import type * as Sdk from "@modelcontextprotocol/server";
import type * as Stdio from "@modelcontextprotocol/server/stdio";
import { type Tool, tools } from "carte-vitale/tools";
import { type Form, START, type State, step } from "./interview.js";
import { resources } from "./resources.js";

/* The only file that talks to the SDK of the Model Context Protocol. */

/** The tools that ask the user, where the client can. */
const ASKING: readonly string[] = ["decide", "next_question"];
const ANSWER = "answer";
/** More than the interview asks, for clients that the SDK asks on their behalf. */
const MOST_ROUNDS = 12;

type Context = Sdk.ServerContext;
export interface Modules {
  readonly sdk: typeof Sdk;
  readonly stdio: typeof Stdio;
}

/** Loads the SDK, an optional peer. @throws what Node throws where it is not installed. */
export async function loadSdk(): Promise<Modules> {
  const [sdk, stdio] = await Promise.all([
    import("@modelcontextprotocol/server"),
    import("@modelcontextprotocol/server/stdio"),
  ]);
  return { sdk, stdio };
}

/** Serves the tools over stdio until the client closes its end. */
export function serve({ sdk, stdio }: Modules, version: string): void {
  stdio.serveStdio(() => createServer(sdk, version), {
    // The message may hold what a client sent: only that there was one is said.
    onerror: () => process.stderr.write("carte-vitale-mcp: a message could not be read, and was left out\n"),
  });
}

/** A server with every tool and resource, for one connection. */
export function createServer(sdk: typeof Sdk, version: string): Sdk.McpServer {
  const server = new sdk.McpServer(
    { name: "carte-vitale", title: "Carte Vitale", version },
    {
      instructions:
        "Decides by written rules who can have a Carte Vitale, the French health insurance card. Ask these tools instead of guessing. Hand in only what the person has said, show the text of the answer with its sources, and say that the health insurance fund decides.",
      inputRequired: { maxRounds: MOST_ROUNDS },
    },
  );
  for (const tool of tools) {
    const { name, title, description, annotations } = tool;
    server.registerTool(
      name,
      {
        title,
        description,
        annotations,
        inputSchema: unchecked(sdk, tool.inputSchema),
        outputSchema: unchecked(sdk, tool.outputSchema),
      },
      (input: unknown, context: Context) =>
        ASKING.includes(name) && canAsk(sdk, server, context)
          ? interviewed(sdk, tool, input, context)
          : answered(tool, input),
    );
  }
  for (const { uri, name, title, description, text } of resources()) {
    const mimeType = "application/json";
    server.registerResource(name, uri, { title, description, mimeType }, () => ({
      contents: [{ uri, mimeType, text }],
    }));
  }
  return server;
}

/** A schema that is shown and not enforced: the tool refuses a wrong input itself, and says what to do. */
function unchecked(sdk: typeof Sdk, schema: Tool["inputSchema"]) {
  const accept = (data: unknown) => ({ valid: true, data, errorMessage: undefined });
  const validator = { getValidator: () => accept } as Sdk.jsonSchemaValidator;
  return sdk.fromJsonSchema<unknown>(schema as Sdk.JsonSchemaType, validator);
}

function answered({ execute }: Tool, input: unknown): Sdk.CallToolResult {
  const result = execute(input ?? {});
  return {
    content: [{ type: "text", text: result.text }],
    structuredContent: { ...result },
    ...(!result.ok && { isError: true }),
  };
}

/** Asks the user the next question, or answers when there is none left. */
function interviewed(sdk: typeof Sdk, tool: Tool, input: unknown, { mcpReq }: Context) {
  const reply = mcpReq.inputResponses?.[ANSWER];
  const next = step(input ?? {}, reply === undefined ? START : stateOf(mcpReq.requestState()), reply);
  if (next.ask === null) return answered(tool, next.input);
  return sdk.inputRequired({
    inputRequests: { [ANSWER]: sdk.inputRequired.elicit({ mode: "form", ...requested(next.ask) }) },
    requestState: JSON.stringify(next.state),
  });
}

function requested({ message, properties }: Form) {
  return { message, requestedSchema: { type: "object" as const, properties: { ...properties } } };
}

/** What the client sent back. It may be anything, and a state that cannot be read starts anew. */
function stateOf(sent: unknown): State {
  try {
    const { answers, skipped, asked, rounds } = JSON.parse(`${sent}`) as State;
    const isState = typeof answers === "object" && Array.isArray(skipped) && Number.isInteger(rounds);
    return isState ? { answers: { ...answers }, skipped, asked, rounds } : START;
  } catch {
    return START;
  }
}

/** Whether the client has said that it can show a form. Earlier protocols said so once, later ones with every request. */
function canAsk(sdk: typeof Sdk, server: Sdk.McpServer, { mcpReq }: Context): boolean {
  const envelope = mcpReq.envelope as Readonly<Record<string, Sdk.ClientCapabilities | undefined>> | undefined;
  const capabilities = envelope?.[sdk.CLIENT_CAPABILITIES_META_KEY] ?? server.server.getClientCapabilities();
  const elicitation = capabilities?.elicitation;
  return elicitation !== undefined && (elicitation.form !== undefined || elicitation.url === undefined);
}
