import type { FactName, FactValue } from "../../model/shipped-rulebook.js";
import { describeQuestion } from "../../words/describe.js";
import { dateOf, isDateName } from "../answers.js";
import { DATE_PARTS, type Key, rangeOf } from "../entries.js";
import type { Asked } from "../session.js";
import type { FormWords } from "../words/words.js";
import { listOf, type Saying } from "./elements.js";

export interface OnQuestion {
  enter(name: string, text: string): void;
  submit(): void;
  leaveUnknown(): void;
  /** Asks for the date instead of the fact, or the other way round. */
  askBy(key: Key): void;
}

/** One question: title, hint and options apart. */
export function questionView(asked: Asked, on: OnQuestion, { make, words }: Saying<FormWords>): HTMLElement {
  const { fact, key, refusal } = asked;
  const said = describeQuestion(fact, words.catalogue);
  const { question, hint } = isDateName(key) ? words.dates[key] : said;
  const isNumber = key === fact && rangeOf(fact) !== null;
  const describedBy = [hint && "hint", refusal && "refusal"].filter(Boolean).join(" ") || null;
  // A single field has its label as title; several have a legend.
  const title = make(
    "h2",
    { class: "title", tabindex: "-1" },
    isNumber ? make("label", { for: "field" }, question) : question,
  );
  const before = [
    hint && make("p", { id: "hint", class: "hint" }, hint),
    refusal &&
      make(
        "p",
        { id: "refusal", class: "refusal", role: "alert" },
        make("span", { class: "unseen" }, `${words.error} `),
        refusal,
      ),
  ];
  const submit = (event: Event) => {
    event.preventDefault();
    on.submit();
  };
  const other = key === fact ? dateOf(fact) : fact;
  return make(
    "form",
    { class: "question", "data-fact": fact, novalidate: true, onsubmit: submit },
    isNumber
      ? [title, ...before, numberField(asked, describedBy, on, { make, words })]
      : make(
          "fieldset",
          { "aria-describedby": describedBy },
          make("legend", {}, title),
          ...before,
          isDateName(key)
            ? dateFields(asked, on, { make, words })
            : said.choices.map((choice) => choiceField(asked, choice, on, { make, words })),
        ),
    other &&
      make(
        "p",
        {},
        make("button", { type: "button", class: "link", onclick: () => on.askBy(other) }, switchTo(other, fact, words)),
      ),
    make(
      "p",
      { class: "moves" },
      make("button", { type: "submit", class: "main" }, words.continue),
      make("button", { type: "button", onclick: on.leaveUnknown }, words.unknown),
    ),
  );
}

/** The words of the button to the other way of answering. */
function switchTo(other: Key, fact: FactName, { dates }: FormWords): string {
  if (isDateName(other)) return dates[other].useDate;
  const date = dateOf(fact);
  return date ? dates[date].useFact : "";
}

function numberField(
  { fact, entries, refusal }: Asked,
  describedBy: string | null,
  on: OnQuestion,
  { make }: Saying<FormWords>,
) {
  const field = make("input", {
    id: "field",
    name: fact,
    inputmode: "numeric",
    autocomplete: "off",
    value: entries[fact] ?? "",
    "aria-describedby": describedBy,
    "aria-invalid": refusal ? "true" : null,
    oninput: () => on.enter(fact, field.value),
  });
  return make("p", { class: "fields" }, field);
}

function dateFields({ entries, refusal }: Asked, on: OnQuestion, { make, words }: Saying<FormWords>) {
  return make(
    "div",
    { class: "fields" },
    DATE_PARTS.map((part) => {
      const field = make("input", {
        name: part,
        class: part,
        inputmode: "numeric",
        autocomplete: "off",
        value: entries[part] ?? "",
        "aria-invalid": refusal ? "true" : null,
        oninput: () => on.enter(part, field.value),
      });
      return make("label", {}, words[part], field);
    }),
  );
}

function choiceField(
  { fact, entries, refusal }: Asked,
  { value, label, cases }: { value: FactValue; label: string; cases: string[] },
  on: OnQuestion,
  { make, words }: Saying<FormWords>,
) {
  const code = `${value}`;
  return make(
    "div",
    { class: "choice" },
    make(
      "label",
      {},
      make("input", {
        type: "radio",
        name: fact,
        value: code,
        checked: entries[fact] === code,
        "aria-describedby": refusal ? "refusal" : null,
        onchange: () => on.enter(fact, code),
      }),
      make("span", {}, label),
    ),
    cases.length > 0 &&
      make(
        "details",
        {},
        make("summary", {}, words.includes, make("span", { class: "unseen" }, ` – ${label}`)),
        listOf(make, "ul", cases),
      ),
  );
}
