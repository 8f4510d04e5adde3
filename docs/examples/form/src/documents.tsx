import type { DescribedDocument, DescribedPossibleDocument } from "carte-vitale";
import { useState } from "react";
import type { Words } from "./words.js";

interface DocumentsProps {
  required: readonly DescribedDocument[];
  possible: readonly DescribedPossibleDocument[];
  words: Words;
}

/** The documents as a checklist. What is ticked is kept by its place: it stays ticked in the other language. */
export function Documents({ required, possible, words }: DocumentsProps) {
  const [ready, setReady] = useState<ReadonlySet<number>>(new Set());
  const tick = (place: number, isReady: boolean) =>
    setReady((before) => new Set(isReady ? [...before, place] : [...before].filter((other) => other !== place)));
  return (
    <>
      {required.length > 0 && (
        <section>
          <fieldset className="checklist">
            <legend>
              <h2>{words.documents}</h2>
            </legend>
            <p role="status">{words.ready(ready.size, required.length)}</p>
            <ul>
              {required.map((document, place) => (
                <li key={`${document.procedure}/${document.label}`}>
                  <label>
                    <input
                      type="checkbox"
                      checked={ready.has(place)}
                      onChange={({ target }) => tick(place, target.checked)}
                    />
                    <span>{document.label}</span>
                  </label>
                  <Details document={document} words={words} />
                </li>
              ))}
            </ul>
          </fieldset>
        </section>
      )}
      {possible.length > 0 && (
        <section>
          <h2>{words.possibly}</h2>
          <ul>
            {possible.map((document) => (
              <li key={`${document.procedure}/${document.label}`}>
                {document.label}
                <Details document={document} words={words} />
                <p className="detail">{words.catalogue.labelled(words.dependsOn, document.dependsOn.join(", "))}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Details({ document, words }: { document: DescribedDocument; words: Words }) {
  const { alternatives, copies, notes } = document;
  return (
    <div className="detail">
      {alternatives.length > 1 && <p>{words.catalogue.labelled(words.anyOf, alternatives.join(` ${words.or} `))}</p>}
      {copies.length > 0 && <p>{copies.join(" · ")}</p>}
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
    </div>
  );
}
