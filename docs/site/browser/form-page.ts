import "carte-vitale/form";

/** The other language opens with the same answers. */
const form = document.querySelector("carte-vitale-form");
const other = document.querySelector<HTMLAnchorElement>("#other-language");
other?.addEventListener("click", () => {
  other.hash = form?.hash ?? "";
});
