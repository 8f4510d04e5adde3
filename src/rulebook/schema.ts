import * as z from "zod";
import { strictObject } from "./strict-object.js";

/*
 * The shape of a rulebook, strict: json-rules-engine itself accepts unknown operators and facts, empty groups (`any: []`
 * is true there) and thresholds of the wrong type without a word, so everything is refused here, before it is asked.
 *
 * The shape of the rules is made from the rulebook's own facts and codes: one strict leaf per fact and operator.
 */

const code = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, "a code is written in kebab-case");
const factName = z.string().regex(/^[a-z][a-zA-Z0-9]*$/, "a fact is named in camelCase");
/** More codes than anybody reads are counted: each place that has none of them would list them all. */
const MOST_LISTED = 100;
const oneOf = (codes: readonly string[]) =>
  z.enum(
    codes as [string, ...string[]],
    codes.length > MOST_LISTED ? `Invalid option: expected one of the ${codes.length} that are declared` : undefined,
  );
const keysOf = (record: object) => oneOf(Object.keys(record));
const nonEmpty = <T extends z.ZodType>(key: z.ZodType<string>, value: T) =>
  z.record(key, value).refine((record) => Object.keys(record).length > 0, "at least one is needed");

/** A list of at least one, each once. */
const list = <T extends z.ZodType>(item: T) =>
  z
    .array(item)
    .min(1)
    .refine((items) => new Set(items).size === items.length, "each value once");

/** What a choice between shapes tells of, when none of them fits. */
type Choose = (value: Record<string, unknown>) => z.ZodType | string;

/** Reads a value by the one shape its own keys call for, so that a refusal speaks of that shape alone. */
function chosen(choose: Choose): z.ZodType {
  return z.unknown().superRefine((value, context) => {
    const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
    const schema = isObject ? choose(value as Record<string, unknown>) : "an object is expected";
    if (typeof schema === "string") return context.addIssue(schema);
    for (const { path, message } of schema.safeParse(value).error?.issues ?? []) {
      context.addIssue({ code: "custom", message, path });
    }
  });
}

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
        : "a fact has a minimum and a maximum, or values, or is a boolean",
);

const channel = z.enum(["online", "mail", "phone", "counter"]);
const verdict = z.enum(["eligible", "not-yet", "not-eligible", "already-issued", "undetermined"]);
const deliveryWeeks = z
  .tuple([z.int().min(0), z.int().min(0)])
  .refine(([shortest, longest]) => shortest <= longest, "the shortest wait comes first");

const channels = <T extends z.ZodType>(value: T) => z.partialRecord(channel, value);

/** The values a fact may be compared with, and by which operators; anything, as long as the fact itself is refused. */
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
    error: () => `unknown operator for ${name}: it takes ${options.map((each) => operatorOf(each)).join(", ")}`,
  });
}

const operatorOf = (leaf: ReturnType<typeof z.strictObject>) =>
  String((leaf.shape.operator as z.ZodLiteral<string>).value);

/** Conditions over the facts of one vocabulary: groups of at least one, and named leaves. */
function conditionsOf(facts: Record<string, unknown>): z.ZodType {
  const leaves = new Map(Object.entries(facts).map(([name, value]) => [name, leafOf(name, value)]));
  const group = (key: "all" | "any" | "not"): z.ZodType =>
    strictObject({ [key]: key === "not" ? condition : z.array(condition).min(1), name: code.optional() });
  const groups = { all: z.lazy(() => group("all")), any: z.lazy(() => group("any")), not: z.lazy(() => group("not")) };
  const unknownFact = `unknown fact: the facts are ${[...leaves.keys()].join(", ")}`;
  const condition: z.ZodType = chosen((value) => {
    const key = (["all", "any", "not"] as const).find((each) => Object.hasOwn(value, each));
    if (key !== undefined) return groups[key];
    if (!Object.hasOwn(value, "fact")) return "a clause has a fact, or is a group: all, any or not";
    return leaves.get(String(value.fact)) ?? unknownFact;
  });
  return chosen((value) =>
    Object.hasOwn(value, "fact") ? "the conditions of a rule are a group: all, any or not" : condition,
  );
}

/**
 * The strict shape of a rulebook, made from its own facts and codes, so far as there are any: what is wrong with them and
 * what is wrong with the rules is told at once.
 */
export function rulebookSchema(data: unknown): z.ZodType {
  const codesIn = (key: string): Record<string, unknown> => {
    const value = (data as Record<string, unknown> | null)?.[key];
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
  };
  const named = (key: string) => oneOf(Object.keys(codesIn(key)));
  const cites = z
    .array(strictObject({ source: named("sources"), refines: z.literal(true).optional() }))
    .min(1, "a citation is missing")
    .refine((all) => new Set(all.map(({ source }) => source)).size === all.length, "each source once");
  const outcomes = list(named("outcomes"));
  const event = <P extends z.ZodRawShape>(type: string, params?: P) =>
    strictObject({ type: z.literal(type), ...(params && { params: strictObject(params) }) });
  const conditions = conditionsOf(codesIn("facts"));
  const rule = (events: z.ZodType) =>
    strictObject({ cites, parameters: z.array(named("parameters")), conditions, event: events });
  const ruleEvent = z.discriminatedUnion("type", [
    event("blocker", { outcome: named("outcomes") }),
    event("entitlement"),
    event("grant", { outcome: named("outcomes") }),
    event("issuance", { issuance: z.enum(["automatic", "on-request"]), outcomes }),
    event("applicant", { applicant: z.enum(["parent", "holder"]) }),
    event("procedure", { procedure: named("procedures"), outcomes, channels: list(channel) }),
    event("interim-proof", { via: z.enum(["ameli-account", "cpam"]), outcomes }),
    event("document", {
      document: named("documents"),
      procedures: list(named("procedures")),
      anyOf: list(named("alternatives")),
    }),
  ]);
  const contradiction = strictObject({
    parameters: z.array(named("parameters")),
    conditions,
    event: event("contradiction"),
  });
  const way = strictObject({
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
    sources: nonEmpty(code, strictObject({ url: z.url({ protocol: /^https?$/ }).nullable(), checked: z.iso.date() })),
    outcomes: nonEmpty(code, strictObject({ verdict })),
    procedures: z.record(
      code,
      strictObject({ actor: z.enum(["parent", "holder"]).optional(), channels: channels(way) }),
    ),
    steps: z.record(code, strictObject({ cites })),
    documents: z.record(code, strictObject({ copies: channels(z.enum(["scan", "photocopy", "original"])) })),
    alternatives: z.record(code, strictObject({ cites })),
    law: nonEmpty(code, nonEmpty(code, rule(ruleEvent))),
  });
}
