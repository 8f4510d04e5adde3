import { type Decision, evaluate } from "carte-vitale";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readNumbers } from "../src/diagram/number-text.js";
import { commonOf } from "../src/evaluate/common.js";
import { createDecisions } from "../src/evaluate/decisions.js";
import { indexes } from "../src/model/artefact.js";
import { shipped } from "../src/shipped.js";
import { RESIDENT } from "./people.js";
import { at } from "./worlds.js";

/*
 * The shipped rules give few parts that differ by channel or by actor; a rulebook of one's own may. So these are made here.
 */
const base = evaluate({ ...RESIDENT, nationality: "french" });
const document = at(base.documents, 0);
const procedure = at(base.procedures, 0);
const OUTCOMES = ["too-young", "eligible"];
const NEEDS = [[document.procedure, document.id]] as const;
const commonIn = (...others: Partial<Decision>[]) => {
  const [first = base, ...rest] = others.map((other) => ({ ...base, ...other }));
  return commonOf([first, ...rest], [first, ...rest], [[]], OUTCOMES, NEEDS);
};
const mail = { id: "mail", copy: "photocopy" } as const;
const online = { id: "online", copy: "scan" } as const;
const by = (...ids: ("mail" | "online")[]) =>
  ids.map((id) => ({ id, recommended: false, steps: [], deliveryWeeks: null }));

describe("Two answers have in common", () => {
  test("a document by the channels and with the alternatives of both", () => {
    const one = { ...document, anyOf: ["passport", "national-id-card"] as const, channels: [online, mail] };
    const other = { ...document, anyOf: ["national-id-card"] as const, channels: [mail] };
    const both = { ...document, anyOf: ["national-id-card"], channels: [mail] };
    const documents = (...each: unknown[]) => commonIn(...each.map((own) => ({ documents: [own] as never }))).documents;
    expect(documents(one, other)).toEqual([both]);
    expect(documents(other, one)).toEqual([both]);
    expect(documents(one, { ...one }, other)).toEqual([both]);
    expect(documents(one, other, { ...other, channels: [online] })).toEqual([{ ...both, channels: [] }]);
    expect(documents(one, one)[0]).toBe(one);
  });

  test("no document that only one of them needs: it is possible", () => {
    const { documents, possibleDocuments } = commonIn({ documents: [document] }, { documents: [] });
    expect([documents, possibleDocuments]).toEqual([[], [document]]);
    const sure = commonIn({ documents: [document] }, { documents: [document] });
    expect([sure.documents, sure.possibleDocuments]).toEqual([[document], []]);
  });

  test("a procedure by the channels of both, and its actor where it is the same", () => {
    const one = { ...procedure, actor: "parent", channels: by("online", "mail") } as const;
    const other = { ...procedure, actor: "parent", channels: by("mail") } as const;
    const procedures = (...each: unknown[]) =>
      commonIn(...each.map((own) => ({ procedures: [own] as never }))).procedures;
    expect(procedures(one, other)).toEqual([{ ...other, channels: by("mail") }]);
    expect(procedures(other, one)).toEqual([{ ...other, channels: by("mail") }]);
    expect(procedures(one, { ...one, actor: "holder" })).toEqual([{ ...one, actor: null }]);
    expect(procedures(one, { ...one })).toEqual([one]);
    expect(procedures(one, one)[0]).toBe(one);
    expect(commonIn({ procedures: [procedure] }, { procedures: [] }).procedures).toEqual([]);
  });

  test("one outcome and its reasons, or an undetermined one without reasons", () => {
    expect(base.reasons.length).toBeGreaterThan(0);
    expect(commonIn({}, {})).toMatchObject({ outcome: "eligible", verdict: "eligible", reasons: base.reasons });
    expect(commonIn({}, { outcome: "too-young", verdict: "not-yet" })).toMatchObject({
      outcome: "undetermined",
      verdict: "undetermined",
      reasons: [],
      possibleOutcomes: ["too-young", "eligible"],
    });
    expect(commonIn({ issuance: "automatic" }, { issuance: "on-request" }).issuance).toBeNull();
    expect(commonIn({ applicant: "parent" }, { applicant: "parent" }).applicant).toBe("parent");
  });
});

describe("Of any answers and grounds of the shipped rules", () => {
  const { answer, documents, reasonsAndBlockers, notices } = createDecisions(shipped);
  const outcomes = shipped.outcomes.map(([id]) => id);
  const keys = [...new Set(documents.map(({ procedure: of, id }) => `${of} ${id}`))];
  const needs = keys.map((key) => key.split(" ") as [string, string]);
  /** Each set ends with a 0. */
  const setsIn = (text: string) => readNumbers(text).filter((number) => number === 0).length;
  const some = (count: number) =>
    fc.subarray(
      indexes(count).map((index) => index + 1),
      { minLength: 1, maxLength: Math.min(count, 6) },
    );
  const question = fc
    .tuple(
      some(readNumbers(shipped.answers.tasks).length),
      some(setsIn(shipped.grounds.reasons)),
      some(setsIn(shipped.noticeSets.notices)),
    )
    .map(([answers, grounds, noticeSets]) => ({
      answers: answers.map(answer),
      grounds: grounds.map(reasonsAndBlockers),
      noticeSets: noticeSets.map(notices),
    }));
  const keyOf = ({ procedure: of, id }: { procedure: string; id: string }) => `${of} ${id}`;
  const inEvery = <T>(lists: readonly (readonly T[])[]) =>
    at(lists, 0).filter((each) => lists.every((list) => list.includes(each)));

  test("everything is common that each of them has, and nothing else", () => {
    fc.assert(
      fc.property(question, ({ answers, grounds, noticeSets }) => {
        const common = commonOf(answers as [(typeof answers)[number]], grounds, noticeSets, outcomes, needs);
        const possible = outcomes.filter((id) => answers.some(({ outcome }) => outcome === id));
        const isDetermined = possible.length === 1;
        expect(common.possibleOutcomes).toEqual(possible);
        expect(common.outcome).toBe(isDetermined ? possible[0] : "undetermined");
        expect(common.blockers).toEqual(inEvery(grounds.map(({ blockers }) => blockers)));
        expect(common.notices).toEqual(inEvery(noticeSets));
        expect(common.reasons).toEqual(isDetermined ? inEvery(grounds.map(({ reasons }) => reasons)) : []);
        expect(common.procedures.map(({ id }) => id)).toEqual(
          inEvery(answers.map(({ procedures }) => procedures.map(({ id }) => id))),
        );
        const needed = answers.map(({ documents }) => documents.map(keyOf));
        expect(common.documents.map(keyOf)).toEqual(keys.filter((key) => needed.every((own) => own.includes(key))));
        expect(common.possibleDocuments.map(keyOf)).toEqual(
          keys.filter((key) => needed.some((own) => own.includes(key)) && !needed.every((own) => own.includes(key))),
        );
        for (const each of [...common.documents, ...common.possibleDocuments]) {
          const found = answers.flatMap(({ documents }) => documents.filter((own) => keyOf(own) === keyOf(each)));
          expect(each.anyOf).toEqual(inEvery(found.map(({ anyOf }) => anyOf)));
          expect(each.channels.map(({ id }) => id)).toEqual(
            inEvery(found.map(({ channels }) => channels.map(({ id }) => id))),
          );
        }
        for (const part of ["issuance", "applicant", "interimProof"] as const) {
          const values = new Set(answers.map((each) => JSON.stringify(each[part])));
          expect(common[part]).toEqual(values.size === 1 ? at(answers, 0)[part] : null);
        }
      }),
      { numRuns: 300 },
    );
  });
});
