import { describeRemaining } from "../../words/describe-remaining.js";
import { hashOf } from "../link.js";
import { questionsLeft } from "../questions.js";
import type { Session } from "../session.js";
import { english } from "../words/en.js";
import { french } from "../words/fr.js";
import type { FormWords } from "../words/words.js";
import { answersView } from "./answers.js";
import { makerIn, type Saying } from "./elements.js";
import { questionView } from "./question.js";
import { resultView } from "./result.js";
import { shareView } from "./share.js";
import { styleSheet } from "./style.js";

export interface Look {
  readonly language: "en" | "fr";
  /** Whether a link to the answers is offered. */
  readonly share: boolean;
}
/** What takes the focus: the title of what is new, the refused control, or nothing. */
export type Focus = "title" | "control" | null;

/** Shows a session in a shadow root. */
export class Frame {
  readonly #root: ShadowRoot;
  readonly #changed: () => void;
  /** Stays in the page, so that screen readers announce what it says. */
  readonly #progress: HTMLElement;
  readonly #intro: HTMLElement;
  readonly #content: HTMLElement;
  #shown = 0;

  /** @param changed is called after every answer. */
  constructor(root: ShadowRoot, changed: () => void) {
    const make = makerIn("en");
    this.#root = root;
    this.#changed = changed;
    this.#intro = make("p", { class: "intro" });
    this.#progress = make("p", { class: "progress", role: "status" });
    this.#content = make("div", { class: "frame" });
    root.adoptedStyleSheets = [styleSheet()];
    root.replaceChildren(make("div", { class: "form" }, this.#intro, this.#progress, this.#content));
  }

  show(session: Session, look: Look, focus: Focus): void {
    const words = look.language === "fr" ? french : english;
    const saying = { make: makerIn(look.language), words };
    for (const part of [this.#intro, this.#progress, this.#content]) part.lang = look.language;
    this.#intro.replaceChildren(session.answers.length === 0 ? words.intro : "");
    this.#content.replaceChildren(...this.#partsOf(session, look, saying));
    this.#showProgress(session, saying);
    // A reader of the whole page is not moved to the form before the first answer.
    if (focus === "title") this.#root.querySelector<HTMLElement>(".title")?.focus();
    if (focus === "control") this.#root.querySelector<HTMLElement>("form input")?.focus();
  }

  #partsOf(session: Session, look: Look, saying: Saying<FormWords>): HTMLElement[] {
    const { make, words } = saying;
    const { answers, step, asked } = session;
    const go = (act: () => void) => () => {
      act();
      const isRefused = Boolean(session.asked?.refusal);
      this.show(session, look, isRefused ? "control" : "title");
      if (!isRefused) this.#changed();
    };
    const button = (text: string, act: () => void) => make("button", { type: "button", onclick: act }, text);
    const onQuestion = {
      enter: (name: string, text: string) => session.enter(name, text),
      submit: go(() => session.submit(words)),
      leaveUnknown: go(() => session.leaveUnknown()),
      askBy: (key: Parameters<Session["askBy"]>[0]) => go(() => session.askBy(key))(),
    };
    const moves = [
      session.place() > 0 &&
        button(
          words.back,
          go(() => session.back()),
        ),
      answers.length > 0 &&
        button(
          words.restart,
          go(() => session.show([])),
        ),
      step.decision !== null && button(words.print, () => print()),
    ].filter((each) => each !== false);
    return [
      make(
        "div",
        { class: "shown" },
        asked && questionView(asked, onQuestion, saying),
        step.decision && resultView(step.decision, session.ready, saying),
        moves.length > 0 && make("p", { class: "moves" }, ...moves),
        step.decision !== null && look.share && shareView(hashOf(answers), saying),
      ),
      ...(answers.length > 0
        ? [
            answersView(
              answers,
              step.decision ? words.nothingElse : null,
              (fact) => go(() => session.change(fact))(),
              saying,
            ),
          ]
        : []),
      make("p", { class: "hint privacy" }, words.privacy),
    ];
  }

  /** Says which question this is, and once it is on the screen, how many are left: that takes time to work out. */
  #showProgress(session: Session, { make, words }: Saying<FormWords>): void {
    this.#shown += 1;
    const shown = this.#shown;
    const { answers, on } = session;
    const { ask } = session.step;
    this.#progress.replaceChildren();
    if (ask === null) return;
    this.#progress.append(make("strong", {}, words.question(session.place() + 1)));
    if (answers.some(({ fact }) => fact === ask)) return;
    setTimeout(() => {
      const left = shown === this.#shown ? questionsLeft(answers, ask, on) : null;
      if (left === null) return;
      this.#progress.append(make("span", {}, describeRemaining(left, words.interview)));
    });
  }
}
