import { readFileSync } from "node:fs";
import process from "node:process";
import type { Exam } from "./exam/exam.js";
import { type Grade, grade } from "./exam/grade.js";

/*
 * Grades the answers to the exam for assistants, a JSON object from the id of a person to a code:
 * node node_modules/carte-vitale/dist/grade.js answers.json
 */

// Another exam, such as that of an earlier version, may be named after the answers.
const [path, other] = process.argv.slice(2);
const exam = objectIn(other ?? new URL("./exam.json", import.meta.url)) as Exam | null;
const answers = path === undefined ? null : objectIn(path);
if (!Array.isArray(exam?.persons) || !Array.isArray(exam.answers)) {
  process.stderr.write("The exam cannot be read: name a file such as carte-vitale/exam.json after the answers\n");
  process.exitCode = 1;
} else if (answers === null) {
  process.stderr.write(
    'Hand in a JSON file with one code for each person of carte-vitale/exam.json: { "001": "eligible" }\n',
  );
  process.exitCode = 1;
} else process.stdout.write(`${lines(grade(exam, new Map(Object.entries(answers)))).join("\n")}\n`);

/** `null` for a file that is no JSON object. */
function objectIn(file: string | URL): object | null {
  try {
    // Some editors begin a file with a byte order mark.
    const value: unknown = JSON.parse(readFileSync(file, "utf8").replace(/^\uFEFF/, ""));
    return typeof value === "object" && value !== null && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}

function lines({ persons, right, score, interval, chance, constant, unanswered, invalid, byAnswer, wrong }: Grade) {
  const share = (value: number) => `${(100 * value).toFixed(1)} %`;
  return [
    `${right} of ${persons} right: ${share(score)} (95 per cent interval ${interval.map(share).join(" to ")})`,
    `By chance: ${share(chance)}; the best of all constant answers: ${share(constant)}`,
    ...(unanswered.length > 0 ? [`Not answered: ${unanswered.join(", ")}`] : []),
    ...(invalid.length > 0 ? [`No code of the exam: ${invalid.join(", ")}`] : []),
    ...Object.entries(byAnswer).map(([code, each]) => `${code}: ${each.right} of ${each.persons}`),
    ...wrong.map(({ id, right: expected, given }) => `${id}: ${given} instead of ${expected}`),
  ];
}
