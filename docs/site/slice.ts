import { type FactName, FactsError, type FactsInput, type FactValue, rulebook } from "carte-vitale";
import { classesOf } from "./classes.js";

/*
 * A diagram that answers one question, built with the public functions: facts are added until the answer is certain.
 * Equal nodes are shared.
 */

/** The next question, or a terminal. */
export type Next = { readonly step: Step } | { readonly end: string };
export interface Step {
  readonly fact: FactName;
  readonly ways: readonly { readonly values: readonly FactValue[]; readonly next: Next }[];
}

/** The certain answer, or the facts on which it depends. */
type Answer = string | readonly FactName[];

/** @param order the facts in the order of the questions. */
export function slice(order: readonly FactName[], answer: (facts: FactsInput) => Answer): Next {
  const steps = new Map<string, Step>();
  const names = new Map<Step, string>();
  const keyOf = (next: Next) => ("end" in next ? `=${next.end}` : (names.get(next.step) ?? ""));

  const ask = (facts: FactsInput, place: number): Next | null => {
    const certain = answerOr(facts);
    if (certain === null) return null;
    if (typeof certain === "string") return { end: certain };
    const fact = order[place];
    if (fact === undefined) throw new RangeError("the answer depends on facts that are not asked");
    if (!certain.includes(fact)) return ask(facts, place + 1);
    const nexts = classesOf(fact).flatMap((value) => {
      const next = ask({ ...facts, [fact]: value }, place + 1);
      // Contradictory facts have no branch.
      return next ? [{ value, next, key: keyOf(next) }] : [];
    });
    const distinct = [...new Set(nexts.map(({ key }) => key))];
    if (distinct.length === 0) return ask(facts, place + 1);
    if (distinct.length === 1) return nexts[0]?.next ?? null;
    const key = `${fact}(${nexts.map((each) => `${each.value}:${each.key}`).join()})`;
    const step = steps.get(key) ?? {
      fact,
      ways: distinct.map((way) => {
        const same = nexts.filter((each) => each.key === way);
        return { values: same.map(({ value }) => value), next: same[0]?.next as Next };
      }),
    };
    steps.set(key, step);
    if (!names.has(step)) names.set(step, `#${names.size}`);
    return { step };
  };
  const answerOr = (facts: FactsInput): Answer | null => {
    try {
      return answer(facts);
    } catch (error) {
      if (error instanceof FactsError) return null;
      throw error;
    }
  };
  const whole = ask({}, 0);
  if (whole === null) throw new RangeError("there is nobody to ask");
  return whole;
}

/** The order of the diagram, and one with the residence permit before the card. */
const ORDERS: readonly (readonly FactName[])[] = [
  rulebook.diagramOrder as FactName[],
  [
    "otherScheme",
    "status",
    "residesInFrance",
    "residenceExemption",
    "nationality",
    "age",
    "nirKind",
    "rightsOpen",
    "residencePermit",
    "residenceMonths",
    "temporaryNumberMonths",
    "cardState",
    "birthPlace",
  ],
];

/** The same answers in the order that takes fewer steps. */
export function shortestSlice(answer: (facts: FactsInput) => Answer): Next {
  const all = ORDERS.map((order) => slice(order, answer));
  return all.reduce((best, each) => (stepsOf(each).length < stepsOf(best).length ? each : best));
}

/** Every step once, before the steps that it leads to. */
export function stepsOf(next: Next): Step[] {
  const seen = new Set<Step>();
  const after: Step[] = [];
  const visit = (each: Next): void => {
    if ("end" in each || seen.has(each.step)) return;
    seen.add(each.step);
    for (const way of [...each.step.ways].reverse()) visit(way.next);
    after.push(each.step);
  };
  visit(next);
  return after.reverse();
}

/** Every path: its answers and its terminal. */
export function rowsOf(next: Next): { answers: Map<FactName, readonly FactValue[]>; end: string }[] {
  if ("end" in next) return [{ answers: new Map(), end: next.end }];
  const { fact, ways } = next.step;
  return ways.flatMap(({ values, next: following }) =>
    rowsOf(following).map(({ answers, end }) => ({ answers: new Map([[fact, values] as const, ...answers]), end })),
  );
}
