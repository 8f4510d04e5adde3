import type { BoxFact, Comparison } from "../model/comparison.js";
import type { Value } from "../model/rulebook.js";
import { rulebook } from "../model/shipped-rulebook.js";
import type { Catalogue } from "./catalogue.js";
import type { ReasoningCatalogue } from "./reasoning-catalogue.js";
import { wordsIfAny } from "./words-for.js";

interface Range {
  from: number;
  to: number;
}

/** The words for groups of people, and for their facts. */
export interface FactWords {
  label(fact: string): string | undefined;
  value(fact: string, value: Value): string | undefined;
  /** With both ends: "0 to 130 years". */
  closedRange(fact: string, range: Range): string;
  /** "students born abroad" */
  group(box: readonly BoxFact[]): string;
}

const RANGE = /^(-?\d+)\.\.(-?\d+)$/;
/** Reads the range of a fact from the vocabulary of a comparison; `null` for a value of a choice. */
export function readRange(text: string): Range | null {
  const [, from, to] = RANGE.exec(text) ?? [];
  return from === undefined ? null : { from: Number(from), to: Number(to) };
}

export function factWords({ vocabulary }: Comparison, catalogue: Catalogue, reasoning: ReasoningCatalogue): FactWords {
  const { comparison: words, operators } = reasoning;
  const order = Object.keys(words.conditions);
  const rank = ({ fact }: BoxFact) => (order.includes(fact) ? order.indexOf(fact) : order.length);
  return { label: (fact) => wordsOf(fact)?.label, value, closedRange, group };

  function wordsOf(fact: string) {
    return wordsIfAny<{ label: string; values: object }>(catalogue.facts, fact);
  }

  function value(fact: string, value: Value): string | undefined {
    return wordsIfAny((wordsOf(fact)?.values ?? {}) as Record<string, string>, String(value));
  }

  function count(fact: string, number: number): string {
    const values = wordsOf(fact)?.values;
    return typeof values === "function" ? values(number) : String(number);
  }

  function closedRange(fact: string, { from, to }: Range): string {
    return from === to ? count(fact, from) : reasoning.range(from, count(fact, to));
  }

  /** "12 to 15 years", "under 12 years" */
  function range(fact: string, { from, to }: Range): string {
    const lowest = from === boundOf(fact, "from");
    const highest = to === boundOf(fact, "to");
    if (lowest && !highest) return operators.lessThan([count(fact, to + 1)]);
    if (highest && !lowest) return operators.greaterThanInclusive([count(fact, from)]);
    return closedRange(fact, { from, to });
  }

  /** One end of the range of a fact: from the vocabulary where it changed, else from the shipped rulebook. */
  function boundOf(fact: string, end: keyof Range): number | null {
    const changed = vocabulary.find((each) => each.fact === fact);
    const ranges = [...(changed?.added ?? []), ...(changed?.removed ?? [])].flatMap((text) => readRange(text) ?? []);
    if (ranges.length > 0) return Math[end === "from" ? "min" : "max"](...ranges.map((each) => each[end]));
    const shipped: Partial<Record<"minimum" | "maximum", number>> | undefined = wordsIfAny<object>(
      rulebook.facts,
      fact,
    );
    return (end === "from" ? shipped?.minimum : shipped?.maximum) ?? null;
  }

  function group(box: readonly BoxFact[]): string {
    if (box.length === 0) return words.everybody;
    const status = box.find(({ fact }) => fact === "status");
    const situations = (status && phrases(words.situations, status)) ?? [];
    const conditions = box
      .filter(({ fact }) => fact !== "status" || situations.length === 0)
      .sort((a, b) => rank(a) - rank(b))
      .map(condition);
    return words.people(situations, conditions);
  }

  function condition({ fact, values }: BoxFact): string {
    const section = wordsIfAny<object>(words.conditions, fact);
    const other = (said: string) =>
      words.otherCondition(catalogue.labelled(wordsOf(fact)?.label ?? words.quoted(fact), said));
    if (!Array.isArray(values)) {
      const said = range(fact, values);
      return typeof section === "function" ? section(said) : other(said);
    }
    const said = section && phrases(section, { fact, values });
    if (said) return said.join(words.or);
    const texts = values.map((each) => value(fact, each) ?? words.quoted(String(each)));
    return other(texts.join(words.or));
  }

  /** The words for each value; `null` unless all of them have words. */
  function phrases(section: object, { values }: BoxFact): string[] | null {
    if (!Array.isArray(values)) return null;
    const found = values.flatMap((each) => wordsIfAny(section as Record<string, string>, String(each)) ?? []);
    return found.length === values.length ? found : null;
  }
}
