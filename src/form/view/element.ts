import { isIsoDate } from "../../model/dates.js";
import { freeze } from "../../model/freeze.js";
import type { Person } from "../../time/person.js";
import type { DatedDecision } from "../../time.js";
import { answersOf, personOf } from "../answers.js";
import { answersIn, hashOf } from "../link.js";
import { Session } from "../session.js";
import { today } from "../today.js";
import { type Focus, Frame, type Look } from "./frame.js";

/** The name of the element. */
export const TAG = "carte-vitale-form";
/** The name of the event that brings the decision. */
export const DECISION = "carte-vitale-decision";
const ATTRIBUTES = ["lang", "on", "share"];
const PROPERTIES = ["facts", "on"] as const;

/** Makes the class of the element: outside a browser there is no `HTMLElement` to extend. */
export function createElement(): CustomElementConstructor {
  return class CarteVitaleForm extends HTMLElement {
    static readonly observedAttributes = ATTRIBUTES;
    readonly #session = new Session(today());
    readonly #frame = new Frame(this.attachShadow({ mode: "open" }), () => this.#tell());
    /** The decision that the page was told of last. */
    #told: DatedDecision | null = null;

    get facts(): Person {
      return freeze(personOf(this.#session.answers)) as Person;
    }
    set facts(person: Person) {
      this.#session.show(answersOf(person, this.#session.on));
      this.#show(null);
    }

    get on(): string {
      return this.#session.on;
    }
    set on(day: string) {
      this.setAttribute("on", day);
    }

    get decision(): DatedDecision | null {
      return this.#session.step.decision;
    }

    get hash(): string {
      return hashOf(this.#session.answers);
    }

    connectedCallback(): void {
      for (const name of PROPERTIES) this.#upgrade(name);
      const isEmpty = this.#session.answers.length === 0;
      if (isEmpty && this.hasAttribute("share")) this.#session.show(answersIn(location.hash, this.on));
      this.#show(null);
    }

    attributeChangedCallback(name: string): void {
      const day = this.getAttribute("on");
      if (name === "on" && isIsoDate(day)) this.#session.moveTo(day);
      if (this.isConnected) this.#show(null);
    }

    #show(focus: Focus): void {
      if (!this.isConnected) return;
      this.#frame.show(this.#session, this.#look(), focus);
      this.#tell();
    }

    #look(): Look {
      const language = this.closest<HTMLElement>("[lang]")?.lang ?? "";
      return { language: /^fr\b/i.test(language) ? "fr" : "en", share: this.hasAttribute("share") };
    }

    /** Tells the page of a new decision. */
    #tell(): void {
      const { decision } = this;
      if (decision !== null && decision !== this.#told) {
        this.dispatchEvent(new CustomEvent(DECISION, { detail: decision, bubbles: true, composed: true }));
      }
      this.#told = decision;
    }

    /** A property that was set before the script had loaded hides the accessor: it is set again. */
    #upgrade(name: (typeof PROPERTIES)[number]): void {
      const early = Object.getOwnPropertyDescriptor(this, name);
      if (early === undefined) return;
      Reflect.deleteProperty(this, name);
      Reflect.set(this, name, early.value);
    }
  };
}
