import * as z from "zod";
import { strictObject } from "./strict-object.js";

/*
 * The strict shape of a rulebook. json-rules-engine silently accepts unknown operators and facts, empty groups (`any: []`
 * is true there) and thresholds of the wrong type, so this schema refuses them first.
 *
 * The schema of the rules is built from the rulebook's own facts and codes: one strict leaf per fact and operator.
 */

const code = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, "expected a code in kebab-case");
const factName = z.string().regex(/^[a-z][a-zA-Z0-9]*$/, "expected the name of a fact in camelCase");
/** Longer lists of accepted codes are counted instead of listed: each issue would repeat the list. */
const MOST_LISTED = 100;
const oneOf = (codes: readonly string[]) =>
  z.enum(
    codes as [string, ...string[]],
    codes.length > MOST_LISTED ? `Invalid option: expected one of the ${codes.length} declared codes` : undefined,
  );
const keysOf = (record: object) => oneOf(Object.keys(record));
const nonEmpty = <T extends z.ZodType>(key: z.ZodType<string>, value: T) =>
  z.record(key, value).refine((record) => Object.keys(record).length > 0, "expected at least one entry");

/** A list of at least one item, without duplicates. */
const list = <T extends z.ZodType>(item: T) =>
  z
    .array(item)
    .min(1)
    .refine((items) => new Set(items).size === items.length, "expected each value once");

/** Picks the schema for a value; a string is the message where none fits. */
type Choose<T> = (value: T) => z.ZodType | string;

/** Validates a value by the one schema that it calls for, so that issues concern that schema alone. */
function chosenFor(choose: Choose<unknown>): z.ZodType {
  return z.unknown().superRefine((value, context) => {
    const schema = choose(value);
    if (typeof schema === "string") return context.addIssue(schema);
    for (const { path, message } of schema.safeParse(value).error?.issues ?? []) {
      context.addIssue({ code: "custom", message, path });
    }
  });
}

/** Validates an object by the one schema that its keys call for. */
const chosen = (choose: Choose<Record<string, unknown>>): z.ZodType =>
  chosenFor((value) => {
    const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
    return isObject ? choose(value as Record<string, unknown>) : "expected an object";
  });

const appliesWhen = strictObject({ fact: factName, values: list(z.string()) });
const change = z.enum(["wait", "obtain", "declare", "circumstance", "never"]).optional();
const integerFact = strictObject({
  change,
  minimum: z.int(),
  maximum: z.int(),
  unit: z.enum(["years", "months"]),
  default: z.int().optional(),
  appliesWhen: appliesWhen.optional(),
});
const choiceFact = strictObject({
  change,
  values: nonEmpty(code, strictObject({ change })),
  default: z.string().optional(),
  appliesWhen: appliesWhen.optional(),
});
const booleanFact = strictObject({
  change,
  boolean: z.literal(true),
  changes: strictObject({ true: change, false: change }).optional(),
  default: z.boolean().optional(),
  appliesWhen: appliesWhen.optional(),
});
const fact = chosen((value) =>
  "values" in value
    ? choiceFact
    : "boolean" in value
      ? booleanFact
      : "minimum" in value
        ? integerFact
        : "expected a fact with minimum and maximum, with values, or with boolean: true",
);

const channel = z.enum(["online", "mail", "phone", "counter"]);
const verdict = z.enum(["eligible", "not-yet", "not-eligible", "already-issued", "undetermined"]);
const deliveryWeeks = z
  .tuple([z.int().min(0), z.int().min(0)])
  .refine(([shortest, longest]) => shortest <= longest, "expected the shortest wait first");

const channels = <T extends z.ZodType>(value: T) => z.partialRecord(channel, value);

/** The clauses that compare a fact; any value while the fact itself is malformed, to report that fault alone. */
function leafOf(name: string, value: unknown): z.ZodType {
  if (!fact.safeParse(value).success) return z.unknown();
  const described = value as z.infer<typeof integerFact> | z.infer<typeof choiceFact> | z.infer<typeof booleanFact>;
  const leaf = (operator: string, threshold: z.ZodType) =>
    strictObject({ name: code, fact: z.literal(name), operator: z.literal(operator), value: threshold });
  const leaves = (threshold: z.ZodType, listed: boolean, ordered: boolean) => [
    leaf("equal", threshold),
    leaf("notEqual", threshold),
    ...(listed ? [leaf("in", list(threshold)), leaf("notIn", list(threshold))] : []),
    ...(ordered
      ? ["lessThan", "lessThanInclusive", "greaterThan", "greaterThanInclusive"].map((each) => leaf(each, threshold))
      : []),
  ];
  const options =
    "minimum" in described
      ? leaves(z.int().min(described.minimum).max(described.maximum), true, true)
      : "values" in described
        ? leaves(keysOf(described.values), true, false)
        : leaves(z.boolean(), false, false);
  return z.discriminatedUnion("operator", options as never, {
    error: () => `unknown operator for ${name}: expected one of ${options.map((each) => operatorOf(each)).join(", ")}`,
  });
}

const operatorOf = (leaf: ReturnType<typeof z.strictObject>) =>
  String((leaf.shape.operator as z.ZodLiteral<string>).value);

/** Conditions over the facts of one vocabulary: non-empty groups and named leaves. */
function conditionsOf(facts: Record<string, unknown>): z.ZodType {
  const leaves = new Map(Object.entries(facts).map(([name, value]) => [name, leafOf(name, value)]));
  const group = (key: "all" | "any" | "not"): z.ZodType =>
    strictObject({ [key]: key === "not" ? condition : z.array(condition).min(1), name: code.optional() });
  const groups = { all: z.lazy(() => group("all")), any: z.lazy(() => group("any")), not: z.lazy(() => group("not")) };
  const unknownFact = `unknown fact: expected one of ${[...leaves.keys()].join(", ")}`;
  const condition: z.ZodType = chosen((value) => {
    const key = (["all", "any", "not"] as const).find((each) => Object.hasOwn(value, each));
    if (key !== undefined) return groups[key];
    if (!Object.hasOwn(value, "fact")) return "expected a clause with a fact, or a group: all, any or not";
    return leaves.get(String(value.fact)) ?? unknownFact;
  });
  return chosen((value) => (Object.hasOwn(value, "fact") ? "expected a group: all, any or not" : condition));
}

/**
 * The strict schema of one rulebook, built from its own facts and codes. Malformed facts and codes count as none, so that
 * their issues and those of the rules are reported together.
 */
export function rulebookSchema(data: unknown): z.ZodType {
  const codesIn = (key: string): Record<string, unknown> => {
    const value = (data as Record<string, unknown> | null)?.[key];
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
  };
  const named = (key: string) => oneOf(Object.keys(codesIn(key)));
  const cites = z
    .array(strictObject({ source: named("sources"), refines: z.literal(true).optional() }))
    .min(1, "expected at least one citation")
    .refine((all) => new Set(all.map(({ source }) => source)).size === all.length, "expected each source once");
  const source = chosen((value) =>
    "article" in value
      ? strictObject({ article: named("articles"), place: z.string().min(1).optional() })
      : strictObject({ url: z.url({ protocol: /^https?$/ }).nullable(), checked: z.iso.date() }),
  );
  const outcomes = list(named("outcomes"));
  const event = <P extends z.ZodRawShape>(type: string, params?: P) =>
    strictObject({ type: z.literal(type), ...(params && { params: strictObject(params) }) });
  const conditions = conditionsOf(codesIn("facts"));
  const parameters = chosenFor((value) =>
    Array.isArray(value) ? z.array(named("parameters")) : z.record(code, named("parameters")),
  );
  const rule = (events: z.ZodType) => strictObject({ cites, parameters, conditions, event: events });
  const ruleEvent = z.discriminatedUnion("type", [
    event("blocker", { outcome: named("outcomes") }),
    event("entitlement"),
    event("grant", { outcome: named("outcomes") }),
    event("issuance", { issuance: z.enum(["automatic", "on-request"]), outcomes }),
    event("applicant", { applicant: z.enum(["parent", "holder"]) }),
    event("procedure", { procedure: named("procedures"), outcomes, channels: list(channel) }),
    event("notice", { notice: named("notices"), outcomes }),
    event("interim-proof", { via: z.enum(["ameli-account", "student-account", "cpam"]), outcomes }),
    event("document", {
      document: named("documents"),
      procedures: list(named("procedures")),
      anyOf: list(named("alternatives")),
    }),
  ]);
  const contradiction = strictObject({
    parameters,
    conditions,
    event: event("contradiction"),
  });
  const procedureChannel = strictObject({
    recommended: z.boolean(),
    steps: list(named("steps")),
    delivery: named("parameters").nullable(),
  });
  return strictObject({
    version: z.string().min(1),
    facts: nonEmpty(factName, fact),
    contradictions: z.record(code, contradiction),
    diagramOrder: z.array(factName),
    parameters: z.record(
      code,
      strictObject({
        fact: factName.nullable(),
        value: z.union([z.int(), deliveryWeeks]),
        unit: z.enum(["years", "months", "weeks"]),
        cites,
      }),
    ),
    articles: z
      .record(
        code,
        strictObject({
          code,
          number: z.string().min(1),
          version: z.string().min(1),
          since: z.iso.date(),
          hash: z.string(),
          checked: z.iso.date(),
        }),
      )
      .optional(),
    sources: nonEmpty(code, source),
    outcomes: nonEmpty(code, strictObject({ verdict })),
    procedures: z.record(
      code,
      strictObject({ actor: z.enum(["parent", "holder"]).optional(), channels: channels(procedureChannel) }),
    ),
    steps: z.record(code, strictObject({ cites })),
    documents: z.record(code, strictObject({ copies: channels(z.enum(["scan", "photocopy", "original"])) })),
    alternatives: z.record(code, strictObject({ cites })),
    notices: z.record(code, strictObject({})).optional(),
    law: nonEmpty(code, nonEmpty(code, rule(ruleEvent))),
  });
}
