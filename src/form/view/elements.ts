type Child = Node | string | null | false | readonly Child[];
type Attributes = Readonly<Record<string, string | boolean | null | ((event: Event) => void)>>;
/** Makes an element with attributes, listeners (`onclick`) and children; text is text, never markup. */
export type Make = <K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes?: Attributes,
  ...children: Child[]
) => HTMLElementTagNameMap[K];

/** French has a space before `: ; ? ! »` and after `«`, and no line ends there. */
const unbroken = (text: string): string => text.replace(/ (?=[:;?!»])|(?<=«) /g, "\u00a0");

export function makerIn(language: string): Make {
  const say = language === "fr" ? unbroken : (text: string) => text;
  return (tag, attributes = {}, ...children) => {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      if (typeof value === "function") made.addEventListener(name.slice(2), value);
      else if (value !== null && value !== false) made.setAttribute(name, value === true ? "" : value);
    }
    const append = (child: Child): void => {
      if (typeof child === "string") made.append(say(child));
      else if (child instanceof Node) made.append(child);
      else if (child) child.forEach(append);
    };
    children.forEach(append);
    return made;
  };
}

/** What every view needs. */
export interface Saying<Words> {
  readonly make: Make;
  readonly words: Words;
}

/** A list of texts or elements; `null` for none. */
export function listOf(make: Make, tag: "ul" | "ol", items: readonly Child[], kind: string | null = null) {
  if (items.length === 0) return null;
  return make(tag, { class: kind }, ...items.map((item) => make("li", {}, item)));
}
