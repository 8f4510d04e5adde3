/*
 * Prints the outcome, the notices, the documents and the next steps of common persons. `--lang fr` prints French.
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
    notices: "Good to know",
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
    notices: "Bon à savoir",
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
  .filter(({ brief, common }) => brief || common)
  .sort((a, b) => (a.facts.age ?? 0) - (b.facts.age ?? 0));

/** Starts a line that continues the line above. */
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
  const text = describe(evaluate(facts, { assume }), words);
  const granted = text.takenForGranted.map((sentence) => `\n  (${sentence})`).join("");
  console.log(`\n${person[language]}\n  ${text.headline}. ${text.explanation}${granted}`);
  list(title.how, text.issuance ? [text.issuance, words.labelled(title.who, text.applicant)] : []);
  list(title.why, [...text.reasons, ...text.blockers].map((reason) => reason.text).filter(unique));
  list(
    title.documents,
    text.documents.flatMap(({ label, copies, alternatives, notes }) => [
      `${label} (${copies.join(", ")})`,
      ...(alternatives.length > 1 ? [`${INDENT}${alternatives.join(` ${title.or} `)}`] : []),
      ...notes.map((note) => `${INDENT}${note}`),
    ]),
  );
  for (const { label, channels } of text.procedures) {
    channels.forEach((channel, channelIndex) => {
      const notes = [channel.label, ...(channel.recommended ? [words.recommended] : []), channel.delivery ?? []].flat();
      const heading = channelIndex === 0 ? words.labelled(title.steps, label) : words.labelled(title.or, label);
      const steps = channel.steps.map((step, index) => `${index + 1}. ${step}`);
      list(`${heading} (${notes.join(", ")})`, steps);
    });
  }
  list(title.proof, text.interimProof ? [text.interimProof] : []);
  list(
    title.notices,
    text.notices.map((notice) => notice.text),
  );
  list(
    title.missing,
    text.missing.map(({ question }) => question),
  );
}
console.log(`\n${words.disclaimer}`);

function unique(text, index, all) {
  return all.indexOf(text) === index;
}
