import { unbroken } from "./french.js";

type Child = Node | string | null | false | readonly Child[];
type Attributes = Readonly<Record<string, string | boolean | null | ((event: Event) => void)>>;

/** An element with attributes, listeners (`onclick`) and children; text is text, never markup. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") made.addEventListener(name.slice(2), value);
    else if (value !== null && value !== false) made.setAttribute(name, value === true ? "" : value);
  }
  const append = (child: Child): void => {
    if (typeof child === "string") made.append(document.documentElement.lang === "fr" ? unbroken(child) : child);
    else if (child instanceof Node) made.append(child);
    else if (child) child.forEach(append);
  };
  children.forEach(append);
  return made;
}

/** A list of texts or elements; nothing for none. */
export function list(tag: "ul" | "ol", items: readonly Child[], kind = ""): HTMLElement | null {
  return items.length > 0
    ? element(tag, { class: kind || null }, ...items.map((item) => element("li", {}, item)))
    : null;
}
