import { describeInterview } from "carte-vitale";
import { useEffect, useMemo, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { Answers } from "./answers.js";
import { type Answer, ask, decide } from "./dialogue.js";
import { Question } from "./question.js";
import { Result } from "./result.js";
import { type Language, languages } from "./words.js";

const first = (preferred: readonly string[]): Language => {
  const known = preferred.map((tag) => tag.slice(0, 2)).find((tag) => tag in languages);
  return (known ?? "en") as Language;
};

/** The whole form: its state is the answers so far and the language, and lives here alone. */
export function Form({ preferred }: { preferred: readonly string[] }) {
  const [language, setLanguage] = useState(() => first(preferred));
  const [answers, setAnswers] = useState<readonly Answer[]>([]);
  const next = useMemo(() => ask(answers), [answers]);
  const words = languages[language];

  useEffect(() => {
    document.documentElement.lang = language;
    document.title = words.title;
  }, [language, words]);

  // What is new is read out from its heading on.
  const heading = useRef<HTMLElement>(null);
  const go = (to: readonly Answer[]) => {
    flushSync(() => setAnswers(to));
    heading.current?.focus();
  };

  return (
    <>
      <header>
        <h1>{words.title}</h1>
        <fieldset className="languages">
          <legend className="unseen">{words.language}</legend>
          {Object.entries(languages).map(([tag, { name }]) => (
            <button
              key={tag}
              type="button"
              lang={tag}
              aria-pressed={tag === language}
              onClick={() => setLanguage(tag as Language)}
            >
              {name}
            </button>
          ))}
        </fieldset>
      </header>
      <main>
        {answers.length === 0 && <p className="intro">{words.intro}</p>}
        <p className="progress" role="status">
          {next && <strong>{words.question(answers.length + 1)}</strong>}
          {next?.left && <span>{describeInterview(next.left, words.catalogue, words.reasoning).remaining}</span>}
        </p>
        {next ? (
          <Question
            key={next.fact}
            fact={next.fact}
            answers={answers}
            words={words}
            heading={heading}
            onAnswer={(value) => go([...answers, { fact: next.fact, value }])}
          />
        ) : (
          <Result decision={decide(answers)} words={words} heading={heading} />
        )}
        {answers.length > 0 && (
          <>
            <p className="moves">
              <button type="button" onClick={() => go(answers.slice(0, -1))}>
                {words.back}
              </button>
              <button type="button" onClick={() => go([])}>
                {words.restart}
              </button>
              {!next && (
                <button type="button" onClick={() => print()}>
                  {words.print}
                </button>
              )}
            </p>
            <Answers answers={answers} words={words} />
          </>
        )}
      </main>
      <footer>
        <p>{words.privacy}</p>
        <p>{words.catalogue.disclaimer}</p>
      </footer>
    </>
  );
}
