/**
 * The part of WebMCP that a page needs, a draft: https://webmachinelearning.github.io/webmcp. An assistant in the browser
 * may call the tools of a page; without one, this does nothing and loads nothing.
 */
export interface ModelContext {
  registerTool(tool: object): unknown;
}

/** The assistant of this browser, if it has one. Earlier drafts put it under `navigator`. */
export function modelContext(): ModelContext | undefined {
  const places = [document, navigator] as readonly { readonly modelContext?: ModelContext }[];
  return places.find((place) => typeof place.modelContext?.registerTool === "function")?.modelContext;
}
