import { type Decision, evaluate } from "carte-vitale";
import { describe, expect, test } from "vitest";
import { merge } from "../src/evaluate/common.js";
import { RESIDENT } from "./people.js";

/*
 * The shipped rules give few parts that differ by channel or by actor; rules of one's own may. So the parts are made here.
 */
const base = evaluate({ ...RESIDENT, nationality: "french" });
const [document] = base.documents;
const [procedure] = base.procedures;
if (!document || !procedure) throw new Error("a resident with a number orders a card, and sends papers");
const OUTCOMES = ["too-young", "eligible"];
const NEEDS = [[document.procedure, document.id]] as const;
const merged = (...others: Partial<Decision>[]) => {
  const [first = base, ...rest] = others.map((other) => ({ ...base, ...other }));
  return merge([first, ...rest], OUTCOMES, NEEDS);
};
const mail = { id: "mail", copy: "photocopy" } as const;
const online = { id: "online", copy: "scan" } as const;
const by = (...ids: ("mail" | "online")[]) =>
  ids.map((id) => ({ id, recommended: false, steps: [], deliveryWeeks: null }));

describe("what two people are told is said of both", () => {
  test("a document by the channels and with the papers that serve either", () => {
    const one = { ...document, anyOf: ["passport", "national-id-card"] as const, channels: [online, mail] };
    const other = { ...document, anyOf: ["national-id-card"] as const, channels: [mail] };
    const told = { ...document, anyOf: ["national-id-card"], channels: [mail] };
    const documents = (...each: unknown[]) => merged(...each.map((own) => ({ documents: [own] as never }))).documents;
    expect(documents(one, other)).toEqual([told]);
    expect(documents(other, one)).toEqual([told]);
    expect(documents(one, { ...one }, other)).toEqual([told]);
    expect(documents(one, other, { ...other, channels: [online] })).toEqual([{ ...told, channels: [] }]);
    expect(documents(one, one)[0]).toBe(one);
  });

  test("a document that only one of them needs is possible", () => {
    const { documents, possibleDocuments } = merged({ documents: [document] }, { documents: [] });
    expect([documents, possibleDocuments]).toEqual([[], [document]]);
    const sure = merged({ documents: [document] }, { documents: [document] });
    expect([sure.documents, sure.possibleDocuments]).toEqual([[document], []]);
  });

  test("a procedure of the same person, by the channels that serve both", () => {
    const one = { ...procedure, actor: "parent", channels: by("online", "mail") } as const;
    const other = { ...procedure, actor: "parent", channels: by("mail") } as const;
    const procedures = (...each: unknown[]) =>
      merged(...each.map((own) => ({ procedures: [own] as never }))).procedures;
    expect(procedures(one, other)).toEqual([{ ...other, channels: by("mail") }]);
    expect(procedures(other, one)).toEqual([{ ...other, channels: by("mail") }]);
    expect(procedures(one, { ...one, actor: "holder" })).toEqual([{ ...one, actor: null }]);
    expect(procedures(one, { ...one })).toEqual([one]);
    expect(procedures(one, one)[0]).toBe(one);
    expect(merged({ procedures: [procedure] }, { procedures: [] }).procedures).toEqual([]);
  });

  test("one outcome and its reasons, or that it is not settled", () => {
    const [reason] = base.reasons;
    expect(merged({}, {})).toMatchObject({ outcome: "eligible", verdict: "eligible", reasons: base.reasons });
    expect(reason).toBeDefined();
    expect(merged({}, { outcome: "too-young", verdict: "not-yet" })).toMatchObject({
      outcome: "undetermined",
      verdict: "undetermined",
      reasons: [],
      possibleOutcomes: ["too-young", "eligible"],
    });
    expect(merged({ issuance: "automatic" }, { issuance: "on-request" }).issuance).toBeNull();
    expect(merged({ applicant: "parent" }, { applicant: "parent" }).applicant).toBe("parent");
  });
});
