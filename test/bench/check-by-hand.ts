import type { Person } from "../reading.js";
import type { Answer } from "./answer.js";
import { decideByHand } from "./by-hand.js";

const STATUSES: ReadonlySet<unknown> = new Set([
  "employee",
  "self-employed",
  "civil-servant",
  "unemployed",
  "student",
  "retired",
  "dependent",
  "inactive",
]);
const CARDS: ReadonlySet<unknown> = new Set(["none", "ordered", "held", "lost", "stolen", "defective"]);
const PERMITS: ReadonlySet<unknown> = new Set(["valid", "grace", "expired", "none"]);
const NAMES: ReadonlySet<string> = new Set([
  "age",
  "nirKind",
  "residenceMonths",
  "status",
  "nationality",
  "residencePermit",
  "birthPlace",
  "residesInFrance",
  "residenceExemption",
  "coveredElsewhere",
  "temporaryNumberMonths",
  "cardState",
]);

const isWhole = (value: unknown, most: number): value is number =>
  typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= most;

/** Whether all the facts of a person are given and right: types, values, keys and contradictions. It says not what is wrong. */
export function isPerson(input: unknown): input is Person {
  if (typeof input !== "object" || input === null) return false;
  for (const key in input) if (!NAMES.has(key)) return false;
  const facts = input as Record<keyof Person, unknown>;
  const { nirKind, nationality, birthPlace, residesInFrance, residenceMonths, temporaryNumberMonths, cardState } =
    facts;
  return (
    isWhole(facts.age, 130) &&
    (nirKind === "none" || nirKind === "temporary" || nirKind === "permanent") &&
    isWhole(residenceMonths, 1560) &&
    STATUSES.has(facts.status) &&
    (nationality === "french" || nationality === "eu" || nationality === "other") &&
    PERMITS.has(facts.residencePermit) &&
    (birthPlace === "france" || birthPlace === "eu" || birthPlace === "elsewhere") &&
    typeof residesInFrance === "boolean" &&
    typeof facts.residenceExemption === "boolean" &&
    typeof facts.coveredElsewhere === "boolean" &&
    (temporaryNumberMonths === undefined || (nirKind === "temporary" && isWhole(temporaryNumberMonths, 120))) &&
    CARDS.has(cardState) &&
    (residesInFrance || residenceMonths === 0) &&
    (cardState === "none" || nirKind === "permanent")
  );
}

/** `null` for facts that are refused. */
export function decideCheckedByHand(input: unknown): Answer | null {
  return isPerson(input) ? decideByHand(input) : null;
}
