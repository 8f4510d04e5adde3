import { rulebook } from "carte-vitale";
import { html, page } from "./html.js";

const words = {
  en: {
    title: "Carte Vitale: a service",
    what: "Says over HTTP who can have a Carte Vitale, the French health insurance card, why, and what to send.",
    limits: "It informs; the health insurance fund decides. Nothing of a person is stored or logged.",
    docs: "Try it in the browser, and read every fact and answer",
    openapi: "The OpenAPI document, to make a client of",
    ready: "Whether the service takes requests",
    edition: "Edition of the rules",
  },
  fr: {
    title: "Carte Vitale : un service",
    what: "Dit par HTTP qui peut avoir une carte Vitale, pourquoi, et quels documents envoyer.",
    limits: "Il informe ; la caisse d’assurance maladie décide. Rien d’une personne n’est conservé ni journalisé.",
    docs: "L’essayer dans le navigateur, et lire chaque information et chaque réponse (schémas en anglais)",
    openapi: "Le document OpenAPI, pour en tirer un client",
    ready: "Si le service accepte des requêtes",
    edition: "Édition des règles ",
  },
};

/** What this is, with links, in one language. */
export function homePage(language) {
  const { title, what, limits, docs, openapi, ready, edition } = words[language];
  const body = html`<p>${what}</p>
<p>${limits}</p>
<ul>
<li><a href="/docs">/docs</a> ${docs}</li>
<li><a href="/openapi.json">/openapi.json</a> ${openapi}</li>
<li><a href="/ready">/ready</a> ${ready}</li>
</ul>
<p>${edition}: ${rulebook.version}</p>`;
  return page({ language, title, body });
}
