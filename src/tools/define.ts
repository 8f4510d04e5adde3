import { evaluate } from "../index.js";
import type { IsoDate } from "../model/dates.js";
import type { Decision } from "../model/decision.js";
import { freeze } from "../model/freeze.js";
import type { FactsInput } from "../model/shipped-rulebook.js";
import { type DatedDecision, evaluateOn, factsOn, type Person } from "../time.js";
import { describe } from "../words/describe.js";
import { issuesOf, type ReadInput, readInput } from "./input.js";
import { inputSchema, type OwnKey } from "./input-schema.js";
import { type OwnData, outputSchema } from "./output-schema.js";
import { askingLines, questionOn } from "./question.js";
import { sourceLines } from "./sources.js";
import type { Answered, Tool, ToolAnswer, ToolData, ToolIssue, ToolName, ToolRefusal, ToolSource } from "./tool.js";
import { wordsOf } from "./words/of.js";
import type { ToolWords } from "./words/words.js";

/** The part of an answer that is the tool's own, and what the rest follows from. */
interface Own<Name extends ToolName> {
  readonly person: Person;
  /** The decisions that the answer tells of: one, or one for each period. */
  readonly decisions: readonly Decision[];
  readonly data: Omit<ToolData[Name], keyof Answered>;
  readonly headline: string;
  readonly lines: readonly string[];
  readonly sources: readonly ToolSource[];
}

interface Definition<Name extends ToolName> {
  readonly name: Name;
  readonly title: string;
  readonly description: string;
  /** The keys of the input beside `facts`, `language` and `assume`. */
  readonly keys: readonly OwnKey[];
  /** The part of `data` that is the tool’s own. */
  readonly data: OwnData;
  /** @throws {FactsError} for an input that the library refuses. */
  readonly answer: (read: ReadInput, words: ToolWords) => Own<Name>;
}

/** Makes a tool: reads the input, asks the library, and says the answer or the refusal. */
export function defineTool<Name extends ToolName>(definition: Definition<Name>): Tool<Name> {
  const { name, title, description, keys, data, answer } = definition;
  const known = ["facts", "language", "assume", ...keys];
  const tool: Tool<Name> = {
    name,
    title,
    description,
    inputSchema: inputSchema(keys),
    outputSchema: outputSchema(data),
    annotations: { title, readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false },
    execute: (input) => {
      const { read, issues } = readInput(input, known);
      const words = wordsOf[read.language];
      try {
        const own = answer(read, words);
        return frozen(issues.length > 0 ? refusal(issues) : completed(own, words));
      } catch (error) {
        return frozen(refusal([...issues, ...issuesOf(error, read)]));
      }
    },
  };
  return frozen(tool);
}

function frozen<T>(result: T): T {
  freeze(result);
  return result;
}

/** Adds what every answer holds. */
function completed<Name extends ToolName>(own: Own<Name>, words: ToolWords): ToolAnswer<ToolData[Name]> {
  const { person, decisions, data, headline, lines, sources } = own;
  const missing = decisions.flatMap((decision) => decision.missing)[0];
  const question = missing === undefined ? null : questionOn(missing, words);
  const assumed = [...new Map(decisions.flatMap((each) => each.assumed).map((each) => [each.fact, each])).values()];
  const [first] = decisions;
  const takenForGranted = first ? describe({ ...first, assumed }, words.catalogue).takenForGranted : [];
  const asking = askingLines(question, words);
  const end = [words.catalogue.disclaimer, ...sourceLines(sources, words)];
  return {
    ok: true,
    // The tool’s own part and what every answer holds are all of it.
    data: { ...data, facts: person, assumed, question } as unknown as ToolData[Name],
    text: [headline, ...takenForGranted, ...lines, ...asking, ...end].join("\n"),
    sources: [...sources],
  };
}

const refusal = (issues: ToolIssue[]): ToolRefusal => ({
  ok: false,
  issues,
  text: [...new Set(issues.filter(isSaidFirst).map(({ advice }) => advice))].join("\n"),
});

/** Facts that contradict each other have an issue each, which say the same. */
function isSaidFirst(issue: ToolIssue, place: number, issues: readonly ToolIssue[]): boolean {
  const about = ({ code, path, with: others = [] }: ToolIssue) => [code, ...[...path, ...others].sort()].join();
  return issue.with === undefined || issues.findIndex((each) => about(each) === about(issue)) === place;
}

/** A person as the library is asked about them. */
interface Asked {
  readonly person: Person;
  /** The facts on the day that is asked about. */
  readonly facts: FactsInput;
  readonly decision: Decision | DatedDecision;
}

/** Decides on the day that is asked about, or of facts alone. The library checks what it is given, whatever its type. */
export function ask({ facts, hasDates, on, assume }: ReadInput): Asked {
  const person = facts as Person;
  if (on === undefined && !hasDates) {
    return { person, facts: person, decision: evaluate(person as FactsInput, { assume }) };
  }
  const decision = evaluateOn(person, on as IsoDate, { assume });
  return { person, facts: factsOn(person, on as IsoDate), decision };
}
