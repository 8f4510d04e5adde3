import { FactsError, type FactsInput, interview } from "carte-vitale";
import { en } from "carte-vitale/messages/en";
import { evaluateOn, factsOn } from "carte-vitale/time";
import { describe, expect, test } from "vitest";
import { type Answer, answersOf, personOf } from "../src/form/answers.js";
import { calendarFile } from "../src/form/calendar-file.js";
import { readEntries, sayAnswer } from "../src/form/entries.js";
import { answersIn, hashOf } from "../src/form/link.js";
import { questionsLeft } from "../src/form/questions.js";
import { Session } from "../src/form/session.js";
import { english } from "../src/form/words/en.js";
import { french } from "../src/form/words/fr.js";
import { plusDays, plusMonths, plusYears } from "./days.js";
import { minimumAge, temporaryNumberValidity } from "./thresholds.js";

const ON = "2026-11-29";
/** A foreign student without a number: what each question is answered with. */
const student: FactsInput = {
  status: "student",
  age: 20,
  nirKind: "none",
  otherScheme: "none",
  residesInFrance: true,
  nationality: "other",
  residencePermit: "valid",
  birthPlace: "elsewhere",
  residenceExemption: "none",
};

/** Enters what a question is answered with, and goes on. */
function answer(session: Session, entries: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(entries)) session.enter(name, text);
  session.submit(english);
}
/** Answers the question that is shown with a fact, not with its date. */
function answerFact(session: Session, facts: FactsInput): void {
  const { fact = "status", key } = session.asked ?? {};
  if (key !== fact) session.askBy(fact);
  answer(session, { [fact]: `${facts[fact]}` });
}
const dateEntries = (date: string) => {
  const [year = "", month = "", day = ""] = date.split("-");
  return { day, month, year };
};
/** A session in which some facts are answered. */
const sessionWith = (person: Parameters<typeof answersOf>[0]) => {
  const session = new Session(ON);
  session.show(answersOf(person, ON));
  return session;
};

describe("the questions", () => {
  test("the situation, the age and the number come first, then the best question of the rules", () => {
    const session = new Session(ON);
    const asked: string[] = [];
    const best: (string | undefined)[] = [];
    while (session.asked) {
      const { fact } = session.asked;
      asked.push(fact);
      if (asked.length > 3) best.push(interview(factsOn(personOf(session.answers), ON), { assume: "nothing" })?.fact);
      answerFact(session, student);
    }
    expect(asked.slice(0, 3)).toEqual(["status", "age", "nirKind"]);
    expect(asked.slice(3)).toEqual(best);
    expect(new Set(asked).size).toBe(asked.length);
    expect(session.step.decision?.outcome).toBe("not-registered");
  });

  test("no default is taken: a fact with a default is asked for where it matters", () => {
    const session = new Session(ON);
    const asked = new Set<string>();
    while (session.asked) {
      asked.add(session.asked.fact);
      answerFact(session, student);
    }
    for (const fact of ["nationality", "residesInFrance", "otherScheme"]) expect(asked).toContain(fact);
    expect(session.step.decision?.assumed).toEqual([]);
  });

  test("“I do not know” leaves a fact open and goes on to the others", () => {
    const session = new Session(ON);
    const asked: string[] = [];
    while (session.asked) {
      asked.push(session.asked.fact);
      session.leaveUnknown();
    }
    expect(new Set(asked).size).toBe(asked.length);
    expect(session.step.decision?.outcome).toBe("undetermined");
    expect(session.step.decision?.missing.toSorted()).toEqual(asked.toSorted());
  });

  test("what is left is counted for the question that interview would ask, and no other", () => {
    const answers = answersOf({ status: "student", age: 20, nirKind: "none" }, ON);
    const facts = { status: "student", age: 20, nirKind: "none" } as const;
    const next = interview(facts, { assume: "nothing" });
    expect(questionsLeft(answers, next?.fact ?? "age", ON)).toEqual(next);
    expect(questionsLeft(answers, "birthPlace", ON)).toBeNull();
    expect(questionsLeft([], "status", ON)).toBeNull();
  });
});

describe("the answers", () => {
  test("a changed answer keeps the others that fit, and drops those that do not", () => {
    const session = sessionWith({
      status: "employee",
      age: 35,
      nirKind: "temporary",
      temporaryNumberMonths: 3,
      nationality: "french",
    });
    session.change("nirKind");
    expect(session.asked?.entries).toEqual({ nirKind: "temporary" });
    answer(session, { nirKind: "permanent" });
    expect(personOf(session.answers)).toEqual({
      status: "employee",
      age: 35,
      nirKind: "permanent",
      nationality: "french",
    });
  });

  test("back shows the answer before, and leaving it as it is goes on where the reader was", () => {
    const session = sessionWith({ status: "employee", age: 35 });
    expect(session.asked?.fact).toBe("nirKind");
    session.back();
    expect(session.asked).toMatchObject({ fact: "age", key: "age", entries: { age: "35" } });
    session.back();
    expect(session.place()).toBe(0);
    session.submit(english);
    expect(session.asked?.fact).toBe("nirKind");
  });

  test("an age is asked for by the date of birth, and by the age on request", () => {
    const session = sessionWith({ status: "employee" });
    expect(session.asked?.key).toBe("birthDate");
    answer(session, dateEntries("1990-03-27"));
    expect(personOf(session.answers)).toEqual({ status: "employee", birthDate: "1990-03-27" });
    session.change("age");
    expect(session.asked?.entries).toEqual({ day: "27", month: "3", year: "1990" });
    session.askBy("age");
    answer(session, { age: "36" });
    expect(personOf(session.answers)).toEqual({ status: "employee", age: 36 });
  });

  test("the day of arrival says that the person lives in France", () => {
    const answers = answersOf({ residesInFrance: true }, ON);
    const arrival: Answer = { fact: "residenceMonths", key: "residenceSince", value: "2026-01-05" };
    expect(personOf([...answers, arrival])).toEqual({ residenceSince: "2026-01-05" });
  });

  test("facts that are handed in are not asked for, and refused ones throw", () => {
    expect(sessionWith({ status: "student" }).asked?.fact).toBe("age");
    expect(sessionWith({ residenceSince: null, residencePermitUntil: null }).answers).toEqual([
      { fact: "residesInFrance", key: "residesInFrance", value: false },
      { fact: "residencePermit", key: "residencePermit", value: "none" },
    ]);
    expect(() => answersOf({ age: 131 }, ON)).toThrow(FactsError);
  });

  test("what is ticked stays ticked when an answer changes, until the reader starts again", () => {
    const session = sessionWith({ status: "student" });
    session.ready.add("register-student/identity-document");
    session.change("status");
    session.submit(english);
    expect(session.ready.size).toBe(1);
    session.show([]);
    expect(session.ready.size).toBe(0);
  });

  test("another day forgets what is not accepted on it", () => {
    const session = sessionWith({ status: "employee", birthDate: "2020-01-01" });
    session.moveTo("2019-12-31");
    expect(personOf(session.answers)).toEqual({ status: "employee" });
  });

  test("each is said in words, in both languages", () => {
    const [situation, birth] = answersOf({ status: "employee", birthDate: "1990-03-01" }, ON);
    for (const [words, said] of [
      [english, ["employee", "1 March 1990"]],
      [french, ["salarié", "1er mars 1990"]],
    ] as const) {
      expect([situation, birth].map((each) => each && sayAnswer(each, words))).toEqual(said);
    }
  });
});

describe("a refused answer says what is wrong and what to do", () => {
  const age = { fact: "age", key: "birthDate" } as const;
  test.each([
    ["nothing is entered", age, {}, english.refused.dateIncomplete],
    ["a year of two digits", age, { day: "1", month: "2", year: "90" }, english.refused.dateIncomplete],
    ["30 February", age, dateEntries("1990-02-30"), english.refused.noSuchDay],
    ["tomorrow", age, dateEntries(plusDays(ON, 1)), english.refused.toCome],
    ["131 years ago", age, dateEntries(plusYears(ON, -131)), english.refused.tooLongAgo],
    ["no choice", { fact: "nirKind", key: "nirKind" }, {}, english.refused.choice],
    ["half a year", { fact: "age", key: "age" }, { age: "12,5" }, english.refused.number(0, 130)],
    ["131 years", { fact: "age", key: "age" }, { age: "131" }, english.refused.number(0, 130)],
  ] as const)("%s", (_, asked, entries, refusal) => {
    expect(readEntries(asked, entries, [], ON, english)).toEqual({ refusal });
  });

  test("a card without a permanent number: the message names the other answer", () => {
    const earlier = answersOf({ cardState: "held" }, ON);
    expect(readEntries({ fact: "nirKind", key: "nirKind" }, { nirKind: "none" }, earlier, ON, english)).toEqual({
      refusal: english.refused.contradiction("card"),
    });
  });

  test("the last day of a permit may be to come", () => {
    const asked = { fact: "residencePermit", key: "residencePermitUntil" } as const;
    expect(readEntries(asked, dateEntries(plusDays(ON, 30)), [], ON, english)).toHaveProperty("answer");
  });
});

describe("the link", () => {
  test("gives back every answer, known or not", () => {
    const answers = [
      ...answersOf({ status: "student", birthDate: "2006-05-01", residesInFrance: true }, ON),
      { fact: "nirKind", key: "nirKind", value: null } as const,
    ];
    expect(hashOf(answers)).toBe("status=student&birthDate=2006-05-01&residesInFrance=true&unknown=nirKind");
    expect(answersIn(`#${hashOf(answers)}`, ON)).toEqual(answers);
    expect(answersIn("", ON)).toEqual([]);
  });
  test("a fact with a value is not unknown too", () => {
    expect(answersIn("#age=12&unknown=age,status,other", ON).map(({ fact, value }) => [fact, value])).toEqual([
      ["age", 12],
      ["status", null],
    ]);
  });
  test("answers that are refused are not read", () => {
    expect(answersIn("#age=131&status=student", ON)).toEqual([]);
    expect(answersIn("#age=12&other=1", ON)).toEqual([{ fact: "age", key: "age", value: 12 }]);
  });
});

describe("the calendar file", () => {
  const issued = "2026-09-01";
  const holder = {
    age: 35,
    nirKind: "temporary",
    temporaryNumberSince: issued,
    status: "employee",
    residencePermit: "valid",
    nationality: "other",
  } as const;
  const file = (on = ON) => calendarFile(evaluateOn(holder, on), en);

  test("has the last day of a temporary number as an event of a whole day", () => {
    const last = plusDays(plusMonths(issued, temporaryNumberValidity), -1);
    const lines = (file() ?? "").split("\r\n");
    expect(lines.slice(0, 2)).toEqual(["BEGIN:VCALENDAR", "VERSION:2.0"]);
    expect(lines).toContain(`DTSTART;VALUE=DATE:${last.replaceAll("-", "")}`);
    expect(lines.at(-2)).toBe("END:VCALENDAR");
    expect(lines.at(-1)).toBe("");
  });
  test("is the same each time, and has lines of at most 75 octets", () => {
    expect(file()).toBe(file());
    for (const line of (file() ?? "").split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect((file() ?? "").replaceAll("\r\n ", "")).toContain(en.disclaimer.replaceAll(",", "\\,"));
  });
  test("has no day of a decision without dates, nor of a card that is not ordered yet", () => {
    const { temporaryNumberSince: _, ...undated } = holder;
    expect(calendarFile(evaluateOn(undated, ON), en)).toBeNull();
    const eligible = { ...undated, nirKind: "permanent", age: minimumAge + 20 } as const;
    expect(evaluateOn(eligible, ON).dates.delivery).not.toEqual([]);
    expect(calendarFile(evaluateOn(eligible, ON), en)).toBeNull();
  });
});
