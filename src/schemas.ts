import * as z from "zod";
import { createFindIssues } from "./facts/issues.js";
import { readPlainObject } from "./facts/plain-object.js";
import { rulebook } from "./index.js";
import type { ArtefactFact } from "./model/artefact.js";
import type { Decision } from "./model/decision.js";
import { freeze } from "./model/freeze.js";
import type { FactName, FactsInput } from "./model/shipped-rulebook.js";
import { strictObject } from "./rulebook/strict-object.js";
import { shipped } from "./shipped.js";
import { annotatedFact, EXAMPLE_PERSON, FACTS_DESCRIPTION } from "./words/annotated-fact.js";
import { en } from "./words/en.js";

const facts = shipped.reportOrder.map((level) => shipped.facts[level]!);
const names = facts.map(({ name }) => name);
const findIssues = /* @__PURE__ */ createFindIssues(shipped);

const codes = (record: object) => z.enum(Object.keys(record) as [string, ...string[]]);
/** Codes with their words. */
const saidCodes = (words: Readonly<Record<string, string>>) =>
  codes(words).meta({ oneOf: Object.entries(words).map(([code, description]) => ({ const: code, description })) });

const shape = strictObject(
  Object.fromEntries(
    facts.map((fact) => {
      const { annotations, values } = annotatedFact(fact.name as FactName);
      if ("cuts" in fact) {
        return [fact.name, z.int().min(fact.minimum).max(fact.maximum).meta(annotations).optional()];
      }
      const isBoolean = values.every(({ const: value }) => typeof value === "boolean");
      const schema = isBoolean ? z.boolean() : z.enum(values.map(({ const: value }) => value) as [string, ...string[]]);
      return [fact.name, schema.meta({ ...annotations, oneOf: values }).optional()];
    }),
  ),
);

/**
 * A zod 4 schema, hence a Standard Schema, that accepts exactly the facts that `evaluate` accepts. Its output is a plain
 * copy. Its issues are those of `evaluate`: they repeat no value and no unknown key.
 *
 * @example
 * ```ts
 * import { factsSchema } from "carte-vitale/schemas";
 *
 * factsSchema.safeParse({ age: 12.5 }).success; // false
 * ```
 */
export const factsSchema = z.unknown().transform((input, context): FactsInput => {
  for (const { path, message } of findIssues(input)) context.addIssue({ code: "custom", path, message });
  const values = readPlainObject(input, names)?.values;
  return context.issues.length > 0 ? z.NEVER : ({ ...values } as FactsInput);
}) as unknown as z.ZodType<FactsInput, FactsInput>;

const sources = z.array(codes(rulebook.sources));
const rule = z.enum(Object.values(rulebook.law).flatMap((file) => Object.keys(file)) as [string, ...string[]]);
const outcome = saidCodes(mapped(en.outcomes, ({ headline }) => headline));
const procedureId = codes(rulebook.procedures);
const factName = saidCodes(mapped(en.facts, ({ label }) => label));
const channel = z.enum(["online", "mail", "phone", "counter"]);
const actor = z.enum(["parent", "holder"]).nullable();
const reasons = z.array(strictObject({ rule, outcome: outcome.nullable(), sources }));
const document = {
  id: codes(rulebook.documents),
  procedure: procedureId,
  anyOf: z.array(codes(rulebook.alternatives)),
  channels: z.array(strictObject({ id: channel, copy: z.enum(["scan", "photocopy", "original"]) })),
  rule,
  sources,
};
const procedure = strictObject({
  id: procedureId,
  actor,
  rule,
  sources,
  channels: z.array(
    strictObject({
      id: channel,
      recommended: z.boolean(),
      steps: z.array(codes(rulebook.steps)).min(1),
      deliveryWeeks: z.tuple([z.int().min(0), z.int().min(0)]).nullable(),
    }),
  ),
});

const decisionShape = strictObject({
  outcome,
  verdict: z.enum(["eligible", "not-yet", "not-eligible", "already-issued", "undetermined"]),
  issuance: z.enum(["automatic", "on-request"]).nullable(),
  applicant: actor,
  reasons,
  blockers: reasons,
  procedures: z.array(procedure),
  documents: z.array(strictObject(document)),
  possibleDocuments: z.array(strictObject({ ...document, dependsOn: z.array(factName) })),
  notices: z.array(strictObject({ id: codes(rulebook.notices), rule, sources })),
  interimProof: strictObject({
    id: z.literal("entitlement-certificate"),
    via: z.enum(["ameli-account", "student-account", "cpam"]),
  }).nullable(),
  possibleOutcomes: z.array(outcome).min(1),
  missing: z.array(factName),
  assumed: z.array(strictObject({ fact: factName, value: z.union([z.int(), z.string(), z.boolean()]) })),
  rulebook: strictObject({ version: z.string().min(1), hash: z.string().regex(/^[0-9a-f]{32}$/) }),
});

/**
 * A zod 4 schema that accepts every `Decision` of the shipped rulebook.
 *
 * @example
 * ```ts
 * import { evaluate } from "carte-vitale";
 * import { decisionSchema } from "carte-vitale/schemas";
 *
 * decisionSchema.safeParse(evaluate({ age: 40 })).success; // true
 * ```
 */
export const decisionSchema = decisionShape as unknown as z.ZodType<Decision, Decision>;

/** A JSON Schema 2020-12, as plain JSON. */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
}

/**
 * {@link factsSchema} as JSON Schema 2020-12, contradictions included, with a description of every fact and value and an
 * example of every fact. A default is in the description alone: a validator that filled it in would contradict other facts.
 *
 * @example
 * ```ts
 * import { factsJsonSchema } from "carte-vitale/schemas";
 *
 * factsJsonSchema.type; // "object"
 * ```
 */
export const factsJsonSchema: JsonSchema = freeze({
  ...z.toJSONSchema(shape),
  // Not by `meta`, which copies the object schema: each copy generates code.
  description: FACTS_DESCRIPTION,
  examples: [EXAMPLE_PERSON],
  allOf: contradictionSchemas(),
});

/**
 * {@link decisionSchema} as JSON Schema 2020-12.
 *
 * @example
 * ```ts
 * import { decisionJsonSchema } from "carte-vitale/schemas";
 *
 * decisionJsonSchema.type; // "object"
 * ```
 */
export const decisionJsonSchema: JsonSchema = freeze(z.toJSONSchema(decisionShape));

function mapped<Words>(table: Readonly<Record<string, Words>>, say: (words: Words) => string): Record<string, string> {
  return Object.fromEntries(Object.entries(table).map(([code, words]) => [code, say(words)]));
}

/** One `not` for each contradiction. */
function contradictionSchemas(): object[] {
  return [...shipped.contradictions, ...shipped.implied].map((parts) => {
    const inOrder = shipped.reportOrder.flatMap((level) => parts.filter(([own]) => own === level));
    const properties = inOrder.map(([level, classes]): [string, object] => {
      const fact = shipped.facts[level]!;
      return [fact.name, { anyOf: classes.map((index) => classSchema(fact, index)) }];
    });
    return { not: { required: properties.map(([name]) => name), properties: Object.fromEntries(properties) } };
  });
}

function classSchema(fact: ArtefactFact, index: number): object {
  if ("classes" in fact) return { enum: fact.classes[index] };
  const [minimum, next] = [fact.minimum, ...fact.cuts, fact.maximum + 1].slice(index);
  return { type: "integer", minimum, exclusiveMaximum: next };
}
