import { rulebook } from "carte-vitale";
import { verify } from "carte-vitale/compile";
import { describe, expect, test, vi } from "vitest";
import { type Draft, draft, forAnyAge } from "./rulebooks.js";
import { majority } from "./thresholds.js";

/** Every flaw of an edited rulebook with its place. Each has an example person, and no clause. */
async function flawsOf(edit: (draft: Draft) => void): Promise<string[]> {
  const { issues, sound } = await verify(draft(edit));
  expect(sound).toBe(issues.length === 0);
  return issues.map(({ path, file, rule, clause, code, message, example }) => {
    expect(clause).toBeNull();
    expect(example, message).not.toBeNull();
    return `${[path.join("."), file, rule].filter((each) => each !== null).join(" / ")} (${code}): ${message}`;
  });
}
const cites = [{ source: "service-public-f265" }];
const only = (name: string, fact: string, value: unknown) => ({ name, fact, operator: "equal", value });
const employedStudent = { all: [only("worker", "status", "employee"), only("pupil", "status", "student")] };
const heldByNewcomer = { all: [only("newcomer", "nirKind", "none"), only("holder", "cardState", "held")] };
const impossible = (conditions: object) => (d: Draft) => {
  const event = { type: "blocker", params: { outcome: "too-young" } };
  d.law["minimum-age"].impossible = { cites, parameters: [], conditions, event };
};
const CONDITIONS = "correct its conditions, or remove it";
const NEVER_COUNTS =
  "the rule holds for some persons, but no decision has it: correct its outcomes or procedures, or remove it";
const UNUSED = "use it in a rule, or remove it";
const EXCLUDE = "exclude one of them";
const rule = (file: string, id: string) => `law.${file}.${id} / ${file} / ${id}`;

describe("Every flaw of a rulebook is reported once with its place, and nothing else:", () => {
  test.each<[string, (d: Draft) => void, string[]]>([
    [
      "a rule that never holds",
      impossible(employedStudent),
      [`${rule("minimum-age", "impossible")} (never-holds): the rule holds for no person: ${CONDITIONS}`],
    ],
    [
      "a rule for an age above the highest one",
      (d) => {
        d.parameters.oldest = { fact: "age", value: 130, unit: "years", cites };
        impossible({ all: [{ name: "older", fact: "age", operator: "greaterThan", value: 130 }] })(d);
        d.law["minimum-age"].impossible.parameters = ["oldest"];
      },
      [`${rule("minimum-age", "impossible")} (never-holds): the rule holds for no person: ${CONDITIONS}`],
    ],
    [
      "a rule that holds for contradictory facts only",
      impossible(heldByNewcomer),
      [
        `${rule("minimum-age", "impossible")} (never-holds): the rule holds for no person, only for facts that are refused: ${CONDITIONS}`,
      ],
    ],
    [
      "a contradiction that never holds",
      (d) => {
        d.contradictions.odd = { parameters: [], conditions: employedStudent, event: { type: "contradiction" } };
      },
      [`contradictions.odd / odd (never-holds): the contradiction odd refuses no facts: ${CONDITIONS}`],
    ],
    [
      "a document of the card that only persons without a number would need",
      (d) => {
        d.law["order-documents"]["id-photo"].conditions = { all: [only("newcomer", "nirKind", "none")] };
      },
      [
        `${rule("order-documents", "id-photo")} (never-counts): ${NEVER_COUNTS}`,
        `${rule("order-documents", "id-photo")} (unreachable): no person can reach the document id-photo: ${UNUSED}`,
        `${rule("order-documents", "id-photo")} (unreachable): no person can reach the alternative compliant-photo: ${UNUSED}`,
      ],
    ],
    [
      "codes that no rule names",
      (d) => {
        d.outcomes.lost = { verdict: "not-yet" };
        d.procedures.pilgrimage = { channels: {} };
        d.steps.pray = { cites };
        d.documents.letter = { copies: {} };
        d.alternatives.vow = { cites };
      },
      ["outcome lost", "procedure pilgrimage", "step pray", "document letter", "alternative vow"].map(
        (code) => ` (unreachable): no person can reach the ${code}: ${UNUSED}`,
      ),
    ],
    [
      "contradictions that refuse every person, which hide a rule that never holds",
      (d) => {
        impossible(employedStudent)(d);
        const conditions = { any: [true, false].map((here) => only(`here-${here}`, "residesInFrance", here)) };
        d.contradictions.all = { parameters: [], conditions, event: { type: "contradiction" } };
      },
      [" (nobody): the contradictions refuse every person: remove one of them"],
    ],
    [
      "a default that is refused beside months of residence",
      (d) => Object.assign(d.facts.residesInFrance, { default: false }),
      [
        " (default): the default of residesInFrance contradicts facts that can be given: choose another default, or none",
      ],
    ],
    [
      "a grant that holds beside a blocker",
      (d) => forAnyAge(d.law.grant.eligible),
      [
        `${rule("grant", "eligible")} (eligible-beside-blocker): eligible holds beside the blocker too-young: ${EXCLUDE}`,
      ],
    ],
    [
      "two grants that hold beside two blockers, all named at once",
      (d) => {
        const [{ grant }, age] = [d.law, d.law["minimum-age"]];
        forAnyAge(grant.eligible);
        grant["eligible-too"] = structuredClone(grant.eligible);
        age["young-too"] = structuredClone(age["too-young"]);
      },
      [
        `${rule("grant", "eligible")} (eligible-beside-blocker): eligible and eligible-too holds beside the blocker too-young, young-too: ${EXCLUDE}`,
      ],
    ],
    [
      "a document that two rules never ask for, by the first of them",
      (d) => {
        d.documents.letter = { copies: { mail: "original" } };
        const event = {
          type: "document",
          params: { document: "letter", procedures: ["order-card"], anyOf: ["lease"] },
        };
        const conditions = { all: [only("newcomer", "nirKind", "none")] };
        d.law["order-documents"].first = { cites, parameters: [], conditions, event };
        d.law["order-documents"].second = { cites, parameters: [], conditions, event };
      },
      [
        ...["first", "second"].map((id) => `${rule("order-documents", id)} (never-counts): ${NEVER_COUNTS}`),
        `${rule("order-documents", "first")} (unreachable): no person can reach the document letter: ${UNUSED}`,
      ],
    ],
    [
      "an applicant for persons without a procedure",
      (d) => {
        const conditions = { all: [only("covered", "otherScheme", "other")] };
        d.law.applicant["covered-people"] = { ...d.law.applicant["holder-applies"], parameters: [], conditions };
      },
      [`${rule("applicant", "covered-people")} (never-counts): ${NEVER_COUNTS}`],
    ],
    [
      "an applicant for children whose procedure names its actor",
      (d) => {
        const minor = { name: "minor", fact: "age", operator: "lessThan", value: majority };
        const newcomer = [only("newcomer", "nirKind", "none"), only("no-other-scheme", "otherScheme", "none")];
        const conditions = { all: [...newcomer, only("child", "status", "dependent"), minor] };
        d.law.applicant.children = { ...d.law.applicant["holder-applies"], parameters: ["majority"], conditions };
      },
      [`${rule("applicant", "children")} (never-counts): ${NEVER_COUNTS}`],
    ],
  ])("%s", async (_, edit, expected) => expect(await flawsOf(edit)).toEqual(expected));

  test("two grants that hold beside one blocker, each for other persons", async () => {
    const lines = await flawsOf((d) => {
      forAnyAge(d.law.grant.eligible);
      forAnyAge(d.law.grant["card-replacement"]);
    });
    expect(lines.sort()).toEqual(
      ["card-replacement", "eligible"].map(
        (id) => `${rule("grant", id)} (eligible-beside-blocker): ${id} holds beside the blocker too-young: ${EXCLUDE}`,
      ),
    );
  });

  test("two grants that hold at once, and what is then out of reach", async () => {
    const lines = await flawsOf((d) => {
      Object.assign(d.law.grant["card-replacement"].conditions.all[3], {
        operator: "notIn",
        value: ["ordered", "held"],
      });
    });
    expect(lines.sort()).toEqual(
      [
        `${rule("grant", "card-replacement")} (overlap): card-replacement and eligible grant at once: ${EXCLUDE}`,
        " (gap): no rule gives an issuance for card-replacement: add one",
        `${rule("issuance", "automatic-issue")} (never-counts): ${NEVER_COUNTS}`,
        `${rule("grant", "eligible")} (unreachable): no person can reach the outcome eligible: ${UNUSED}`,
      ].sort(),
    );
  });

  test("no applicant for children, wherever one is due", async () => {
    const lines = (outcomes: string[]) =>
      outcomes.map((outcome) => ` (gap): no rule gives an applicant for ${outcome}: add one`).sort();
    const withoutParents = await flawsOf((d) => delete d.law.applicant["parent-applies"]);
    const cards = ["card-replacement", "eligible"];
    const numbers = ["not-registered", "temporary-number", "temporary-number-expired", "rights-closed"];
    expect(withoutParents.sort()).toEqual(lines([...cards, ...numbers, "card-ordered"]));
    const withActors = await flawsOf((d) => {
      delete d.law.applicant["parent-applies"];
      for (const procedure of Object.values<Draft>(d.procedures)) procedure.actor = "holder";
    });
    // The rule of children with form S1 is for a procedure that names its actor now.
    const unused = `${rule("applicant", "parent-registers-child")} (never-counts): ${NEVER_COUNTS}`;
    expect(withActors.sort()).toEqual([...lines(cards), unused]);
  });
});

test("An error of the machine is no flaw of the rulebook", async () => {
  vi.stubGlobal("crypto", { subtle: { digest: () => Promise.reject(new Error("no digest here")) } });
  await expect(verify(rulebook)).rejects.toThrow("no digest here");
  vi.unstubAllGlobals();
});
