import { type Decision, evaluate, type FactsInput, rulebook } from "carte-vitale";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CLASSES, only, person } from "./people.js";
import { contradictory, type Person } from "./reading.js";
import { perThousand } from "./runs.js";

type Name = keyof Person;
const NAMES = Object.keys(CLASSES) as Name[];
const DEFAULTS: Partial<Record<Name, string | number | boolean>> = {
  nationality: "french",
  residesInFrance: true,
  residenceExemption: false,
  coveredElsewhere: false,
  temporaryNumberMonths: 0,
  cardState: "none",
};

/** Every completion of these facts, by trying every class of every unknown fact. */
function completions(known: Partial<Record<Name, unknown>>): Person[] {
  let found: Record<string, unknown>[] = [{}];
  for (const name of NAMES) {
    const values = name in known ? [known[name]] : CLASSES[name];
    found = found.flatMap((facts) =>
      name === "temporaryNumberMonths" && facts.nirKind !== "temporary"
        ? [facts]
        : values.map((value) => ({ ...facts, [name]: value })),
    );
  }
  return (found as unknown as Person[]).filter((whole) => !contradictory(whole));
}

const answer = ({ outcome, issuance, applicant, procedures, documents, interimProof }: Decision) =>
  JSON.stringify([outcome, issuance, applicant, procedures, documents, interimProof]);
const documentsOf = ({ documents }: Decision) => documents.map(({ id, procedure }) => `${procedure}/${id}`);
/** What two persons have in common who differ in one fact alone; with the number, its months may differ too. */
const othersOf = (whole: Person, name: Name) =>
  JSON.stringify({ ...whole, [name]: 0, ...(name === "nirKind" && { temporaryNumberMonths: 0 }) }, [...NAMES].sort());

/** The unknown facts such that two completions that differ only in one of them differ in what `view` sees. */
function decisive(unknown: readonly Name[], wholes: readonly Person[], view: (decision: Decision) => string): Name[] {
  return unknown.filter((name) => {
    const seen = new Map<string, string>();
    return wholes.some((whole) => {
      const others = othersOf(whole, name);
      const own = view(evaluate(whole));
      const before = seen.get(others);
      if (before === undefined) seen.set(others, own);
      return before !== undefined && before !== own;
    });
  });
}

/** What the domain specification says of partial facts, worked out over all completions, one by one. */
function byBruteForce(facts: FactsInput, assume: "defaults" | "nothing") {
  const taken = assume === "nothing" ? [] : NAMES.filter((name) => name in DEFAULTS && !(name in facts));
  // Months since a temporary number that are given say that there is one.
  const bound = "temporaryNumberMonths" in facts ? { nirKind: "temporary" } : {};
  const known = { ...Object.fromEntries(taken.map((name) => [name, DEFAULTS[name]])), ...bound, ...facts };
  const wholes = completions(known);
  const decisions = wholes.map((whole) => evaluate(whole));
  const order = Object.keys(rulebook.outcomes);
  const possibleOutcomes = [...new Set(decisions.map(({ outcome }) => outcome))].sort(
    (a, b) => order.indexOf(a) - order.indexOf(b),
  );
  const [first] = decisions;
  const inAll = (list: (decision: Decision) => string[]) =>
    first ? list(first).filter((each) => decisions.every((decision) => list(decision).includes(each))) : [];
  const common = <T>(part: (decision: Decision) => T) => {
    const values = new Set(decisions.map((decision) => JSON.stringify(part(decision))));
    return values.size === 1 && first ? part(first) : null;
  };
  /** The parts by one name of all decisions that have them. */
  const allOf = <T>(list: (decision: Decision) => T[], wanted: (part: T) => boolean) =>
    decisions.flatMap((decision) => list(decision).filter(wanted));
  const idsIn = (channels: readonly { id: string }[]) => channels.map(({ id }) => id);
  const sharedBy = (lists: string[][]) => (lists[0] ?? []).filter((each) => lists.every((list) => list.includes(each)));
  const procedures = inAll(({ procedures }) => idsIn(procedures)).map((id) => {
    const found = allOf(
      (decision) => decision.procedures,
      (procedure) => procedure.id === id,
    );
    const actors = new Set(found.map(({ actor }) => actor));
    return {
      id,
      actor: actors.size === 1 ? [...actors][0] : null,
      channels: sharedBy(found.map(({ channels }) => idsIn(channels))),
    };
  });
  const details = (name: string) => {
    const found = allOf(
      (decision) => decision.documents,
      ({ id, procedure }) => `${procedure}/${id}` === name,
    );
    return {
      channels: sharedBy(found.map(({ channels }) => idsIn(channels))),
      anyOf: sharedBy(found.map(({ anyOf }) => anyOf)).sort(),
    };
  };
  const unknown = NAMES.filter((name) => !(name in known));
  const needed = new Set(decisions.flatMap(documentsOf));
  const required = inAll(documentsOf);
  return {
    outcome: possibleOutcomes.length === 1 ? possibleOutcomes[0] : "undetermined",
    possibleOutcomes,
    issuance: common(({ issuance }) => issuance),
    applicant: common(({ applicant }) => applicant),
    interimProof: common(({ interimProof }) => interimProof),
    reasons: possibleOutcomes.length === 1 ? inAll(({ reasons }) => reasons.map(({ rule }) => rule)) : [],
    blockers: inAll(({ blockers }) => blockers.map(({ rule }) => rule)),
    procedures,
    documents: required,
    details: Object.fromEntries([...needed].sort().map((name) => [name, details(name)])),
    possibleDocuments: Object.fromEntries(
      [...needed]
        .filter((id) => !required.includes(id))
        .map((id) => [id, decisive(unknown, wholes, (decision) => String(documentsOf(decision).includes(id)))]),
    ),
    missing: decisive(unknown, wholes, answer),
    assumed: taken.filter((name) =>
      wholes.some(
        (whole) =>
          name in whole &&
          CLASSES[name].some((value) => {
            const other = { ...whole, [name]: value };
            return !contradictory(other) && answer(evaluate(other)) !== answer(evaluate(whole));
          }),
      ),
    ),
  };
}

function found(facts: FactsInput, assume: "defaults" | "nothing") {
  const decision = evaluate(facts, { assume });
  const { outcome, possibleOutcomes, issuance, applicant, interimProof, missing } = decision;
  return {
    outcome,
    possibleOutcomes,
    issuance,
    applicant,
    interimProof,
    reasons: decision.reasons.map(({ rule }) => rule),
    blockers: decision.blockers.map(({ rule }) => rule),
    procedures: decision.procedures.map(({ id, actor, channels }) => ({
      id,
      actor,
      channels: channels.map((channel) => channel.id),
    })),
    documents: documentsOf(decision),
    details: Object.fromEntries(
      [...decision.documents, ...decision.possibleDocuments]
        .map(
          ({ id, procedure, channels, anyOf }) =>
            [
              `${procedure}/${id}`,
              { channels: channels.map((channel) => channel.id), anyOf: [...anyOf].sort() },
            ] as const,
        )
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    ),
    possibleDocuments: Object.fromEntries(
      decision.possibleDocuments.map(({ id, procedure, dependsOn }) => [`${procedure}/${id}`, dependsOn]),
    ),
    missing: NAMES.filter((name) => missing.includes(name)),
    assumed: decision.assumed.map(({ fact }) => fact),
  };
}

describe("what is said of partial facts is said of all completions, exactly", () => {
  for (const assume of ["nothing", "defaults"] as const) {
    test(`with up to five facts unknown, assuming ${assume}`, () => {
      const facts = person.chain((whole) =>
        fc
          .subarray(Object.keys(whole), { minLength: Math.max(0, Object.keys(whole).length - 5) })
          .map((told) => only(whole, told)),
      );
      fc.assert(
        fc.property(facts, (told) => {
          expect(found(told, assume)).toEqual(byBruteForce(told, assume));
        }),
        { numRuns: perThousand(200) },
      );
    });
  }

  test("with two facts known and defaults taken for the rest", () => {
    const facts = person.chain((whole) =>
      fc
        .subarray(["age", "nirKind", "status", "cardState"], { minLength: 2, maxLength: 2 })
        .map((told) => only(whole, told)),
    );
    fc.assert(
      fc.property(facts, (told) => {
        expect(found(told, "defaults")).toEqual(byBruteForce(told, "defaults"));
      }),
      { numRuns: perThousand(20) },
    );
  });

  test("age alone decides nothing", () => {
    for (const age of [11, 12, 16, 18]) expect(evaluate({ age }, { assume: "nothing" }).outcome).toBe("undetermined");
  });

  test("cover by another scheme alone decides everything", () => {
    const decision = evaluate({ coveredElsewhere: true }, { assume: "nothing" });
    expect(decision).toMatchObject({ outcome: "covered-elsewhere", missing: [], assumed: [], possibleDocuments: [] });
    expect(decision.blockers.map(({ rule }) => rule)).toEqual(["covered-elsewhere"]);
  });

  test("a card in hand leaves nobody without a permanent number", () => {
    const { possibleOutcomes } = evaluate({ cardState: "held" }, { assume: "nothing" });
    expect(possibleOutcomes).not.toContain("not-registered");
    expect(possibleOutcomes).not.toContain("temporary-number");
    expect(possibleOutcomes).toContain("card-held");
  });

  test("months since a temporary number say that there is one", () => {
    expect(evaluate({ temporaryNumberMonths: 9, status: "employee" }).outcome).toBe("temporary-number-expired");
  });

  test("no paper is named that would not do for everybody whom the known facts leave possible", () => {
    const facts = {
      age: 30,
      nirKind: "none",
      residenceMonths: 1,
      nationality: "french",
      residesInFrance: true,
    } as const;
    const proof = (status: "self-employed" | "civil-servant") =>
      evaluate({ ...facts, status }).documents.find(({ id }) => id === "activity-proof")?.anyOf;
    expect(proof("self-employed")).toEqual(["business-registration"]);
    expect(proof("civil-servant")).toEqual(["appointment-order", "pay-slip"]);
    // Self-employed or civil servant: each has a proof of its own, and none serves both.
    const open = evaluate(facts).possibleDocuments.find(({ id }) => id === "activity-proof");
    expect(open).toMatchObject({ anyOf: [], dependsOn: ["status"] });
  });

  test("without any fact, every fact is missing and every outcome possible", () => {
    const decision = evaluate({}, { assume: "nothing" });
    expect([...decision.missing].sort()).toEqual(Object.keys(rulebook.facts).sort());
    // Covered elsewhere, nobody is eligible whatever else they are; who has no temporary number has no months of one.
    expect([decision.missing[0], decision.missing.at(-1)]).toEqual(["coveredElsewhere", "temporaryNumberMonths"]);
    expect(decision.possibleOutcomes).toEqual(Object.keys(rulebook.outcomes).filter((id) => id !== "undetermined"));
  });
});
