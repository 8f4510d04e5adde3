import {
  changes,
  type Decision,
  describe,
  evaluate,
  explain,
  FactsError,
  type FactsInput,
  interview,
  record,
  replay,
  rulebook,
  safeEvaluate,
} from "carte-vitale";
import { compile } from "carte-vitale/compile";
import { kit } from "carte-vitale/conformance";
import { en } from "carte-vitale/messages/en";
import { fr } from "carte-vitale/messages/fr";
import { decisionSchema, factsSchema } from "carte-vitale/schemas";
import { eligibleFrom } from "carte-vitale/time";

/*
 * The program of every consumer: each entry point of the installed package decides, and the answers are returned, to be
 * compared with those worked out by hand.
 */

export interface Asked {
  readonly facts: FactsInput;
  readonly assume?: "nothing";
}

export interface Answers {
  readonly decisions: Decision[];
  readonly headlines: { en: string; fr: string }[];
  /** Indices of persons on whom the compiled rulebook, the schemas or the record disagree with `evaluate`. */
  readonly disagreeing: number[];
  /** The number of cases of the conformance kit, and those with another outcome. */
  readonly kit: { cases: number; wrong: string[] };
  /** Answers about a child below the minimum age, and about refused facts. */
  readonly child: { from: string | null; waits: unknown; reasons: number; asks: string | undefined };
  readonly refused: { message: string | undefined; isFactsError: boolean };
}

export async function answers(persons: readonly Asked[]): Promise<Answers> {
  const own = await compile(structuredClone(rulebook));
  const decisions = persons.map(({ facts, assume }) => evaluate(facts, { assume }));
  const disagreeing = persons.flatMap(({ facts, assume }, index) => {
    const decision = decisions[index];
    const again = own.evaluate(facts, { assume });
    const agree =
      JSON.stringify(again) === JSON.stringify(decision) &&
      factsSchema.safeParse(facts).success &&
      decisionSchema.safeParse(decision).success &&
      replay(JSON.parse(JSON.stringify(record(facts, { assume })))).success;
    return agree ? [] : [index];
  });

  const { value: minimumAge } = rulebook.parameters["minimum-age"];
  const child = { age: minimumAge - 1, nirKind: "permanent", status: "dependent" } as const;
  const [way] = changes(child, "eligible");
  const dated = { birthDate: `${2027 - minimumAge}-03-02`, nirKind: "permanent", status: "dependent" } as const;
  const range = { from: "2026-11-23", until: "2036-11-23" };
  const result = safeEvaluate({ age: "12" });
  return {
    decisions,
    headlines: decisions.map((decision) => ({
      en: describe(decision, en).headline,
      fr: describe(decision, fr).headline,
    })),
    disagreeing,
    kit: {
      cases: kit.cases.length,
      wrong: kit.cases
        .filter(({ facts, options, expected }) => evaluate(facts, options).outcome !== expected.outcome)
        .map(({ id }) => id),
    },
    child: {
      from: eligibleFrom(dated, range),
      waits: way?.[0]?.wait,
      reasons: explain(child).because.length,
      asks: interview({ age: minimumAge - 1, nirKind: "permanent" })?.fact,
    },
    refused: {
      message: result.success ? undefined : result.error.issues[0]?.message,
      isFactsError: !result.success && result.error instanceof FactsError && refusesAlike(own),
    },
  };
}

/** Every entry point throws the same class `FactsError`. */
function refusesAlike(own: { evaluate(facts: FactsInput): Decision }): boolean {
  try {
    own.evaluate({ age: -1 });
    return false;
  } catch (error) {
    return error instanceof FactsError;
  }
}
