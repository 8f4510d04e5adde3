import type { ConformanceContradiction, ConformanceRefusal } from "carte-vitale/conformance";
import { leavesOf, type Value } from "../../../src/model/rulebook.js";
import { applies } from "../../classes.js";
import { book, holding } from "../../engine-reading.js";
import type { CaseList } from "./case-list.js";
import { type Name, population, VALUES } from "./population.js";

type Issues = ConformanceRefusal["issues"];
const refused = (name: string, code: string) => ({ path: [name], code });

/** Facts that the vocabulary does not accept. */
export function refusedFacts(): ConformanceRefusal[] {
  const refusals: ConformanceRefusal[] = [];
  const add = (id: string, facts: unknown, issues: Issues, options: unknown = {}) =>
    refusals.push({ id: `refused/${id}`, facts, options, issues });
  for (const [name, fact] of Object.entries(book.facts)) {
    const wrong: [string, unknown][] =
      "minimum" in fact
        ? [
            ["below", fact.minimum - 1],
            ["above", fact.maximum + 1],
            ["fraction", fact.minimum + 0.5],
            ["text", String(fact.minimum)],
            ["boolean", true],
          ]
        : "values" in fact
          ? [
              ["another-code", "other-than-these"],
              ["capitals", String(Object.keys(fact.values)[0]).toUpperCase()],
              ["number", 1],
            ]
          : [
              ["text", "true"],
              ["number", 1],
            ];
    for (const [id, value] of [...wrong, ["null", null] as const, ["list", []] as const]) {
      add(`${name}/${id}`, { [name]: value }, [refused(name, "not-accepted")]);
    }
  }
  const whole = (code: string) => [{ path: [], code }];
  add("a-key-that-is-no-fact", { age: 12, shoeSize: 31 }, whole("unknown-fact"));
  add("a-list", [], whole("not-facts"));
  add("nothing-at-all", null, whole("not-facts"));
  add("a-text", "age", whole("not-facts"));
  add("several-at-once", { cardState: "x", age: -1, shoeSize: 31 }, [
    refused("age", "not-accepted"),
    refused("cardState", "not-accepted"),
    ...whole("unknown-fact"),
  ]);
  const option = [{ path: ["options"], code: "option" }];
  add("an-option-that-is-none", { age: 12 }, option, { assume: "everything" });
  add("a-key-that-is-no-option", { age: 12 }, option, { assumes: "nothing" });
  return refusals;
}

/** Facts that contradict each other by json-rules-engine: a refused and an accepted case for each clause. */
export async function contradictions(list: CaseList) {
  const refusals = new Map<string, ConformanceRefusal>();
  const ordinary = population[0]?.facts;
  const factsOf = (id: string) => {
    const own: string[] = leavesOf(book.contradictions[id]?.conditions ?? { all: [] }).map(({ fact }) => fact);
    return Object.keys(book.facts).filter((name) => own.includes(name));
  };
  const conditions = Object.fromEntries(Object.entries(book.contradictions).map(([id, rule]) => [id, rule.conditions]));
  const issuesOf = async (facts: object): Promise<Issues> =>
    [...(await holding(conditions, facts))].flatMap((id) => factsOf(id).map((name) => refused(name, "contradiction")));
  const add = async (id: string, facts: object) => {
    const key = JSON.stringify(facts);
    const fresh = { id: `refused/${id}`, facts, options: {}, issues: await issuesOf(facts) };
    const known = refusals.get(key) ?? fresh;
    refusals.set(key, known);
    return known.id;
  };

  const listed: Record<string, ConformanceContradiction> = {};
  for (const [id, { conditions: own }] of Object.entries(book.contradictions)) {
    const leaves = leavesOf(own);
    const pairs: ConformanceContradiction["pairs"] = [];
    /** The contradiction holds for these facts: each clause has the first value that makes it true. */
    const worst = { ...ordinary } as Record<string, Value>;
    for (const leaf of leaves) {
      for (const value of VALUES[leaf.fact as Name]) {
        if (!(await holding({ clause: { all: [leaf] } }, { [leaf.fact]: value })).has("clause")) continue;
        worst[leaf.fact] = leaf.fact === "residenceMonths" ? 1 : value;
        break;
      }
    }
    for (const { fact, name } of leaves) {
      const accepted: string[] = [];
      const refusing: string[] = [];
      for (const value of fact === "residenceMonths" ? [0, 1, 2] : VALUES[fact as Name]) {
        const changed = { ...worst, [fact]: value };
        const facts = Object.fromEntries(Object.entries(changed).filter(([each]) => applies(each as Name, changed)));
        const caseId = `${id}/${name}/${value}`;
        if ((await issuesOf(facts)).length > 0) refusing.push(await add(caseId, facts));
        else accepted.push(list.add(caseId, facts));
      }
      pairs.push({ clause: name, refused: refusing[0] ?? "", accepted: accepted[0] ?? "" });
    }
    listed[id] = { pairs };
  }

  // A fact with `appliesWhen` contradicts every other value of the fact that it depends on.
  const bound: ConformanceRefusal[] = Object.entries(book.facts).flatMap(([name, { appliesWhen }]) => {
    if (!appliesWhen) return [];
    const both = [appliesWhen.fact, name].map((each) => refused(each, "contradiction"));
    return VALUES[appliesWhen.fact as Name]
      .filter((value) => !appliesWhen.values.includes(String(value)))
      .map((value) => ({
        id: `refused/${name}/${appliesWhen.fact}-${value}`,
        facts: { [appliesWhen.fact]: value, [name]: VALUES[name as Name][0] },
        options: {},
        issues: both,
      }));
  });
  // No kind of number agrees with both facts, and none is given.
  const implied = (
    [
      ["months-of-a-temporary-number-beside-a-card", { temporaryNumberMonths: 2, cardState: "held" }],
      ["months-of-a-temporary-number-beside-rights", { temporaryNumberMonths: 2, rightsOpen: true }],
    ] as const
  ).map(
    ([id, facts]): ConformanceRefusal => ({
      id: `refused/${id}`,
      facts,
      options: {},
      issues: Object.keys(facts).map((name) => refused(name, "contradiction")),
    }),
  );
  const several = {
    id: "refused/two-contradictions",
    facts: { nirKind: "none", residenceMonths: 1, residesInFrance: false, cardState: "held" },
    options: {},
    issues: ["residenceMonths", "residesInFrance", "nirKind", "cardState"].map((name) =>
      refused(name, "contradiction"),
    ),
  };
  return { listed, refusals: [...refusals.values(), ...bound, ...implied, several] };
}
