import type { Answer } from "./dialogue.js";
import type { Words } from "./words.js";

/** What was answered so far. */
export function Answers({ answers, words }: { answers: readonly Answer[]; words: Words }) {
  const { facts } = words.catalogue;
  const said = ({ fact, value }: Answer) => {
    if (value === null) return words.notKnown;
    const { values } = facts[fact];
    return typeof values === "function"
      ? values(Number(value))
      : Object.entries(values).find(([code]) => code === `${value}`)?.[1];
  };
  return (
    <section className="answers" aria-labelledby="answers">
      <h2 id="answers">{words.answers}</h2>
      <dl>
        {answers.map((answer) => (
          <div key={answer.fact}>
            <dt>{facts[answer.fact].label}</dt>
            <dd>{said(answer)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
