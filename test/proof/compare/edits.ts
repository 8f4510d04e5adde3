import type { Renamed, Value } from "carte-vitale/compile";
import type { Draft } from "../../rulebooks.js";
import { type Below, besideKind, book, condition, fact, orderOf, pick, some, withParameters } from "./books.js";
import { isNumber, leavesOf, valuesOf } from "./words.js";

const rulesOf = (draft: Draft): Draft[] =>
  [draft.contradictions, ...Object.values<Draft>(draft.law)].flatMap((rules) => Object.values<Draft>(rules));

/** Changes the vocabulary of a rulebook. Its rules mostly stay as they are where their words still exist. */
export function otherVocabulary(below: Below, before: Draft): Draft {
  const facts: Record<string, Draft> = structuredClone(before.facts);
  for (let times = 1 + below(3); times > 0; times--) changeFacts(below, facts);
  if (below(3) === 0) return book(below, facts);
  const after: Draft = { ...structuredClone(before), facts, diagramOrder: orderOf(below, facts) };
  const isKnown = ({ fact: name, value }: { fact: string; value: unknown }) => {
    const own = facts[name];
    const wanted = [value].flat() as Value[];
    if (own === undefined) return false;
    return isNumber(own)
      ? wanted.every((each) => typeof each === "number" && each >= own.minimum && each <= own.maximum)
      : wanted.every((each) => valuesOf(own).includes(each));
  };
  for (const rule of rulesOf(after)) {
    // A rule whose words no longer exist gets a new condition, and a few others do too.
    if (!leavesOf(rule.conditions).every(isKnown) || below(12) === 0) rule.conditions = condition(below, facts);
  }
  changeProcedures(below, after);
  return withParameters(after);
}

/** Changes what is said of procedures and documents, and which outcome a blocker gives. */
function changeProcedures(below: Below, draft: Draft): void {
  if (below(6) === 0) draft.law.question["block-0"].event.params.outcome = "second";
  for (const procedure of Object.values<Draft>(draft.procedures)) {
    if (below(6) === 0) procedure.actor = pick(below, ["holder", "parent"]);
    for (const channel of Object.values<Draft>(procedure.channels)) {
      if (below(4) === 0) channel.recommended = !channel.recommended;
      if (below(4) === 0) channel.delivery = pick(below, [null, "fast", "slow"]);
      if (below(4) === 0) channel.steps = some(below, Object.keys(draft.steps)).reverse();
    }
  }
  for (const { copies } of Object.values<Draft>(draft.documents))
    if (below(4) === 0) copies[pick(below, Object.keys(copies))] = "original";
}

function changeFacts(below: Below, facts: Record<string, Draft>): void {
  const name = pick(below, Object.keys(facts));
  const own = facts[name];
  const isFree = name !== "kind";
  const dependents = Object.keys(facts).filter((each) => facts[each].appliesWhen);
  switch (below(7)) {
    case 0:
      facts[`new${Object.keys(facts).length}`] ??= fact(below);
      break;
    case 1:
      if (isFree) delete facts[name];
      break;
    case 2:
      // `kind` is never replaced: other facts apply only beside its values.
      if (isFree) facts[name] = fact(below);
      break;
    case 3:
      if (isNumber(own)) {
        own.minimum += below(3) - 1;
        own.maximum = Math.max(own.minimum + 1, own.maximum + below(5) - 2);
      } else if (own.values) own.values.white = {};
      break;
    case 4:
      if (own.values && isFree && Object.keys(own.values).length > 1)
        delete own.values[pick(below, Object.keys(own.values))];
      break;
    case 5:
      if (isFree && own.appliesWhen) delete own.appliesWhen;
      else if (isFree) own.appliesWhen = besideKind(below, facts);
      break;
    default:
      for (const each of dependents) facts[each].appliesWhen = besideKind(below, facts);
  }
}

/** The rulebook in new words, and the old words for which they stand. Some words stay; some mappings are left out. */
export function renamedBook(below: Below, before: Draft): { after: Draft; renamed: Renamed } {
  const after: Draft = structuredClone(before);
  const renamed = { facts: {} as Record<string, Draft>, codes: {} as Record<string, Record<string, string>> };
  renameFacts(below, after, renamed.facts);
  for (const [kind, rename] of CODES) {
    const mapped: Record<string, string> = {};
    const words = new Map(codesOf(after, kind).map((code) => [code, below(3) === 0 ? code : `new-${code}`]));
    const exchanged = [...words.keys()];
    if (kind !== "outcome" && exchanged.length === 2 && below(3) === 0) {
      for (const [at, code] of exchanged.entries()) words.set(code, exchanged[1 - at] ?? code);
    }
    rename(after, (code) => words.get(code) ?? code);
    for (const [code, word] of words) if (word !== code && below(8) > 0) mapped[word] = code;
    renamed.codes[kind] = mapped;
  }
  for (const rule of rulesOf(after)) if (below(15) === 0) rule.conditions = condition(below, after.facts);
  after.diagramOrder = orderOf(below, after.facts);
  return { after: withParameters(after), renamed };
}

function renameFacts(below: Below, draft: Draft, mapped: Record<string, Draft>): void {
  const names = Object.fromEntries(
    Object.keys(draft.facts).map((name) => [name, below(2) === 0 ? `${name}Now` : name]),
  );
  const splits: Record<string, Record<string, string[]>> = {};
  for (const [name, own] of Object.entries<Draft>(draft.facts)) {
    if (!own.values) continue;
    const split: Record<string, string[]> = {};
    for (const value of Object.keys(own.values)) {
      split[value] = pick(below, [
        [value],
        [`${value}-now`],
        [value, `${value}-too`],
        [`${value}-one`, `${value}-two`],
      ]);
    }
    const values = Object.keys(own.values);
    const isExchanged = values.length === 2 && below(3) === 0;
    if (isExchanged) for (const [index, value] of values.entries()) split[value] = [values[1 - index] ?? value];
    splits[name] = split;
    own.values = Object.fromEntries(Object.values(split).flatMap((words) => words.map((word) => [word, {}])));
    // Without its mapping, a renamed value counts as new, and the old one as removed.
    const mappedValues = Object.entries(split).flatMap(([value, words]) =>
      words.filter((word) => word !== value && (isExchanged || below(8) > 0)).map((word) => [word, value]),
    );
    mapped[names[name] ?? name] = { fact: name, values: Object.fromEntries(mappedValues) };
  }
  for (const [name, word] of Object.entries(names)) if (word !== name) mapped[word] ??= { fact: name };
  const newWords = (name: string, values: readonly unknown[]) =>
    values.flatMap((value) => splits[name]?.[String(value)] ?? [value]);
  for (const rule of rulesOf(draft)) {
    for (const leaf of leavesOf(rule.conditions) as Draft[]) {
      if (splits[leaf.fact]) {
        leaf.value = newWords(leaf.fact, [leaf.value].flat());
        leaf.operator = ["equal", "in"].includes(leaf.operator) ? "in" : "notIn";
      }
      leaf.fact = names[leaf.fact];
    }
  }
  for (const own of Object.values<Draft>(draft.facts)) {
    if (!own.appliesWhen) continue;
    const { fact: control, values } = own.appliesWhen;
    own.appliesWhen = { fact: names[control], values: newWords(control, values) };
  }
  draft.facts = Object.fromEntries(Object.entries<Draft>(draft.facts).map(([name, own]) => [names[name], own]));
  draft.parameters = Object.fromEntries(
    Object.entries<Draft>(draft.parameters).filter(([, { fact: name }]) => name === null),
  );
}

type Word = (code: string) => string;
const PARTS: Readonly<Record<string, string>> = {
  outcome: "outcomes",
  document: "documents",
  procedure: "procedures",
  alternative: "alternatives",
  step: "steps",
};
const codesOf = (draft: Draft, kind: string): string[] =>
  Object.keys(kind === "rule" ? draft.law.question : draft[PARTS[kind] ?? ""]).filter(
    (code) => code !== "undetermined",
  );
const inKeys = (record: Draft, word: Word) =>
  Object.fromEntries(Object.entries(record).map(([code, value]) => [word(code), value]));
const inEvents = (draft: Draft, keys: readonly string[], word: Word) => {
  for (const { event } of Object.values<Draft>(draft.law.question)) {
    for (const key of keys) {
      const value = event.params?.[key];
      if (Array.isArray(value)) event.params[key] = value.map(word);
      else if (value !== undefined) event.params[key] = word(value);
    }
  }
};

/** How the codes of each kind are replaced. */
const CODES: readonly (readonly [kind: string, rename: (draft: Draft, word: Word) => void])[] = [
  [
    "rule",
    (draft, word) => {
      draft.law.question = inKeys(draft.law.question, word);
    },
  ],
  ...(
    [
      ["outcome", ["outcome", "outcomes"]],
      ["document", ["document"]],
      ["procedure", ["procedure", "procedures"]],
      ["alternative", ["anyOf"]],
      ["step", []],
    ] as const
  ).map(([kind, keys]) => {
    const rename = (draft: Draft, word: Word) => {
      const part = PARTS[kind] ?? "";
      draft[part] = inKeys(draft[part], word);
      inEvents(draft, keys, word);
      if (kind !== "step") return;
      for (const { channels } of Object.values<Draft>(draft.procedures))
        for (const channel of Object.values<Draft>(channels)) channel.steps = channel.steps.map(word);
    };
    return [kind, rename] as const;
  }),
];
