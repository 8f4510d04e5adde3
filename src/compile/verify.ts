import { CONTRADICTION, type Edge, terminalOfValue, YES } from "../diagram/diagram.js";
import type { NamedRule, Rulebook } from "../model/rulebook.js";
import type { FactsInput } from "../model/shipped-rulebook.js";
import type { RulebookIssue } from "../rulebook/error.js";
import { classIndex } from "./classes.js";
import type { Combined } from "./combine.js";
import type { RuleDiagrams } from "./rule-diagrams.js";
import type { Findings } from "./serialise.js";

/** What was counted while a rulebook was checked. */
export interface CertificateCounts {
  facts: number;
  rules: number;
  /** Classes of persons that are accepted: numbers are cut at the thresholds, every value of a choice counts. */
  persons: number;
  /** Classes whose facts contradict each other: each is refused. */
  contradictory: number;
  /** Different decisions over complete facts. */
  decisions: number;
  /** Nodes of the diagrams that lead to them. */
  nodes: number;
}

/** What the check of a rulebook found. Deeply frozen plain JSON. */
export interface Certificate {
  /** Whether the rulebook compiles: `issues` is empty. */
  sound: boolean;
  issues: readonly RulebookIssue[];
  /** The edition; `null` when the rulebook is malformed or too large. */
  rulebook: { version: string; hash: string } | null;
  /** `null` when the rulebook is malformed or too large. */
  counts: CertificateCounts | null;
}

/** Finds facts for which a diagram leads to a wanted terminal; `null` where none do. */
type Find = (root: Edge, isWanted: (terminal: number) => boolean) => FactsInput | null;

const holds = (terminal: number) => terminal === YES;
const accepted = (terminal: number) => terminal !== CONTRADICTION;

/** Finds everything that is wrong with what a rulebook decides, each with an example. */
export function flawsOf(rulebook: Rulebook, { diagrams, combined }: Findings): RulebookIssue[] {
  const { diagram, values } = diagrams;
  const find: Find = (root, isWanted) => {
    const path = diagram.pathTo(root, isWanted);
    if (path === null) return null;
    const facts = [...path].map(
      ([level, index]) => [rulebook.diagramOrder[level], values[level]![index]?.[0]] as const,
    );
    // "Not applicable" has no value to hand in.
    return Object.fromEntries(facts.filter(([, value]) => value !== undefined)) as FactsInput;
  };
  if (find(combined.root, accepted) === null) {
    const example = find(combined.root, () => true);
    return [issue("nobody", "the contradictions refuse every person: remove one of them", example)];
  }
  return [
    ...decisionFlaws(diagrams, combined, find),
    ...idleRules(diagrams, combined, find),
    ...idleContradictions(diagrams, combined, find),
    ...unreachedCodes(rulebook, diagrams, combined, find),
    ...defaultFlaws(rulebook, diagrams, combined, find),
  ];
}

function issue(code: string, message: string, example: FactsInput | null, rule?: NamedRule): RulebookIssue {
  const place = rule
    ? { file: rule.file, rule: rule.id, path: ["law", rule.file, rule.id] }
    : { file: null, rule: null, path: [] };
  return { code, message, clause: null, example, ...place };
}

/** Gaps, overlaps and grants beside a blocker: each message once, with an example. */
function decisionFlaws({ rules }: RuleDiagrams, { root, entries }: Combined, find: Find): RulebookIssue[] {
  const found = new Map<string, RulebookIssue>();
  entries.forEach(({ flaws }, index) => {
    for (const flaw of flaws) {
      if (found.has(flaw.message)) continue;
      const rule = rules.find((each) => each.rule.id === flaw.rules[0])?.rule;
      const example = find(root, (terminal) => terminal === terminalOfValue(index));
      found.set(flaw.message, issue(flaw.code, flaw.message, example, rule));
    }
  });
  return [...found.values()];
}

/** Rules that never hold, and rules that hold but never count. */
function idleRules({ diagram, rules }: RuleDiagrams, { root, entries }: Combined, find: Find): RulebookIssue[] {
  const counted = new Set(entries.flatMap((entry) => entry.rules.map(({ id }) => id)));
  return rules
    .filter(({ rule }) => !counted.has(rule.id))
    .map(({ rule, holds: own }) => {
      const both = diagram.combine(root, own, (index, held) => (accepted(index) && holds(held) ? YES : CONTRADICTION));
      const holder = find(both, holds);
      if (holder)
        return issue(
          "never-counts",
          "the rule holds for some persons, but no decision has it: correct its outcomes or procedures, or remove it",
          holder,
          rule,
        );
      const refused = find(own, holds);
      const why = refused ? ", only for facts that are refused" : "";
      return issue(
        "never-holds",
        `the rule holds for no person${why}: correct its conditions, or remove it`,
        refused ?? find(root, accepted),
        rule,
      );
    });
}

/** Contradictions that refuse no facts. */
function idleContradictions({ contradictions }: RuleDiagrams, { root }: Combined, find: Find): RulebookIssue[] {
  return contradictions
    .filter((contradiction) => find(contradiction.holds, holds) === null)
    .map(({ id }) => ({
      ...issue(
        "never-holds",
        `the contradiction ${id} refuses no facts: correct its conditions, or remove it`,
        find(root, accepted),
      ),
      rule: id,
      path: ["contradictions", id],
    }));
}

/** Codes that are declared and that no decision has. */
function unreachedCodes(
  rulebook: Rulebook,
  { rules }: RuleDiagrams,
  { root, entries }: Combined,
  find: Find,
): RulebookIssue[] {
  const decisions = entries.map(({ decision }) => decision);
  const documents = decisions.flatMap((decision) => decision.documents);
  const procedures = decisions.flatMap((decision) => decision.procedures);
  const kinds: Record<string, { declared: readonly string[]; reached: readonly string[] }> = {
    outcome: {
      declared: Object.keys(rulebook.outcomes).filter((id) => id !== "undetermined"),
      reached: decisions.map(({ outcome }) => outcome),
    },
    procedure: { declared: Object.keys(rulebook.procedures), reached: procedures.map(({ id }) => id) },
    step: {
      declared: Object.keys(rulebook.steps),
      reached: procedures.flatMap(({ channels }) => channels.flatMap(({ steps }) => steps)),
    },
    document: { declared: Object.keys(rulebook.documents), reached: documents.map(({ id }) => id) },
    alternative: { declared: Object.keys(rulebook.alternatives), reached: documents.flatMap(({ anyOf }) => anyOf) },
    notice: {
      declared: Object.keys(rulebook.notices ?? {}),
      reached: decisions.flatMap(({ notices }) => notices.map(({ id }) => id)),
    },
  };
  const naming = new Map<string, { rule: NamedRule; holder: FactsInput | null }>();
  const named = rules.map(({ rule, holds: own }) => ({ rule, holder: find(own, holds) }));
  // A rule that gives a code comes before one that lists it.
  for (const pattern of [/:"([^"]*)"/g, /"([^"]*)"/g]) {
    for (const each of named) {
      for (const [, id = ""] of JSON.stringify(each.rule.event).matchAll(pattern)) {
        if (!naming.has(id)) naming.set(id, each);
      }
    }
  }
  const example = find(root, accepted);
  return Object.entries(kinds).flatMap(([kind, { declared, reached }]) => {
    const isReached = new Set(reached);
    return declared
      .filter((id) => !isReached.has(id))
      .map((id) => {
        const { rule, holder } = naming.get(id) ?? {};
        return issue(
          "unreachable",
          `no person can reach the ${kind} ${id}: use it in a rule, or remove it`,
          holder ?? example,
          rule,
        );
      });
  });
}

/** Defaults that contradict facts that can be given. */
function defaultFlaws(
  rulebook: Rulebook,
  { diagram, values, notApplicable }: RuleDiagrams,
  { root }: Combined,
  find: Find,
): RulebookIssue[] {
  return Object.entries(rulebook.facts).flatMap(([name, { default: value }]) => {
    if (value === undefined) return [];
    const level = rulebook.diagramOrder.indexOf(name);
    const cofactor = (index: number) => diagram.restrict(root, level, index);
    const byDefault = cofactor(classIndex(values[level]!, value));
    // Where the fact does not apply, no default is taken.
    const taken =
      notApplicable[level] === null
        ? byDefault
        : diagram.combine(byDefault, cofactor(notApplicable[level]!), (own, none) => Math.max(own, none));
    const person = values[level]!.map((_, index) =>
      find(
        diagram.combine(taken, cofactor(index), (own, other) =>
          !accepted(own) && accepted(other) ? YES : CONTRADICTION,
        ),
        holds,
      ),
    ).find((found) => found !== null);
    return person
      ? [
          issue(
            "default",
            `the default of ${name} contradicts facts that can be given: choose another default, or none`,
            person,
          ),
        ]
      : [];
  });
}
