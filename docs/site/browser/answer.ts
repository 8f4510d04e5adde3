import {
  type DescribedPossibleDocument,
  type DescribedSource,
  describe,
  describeInterview,
  type FactName,
  rulebook,
  sourceUrl,
} from "carte-vitale";
import { sayChanges } from "./changes.js";
import type { Answer } from "./decide.js";
import { element, list } from "./dom.js";
import type { Saying } from "./issues.js";
import { timeline } from "./timeline.js";
import { toldSection } from "./told.js";

/** The page of a rule, with its sources and examples. */
function pageOf(rule: string): string {
  const [question] = Object.entries(rulebook.law).find(([, rules]) => Object.hasOwn(rules, rule)) ?? ["index"];
  return `../rules/${question}.html#${rule}`;
}
const documentPage = (id: string) => `../documents/${id}.html`;

const MOST_CHANGE_SETS = 3;

/** The answer in words. `ask` moves to the control of a question. */
export function sayAnswer(answer: Answer, saying: Saying, ask: (fact: FactName) => void): HTMLElement[] {
  const { decision, next, changeSets } = answer;
  const { catalogue, reasoning, words } = saying;
  const said = describe(decision, catalogue);
  const section = (title: string, ...parts: (HTMLElement | null)[]) =>
    parts.some((part) => part !== null) ? [element("section", {}, element("h3", {}, title), ...parts)] : [];
  const asked = describeInterview(next, catalogue, reasoning);
  const described = changeSets && sayChanges(answer, saying);

  // A blocker can also be a reason; the map keeps one text for each rule.
  const texts = [...said.reasons, ...said.blockers];
  const why = new Map([...decision.reasons, ...decision.blockers].map(({ rule }, index) => [rule, texts[index]]));

  return [
    toldSection(answer, saying),
    element(
      "div",
      { class: `headline ${decision.verdict}` },
      element("h2", {}, said.headline),
      ...said.takenForGranted.map((text) => element("p", { class: "granted" }, text)),
      element("p", {}, said.explanation),
      ...[said.issuance, said.interimProof].flatMap((text) => (text ? [element("p", {}, text)] : [])),
    ),
    ...(next
      ? [
          element(
            "section",
            { class: "next" },
            element("h3", {}, words.nextQuestion),
            element("p", {}, asked.question?.question ?? "", " ", element("small", {}, asked.remaining)),
            element("button", { type: "button", onclick: () => ask(next.fact) }, words.answer),
          ),
        ]
      : []),
    ...section(words.stillPossible, list("ul", said.possibleOutcomes)),
    ...section(
      words.missing,
      list(
        "ul",
        said.missing.map(({ fact, question }) =>
          element("button", { type: "button", class: "link", onclick: () => ask(fact) }, question),
        ),
      ),
    ),
    ...section(
      words.why,
      list(
        "ul",
        [...why].map(([rule, reason]) => [
          element("a", { href: pageOf(rule) }, reason?.text ?? ""),
          sourceLinks(reason?.sources ?? [], saying),
        ]),
      ),
    ),
    ...section(
      words.notices,
      list(
        "ul",
        said.notices.map(({ text, sources }) => [text, sourceLinks(sources, saying)]),
        "notices",
      ),
    ),
    ...section(
      words.change,
      described &&
        (list(
          "ul",
          described.changeSets
            .slice(0, MOST_CHANGE_SETS)
            .map((set) => (set.length === 1 ? (set[0] ?? "") : list("ul", set, "together"))),
        ) ??
          element("p", {}, described.note ?? "")),
    ),
    ...section(words.steps, ...procedures(answer, saying)),
    ...section(
      words.documents,
      list(
        "ul",
        said.documents.map((document, place) =>
          documentParts(document, decision.documents[place]?.id ?? "index", words.anyOf),
        ),
        "documents",
      ),
    ),
    ...(said.possibleDocuments.length > 0 ? [possibleDocuments(answer, said.possibleDocuments, saying)] : []),
    ...section(words.days, list("ul", said.days)),
    ...timeline(answer, saying),
    element("p", { class: "hint" }, `${said.disclaimer} ${words.rules(decision.rulebook.version)}`),
  ];
}

/** Sources in brackets, each with a link to the text that was read. */
function sourceLinks(sources: readonly DescribedSource[], { words }: Saying) {
  const links = sources.flatMap(({ id, title }, place) => {
    const href = sourceUrl(id);
    const said = href === null ? title : element("a", { href, rel: "external noreferrer" }, title);
    return place === 0 ? [said] : [words.between, said];
  });
  return links.length > 0 ? [" (", ...links, ")"] : [];
}

function procedures({ decision }: Answer, { catalogue, words }: Saying): HTMLElement[] {
  return describe(decision, catalogue).procedures.flatMap(({ label, actor, channels }) => [
    element("h4", {}, label, ...(actor ? [" ", element("small", {}, words.actor(actor))] : [])),
    ...channels.map((channel) => {
      const notes = [channel.recommended ? catalogue.recommended : [], channel.delivery ?? []].flat();
      return element(
        "div",
        { class: "channel" },
        element("h5", {}, channel.label, notes.length > 0 && element("small", {}, ` (${notes.join(", ")})`)),
        list("ol", channel.steps),
      );
    }),
  ]);
}

/** Documents that depend on the open questions. */
function possibleDocuments(
  { decision }: Answer,
  documents: readonly DescribedPossibleDocument[],
  { words }: Saying,
): HTMLElement {
  return element(
    "details",
    {},
    element("summary", {}, `${words.possibleDocuments} (${documents.length})`),
    list(
      "ul",
      documents.map((document, place) => [
        element(
          "strong",
          {},
          element("a", { href: documentPage(decision.possibleDocuments[place]?.id ?? "index") }, document.label),
        ),
        element("p", { class: "hint" }, `${document.procedure}. ${words.dependsOn(document.dependsOn.join(", "))}`),
      ]),
      "documents",
    ),
  );
}

function documentParts(
  { label, copies, notes, alternatives }: { label: string; copies: string[]; notes: string[]; alternatives: string[] },
  id: string,
  anyOf: string,
) {
  return [
    element("strong", {}, element("a", { href: documentPage(id) }, label)),
    ` (${copies.join(", ")})`,
    ...notes.map((note) => element("p", { class: "hint" }, note)),
    ...(alternatives.length > 1 ? [element("p", { class: "hint" }, `${anyOf} ${alternatives.join(", ")}`)] : []),
  ];
}
