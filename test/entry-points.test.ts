import { expect, test } from "vitest";

test.each([
  ["carte-vitale", () => import("carte-vitale"), "evaluate"],
  ["the rulebook of carte-vitale", () => import("carte-vitale"), "rulebook.facts.age"],
  ["carte-vitale/compile", () => import("carte-vitale/compile"), "compile"],
  ["carte-vitale/schemas", () => import("carte-vitale/schemas"), "factsSchema"],
  ["carte-vitale/time", () => import("carte-vitale/time"), "evaluateOn"],
  ["carte-vitale/sql", () => import("carte-vitale/sql"), "sql"],
  ["carte-vitale/tools", () => import("carte-vitale/tools"), "tools"],
  ["carte-vitale/form", () => import("carte-vitale/form" as string), "tag"],
  ["carte-vitale/messages/en", () => import("carte-vitale/messages/en"), "en"],
  ["carte-vitale/messages/fr", () => import("carte-vitale/messages/fr"), "fr"],
])("%s is an entry point", async (_, load, name) => {
  expect(await load()).toHaveProperty(name);
});
