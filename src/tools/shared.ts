import type { JsonSchema } from "../schemas.js";

/** A part that is shorter than this as text stays where it is. */
const WORTHWHILE = 120;

/** Moves each part of a schema that occurs twice into `$defs`, under the name of the property where it was found first. */
export function shared(schema: JsonSchema): JsonSchema {
  const counts = new Map<string, number>();
  count(schema);
  const definitions = new Map<string, { readonly name: string; readonly schema: unknown }>();
  const root = replaced(schema, "", true);
  const $defs = Object.fromEntries([...definitions.values()].map((each) => [each.name, each.schema]));
  return { ...(root as JsonSchema), ...(definitions.size > 0 && { $defs }) };

  function count(value: unknown): void {
    if (typeof value !== "object" || value === null) return;
    if (!Array.isArray(value)) {
      const text = JSON.stringify(value);
      const before = counts.get(text) ?? 0;
      counts.set(text, before + 1);
      // The parts of a repeated part count once.
      if (before > 0) return;
    }
    for (const each of Object.values(value)) count(each);
  }

  function replaced(value: unknown, key: string, isRoot = false): unknown {
    if (typeof value !== "object" || value === null) return value;
    if (Array.isArray(value)) return value.map((each) => replaced(each, key));
    const text = JSON.stringify(value);
    const isShared = !isRoot && (counts.get(text) ?? 0) > 1 && text.length > WORTHWHILE && "type" in value;
    const known = definitions.get(text);
    if (isShared && known) return { $ref: `#/$defs/${known.name}` };
    const inner = Object.fromEntries(
      Object.entries(value).map(([name, each]) => [
        name,
        replaced(each, /^(items|anyOf|properties)$/.test(name) ? key : name),
      ]),
    );
    if (!isShared) return inner;
    const taken = [...definitions.values()].filter(({ name }) => name.replace(/\d+$/, "") === key).length;
    const name = taken === 0 ? key : `${key}${taken + 1}`;
    definitions.set(text, { name, schema: inner });
    return { $ref: `#/$defs/${name}` };
  }
}
