import { stepName } from "../sql/decide.js";
import { type Prepared, prefixed } from "../sql/prepare.js";
import { conformanceSeeds } from "./conformance-seeds.js";
import type { Seed } from "./seed.js";

/** Every seed of the package. */
export function seeds({ steps, tables }: Prepared): Seed[] {
  const stepSeeds = steps.steps.map(
    ({ table }, index): Seed => ({
      name: stepName(index),
      columns: { position: "integer", next: "integer" },
      rows: table.map((next, position) => [position, next]),
      // Elsewhere the steps are arrays in the query.
      enabled: "{{ target.type == 'duckdb' }}",
    }),
  );
  return [...tables, ...stepSeeds, ...conformanceSeeds()].map((seed) => ({ ...seed, name: prefixed(seed.name) }));
}
