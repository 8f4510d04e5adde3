import type { BoxFact, Comparison, Difference, ParameterValue } from "../model/comparison.js";
import { freeze } from "../model/freeze.js";
import { rulebook } from "../model/shipped-rulebook.js";
import { assertCatalogue, type Catalogue } from "./catalogue.js";
import type { DifferencePlace } from "./comparison-words.js";
import { textFor } from "./describe.js";
import { factWords, readRange } from "./describe-group.js";
import { assertReasoningCatalogue, type ReasoningCatalogue } from "./reasoning-catalogue.js";
import { capitalised, wordsIfAny } from "./words-for.js";

/** The most boxes that a sentence names; the others are counted. */
const MOST_GROUPS = 3;

/**
 * Puts a comparison in words: one sentence for each difference, in their order, then one for each change of the vocabulary
 * and of a parameter. A code that a catalogue lacks is quoted. When nothing differs, one sentence says so.
 *
 * A comparison has neither the whole range of a fact nor the unit of a parameter. Where these did not change, they are taken
 * from the shipped rulebook; a fact or parameter of an own rulebook is described without them.
 *
 * @param comparison what `compare` resolves to.
 * @param reasoning `enReasoning` or `frReasoning`, in the language of the catalogue.
 * @throws {TypeError} without a comparison, a catalogue or a reasoning catalogue.
 *
 * @example
 * ```ts
 * import { rulebook } from "carte-vitale";
 * import { compare, describeComparison } from "carte-vitale/compile";
 * import { en, enReasoning } from "carte-vitale/messages/en";
 *
 * const comparison = await compare(rulebook, rulebook);
 * describeComparison(comparison, en, enReasoning)[0]?.startsWith("Nothing changes for anybody"); // true
 * ```
 */
export function describeComparison(
  comparison: Comparison,
  catalogue: Catalogue,
  reasoning: ReasoningCatalogue,
): string[] {
  assertCatalogue(catalogue);
  assertReasoningCatalogue(reasoning);
  assertComparison(comparison);
  const { comparison: words } = reasoning;
  const facts = factWords(comparison, catalogue, reasoning);
  const persons = (count: number) => words.persons(count, comparison.persons.exact);
  if (comparison.same) return freeze([words.same(persons(comparison.persons.compared))]) as string[];
  return freeze([
    ...comparison.differences.map((difference) =>
      words.difference(describeGroups(difference), describeChange(difference), persons(difference.persons)),
    ),
    ...comparison.vocabulary.map(({ fact, added, removed }) => {
      const inWords = (value: string) => {
        const range = readRange(value);
        return range ? facts.closedRange(fact, range) : words.quoted(facts.value(fact, value) ?? value);
      };
      return words.vocabulary(words.quoted(facts.label(fact) ?? fact), added.map(inWords), removed.map(inWords));
    }),
    ...comparison.parameters.map(({ parameter, from, to }) => {
      const label = wordsIfAny(reasoning.parameters, parameter) ?? words.quoted(parameter);
      const unit = unitOf(parameter, [from, to]);
      const amount = (value: ParameterValue | null) => (value === null ? null : describeAmount(value, unit, reasoning));
      return words.parameter(capitalised(label), amount(from), amount(to));
    }),
  ]) as string[];

  function describeGroups({ when, more }: Difference): string {
    // Boxes that are not listed may lack what the others share.
    const common =
      more || when.length < 2 ? [] : when.reduce((shared, box) => shared.filter((each) => isIn(box, each)));
    const groups = when.slice(0, MOST_GROUPS).map((box) => facts.group(box.filter((each) => !isIn(common, each))));
    return words.groups(common.length > 0 ? facts.group(common) : null, groups, when.length - groups.length, !more);
  }

  function describeChange({ what, of, from, to }: Difference): string {
    const place = placeOf(what, of ?? "");
    switch (what) {
      case "refusal":
        return words.refusal[to === "accepted" ? "accepted" : "refused"];
      case "recommended":
        return words.recommended[to === "true" ? "true" : "false"](place);
      case "steps": {
        const [before, after] = [stepsOf(from), stepsOf(to)];
        const without = (steps: string[], others: string[]) =>
          steps.filter((step) => !others.includes(step)).map((step) => describeCode("steps", step));
        return words.steps(without(after, before), without(before, after), place);
      }
      case "reason":
      case "blocker":
      case "notice":
      case "channel":
      case "document":
      case "alternative": {
        const { gained, lost } = words.listed[what];
        return to === null ? lost(describeCode(what, from ?? ""), place) : gained(describeCode(what, to), place);
      }
      default: {
        const { gained, lost, replaced } = words.single[what];
        if (to === null) return lost(describeCode(what, from ?? ""), place);
        const after = describeCode(what, to);
        return from === null ? gained(after, place) : replaced(describeCode(what, from), after, place);
      }
    }
  }

  function placeOf(what: Difference["what"], of: string): DifferencePlace {
    const [procedure = "", ...others] = of.split("/");
    const hasDocument = what === "alternative" || what === "copy";
    const [document, channel] = hasDocument ? others : [undefined, ...others];
    const inWords = (kind: Named, code: string | undefined) => (code ? describeCode(kind, code) : "");
    return {
      procedure: inWords("procedure", procedure),
      document: inWords("document", document),
      channel: inWords("channel", channel),
    };
  }

  /** Sentences and names are quoted; the few words for actors, channels, copies and delivery are not. */
  function describeCode(what: Named, code: string): string {
    const quoted = (text: string | undefined) => words.quoted((text ?? code).replace(/\.$/, ""));
    switch (what) {
      case "outcome":
        return quoted(wordsIfAny(catalogue.outcomes, code)?.headline);
      case "issuance":
        return quoted(wordsIfAny(catalogue.issuance, code));
      case "interim-proof":
        return quoted(wordsIfAny(catalogue.interimProof, code));
      case "reason":
      case "blocker":
        return quoted(wordsIfAny(catalogue.reasons, code));
      case "notice":
        return quoted(wordsIfAny(noticesOf(catalogue), code));
      case "procedure":
        return quoted(wordsIfAny(catalogue.procedures, code));
      case "document":
        return quoted(wordsIfAny(catalogue.documents, code)?.label);
      case "alternative":
        return quoted(wordsIfAny(catalogue.alternatives, code));
      case "steps": {
        const step = wordsIfAny(catalogue.steps, code);
        return quoted(step && textFor(step, null, catalogue));
      }
      case "applicant":
      case "actor":
        return wordsIfAny(catalogue.actors, code) ?? words.quoted(code);
      case "copy":
        return wordsIfAny(catalogue.copies, code) ?? words.quoted(code);
      case "channel": {
        const label = wordsIfAny(catalogue.channels, code);
        return label === undefined ? words.quoted(code) : label.charAt(0).toLowerCase() + label.slice(1);
      }
      case "delivery": {
        const [shortest = 0, longest = shortest] = code.split("-").map(Number);
        return catalogue.deliveryWeeks(shortest, longest);
      }
    }
  }
}

/** The kinds of difference whose `from` and `to` are codes that a catalogue puts in words. */
type Named = Exclude<Difference["what"], "refusal" | "recommended">;

/** A catalogue has no notices where its rulebook gives none. */
const noticesOf = (catalogue: Catalogue & { notices?: Readonly<Record<string, string>> }) => catalogue.notices ?? {};

/** Whether a box names a fact with the same values. */
const isIn = (box: readonly BoxFact[], { fact, values }: BoxFact) =>
  box.some((each) => each.fact === fact && JSON.stringify(each.values) === JSON.stringify(values));

const stepsOf = (joined: string | null): string[] => (joined ?? "").split(",").filter((step) => step !== "");

/** The unit that the shipped rulebook gives to a parameter of one of these values. */
function unitOf(id: string, values: readonly (ParameterValue | null)[]): string | null {
  const shipped = wordsIfAny<{ value: number | readonly number[]; unit: string }>(rulebook.parameters, id);
  return shipped && values.some((value) => String(value) === String(shipped.value)) ? shipped.unit : null;
}

function describeAmount(value: ParameterValue, unit: string | null, { units, range }: ReasoningCatalogue): string {
  const count = (unit !== null && wordsIfAny(units, unit)) || String;
  const [shortest, longest] = typeof value === "number" ? [value, value] : value;
  return shortest === longest ? count(longest) : range(shortest, count(longest));
}

/** Refuses anything but a comparison, a promise of one included. */
function assertComparison(value: unknown): asserts value is Comparison {
  const { same, persons, differences, vocabulary, parameters } = (value ?? {}) as Partial<Comparison>;
  const hasLists = [differences, vocabulary, parameters].every(Array.isArray);
  if (typeof same === "boolean" && typeof persons === "object" && hasLists) return;
  throw new TypeError('A comparison is expected: pass what `await compare(…)` of "carte-vitale/compile" gives');
}
