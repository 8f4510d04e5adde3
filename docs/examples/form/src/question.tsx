import type { FactName, FactValue } from "carte-vitale";
import { type FormEvent, type RefObject, useState } from "react";
import { type Answer, isAccepted, rangeOf } from "./dialogue.js";
import type { Words } from "./words.js";

interface QuestionProps {
  fact: FactName;
  answers: readonly Answer[];
  words: Words;
  /** What takes the focus when the question is new. */
  heading: RefObject<HTMLElement | null>;
  onAnswer: (value: FactValue | null) => void;
}

/** One question: choices or a number, and always "I do not know". */
export function Question({ fact, answers, words, heading, onAnswer }: QuestionProps) {
  const [said, setSaid] = useState("");
  const [refused, setRefused] = useState(false);
  const range = rangeOf(fact);
  const { question, hint: help, values, cases = {} } = words.catalogue.facts[fact];
  const choices: [string, string][] = Object.entries(values);
  const casesOf = (code: string) =>
    Object.entries<readonly string[] | undefined>(cases).find(([each]) => each === code);
  const hint = range ? words.range(range.minimum, range.maximum) : words.choose;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const value = range ? numberOf(said) : choiceOf(said);
    if (value === undefined || !isAccepted(answers, { fact, value })) setRefused(true);
    else onAnswer(value);
  };
  const change = (value: string) => {
    setSaid(value);
    setRefused(false);
  };

  return (
    <form className="card" onSubmit={submit} noValidate>
      <fieldset aria-describedby={[help && "help", refused && "hint"].filter(Boolean).join(" ") || undefined}>
        <legend ref={heading as RefObject<HTMLLegendElement>} tabIndex={-1}>
          {question}
        </legend>
        {help && (
          <p id="help" className="hint">
            {help}
          </p>
        )}
        {range ? (
          <input
            name={fact}
            aria-label={question}
            aria-describedby={help ? "help hint" : "hint"}
            aria-invalid={refused}
            inputMode="numeric"
            autoComplete="off"
            value={said}
            onChange={({ target }) => change(target.value)}
          />
        ) : (
          choices.map(([code, label]) => (
            <div key={code} className="choice">
              <label>
                <input type="radio" name={fact} value={code} checked={said === code} onChange={() => change(code)} />
                <span>{label}</span>
              </label>
              <Cases cases={casesOf(code)?.[1] ?? []} label={label} words={words} />
            </div>
          ))
        )}
        {(range || refused) && (
          <p id="hint" className={refused ? "refused" : "hint"} role={refused ? "alert" : undefined}>
            {hint}
          </p>
        )}
      </fieldset>
      <p className="moves">
        <button type="submit" className="main">
          {words.next}
        </button>
        <button type="button" onClick={() => onAnswer(null)}>
          {words.unknown}
        </button>
      </p>
    </form>
  );
}

/** What an answer includes, opened on request. */
function Cases({ cases, label, words }: { cases: readonly string[]; label: string; words: Words }) {
  if (cases.length === 0) return null;
  return (
    <details className="cases">
      <summary>
        {words.includes}
        <span className="unseen"> – {label}</span>
      </summary>
      <ul>
        {cases.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
    </details>
  );
}

function choiceOf(code: string): FactValue | undefined {
  if (code === "") return undefined;
  return (code === "true" ? true : code === "false" ? false : code) as FactValue;
}

/** Digits alone: "12,5" and "1e1" are no ages. */
function numberOf(said: string): number | undefined {
  return /^\d+$/.test(said.trim()) ? Number(said) : undefined;
}
