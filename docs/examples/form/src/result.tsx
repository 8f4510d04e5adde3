import { type Decision, type DescribedProcedure, describe } from "carte-vitale";
import type { ReactNode, RefObject } from "react";
import { Documents } from "./documents.js";
import type { Words } from "./words.js";

interface ResultProps {
  decision: Decision;
  words: Words;
  heading: RefObject<HTMLElement | null>;
}

/** The decision in words: the answer, what to know, what to send, what to do, why. */
export function Result({ decision, words, heading }: ResultProps) {
  const said = describe(decision, words.catalogue);
  const open = decision.outcome === "undetermined";
  const reasons = [...new Set([...said.reasons, ...said.blockers].map(({ text }) => text))];
  return (
    <>
      <section className={`card answer ${decision.verdict}`} aria-labelledby="answer">
        <h2 id="answer" ref={heading as RefObject<HTMLHeadingElement>} tabIndex={-1}>
          {said.headline}
        </h2>
        {said.takenForGranted.map((sentence) => (
          <p key={sentence} className="hint">
            {sentence}
          </p>
        ))}
        {!open && <p>{said.explanation}</p>}
        {said.issuance && (
          <p>
            {said.issuance} {said.applicant && words.catalogue.labelled(words.who, said.applicant)}
          </p>
        )}
      </section>
      {open && (
        <Part title={words.remains}>
          <ul>
            {said.possibleOutcomes.map((outcome) => (
              <li key={outcome}>{outcome}</li>
            ))}
          </ul>
        </Part>
      )}
      {said.missing.length > 0 && (
        <Part title={words.toFind}>
          <ul>
            {said.missing.map(({ fact, question }) => (
              <li key={fact}>{question}</li>
            ))}
          </ul>
        </Part>
      )}
      {said.notices.length > 0 && (
        <Part title={words.notices}>
          <ul className="notices">
            {said.notices.map(({ text }) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </Part>
      )}
      <Documents required={said.documents} possible={said.possibleDocuments} words={words} />
      {said.procedures.length > 0 && (
        <Part title={words.steps}>
          {said.procedures.map((procedure) => (
            <Procedure key={procedure.label} procedure={procedure} words={words} />
          ))}
        </Part>
      )}
      {said.interimProof && (
        <Part title={words.meanwhile}>
          <p>{said.interimProof}</p>
        </Part>
      )}
      {reasons.length > 0 && (
        <Part title={words.why}>
          <ul>
            {reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </Part>
      )}
    </>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

function Procedure({ procedure, words }: { procedure: DescribedProcedure; words: Words }) {
  return (
    <>
      <h3>{procedure.label}</h3>
      {procedure.channels.map(({ label, recommended, steps, delivery }) => (
        <div key={label} className="channel">
          <h4>
            {label}
            {recommended && <span className="tag">{words.catalogue.recommended}</span>}
            {delivery && <span className="delivery">{delivery}</span>}
          </h4>
          <ol>
            {steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </div>
      ))}
    </>
  );
}
