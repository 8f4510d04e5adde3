import { countPersons, valueCount } from "../../src/compile/count.js";
import {
  CONTRADICTION,
  Diagram,
  type Edge,
  isTerminal,
  NO,
  terminal,
  terminalOf,
  YES,
} from "../../src/diagram/diagram.js";
import { deserialise, type NodeTable } from "../../src/diagram/serialise.js";
import { type AnswerParts, createDecisions } from "../../src/evaluate/decisions.js";
import { classCount, indexes } from "../../src/model/artefact.js";
import type { Procedure } from "../../src/model/decision.js";
import { countsFor, leavesOf, rulesOf } from "../../src/model/rulebook.js";
import { shipped, shippedRulebook, shippedRules } from "../../src/shipped.js";
import type { Rests } from "./rests.js";

/*
 * How many classes of persons have something in their decision: the accepted combinations of classes, where each value of an
 * enumeration counts. The diagrams of decisions become one that says yes or no, and its paths are counted.
 */

const widths = shipped.facts.map(classCount);
const weights = shipped.facts.map((fact) => indexes(classCount(fact)).map((index) => valueCount(fact, index)));
const decisions = createDecisions(shipped);
const diagram = new Diagram();
const roots = {
  answers: copyOf(decisions.answers),
  grounds: copyOf(decisions.grounds),
  notices: copyOf(decisions.noticeSets),
};
const rulesById = new Map(rulesOf(shippedRulebook).map((rule) => [rule.id, rule]));
/** The diagrams of rules, and by rule the root that says where it holds: after NO and YES, before its clauses. */
const ruleDiagrams = deserialise(shippedRules.nodes, widths);
const ruleRoots = new Map<string, Edge>();
let place = 2;
for (const { id, conditions } of rulesById.values()) {
  ruleRoots.set(id, ruleDiagrams.roots[place] ?? terminal(NO));
  place += 1 + leavesOf(conditions).length;
}
/** A decision does not name the rules of these kinds. */
const UNNAMED = ["issuance", "applicant", "interim-proof"];

export const ALL_CLASSES = countPersons(shipped).persons;

/** The number of classes of persons whose decision has a rule, document, notice, step or wait that rests on the law. */
export function countTouched(rests: Rests): number {
  const { rules, steps, alternatives, parameters } = rests;
  const size = diagram.nodes.length;
  const has = (root: Edge, test: (index: number) => boolean) =>
    diagram.map(root, (index) => (index === CONTRADICTION ? CONTRADICTION : test(index) ? YES : NO));
  const byRule = ({ rule }: { readonly rule: string }) => rules.includes(rule);
  const byPart = ({ id, channels }: Procedure) =>
    channels.some(
      (channel) =>
        channel.steps.some((step) => steps.includes(step)) ||
        parameters.includes(shippedRulebook.procedures[id]?.channels[channel.id]?.delivery ?? ""),
    );
  const parts = [
    has(roots.answers, (index) => {
      const { procedures, documents } = decisions.answer(index);
      return (
        [...procedures, ...documents].some(byRule) ||
        procedures.some(byPart) ||
        documents.some(({ anyOf }) => anyOf.some((each) => alternatives.includes(each)))
      );
    }),
    has(roots.grounds, (index) => {
      const { reasons, blockers } = decisions.reasonsAndBlockers(index);
      return [...reasons, ...blockers].some(byRule);
    }),
    has(roots.notices, (index) => decisions.notices(index).some(byRule)),
    ...rules.filter((id) => UNNAMED.includes(rulesById.get(id)?.event.type ?? "")).map(countsWhere),
  ];
  const touched = parts.reduce((all, part) =>
    diagram.combine(all, part, (a, b) => (a && b ? Math.max(a, b) : CONTRADICTION)),
  );
  const counted = count(touched);
  diagram.truncate(size);
  return counted;
}

/** The diagram that says where a rule holds and is part of the decision. */
function countsWhere(id: string): Edge {
  const rule = rulesById.get(id);
  const root = ruleRoots.get(id);
  if (rule === undefined || root === undefined) throw new RangeError(`no rule ${id}`);
  const counts = ({ verdict, outcome, procedures }: AnswerParts) =>
    countsFor(shippedRulebook, rule.event, {
      verdict,
      outcomes: [outcome],
      procedures: procedures.map((procedure) => procedure.id),
    });
  return diagram.combine(roots.answers, copyOf({ table: ruleDiagrams.table, root }), (answer, holds) => {
    if (answer === CONTRADICTION) return CONTRADICTION;
    return holds === YES && counts(decisions.answer(answer)) ? YES : NO;
  });
}

function copyOf({ table, root }: NodeTable): Edge {
  const copied = new Map<Edge, Edge>();
  const visit = (edge: Edge): Edge => {
    if (isTerminal(edge)) return edge;
    const before = copied.get(edge);
    if (before !== undefined) return before;
    const level = table[edge] ?? 0;
    const first = edge + 1;
    const node = diagram.node(level, table.slice(first, first + (widths[level] ?? 0)).map(visit));
    copied.set(edge, node);
    return node;
  };
  return visit(root);
}

/** The classes of persons that lead to {@link YES}. */
function count(root: Edge): number {
  const done = new Map<string, number>();
  const below = (edge: Edge, level: number): number => {
    const counts = weights[level];
    if (counts === undefined) return edge === terminal(YES) ? 1 : 0;
    if (isTerminal(edge) && terminalOf(edge) !== YES) return 0;
    const key = `${edge} ${level}`;
    const before = done.get(key);
    if (before !== undefined) return before;
    const sum = counts.reduce(
      (all, values, index) => all + values * below(diagram.child(edge, level, index), level + 1),
      0,
    );
    done.set(key, sum);
    return sum;
  };
  return below(root, 0);
}
