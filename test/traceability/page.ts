import { evaluate, rulebook } from "carte-vitale";
import type { InBothLanguages } from "./carrier.js";
import { records, rules } from "./records.js";
import { refinements } from "./refinements.js";
import { type SentenceId, sentences } from "./sentences.js";
import { shown } from "./shown.js";
import { carriedBy, derived, lawOf, type Source, sourceOf } from "./trace.js";
import { wordsAt } from "./words.js";

const both = ({ en, fr }: InBothLanguages) => `${en}<br>*${fr}*`;
const code = (id: string) => `\`${id}\``;
const table = (head: readonly string[], rows: readonly (readonly string[])[]) => [
  `| ${head.join(" | ")} |`,
  `| ${head.map(() => "---").join(" | ")} |`,
  ...rows.map((row) => `| ${row.join(" | ")} |`),
  "",
];
const told = ({ sentences, refinements }: Source) => [sentences.join(", "), refinements.map((n) => `R${n}`).join(", ")];

function carriers(id: SentenceId): string {
  const { carriers, outside } = sentences[id];
  if (outside) return `outside: ${both(outside)}`;
  // Parameters have a column of their own.
  return ["rule", "contradiction", "procedure", "step", "alternative", "fact", "words"]
    .flatMap((kind) => {
      const names = carriers.flatMap((each) => (each.startsWith(`${kind}:`) ? [each.slice(kind.length + 1)] : []));
      if (names.length === 0) return [];
      return kind === "words"
        ? names.map((place) => `words “${wordsAt(place)?.en}”`)
        : [`${kind} ${names.map(code).join(", ")}`];
    })
    .join("<br>");
}

const forwards = () =>
  (Object.keys(sentences) as SentenceId[]).map((id) => {
    const { parameters, examples, theorems } = carriedBy(id);
    return [
      id,
      both(sentences[id]),
      carriers(id),
      parameters.map(code).join(", "),
      String(examples.length || ""),
      theorems.join(", "),
    ];
  });

const citing = (kind: string) =>
  records
    .filter((record) => record.kind === kind)
    .map(({ id }) => [code(id.slice(kind.length + 1)), ...told(sourceOf(id)), lawOf(id).join(", ")]);

const vocabulary = (kind: Parameters<typeof derived>[0], ids: object) =>
  Object.keys(ids)
    .filter((id) => id !== "undetermined")
    .map((id) => [`${kind} ${code(id)}`, ...told(derived(kind, id))]);

/** `docs/traceability.md`. */
export function traceabilityPage(): string {
  const { version, hash } = evaluate({}).rulebook;
  const outside = Object.values(sentences).filter((sentence) => sentence.outside);
  const place = (example: (typeof shown)[number]) => `${example.file} ${example.place}`;
  return [
    "# Traceability",
    "",
    `Every sentence of the brief, ${Object.keys(sentences).length} in our own words, with what carries it; every rule and everything that a rule uses, with`,
    `the sentence or the law on which it stands. ${outside.length} sentences say nothing that is decided or told here, and say why. For the rulebook of`,
    `${version} with the hash \`${hash}\`.`,
    "",
    "Rules, steps and words are listed by hand, in `test/traceability`; parameters are those of the rules, examples those that",
    "show a rule, a step or a paper, and the",
    "numbers of theorems are those of [the theorems](theorems.md) that name the sentence. `npm run traceability` fails when this page says",
    "something else, when a sentence has no carrier, or when something that cites the brief has no sentence;",
    "`npm run traceability -- --write` writes the page.",
    "",
    "## From the brief to the rules",
    "",
    ...table(["", "sentence", "carried by", "parameters", "examples", "theorems"], forwards()),
    "## Refinements",
    "",
    "Where the law or the public guidance says more than the brief. The brief wins wherever it speaks.",
    "",
    ...table(
      ["", "the brief says", "the law says", "source", "carried by"],
      refinements.map(({ brief, cites, ...said }, index) => [
        `R${index + 1}`,
        brief.map((id) => `${id} ${sentences[id].en}`).join("<br>") || "nothing",
        both(said),
        Object.keys(cites).join(", "),
        [...new Set(Object.values(cites).flat())].map((carrier) => carrier.replace(":", " `").concat("`")).join(", "),
      ]),
    ),
    "## From the rules to the brief",
    "",
    "### Rules",
    "",
    ...table(
      ["question", "rule", "sentences", "refinements", "law cited", "examples"],
      rules.map(({ id, question }) => [
        question,
        code(id),
        ...told(sourceOf(`rule:${id}`)),
        lawOf(`rule:${id}`).join(", "),
        String(shown.filter((example) => example.rules.includes(id)).length),
      ]),
    ),
    "### Parameters",
    "",
    ...table(["parameter", "sentences", "refinements", "law cited"], citing("parameter")),
    "### Steps",
    "",
    ...table(["step", "sentences", "refinements", "law cited"], citing("step")),
    "### What satisfies a document",
    "",
    ...table(["alternative", "sentences", "refinements", "law cited"], citing("alternative")),
    "### Facts, outcomes, procedures and documents",
    "",
    "They stand on the rules that read or give them, and on sentences that speak of themselves.",
    "",
    ...table(
      ["", "sentences", "refinements"],
      [
        ...vocabulary("fact", rulebook.facts),
        ...vocabulary("outcome", rulebook.outcomes),
        ...vocabulary("procedure", rulebook.procedures),
        ...vocabulary("document", rulebook.documents),
      ],
    ),
    "### Examples",
    "",
    "They stand on the rules that they show.",
    "",
    ...table(
      ["example", "person", "rules", "sentences", "refinements"],
      shown.map((example) => [
        place(example),
        both(example.person),
        example.rules.map(code).join(", "),
        ...told(sourceOf(...example.rules.map((id) => `rule:${id}`))),
      ]),
    ),
  ].join("\n");
}
