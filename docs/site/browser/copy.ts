import { element } from "./dom.js";
import type { BrowserWords } from "./words.js";

/** Adds a button to each block of code that can be copied; without a script there is none. */
export function addCopyButtons(words: BrowserWords): void {
  const status = element("p", { class: "unseen", role: "status" });
  document.querySelector("main")?.append(status);
  for (const block of document.querySelectorAll<HTMLElement>("main pre:not(.declaration)")) {
    const copy = async () => {
      try {
        await navigator.clipboard.writeText(block.innerText);
        status.textContent = words.codeCopied;
        button.textContent = words.codeCopied;
      } catch {
        // The reader copies what is selected.
        getSelection()?.selectAllChildren(block);
        status.textContent = words.codeSelected;
      }
    };
    const button = element("button", { type: "button", class: "copy", onclick: copy }, words.copyCode);
    const frame = element("div", { class: "copyable" });
    block.replaceWith(frame);
    frame.append(block, button);
  }
}
