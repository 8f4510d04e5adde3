import type { IssueWords } from "../issue-words.js";
import { capitalised } from "../words-for.js";

export const issues: IssueWords = {
  "not-facts": () => "The answers cannot be read. Hand in a plain object with one key for each fact.",
  "unknown-fact": () => "One answer belongs to no question. Leave it out.",
  "date-without-day": (name, others) =>
    `${capitalised(name)} needs a day. Say which day you ask about (evaluateOn), or give this instead: ${others.join("; ")}.`,
  "not-accepted": (name, others) => `${capitalised(name)}: choose one of these answers: ${others.join("; ")}.`,
  "not-a-number": (name, [lowest, highest]) =>
    `${capitalised(name)}: give a whole number from ${lowest} to ${highest}.`,
  "not-a-date": (name, [example]) => `${capitalised(name)}: give a date that exists, such as ${example}.`,
  "too-long-ago": (name) => `${capitalised(name)} is too long ago. Check the year.`,
  unreadable: (name) => `${capitalised(name)} cannot be read. Give it again.`,
  contradiction: (name, others) =>
    `These answers do not go together: ${[name, ...others].join("; ")}. Correct one of them, or leave it out.`,
  "given-twice": (name, others) =>
    `These answers say the same: ${[name, ...others].join("; ")}. Keep only one of them.`,
  after: (name, [other]) => `${capitalised(name)} is after ${other}. Check the year.`,
  before: (name, [other]) => `${capitalised(name)} is before ${other}. Check the year.`,
  option: () => "An option is not known. Give “assume” with “defaults” or “nothing”; “interview” takes “weights” too.",
  target: () => "The target cannot be aimed at. Choose an outcome or a verdict, but not “undetermined”.",
  weight: () => "The weights cannot be read. Give a positive number for each answer, by fact.",
  record: () => "This is not a record, or it was changed. Hand in the record exactly as it was made.",
  range: () => "The range has too many keys. Give its first day (from) and its last day (until).",
  "not-columns": () => "The columns cannot be read. Hand in a plain object with one column for each fact.",
  "not-a-column": (name) =>
    `${capitalised(name)}: the column cannot be read. Hand in a list of values, or codes with a dictionary.`,
  length: () => "The columns differ in length. Give all of them the same number of rows.",
  "too-many": () => "This is too much at once. Correct what is listed first, or hand in fewer rows.",
};
