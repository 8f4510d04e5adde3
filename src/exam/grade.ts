import type { Exam } from "./exam.js";

/** How many answers are right, and beside what that has to be read. */
export interface Grade {
  persons: number;
  right: number;
  /** The share of right answers. */
  score: number;
  /** The 95 per cent interval of the score, after Wilson. */
  interval: [number, number];
  /** What an answer by chance scores on average. */
  chance: number;
  /** What the best of all constant answers scores. */
  constant: number;
  /** Persons without an answer. */
  unanswered: string[];
  /** Persons whose answer is no code of the exam. */
  invalid: string[];
  /** By the right answer. */
  byAnswer: Record<string, { persons: number; right: number }>;
  wrong: { id: string; right: string; given: string }[];
}

/** Two standard deviations of a normal distribution, for 95 per cent. */
const Z = 1.96;

/** Compares answers, by the id of the person, with the proven ones. An answer that is missing is wrong. */
export function grade({ persons, answers: accepted }: Exam, answers: ReadonlyMap<string, unknown>): Grade {
  const codes = accepted.map(({ code }) => code);
  const byAnswer: Grade["byAnswer"] = {};
  const [unanswered, invalid, wrong]: [string[], string[], Grade["wrong"]] = [[], [], []];
  for (const { id, answer } of persons) {
    const given = answers.get(id);
    const code = typeof given === "string" ? given.trim() : "";
    const counted = byAnswer[answer] ?? { persons: 0, right: 0 };
    byAnswer[answer] = { persons: counted.persons + 1, right: counted.right + (code === answer ? 1 : 0) };
    if (given === undefined) unanswered.push(id);
    else if (!codes.includes(code)) invalid.push(id);
    else if (code !== answer) wrong.push({ id, right: answer, given: code });
  }
  const right = persons.length - unanswered.length - invalid.length - wrong.length;
  return {
    persons: persons.length,
    right,
    score: right / persons.length,
    interval: intervalOf(right, persons.length),
    chance: 1 / codes.length,
    constant: Math.max(...Object.values(byAnswer).map((each) => each.persons)) / persons.length,
    unanswered,
    invalid,
    byAnswer,
    wrong,
  };
}

/** Wilson, E. B. (1927): Probable inference, the law of succession, and statistical inference. */
function intervalOf(right: number, persons: number): [number, number] {
  const share = right / persons;
  const spread = Z * Math.sqrt((share * (1 - share)) / persons + (Z * Z) / (4 * persons * persons));
  const middle = share + (Z * Z) / (2 * persons);
  const scale = 1 + (Z * Z) / persons;
  return [(middle - spread) / scale, (middle + spread) / scale];
}
