import { type DescribedQuestion, describe, type FactName, type FactValue, rulebook } from "carte-vitale";
import { en } from "carte-vitale/messages/en";
import { fr } from "carte-vitale/messages/fr";
import { type ToolQuestion, tools } from "carte-vitale/tools";

/*
 * The interview of a client that can ask its user: one question at a time, until no unknown fact matters, the user stops,
 * or so many were asked that clients would give up. What was answered is handed on in the facts of the result.
 */

/** Clients allow ten rounds. */
const MOST_QUESTIONS = 9;

/** What has happened so far: plain JSON that travels through the client. */
export interface State {
  /** Answers by the fact or date that was asked for. */
  readonly answers: Readonly<Record<string, unknown>>;
  /** Facts that the user does not know. */
  readonly skipped: readonly string[];
  /** The fact that was asked for last. */
  readonly asked: string | null;
  readonly rounds: number;
}
export const START: State = { answers: {}, skipped: [], asked: null, rounds: 0 };

/** One answer of the user, as the protocol has it, and whatever else a client may send. */
export interface Reply {
  readonly action?: unknown;
  readonly content?: unknown;
}

/** A form with one question. */
export interface Form {
  readonly message: string;
  readonly properties: Readonly<Record<string, FormField>>;
}
export type FormField =
  | { readonly type: "integer"; readonly title: string; readonly minimum: number; readonly maximum: number }
  | { readonly type: "string"; readonly title: string; readonly format: "date" }
  | { readonly type: "string"; readonly title: string; readonly oneOf: { const: string; title: string }[] };

/** What follows: a question to the user, or the input to answer. */
export type Step = { readonly ask: Form; readonly state: State } | { readonly ask: null; readonly input: unknown };

const [decide] = tools;

/** Takes a reply, and finds what to ask next. The state and the reply are not trusted: every answer is checked again. */
export function step(input: unknown, before: State, reply?: unknown): Step {
  const { state, refusal, isOver } =
    reply === undefined ? { state: before, refusal: null, isOver: false } : taken(input, before, reply);
  const done = { ask: null, input: withAnswers(input, state) };
  const decided = decide.execute(done.input);
  if (!decided.ok || isOver || state.rounds >= MOST_QUESTIONS) return done;
  const catalogue = languageOf(input) === "fr" ? fr : en;
  const question = describe(decided.data, catalogue).missing.find(({ fact }) => !state.skipped.includes(fact));
  if (question === undefined) return done;
  const form = formOf(question, hasDay(input), catalogue.dates);
  const message = refusal === null ? form.message : `${refusal} ${form.message}`;
  return { ask: { ...form, message }, state: { ...state, asked: question.fact, rounds: state.rounds + 1 } };
}

function taken(input: unknown, before: State, reply: unknown) {
  const { action, content }: Reply = isObject(reply) ? reply : {};
  const skipping = { ...before, skipped: before.asked === null ? before.skipped : [...before.skipped, before.asked] };
  if (action === "cancel") return { state: before, refusal: null, isOver: true };
  const given = Object.entries(isObject(content) ? content : {}).filter(
    ([, value]) => value !== undefined && value !== null && value !== "",
  );
  if (action !== "accept" || given.length === 0) return { state: skipping, refusal: null, isOver: false };
  const answers = { ...before.answers, ...Object.fromEntries(given.map(([key, value]) => [key, told(value)])) };
  const state = { ...before, answers };
  const checked = decide.execute(withAnswers(input, state));
  // A refused answer is asked for again, with what is wrong.
  return checked.ok ? { state, refusal: null, isOver: false } : { state: before, refusal: checked.text, isOver: false };
}

/** A choice between yes and no travels as text. */
const told = (value: unknown): unknown => (value === "true" ? true : value === "false" ? false : value);

type Input = { readonly facts?: object; readonly language?: unknown; readonly on?: unknown };
const isObject = (value: unknown): value is Input & Reply =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const languageOf = (input: unknown) => (isObject(input) ? input.language : undefined);
const hasDay = (input: unknown) => isObject(input) && input.on !== undefined;

function withAnswers(input: unknown, { answers }: State): unknown {
  if (!isObject(input) || Object.keys(answers).length === 0) return input;
  return { ...input, facts: { ...input.facts, ...answers } };
}

function formOf({ fact, question, hint, choices }: DescribedQuestion, isDated: boolean, dates: typeof en.dates): Form {
  const message = hint === null ? question : `${question} ${hint}`;
  if (choices.length > 0) {
    const oneOf = choices.map(({ value, label, cases }) => ({
      const: `${value satisfies FactValue}`,
      title: cases.length > 0 ? `${label} (${cases.join("; ")})` : label,
    }));
    return { message, properties: { [fact]: { type: "string", title: question, oneOf } } };
  }
  const { minimum, maximum } = rulebook.facts[fact] as NonNullable<ToolQuestion["number"]> & object;
  const date = isDated ? DATE_OF[fact] : undefined;
  return {
    message,
    properties: {
      ...(date && { [date]: { type: "string", title: dates[date], format: "date" } }),
      [fact]: { type: "integer", title: question, minimum, maximum },
    },
  };
}

/** The dates that the user may give instead of a number, beside the day that is asked about. */
const DATE_OF: { readonly [F in FactName]?: "birthDate" | "residenceSince" | "temporaryNumberSince" } = {
  age: "birthDate",
  residenceMonths: "residenceSince",
  temporaryNumberMonths: "temporaryNumberSince",
};
