import type { Decision } from "carte-vitale";
import { useEffect, useState } from "react";
import { CarteVitaleForm } from "./carte-vitale-form.js";
import { type Language, languages } from "./words.js";

const first = (preferred: readonly string[]): Language => {
  const known = preferred.map((tag) => tag.slice(0, 2)).find((tag) => tag in languages);
  return (known ?? "en") as Language;
};

/** A page around the form: its title, its languages, and what the application adds once there is a decision. */
export function Form({ preferred }: { preferred: readonly string[] }) {
  const [language, setLanguage] = useState(() => first(preferred));
  const [decision, setDecision] = useState<Decision | null>(null);
  const words = languages[language];

  useEffect(() => {
    document.documentElement.lang = language;
    document.title = words.title;
  }, [language, words]);

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
        <CarteVitaleForm language={language} onDecision={setDecision} />
      </main>
      {decision && <footer>{words.help}</footer>}
    </>
  );
}
