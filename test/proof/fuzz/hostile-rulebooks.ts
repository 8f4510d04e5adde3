import { rulebook } from "carte-vitale";
import fc from "fast-check";
import type { Draft } from "../../rulebooks.js";
import { CANARY, constantly, edited, type Factory, hostile } from "./hostile.js";

const cites = [{ source: "service-public-f265" }];
const outcomes = Object.keys(rulebook.outcomes);
const facts = Object.keys(rulebook.facts);
const keys = [...outcomes, ...facts, "all", "any", "not", "name", "fact", "operator", "value", "minimum", "maximum"];
/** Small sizes, and sizes at which limits are reached. */
const sizes = fc.oneof(
  { arbitrary: fc.nat(12), weight: 1 },
  { arbitrary: fc.constantFrom(100, 1000, 3000, 6000, 10_000), weight: 1 },
);
/** Names that every object inherits, and ordinary ones. */
const name = (index: number) => ["constructor", "toString", "valueOf", "isPrototypeOf"][index] ?? `added${index}`;
const code = (index: number) => ["constructor", "name", "values", "length"][index] ?? `added-${index}`;
const times = <T>(length: number, each: (index: number) => T): T[] => Array.from({ length }, (_, index) => each(index));
const leaf = (fact: string, value: unknown, index = 0) => ({ name: `added-${index}`, fact, operator: "equal", value });
const rule = (conditions: unknown, event: unknown) => ({ cites, parameters: [], conditions, event });
const blocker = { type: "blocker", params: { outcome: "not-registered" } };
const added = (draft: Draft): Draft => {
  draft.law.added ??= {};
  return draft.law.added;
};

/** Additions that make a rulebook large or unusual, but keep it well formed. */
const GROWTHS = {
  entitlements: (draft, size) => {
    // More of them exceed the maximum length of a rulebook.
    times(Math.min(size, 9000), (index) => {
      added(draft)[code(index)] = rule({ all: [leaf("nirKind", "none")] }, { type: "entitlement" });
    });
  },
  blockers: (draft, size) => {
    // More of them exceed the maximum length of a rulebook.
    times(Math.min(size, 8000), (index) => {
      added(draft)[code(index)] = rule({ all: [leaf("nirKind", "none")] }, blocker);
    });
  },
  "facts that no rule reads": (draft, size) => {
    times(size, (index) => {
      draft.facts[name(index)] = { boolean: true };
      draft.diagramOrder.push(name(index));
    });
  },
  "facts, each with a document of its own": (draft, size) => {
    times(size, (index) => {
      draft.facts[name(index)] = { boolean: true, ...(index % 3 === 0 && { default: false }) };
      draft.diagramOrder.push(name(index));
      draft.documents[code(index)] = { copies: { mail: "photocopy", online: "scan" } };
      added(draft)[code(index)] = rule(
        { all: [leaf(name(index), true)] },
        {
          type: "document",
          params: { document: code(index), procedures: ["order-card"], anyOf: ["french-bank-details"] },
        },
      );
    });
  },
  "facts that apply beside another one": (draft, size) => {
    times(size, (index) => {
      draft.facts[`beside${index}`] = { boolean: true, appliesWhen: { fact: "nirKind", values: ["none"] } };
      draft.diagramOrder.push(`beside${index}`);
    });
    // One more applies beside a name that every object inherits.
    if (size % 2 === 1) {
      draft.facts.inherited = { boolean: true, appliesWhen: { fact: name(size & 2), values: ["name"] } };
      draft.diagramOrder.push("inherited");
    }
  },
  "a group of clauses": (draft, size) => {
    added(draft).group = rule({ any: times(size + 1, (index) => leaf("nirKind", "none", index)) }, blocker);
  },
  "groups in groups": (draft, size) => {
    added(draft).deep = rule(
      times(size, () => null).reduce<object>((inner) => ({ all: [inner] }), { not: leaf("nirKind", "none") }),
      blocker,
    );
  },
  "a clause on every fact": (draft, size) => {
    const clauses = Object.keys(draft.facts).flatMap((fact, index) =>
      draft.facts[fact]?.boolean ? [leaf(fact, true, index)] : [],
    );
    added(draft).wide = rule({ [size % 2 === 0 ? "all" : "any"]: clauses }, blocker);
  },
  "values of a fact": (draft, size) => {
    times(size, (index) => {
      draft.facts.birthPlace.values[code(index)] = {};
    });
  },
  thresholds: (draft, size) => {
    draft.facts.age.maximum = Math.max(130, size);
    draft.facts.age.minimum = size % 5 === 0 ? Number.MIN_SAFE_INTEGER : 0;
    times(size, (index) => {
      draft.parameters[code(index)] = { fact: "age", value: index, unit: "years", cites };
    });
    const clauses = times(size + 1, (index) => ({ ...leaf("age", index, index), operator: "lessThan" }));
    added(draft).thresholds = { ...rule({ any: clauses }, blocker), parameters: times(size, code) };
  },
  contradictions: (draft, size) => {
    times(size, (index) => {
      const [first = "", second = ""] = [facts[index % facts.length], facts[(index * 7 + 1) % facts.length]];
      const value = (fact: string) =>
        draft.facts[fact]?.boolean ? true : Object.keys(draft.facts[fact]?.values ?? { 0: 1 })[0];
      draft.contradictions[code(index)] = {
        ...rule({ all: [leaf(first, value(first), 0), leaf(second, value(second), 1)] }, { type: "contradiction" }),
        cites: undefined,
      };
    });
  },
  "sources, and rules that cite none of them": (draft, size) => {
    times(size, (index) => {
      draft.sources[code(index)] = { url: null, checked: "2026-01-01" };
      added(draft)[`wrong-${index}`] = {
        ...rule({ all: [leaf("nirKind", CANARY)] }, blocker),
        cites: [{ source: CANARY }],
      };
    });
  },
  "steps that no procedure has": (draft, size) => {
    times(size, (index) => {
      draft.steps[code(index)] = { cites };
    });
  },
  "a long name": (draft, size) => {
    draft.outcomes[`long${"-long".repeat(size * 100)}`] = { verdict: "not-yet" };
  },
  cycle: (draft, size) => {
    if (size % 4 === 0) draft.law.added = draft.law;
  },
} satisfies Readonly<Record<string, (draft: Draft, size: number) => void>>;

export type Growth = keyof typeof GROWTHS;

/** The shipped rulebook with some additions. */
export function grown(growths: readonly (readonly [Growth, size: number])[]): unknown {
  const draft: Draft = structuredClone(rulebook);
  for (const [kind, size] of growths) GROWTHS[kind](draft, size);
  return draft;
}

const shipped = fc
  .array(fc.tuple(fc.constantFrom(...(Object.keys(GROWTHS) as Growth[])), sizes), { maxLength: 2 })
  .map(grown);

/** Values that occur in a rulebook. */
const pieces = fc
  .constantFrom<readonly unknown[]>(
    outcomes,
    facts,
    Object.keys(rulebook.procedures),
    Object.values(rulebook.facts),
    Object.values(rulebook.law).flatMap((file) => Object.values(file)),
    ["equal", "notEqual", "in", "lessThan", "greaterThanInclusive", "none", true, false, 0, 12, -1, 2 ** 53 - 1, []],
  )
  .chain((of) => constantly(fc.constantFrom(...of).map((piece) => structuredClone(piece))));

/** The shipped rulebook with additions and random edits; often without edits, which are mostly refused at once. */
export const anyRulebook: fc.Arbitrary<Factory> = fc.oneof(
  { arbitrary: edited(shipped, keys, pieces), weight: 3 },
  { arbitrary: edited(shipped, keys, hostile), weight: 1 },
  { arbitrary: constantly(shipped), weight: 2 },
);
