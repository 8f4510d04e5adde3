import { DATE_NAMES, GIVEN_BY } from "../model/dates.js";
import { type FactName, rulebook } from "../model/shipped-rulebook.js";
import { describeQuestion } from "../words/describe.js";
import type { ToolQuestion } from "./tool.js";
import type { ToolWords } from "./words/words.js";

/** A question as an assistant asks it. */
export function questionOn(fact: FactName, { catalogue }: ToolWords): ToolQuestion {
  const { question, hint, choices } = describeQuestion(fact, catalogue);
  return {
    fact,
    title: question,
    hint,
    options: choices.map(({ value, label, cases }) => ({ value, label, includes: cases })),
    number: numberOf(rulebook.facts[fact]),
    date: DATE_NAMES.find((date) => GIVEN_BY[date][0] === fact) ?? null,
  };
}

function numberOf(fact: object): ToolQuestion["number"] {
  if (!("unit" in fact)) return null;
  const { minimum, maximum, unit } = fact as NonNullable<ToolQuestion["number"]>;
  return { minimum, maximum, unit };
}

/** The lines that ask a question. */
export function askingLines(question: ToolQuestion | null, words: ToolWords): string[] {
  if (question === null) return [];
  const { catalogue } = words;
  const { title, hint, options, number, date } = question;
  const choices = options.map(({ value, label, includes }) => {
    const more = includes.length > 0 ? ` (${words.list(includes)})` : "";
    return `- ${value} = ${label}${more}`;
  });
  const counted = number
    ? [`${words.number(number.minimum, number.maximum)} (${catalogue.facts[question.fact].label})`]
    : [];
  const answers = [...counted, ...(date ? [`${words.orDate(catalogue.dates[date])} (${date})`] : [])].join(", ");
  return [
    catalogue.labelled(words.next, hint ? `${title} ${hint}` : title),
    ...choices,
    ...(answers === "" ? [] : [catalogue.labelled(words.answers, answers)]),
  ];
}
