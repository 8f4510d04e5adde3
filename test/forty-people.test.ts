import { evaluate } from "carte-vitale";
import { describe, expect, it } from "vitest";
import { fortyPeople, type Person } from "./forty-people.js";

const ids = <Id>(parts: readonly { id: Id }[]) => parts.map(({ id }) => id);

describe.each(["relocation service", "HR team", "university office", "family"] as const)("the %s asks for", (group) => {
  const people = fortyPeople.filter((person) => person.group === group);

  it("ten people", () => expect(people).toHaveLength(10));

  it.each(people)("$who", (person: Person) => {
    const decision = evaluate(person.facts);
    expect(decision.outcome).toBe(person.outcome);
    expect(decision.blockers.map(({ outcome }) => outcome)).toEqual(expect.arrayContaining(person.alsoBlocked ?? []));
    expect(ids(decision.procedures)).toEqual(person.procedures);

    const asked = ids(decision.documents);
    expect(asked).toEqual(expect.arrayContaining(person.asks));
    expect(person.asksNot.filter((id) => asked.includes(id))).toEqual([]);
    expect(decision.possibleDocuments).toEqual([]);

    expect(ids(decision.notices)).toEqual(expect.arrayContaining(person.tells ?? []));
    if (person.applicant) expect(decision.applicant).toBe(person.applicant);
    if (person.issuance) expect(decision.issuance).toBe(person.issuance);
  });
});
