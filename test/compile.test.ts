import { evaluate, FactsError, rulebook } from "carte-vitale";
import { compile, verify } from "carte-vitale/compile";
import fc from "fast-check";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { compileToArtefacts } from "../src/compile/pipeline.js";
import { partialFacts } from "./people.js";
import { clause, type Draft, draft, forAnyAge } from "./rulebooks.js";
import { perThousand } from "./runs.js";

describe("A rulebook of one's own", () => {
  test("decides like the shipped one where nothing is changed", async () => {
    const own = await compile(structuredClone(rulebook));
    fc.assert(
      fc.property(partialFacts, (facts) => {
        expect(own.evaluate(facts)).toEqual(evaluate(facts));
      }),
    );
  });

  test.each<[string, unknown, string]>([
    ["has a flaw", draft((d) => forAnyAge(d.law.grant.eligible)), "eligible-beside-blocker"],
    ["is malformed", { ...rulebook, version: 1 }, "malformed"],
  ])("that %s is refused by compile, and reported by verify", async (_, wrong, code) => {
    const { sound, issues } = await verify(wrong);
    expect([sound, issues.map((issue) => issue.code)]).toEqual([false, [code]]);
    await expect(compile(wrong)).rejects.toMatchObject({ name: "RulebookError", issues });
  });

  test("is not blamed for an error of the machine", async () => {
    vi.stubGlobal("crypto", undefined);
    onTestFinished(() => void vi.unstubAllGlobals());
    await expect(verify(rulebook)).rejects.toThrow(TypeError);
  });

  test("may have another threshold", async () => {
    const own = await compile(
      draft((d) => {
        d.parameters["minimum-age"].value = 10;
        for (const rule of [d.law["minimum-age"]["too-young"], d.law.notices["on-parents-card"]])
          clause(rule).value = 10;
        for (const rule of Object.values<Draft>(d.law.grant)) {
          for (const each of rule.conditions.all) if (each.name === "minimum-age-reached") each.value = 10;
        }
      }),
    );
    const child = { nirKind: "permanent", status: "dependent" } as const;
    expect(own.evaluate({ ...child, age: 10 }).outcome).toBe("eligible");
    expect(own.evaluate({ ...child, age: 9 }).outcome).toBe("too-young");
    expect(evaluate({ ...child, age: 10 }).outcome).toBe("too-young");
  });

  test("may have added facts, rules and codes", async () => {
    const own = await compile<{ age: number; deceased?: boolean }>(
      draft((d) => {
        d.facts.deceased = { boolean: true, change: "declare", default: false };
        d.diagramOrder.unshift("deceased");
        d.outcomes = { "estate-matter": { verdict: "not-eligible" }, ...d.outcomes };
        d.law.estate = {
          "estate-matter": {
            cites: [{ source: "service-public-f265" }],
            parameters: [],
            conditions: { all: [{ name: "deceased", fact: "deceased", operator: "equal", value: true }] },
            event: { type: "blocker", params: { outcome: "estate-matter" } },
          },
        };
        for (const rule of Object.values<Draft>(d.law.grant)) {
          rule.conditions.all.push({ name: "alive", fact: "deceased", operator: "equal", value: false });
        }
      }),
    );
    expect(own.evaluate({ age: 80, deceased: true }).outcome).toBe("estate-matter");
    expect(own.safeEvaluate({ deceased: 1 })).toMatchObject({ success: false });
    expect(() => evaluate({ deceased: true } as never)).toThrow(FactsError);
  });

  test("decides an added rule as its clause says, for every value of every fact", async () => {
    const whole = {
      age: 34,
      nirKind: "permanent",
      residenceMonths: 14,
      status: "employee",
      nationality: "french",
      residencePermit: "valid",
      birthPlace: "eu",
      residesInFrance: true,
      residenceExemption: "none",
      otherScheme: "none",
      rightsOpen: true,
      cardState: "none",
    } as const;
    const values = {
      status: ["employee", "self-employed", "civil-servant", "dependent"],
      nationality: ["french", "eu", "other"],
      residencePermit: ["valid", "grace"],
      birthPlace: ["france", "eu", "elsewhere"],
      residenceExemption: ["none", "refugee", "pension", "other"],
      cardState: ["none", "lost", "stolen", "defective"],
    };
    for (const [fact, each] of Object.entries(values)) {
      for (const value of each.slice(0, perThousand(4))) {
        const own = await compile(
          draft((d) => {
            d.law["order-documents"].added = {
              cites: [{ source: "service-public-f265" }],
              parameters: [],
              conditions: { all: [{ name: "added", fact, operator: "equal", value }] },
              event: {
                type: "document",
                params: { document: "bank-details", procedures: ["order-card"], anyOf: ["french-bank-details"] },
              },
            };
          }),
        );
        for (const other of each) {
          const documents = own.evaluate({ ...whole, [fact]: other }).documents.map(({ id }) => id);
          expect(documents.includes("bank-details"), `the clause has ${fact} ${value}, the person ${other}`).toBe(
            other === value,
          );
        }
      }
    }
  });

  test("may have more documents than a number has bits", async () => {
    const own = await compile(
      draft((d) => {
        const cites = [{ source: "service-public-f265" }];
        for (let index = 0; index < 40; index++) {
          d.documents[`paper-${index}`] = { copies: { mail: "photocopy" } };
          d.alternatives[`paper-${index}`] = { cites };
          d.law["registration-forms"][`paper-${index}`] = {
            cites,
            parameters: [],
            conditions: {
              all: [{ name: "born-here", fact: "birthPlace", operator: "equal", value: index % 2 ? "france" : "eu" }],
            },
            event: {
              type: "document",
              params: { document: `paper-${index}`, procedures: ["open-rights"], anyOf: [`paper-${index}`] },
            },
          };
        }
      }),
    );
    const { possibleDocuments, documents } = own.evaluate({ nirKind: "none", status: "employee", age: 30 });
    const papers = possibleDocuments.filter(({ id }) => id.startsWith("paper-"));
    expect(papers).toHaveLength(40);
    expect(papers.every(({ dependsOn }) => dependsOn.join() === "birthPlace")).toBe(true);
    expect(documents.some(({ id }) => id.startsWith("paper-"))).toBe(false);
  });

  test("compiles to the same bytes each time, and to another hash when it changes", async () => {
    const [first, again] = await Promise.all([
      compileToArtefacts(rulebook),
      compileToArtefacts(structuredClone(rulebook)),
    ]);
    expect(JSON.stringify(again)).toBe(JSON.stringify(first));
    expect(first.artefact.rulebook).toEqual(evaluate({}).rulebook);
    const other = await compileToArtefacts(draft((d) => Object.assign(d, { version: "mine" })));
    expect(other.artefact.rulebook.hash).not.toBe(first.artefact.rulebook.hash);
  });

  test("has the same decisions in any order of facts in the diagram", async () => {
    const own = await compile(draft((d) => Object.assign(d, { diagramOrder: Object.keys(d.facts) })));
    fc.assert(
      fc.property(partialFacts, (facts) => {
        const { rulebook: _, missing, ...expected } = evaluate(facts, { assume: "nothing" });
        const { rulebook: __, missing: ownMissing, ...found } = own.evaluate(facts, { assume: "nothing" });
        expect(found).toEqual(expected);
        expect(new Set(ownMissing)).toEqual(new Set(missing));
      }),
      { numRuns: perThousand(300) },
    );
  });
});
