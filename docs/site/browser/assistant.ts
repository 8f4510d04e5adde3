import { modelContext } from "./webmcp.js";

/** Loads the tools where the browser has an assistant that can call them. */
const own = document.currentScript;
if (modelContext() && own instanceof HTMLScriptElement) {
  const script = document.createElement("script");
  script.src = own.src.replace(/assistant\.js$/, "tools.js");
  document.head.append(script);
}
