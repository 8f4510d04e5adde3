import {
  changes,
  type Decision,
  describe,
  describeChanges,
  describeExplanation,
  describeInterview,
  describeIssues,
  describeRecord,
  evaluate,
  evaluateColumns,
  explain,
  type FactsError,
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
import { eligibleFrom, evaluateOn, factsOn, forecast, recordOn } from "carte-vitale/time";
import fc from "fast-check";
import { anyPerson, dayBetween } from "../../dated-people.js";
import { partialFacts } from "../../people.js";
import { minimumAge } from "../../thresholds.js";
import { type Any, callAll, certify, decideAsAccepted, isFactsError, json } from "./calls.js";
import { type Call, isRefusal } from "./check-call.js";
import { argumentsOf, CANARY, constantly, edited, editedJson, type Factory, hostile, lists } from "./hostile.js";
import { anyRulebook } from "./hostile-rulebooks.js";
import { pinned } from "./pinned.js";

export interface Target extends Call {
  readonly name: string;
  /** Its share of the time, relative to the other targets. */
  readonly share: number;
  /** The known result of a pinned input, which is tried once. */
  readonly ends?: string;
  readonly input: fc.Arbitrary<Factory<readonly unknown[]>>;
}

const names = Object.keys(rulebook.facts);
const facts = edited(partialFacts, names);
const assume = fc.option(
  fc.record({ assume: fc.constantFrom("defaults", "nothing", undefined) }, { requiredKeys: [] }),
  { nil: undefined },
);
const options = fc.oneof(
  { arbitrary: constantly(assume), weight: 4 },
  { arbitrary: edited(fc.constant({ assume: "nothing" }), ["assume"]), weight: 1 },
);
const columnOf = (values: Any[]): unknown => {
  if (values.every((value) => typeof value === "number")) return Uint16Array.from(values);
  return values.length % 2 === 0 ? values : { codes: Uint8Array.from(values.keys()), dictionary: values };
};
/** A few persons, with one column for each fact: a list, numbers, or codes. */
const columns = editedJson(
  fc.array(partialFacts, { maxLength: 4 }).map((persons) =>
    Object.fromEntries(
      names
        .map((name) => [name, persons.map((each) => (each as Any)[name])] as const)
        .filter(([, values]) => !values.includes(undefined))
        .map(([name, values]) => [name, columnOf(values)]),
    ),
  ),
  [...names, "codes", "dictionary"],
);
const target = fc.oneof(constantly(fc.constantFrom(...Object.keys(rulebook.outcomes), "eligible", "not-yet")), hostile);
const dates = ["birthDate", "residenceSince", "temporaryNumberSince", "residencePermitUntil"];
const day = fc.oneof(
  { arbitrary: constantly(dayBetween(2019, 2030)), weight: 6 },
  { arbitrary: constantly(dayBetween(1, 9999)), weight: 2 },
  {
    arbitrary: constantly(fc.constantFrom("0001-01-01", "9999-12-31", "2024-02-29", `${CANARY}-01-01`, "2026-02-30")),
    weight: 1,
  },
  { arbitrary: hostile, weight: 1 },
);
const person = edited(anyPerson, [...dates, ...names], fc.oneof(day, hostile));
const range = edited(
  fc.record({ from: dayBetween(2019, 2024), until: dayBetween(2024, 2045) }),
  ["from", "until"],
  day,
);
const weights = edited(
  fc.dictionary(
    fc.constantFrom(...names),
    fc.dictionary(fc.constantFrom("0", "12", "true", "none", "french"), fc.double()),
  ),
  names,
);
const interviewOptions = fc.oneof(
  options,
  weights.map((factory) => () => ({ weights: factory() })),
  edited(fc.constant({ weights: { age: { [minimumAge]: 3 } }, assume: "nothing" }), ["weights", "assume"]),
);
const language = constantly(fc.constantFrom("en", "fr"));
const wordsOf = (chosen: unknown) => (chosen === "en" ? ([en, enReasoning] as const) : ([fr, frReasoning] as const));
/** A result of the library as it comes back from JSON, with a few edits. */
const stored = (call: (facts: Any) => unknown) => storedOf(partialFacts.map(call));
const storedOf = (results: fc.Arbitrary<unknown>) => argumentsOf(editedJson(results.map(json), names), language);

const personOn = fc.tuple(anyPerson, dayBetween(2020, 2024));
const records = fc.oneof(
  partialFacts.map((facts) => json(record(facts)) as object),
  personOn.map(([each, on]) => json(recordOn(each, on)) as object),
);
const refusals = fc.tuple(person, day).map(([given, on]) => {
  try {
    factsOn(given() as Any, on() as Any);
    return { issues: [] };
  } catch (error) {
    return { issues: (error as FactsError).issues };
  }
});

/** Words for anything but results of the library may end with the errors of JavaScript. */
const isErrorOfWords = (error: unknown) => error instanceof TypeError || error instanceof RangeError;

const call = (name: string, bound: number, input: Target["input"], run: (...input: Any[]) => unknown): Target => ({
  name,
  bound,
  share: 1,
  mayNameKeys: false,
  input,
  isPromised: isFactsError,
  run: (given) => run(...given),
});
const worded = (name: string, input: Target["input"], run: (...input: Any[]) => unknown): Target => ({
  ...call(name, 100, input, run),
  isPromised: isErrorOfWords,
});

/** A rulebook just below the limits takes seconds, longer with coverage. */
const COMPILING = 30_000;

export const TARGETS: readonly Target[] = [
  ...pinned(COMPILING),
  call("evaluate", 100, argumentsOf(facts, options), evaluate),
  {
    ...call("safeEvaluate, factsSchema", 100, argumentsOf(facts, options), () => null),
    run: decideAsAccepted(safeEvaluate, factsSchema),
  },
  // The array of ids belongs to the caller; everything shared is frozen.
  call("evaluateColumns", 500, argumentsOf(columns, options), (given, chosen) => {
    const { ids, decisions } = evaluateColumns(given, chosen);
    return Object.freeze([Object.freeze([...ids]), decisions]);
  }),
  call("explain", 500, argumentsOf(facts, options), explain),
  call("changes", 2000, argumentsOf(facts, target, options), changes),
  call("interview", 3000, argumentsOf(facts, interviewOptions), interview),
  call("record", 500, argumentsOf(facts, options), record),
  call(
    "replay",
    500,
    argumentsOf(
      fc.oneof(
        { arbitrary: edited(records, Object.keys(record({}))), weight: 9 },
        {
          arbitrary: fc.tuple(records, lists).map(([valid, list]) => () => ({ ...valid, data: list() })),
          weight: 1,
        },
      ),
    ),
    replay,
  ),
  call("factsOn", 100, argumentsOf(person, day), factsOn),
  call("evaluateOn", 100, argumentsOf(person, day, options), evaluateOn),
  call("recordOn", 500, argumentsOf(person, day, options), recordOn),
  call("forecast", 200, argumentsOf(person, range, options), forecast),
  call("eligibleFrom", 200, argumentsOf(person, range, options), eligibleFrom),
  worded("describe", stored(evaluate), (made: Decision, chosen) => describe(made, wordsOf(chosen)[0])),
  worded("describe, of a day", storedOf(personOn.map(([each, on]) => evaluateOn(each, on))), (made: Decision, chosen) =>
    describe(made, wordsOf(chosen)[0]),
  ),
  worded("describeIssues", storedOf(refusals), (made, chosen) => describeIssues(made, wordsOf(chosen)[0])),
  worded("describeExplanation", stored(explain), (made, chosen) => describeExplanation(made, ...wordsOf(chosen))),
  worded(
    "describeChanges",
    stored((facts) => changes(facts, "eligible")),
    (made, chosen) => describeChanges(made, ...wordsOf(chosen)),
  ),
  worded("describeInterview", stored(interview), (made, chosen) => describeInterview(made, ...wordsOf(chosen))),
  worded("describeRecord", stored(record), (made, chosen) => describeRecord(made, ...wordsOf(chosen))),
  {
    name: "compile, and every function of what it accepts",
    bound: COMPILING,
    share: 5,
    mayNameKeys: true,
    input: argumentsOf(anyRulebook, constantly(partialFacts)),
    isPromised: (error) => error instanceof RulebookError && isRefusal(error),
    run: async ([draft, facts]: readonly Any[]) => callAll(await compile(draft), facts),
  },
  {
    name: "verify",
    bound: COMPILING,
    share: 3,
    mayNameKeys: true,
    input: argumentsOf(anyRulebook),
    isPromised: () => false,
    run: certify(verify),
  },
];
