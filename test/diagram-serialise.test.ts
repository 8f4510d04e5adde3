import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CONTRADICTION, Diagram, type Edge, terminal } from "../src/diagram/diagram.js";
import { writeNumbers } from "../src/diagram/number-text.js";
import { deserialise, serialise } from "../src/diagram/serialise.js";
import { walk } from "../src/diagram/walk.js";
import { classCount } from "../src/model/artefact.js";
import { at, RUNS, world } from "./worlds.js";

describe("A diagram that is serialised and read again", () => {
  test("has the same values, its terminals renamed in the order in which they are new", () => {
    fc.assert(
      fc.property(world, ({ diagram, root, facts, combinations, terminalOf }) => {
        const { nodes, terminals } = serialise(diagram, [root], facts.length);
        const table = deserialise(JSON.parse(JSON.stringify(nodes)), facts.map(classCount));
        const found = combinations.map((each) => walk(table, each));
        expect(found.map((renamed) => (renamed === CONTRADICTION ? CONTRADICTION : terminals[renamed - 1]))).toEqual(
          combinations.map(terminalOf),
        );
      }),
      { numRuns: RUNS },
    );
  });

  test("has only the nodes below its root, each once", () => {
    fc.assert(
      fc.property(world, ({ diagram, root, facts }) => {
        diagram.node(0, [terminal(8), terminal(9)]);
        const widths = facts.map(classCount);
        const { nodes, count } = serialise(diagram, [root], facts.length);
        const { table, root: first } = deserialise(nodes, widths);
        const found: string[] = [];
        for (let node = 0; node < table.length; node += at(widths, at(table, node)) + 1) {
          const children = table.slice(node + 1, node + 1 + at(widths, at(table, node)));
          found.push([at(table, node), ...children].join());
        }
        const reached = diagram.edges(root).filter((edge) => edge >= 0);
        expect([count, found.length, new Set(found).size]).toEqual([reached.length, reached.length, reached.length]);
        expect(first === 0).toBe(reached.length > 0);
      }),
      { numRuns: RUNS },
    );
  });

  test("is the same for the same function, whatever other nodes were made before", () => {
    const diagram = new Diagram();
    const drawn = (into: Diagram) => into.node(1, [into.node(2, [terminal(5), terminal(3)]), terminal(5)]);
    diagram.node(0, [terminal(3), diagram.node(2, [terminal(3), terminal(5)])]);
    const fresh = new Diagram();
    expect(serialise(diagram, [drawn(diagram)], 3)).toEqual(serialise(fresh, [drawn(fresh)], 3));
  });
});

describe("The format, by hand:", () => {
  test("a node before its children, the last child first; what was met before by its rank", () => {
    const diagram = new Diagram();
    const inner = diagram.node(2, [terminal(7), terminal(7), terminal(CONTRADICTION)]);
    const root = diagram.node(0, [terminal(7), inner, terminal(4), terminal(7), terminal(4)]);
    // Three levels: 2 to 4 are new nodes, 5 to 7 nodes that were met before, 8 is a terminal that was met before.
    const numbers = [2, 1, 1, 8, 1, 4, 0, 8, 1, 8, 0, 8, 0];
    expect(serialise(diagram, [root], 3)).toEqual({ nodes: writeNumbers(numbers), terminals: [4, 7], count: 2 });
    const [first, second] = [terminal(1), terminal(2)];
    expect(deserialise(writeNumbers(numbers), [5, 2, 3])).toMatchObject({
      table: [0, second, 6, first, second, first, 2, second, second, terminal(CONTRADICTION)],
      root: 0,
    });
  });

  test("a node that was met before", () => {
    const diagram = new Diagram();
    const [one, other] = [1, 2].map((index) => diagram.node(1, [terminal(index), terminal(3)])) as [Edge, Edge];
    const root = diagram.node(0, [other, one, other, one]);
    // One is new, then the other, and each of them was met before the other one.
    const numbers = [2, 3, 1, 1, 3, 6, 1, 1, 5, 1, 5, 1];
    expect(serialise(diagram, [root], 2)).toEqual({ nodes: writeNumbers(numbers), terminals: [3, 1, 2], count: 3 });
    const [third, first, second] = [terminal(1), terminal(2), terminal(3)];
    const table = [0, 8, 5, 8, 5, 1, first, third, 1, second, third];
    expect(deserialise(writeNumbers(numbers), [4, 2])).toMatchObject({ root: 0, table });
  });

  test("several roots, which share their nodes", () => {
    const diagram = new Diagram();
    const one = diagram.node(1, [terminal(1), terminal(2)]);
    const roots = [terminal(1), one, terminal(2), diagram.node(0, [one, terminal(1)])];
    const numbers = [1, 3, 1, 6, 1, 6, 1, 2, 6, 1, 5, 0];
    expect(serialise(diagram, roots, 2)).toEqual({ nodes: writeNumbers(numbers), terminals: [1, 2], count: 2 });
    expect(deserialise(writeNumbers(numbers), [2, 2]).roots).toEqual([terminal(1), 0, terminal(2), 3]);
  });

  test("a diagram of one terminal has no nodes", () => {
    expect(serialise(new Diagram(), [terminal(6)], 1)).toEqual({ nodes: "$", terminals: [6], count: 0 });
    expect(deserialise("$", [2])).toMatchObject({ table: [], root: terminal(1) });
    expect(serialise(new Diagram(), [terminal(CONTRADICTION)], 1)).toEqual({ nodes: "#", terminals: [], count: 0 });
    expect(deserialise("#", [2])).toMatchObject({ table: [], root: terminal(CONTRADICTION) });
  });
});
