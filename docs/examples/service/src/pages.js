import { readFileSync } from "node:fs";
import { docsPage } from "./docs-page.js";
import { PAGE_HEADERS } from "./headers.js";
import { homePage } from "./home-page.js";
import { languageOf } from "./languages.js";
import { openapi } from "./openapi.js";

const TYPES = {
  "docs.js": "text/javascript; charset=utf-8",
  "page.css": "text/css; charset=utf-8",
  "icon.svg": "image/svg+xml",
};

/** The pages for a browser: made once, from the OpenAPI document, with nothing from another host. */
export function addPages(app) {
  const home = { en: homePage("en"), fr: homePage("fr") };
  const docs = { en: docsPage(openapi, "en"), fr: docsPage(openapi, "fr") };
  const send = (reply, text) => reply.headers(PAGE_HEADERS).type("text/html; charset=utf-8").send(text);

  app.get("/", (request, reply) => send(reply, home[languageOf(request, reply)]));
  app.get("/docs", (request, reply) => send(reply, docs[languageOf(request, reply)]));
  for (const [file, type] of Object.entries(TYPES)) {
    const text = readFileSync(new URL(`../public/${file}`, import.meta.url), "utf8");
    app.get(`/assets/${file}`, (_, reply) => reply.type(type).send(text));
  }
}
