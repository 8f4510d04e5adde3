import { type Conditional, type Fact, leavesOf, type NamedRule, type Rulebook, rulesOf } from "../model/rulebook.js";
import type { Found, RulebookIssue } from "./error.js";
import { numberIssues } from "./number-checks.js";

/** A rule of law or a contradiction, and where it is. */
interface Placed {
  readonly conditional: Conditional;
  readonly file: string | null;
  readonly rule: string;
  readonly path: readonly string[];
}

/** What the schema cannot express: each check compares two parts of the rulebook that must agree. */
export function checkRulebook(rulebook: Rulebook): RulebookIssue[] {
  const rules = rulesOf(rulebook);
  const placed: Placed[] = [
    ...Object.entries(rulebook.contradictions).map(([id, conditional]) => ({
      conditional,
      file: null,
      rule: id,
      path: ["contradictions", id],
    })),
    ...rules.map((rule) => ({ conditional: rule, file: rule.file, rule: rule.id, path: ["law", rule.file, rule.id] })),
  ];
  return [
    ...Object.entries(rulebook.facts).flatMap(([name, fact]) => factIssues(rulebook, name, fact)),
    ...orderIssues(rulebook),
    ...parameterIssues(rulebook),
    ...outcomeIssues(rulebook),
    ...deliveryIssues(rulebook),
    ...duplicateRules(placed),
    ...placed.flatMap(({ conditional, file, rule, path }) =>
      [...clauseNameIssues(conditional), ...numberIssues(rulebook, conditional)].map((found) => ({
        ...found,
        path: [...path, ...found.path],
        rule,
        file,
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
    issues.push(issue("maximum", "the maximum must not be below the minimum"));
  }
  const accepted =
    fact.default === undefined ||
    ("values" in fact
      ? Object.hasOwn(fact.values, String(fact.default))
      : "minimum" in fact
        ? Number(fact.default) >= fact.minimum && Number(fact.default) <= fact.maximum
        : true);
  if (!accepted) issues.push(issue("default", "the default must be one of the values of the fact"));
  const dependents = Object.entries(facts).flatMap(([other, { appliesWhen }]) =>
    appliesWhen?.fact === name ? [other] : [],
  );
  if (fact.default !== undefined && dependents.length > 0) {
    // A dependent fact could contradict a default that was never given.
    const apply = dependents.length > 1 ? "apply" : "applies";
    issues.push(
      issue("default", `remove the default, because it decides whether ${dependents.join(" and ")} ${apply}`),
    );
  }
  if (fact.appliesWhen) {
    // `hasOwn`, because every object inherits `constructor`, which would pass for a fact.
    const control = Object.hasOwn(facts, fact.appliesWhen.fact) ? facts[fact.appliesWhen.fact] : undefined;
    if (!control || !("values" in control) || control.appliesWhen) {
      issues.push(issue("appliesWhen", "appliesWhen must name a fact that has values and applies to every person"));
    } else if (!fact.appliesWhen.values.every((value) => Object.hasOwn(control.values, value))) {
      issues.push(issue("appliesWhen", `appliesWhen must list values of ${fact.appliesWhen.fact}`));
    }
    if (diagramOrder.indexOf(fact.appliesWhen.fact) > diagramOrder.indexOf(name)) {
      issues.push(issue("appliesWhen", `diagramOrder must list ${fact.appliesWhen.fact} before ${name}`));
    }
  }
  return issues;
}

function orderIssues({ facts, diagramOrder }: Rulebook): Found[] {
  const isOneToOne =
    diagramOrder.length === Object.keys(facts).length && new Set(diagramOrder).size === diagramOrder.length;
  return isOneToOne && diagramOrder.every((name) => Object.hasOwn(facts, name))
    ? []
    : [{ code: "vocabulary", path: ["diagramOrder"], message: "diagramOrder must list every fact once" }];
}

/** One number is a threshold of a number fact, in its unit; two numbers are a wait in weeks, of no fact. */
function parameterIssues({ facts, parameters }: Rulebook): Found[] {
  return Object.entries(parameters).flatMap(([id, { fact: name, value, unit }]) => {
    const issue = (key: string, message: string) => ({
      code: "number",
      path: ["parameters", id, key],
      message: `parameter ${id}: ${message}`,
    });
    if (Array.isArray(value) && (name !== null || unit !== "weeks"))
      return [issue("unit", "two numbers are a wait: use the unit weeks and the fact null")];
    if (name === null) return [];
    const fact = facts[name];
    if (fact === undefined || !("minimum" in fact))
      return [issue("fact", "fact must name a fact that is a number, or be null")];
    return fact.unit === unit ? [] : [issue("unit", `unit must be that of ${name}: ${fact.unit}`)];
  });
}

function outcomeIssues({ outcomes }: Rulebook): Found[] {
  const undetermined = Object.entries(outcomes).filter(([, { verdict }]) => verdict === "undetermined");
  return undetermined.map(([outcome]) => outcome).join() === "undetermined"
    ? []
    : [
        {
          code: "vocabulary",
          path: ["outcomes"],
          message: "exactly one outcome, named undetermined, must have the verdict undetermined",
        },
      ];
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
              message: `procedure ${id}: delivery must name a parameter of two numbers, in weeks`,
            },
          ],
    ),
  );
}

function duplicateRules(placed: readonly Placed[]): Found[] {
  const seen = new Set<string>();
  return placed.flatMap(({ file, rule, path }) => {
    if (!seen.has(rule)) {
      seen.add(rule);
      return [];
    }
    return [
      { code: "duplicate", path: [...path], file, rule, message: "another rule has this id: rename one of them" },
    ];
  });
}

function clauseNameIssues(rule: Conditional): Found[] {
  const seen = new Set<string>();
  return leavesOf(rule.conditions).flatMap(({ name }) => {
    if (!seen.has(name)) {
      seen.add(name);
      return [];
    }
    return [
      {
        code: "duplicate",
        path: ["conditions"],
        clause: name,
        message: "another clause has this name: rename one of them",
      },
    ];
  });
}

function eventIssues({ outcomes, procedures, documents }: Rulebook, { id, file, event }: NamedRule): Found[] {
  const issue = (key: string, message: string): Found[] => [
    { code: "event", file, rule: id, path: ["law", file, id, "event", "params", key], message },
  ];
  const verdict = (outcome: string) => outcomes[outcome]?.verdict;
  if (event.type === "grant" && verdict(event.params.outcome) !== "eligible") {
    return issue("outcome", "a grant must give an outcome whose verdict is eligible");
  }
  if (event.type === "blocker" && ["eligible", "undetermined"].some((each) => each === verdict(event.params.outcome))) {
    return issue("outcome", "a blocker must give an outcome whose verdict is neither eligible nor undetermined");
  }
  if (event.type === "procedure") {
    const offered = procedures[event.params.procedure]?.channels ?? {};
    if (!event.params.channels.every((channel) => channel in offered)) {
      return issue("channels", `every channel must be one that procedure ${event.params.procedure} has steps for`);
    }
  }
  if (event.type === "issuance" && event.params.outcomes.some((outcome) => verdict(outcome) !== "eligible")) {
    return issue("outcomes", "issuance must be for outcomes whose verdict is eligible");
  }
  if (event.type === "document") {
    const copies = documents[event.params.document]?.copies ?? {};
    return event.params.procedures
      .filter((procedure) => !Object.keys(procedures[procedure]?.channels ?? {}).some((channel) => channel in copies))
      .flatMap((procedure) =>
        issue(
          "procedures",
          `document ${event.params.document} must have a copy for a channel of procedure ${procedure}`,
        ),
      );
  }
  return [];
}
