/*
 * Decides the persons of the brief and prints outcome, documents and next steps. `--lang fr` for French.
 */
import { readdirSync, readFileSync } from "node:fs";
import { describe, evaluate } from "carte-vitale";
import { en } from "carte-vitale/messages/en";
import { fr } from "carte-vitale/messages/fr";

const languages = { en, fr };
const titles = {
  en: {
    documents: "Documents",
    steps: "What to do",
    how: "How it is issued",
    who: "Who applies",
    proof: "Meanwhile",
    why: "Why",
    missing: "Still to answer",
    assumed: "Taken for granted",
    or: "or",
  },
  fr: {
    documents: "Documents",
    steps: "Que faire",
    how: "Comment l’obtenir",
    who: "Qui fait la demande",
    proof: "En attendant",
    why: "Pourquoi",
    missing: "Reste à préciser",
    assumed: "Supposé",
    or: "ou",
  },
};

const flag = process.argv.indexOf("--lang");
const language = flag < 0 ? "en" : process.argv[flag + 1];
if (!Object.hasOwn(languages, language ?? "")) {
  console.error("--lang takes en or fr");
  process.exit(2);
}

const law = new URL("../rules/law/", import.meta.url);
const persons = readdirSync(law)
  .filter((file) => file.endsWith(".examples.json"))
  .flatMap((file) => JSON.parse(readFileSync(new URL(file, law), "utf8")))
  .filter(({ brief }) => brief)
  .sort((a, b) => (a.facts.age ?? 0) - (b.facts.age ?? 0));

/** Begins what is said of the line above. */
const INDENT = "  ";
const words = languages[language];
const title = titles[language];
const list = (heading, lines) => {
  if (lines.length > 0)
    console.log(
      `  ${words.labelled(heading, "").trim()}\n${lines.map((line) => (line.startsWith(INDENT) ? `    ${line}` : `    - ${line}`)).join("\n")}`,
    );
};

for (const { person, facts, assume } of persons) {
  const said = describe(evaluate(facts, { assume }), words);
  console.log(`\n${person[language]}\n  ${said.headline}. ${said.explanation}`);
  list(title.how, said.issuance ? [said.issuance, words.labelled(title.who, said.applicant)] : []);
  list(title.why, [...said.reasons, ...said.blockers].map(({ text }) => text).filter(unique));
  list(
    title.documents,
    said.documents.flatMap(({ label, copies, alternatives, notes }) => [
      `${label} (${copies.join(", ")})`,
      ...(alternatives.length > 1 ? [`${INDENT}${alternatives.join(` ${title.or} `)}`] : []),
      ...notes.map((note) => `${INDENT}${note}`),
    ]),
  );
  for (const { label, channels } of said.procedures) {
    channels.forEach((channel, index) => {
      const notes = [channel.label, ...(channel.recommended ? [words.recommended] : []), channel.delivery ?? []].flat();
      const heading = index === 0 ? words.labelled(title.steps, label) : words.labelled(title.or, label);
      const steps = channel.steps.map((step, place) => `${place + 1}. ${step}`);
      list(`${heading} (${notes.join(", ")})`, steps);
    });
  }
  list(title.proof, said.interimProof ? [said.interimProof] : []);
  list(title.assumed, said.assumed);
  list(
    title.missing,
    said.missing.map(({ question }) => question),
  );
}
console.log(`\n${words.disclaimer}`);

function unique(text, index, all) {
  return all.indexOf(text) === index;
}
