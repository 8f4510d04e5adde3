import { decisionOf } from "../evaluate/evaluate.js";
import { FactsError } from "../facts/facts-error.js";
import type { Assume } from "../facts/options.js";
import { readPlainObject, readValues } from "../facts/plain-object.js";
import { DATE_NAMES, type DateName, GIVEN_BY, type IsoDate, isIsoDate } from "../model/dates.js";
import type { Decision } from "../model/decision.js";
import { freeze } from "../model/freeze.js";
import type { FactsInput } from "../model/shipped-rulebook.js";
import type { Basis } from "./query.js";
import { type DecisionRecord, type DerivedFact, datedRecord, type MakeRecord, type RecordedFact } from "./record.js";

/** The decision, made again; or the edition of the rules that it needs. */
export type Replayed =
  | { success: true; decision: Decision }
  | { success: false; needs: { version: string; hash: string } };

export type Replay = (record: unknown) => Replayed;

/**
 * Makes `replay` of a rulebook. It throws {@link FactsError} for a record that does not follow from its own data.
 *
 * @param record makes the record of that data again.
 */
export function createReplay({ artefact, decider }: Basis, record: MakeRecord): Replay {
  const edition = artefact.rulebook;
  return (input) => {
    const { on, facts, dates, assume, rulebook } = readRecord(input, artefact.facts.length);
    if (rulebook.version !== edition.version || rulebook.hash !== edition.hash) {
      return freeze({ success: false, needs: { version: rulebook.version, hash: rulebook.hash } }) as Replayed;
    }
    const decision = decisionOf(decider.decide(decider.read(facts, { assume })));
    const made = record(facts, { assume });
    if (!isSameJson(on === null ? made : datedRecord(made, on, dates), input)) {
      throw refusal("The record does not follow from its own data: hand in what record() returned, unchanged");
    }
    return freeze({ success: true, decision }) as Replayed;
  };
}

/** Whether input is the same JSON value, whatever the order of its keys. It never throws. */
function isSameJson(made: unknown, input: unknown): boolean {
  if (typeof made !== "object" || made === null) return made === input;
  try {
    if (typeof input !== "object" || input === null || Array.isArray(made) !== Array.isArray(input)) return false;
    const value = (key: string) => (Object.hasOwn(input, key) ? (input as Record<string, unknown>)[key] : undefined);
    return (
      Reflect.ownKeys(input).length === Reflect.ownKeys(made).length &&
      Object.entries(made).every(([key, own]) => isSameJson(own, value(key)))
    );
  } catch {
    return false;
  }
}

const refusal = (message: string) => new FactsError([{ path: ["record"], code: "record", message }]);
const noRecord = () => refusal("A record is what record() has returned, as plain JSON");

const KEYS = [
  "on",
  "contribution",
  "data",
  "assume",
  "parameters",
  "operations",
  "outcome",
  "verdict",
  "sources",
  "rulebook",
] as const satisfies readonly (keyof DecisionRecord)[];

const FACT_KEYS = ["fact", "value", "origin", "date"] as const satisfies readonly (keyof DerivedFact)[];
const ORIGINS: readonly unknown[] = ["given", "derived", "assumed"] satisfies RecordedFact["origin"][];

/** The parts of a record that its decision needs. */
interface ReadRecord {
  readonly on: IsoDate | null;
  /** Those given and those derived. */
  readonly facts: FactsInput;
  readonly dates: readonly DateName[];
  readonly assume: Assume;
  readonly rulebook: { version: string; hash: string };
}

/**
 * Reads the parts of a record that its decision needs.
 *
 * @param mostFacts the number of facts of the rulebook.
 * @throws {FactsError} for any input that is not shaped as a record.
 */
function readRecord(input: unknown, mostFacts: number): ReadRecord {
  try {
    const record = readPlainObject(input, KEYS)?.values ?? {};
    const { on, data, assume } = record;
    const { version, hash } = readValues(record.rulebook, ["version", "hash"]) ?? {};
    const isEdition = typeof version === "string" && typeof hash === "string" && /^[0-9a-f]{32}$/.test(hash);
    const isAssume = assume === "defaults" || assume === "nothing";
    const isDay = on === null || isIsoDate(on);
    // Read by index and never past the number of facts: the list may be a proxy of any length.
    const length = Array.isArray(data) ? data.length : Number.POSITIVE_INFINITY;
    if (KEYS.every((key) => key in record) && isEdition && isAssume && isDay && length <= mostFacts) {
      const facts: Record<string, unknown> = Object.create(null);
      const dates = new Set<DateName>();
      for (let at = 0; at < length; at++) {
        const { fact, value, origin, date } = readPlainObject((data as unknown[])[at], FACT_KEYS)!.values;
        if (typeof fact !== "string" || !ORIGINS.includes(origin)) throw noRecord();
        if (origin !== "assumed") facts[fact] = value;
        if (origin === "derived") dates.add(readDate(date, on));
      }
      // A date gives all its facts, so none of them can be missing.
      const isWhole = [...dates].every((date) => GIVEN_BY[date].every((fact) => fact in facts));
      if (isWhole) return { on, facts: facts as FactsInput, dates: [...dates], assume, rulebook: { version, hash } };
    }
  } catch {
    // Anything that cannot be read is no record.
  }
  throw noRecord();
}

/** The name of the date of a derived fact, which needs a day. */
function readDate(date: unknown, on: IsoDate | null): DateName {
  const name = DATE_NAMES.find((each) => each === date);
  if (name === undefined || on === null) throw noRecord();
  return name;
}
