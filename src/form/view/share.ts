import type { FormWords } from "../words/words.js";
import type { Saying } from "./elements.js";

/** A button that copies a link to the answers, and shows the link where the browser does not let a page copy. */
export function shareView(hash: string, { make, words }: Saying<FormWords>): HTMLElement {
  const link = `${location.href.replace(/#.*$/, "")}#${hash}`;
  const said = make("p", { role: "status", class: "hint" });
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link);
      said.textContent = words.shared;
    } catch {
      const field = make("input", { readonly: true, value: link, "aria-label": words.link });
      said.replaceChildren(words.copyYourself, field);
      field.select();
    }
  };
  return make("div", { class: "share" }, make("button", { type: "button", onclick: copy }, words.share), said);
}
