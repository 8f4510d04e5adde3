import { CONTRADICTION, type Loaded } from "../evaluate/load.js";

/**
 * Counts the combinations of classes of all facts: those that are persons and those that contradict themselves. A fact
 * that applies only beside another counts once where it does not apply.
 */
export function countPersons({ facts, cells, root, order }: Loaded): { persons: number; contradictory: number } {
  const memo = new Map<string, readonly [number, number]>();
  const controls = new Set(facts.map(({ appliesWhen }) => appliesWhen?.fact));
  /** Persons and contradictory combinations below an edge, once the facts before `level` are known. */
  const visit = (edge: number, level: number, chosen: ReadonlyMap<number, number>): readonly [number, number] => {
    const index = order[level] ?? -1;
    const fact = facts[index];
    if (fact === undefined) return edge === CONTRADICTION ? [0, 1] : [1, 0];
    const key = `${edge} ${level} ${[...chosen].join()}`;
    const known = memo.get(key);
    if (known) return known;
    const classes = "cuts" in fact ? fact.cuts.length + 1 : fact.classes.length;
    const when = fact.appliesWhen;
    const width = when && !when.classes.includes(chosen.get(when.fact) ?? -1) ? 1 : classes;
    let sum: readonly [number, number] = [0, 0];
    for (let each = 0; each < width; each++) {
      const child = cells[edge] === index ? (cells[edge + each + 1] ?? edge) : edge;
      const below = visit(child, level + 1, controls.has(index) ? new Map([...chosen, [index, each]]) : chosen);
      sum = [sum[0] + below[0], sum[1] + below[1]];
    }
    memo.set(key, sum);
    return sum;
  };
  const [persons, contradictory] = visit(root, 0, new Map());
  return { persons, contradictory };
}
