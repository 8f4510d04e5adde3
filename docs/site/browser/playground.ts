import { evaluate, type FactName, type FactsIssue, rulebook as rules } from "carte-vitale";
import { addressOf, editionOf, type Told, toldIn } from "./address.js";
import { sayAnswer } from "./answer.js";
import { today } from "./days.js";
import { type Answer, decide } from "./decide.js";
import { element, list } from "./dom.js";
import { isDate, isFact } from "./fields.js";
import { createForm } from "./form.js";
import { nameOf, type Saying, sayIssue } from "./issues.js";

/** The edition of the rules that this page decides by. */
const { rulebook } = evaluate({});
const edition = editionOf(rulebook);
const { facts } = rules;
const nobody: Told = { person: {}, on: null, assume: null, rules: edition };

/** Puts the playground into its frame. Everything is worked out here; the state is the address of the page. */
export function start(frame: HTMLElement, saying: Saying): void {
  const { words } = saying;
  let told: Told = nobody;
  const form = createForm(saying, (name, written) => {
    if (name === "on") update({ ...told, on: written });
    else if (name === "assume") load({ ...told, assume: written === "" ? null : written });
    else update({ ...told, person: withFact(told.person, name, written) });
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
  const play = element("div", { class: "play" }, element("div", {}, questions, tools()), result);
  frame.replaceChildren(play, jump);

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
      element("button", { type: "button", class: "quiet", onclick: () => load(nobody) }, words.again),
      shared,
      element("p", { class: "hint" }, words.inAddress),
    );
  }

  /** Reads the address. A link that another edition of the rules made is not decided by this one without being asked. */
  function read(): void {
    // A link within the page, such as the one to its content, tells nothing and takes nothing back.
    if (/^#[^=]+$/.test(location.hash)) write();
    else {
      const linked = toldIn(location.hash) ?? nobody;
      if (linked.rules !== edition) hold(linked);
      else {
        load(linked);
        // What a link says wrong is seen at once, also on a narrow page: nobody has written it here.
        if (answer.querySelector(".refused")) first();
      }
    }
  }

  /** Shows what a link tells, and that it was made by another edition of the rules. */
  function hold(linked: Told): void {
    told = linked;
    form.show(told, dayOf(told));
    form.mark(told, { issues: [], missing: [], settled: [] });
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
              update({ ...told, rules: edition });
              result.focus();
            },
          },
          words.withOurs,
        ),
      ),
    );
    first();
    write();
  }

  /** On a narrow page the notice stands above the questions, and needs no way down to it. */
  function first(): void {
    play.classList.add("held");
    jump.replaceChildren();
  }

  /** Puts what is told into the controls, and decides it. */
  function load(next: Told): void {
    form.show(next, dayOf(next));
    update(next);
  }

  /** Decides what is told, shows it, and writes it into the address. */
  function update(next: Told): void {
    const dated = Object.keys(next.person).some(isDate);
    told = { ...next, on: next.on ?? (dated ? today() : null) };
    questions.disabled = false;
    shared.textContent = "";
    write();

    const made = decide(told, dayOf(told));
    if ("issues" in made) refuse(made.issues);
    else show(made);
  }

  function show(made: Answer): void {
    play.classList.remove("held");
    const assumed = made.decision.assumed.map(({ fact }) => fact);
    const settled = made.next?.settled ?? Object.keys(facts).filter((fact) => !assumed.includes(fact as FactName));
    form.mark(told, { issues: [], missing: made.decision.missing, settled });
    answer.replaceChildren(...sayAnswer(made, saying, form.focus));
    announce([...answer.querySelectorAll(".headline h2, .next small")].map(({ textContent }) => textContent ?? ""));
  }

  /** Says what is refused, all at once. */
  function refuse(issues: readonly FactsIssue[]): void {
    form.mark(told, { issues, missing: [], settled: [] });
    const said = issues.map((issue) => {
      const name = nameOf(issue.path[0] ?? "", saying);
      const text = sayIssue(issue, issues, saying);
      return name === null ? text : saying.catalogue.labelled(name, text);
    });
    const strange = issues.some(({ code }) => code === "unknown-fact" || code === "option");
    const leaveOut = () => {
      const person = Object.fromEntries(Object.entries(told.person).filter(([key]) => isFact(key) || isDate(key)));
      update({ ...told, person, assume: told.assume === "nothing" ? "nothing" : null });
      // The button is gone: the keyboard goes on with the answer.
      result.focus();
    };
    answer.replaceChildren(
      element(
        "div",
        { class: "notice refused" },
        element("h2", {}, words.refused),
        list("ul", [...new Set(said)]),
        strange && element("button", { type: "button", onclick: leaveOut }, words.leaveOut),
      ),
    );
    announce([words.refused, ...said]);
  }

  /** Tells what is new without a word on the rest; on a narrow page, at the foot as well. */
  function announce([headline = "", ...others]: readonly string[]): void {
    status.textContent = [headline, ...others].join(". ");
    jump.replaceChildren();
    if (play.classList.contains("held")) return;
    jump.append(
      element("span", { class: "unseen" }, saying.catalogue.labelled(words.result, "")),
      headline,
      element("span", { "aria-hidden": "true" }, " ↓"),
    );
  }

  /** Writes what is told into the address, also that of the same page in the other language. */
  function write(): void {
    const nothing = Object.keys(told.person).length === 0 && told.on === null && told.assume === null;
    const address = nothing ? "" : addressOf(told);
    if (location.hash !== address) history.replaceState(null, "", `${location.pathname}${location.search}${address}`);
    const other = document.querySelector<HTMLAnchorElement>("#other-language");
    if (other) other.hash = address;
  }
}

/** What is told of a person with one thing more, or less. */
function withFact(person: Told["person"], name: string, written: string): Told["person"] {
  const { [name]: _, ...others } = person;
  if (written === "") return others;
  const { residesInFrance: _told, ...elsewhere } = others;
  // A date of arrival says that the person lives in France.
  return { ...(name === "residenceSince" ? elsewhere : others), [name]: written };
}

const dayOf = ({ on }: Told): string => on ?? today();
