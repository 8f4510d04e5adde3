import { evaluate, explain, FactsError, type FactsInput, rulebook } from "carte-vitale";
import fc from "fast-check";
import { Engine, type RuleProperties } from "json-rules-engine";
import { describe, expect, test } from "vitest";
import { NAMES } from "./classes.js";
import { CLASSES, only, person } from "./people.js";
import type { Person } from "./reading.js";
import { perThousand } from "./runs.js";

type Facts = Record<string, string | number | boolean>;

describe("because", () => {
  test("cover elsewhere is enough by itself", () => {
    expect(explain({ coveredElsewhere: true, age: 3 }).because).toEqual([
      [{ fact: "coveredElsewhere", value: true, origin: "given" }],
    ]);
  });
  test("nothing forces what is undetermined", () => expect(explain({ age: 30 }).because).toEqual([]));
});

describe("rules", () => {
  /** What json-rules-engine says of conditions, for one person. */
  const holdsFor = async (conditions: unknown, whole: Facts) => {
    const engine = new Engine([{ conditions, event: { type: "held" } } as RuleProperties], {
      allowUndefinedFacts: true,
    });
    return (await engine.run(whole)).events.length === 1;
  };
  const rules = Object.values(rulebook.law).flatMap((file) => Object.entries(file)) as unknown as [
    string,
    { conditions: { all?: object[]; any?: object[]; not?: object } },
  ][];
  const leavesOf = (condition: object): { name: string; fact: string }[] =>
    "fact" in condition
      ? [condition as never]
      : Object.values(condition).flatMap((parts) => (Array.isArray(parts) ? parts : [parts]).flatMap(leavesOf));

  test("say of persons of whom all is known what json-rules-engine says of each rule and clause", async () => {
    await fc.assert(
      fc.asyncProperty(person, async (whole) => {
        const explained = explain(whole, { assume: "nothing" }).rules;
        expect(explained.map(({ rule }) => rule)).toEqual(rules.map(([id]) => id));
        for (const [index, [id, { conditions }]] of rules.entries()) {
          expect(explained[index]?.holds, id).toBe(await holdsFor(conditions, whole as unknown as Facts));
          for (const [place, leaf] of leavesOf(conditions).entries()) {
            const clause = explained[index]?.clauses[place];
            expect(clause?.clause).toBe(leaf.name);
            const lacks = (whole as unknown as Facts)[leaf.fact] === undefined;
            expect(clause?.holds, `${id} ${leaf.name}`).toBe(
              !lacks && (await holdsFor({ all: [leaf] }, whole as unknown as Facts)),
            );
          }
        }
      }),
      { numRuns: perThousand(60) },
    );
  });

  test("say null exactly where unknown facts decide", () => {
    fc.assert(
      fc.property(person, fc.subarray(NAMES, { minLength: NAMES.length - 3 }), (whole, known) => {
        const facts = only(whole, known);
        const open = NAMES.filter((name) => (facts as Facts)[name] === undefined);
        const seen = new Map<string, Set<unknown>>();
        for (const completion of completions(facts, open)) {
          for (const { rule, holds, clauses } of explain(completion, { assume: "nothing" }).rules) {
            seen.set(rule, (seen.get(rule) ?? new Set()).add(holds));
            for (const each of clauses) {
              seen.set(`${rule}/${each.clause}`, (seen.get(`${rule}/${each.clause}`) ?? new Set()).add(each.holds));
            }
          }
        }
        const one = (key: string) => {
          const values = [...(seen.get(key) ?? [])];
          return values.length === 1 ? values[0] : null;
        };
        for (const { rule, holds, clauses } of explain(facts, { assume: "nothing" }).rules) {
          expect(holds, rule).toBe(one(rule));
          for (const each of clauses) expect(each.holds, `${rule}/${each.clause}`).toBe(one(`${rule}/${each.clause}`));
        }
      }),
      { numRuns: perThousand(20) },
    );
  });

  function completions(facts: FactsInput, open: readonly (keyof Person)[]): FactsInput[] {
    const all = open.reduce<Facts[]>(
      (some, name) =>
        some.flatMap((each) => [
          ...(name === "temporaryNumberMonths" ? [each] : []),
          ...CLASSES[name].map((value) => ({ ...each, [name]: value })),
        ]),
      [facts as Facts],
    );
    return all.filter((each) => {
      const room = each.nirKind === "temporary";
      const placed = room === (each.temporaryNumberMonths !== undefined);
      const resides = each.residesInFrance !== false || each.residenceMonths === 0;
      return placed && resides && (each.cardState === "none" || each.nirKind === "permanent");
    }) as FactsInput[];
  }

  test("count exactly when the decision names them, or what they give", () => {
    fc.assert(
      fc.property(person, (whole) => {
        const decision = evaluate(whole, { assume: "nothing" });
        const { rules: explained } = explain(whole, { assume: "nothing" });
        const counting = explained.filter(({ counts }) => counts);
        expect(counting.filter(({ holds }) => holds !== true)).toEqual([]);
        const given = (kind: string) =>
          new Set(counting.flatMap(({ gives }) => (gives.kind === kind ? [gives.code] : [])));
        const named = [...decision.reasons, ...decision.blockers].map(({ rule }) => rule);
        const giving = counting.filter(({ gives }) => gives.kind === "outcome" || gives.kind === "entitlement");
        expect(new Set(giving.map(({ rule }) => rule))).toEqual(new Set(named));
        expect(given("procedure")).toEqual(new Set(decision.procedures.map(({ id }) => id)));
        expect(given("issuance")).toEqual(new Set(decision.issuance ? [decision.issuance] : []));
        expect(given("interim-proof")).toEqual(new Set(decision.interimProof ? [decision.interimProof.via] : []));
        if (decision.applicant) expect(given("applicant")).toEqual(new Set([decision.applicant]));
        for (const { id } of decision.documents) expect(given("document")).toContain(id);
      }),
      { numRuns: perThousand(300) },
    );
  });

  test("who acts is no part of an answer in which only a parent can", () => {
    const { rules: explained } = explain({ age: 3, status: "dependent", nirKind: "none" });
    expect(explained.find(({ rule }) => rule === "parent-applies")).toMatchObject({ holds: true, counts: false });
    const { rules: own } = explain({ age: 3, status: "employee", nirKind: "none" });
    expect(own.find(({ rule }) => rule === "parent-applies")).toMatchObject({ holds: true, counts: true });
  });

  test("name the number they compare with, its parameter and where it comes from", () => {
    const tooYoung = explain({ age: 11 }).rules.find(({ rule }) => rule === "too-young");
    expect(tooYoung).toEqual({
      rule: "too-young",
      question: "minimum-age",
      holds: true,
      counts: true,
      gives: { kind: "outcome", code: "too-young" },
      clauses: [
        {
          clause: "under-twelve",
          holds: true,
          fact: "age",
          operator: "lessThan",
          value: 12,
          parameters: ["minimum-age"],
          sources: ["project-brief"],
        },
      ],
      sources: rulebook.law["minimum-age"]["too-young"].cites.map(({ source }) => source),
    });
  });
});

describe("margins", () => {
  const distances = (facts: FactsInput) =>
    explain(facts).margins.map(({ fact, threshold, distance }) => [fact, threshold, distance]);

  test("a child of 11 is a year short of the card, five of ordering alone, seven of being an adult", () => {
    const child = { age: 11, nirKind: "permanent", status: "dependent", birthPlace: "france" } as const;
    expect(distances({ ...child, residenceMonths: 14 })).toEqual([
      ["age", 12, -1],
      ["age", 16, -5],
      ["age", 18, -7],
    ]);
  });
  test("a dependant of 40 passed them all, the last one most recently", () => {
    const adult = { age: 40, nirKind: "permanent", status: "dependent", birthPlace: "france" } as const;
    expect(distances({ ...adult, residenceMonths: 14 })).toEqual([
      ["age", 18, 22],
      ["age", 16, 24],
      ["age", 12, 28],
    ]);
  });
  test("a newcomer without work is one month short", () => {
    const newcomer = { age: 40, nirKind: "permanent", status: "inactive", residenceMonths: 2 } as const;
    expect(distances(newcomer)).toContainEqual(["residenceMonths", 3, -1]);
  });
  test("a temporary number of ten months expired a month ago", () => {
    const facts = { age: 40, nirKind: "temporary", status: "employee", temporaryNumberMonths: 10 } as const;
    // At 16, who acts changed from a parent to the person.
    expect(distances(facts)).toEqual([
      ["age", 16, 24],
      ["temporaryNumberMonths", 9, 1],
    ]);
  });
  test("on the very day, nothing is missing and nothing passed", () => {
    const child = { age: 12, nirKind: "permanent", status: "dependent" } as const;
    expect(explain(child).margins[0]).toEqual({
      fact: "age",
      value: 12,
      unit: "years",
      threshold: 12,
      parameters: ["minimum-age"],
      distance: 0,
    });
  });
  test("no threshold matters to somebody whom another country covers", () => {
    expect(distances({ coveredElsewhere: true, age: 11, residenceMonths: 2 })).toEqual([]);
  });
  test("a threshold is told exactly when the answer differs on its two sides", () => {
    const same = (left: FactsInput, right: FactsInput) => {
      const of = (facts: FactsInput) => {
        const { blockers, reasons, rulebook: _, ...answer } = evaluate(facts, { assume: "nothing" });
        return JSON.stringify(answer);
      };
      return of(left) === of(right);
    };
    const thresholds = { age: [12, 16, 18], residenceMonths: [3], temporaryNumberMonths: [9] } as const;
    fc.assert(
      fc.property(person, (whole) => {
        const told = explain(whole, { assume: "nothing" }).margins.map(({ fact, threshold }) => `${fact} ${threshold}`);
        for (const fact of ["age", "residenceMonths", "temporaryNumberMonths"] as const) {
          for (const threshold of thresholds[fact]) {
            // Months of residence are none for somebody who lives elsewhere: no other number of them is accepted.
            if (whole[fact] === undefined || (fact === "residenceMonths" && !whole.residesInFrance)) continue;
            const differ = !same({ ...whole, [fact]: threshold - 1 }, { ...whole, [fact]: threshold });
            expect(told.includes(`${fact} ${threshold}`), `${fact} ${threshold}`).toBe(differ);
          }
        }
      }),
    );
  });
});

test("an explanation is frozen plain JSON, and facts are refused as by evaluate", () => {
  const explanation = explain({ age: 11 });
  expect(JSON.parse(JSON.stringify(explanation))).toEqual(explanation);
  expect(Object.isFrozen(explanation.rules[0]?.clauses)).toBe(true);
  expect(() => explain({ age: -1 })).toThrow(FactsError);
  expect(() => explain({ nirKind: "none", cardState: "held" })).toThrow(/cardState contradicts nirKind/);
  expect(() => explain({}, { assume: "all" } as never)).toThrow(FactsError);
  expect(() => explain(null as never)).toThrow(FactsError);
});

test("options are read once: the reasons are those of the decision they are given with", () => {
  let read = 0;
  const options = {
    get assume() {
      read++;
      return "nothing" as const;
    },
  };
  expect(explain({}, options).outcome).toBe("undetermined");
  expect(read).toBe(1);
});
