import {
  type Conditional,
  type Fact,
  leavesOf,
  type NamedRule,
  type Rulebook,
  rulesOf,
  thresholdsOf,
} from "../model/rulebook.js";
import type { RulebookIssue } from "./error.js";

type Found = Pick<RulebookIssue, "code" | "message" | "path"> & Partial<RulebookIssue>;

/** What a shape cannot say: each check reads two places of the rulebook that must agree. */
export function checkRulebook(rulebook: Rulebook): RulebookIssue[] {
  const rules = rulesOf(rulebook);
  const conditional: [string, Conditional, string[]][] = [
    ...Object.entries(rulebook.contradictions).map(
      ([id, rule]) => [id, rule, ["contradictions", id]] as [string, Conditional, string[]],
    ),
    ...rules.map((rule) => [rule.id, rule, ["law", rule.file, rule.id]] as [string, NamedRule, string[]]),
  ];
  return [
    ...Object.entries(rulebook.facts).flatMap(([name, fact]) => factIssues(rulebook, name, fact)),
    ...orderIssues(rulebook),
    ...parameterIssues(rulebook),
    ...outcomeIssues(rulebook),
    ...deliveryIssues(rulebook),
    ...duplicateRules(conditional),
    ...conditional.flatMap(([id, rule, path]) =>
      [...clauseNameIssues(rule), ...numberIssues(rulebook, rule)].map((found) => ({
        ...found,
        path: [...path, ...found.path],
        rule: id,
        file: path[0] === "law" ? (path[1] ?? null) : null,
      })),
    ),
    ...rules.flatMap((rule) => eventIssues(rulebook, rule)),
  ].map((found) => ({ file: null, rule: null, clause: null, example: null, ...found }));
}

function factIssues({ facts, diagramOrder }: Rulebook, name: string, fact: Fact): Found[] {
  const issue = (key: string, message: string): Found => ({
    code: "vocabulary",
    path: ["facts", name, key],
    message: `${name}: ${message}`,
  });
  const issues: Found[] = [];
  if ("minimum" in fact && fact.minimum > fact.maximum) {
    issues.push(issue("maximum", "the maximum is below the minimum"));
  }
  const accepted =
    fact.default === undefined ||
    ("values" in fact
      ? Object.hasOwn(fact.values, String(fact.default))
      : "minimum" in fact
        ? Number(fact.default) >= fact.minimum && Number(fact.default) <= fact.maximum
        : true);
  if (!accepted) issues.push(issue("default", "the default is not one of the fact's own values"));
  const bound = Object.entries(facts).flatMap(([other, { appliesWhen }]) =>
    appliesWhen?.fact === name ? [other] : [],
  );
  if (fact.default !== undefined && bound.length > 0) {
    // Whoever hands in the bound fact would contradict a default that nobody has chosen.
    issues.push(issue("default", `decides whether ${bound.join(" and ")} applies, so it has no default`));
  }
  if (fact.appliesWhen) {
    // Every object inherits a constructor, which has values and names of its own.
    const control = Object.hasOwn(facts, fact.appliesWhen.fact) ? facts[fact.appliesWhen.fact] : undefined;
    if (!control || !("values" in control) || control.appliesWhen) {
      issues.push(issue("appliesWhen", "names no fact with values that every person has"));
    } else if (!fact.appliesWhen.values.every((value) => Object.hasOwn(control.values, value))) {
      issues.push(issue("appliesWhen", `${fact.appliesWhen.fact} does not have these values`));
    }
    if (diagramOrder.indexOf(fact.appliesWhen.fact) > diagramOrder.indexOf(name)) {
      issues.push(issue("appliesWhen", `diagramOrder reads ${name} before ${fact.appliesWhen.fact}`));
    }
  }
  return issues;
}

function orderIssues({ facts, diagramOrder }: Rulebook): Found[] {
  const same = diagramOrder.length === Object.keys(facts).length && new Set(diagramOrder).size === diagramOrder.length;
  return same && diagramOrder.every((name) => Object.hasOwn(facts, name))
    ? []
    : [{ code: "vocabulary", path: ["diagramOrder"], message: "diagramOrder names every fact once" }];
}

/** A parameter speaks of a fact that is a number, in the fact's own unit; a pair, of a wait in weeks. */
function parameterIssues({ facts, parameters }: Rulebook): Found[] {
  return Object.entries(parameters).flatMap(([id, { fact: name, value, unit }]) => {
    const issue = (key: string, message: string) => ({
      code: "number",
      path: ["parameters", id, key],
      message: `parameter ${id}: ${message}`,
    });
    const pair = Array.isArray(value);
    if (pair && (name !== null || unit !== "weeks"))
      return [issue("unit", "two numbers are a wait, in weeks, of no fact")];
    if (name === null) return [];
    const fact = facts[name];
    if (fact === undefined || !("minimum" in fact)) return [issue("fact", "names no fact that is a number")];
    return fact.unit === unit ? [] : [issue("unit", `${name} counts ${fact.unit}`)];
  });
}

function outcomeIssues({ outcomes }: Rulebook): Found[] {
  const undetermined = Object.entries(outcomes).filter(([, { verdict }]) => verdict === "undetermined");
  return undetermined.map(([outcome]) => outcome).join() === "undetermined"
    ? []
    : [{ code: "vocabulary", path: ["outcomes"], message: "one outcome, undetermined, has the verdict undetermined" }];
}

function deliveryIssues({ procedures, parameters }: Rulebook): Found[] {
  return Object.entries(procedures).flatMap(([id, { channels }]) =>
    Object.entries(channels).flatMap(([channel, { delivery }]) =>
      delivery === null || Array.isArray(parameters[delivery]?.value)
        ? []
        : [
            {
              code: "number",
              path: ["procedures", id, "channels", channel, "delivery"],
              message: `procedure ${id}: delivery names a parameter of two numbers of weeks`,
            },
          ],
    ),
  );
}

function duplicateRules(conditional: [string, unknown, string[]][]): Found[] {
  const seen = new Set<string>();
  return conditional.flatMap(([id, , path]) => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [{ code: "duplicate", path, file: path[1] ?? null, rule: id, message: "another rule has this id" }];
  });
}

function clauseNameIssues(rule: Conditional): Found[] {
  const seen = new Set<string>();
  return leavesOf(rule.conditions).flatMap(({ name }) => {
    if (!seen.has(name)) {
      seen.add(name);
      return [];
    }
    return [{ code: "duplicate", path: ["conditions"], clause: name, message: "another clause has this name" }];
  });
}

/** No number stands in a rule that no parameter explains, and no parameter is claimed that no clause uses. */
function numberIssues({ parameters }: Rulebook, rule: Conditional): Found[] {
  const numbers = leavesOf(rule.conditions).flatMap((leaf) =>
    thresholdsOf(leaf).flatMap((value) => (typeof value === "number" ? [{ leaf, value }] : [])),
  );
  const explains = (id: string, fact: string, value: number) =>
    parameters[id]?.fact === fact && parameters[id]?.value === value;
  return [
    ...numbers
      .filter(({ leaf, value }) => !rule.parameters.some((id) => explains(id, leaf.fact, value)))
      .map(({ leaf }) => ({
        code: "number",
        path: ["conditions"],
        clause: leaf.name,
        message: `no parameter named by the rule has this number for ${leaf.fact}`,
      })),
    ...rule.parameters
      .filter((id) => !numbers.some(({ leaf, value }) => explains(id, leaf.fact, value)))
      .map((id) => ({ code: "number", path: ["parameters"], message: `no clause uses the parameter ${id}` })),
  ];
}

function eventIssues({ outcomes, procedures, documents }: Rulebook, { id, file, event }: NamedRule): Found[] {
  const issue = (key: string, message: string): Found[] => [
    { code: "event", file, rule: id, path: ["law", file, id, "event", "params", key], message },
  ];
  const verdict = (outcome: string) => outcomes[outcome]?.verdict;
  if (event.type === "grant" && verdict(event.params.outcome) !== "eligible") {
    return issue("outcome", "a grant gives an outcome whose verdict is eligible");
  }
  if (event.type === "blocker" && ["eligible", "undetermined"].some((each) => each === verdict(event.params.outcome))) {
    return issue("outcome", "a blocker gives an outcome whose verdict is neither eligible nor undetermined");
  }
  if (event.type === "procedure") {
    const offered = procedures[event.params.procedure]?.channels ?? {};
    if (!event.params.channels.every((channel) => channel in offered)) {
      return issue("channels", `procedure ${event.params.procedure} has no steps for one of these channels`);
    }
  }
  if (event.type === "issuance" && event.params.outcomes.some((outcome) => verdict(outcome) !== "eligible")) {
    return issue("outcomes", "a card is issued for outcomes whose verdict is eligible");
  }
  if (event.type === "document") {
    const copies = documents[event.params.document]?.copies ?? {};
    return event.params.procedures
      .filter((procedure) => !Object.keys(procedures[procedure]?.channels ?? {}).some((channel) => channel in copies))
      .flatMap((procedure) =>
        issue("procedures", `document ${event.params.document} has no copy for any channel of procedure ${procedure}`),
      );
  }
  return [];
}
