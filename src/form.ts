import { createElement, DECISION, TAG } from "./form/view/element.js";
import type { DatedDecision, IsoDate, Person } from "./time.js";

/**
 * The element `<carte-vitale-form>`: one question at a time, then the answer with its steps and a checklist.
 *
 * It asks for every fact that can change the answer and takes no default. Nothing that is answered leaves the page or is
 * kept. When the answer is shown, the event `carte-vitale-decision` brings the decision as its `detail`.
 *
 * Attributes: `lang` is `en` or `fr`, else the language of the page; `on` is the day, else today; with `share`, a link
 * to the answers is offered, and such a link is read when the page opens.
 *
 * @example
 * ```html
 * <script type="module" src="form.js"></script>
 * <carte-vitale-form lang="fr"></carte-vitale-form>
 * ```
 */
export interface CarteVitaleForm extends HTMLElement {
  /**
   * The answers so far, as facts and dates. Facts that are set are not asked for, and can be changed by the reader.
   *
   * @throws {FactsError} when facts are set that are refused.
   */
  facts: Person;
  /** The day for which the form answers: today unless it is set. */
  on: IsoDate;
  /** The decision that is shown; `null` while there are questions. */
  readonly decision: DatedDecision | null;
  /** The answers as text for the part of an address after the `#`, which is sent to no server. */
  readonly hash: string;
}

declare global {
  interface HTMLElementTagNameMap {
    "carte-vitale-form": CarteVitaleForm;
  }
  interface HTMLElementEventMap {
    "carte-vitale-decision": CustomEvent<DatedDecision>;
  }
}

/** The name of the element. */
export const tag: "carte-vitale-form" = TAG;
/** The name of the event that brings the decision. */
export const decisionEvent: "carte-vitale-decision" = DECISION;

// Where there is no browser, or another copy is there already, the import does nothing.
if (typeof customElements !== "undefined" && customElements.get(TAG) === undefined) {
  customElements.define(TAG, createElement());
}
