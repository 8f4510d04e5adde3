import { readdirSync, readFileSync } from "node:fs";
import type { FactsInput } from "carte-vitale";

/** A person in a sentence, and what is expected, worked out by hand. */
export interface Example {
  person: { en: string; fr: string };
  brief?: true;
  facts: FactsInput;
  assume?: "nothing";
  expected: Partial<Record<"issuance" | "applicant" | "interimProof", string | null>> &
    Partial<Record<"missing" | "possibleDocuments" | "possibleOutcomes" | "assumed", string[]>> & {
      outcome: string;
      reasons: string[];
      blockers: string[];
      procedures: string[];
      documents: string[];
      channels?: Record<string, string[]>;
      alternatives?: Record<string, string[]>;
    };
}

const LAW = "rules/law";
/** The files beside the rules. */
export const files = readdirSync(LAW).filter((file) => file.endsWith(".examples.json"));
export const examples = files.flatMap((file) =>
  (JSON.parse(readFileSync(`${LAW}/${file}`, "utf8")) as Example[]).map((example) => ({ file, ...example })),
);
