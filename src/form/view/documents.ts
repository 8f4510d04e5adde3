import type { Decision } from "../../model/decision.js";
import type { DescribedDocument, Description } from "../../words/describe.js";
import type { FormWords } from "../words/words.js";
import { listOf, type Saying } from "./elements.js";

/**
 * The documents as a checklist, and those that only some answers need.
 *
 * @param ready the documents that are ticked, by procedure and id; it is kept up to date.
 */
export function documentViews(
  decision: Decision,
  said: Description,
  ready: Set<string>,
  { make, words }: Saying<FormWords>,
): HTMLElement[] {
  const { documents, possibleDocuments } = said;
  const keys = decision.documents.map(({ procedure, id }) => `${procedure}/${id}`);
  const count = make("p", { role: "status", class: "hint" });
  const showCount = () => {
    count.textContent = words.ready(keys.filter((key) => ready.has(key)).length, keys.length);
  };
  showCount();
  const several = new Set(documents.map(({ procedure }) => procedure)).size > 1;
  const items = documents.map((document, place) => {
    const key = keys[place] ?? "";
    const box = make("input", {
      type: "checkbox",
      checked: ready.has(key),
      onchange: () => {
        if (box.checked) ready.add(key);
        else ready.delete(key);
        showCount();
      },
    });
    return [
      make("label", {}, box, make("span", {}, document.label)),
      details(document, several ? [document.procedure] : [], { make, words }),
    ];
  });
  const possible = possibleDocuments.map((document) => [
    make("strong", {}, document.label),
    details(document, [words.catalogue.labelled(words.dependsOn, document.dependsOn.join(", "))], { make, words }),
  ]);
  return [
    ...(items.length > 0
      ? [
          make(
            "fieldset",
            { class: "checklist" },
            make("legend", {}, make("h3", {}, words.documents)),
            count,
            listOf(make, "ul", items),
          ),
        ]
      : []),
    ...(possible.length > 0
      ? [make("section", { class: "possible" }, make("h3", {}, words.possibly), listOf(make, "ul", possible))]
      : []),
  ];
}

/** What satisfies the document, the copy each channel takes, and what else to know about it. */
function details(
  { alternatives, copies, notes }: DescribedDocument,
  others: string[],
  { make, words }: Saying<FormWords>,
): HTMLElement {
  const texts = [...(copies.length > 0 ? [copies.join(" · ")] : []), ...notes, ...others];
  return make(
    "div",
    { class: "detail" },
    alternatives.length > 1 && [make("p", {}, words.anyOf), listOf(make, "ul", alternatives)],
    ...texts.map((text) => make("p", {}, text)),
  );
}
