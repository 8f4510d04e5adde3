import { compile } from "carte-vitale/compile";
import { expect, test } from "vitest";
import { type Condition, leavesOf, thresholdsOf } from "../src/model/rulebook.js";
import { holding } from "./engine-reading.js";
import { type Draft, draft } from "./rulebooks.js";

const cites = [{ source: "service-public-f265" }];
let clauses = 0;
const asks = (fact: string, operator: string, value: unknown) =>
  ({ name: `clause-${clauses++}`, fact, operator, value }) as Condition;
const numbersIn = (condition: Condition) =>
  new Set(leavesOf(condition).flatMap((leaf) => thresholdsOf(leaf).filter((value) => typeof value === "number")));

/** A rulebook with one document more for each condition; a function that gives the conditions of a person by these. */
async function documentsByCondition(
  conditions: Readonly<Record<string, Condition>>,
): Promise<(person: object) => Set<string>> {
  const { evaluate } = await compile<object>(
    draft((d: Draft) => {
      for (const [id, each] of Object.entries(conditions)) {
        const numbers = [...numbersIn(each)];
        for (const value of numbers) d.parameters[`age-of-${value}`] = { fact: "age", value, unit: "years", cites };
        const parameters = numbers.map((value) => `age-of-${value}`);
        // Pensioners of a French scheme who live abroad register apart.
        const procedures = ["register-abroad", "open-rights"];
        const event = { type: "document", params: { document: id, procedures, anyOf: [id] } };
        d.documents[id] = { copies: { mail: "photocopy" } };
        d.alternatives[id] = { cites };
        d.law["registration-forms"][id] = { cites, parameters, conditions: each, event };
      }
    }),
  );
  return (person) => {
    const { documents } = evaluate({ ...person, nirKind: "none" });
    return new Set(documents.map((document): string => document.id).filter((each) => each in conditions));
  };
}

test("An added rule holds for the ages that json-rules-engine says, the lowest and the highest included", async () => {
  const thresholds = [0, 1, 30, 31, 129, 130];
  const operators = ["equal", "notEqual", "lessThan", "lessThanInclusive", "greaterThan", "greaterThanInclusive"];
  const conditions = Object.fromEntries([
    ...operators.flatMap((operator) =>
      thresholds
        // No age is below the lowest one, or above the highest.
        .filter((age) => !(operator === "lessThan" && age === 0) && !(operator === "greaterThan" && age === 130))
        .map((age) => [`${operator.toLowerCase()}-${age}`, { all: [asks("age", operator, age)] }]),
    ),
    ["in-a-list", { all: [asks("age", "in", [0, 30, 130])] }],
    ["not-in-a-list", { all: [asks("age", "notIn", [1, 31, 129])] }],
    ["in-the-middle", { all: [asks("age", "greaterThan", 1), asks("age", "lessThan", 129)] }],
    ["at-both-ends", { any: [asks("age", "lessThan", 30), asks("age", "greaterThan", 30)] }],
  ]);
  const asked = await documentsByCondition(conditions);
  for (let age = 0; age <= 130; age++) {
    expect(asked({ age, status: "employee" }), `${age} years`).toEqual(await holding(conditions, { age }));
  }
});

test("An added rule holds where its nested groups say, negations included", async () => {
  const retired = () => asks("status", "equal", "retired");
  const french = () => asks("nationality", "notEqual", "other");
  const here = () => asks("residesInFrance", "notEqual", false);
  const born = () => asks("birthPlace", "notIn", ["eu", "elsewhere"]);
  const conditions: Record<string, Condition> = {
    none: { not: { any: [retired(), french(), here()] } },
    "not-all": { not: { all: [retired(), french(), here()] } },
    "not-not": { not: { not: { all: [retired(), here()] } } },
    "any-but-not": { any: [{ all: [retired(), { not: here() }] }, { all: [born(), { not: french() }] }] },
    "all-but-not": { all: [{ any: [retired(), { not: here() }] }, { any: [born(), { not: french() }] }] },
    "neither-nor": { all: [{ not: retired() }, { not: { any: [{ not: french() }, { all: [here(), born()] }] } }] },
    "one-and-the-other": {
      all: [{ any: [retired(), french()] }, { any: [retired(), here()] }, { any: [french(), born()] }],
    },
  };
  const asked = await documentsByCondition(conditions);
  for (const status of ["employee", "retired"]) {
    for (const nationality of ["french", "eu", "other"]) {
      for (const residesInFrance of [true, false]) {
        for (const birthPlace of ["france", "eu", "elsewhere"]) {
          const person = { age: 34, status, nationality, residesInFrance, birthPlace };
          const whole = {
            residencePermit: "valid",
            residenceMonths: residesInFrance ? 14 : 0,
            residenceExemption: "pension",
          };
          expect(asked({ ...person, ...whole }), JSON.stringify(person)).toEqual(await holding(conditions, person));
        }
      }
    }
  }
});
