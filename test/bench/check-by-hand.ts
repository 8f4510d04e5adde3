import { CLASSES, NAMES } from "../classes.js";
import type { Person } from "../reading.js";
import type { Answer } from "./answer.js";
import { decideByHand } from "./by-hand.js";

const STATUSES: ReadonlySet<unknown> = new Set(CLASSES.status);
const CARDS: ReadonlySet<unknown> = new Set(CLASSES.cardState);
const PERMITS: ReadonlySet<unknown> = new Set(CLASSES.residencePermit);
const EXEMPTIONS: ReadonlySet<unknown> = new Set(CLASSES.residenceExemption);
const KEYS: ReadonlySet<string> = new Set(NAMES);

const isWhole = (value: unknown, most: number): value is number =>
  typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= most;

/** Whether facts are complete and accepted: types, values, keys and contradictions. It gives no issues. */
export function isPerson(input: unknown): input is Person {
  if (typeof input !== "object" || input === null) return false;
  for (const key in input) if (!KEYS.has(key)) return false;
  const facts = input as Record<keyof Person, unknown>;
  const { nirKind, nationality, birthPlace, residesInFrance, residenceMonths, otherScheme } = facts;
  const { rightsOpen, temporaryNumberMonths, cardState } = facts;
  return (
    isWhole(facts.age, 130) &&
    (nirKind === "none" || nirKind === "temporary" || nirKind === "permanent") &&
    isWhole(residenceMonths, 1560) &&
    STATUSES.has(facts.status) &&
    (nationality === "french" || nationality === "eu" || nationality === "other") &&
    PERMITS.has(facts.residencePermit) &&
    (birthPlace === "france" || birthPlace === "eu" || birthPlace === "elsewhere") &&
    typeof residesInFrance === "boolean" &&
    EXEMPTIONS.has(facts.residenceExemption) &&
    (otherScheme === "none" || otherScheme === "s1" || otherScheme === "other") &&
    (rightsOpen === undefined || (nirKind === "permanent" && typeof rightsOpen === "boolean")) &&
    (temporaryNumberMonths === undefined || (nirKind === "temporary" && isWhole(temporaryNumberMonths, 120))) &&
    CARDS.has(cardState) &&
    (residesInFrance || (residenceMonths === 0 && otherScheme !== "s1")) &&
    (cardState === "none" || nirKind === "permanent")
  );
}

/** The answer, or `null` for facts that are refused. */
export function decideCheckedByHand(input: unknown): Answer | null {
  return isPerson(input) ? decideByHand(input) : null;
}
