import type { Artefact } from "../model/artefact.js";
import type { SourceId } from "../model/shipped-rulebook.js";
import { sourceUrl } from "../model/source-url.js";
import type { ByActor, Catalogue } from "../words/catalogue.js";
import { describeSources } from "../words/describe-sources.js";
import { en } from "../words/en.js";
import { fr } from "../words/fr.js";
import type { Table } from "./dialects.js";

const ACTORS = ["holder", "parent"] as const;

/** The words of the shipped codes in English and French, and the addresses of their sources. */
export function wordTables(artefact: Artefact): Table[] {
  const { reasons, notices, procedures, papers } = artefact;
  const cited = new Set([...reasons, ...notices, ...procedures, ...papers].flatMap(({ sources }) => sources));
  const sources = [...cited].flatMap((id) => {
    const [inEnglish] = describeSources([id], en);
    const [inFrench] = describeSources([id], fr);
    // Without a title it is no public source.
    return inEnglish && inFrench ? [{ id, en: inEnglish.title, fr: inFrench.title }] : [];
  });
  return [
    {
      name: "words",
      columns: { kind: "text", code: "text", en: "text", fr: "text" },
      rows: [
        ...inBoth("outcome", ({ outcomes }) => pick(outcomes, ({ headline }) => headline)),
        ...inBoth("explanation", ({ outcomes }) => pick(outcomes, ({ explanation }) => explanation)),
        ...inBoth("rule", ({ reasons: words }) => words),
        ...inBoth("issuance", ({ issuance }) => issuance),
        ...inBoth("actor", ({ actors }) => actors),
        ...inBoth("procedure", ({ procedures: words }) => words),
        ...inBoth("channel", ({ channels }) => channels),
        ...inBoth("document", ({ documents }) => pick(documents, ({ label }) => label)),
        ...inBoth("alternative", ({ alternatives }) => alternatives),
        ...inBoth("copy", ({ copies }) => copies),
        ...inBoth("notice", ({ notices: words }) => words),
        ...inBoth("interim-proof", ({ interimProof }) => interimProof),
        ...sources.map((source) => ["source", source.id, source.en, source.fr]),
      ],
    },
    {
      name: "step_words",
      columns: { step: "text", actor: "text", en: "text", fr: "text" },
      rows: Object.keys(en.steps).flatMap((step) =>
        byActor((catalogue) => (catalogue.steps as Record<string, string | ByActor>)[step]!).map((row) => [
          step,
          ...row,
        ]),
      ),
    },
    {
      name: "notes",
      columns: { document: "text", actor: "text", position: "integer", en: "text", fr: "text" },
      rows: Object.entries(en.documents).flatMap(([document, { notes }]) =>
        notes.flatMap((_, at) =>
          byActor(({ documents }) => documents[document as keyof typeof documents].notes[at]!).map(
            ([actor, ...texts]) => [document, actor!, at + 1, ...texts],
          ),
        ),
      ),
    },
    {
      name: "addresses",
      columns: { source: "text", url: "text" },
      rows: sources.map(({ id }) => [id, sourceUrl(id as SourceId)]),
    },
  ];
}

type Words = Readonly<Record<string, string>>;

const pick = <T>(section: Readonly<Record<string, T>>, text: (words: T) => string): Words =>
  Object.fromEntries(Object.entries(section).map(([code, words]) => [code, text(words)]));

const inBoth = (kind: string, section: (catalogue: Catalogue) => Words): string[][] => {
  const french = section(fr);
  return Object.entries(section(en)).map(([code, text]) => [kind, code, text, french[code]!]);
};

/** The text for each actor, in both languages. */
function byActor(text: (catalogue: Catalogue) => string | ByActor): string[][] {
  const say = (words: string | ByActor, actor: (typeof ACTORS)[number]) =>
    typeof words === "string" ? words : words[actor];
  return ACTORS.map((actor) => [actor, say(text(en), actor), say(text(fr), actor)]);
}
