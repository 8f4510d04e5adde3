import * as z from "zod";

/*
 * The shape of a rulebook, strict: json-rules-engine itself accepts unknown operators and facts, empty groups (`any: []`
 * is true there) and thresholds of the wrong type without a word, so everything is refused here, before it is asked.
 *
 * The codes and facts are read first; the shape of the rules is then made from them, one strict leaf per fact and
 * operator.
 */

const code = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, "a code is written in kebab-case");
const factName = z.string().regex(/^[a-z][a-zA-Z0-9]*$/, "a fact is named in camelCase");
const oneOf = (codes: readonly string[]) => z.enum(codes as [string, ...string[]]);
const keysOf = (record: object) => oneOf(Object.keys(record));
const nonEmpty = <T extends z.ZodType>(key: z.ZodType<string>, value: T) =>
  z.record(key, value).refine((record) => Object.keys(record).length > 0, "at least one is needed");

/** What a choice between shapes tells of, when none of them fits. */
type Choose = (value: Record<string, unknown>) => z.ZodType | string;

/** Reads a value by the one shape its own keys call for, so that a refusal speaks of that shape alone. */
function chosen(choose: Choose): z.ZodType {
  return z.unknown().superRefine((value, context) => {
    const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
    const schema = isObject ? choose(value as Record<string, unknown>) : "an object is expected";
    if (typeof schema === "string") return context.addIssue({ code: "custom", message: schema });
    for (const { path, message } of schema.safeParse(value).error?.issues ?? []) {
      context.addIssue({ code: "custom", message, path });
    }
  });
}

const appliesWhen = z.strictObject({ fact: factName, values: z.array(z.string()).min(1) });
const integerFact = z.strictObject({
  minimum: z.int(),
  maximum: z.int(),
  unit: z.enum(["years", "months"]),
  default: z.int().optional(),
  appliesWhen: appliesWhen.optional(),
});
const choiceFact = z.strictObject({
  values: nonEmpty(code, z.strictObject({})),
  default: z.string().optional(),
  appliesWhen: appliesWhen.optional(),
});
const booleanFact = z.strictObject({
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
const deliveryWeeks = z.tuple([z.int().min(0), z.int().min(0)]);

const channels = <T extends z.ZodType>(value: T) => z.partialRecord(channel, value);

/** Facts and codes: what the rules may speak of. */
export const vocabularySchema = z.looseObject({
  version: z.string().min(1),
  facts: nonEmpty(factName, fact),
  diagramOrder: z.array(factName),
  parameters: z.record(
    code,
    z.strictObject({
      fact: factName.nullable(),
      value: z.union([z.int(), deliveryWeeks]),
      unit: z.enum(["years", "months", "weeks"]),
      cites: z.array(z.unknown()),
    }),
  ),
  sources: nonEmpty(code, z.strictObject({ url: z.url().nullable(), checked: z.iso.date() })),
  outcomes: nonEmpty(code, z.strictObject({ verdict })),
  procedures: z.record(
    code,
    z.strictObject({ actor: z.enum(["parent", "holder"]).optional(), channels: channels(z.unknown()) }),
  ),
  steps: z.record(code, z.strictObject({ cites: z.array(z.unknown()) })),
  documents: z.record(code, z.strictObject({ copies: channels(z.enum(["scan", "photocopy", "original"])) })),
  alternatives: z.record(code, z.strictObject({ cites: z.array(z.unknown()) })),
  law: z.record(code, z.unknown()),
});
type Vocabulary = z.infer<typeof vocabularySchema>;

/** The values a fact may be compared with, and by which operators. */
function leafOf(name: string, value: unknown): z.ZodType {
  const described = value as z.infer<typeof integerFact> | z.infer<typeof choiceFact> | z.infer<typeof booleanFact>;
  const leaf = (operator: string, threshold: z.ZodType) =>
    z.strictObject({ name: code, fact: z.literal(name), operator: z.literal(operator), value: threshold });
  const list = (threshold: z.ZodType) =>
    z
      .array(threshold)
      .min(1)
      .refine((values) => new Set(values).size === values.length, "each value once");
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
    z.strictObject({ [key]: key === "not" ? condition : z.array(condition).min(1), name: code.optional() });
  const groups = { all: z.lazy(() => group("all")), any: z.lazy(() => group("any")), not: z.lazy(() => group("not")) };
  const condition: z.ZodType = chosen((value) => {
    const key = (["all", "any", "not"] as const).find((each) => Object.hasOwn(value, each));
    if (key !== undefined) return groups[key];
    if (!Object.hasOwn(value, "fact")) return "a clause has a fact, or is a group: all, any or not";
    return leaves.get(String(value.fact)) ?? `unknown fact: the facts are ${[...leaves.keys()].join(", ")}`;
  });
  return chosen((value) =>
    Object.hasOwn(value, "fact") ? "the conditions of a rule are a group: all, any or not" : condition,
  );
}

/** The strict shape of everything that depends on the facts and codes of one vocabulary. */
export function lawSchema(vocabulary: Vocabulary): z.ZodType {
  const { facts, parameters, sources, outcomes, procedures, steps, documents, alternatives } = vocabulary;
  const empty = (record: object) => Object.keys(record).length === 0;
  const named = (record: object) => (empty(record) ? z.never() : keysOf(record));
  const cites = z
    .array(z.strictObject({ source: keysOf(sources), refines: z.literal(true).optional() }))
    .min(1, "a citation is missing");
  const many = (item: z.ZodType) => z.array(item).min(1);
  const outcomesNamed = many(keysOf(outcomes));
  const event = <P extends z.ZodRawShape>(type: string, params?: P) =>
    z.strictObject({ type: z.literal(type), ...(params && { params: z.strictObject(params) }) });
  const conditions = conditionsOf(facts);
  const rule = (events: z.ZodType) =>
    z.strictObject({ cites, parameters: z.array(named(parameters)), conditions, event: events });
  const ruleEvent = z.discriminatedUnion("type", [
    event("blocker", { outcome: keysOf(outcomes) }),
    event("entitlement"),
    event("grant", { outcome: keysOf(outcomes) }),
    event("issuance", { issuance: z.enum(["automatic", "on-request"]), outcomes: outcomesNamed }),
    event("applicant", { applicant: z.enum(["parent", "holder"]) }),
    event("procedure", { procedure: named(procedures), outcomes: outcomesNamed, channels: many(channel) }),
    event("interim-proof", { via: z.enum(["ameli-account", "cpam"]), outcomes: outcomesNamed }),
    event("document", {
      document: named(documents),
      procedures: many(named(procedures)),
      anyOf: many(named(alternatives)),
    }),
  ]);
  const contradiction = z.strictObject({
    parameters: z.array(named(parameters)),
    conditions,
    event: event("contradiction"),
  });
  const citing = z.looseObject({ cites });
  const way = z.strictObject({
    recommended: z.boolean(),
    steps: many(named(steps)),
    delivery: named(parameters).nullable(),
  });
  return z.strictObject({
    ...vocabularySchema.shape,
    parameters: z.record(code, citing),
    steps: z.record(code, citing),
    alternatives: z.record(code, citing),
    procedures: z.record(code, z.looseObject({ channels: channels(way) })),
    contradictions: z.record(code, contradiction),
    law: nonEmpty(code, nonEmpty(code, rule(ruleEvent))),
  });
}
