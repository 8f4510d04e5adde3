import { CONTRADICTION, terminalOfValue, valueOfTerminal } from "../diagram/diagram.js";
import { readNumbers, readSets } from "../diagram/number-text.js";
import { deserialise, type NodeTable } from "../diagram/serialise.js";
import { type Artefact, classCounts } from "../model/artefact.js";
import type { Decision, RequiredDocument } from "../model/decision.js";
import { freeze } from "../model/freeze.js";
import { memo, once } from "../model/once.js";

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
  /** Every document, in the order in which they are reported. */
  readonly documents: readonly RequiredDocument[];
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
  const widths = classCounts(artefact);
  const answers = deserialise(artefact.answers.nodes, widths);
  const grounds = deserialise(artefact.grounds.nodes, widths);
  const noticeSets = deserialise(artefact.noticeSets.nodes, widths);
  const tasks = readNumbers(artefact.answers.tasks);
  const documentSets = once(() => readSets(artefact.answers.documents));
  const reasonSets = once(() => readSets(artefact.grounds.reasons));
  const blockerSets = once(() => readSets(artefact.grounds.blockers));
  const sets = once(() => readSets(artefact.noticeSets.notices));
  const documents = artefact.documents.map(([paper, sending]) => {
    const { id, anyOf, rule, sources } = artefact.papers[paper]!;
    const { procedure, channels } = artefact.sendings[sending]!;
    return { id, procedure, anyOf, channels, rule, sources };
  });
  const partsOf = <T>(parts: readonly T[], indexes: readonly number[]) => indexes.map((index) => parts[index]!);
  const answer = memo((terminal: number) => {
    const index = valueOfTerminal(terminal);
    const [outcome, issuance, applicant, procedures, interimProof] = artefact.tasks[tasks[index]!]!;
    const [id, verdict] = artefact.outcomes[outcome]!;
    return freeze({
      outcome: id,
      verdict,
      issuance,
      applicant,
      procedures: partsOf(artefact.procedures, procedures),
      documents: partsOf(documents, documentSets()[index]!),
      interimProof: artefact.interimProofs[interimProof]!,
      // A rulebook of one's own has its own codes; only the shipped ones are in the types.
    }) as AnswerParts;
  });
  const reasonsAndBlockers = memo((terminal: number) => {
    const index = valueOfTerminal(terminal);
    return freeze({
      reasons: partsOf(artefact.reasons, reasonSets()[index]!),
      blockers: partsOf(artefact.reasons, blockerSets()[index]!),
    }) as GroundsParts;
  });
  const notices = memo(
    (terminal: number) => freeze(partsOf(artefact.notices, sets()[valueOfTerminal(terminal)]!)) as NoticeParts,
  );
  // Terminals in mixed radix: one number for each triple. A text of sets is at least as long as the number of its sets.
  const groundsCount = terminalOfValue(artefact.grounds.reasons.length);
  const noticeSetCount = terminalOfValue(artefact.noticeSets.notices.length);
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
    documents,
    notices,
    answer,
    reasonsAndBlockers,
    decision: (answerTerminal, groundsTerminal, noticeSet) =>
      decisionByTriple((answerTerminal * groundsCount + groundsTerminal) * noticeSetCount + noticeSet),
  };
}

/** The terminals of a diagram without the one of contradictory facts. */
export const withoutContradiction = (terminals: readonly number[]): number[] =>
  terminals.filter((terminal) => terminal !== CONTRADICTION);
