import {
  evaluate,
  type FactName,
  type FactsInput,
  type FactValue,
  interview,
  rulebook,
  safeEvaluate,
} from "carte-vitale";

/** What was answered to one question: `null` for "I do not know". */
export interface Answer {
  readonly fact: FactName;
  readonly value: FactValue | null;
}

/** Nothing is taken for granted about anybody: a default is asked for like any other fact. */
const OPTIONS = { assume: "nothing" } as const;

/** Where more facts than these can matter, a reader would notice the time it takes to count the questions left. */
const COUNTED = 6;

export function decide(answers: readonly Answer[]) {
  return evaluate(factsOf(answers), OPTIONS);
}

/** The next question, and how many are left; `null` when no other answer could change anything. */
export function ask(answers: readonly Answer[]) {
  const { missing } = decide(answers);
  // `missing` is in the order of `interview`: its first fact is the best question.
  const fact = missing.find((name) => answers.every((answer) => answer.fact !== name));
  if (fact === undefined) return null;
  const counted = missing.length <= COUNTED ? interview(factsOf(answers), OPTIONS) : null;
  return { fact, left: counted?.fact === fact ? counted : null };
}

/** Whether an answer is accepted beside the others. What they imply is not asked for: it is not missing. */
export function isAccepted(answers: readonly Answer[], answer: Answer): boolean {
  return safeEvaluate(factsOf([...answers, answer]), OPTIONS).success;
}

/** The lowest and the highest answer where a number is asked for. */
export function rangeOf(fact: FactName) {
  const asked = rulebook.facts[fact];
  return "minimum" in asked ? { minimum: asked.minimum, maximum: asked.maximum } : null;
}

function factsOf(answers: readonly Answer[]): FactsInput {
  const known = answers.filter(({ value }) => value !== null);
  return Object.fromEntries(known.map(({ fact, value }) => [fact, value]));
}
