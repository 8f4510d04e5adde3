import type { IsoDate } from "../model/dates.js";
import type { FactName } from "../model/shipped-rulebook.js";
import { type Answer, accepted, dateOf, replaced } from "./answers.js";
import { type Entries, entriesOf, type Key, readEntries } from "./entries.js";
import { type Step, stepAfter } from "./questions.js";
import type { FormWords } from "./words/words.js";

/** A question as it is shown. */
export interface Asked {
  readonly fact: FactName;
  /** The date that is asked for, or the fact itself. */
  readonly key: Key;
  readonly entries: Entries;
  /** What is wrong with the entries; `null` until they are refused. */
  readonly refusal: string | null;
}

/** Facts that are asked for by their date first, as people know the date. */
const BY_DATE: readonly FactName[] = ["age", "residenceMonths", "temporaryNumberMonths"];

/** What a reader has answered, and what is shown: the state of a form, apart from how it looks. */
export class Session {
  answers: readonly Answer[] = [];
  /** The question or the decision that is shown. */
  step: Step = { ask: "status", decision: null };
  /** The controls of the question that is shown. */
  asked: Asked | null = null;
  /** The documents that are ticked, by procedure and id. */
  readonly ready = new Set<string>();
  on: IsoDate;

  constructor(on: IsoDate) {
    this.on = on;
    this.show([]);
  }

  /** Takes answers as they are, and shows what follows. */
  show(answers: readonly Answer[]): void {
    this.answers = answers;
    this.step = stepAfter(answers, this.on);
    if (answers.length === 0) this.ready.clear();
    this.#ask(this.step.ask);
  }

  /** Decides for another day. Answers that are not accepted on it are forgotten. */
  moveTo(on: IsoDate): void {
    this.on = on;
    this.show(accepted(this.answers, on));
  }

  /** Goes back to a question. Its answer stays until there is another one. */
  change(fact: FactName): void {
    this.step = { ask: fact, decision: null };
    this.#ask(fact);
  }

  /** Goes back to the question before the one that is shown. */
  back(): void {
    const before = this.answers[this.place() - 1];
    if (before) this.change(before.fact);
  }

  /** The index of the question that is shown; after the last, that of the decision. */
  place(): number {
    const found = this.answers.findIndex(({ fact }) => fact === this.step.ask);
    return found < 0 ? this.answers.length : found;
  }

  enter(name: string, text: string): void {
    if (this.asked) this.asked = { ...this.asked, entries: { ...this.asked.entries, [name]: text } };
  }

  askBy(key: Key): void {
    if (this.asked) this.asked = { ...this.asked, key, entries: {}, refusal: null };
  }

  leaveUnknown(): void {
    if (this.asked) this.#take({ fact: this.asked.fact, key: this.asked.fact, value: null });
  }

  /** Reads the controls. Refused entries stay as they are, with what is wrong. */
  submit(words: FormWords): void {
    if (!this.asked) return;
    const { asked } = this;
    const read = readEntries(asked, asked.entries, this.answers.slice(0, this.place()), this.on, words);
    if ("refusal" in read) this.asked = { ...asked, refusal: read.refusal };
    else this.#take(read.answer);
  }

  #take(answer: Answer): void {
    this.show(replaced(this.answers, answer, this.on));
  }

  #ask(fact: FactName | null): void {
    if (fact === null) {
      this.asked = null;
      return;
    }
    const answer = this.answers.find((each) => each.fact === fact);
    const entries: Entries = answer ? entriesOf(answer) : {};
    const date = BY_DATE.includes(fact) ? dateOf(fact) : null;
    const isKnown = answer !== undefined && answer.value !== null;
    this.asked = { fact, key: isKnown ? answer.key : (date ?? fact), entries, refusal: null };
  }
}
