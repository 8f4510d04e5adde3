import {
  describeExplanation,
  type ExplainedRule,
  explain,
  type FactName,
  type FactsInput,
  type RuleId,
} from "carte-vitale";
import { type Condition, type Rule, rulesOf } from "../../src/model/rulebook.js";
import { shippedRulebook } from "../../src/shipped.js";
import { type Html, html } from "./html.js";
import type { Language } from "./language.js";
import { type Next, slice } from "./slice.js";

const data = new Map(rulesOf(shippedRulebook).map((rule) => [rule.id, rule]));

/** The same few facts are explained many times. */
const explained = new Map<string, readonly ExplainedRule[]>();
function rulesFor(facts: FactsInput): readonly ExplainedRule[] {
  const key = JSON.stringify(facts);
  const known = explained.get(key) ?? explain(facts, { assume: "nothing" }).rules;
  explained.set(key, known);
  return known;
}

/** A rule of law with its words. */
export interface SaidRule {
  readonly id: RuleId;
  readonly question: string;
  readonly data: Rule;
  readonly facts: readonly FactName[];
  /** Its effect in words. */
  readonly text: string;
  readonly condition: Html;
}

export function rulesIn({ catalogue, reasoning, words }: Language): SaidRule[] {
  const explanation = explain({}, { assume: "nothing" });
  const said = describeExplanation(explanation, catalogue, reasoning).rules;
  return explanation.rules.map(({ rule: id, question, clauses }, place) => {
    const rule = data.get(id);
    if (!rule) throw new RangeError(`no rule ${id}`);
    // Clauses are in reading order.
    const texts = (said[place]?.clauses ?? []).map(({ text }) => text);
    const next = texts[Symbol.iterator]();
    const conditionIn = (condition: Condition): Html => {
      const list = (title: string, parts: readonly Condition[]) =>
        html`${title}<ul>${parts.map((part) => html`<li>${conditionIn(part)}</li>`)}</ul>`;
      if ("all" in condition) {
        return condition.all.length === 1
          ? html`${condition.all.map(conditionIn)}`
          : list(words.rule.all, condition.all);
      }
      if ("any" in condition) return list(words.rule.any, condition.any);
      if ("not" in condition) return list(words.rule.not, [condition.not]);
      return html`${next.next().value ?? ""}`;
    };
    return {
      id,
      question,
      data: rule,
      facts: [...new Set(clauses.map(({ fact }) => fact))],
      text: said[place]?.text ?? "",
      condition: html`<div class="condition">${conditionIn(rule.conditions)}</div>`,
    };
  });
}

/** The slice of the decision diagram that a rule reads. */
export function sliceOfRule({ id, facts }: SaidRule): Next {
  return slice(facts, (known) => {
    const holds = rulesFor(known).find(({ rule }) => rule === id)?.holds ?? null;
    return holds === null ? facts : String(holds);
  });
}
