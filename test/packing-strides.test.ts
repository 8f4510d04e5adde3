import { describe, expect, test } from "vitest";
import { CONTRADICTION, load } from "../src/evaluate/load.js";
import { createNumbers } from "../src/evaluate/packing.js";
import { createStrides, type StrideOptions, stridesOf } from "../src/evaluate/strides.js";
import { UNKNOWN } from "../src/facts/classes.js";
import { createReader } from "../src/facts/read.js";
import * as packing from "../src/shipped/reader.js";
import { shipped } from "../src/shipped.js";
import { allPersons } from "./all-persons.js";

const loaded = load(shipped);
const { walk } = createNumbers(loaded);
const reader = createReader(shipped.facts, packing);
/** The number of somebody who has one. */
const packed = (facts: unknown) => {
  const found = reader(facts);
  if (typeof found !== "number") throw new TypeError("everybody asked for here has a number");
  return found;
};

describe("the diagram is walked several facts at a stride", () => {
  test("as many to a stride as eight bits have room for", () => {
    const facts = (options?: StrideOptions) =>
      stridesOf(shipped, options).map(({ fields, bits }) => [
        fields.map(({ place }) => shipped.facts[place]?.name),
        bits,
      ]);
    expect(facts()).toEqual([
      [["coveredElsewhere", "status", "residesInFrance", "residenceExemption", "residenceMonths"], 8],
      [["nirKind", "temporaryNumberMonths", "cardState", "nationality"], 8],
      [["age", "residencePermit", "birthPlace"], 6],
    ]);
    // One class more for whoever is not known: two bits for two classes, four for eight.
    expect(facts({ mayBeUnknown: true, mostFacts: 3 })).toEqual([
      [["coveredElsewhere", "status", "residesInFrance"], 8],
      [["residenceExemption", "residenceMonths", "nirKind"], 6],
      [["temporaryNumberMonths", "cardState", "nationality"], 7],
      [["age", "residencePermit", "birthPlace"], 7],
    ]);
  });

  test("where each leads is found once, and then stands in the table", () => {
    const { strides, start, table, go } = createStrides(loaded);
    const people = allPersons.filter((_, index) => index % 29 === 0).map(({ facts }) => packed(facts));
    const walked = (person: number, step: (stride: number, from: number, digits: number) => number) => {
      let [at, rest] = [start, person];
      for (const [stride, { bits }] of strides.entries()) {
        if (at < 0) break;
        at = step(stride, at, rest & (2 ** bits - 1));
        rest >>= bits;
      }
      return at;
    };
    const found = people.map((person) =>
      walked(person, (stride, from, digits) => table()[from + digits] || go(stride, from, digits)),
    );
    expect(found).toEqual(people.map((person) => walk(person)));
    expect(people.map((person) => walked(person, (_, from, digits) => table()[from + digits] ?? 0))).toEqual(found);
  });

  test("where several people meet again there is one place", () => {
    const { strides, start, go } = createStrides(loaded);
    const first = new Set(strides[0]?.fields.map(({ place }) => place));
    /** The node at which somebody leaves the first stride, one fact after the other. */
    const nodeAfter = (classes: readonly number[]) => {
      let edge = loaded.root;
      while (edge >= 0 && first.has(loaded.cells[edge] ?? -1)) {
        edge = loaded.cells[edge + (classes[loaded.cells[edge] ?? -1] ?? UNKNOWN) + 1] ?? CONTRADICTION;
      }
      return edge;
    };
    const read = createReader(shipped.facts);
    const met = new Map<string, [node: number, place: number]>();
    for (const { facts } of allPersons.filter((_, index) => index % 7 === 0)) {
      const digits = packed(facts) & 255;
      const [node, place] = [nodeAfter(read(facts)), go(0, start, digits)];
      if (node >= 0) met.set(`${node} ${place}`, [node, place]);
    }
    const nodes = new Set([...met.values()].map(([node]) => node));
    expect(nodes.size).toBeGreaterThan(1);
    expect(met.size).toBe(nodes.size);
    expect(new Set([...met.values()].map(([, place]) => place)).size).toBe(nodes.size);
  });

  test("a fact that is not known leads nowhere, once it is read", () => {
    const { start, go } = createStrides(loaded, { mayBeUnknown: true });
    expect(go(0, start, 0)).toBe(CONTRADICTION);
  });
});
