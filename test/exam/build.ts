import { evaluate, type FactsInput, type Outcome, rulebook } from "carte-vitale";
import { en } from "carte-vitale/messages/en";
import { fr } from "carte-vitale/messages/fr";
import type { Exam } from "../../src/exam/exam.js";
import type { Report } from "../rules/report.js";
import { english } from "./en.js";
import { french } from "./fr.js";
import { type Candidate, examPersons } from "./persons.js";
import { described } from "./sentences.js";

/** Writes the exam for assistants. */
export function writeExam(report: Report): void {
  report.write("src/shipped/exam.json", written(buildExam()));
}

export function buildExam(): Exam {
  const persons = distinct(examPersons());
  return {
    format: 1,
    rulebook: evaluate({ otherScheme: "other" }).rulebook,
    question: { en: english.question, fr: french.question },
    answers: (Object.keys(rulebook.outcomes) as Outcome[]).map((code) => ({
      code,
      en: en.outcomes[code].headline,
      fr: fr.outcomes[code].headline,
    })),
    persons: persons.map(({ facts, answer, from }, index) => ({
      id: `${index + 1}`.padStart(3, "0"),
      en: described(facts, english),
      fr: described(facts, french),
      answer,
      facts: facts as FactsInput,
      from,
    })),
  };
}

/** Leaves out a person who is described as another one is. */
function distinct(persons: readonly Candidate[]): Candidate[] {
  const texts = new Set<string>();
  return persons.filter(({ facts }) => {
    const text = described(facts, english);
    return !texts.has(text) && texts.add(text);
  });
}

/** One line for each person keeps the difference between two exams small. */
function written({ persons, answers, ...others }: Exam): string {
  const lines = (list: readonly object[]) => `[\n${list.map((each) => JSON.stringify(each)).join(",\n")}\n]`;
  const head = Object.entries(others).map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`);
  return `{\n${[...head, `"answers":${lines(answers)}`, `"persons":${lines(persons)}`].join(",\n")}\n}\n`;
}
