import type { DialectWords, Table } from "./dialects.js";
import { PERSON } from "./options.js";
import type { PartialDiagram } from "./partial-diagram.js";
import type { Step, Steps } from "./steps.js";

/** Names the tables that `setup` creates. */
export type TableName = (name: string) => string;

/** The columns that `decide` adds. */
export const ADDED = [
  "outcome",
  "verdict",
  "decision_id",
  "blockers_id",
  "notices_id",
  "possible_outcomes",
  "refused",
] as const;

/** The table of answers: one row for each state after the last step. */
export function answerTable(
  { answers }: Pick<PartialDiagram, "answers">,
  { terminals }: Pick<Steps, "terminals">,
  outcomes: readonly (readonly [id: string, verdict: string])[],
): Table {
  const rows = terminals.map((terminal, state) => {
    const answer = answers[terminal];
    if (!answer) return [state, null, null, null, null, null, null, true];
    const [only, ...others] = answer.outcomes.map((index) => outcomes[index]!);
    const [outcome, verdict] = others.length === 0 ? only! : ["undetermined", "undetermined"];
    const possible = answer.outcomes.map((index) => outcomes[index]![0]).join(" ");
    return [state, outcome, verdict, answer.decision, answer.blockers, answer.notices, possible, false];
  });
  return {
    name: "answers",
    columns: {
      answer: "integer",
      outcome: "text",
      verdict: "text",
      decision_id: "integer",
      blockers_id: "integer",
      notices_id: "integer",
      possible_outcomes: "text",
      refused: "boolean",
    },
    rows,
  };
}

/** The name of the table of a step, from 1. */
export const stepName = (index: number): string => `step_${index + 1}`;

/**
 * The walk through the steps: the expression of the last state, and the joins that it reads.
 *
 * @param codes the digit of each fact, by level, `NULL` where it is refused.
 */
export function walkText(
  { steps }: Pick<Steps, "steps">,
  codes: readonly string[],
  table: TableName,
  words: DialectWords,
): { readonly state: string; readonly joins: readonly string[] } {
  const joins: string[] = [];
  let state: string | null = null;
  steps.forEach((step, index) => {
    const position = positionIn(step, codes, state);
    if (words.lookup === "array") state = words.entry(step.table, position);
    else {
      const name = stepName(index);
      joins.push(`JOIN ${table(name)} AS ${name} ON ${name}.position = ${position}`);
      state = `${name}.next`;
    }
  });
  // A rulebook has facts, so there is a step.
  return { state: state!, joins };
}

/** One `SELECT` that decides every row. */
export function decideText(
  steps: Pick<Steps, "steps">,
  codes: readonly string[],
  from: string,
  table: TableName,
  words: DialectWords,
): string {
  const { state, joins } = walkText(steps, codes, table, words);
  const added = ADDED.map((name) =>
    name === "possible_outcomes" ? `${words.splitAtSpaces(`answer.${name}`)} AS ${name}` : `answer.${name}`,
  );
  return [
    `SELECT${words.hint("answer")} ${PERSON}.*, ${added.join(", ")}`,
    `FROM ${from} AS ${PERSON}`,
    ...joins,
    `JOIN ${table("answers")} AS answer ON answer.answer = ${state}`,
  ].join("\n");
}

/** The position in the table of a step. A digit that is `NULL` leads to the state of refused facts. */
function positionIn({ digits, width, refused }: Step, codes: readonly string[], state: string | null): string {
  let weight = width;
  const terms = digits.map(({ level, children }) => {
    weight /= children.length;
    return weight === 1 ? codes[level]! : `${codes[level]} * ${weight}`;
  });
  if (state !== null) terms.unshift(`${state} * ${width}`);
  return `coalesce(${terms.join("\n    + ")}, ${refused * width})`;
}
