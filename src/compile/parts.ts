import { writeNumbers, writeSets } from "../diagram/number-text.js";
import type { Artefact, Task } from "../model/artefact.js";
import type { Decision, Notice, Procedure, Reason, RequiredDocument } from "../model/decision.js";
import { type NamedRule, type Rulebook, rulesOf } from "../model/rulebook.js";
import { Interned } from "./combine.js";
import type { CompleteDecision } from "./hit-policies.js";

/*
 * Lists every part of the decisions once, in the order in which parts are reported: a set of them is then their indexes in
 * ascending order.
 */

/** The parts, and for each value of a diagram its sets of them. The decisions are those of the values. */
export function partsOf(
  rulebook: Rulebook,
  answers: readonly CompleteDecision[],
  grounds: readonly CompleteDecision[],
  noticeSets: readonly CompleteDecision[],
) {
  const outcomes = Object.entries(rulebook.outcomes).map(([id, { verdict }]) => [id, verdict] as const);
  const reasons = listReasons(rulebook, grounds);
  const notices = listNotices(rulebook, noticeSets);
  const documents = listDocuments(rulebook, answers);
  const procedures = new Interned<Procedure>();
  const interimProofs = new Interned<Decision["interimProof"]>();
  const tasks = new Interned<Task>();
  const papers = new Interned<Artefact["papers"][number]>();
  const sendings = new Interned<Artefact["sendings"][number]>();
  const taskOf = ({ outcome, issuance, applicant, procedures: done, interimProof }: CompleteDecision): Task => [
    outcomes.findIndex(([id]) => id === outcome),
    issuance,
    applicant,
    procedures.numbers(done),
    interimProofs.number(interimProof),
  ];
  return {
    answers: {
      tasks: writeNumbers(answers.map((decision) => tasks.number(taskOf(decision)))),
      documents: writeSets(answers.map((decision) => documents.numbers(decision.documents))),
    },
    grounds: {
      reasons: writeSets(grounds.map((decision) => reasons.numbers(decision.reasons))),
      blockers: writeSets(grounds.map((decision) => reasons.numbers(decision.blockers))),
    },
    noticeSets: { notices: writeSets(noticeSets.map((decision) => notices.numbers(decision.notices))) },
    lists: {
      outcomes,
      reasons: reasons.values,
      notices: notices.values,
      procedures: procedures.values,
      tasks: tasks.values,
      documents: documents.values.map(
        ({ id, procedure, anyOf, channels, rule, sources }) =>
          [papers.number({ id, anyOf, rule, sources }), sendings.number({ procedure, channels })] as const,
      ),
      papers: papers.values,
      sendings: sendings.values,
      interimProofs: interimProofs.values,
    },
  };
}

/** Blockers come in the order of their outcomes, then entitlement routes, then grants; each in the order of the rules. */
function listReasons(rulebook: Rulebook, decisions: readonly CompleteDecision[]): Interned<Reason> {
  const outcomes = Object.keys(rulebook.outcomes);
  const rankOf = ({ event }: NamedRule) =>
    event.type === "blocker"
      ? outcomes.indexOf(event.params.outcome)
      : outcomes.length + (event.type === "grant" ? 1 : 0);
  const rules = rulesOf(rulebook).sort((one, other) => rankOf(one) - rankOf(other));
  const found = decisions.flatMap(({ reasons, blockers }) => [...reasons, ...blockers]);
  return list(rules.map(({ id }) => found.filter((reason) => reason.rule === id)));
}

function listNotices({ notices = {} }: Rulebook, decisions: readonly CompleteDecision[]): Interned<Notice> {
  const found = decisions.flatMap((decision) => decision.notices);
  return list(Object.keys(notices).map((id) => found.filter((notice) => notice.id === id)));
}

/** Documents are reported by procedure, then in the order of the rules that ask for them. */
function listDocuments(rulebook: Rulebook, decisions: readonly CompleteDecision[]): Interned<RequiredDocument> {
  const found = decisions.flatMap((decision) => decision.documents);
  return list(
    Object.keys(rulebook.procedures).flatMap((procedure) => {
      const own = found.filter((document) => document.procedure === procedure);
      return rulesOf(rulebook).map(({ id }) => own.filter((document) => document.rule === id));
    }),
  );
}

function list<T>(groups: readonly (readonly T[])[]): Interned<T> {
  const parts = new Interned<T>();
  parts.numbers(groups.flat());
  return parts;
}
