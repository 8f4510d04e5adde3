import { sourceUrl } from "../../model/source-url.js";
import type { DatedDecision } from "../../time.js";
import { type DescribedProcedure, type DescribedSource, describe } from "../../words/describe.js";
import { calendarFile } from "../calendar-file.js";
import { sayDay } from "../entries.js";
import type { FormWords } from "../words/words.js";
import { documentViews } from "./documents.js";
import { listOf, type Saying } from "./elements.js";

/** The decision in words: the answer, what to do, what to send, what to know, why. */
export function resultView(decision: DatedDecision, ready: Set<string>, saying: Saying<FormWords>): HTMLElement {
  const { make, words } = saying;
  const { catalogue } = words;
  const said = describe(decision, catalogue);
  const isOpen = decision.outcome === "undetermined";
  const part = (title: string, ...content: (HTMLElement | null)[]) =>
    content.some((each) => each !== null) && make("section", {}, make("h3", {}, title), ...content);
  const paragraph = (text: string | null) => (text === null ? null : make("p", {}, text));
  const reasons = [...new Set([...said.reasons, ...said.blockers].map(({ text }) => text))];
  return make(
    "article",
    { class: "result", "aria-labelledby": "answer" },
    make(
      "div",
      { class: `headline ${decision.verdict}` },
      make("h2", { id: "answer", class: "title", tabindex: "-1" }, said.headline),
      isOpen ? null : paragraph(said.explanation),
      said.issuance &&
        paragraph(
          [said.issuance, said.applicant && catalogue.labelled(words.who, said.applicant)].filter(Boolean).join(" "),
        ),
      make(
        "p",
        { class: "hint" },
        words.answerOf(sayDay(decision.on, words), sayDay(decision.rulebook.version, words)),
      ),
    ),
    part(
      words.toFind,
      listOf(
        make,
        "ul",
        said.missing.map(({ question }) => question),
      ),
    ),
    part(words.remains, listOf(make, "ul", said.possibleOutcomes)),
    part(words.days, listOf(make, "ul", said.days), calendarLink(decision, saying)),
    part(words.steps, ...said.procedures.map((procedure) => procedureView(procedure, saying))),
    ...documentViews(decision, said, ready, saying),
    part(words.meanwhile, paragraph(said.interimProof)),
    part(
      words.notices,
      listOf(
        make,
        "ul",
        said.notices.map(({ text }) => text),
      ),
    ),
    part(words.why, listOf(make, "ul", reasons)),
    sourceList(
      [...said.reasons, ...said.blockers, ...said.procedures, ...said.documents, ...said.notices].flatMap(
        ({ sources }) => sources,
      ),
      saying,
    ),
    make("p", { class: "hint" }, said.disclaimer),
  );
}

function procedureView(
  { label, actor, channels }: DescribedProcedure,
  { make, words }: Saying<FormWords>,
): HTMLElement {
  return make(
    "div",
    { class: "procedure" },
    make("h4", {}, label),
    actor !== null && make("p", { class: "hint" }, words.catalogue.labelled(words.who, actor)),
    ...channels.map((channel) => {
      const notes = [channel.recommended ? words.catalogue.recommended : [], channel.delivery ?? []].flat();
      return make(
        "div",
        { class: "channel" },
        make("h5", {}, channel.label, notes.length > 0 && make("span", { class: "hint" }, ` (${notes.join(", ")})`)),
        listOf(make, "ol", channel.steps),
      );
    }),
  );
}

/** A link that saves the days as a file. Its data are in the link, so nothing is asked of a server. */
function calendarLink(decision: DatedDecision, { make, words }: Saying<FormWords>): HTMLElement | null {
  const file = calendarFile(decision, words.catalogue);
  if (file === null) return null;
  const href = `data:text/calendar;charset=utf-8,${encodeURIComponent(file)}`;
  return make("p", { class: "calendar" }, make("a", { href, download: "carte-vitale.ics" }, words.calendar));
}

/** The sources of the whole answer, opened on request. */
function sourceList(sources: readonly DescribedSource[], { make, words }: Saying<FormWords>): HTMLElement | null {
  const titles = new Map(sources.map(({ id, title }) => [id, title]));
  if (titles.size === 0) return null;
  const links = [...titles].map(([id, title]) => {
    const href = sourceUrl(id);
    return href === null ? title : make("a", { href, target: "_blank", rel: "external noopener noreferrer" }, title);
  });
  return make(
    "details",
    { class: "sources" },
    make("summary", {}, words.sources),
    make("p", { class: "hint" }, words.newTab),
    listOf(make, "ul", links),
  );
}
