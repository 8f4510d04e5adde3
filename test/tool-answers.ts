import { isDeepStrictEqual } from "node:util";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import {
  changes,
  evaluate,
  explain,
  type FactName,
  FactsError,
  type FactsInput,
  interview,
  type Outcome,
  rulebook,
} from "carte-vitale";
import { evaluateOn, factsOn, forecast, type Person } from "carte-vitale/time";
import { type ToolName, type ToolResult, tools } from "carte-vitale/tools";
import fc from "fast-check";
import { anyPerson, dayBetween } from "./dated-people.js";
import { anyFacts, partialFacts } from "./people.js";

/** An input as a model would hand it in, of a person who may be accepted or refused. */
export interface AnyInput {
  readonly facts: Person;
  readonly on?: string | undefined;
  readonly assume?: "nothing" | "defaults" | undefined;
  readonly language?: "en" | "fr" | undefined;
}

const targets = [...Object.keys(rulebook.outcomes), "not-yet", "not-eligible", "already-issued"] as Outcome[];
const RANGE = { from: "2020-01-01", until: "2023-12-31" };
const day = dayBetween(2020, 2023);

export const anyInput: fc.Arbitrary<AnyInput> = fc
  .record({
    person: fc.oneof(
      fc.record({ facts: partialFacts, on: fc.option(day, { nil: undefined }) }),
      fc.record({ facts: anyFacts as fc.Arbitrary<Person>, on: fc.constant(undefined) }),
      fc.record({ facts: anyPerson, on: day }),
      fc.record({ facts: anyPerson, on: fc.option(day, { nil: undefined }) }),
    ),
    assume: fc.constantFrom(undefined, "nothing" as const, "defaults" as const),
    language: fc.constantFrom(undefined, "en" as const, "fr" as const),
  })
  .map(({ person, ...others }) => ({ ...person, ...others }));

export const anyTarget = fc.constantFrom(...targets);

const ajv = new Ajv2020();
const validators = Object.fromEntries(
  tools.map(({ name, outputSchema, inputSchema }) => [
    name,
    { output: ajv.compile(outputSchema), input: ajv.compile(inputSchema) },
  ]),
) as Record<ToolName, { output: ValidateFunction; input: ValidateFunction }>;

/** What the library itself answers: the part of `data` that it gives, or the issues of its refusal. */
function expected(name: ToolName, { facts, on, assume = "nothing" }: AnyInput, target: Outcome): object {
  const isDated = on !== undefined || Object.keys(facts).some((key) => /Since$|Date$|Until$/.test(key));
  // A day that is missing beside dates is refused.
  const day = on as string;
  const decide = () => (isDated ? evaluateOn(facts, day, { assume }) : evaluate(facts as FactsInput, { assume }));
  const of = () => (isDated ? factsOn(facts, day) : facts);
  switch (name) {
    case "decide":
      return decide();
    case "next_question":
      return { outcome: decide().outcome, interview: interview(of(), { assume }) };
    case "what_would_change":
      return { outcome: decide().outcome, target, changeSets: changes(of(), target, { assume }) };
    case "explain":
      decide();
      return explain(of(), { assume });
    case "forecast":
      return { ...RANGE, periods: forecast(facts, RANGE, { assume }) };
  }
}

/** Says what is wrong with the answers of all tools to an input; nothing where all is right. Counts both kinds. */
export function faultsOf(input: AnyInput, target: Outcome, seen: { answered: number; refused: number }): string[] {
  return tools.flatMap(({ name, execute }) => {
    const { on: _, ...rest } = input;
    const own =
      name === "what_would_change" ? { ...input, target } : name === "forecast" ? { ...rest, range: RANGE } : input;
    const result: ToolResult<object> = execute(own);
    seen[result.ok ? "answered" : "refused"]++;
    const validate = validators[name].output;
    const isValid = validate(JSON.parse(JSON.stringify(result)));
    return [
      ...(isValid ? [] : [`${name}: ${ajv.errorsText(validate.errors)}`]),
      ...differences(name, input, target, result).map((difference) => `${name}: ${difference}`),
      ...(result.ok && !validators[name].input(JSON.parse(JSON.stringify(own)))
        ? [`${name}: the schema refuses what is answered`]
        : []),
    ];
  });
}

function differences(name: ToolName, input: AnyInput, target: Outcome, result: ToolResult<object>): string[] {
  try {
    const right = expected(name, input, target);
    if (!result.ok) return ["refused what the library answers"];
    const { facts, assumed, question, ...data } = result.data as Record<string, unknown>;
    const compared = "assumed" in right ? { ...data, assumed } : data;
    return [
      ...(isDeepStrictEqual(compared, right) ? [] : ["another answer than the library"]),
      ...(isDeepStrictEqual(facts, JSON.parse(JSON.stringify(input.facts)))
        ? []
        : ["other facts than those handed in"]),
      ...questionFaults(right, question as { fact: FactName } | null),
      ...(input.assume === "defaults" || (assumed as unknown[]).length === 0
        ? []
        : ["a default that was not asked for"]),
    ];
  } catch (error) {
    if (!(error instanceof FactsError)) throw error;
    if (result.ok) return ["an answer to what the library refuses"];
    const bare = result.issues.map(({ advice, ...issue }) => issue);
    return isDeepStrictEqual(bare, error.issues) ? [] : ["other issues than the library"];
  }
}

function questionFaults(right: object, question: { fact: FactName } | null): string[] {
  const first =
    "missing" in right
      ? (right.missing as FactName[])[0]
      : "interview" in right
        ? (right.interview as { fact: FactName } | null)?.fact
        : undefined;
  const isTold = "missing" in right || "interview" in right;
  return !isTold || question?.fact === first ? [] : ["another question than the best one"];
}
