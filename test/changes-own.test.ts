import { changes } from "carte-vitale";
import { compile } from "carte-vitale/compile";
import { describe, expect, test } from "vitest";
import { RESIDENT } from "./people.js";
import { clause, draft } from "./rulebooks.js";
import { is, oneOf, smallRulebook } from "./small-rulebooks.js";

const declared = (fact: string, from: unknown, to: unknown[]) => ({
  fact,
  from,
  to,
  highest: null,
  by: "declare",
  wait: null,
});

test("where rules ask for the place of birth, nobody is told to be born anew, and who has not told it tells it", async () => {
  const bornIn = (value: string[]) => ({ name: "born-in", fact: "birthPlace", operator: "in", value });
  const own = await compile(
    draft((d) => {
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

describe("whoever may have a temporary number", () => {
  const { nirKind: _, ...unknown } = RESIDENT;
  const temporary = { ...RESIDENT, nirKind: "temporary" } as const;

  test("and has had it for months changes nothing to be told so", () => {
    expect(changes({ ...temporary, temporaryNumberMonths: 3 }, "temporary-number")).toEqual([[]]);
  });

  test("of unknown months tells them, and waits for none", () => {
    const ways = changes(temporary, "temporary-number-expired", { assume: "nothing" });
    expect(ways).toEqual([[declared("temporaryNumberMonths", null, [9])]]);
  });

  test("or another number tells which, and its months", () => {
    const ways = changes(unknown, "temporary-number-expired", { assume: "nothing" });
    expect(ways).toEqual([[declared("temporaryNumberMonths", null, [9])]]);
  });
});

test("a fact of which a rulebook does not say how it changes depends on circumstances", async () => {
  const own = await compile(draft((d) => Reflect.deleteProperty(d.facts.residenceExemption, "change")));
  const waiting = { ...RESIDENT, nationality: "french", status: "unemployed", residenceMonths: 1 } as const;
  const ways = own.changes(waiting, "eligible").filter(([first]) => first?.fact === "residenceExemption");
  expect(ways).toEqual([[{ ...declared("residenceExemption", false, [true]), by: "circumstance" }]]);
});

test("ways through the same facts come in the order of their values", async () => {
  const own = await compile(
    smallRulebook({
      facts: { a: oneOf(["x", "y", "z"]) },
      blockers: { late: { all: [is("a", "y")] }, early: { all: [is("a", "x")] } },
    }),
  );
  const ways = own.changes({ a: "z" } as never, "not-eligible");
  expect(ways.map((way) => way.map(({ to }) => to))).toEqual([[["x"]], [["y"]]]);
});

test("a number that never changes is told where the change before gives room for it", async () => {
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
