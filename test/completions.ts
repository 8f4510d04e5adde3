import { type Decision, type FactsInput, rulebook } from "carte-vitale";
import { CLASSES } from "./people.js";
import { contradictory, type Person } from "./reading.js";

/*
 * What the domain specification says of partial facts, worked out by trying every completion, one by one.
 */

type Name = keyof Person;
export const NAMES = Object.keys(CLASSES) as Name[];
const DEFAULTS: Partial<Record<Name, string | number | boolean>> = {
  nationality: "french",
  residesInFrance: true,
  residenceExemption: false,
  coveredElsewhere: false,
  temporaryNumberMonths: 0,
  cardState: "none",
};

/** Every completion of these facts, by trying every class of every unknown fact. */
function completed(known: Partial<Record<Name, unknown>>): Person[] {
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

type Decided = Omit<Decision, "rulebook">;
/** Decides a complete person. */
export type Decide = (whole: Person) => Decided;

const answer = ({ outcome, issuance, applicant, procedures, documents, interimProof }: Decided) =>
  JSON.stringify([outcome, issuance, applicant, procedures, documents, interimProof]);
const documentsOf = ({ documents }: Decided) => documents.map(({ id, procedure }) => `${procedure}/${id}`);
/** What two persons have in common who differ in one fact alone; with the number, its months may differ too. */
const othersOf = (whole: Person, name: Name) =>
  JSON.stringify({ ...whole, [name]: 0, ...(name === "nirKind" && { temporaryNumberMonths: 0 }) }, [...NAMES].sort());

/** The unknown facts such that two completions that differ only in one of them differ in what `view` sees. */
function decisive(
  decide: Decide,
  unknown: readonly Name[],
  wholes: readonly Person[],
  view: (decision: Decided) => string,
): Name[] {
  return unknown.filter((name) => {
    const seen = new Map<string, string>();
    return wholes.some((whole) => {
      const others = othersOf(whole, name);
      const own = view(decide(whole));
      const before = seen.get(others);
      if (before === undefined) seen.set(others, own);
      return before !== undefined && before !== own;
    });
  });
}

/** The facts that are known, given or taken by default, and every person who has them. */
export function completions(facts: FactsInput, assume: "defaults" | "nothing") {
  const taken = assume === "nothing" ? [] : NAMES.filter((name) => name in DEFAULTS && !(name in facts));
  // Months since a temporary number that are given say that there is one.
  const bound = "temporaryNumberMonths" in facts ? { nirKind: "temporary" } : {};
  const known = { ...Object.fromEntries(taken.map((name) => [name, DEFAULTS[name]])), ...bound, ...facts };
  return { taken, known, wholes: completed(known) };
}

/** What all completions of partial facts share, and what tells them apart. */
export function byBruteForce(facts: FactsInput, assume: "defaults" | "nothing", decide: Decide) {
  const { taken, known, wholes } = completions(facts, assume);
  const decisions = wholes.map((whole) => decide(whole));
  const order = Object.keys(rulebook.outcomes);
  const possibleOutcomes = [...new Set(decisions.map(({ outcome }) => outcome))].sort(
    (a, b) => order.indexOf(a) - order.indexOf(b),
  );
  const [first] = decisions;
  const inAll = (list: (decision: Decided) => string[]) =>
    first ? list(first).filter((each) => decisions.every((decision) => list(decision).includes(each))) : [];
  const common = <T>(part: (decision: Decided) => T) => {
    const values = new Set(decisions.map((decision) => JSON.stringify(part(decision))));
    return values.size === 1 && first ? part(first) : null;
  };
  /** The parts by one name of all decisions that have them. */
  const allOf = <T>(list: (decision: Decided) => T[], wanted: (part: T) => boolean) =>
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
        .map((id) => [id, decisive(decide, unknown, wholes, (decision) => String(documentsOf(decision).includes(id)))]),
    ),
    missing: decisive(decide, unknown, wholes, answer),
    assumed: taken.filter((name) =>
      wholes.some(
        (whole) =>
          name in whole &&
          CLASSES[name].some((value) => {
            const other = { ...whole, [name]: value };
            return !contradictory(other) && answer(decide(other)) !== answer(decide(whole));
          }),
      ),
    ),
  };
}

/** What a decision says, in the shape of {@link byBruteForce}. */
export function found(decision: Decided) {
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
