import type { ConformanceContradiction, ConformanceRefusal } from "carte-vitale/conformance";
import { leavesOf, type Value } from "../../../src/model/rulebook.js";
import { applies } from "../../classes.js";
import { book, holding } from "../../engine-reading.js";
import type { CaseList } from "./case-list.js";
import { refusalsInEffect } from "./effect-refusals.js";
import { type Name, population, VALUES } from "./population.js";
import { type Issues, refused } from "./refusals.js";

/** Facts that contradict each other by json-rules-engine: a refused and an accepted case for each clause. */
export async function contradictions(list: CaseList) {
  const refusals = new Map<string, ConformanceRefusal>();
  const ordinary = population[0]?.facts;
  const factsOf = (id: string) => {
    const own: string[] = leavesOf(book.contradictions[id]?.conditions ?? { all: [] }).map(({ fact }) => fact);
    return Object.keys(book.facts).filter((name) => own.includes(name));
  };
  const conditions = Object.fromEntries(Object.entries(book.contradictions).map(([id, rule]) => [id, rule.conditions]));
  const issuesBy = (ids: Iterable<string>): Issues =>
    [...ids].flatMap((id) => factsOf(id).map((name) => refused(name, "contradiction")));
  const issuesOf = async (facts: object) => issuesBy(await holding(conditions, facts));
  const add = (id: string, facts: object, issues: Issues) => {
    const key = JSON.stringify(facts);
    const known = refusals.get(key) ?? { id: `refused/${id}`, facts, options: {}, issues };
    refusals.set(key, known);
    return known.id;
  };

  const allPairs = new Map<string, ConformanceContradiction["pairs"]>();
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
    // No other contradiction holds, so that every clause has an accepted case: abroad there are no months of residence.
    const holds = () => holding(conditions, worst);
    for (const name of Object.keys(worst).filter((each) => !leaves.some(({ fact }) => fact === each)) as Name[]) {
      const before = await holds();
      if (before.size === 1) break;
      const usual = worst[name] as Value;
      const better = [];
      for (const value of VALUES[name]) {
        worst[name] = value;
        if ((await holds()).size < before.size) better.push(value);
      }
      worst[name] = better[0] ?? usual;
    }
    for (const { fact, name } of leaves) {
      const accepted: string[] = [];
      const refusing: string[] = [];
      for (const value of fact === "residenceMonths" ? [0, 1, 2] : VALUES[fact as Name]) {
        const changed = { ...worst, [fact]: value };
        const facts = Object.fromEntries(Object.entries(changed).filter(([each]) => applies(each as Name, changed)));
        const caseId = `${id}/${name}/${value}`;
        const issues = await issuesOf(facts);
        if (issues.length > 0) refusing.push(add(caseId, facts, issues));
        else accepted.push(list.add(caseId, facts));
      }
      pairs.push({ clause: name, refused: refusing[0] ?? "", accepted: accepted[0] ?? "" });
    }
    allPairs.set(id, pairs);
  }
  const inEffect = await refusalsInEffect([...refusals.values()], (id, facts, contradiction) =>
    add(id, facts, issuesBy([contradiction])),
  );

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
  const listed = Object.fromEntries(
    [...allPairs].map(([id, pairs]): [string, ConformanceContradiction] => [
      id,
      { pairs, inEffect: inEffect[id] ?? [] },
    ]),
  );
  return { listed, refusals: [...refusals.values(), ...bound, ...implied, several] };
}
