import type { FactName } from "../../model/shipped-rulebook.js";
import type { Answer } from "../answers.js";
import { labelOf, sayAnswer } from "../entries.js";
import type { FormWords } from "../words/words.js";
import type { Saying } from "./elements.js";

/** What was answered, each with a way to change it. */
export function answersView(
  answers: readonly Answer[],
  note: string | null,
  change: (fact: FactName) => void,
  { make, words }: Saying<FormWords>,
): HTMLElement {
  return make(
    "section",
    { class: "answers", "aria-labelledby": "answers" },
    make("h2", { id: "answers" }, words.answers),
    make(
      "dl",
      {},
      ...answers.map((answer) => {
        const label = labelOf(answer.key, words);
        const toChange = make(
          "button",
          { type: "button", class: "link", onclick: () => change(answer.fact) },
          words.change,
          make("span", { class: "unseen" }, ` – ${label}`),
        );
        return make(
          "div",
          {},
          make("dt", {}, label),
          make("dd", {}, sayAnswer(answer, words)),
          make("dd", {}, toChange),
        );
      }),
    ),
    note !== null && make("p", { class: "hint" }, note),
  );
}
