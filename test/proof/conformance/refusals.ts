import type { ConformanceRefusal } from "carte-vitale/conformance";
import { book } from "../../engine-reading.js";

export type Issues = ConformanceRefusal["issues"];
export const refused = (name: string, code: string) => ({ path: [name], code });

/** Facts that the vocabulary does not accept. */
export function refusedFacts(): ConformanceRefusal[] {
  const refusals: ConformanceRefusal[] = [];
  const add = (id: string, facts: unknown, issues: Issues, options: unknown = {}) =>
    refusals.push({ id: `refused/${id}`, facts, options, issues });
  for (const [name, fact] of Object.entries(book.facts)) {
    const wrong: [string, unknown][] =
      "minimum" in fact
        ? [
            ["below", fact.minimum - 1],
            ["above", fact.maximum + 1],
            ["fraction", fact.minimum + 0.5],
            ["text", String(fact.minimum)],
            ["boolean", true],
          ]
        : "values" in fact
          ? [
              ["another-code", "other-than-these"],
              ["capitals", String(Object.keys(fact.values)[0]).toUpperCase()],
              ["number", 1],
            ]
          : [
              ["text", "true"],
              ["number", 1],
            ];
    for (const [id, value] of [...wrong, ["null", null] as const, ["list", []] as const]) {
      add(`${name}/${id}`, { [name]: value }, [refused(name, "not-accepted")]);
    }
  }
  const whole = (code: string) => [{ path: [], code }];
  add("a-key-that-is-no-fact", { age: 12, shoeSize: 31 }, whole("unknown-fact"));
  add("a-list", [], whole("not-facts"));
  add("nothing-at-all", null, whole("not-facts"));
  add("a-text", "age", whole("not-facts"));
  add("several-at-once", { cardState: "x", age: -1, shoeSize: 31 }, [
    refused("age", "not-accepted"),
    refused("cardState", "not-accepted"),
    ...whole("unknown-fact"),
  ]);
  const option = [{ path: ["options"], code: "option" }];
  add("an-option-that-is-none", { age: 12 }, option, { assume: "everything" });
  add("a-key-that-is-no-option", { age: 12 }, option, { assumes: "nothing" });
  return refusals;
}
