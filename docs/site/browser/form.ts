import { type Catalogue, type FactName, type FactsIssue, rulebook } from "carte-vitale";
import type { Entries } from "./address.js";
import { element, list } from "./dom.js";
import { DATES, type DateName, dateOf, type FieldName, GROUPS, isDate, isFact } from "./fields.js";
import { type Saying, sayIssues } from "./issues.js";

export interface Form {
  readonly element: HTMLElement;
  /** Shows the entries, each in a control of its type. */
  show(entries: Entries, on: string): void;
  /** Marks refused, missing and settled facts. */
  mark(
    entries: Entries,
    marks: { issues: readonly FactsIssue[]; missing: readonly string[]; settled: readonly string[] },
  ): void;
  focus(fact: FactName): void;
}

interface Field {
  readonly name: FieldName;
  readonly control: HTMLInputElement | HTMLSelectElement;
  readonly note: HTMLElement;
  readonly error: HTMLElement;
}

/** @param change is called with the name and the text of each change; "" for unknown. */
export function createForm(saying: Saying, change: (name: FieldName | "on" | "assume", written: string) => void): Form {
  const { catalogue, words } = saying;
  const fields = new Map<FieldName, Field>();
  const places = new Map<FieldName, HTMLElement>();
  let entries: Entries = { person: {}, on: null, assume: null, rules: null };

  const day = element("input", {
    id: "on",
    type: "date",
    max: "9999-12-31",
    required: true,
    oninput: () => change("on", day.value),
  });
  const nothing = element("input", {
    id: "assume",
    type: "checkbox",
    onchange: () => change("assume", nothing.checked ? "nothing" : ""),
  });
  const dayError = element("p", { id: "on-error", class: "error" });
  const groups = Object.entries(GROUPS).map(([group, names]) =>
    element(
      "fieldset",
      {},
      element("legend", {}, words.groups[group as keyof typeof GROUPS]),
      ...names.map((name) => {
        const place = element("div", { class: "field" });
        places.set(name, place);
        return place;
      }),
    ),
  );
  const form = element(
    "form",
    { class: "questions", onsubmit: (event) => event.preventDefault() },
    ...groups,
    element(
      "fieldset",
      {},
      element("legend", {}, words.groups.day),
      element("div", { class: "field" }, element("label", { for: "on" }, words.day), day, dayError),
      element("div", { class: "field check" }, nothing, element("label", { for: "assume" }, words.nothing)),
    ),
  );

  /** Shows the control of a date, or of the fact that it gives. */
  function place(slot: FieldName, name: FieldName): void {
    fields.delete(isDate(slot) ? DATES[slot] : slot);
    fields.delete(slot);
    const field = make(name);
    fields.set(name, field);
    const other = isDate(slot) ? (name === slot ? DATES[slot] : slot) : null;
    const { label, hint } = questionOf(name);
    places.get(slot)?.replaceChildren(
      element("label", { for: name }, label),
      field.note,
      hint === null ? "" : element("p", { class: "hint", id: `${name}-hint` }, hint),
      field.control,
      field.error,
      casesOf(name),
      other === null
        ? ""
        : element(
            "button",
            {
              type: "button",
              class: "switch",
              onclick: () => {
                change(name, "");
                place(slot, other);
                fields.get(other)?.control.focus();
              },
            },
            name === slot ? words.useFact[slot as DateName] : words.useDate[slot as DateName],
          ),
    );
  }

  function questionOf(name: FieldName): { label: string; hint: string | null } {
    if (isDate(name)) return { label: words.dates[name], hint: null };
    const { question, hint } = catalogue.facts[name];
    return { label: question, hint };
  }

  /** The lists of what answers include, to be opened below the control. */
  function casesOf(name: FieldName): HTMLElement | string {
    if (isDate(name)) return "";
    const { values, cases = {} } = catalogue.facts[name];
    const said = values as Readonly<Record<string, string>>;
    const entries = Object.entries<readonly string[] | undefined>(cases).flatMap(([value, each]) => [
      element("dt", {}, said[value] ?? ""),
      element("dd", {}, list("ul", each ?? [])),
    ]);
    return entries.length === 0
      ? ""
      : element("details", { class: "cases" }, element("summary", {}, words.includes), element("dl", {}, ...entries));
  }

  function make(name: FieldName): Field {
    const attributes = {
      id: name,
      "aria-describedby": `${questionOf(name).hint === null ? "" : `${name}-hint `}${name}-note ${name}-error`,
    };
    const listen = () => change(name, control.value.trim());
    const control = isDate(name)
      ? element("input", { ...attributes, type: "date", max: "9999-12-31", oninput: listen })
      : "minimum" in rulebook.facts[name]
        ? element("input", {
            ...attributes,
            type: "text",
            inputmode: "numeric",
            autocomplete: "off",
            size: "6",
            oninput: listen,
          })
        : element("select", { ...attributes, onchange: listen }, ...optionsOf(name, catalogue, unknownOf(name)));
    const error = element("p", { id: `${name}-error`, class: "error" });
    return { name, control, error, note: element("span", { id: `${name}-note`, class: "note" }) };
  }

  /** The label of an unknown fact, with its default. */
  function unknownOf(name: FieldName): string {
    const fact = isFact(name) ? rulebook.facts[name] : undefined;
    if (entries.assume === "nothing" || !fact || !("default" in fact) || "minimum" in fact) return words.unknown;
    const { values } = catalogue.facts[name as FactName];
    return words.byDefault((values as Record<string, string>)[String(fact.default)] ?? "");
  }

  return {
    element: form,
    show(next, on) {
      entries = next;
      for (const names of Object.values(GROUPS)) {
        for (const slot of names) {
          const fact = isDate(slot) ? DATES[slot] : slot;
          const asFact =
            isDate(slot) &&
            entries.person[slot] === undefined &&
            (entries.person[fact] !== undefined || fields.has(fact));
          place(slot, asFact ? fact : slot);
        }
      }
      for (const { name, control } of fields.values()) control.value = entries.person[name] ?? "";
      for (const { control } of fields.values()) {
        // An entry that is not a choice stays, and is refused.
        if (control instanceof HTMLSelectElement && control.selectedIndex < 0) control.value = "";
      }
      day.value = on;
      nothing.checked = entries.assume === "nothing";
    },
    mark(now, { issues, missing, settled }) {
      entries = now;
      for (const { name, control, note, error } of fields.values()) {
        const fact = isDate(name) ? DATES[name] : name;
        const wrong = issues.filter(({ path }) => path[0] === name);
        error.textContent = sayIssues(wrong, saying).join(" ");
        control.setAttribute("aria-invalid", String(wrong.length > 0));
        const open = entries.person[name] === undefined && missing.includes(fact);
        const idle = entries.person[name] === undefined && !open && settled.includes(fact);
        note.textContent = open ? words.open : idle ? words.settled : "";
        note.className = open ? "note open" : "note";
        if (name === "residesInFrance" && entries.person[name] === undefined) {
          // The date of arrival gives this fact: both together would be refused.
          control.disabled = entries.person.residenceSince !== undefined;
          if (control.disabled) [control.value, note.textContent] = ["", words.givenByDate];
        }
      }
      const wrong = issues.filter(({ path }) => path[0] === "on");
      dayError.textContent = sayIssues(wrong, saying).join(" ");
      day.setAttribute("aria-invalid", String(wrong.length > 0));
    },
    focus(fact) {
      const date = dateOf(fact);
      const field = fields.get(fact) ?? (date && fields.get(date));
      field?.control.scrollIntoView({ block: "center" });
      field?.control.focus({ preventScroll: true });
    },
  };
}

function optionsOf(name: FactName, catalogue: Catalogue, unknown: string): HTMLElement[] {
  const values = Object.entries(catalogue.facts[name].values);
  return [
    element("option", { value: "" }, unknown),
    ...values.map(([value, said]) => element("option", { value }, said)),
  ];
}
