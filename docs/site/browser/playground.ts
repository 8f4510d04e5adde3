import { evaluate, type FactName, type FactsIssue, rulebook as rules } from "carte-vitale";
import { addressOf, type Entries, editionOf, readAddress } from "./address.js";
import { sayAnswer } from "./answer.js";
import { today } from "./days.js";
import { type Answer, decide } from "./decide.js";
import { element, list } from "./dom.js";
import { isDate, isFact } from "./fields.js";
import { createForm } from "./form.js";
import { type Saying, sayIssues } from "./issues.js";

/** The edition of the rules of this page. */
const { rulebook } = evaluate({});
const edition = editionOf(rulebook);
const { facts } = rules;
const EMPTY: Entries = { person: {}, on: null, assume: null, rules: edition };

/** Builds the playground. Its state is the address of the page. */
export function start(frame: HTMLElement, saying: Saying): void {
  const { words } = saying;
  let entries: Entries = EMPTY;
  const form = createForm(saying, (name, written) => {
    if (name === "on") update({ ...entries, on: written });
    else if (name === "assume") load({ ...entries, assume: written === "" ? null : written });
    else update({ ...entries, person: withFact(entries.person, name, written) });
  });
  const answer = element("div", { class: "answer" });
  const status = element("p", { class: "unseen", role: "status", "aria-live": "polite" });
  const shared = element("p", { class: "hint", role: "status" });
  const questions = element("fieldset", { class: "all-questions" }, form.element);
  questions.prepend(element("legend", { class: "unseen" }, words.groups.all));
  const result = element("section", { class: "result", "aria-label": words.result, tabindex: "0" }, status, answer);
  const toResult = () => {
    result.focus({ preventScroll: true });
    result.scrollIntoView();
  };
  const jump = element("button", { type: "button", class: "jump", onclick: toResult });
  // It stays at the foot of the screen while the questions are there, and never lies over the answer.
  const play = element("div", { class: "play" }, element("div", {}, questions, tools(), jump), result);
  frame.replaceChildren(play);

  addEventListener("hashchange", read);
  read();

  function tools(): HTMLElement {
    const copy = async () => {
      try {
        await navigator.clipboard.writeText(location.href);
        shared.textContent = words.copied;
      } catch {
        shared.textContent = words.notCopied;
      }
    };
    return element(
      "div",
      { class: "tools" },
      element("button", { type: "button", onclick: copy }, words.copy),
      element("button", { type: "button", class: "quiet", onclick: () => load(EMPTY) }, words.again),
      shared,
      element("p", { class: "hint" }, words.inAddress),
    );
  }

  /** Reads the address. A link of another edition of the rules is decided only on request. */
  function read(): void {
    // An anchor of the page has no entries.
    if (/^#[^=]+$/.test(location.hash)) write();
    else {
      const linked = readAddress(location.hash) ?? EMPTY;
      if (linked.rules !== edition) showOtherEdition(linked);
      else {
        load(linked);
        // A refused link is shown at once, also on a narrow page.
        if (answer.querySelector(".refused")) putNoticeFirst();
      }
    }
  }

  /** Shows the entries of a link with a notice of its other edition. */
  function showOtherEdition(linked: Entries): void {
    entries = linked;
    form.show(entries, dayOf(entries));
    form.mark(entries, { issues: [], missing: [], settled: [] });
    questions.disabled = true;
    const theirs = /^\d{4}-\d{2}-\d{2}(?=\.)/.exec(linked.rules ?? "")?.[0];
    const notice =
      theirs === undefined ? words.noEdition(rulebook.version) : words.otherEdition(theirs, rulebook.version);
    announce([notice]);
    answer.replaceChildren(
      element(
        "div",
        { class: "notice" },
        element("p", {}, notice),
        element(
          "button",
          {
            type: "button",
            onclick: () => {
              update({ ...entries, rules: edition });
              result.focus();
            },
          },
          words.withOurs,
        ),
      ),
    );
    putNoticeFirst();
    write();
  }

  /** On a narrow page, puts the notice above the questions, without a link to it. */
  function putNoticeFirst(): void {
    play.classList.add("held");
    jump.replaceChildren();
  }

  /** Shows entries in the controls and decides them. */
  function load(next: Entries): void {
    form.show(next, dayOf(next));
    update(next);
  }

  /** Decides entries, shows the answer and writes the address. */
  function update(next: Entries): void {
    const dated = Object.keys(next.person).some(isDate);
    entries = { ...next, on: next.on ?? (dated ? today() : null) };
    questions.disabled = false;
    shared.textContent = "";
    write();

    const made = decide(entries, dayOf(entries));
    if ("issues" in made) refuse(made.issues);
    else show(made);
  }

  function show(made: Answer): void {
    play.classList.remove("held");
    const assumed = made.decision.assumed.map(({ fact }) => fact);
    const settled = made.next?.settled ?? Object.keys(facts).filter((fact) => !assumed.includes(fact as FactName));
    form.mark(entries, { issues: [], missing: made.decision.missing, settled });
    answer.replaceChildren(...sayAnswer(made, saying, form.focus));
    const said = [...answer.querySelectorAll(".headline h2, .granted, .next small")];
    announce(said.map(({ textContent }) => textContent ?? ""));
    if (answer.querySelector(".granted")) jump.append(element("small", {}, words.granted));
  }

  /** Shows all issues together. */
  function refuse(issues: readonly FactsIssue[]): void {
    form.mark(entries, { issues, missing: [], settled: [] });
    const said = sayIssues(issues, saying);
    const isUnknown = issues.some(({ code }) => code === "unknown-fact" || code === "option");
    const leaveOut = () => {
      const person = Object.fromEntries(Object.entries(entries.person).filter(([key]) => isFact(key) || isDate(key)));
      update({ ...entries, person, assume: entries.assume === "nothing" ? "nothing" : null });
      // The focused button is gone.
      result.focus();
    };
    answer.replaceChildren(
      element(
        "div",
        { class: "notice refused" },
        element("h2", {}, words.refused),
        list("ul", said),
        isUnknown && element("button", { type: "button", onclick: leaveOut }, words.leaveOut),
      ),
    );
    announce([words.refused, ...said]);
  }

  /** Announces the new answer to screen readers, and on a narrow page at the foot. */
  function announce([headline = "", ...others]: readonly string[]): void {
    status.textContent = [headline, ...others].map((text) => text.replace(/\.$/, "")).join(". ");
    jump.replaceChildren();
    if (play.classList.contains("held")) return;
    jump.append(
      element("span", { class: "unseen" }, saying.catalogue.labelled(words.result, "")),
      headline,
      element("span", { "aria-hidden": "true" }, " ↓"),
    );
  }

  /** Writes the entries into the address, and into the link to the other language. */
  function write(): void {
    const nothing = Object.keys(entries.person).length === 0 && entries.on === null && entries.assume === null;
    const address = nothing ? "" : addressOf(entries);
    if (location.hash !== address) history.replaceState(null, "", `${location.pathname}${location.search}${address}`);
    const other = document.querySelector<HTMLAnchorElement>("#other-language");
    if (other) other.hash = address;
  }
}

/** The person with one more entry, or without it. */
function withFact(person: Entries["person"], name: string, written: string): Entries["person"] {
  const { [name]: _, ...others } = person;
  if (written === "") return others;
  const { residesInFrance: _given, ...elsewhere } = others;
  // A date of arrival gives this fact.
  return { ...(name === "residenceSince" ? elsewhere : others), [name]: written };
}

const dayOf = ({ on }: Entries): string => on ?? today();
