import { factsJsonSchema } from "carte-vitale/schemas";
import { DATES, dateOrNone, dateSchema } from "./dates.js";

// Without the words, which the message has in the language of the answer.
const facts = Object.fromEntries(
  Object.entries(factsJsonSchema.properties).map(([name, fact]) => {
    const { title: _, description: __, examples: ___, oneOf: ____, ...accepted } = fact;
    return [name, accepted];
  }),
);
const dates = Object.fromEntries(Object.entries(DATES).map(([name, date]) => [name, dateOrNone(date)]));
const person = { ...facts, ...dates };
const accepted = { ...person, from: dateSchema, until: dateSchema };

/**
 * What is accepted in place of what an issue refuses, as JSON Schema, which needs no language:
 * { "type": "integer", "minimum": 0, "maximum": 130 }
 */
export function acceptsOf({ code, path: [name = ""] }, route) {
  if (code === "unknown-fact" || code === "not-columns") {
    return { accepts: { propertyNames: { enum: Object.keys(route === "/forecast" ? person : facts) } } };
  }
  return code === "not-accepted" && Object.hasOwn(accepted, name) ? { accepts: accepted[name] } : {};
}
