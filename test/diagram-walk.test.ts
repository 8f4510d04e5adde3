import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { terminal } from "../src/diagram/diagram.js";
import { reachable, UNDECIDED, walk } from "../src/diagram/walk.js";
import { UNKNOWN } from "../src/facts/classes.js";
import { alikeBut, at, layouts, RUNS, world, worldAndDomains } from "./worlds.js";

const LAST = at(layouts, 0).facts.length - 1;
const ascending = (left: number, right: number) => left - right;

describe("A walk", () => {
  test("ends at the terminal of every combination", () => {
    fc.assert(
      fc.property(world, ({ nodes, combinations, terminalOf }) => {
        for (const each of combinations) expect(walk(nodes, each)).toBe(terminalOf(each));
      }),
      { numRuns: RUNS },
    );
  });

  test("is undecided where a fact without a class is read, so wherever the facts leave two terminals", () => {
    fc.assert(
      fc.property(world, fc.nat(LAST), ({ nodes, combinations, terminalOf }, level) => {
        for (const each of combinations) {
          const found = walk(nodes, each.with(level, UNKNOWN));
          const possible = new Set(combinations.filter((other) => alikeBut(each, other, [level])).map(terminalOf));
          if (possible.size > 1) expect(found).toBe(UNDECIDED);
          else if (level === LAST) expect(found).toBe(terminalOf(each));
          else expect([UNDECIDED, terminalOf(each)]).toContain(found);
        }
      }),
      { numRuns: RUNS },
    );
  });
});

describe("In domains,", () => {
  test("the terminals of all their combinations are reachable, in order", () => {
    fc.assert(
      fc.property(worldAndDomains, ([{ nodes, combinations, terminalOf }, domains]) => {
        const within = combinations.filter((each) => each.every((index, level) => at(domains, level).includes(index)));
        expect(reachable(nodes, domains).terminals).toEqual([...new Set(within.map(terminalOf))].sort(ascending));
      }),
      { numRuns: RUNS },
    );
  });

  test("every level is read at which two combinations differ in their terminals", () => {
    fc.assert(
      fc.property(worldAndDomains, ([{ facts, nodes, combinations, terminalOf }, domains]) => {
        const { levels } = reachable(nodes, domains);
        const within = combinations.filter((each) => each.every((index, level) => at(domains, level).includes(index)));
        const differing = facts.flatMap((_, level) => {
          const pairs = within.flatMap((one) =>
            at(domains, level).map((index) => [one, one.with(level, index)] as const),
          );
          return pairs.some(([one, other]) => terminalOf(one) !== terminalOf(other)) ? [level] : [];
        });
        expect([...levels]).toEqual(expect.arrayContaining(differing));
      }),
      { numRuns: RUNS },
    );
  });

  test("a domain without a class leaves nothing below its fact; a diagram of one terminal reads no level", () => {
    // Level 0 leads to terminal 1, or to level 1 and its terminals 1 and 2.
    const nodes = { table: [1, terminal(1), terminal(2), 0, terminal(1), 0], root: 3 };
    expect(reachable(nodes, [[0, 1], []])).toEqual({ levels: new Set([0, 1]), terminals: [1] });
    expect(reachable(nodes, [[], [0, 1]])).toEqual({ levels: new Set([0]), terminals: [] });
    expect(reachable({ table: [], root: terminal(1) }, [[0, 1]])).toEqual({ levels: new Set(), terminals: [1] });
  });
});
