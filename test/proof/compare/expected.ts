import type { Comparison, Renamed } from "carte-vitale/compile";
import type { Draft } from "../../rulebooks.js";
import { at } from "../../worlds.js";
import type { PairFact } from "./facts.js";
import { isRange } from "./facts.js";
import type { Decided } from "./persons.js";
import { type Books, codeBefore, isNumber, type Kind } from "./words.js";

/** One difference as text: what, of, from, to. */
export type Line = string;
export const lineOf = (what: string, of: string | null, from: string | null, to: string | null): Line =>
  JSON.stringify([what, of, from, to]);

type Pair = [from: string | null, to: string | null];

/** Codes that only one list has, each paired with `null`. @param earlierCode the earlier word for a later code. */
function oneSided(before: readonly string[], after: readonly string[], earlierCode: (code: string) => string): Pair[] {
  const reached = new Set(after.map(earlierCode));
  return [
    ...before.filter((code) => !reached.has(code)).map((code): Pair => [code, null]),
    ...after.filter((code) => !before.includes(earlierCode(code))).map((code): Pair => [null, code]),
  ];
}

/** What differs between two decisions of one person, part by part. */
export function linesOf(before: Decided | null, after: Decided | null, renamed: Renamed): Line[] {
  if (!before || !after)
    return before === after
      ? []
      : [lineOf("refusal", null, before ? "accepted" : "refused", after ? "accepted" : "refused")];
  const lines: Line[] = [];
  const put = (what: string, of: string | null, pairs: readonly Pair[]) => {
    for (const [from, to] of pairs) lines.push(lineOf(what, of, from, to));
  };
  const earlierWord = (kind: Kind) => (code: string) => codeBefore(renamed, kind, code);
  /** @param as `to` in the words of the earlier rulebook. */
  const value = (what: string, of: string | null, from: string | null, to: string | null, as = to) => {
    if (from !== as) lines.push(lineOf(what, of, from, to));
  };
  const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);
  const same = (code: string) => code;

  value("outcome", null, before.outcome, after.outcome, earlierWord("outcome")(after.outcome));
  value("issuance", null, before.issuance, after.issuance);
  value("applicant", null, before.applicant, after.applicant);
  value("interim-proof", null, before.interimProof?.via ?? null, after.interimProof?.via ?? null);
  for (const [what, list] of [
    ["reason", "reasons"],
    ["blocker", "blockers"],
  ] as const) {
    const rules = (decision: Decided) => decision[list].map(({ rule }) => rule);
    put(what, null, oneSided(rules(before), rules(after), earlierWord("rule")));
  }
  put("notice", null, oneSided(ids(before.notices), ids(after.notices), earlierWord("notice")));
  const changed = oneSided(ids(before.procedures), ids(after.procedures), earlierWord("procedure"));
  const [lost, gained] = [changed.filter(([from]) => from !== null), changed.filter(([, to]) => to !== null)];
  const isSwap = lost.length === 1 && gained.length === 1;
  put("procedure", null, isSwap ? [[at(lost, 0)[0], at(gained, 0)[1]]] : changed);

  for (const procedure of after.procedures) {
    const was = before.procedures.find(({ id }) => id === earlierWord("procedure")(procedure.id));
    const documents = after.documents.filter((each) => each.procedure === procedure.id);
    const earlier = before.documents.filter((each) => each.procedure === was?.id);
    put("document", procedure.id, oneSided(ids(earlier), ids(documents), earlierWord("document")));
    for (const document of documents) {
      const wasAsked = earlier.find(({ id }) => id === earlierWord("document")(document.id));
      if (!wasAsked) continue;
      const of = `${procedure.id}/${document.id}`;
      put("alternative", of, oneSided(wasAsked.anyOf, document.anyOf, earlierWord("alternative")));
      for (const channel of ["online", "mail", "phone", "counter"]) {
        const copy = (each: typeof document) => each.channels.find(({ id }) => id === channel)?.copy ?? null;
        value("copy", `${of}/${channel}`, copy(wasAsked), copy(document));
      }
    }
    if (!was) continue;
    value("actor", procedure.id, was.actor, procedure.actor);
    put("channel", procedure.id, oneSided(ids(was.channels), ids(procedure.channels), same));
    for (const channel of procedure.channels) {
      const wasOpen = was.channels.find(({ id }) => id === channel.id);
      if (!wasOpen) continue;
      const of = `${procedure.id}/${channel.id}`;
      const weeks = (each: typeof channel) => (each.deliveryWeeks ? each.deliveryWeeks.join("-") : null);
      value("delivery", of, weeks(wasOpen), weeks(channel));
      value("recommended", of, `${wasOpen.recommended}`, `${channel.recommended}`);
      value("steps", of, wasOpen.steps.join(), channel.steps.join(), channel.steps.map(earlierWord("step")).join());
    }
  }
  // A procedure that the later decision lacks is named by its earlier word.
  for (const [procedure] of lost) {
    put(
      "document",
      procedure,
      before.documents.filter((each) => each.procedure === procedure).map(({ id }): Pair => [id, null]),
    );
  }
  return lines;
}

const rangeOf = (fact: Draft | undefined) => (isNumber(fact) ? `${fact.minimum}..${fact.maximum}` : null);

export function expectedVocabulary(facts: readonly PairFact[], books: Books): Comparison["vocabulary"] {
  return facts.flatMap(({ name, names, cells }) => {
    const [was, is] = [names.before && books.before.facts[names.before], names.after && books.after.facts[names.after]];
    const [from, to] = [rangeOf(was || undefined), rangeOf(is || undefined)];
    const unknownTo = (side: "before" | "after") =>
      cells.flatMap(({ label, isAccepted }) => (isRange(label) || isAccepted[side] ? [] : [String(label)]));
    const isMapped = from !== null && to === null && cells.every(({ isAccepted }) => isAccepted.after);
    const added = [...unknownTo("before"), ...(to !== null && to !== from ? [to] : [])];
    const removed = [...unknownTo("after"), ...(from !== null && from !== to && !isMapped ? [from] : [])];
    return added.length + removed.length > 0 ? [{ fact: name, added, removed }] : [];
  });
}

export function expectedParameters({ before, after }: Books): Comparison["parameters"] {
  const ids = Object.keys({ ...before.parameters, ...after.parameters });
  return ids.flatMap((parameter) => {
    const [from, to] = [before.parameters[parameter]?.value ?? null, after.parameters[parameter]?.value ?? null];
    return JSON.stringify(from) === JSON.stringify(to) ? [] : [{ parameter, from, to }];
  });
}
