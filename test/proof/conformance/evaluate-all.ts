import { type Decided, decidedBy, RULES } from "../../engine-reading.js";
import { population } from "./population.js";
import { type Truth, truthOf } from "./truth.js";

/** The rules that hold together for some persons, and what is decided by them. */
interface Held {
  readonly ids: readonly string[];
  readonly has: ReadonlySet<string>;
  readonly decided: Decided;
  readonly text: string;
  /** For each rule that was asked about, whether its negation changes the decision. */
  readonly matters: Map<string, boolean>;
  inEffect?: readonly string[];
}

/** Evaluates every rule by json-rules-engine for all complete persons. A rule matters where its negation changes the decision. */
export async function evaluateAll() {
  const truths = new Map<string, Truth>();
  for (const rule of RULES) truths.set(rule.id, await truthOf(rule));
  const truthOfRule = (id: string) => truths.get(id) as Truth;
  const known = new Map<string, Held>();
  const heldBy = (isHeld: (id: string) => boolean): Held => {
    const ids = RULES.flatMap(({ id }) => (isHeld(id) ? [id] : []));
    const key = ids.join();
    const before = known.get(key);
    if (before) return before;
    const has = new Set(ids);
    const decided = decidedBy(has);
    const fresh = { ids, has, decided, text: JSON.stringify(decided), matters: new Map() };
    known.set(key, fresh);
    return fresh;
  };
  const { groupOf, firsts } = groupByRules(RULES.map(({ id }) => truthOfRule(id)));
  const held = firsts.map((index) => heldBy((id) => truthOfRule(id).holds(index)));
  const matters = (own: Held, id: string) => {
    const before = own.matters.get(id);
    if (before !== undefined) return before;
    const other = heldBy((each) => own.has.has(each) !== (each === id));
    own.matters.set(id, other.text !== own.text);
    return other.text !== own.text;
  };
  const at = (index: number) => held[Number(groupOf[index])] as Held;
  return {
    truthOf: truthOfRule,
    /** The first person of each group for whom the same rules hold: all decisions occur among them. */
    firsts,
    decide: (index: number): Decided => at(index).decided,
    matters: (id: string) => (index: number) => matters(at(index), id),
    /** The rules that hold for a person and change the decision. */
    inEffect(index: number): readonly string[] {
      const own = at(index);
      own.inEffect ??= own.ids.filter((id) => matters(own, id));
      return own.inEffect;
    },
  };
}

/** Groups the persons for whom the same rules hold, in the order of their first person. */
function groupByRules(truths: readonly Truth[]): { groupOf: Uint16Array; firsts: number[] } {
  let groupOf = new Uint16Array(population.length);
  let firsts = [0];
  for (const { holds } of truths) {
    const refined = new Map<number, number>();
    const next = new Uint16Array(population.length);
    firsts = [];
    for (let index = 0; index < next.length; index++) {
      const key = 2 * Number(groupOf[index]) + Number(holds(index));
      const group = refined.get(key) ?? firsts.push(index) - 1;
      refined.set(key, group);
      next[index] = group;
    }
    groupOf = next;
  }
  if (firsts.length > 2 ** 16) throw new RangeError("There are more groups than a number of 16 bits holds.");
  return { groupOf, firsts };
}
export type AllPersons = Awaited<ReturnType<typeof evaluateAll>>;
