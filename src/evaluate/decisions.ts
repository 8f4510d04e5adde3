import { CONTRADICTION, terminalOfValue, valueOfTerminal } from "../diagram/diagram.js";
import { deserialise, type NodeTable } from "../diagram/serialise.js";
import type { Artefact } from "../model/artefact.js";
import type { Decision } from "../model/decision.js";
import { freeze } from "../model/freeze.js";
import { memo } from "../model/once.js";

/** What a person is told to do, by the parts of a decision. */
export type AnswerParts = Pick<
  Decision,
  "outcome" | "verdict" | "issuance" | "applicant" | "procedures" | "documents" | "interimProof"
>;
/** Why, by the parts of a decision. */
export type GroundsParts = Pick<Decision, "reasons" | "blockers">;
/** What a person should know besides. */
export type NoticeParts = Decision["notices"];

/** The three diagrams of an artefact, ready to be walked, and what their terminals stand for. */
export interface Decisions {
  readonly answers: NodeTable;
  readonly grounds: NodeTable;
  readonly noticeSets: NodeTable;
  /** The parts of an answer, frozen. Equal parts of different answers are one object. */
  answer(terminal: number): AnswerParts;
  /** The parts of grounds, in the same way. */
  reasonsAndBlockers(terminal: number): GroundsParts;
  /** The notices, in the same way. */
  notices(terminal: number): NoticeParts;
  /** The decision over complete facts: one object for each triple of terminals. */
  decision(answer: number, grounds: number, noticeSet: number): Decision;
}

/** Reads the diagrams of an artefact. Parts and decisions are made at their first use, then kept. */
export function createDecisions(artefact: Artefact): Decisions {
  const answers = deserialise(artefact.answers.nodes);
  const grounds = deserialise(artefact.grounds.nodes);
  const noticeSets = deserialise(artefact.noticeSets.nodes);
  const answer = memo((terminal: number) => freeze(answerParts(artefact, valueOfTerminal(terminal))) as AnswerParts);
  const reasonsAndBlockers = memo((terminal: number) => {
    const [reasons, blockers] = artefact.grounds.values[valueOfTerminal(terminal)]!;
    const partsOf = (indexes: readonly number[]) => indexes.map((index) => artefact.reasons[index]!);
    return freeze({ reasons: partsOf(reasons), blockers: partsOf(blockers) }) as GroundsParts;
  });
  const notices = memo((terminal: number) => {
    const indexes = artefact.noticeSets.values[valueOfTerminal(terminal)]!;
    return freeze(indexes.map((index) => artefact.notices[index]!)) as NoticeParts;
  });
  const groundsCount = terminalOfValue(artefact.grounds.values.length);
  const noticeSetCount = terminalOfValue(artefact.noticeSets.values.length);
  // Terminals in mixed radix: one number for each triple.
  const decisionByTriple = memo((triple: number) => {
    const pair = Math.floor(triple / noticeSetCount);
    return decisionOf(Math.floor(pair / groundsCount), pair % groundsCount, triple % noticeSetCount);
  });

  function decisionOf(answerTerminal: number, groundsTerminal: number, noticeSet: number): Decision {
    const { outcome, verdict, issuance, applicant, procedures, documents, interimProof } = answer(answerTerminal);
    const decision: Decision = {
      outcome,
      verdict,
      issuance,
      applicant,
      ...reasonsAndBlockers(groundsTerminal),
      procedures,
      documents,
      possibleDocuments: [],
      notices: notices(noticeSet),
      interimProof,
      possibleOutcomes: [outcome],
      missing: [],
      assumed: [],
      rulebook: artefact.rulebook,
    };
    return freeze(decision) as Decision;
  }

  return {
    answers,
    grounds,
    noticeSets,
    notices,
    answer,
    reasonsAndBlockers,
    decision: (answerTerminal, groundsTerminal, noticeSet) =>
      decisionByTriple((answerTerminal * groundsCount + groundsTerminal) * noticeSetCount + noticeSet),
  };
}

function answerParts(artefact: Artefact, index: number): AnswerParts {
  const [outcome, issuance, applicant, procedures, documents, interimProof] = artefact.answers.values[index]!;
  const [id, verdict] = artefact.outcomes[outcome]!;
  return {
    // A rulebook of one's own has its own codes; only the shipped ones are in the types.
    outcome: id as Decision["outcome"],
    verdict: verdict as Decision["verdict"],
    issuance,
    applicant,
    procedures: procedures.map((each) => artefact.procedures[each]!),
    documents: documents.map((each) => artefact.documents[each]!),
    interimProof: artefact.interimProofs[interimProof]!,
  };
}

/** The terminals of a diagram without the one of contradictory facts. */
export const withoutContradiction = (terminals: readonly number[]): number[] =>
  terminals.filter((terminal) => terminal !== CONTRADICTION);
