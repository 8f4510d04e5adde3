import {
  changes,
  type Decision,
  describe,
  describeChanges,
  describeExplanation,
  describeInterview,
  describeRecord,
  evaluate,
  evaluateColumns,
  explain,
  interview,
  record,
  replay,
  rulebook,
  safeEvaluate,
} from "carte-vitale";
import { compile, RulebookError, verify } from "carte-vitale/compile";
import { en, enReasoning } from "carte-vitale/messages/en";
import { fr, frReasoning } from "carte-vitale/messages/fr";
import { factsSchema } from "carte-vitale/schemas";
import { eligibleFrom, evaluateOn, factsOn, forecast } from "carte-vitale/time";
import fc from "fast-check";
import { anyPerson, dayBetween } from "../dated-people.js";
import { partialFacts } from "../people.js";
import { type Any, certify, decideAsAccepted, everythingOf, isFactsError, json } from "./calls.js";
import { type Call, isRefusal } from "./hold.js";
import { CANARY, hostile, lists, plainly, type Recipe, together, twisted, twistedJson } from "./hostile.js";
import { anyRulebook } from "./hostile-rulebooks.js";
import { pinned } from "./pinned.js";

export interface Target extends Call {
  readonly name: string;
  /** How much of the time it gets beside the others. */
  readonly share: number;
  /** How a pinned input ends, which is handed in once, before everything else. */
  readonly ends?: string;
  /** What is handed in. */
  readonly input: fc.Arbitrary<Recipe<readonly unknown[]>>;
}

const names = Object.keys(rulebook.facts);
const facts = twisted(partialFacts, names);
const assume = fc.option(
  fc.record({ assume: fc.constantFrom("defaults", "nothing", undefined) }, { requiredKeys: [] }),
  { nil: undefined },
);
const options = fc.oneof(
  { arbitrary: plainly(assume), weight: 4 },
  { arbitrary: twisted(fc.constant({ assume: "nothing" }), ["assume"]), weight: 1 },
);
const columnOf = (values: Any[]): unknown => {
  if (values.every((value) => typeof value === "number")) return Uint16Array.from(values);
  return values.length % 2 === 0 ? values : { codes: Uint8Array.from(values.keys()), dictionary: values };
};
/** A few people, a column a fact: as a list, as numbers, or as codes. */
const columns = twistedJson(
  fc.array(partialFacts, { maxLength: 4 }).map((people) =>
    Object.fromEntries(
      names
        .map((name) => [name, people.map((each) => (each as Any)[name])] as const)
        .filter(([, values]) => !values.includes(undefined))
        .map(([name, values]) => [name, columnOf(values)]),
    ),
  ),
  [...names, "codes", "dictionary"],
);
const target = fc.oneof(plainly(fc.constantFrom(...Object.keys(rulebook.outcomes), "eligible", "not-yet")), hostile);
const dates = ["birthDate", "residenceSince", "temporaryNumberSince", "residencePermitUntil"];
const day = fc.oneof(
  { arbitrary: plainly(dayBetween(2019, 2030)), weight: 6 },
  { arbitrary: plainly(dayBetween(1, 9999)), weight: 2 },
  {
    arbitrary: plainly(fc.constantFrom("0001-01-01", "9999-12-31", "2024-02-29", `${CANARY}-01-01`, "2026-02-30")),
    weight: 1,
  },
  { arbitrary: hostile, weight: 1 },
);
const person = twisted(anyPerson, [...dates, ...names], fc.oneof(day, hostile));
const range = twisted(
  fc.record({ from: dayBetween(2019, 2024), until: dayBetween(2024, 2045) }),
  ["from", "until"],
  day,
);
const weights = twisted(
  fc.dictionary(
    fc.constantFrom(...names),
    fc.dictionary(fc.constantFrom("0", "12", "true", "none", "french"), fc.double()),
  ),
  names,
);
const asking = fc.oneof(
  options,
  weights.map((recipe) => () => ({ weights: recipe() })),
  twisted(fc.constant({ weights: { age: { 12: 3 } }, assume: "nothing" }), ["weights", "assume"]),
);
const language = plainly(fc.constantFrom("en", "fr"));
const wordsOf = (chosen: unknown) => (chosen === "en" ? ([en, enReasoning] as const) : ([fr, frReasoning] as const));
/** What the library made of somebody, as it comes back from a store, with a few things changed. */
const kept = (made: (facts: Any) => unknown) =>
  together(
    twistedJson(
      partialFacts.map((told) => json(made(told))),
      names,
    ),
    language,
  );

const records = partialFacts.map((told) => json(record(told)) as object);

/** The words are for what the library has made: for anything else they may end as JavaScript does, and repeat nothing. */
const isOfWords = (error: unknown) => error instanceof TypeError || error instanceof RangeError;

const asked = (name: string, bound: number, input: Target["input"], run: (...input: Any[]) => unknown): Target => ({
  name,
  bound,
  share: 1,
  tellsKeys: false,
  input,
  isOurs: isFactsError,
  run: (given) => run(...given),
});
const worded = (name: string, input: Target["input"], run: (...input: Any[]) => unknown): Target => ({
  ...asked(name, 100, input, run),
  isOurs: isOfWords,
});

/** A rulebook just below the limits takes seconds, and V8 is slower while it counts blocks. */
const COMPILING = 30_000;

export const TARGETS: readonly Target[] = [
  ...pinned(COMPILING),
  asked("evaluate", 100, together(facts, options), evaluate),
  {
    ...asked("safeEvaluate, factsSchema", 100, together(facts, options), () => null),
    run: decideAsAccepted(safeEvaluate, factsSchema),
  },
  // The ids are numbers of the caller's own: all that is shared is frozen.
  asked("evaluateColumns", 500, together(columns, options), (given, chosen) => {
    const { ids, decisions } = evaluateColumns(given, chosen);
    return Object.freeze([Object.freeze([...ids]), decisions]);
  }),
  asked("explain", 500, together(facts, options), explain),
  asked("changes", 2000, together(facts, target, options), changes),
  asked("interview", 3000, together(facts, asking), interview),
  asked("record", 500, together(facts, options), record),
  asked(
    "replay",
    500,
    together(
      fc.oneof(
        { arbitrary: twisted(records, Object.keys(record({}))), weight: 9 },
        {
          arbitrary: fc.tuple(records, lists).map(([honest, list]) => () => ({ ...honest, data: list() })),
          weight: 1,
        },
      ),
    ),
    replay,
  ),
  asked("factsOn", 100, together(person, day), factsOn),
  asked("evaluateOn", 100, together(person, day, options), evaluateOn),
  asked("forecast", 200, together(person, range, options), forecast),
  asked("eligibleFrom", 200, together(person, range, options), eligibleFrom),
  worded("describe", kept(evaluate), (made: Decision, chosen) => describe(made, wordsOf(chosen)[0])),
  worded("describeExplanation", kept(explain), (made, chosen) => describeExplanation(made, ...wordsOf(chosen))),
  worded(
    "describeChanges",
    kept((told) => changes(told, "eligible")),
    (made, chosen) => describeChanges(made, ...wordsOf(chosen)),
  ),
  worded("describeInterview", kept(interview), (made, chosen) => describeInterview(made, ...wordsOf(chosen))),
  worded("describeRecord", kept(record), (made, chosen) => describeRecord(made, ...wordsOf(chosen))),
  {
    name: "compile, and all that is asked of what it accepts",
    bound: COMPILING,
    share: 5,
    tellsKeys: true,
    input: together(anyRulebook, plainly(partialFacts)),
    isOurs: (error) => error instanceof RulebookError && isRefusal(error),
    run: async ([draft, told]: readonly Any[]) => everythingOf(await compile(draft), told),
  },
  {
    name: "verify",
    bound: COMPILING,
    share: 3,
    tellsKeys: true,
    input: together(anyRulebook),
    isOurs: () => false,
    run: certify(verify),
  },
];
