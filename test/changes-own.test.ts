import { changes } from "carte-vitale";
import { compile } from "carte-vitale/compile";
import { describe, expect, test } from "vitest";
import { RESIDENT } from "./people.js";
import { clause, draft } from "./rulebooks.js";
import { is, oneOf, smallRulebook } from "./small-rulebooks.js";
import { stableResidence, temporaryNumberValidity } from "./thresholds.js";

const declared = (fact: string, from: unknown, to: unknown[]) => ({
  fact,
  from,
  to,
  highest: null,
  by: "declare",
  wait: null,
});

test("A known place of birth never changes; an unknown one is declared", async () => {
  const bornIn = (value: string[]) => ({ name: "born-in", fact: "birthPlace", operator: "in", value });
  const own = await compile(
    draft((d) => {
      // Whoever is born in Europe is covered elsewhere here: no decision has a rule about such persons alone.
      Reflect.deleteProperty(d.law["civil-status-documents"], "civil-status-of-refugees-born-in-europe");
      const elsewhere = d.law["other-coverage"]["covered-elsewhere"];
      elsewhere.conditions = { any: [clause(elsewhere), bornIn(["eu"])] };
      for (const grant of ["eligible", "card-replacement"]) {
        d.law.grant[grant].conditions.all.push(bornIn(["france", "elsewhere"]));
      }
    }),
  );
  const person = { ...RESIDENT, birthPlace: "eu" } as const;
  expect(own.evaluate(person).outcome).toBe("covered-elsewhere");
  expect(own.changes(person, "eligible")).toEqual([]);
  const { birthPlace: _, ...unknown } = RESIDENT;
  expect(own.changes(unknown, "eligible", { assume: "nothing" })).toEqual([
    [declared("birthPlace", null, ["france"])],
    [declared("birthPlace", null, ["elsewhere"])],
  ]);
});

describe("A temporary number", () => {
  const { nirKind: _, rightsOpen: __, ...unknown } = RESIDENT;
  const temporary = { ...unknown, nirKind: "temporary" } as const;

  test("of known months has reached its outcome already", () => {
    expect(changes({ ...temporary, temporaryNumberMonths: temporaryNumberValidity - 1 }, "temporary-number")).toEqual([
      [],
    ]);
  });

  test("of unknown months: the months are declared, not waited for", () => {
    const changeSets = changes(temporary, "temporary-number-expired", { assume: "nothing" });
    expect(changeSets).toEqual([[declared("temporaryNumberMonths", null, [temporaryNumberValidity])]]);
  });

  test("where the number is unknown: declared months imply it", () => {
    const changeSets = changes(unknown, "temporary-number-expired", { assume: "nothing" });
    expect(changeSets).toEqual([[declared("temporaryNumberMonths", null, [temporaryNumberValidity])]]);
  });
});

test("A fact without `change` in the rulebook changes by circumstance", async () => {
  const own = await compile(draft((d) => Reflect.deleteProperty(d.facts.residenceExemption, "change")));
  const waiting = {
    ...RESIDENT,
    nationality: "french",
    status: "unemployed",
    residenceMonths: stableResidence - 1,
  } as const;
  const changeSets = own.changes(waiting, "eligible").filter(([first]) => first?.fact === "residenceExemption");
  // Refugee status has a `change` of its own.
  expect(changeSets).toEqual([
    [{ ...declared("residenceExemption", "none", ["refugee"]), by: "obtain" }],
    [{ ...declared("residenceExemption", "none", ["pension"]), by: "circumstance" }],
    [{ ...declared("residenceExemption", "none", ["other"]), by: "circumstance" }],
  ]);
});

test("Change sets of the same facts are in the order of their values", async () => {
  const own = await compile(
    smallRulebook({
      facts: { a: oneOf(["x", "y", "z"]) },
      blockers: { late: { all: [is("a", "y")] }, early: { all: [is("a", "x")] } },
    }),
  );
  const changeSets = own.changes({ a: "z" } as never, "not-eligible");
  expect(changeSets.map((changeSet) => changeSet.map(({ to }) => to))).toEqual([[["x"]], [["y"]]]);
});

test("A number that never changes is declared after the change that makes it apply", async () => {
  const own = await compile(
    smallRulebook({
      facts: {
        c: oneOf(["has", "lacks"]),
        m: { minimum: 0, maximum: 99, unit: "months", change: "never", appliesWhen: { fact: "c", values: ["has"] } },
      },
      blockers: { few: { all: [is("c", "has"), is("m", 5, "lessThan")] }, lacking: { all: [is("c", "lacks")] } },
      threshold: { fact: "m", value: 5, unit: "months" },
    }),
  );
  expect(own.changes({ c: "lacks" } as never, "eligible")).toEqual([
    [{ ...declared("c", "lacks", ["has"]), by: "circumstance" }, declared("m", null, [5])],
  ]);
});
