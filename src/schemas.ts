import * as z from "zod";
import { classesOfAll } from "./facts/classes.js";
import { accepted, createContradictions } from "./facts/issues.js";
import { readObject } from "./facts/plain-object.js";
import { rulebook } from "./index.js";
import type { CompiledFact } from "./model/artefact.js";
import type { Decision } from "./model/decision.js";
import { freeze } from "./model/freeze.js";
import type { FactsInput } from "./model/shipped-rulebook.js";
import { strictObject } from "./rulebook/strict-object.js";
import { shipped } from "./shipped.js";

const names = shipped.facts.map(({ name }) => name);
const classesOf = classesOfAll(shipped.facts);
const contradictions = /* @__PURE__ */ createContradictions(shipped);

const codes = (record: object) => z.enum(Object.keys(record) as [string, ...string[]]);

const shape = strictObject(
  Object.fromEntries(
    shipped.facts.map((fact) => {
      // The same words as a refusal of `evaluate`: those of zod may repeat what was handed in.
      const error = accepted(fact);
      if ("cuts" in fact) return [fact.name, z.int(error).min(fact.minimum, error).max(fact.maximum, error).optional()];
      const values = fact.classes.flat();
      const isBoolean = values.every((value) => typeof value === "boolean");
      const schema = isBoolean ? z.boolean(error) : z.enum(values.map(String) as [string, ...string[]], error);
      return [fact.name, schema.optional()];
    }),
  ),
);

/**
 * Accepts exactly the facts that `evaluate` accepts, and gives a plain copy of them. Zod 4, hence a Standard Schema.
 * Its issues repeat no value and no unknown key.
 *
 * @example
 * ```ts
 * import { factsSchema } from "carte-vitale/schemas";
 *
 * factsSchema.safeParse({ age: 12.5 }).success; // false
 * ```
 */
export const factsSchema = z.unknown().transform((input, context): FactsInput => {
  const object = readObject(input, names);
  if (object === null) {
    context.addIssue({ code: "custom", message: "facts are a plain object that can be read" });
    return z.NEVER;
  }
  // The values have no prototype: what an object inherits is no fact of the person.
  const { values, unreadable, strangers } = object;
  for (const name of unreadable) context.addIssue({ code: "custom", path: [name], message: `${name} cannot be read` });
  if (strangers) context.addIssue({ code: "custom", message: `a key is no fact; the facts are ${names.join(", ")}` });
  for (const issue of shape.safeParse(values).error?.issues ?? []) {
    context.issues.push({ ...issue, input: undefined } as (typeof context.issues)[number]);
  }
  // Contradictions are the engine's to find: the compiled rulebook lists them.
  for (const { path, message } of contradictions(classesOf(values))) {
    context.addIssue({ code: "custom", path, message });
  }
  return context.issues.length > 0 ? z.NEVER : ({ ...values } as FactsInput);
}) as unknown as z.ZodType<FactsInput, FactsInput>;

const sources = z.array(codes(rulebook.sources));
const rule = z.enum(Object.values(rulebook.law).flatMap((file) => Object.keys(file)) as [string, ...string[]]);
const outcome = codes(rulebook.outcomes);
const procedureId = codes(rulebook.procedures);
const factName = codes(rulebook.facts);
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
  interimProof: strictObject({
    id: z.literal("entitlement-certificate"),
    via: z.enum(["ameli-account", "cpam"]),
  }).nullable(),
  possibleOutcomes: z.array(outcome).min(1),
  missing: z.array(factName),
  assumed: z.array(strictObject({ fact: factName, value: z.union([z.int(), z.string(), z.boolean()]) })),
  rulebook: strictObject({ version: z.string().min(1), hash: z.string().regex(/^[0-9a-f]{32}$/) }),
});

/**
 * Accepts every `Decision` of the shipped rulebook.
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

/** A schema in the words of JSON Schema 2020-12: plain JSON, for whatever reads such schemas. */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
}

/** {@link factsSchema} as JSON Schema 2020-12, contradictions included. */
export const factsJsonSchema: JsonSchema = freeze({ ...z.toJSONSchema(shape), allOf: contradictionSchemas() });

/** {@link decisionSchema} as JSON Schema 2020-12. */
export const decisionJsonSchema: JsonSchema = freeze(z.toJSONSchema(decisionShape));

/** One `not` for each set of facts that can contradict each other. */
function contradictionSchemas(): object[] {
  return [...shipped.contradictions, ...shipped.implied].map((parts) => {
    const properties = parts.flatMap(([place, classes]): [string, object][] => {
      const fact = shipped.facts[place];
      return fact ? [[fact.name, { anyOf: classes.map((index) => classSchema(fact, index)) }]] : [];
    });
    return { not: { required: properties.map(([name]) => name), properties: Object.fromEntries(properties) } };
  });
}

function classSchema(fact: CompiledFact, index: number): object {
  if ("classes" in fact) return { enum: fact.classes[index] };
  const [minimum, next] = [fact.minimum, ...fact.cuts, fact.maximum + 1].slice(index);
  return { type: "integer", minimum, exclusiveMaximum: next };
}
