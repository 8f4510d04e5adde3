import { type EvaluateOptions, type FactsInput, rulebook } from "carte-vitale";

export interface ListedCase {
  readonly id: string;
  readonly facts: FactsInput;
  readonly options: EvaluateOptions;
}

/** The cases of the kit. Equal facts are one case, named by its first use. */
export class CaseList {
  readonly #cases = new Map<string, ListedCase>();
  readonly #ids = new Set<string>();

  /** @returns the id of the case with these facts. */
  add(id: string, facts: object, options: EvaluateOptions = {}): string {
    const given = new Map(Object.entries(facts));
    const ordered = Object.fromEntries(
      Object.keys(rulebook.facts).flatMap((name) => (given.has(name) ? [[name, given.get(name)]] : [])),
    ) as FactsInput;
    const key = JSON.stringify([ordered, options]);
    const known = this.#cases.get(key);
    if (known) {
      this.#ids.add(id);
      return known.id;
    }
    if (this.#ids.has(id)) throw new Error(`two cases have the id ${id}`);
    this.#ids.add(id);
    this.#cases.set(key, { id, facts: ordered, options });
    return id;
  }

  /** Whether a case was added under this id, even if it is listed under another. */
  has(id: string): boolean {
    return this.#ids.has(id);
  }

  get all(): ListedCase[] {
    return [...this.#cases.values()];
  }
}
