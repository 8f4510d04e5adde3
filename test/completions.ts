import { type Decision, type FactsInput, rulebook } from "carte-vitale";
import { applies, BESIDE, CLASSES, DEFAULTS, NAMES } from "./classes.js";
import { contradictory, type Person } from "./reading.js";

/*
 * The decision of partial facts as the domain specification defines it: by deciding every completion.
 */

type Name = keyof Person;
type Decided = Omit<Decision, "rulebook">;
type View = (decision: Decided) => string;
/** Decides complete facts. */
export type Decide = (whole: Person) => Decided;

/** Every completion of these facts, over one value of each class of each unknown fact. */
function completed(known: Partial<Record<Name, unknown>>): Person[] {
  let found: Record<string, unknown>[] = [{}];
  for (const name of NAMES) {
    const values = name in known ? [known[name]] : CLASSES[name];
    found = found.flatMap((facts) =>
      applies(name, facts) ? values.map((value) => ({ ...facts, [name]: value })) : [facts],
    );
  }
  return (found as unknown as Person[]).filter((whole) => !contradictory(whole));
}

/** The facts that are given or assumed, and all their completions. */
export function completions(facts: FactsInput, assume: "defaults" | "nothing") {
  const taken = assume === "nothing" ? [] : NAMES.filter((name) => name in DEFAULTS && !(name in facts));
  // Given months of a temporary number imply the number, and so do given rights.
  const beside = NAMES.find((name) => name in BESIDE && name in facts);
  const implied = beside ? { nirKind: BESIDE[beside] } : {};
  const known = { ...Object.fromEntries(taken.map((name) => [name, DEFAULTS[name]])), ...implied, ...facts };
  return { taken, known, wholes: completed(known) };
}

const answer: View = ({ outcome, issuance, applicant, procedures, documents, interimProof }) =>
  JSON.stringify([outcome, issuance, applicant, procedures, documents, interimProof]);
const nameOf = ({ id, procedure }: Decided["documents"][number]) => `${procedure}/${id}`;
const documentsOf = ({ documents }: Decided) => documents.map(nameOf);
const idsOf = (parts: readonly { id: string }[]) => parts.map(({ id }) => id);
const rulesOf = (parts: readonly { rule: string }[]) => parts.map(({ rule }) => rule);
const sharedBy = (lists: string[][]) => (lists[0] ?? []).filter((each) => lists.every((list) => list.includes(each)));

/** One key for all persons who differ in this fact alone; months and rights come and go with the number. */
const othersOf = (whole: Person, name: Name) =>
  NAMES.map((each) => (each === name || (name === "nirKind" && each in BESIDE) ? "" : whole[each])).join();

/** For each unknown fact, the different decisions of persons who differ in it alone. */
function groupsOf(unknown: readonly Name[], wholes: readonly Person[], decisions: readonly Decided[]) {
  return unknown.map((name) => {
    const groups = new Map<string, { values: Set<unknown>; decisions: Set<Decided> }>();
    for (const [index, decision] of decisions.entries()) {
      const whole = wholes[index] as Person;
      const others = othersOf(whole, name);
      const group = groups.get(others) ?? { values: new Set(), decisions: new Set() };
      groups.set(others, group);
      group.values.add(whole[name]);
      group.decisions.add(decision);
    }
    // Persons with one kind of number who differ in what comes with it do not differ in the kind.
    const differing = [...groups.values()].filter((group) => group.values.size > 1 && group.decisions.size > 1);
    return { name, groups: differing.map((group) => group.decisions) };
  });
}

/** What all completions of partial facts share, and which facts distinguish them. */
export function byBruteForce(facts: FactsInput, assume: "defaults" | "nothing", decide: Decide) {
  const { taken, known, wholes } = completions(facts, assume);
  const decisions = wholes.map((whole) => decide(whole));
  // Completions with one answer are often one object, which is compared once.
  const distinct = [...new Set(decisions)];
  const answers = new Map(distinct.map((decision) => [decision, answer(decision)]));
  const order = Object.keys(rulebook.outcomes);
  const possibleOutcomes = [...new Set(distinct.map(({ outcome }) => outcome))].sort(
    (a, b) => order.indexOf(a) - order.indexOf(b),
  );
  const inAll = (list: (decision: Decided) => string[]) => sharedBy(distinct.map(list));
  const common = <T>(part: (decision: Decided) => T) => {
    const values = new Set(distinct.map((decision) => JSON.stringify(part(decision))));
    return values.size === 1 && distinct[0] ? part(distinct[0]) : null;
  };
  const procedures = inAll((decision) => idsOf(decision.procedures)).map((id) => {
    const found = distinct.flatMap((decision) => decision.procedures.filter((procedure) => procedure.id === id));
    const actors = new Set(found.map(({ actor }) => actor));
    const actor = actors.size === 1 ? [...actors][0] : null;
    return { id, actor, channels: sharedBy(found.map(({ channels }) => idsOf(channels))) };
  });
  const details = (name: string) => {
    const found = distinct.flatMap(({ documents }) => documents.filter((document) => nameOf(document) === name));
    return {
      channels: sharedBy(found.map(({ channels }) => idsOf(channels))),
      anyOf: sharedBy(found.map(({ anyOf }) => anyOf)).sort(),
    };
  };
  const unknown = groupsOf(
    NAMES.filter((name) => !(name in known)),
    wholes,
    decisions,
  );
  /** The unknown facts such that two completions that differ in it alone differ in what `view` shows. */
  const decisive = (view: View) =>
    unknown
      .filter(({ groups }) => groups.some((group) => new Set([...group].map(view)).size > 1))
      .map(({ name }) => name);
  const needed = [...new Set(distinct.flatMap(documentsOf))].sort();
  const required = inAll(documentsOf);
  return {
    outcome: possibleOutcomes.length === 1 ? possibleOutcomes[0] : "undetermined",
    possibleOutcomes,
    issuance: common(({ issuance }) => issuance),
    applicant: common(({ applicant }) => applicant),
    interimProof: common(({ interimProof }) => interimProof),
    reasons: possibleOutcomes.length === 1 ? inAll(({ reasons }) => rulesOf(reasons)) : [],
    blockers: inAll(({ blockers }) => rulesOf(blockers)),
    notices: inAll(({ notices }) => idsOf(notices)),
    procedures,
    documents: required,
    details: Object.fromEntries(needed.map((name) => [name, details(name)])),
    possibleDocuments: Object.fromEntries(
      needed
        .filter((id) => !required.includes(id))
        .map((id) => [id, decisive((decision) => String(documentsOf(decision).includes(id)))]),
    ),
    missing: decisive((decision) => answers.get(decision) ?? ""),
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

/** A decision in the shape of {@link byBruteForce}. */
export function inThatShape(decision: Decided) {
  const { outcome, possibleOutcomes, issuance, applicant, interimProof, missing } = decision;
  return {
    outcome,
    possibleOutcomes,
    issuance,
    applicant,
    interimProof,
    reasons: rulesOf(decision.reasons),
    blockers: rulesOf(decision.blockers),
    notices: idsOf(decision.notices),
    procedures: decision.procedures.map(({ id, actor, channels }) => ({ id, actor, channels: idsOf(channels) })),
    documents: documentsOf(decision),
    details: Object.fromEntries(
      [...decision.documents, ...decision.possibleDocuments]
        .map((document) => {
          const { channels, anyOf } = document;
          return [nameOf(document), { channels: idsOf(channels), anyOf: [...anyOf].sort() }] as const;
        })
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    ),
    possibleDocuments: Object.fromEntries(
      decision.possibleDocuments.map((document) => [nameOf(document), document.dependsOn]),
    ),
    missing: NAMES.filter((name) => missing.includes(name)),
    assumed: decision.assumed.map(({ fact }) => fact),
  };
}
