import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CONTRADICTION, Diagram, terminal } from "../src/diagram/diagram.js";
import { deserialise, serialise } from "../src/diagram/serialise.js";
import { walk } from "../src/diagram/walk.js";
import { RUNS, world } from "./worlds.js";

describe("A diagram that is serialised and read again", () => {
  test("has the same values, its terminals renamed in the order in which the nodes name them", () => {
    fc.assert(
      fc.property(world, ({ diagram, root, combinations, terminalOf }) => {
        const { nodes, terminals } = serialise(diagram, root);
        const table = deserialise(JSON.parse(JSON.stringify(nodes)));
        const found = combinations.map((each) => walk(table, each));
        if (nodes.length === 0) expect([new Set(found), terminals]).toEqual([new Set([1]), [~root]]);
        else
          expect(found.map((renamed) => (renamed === CONTRADICTION ? CONTRADICTION : terminals[renamed - 1]))).toEqual(
            combinations.map(terminalOf),
          );
      }),
      { numRuns: RUNS },
    );
  });

  test("has only the nodes below its root, each once, children first", () => {
    fc.assert(
      fc.property(world, ({ diagram, root }) => {
        diagram.node(0, [terminal(8), terminal(9)]);
        const { nodes } = serialise(diagram, root);
        const reached = diagram.edges(root).filter((edge) => edge >= 0);
        expect(nodes.map(([level]) => level)).toEqual(reached.map((edge) => diagram.at(edge).level));
        expect(
          new Set(nodes.map((node, line) => node.map((child) => (child > 0 ? line - child : child)).join())).size,
        ).toBe(new Set(reached).size);
      }),
      { numRuns: RUNS },
    );
  });

  test("is the same for the same function, whatever other nodes were made before", () => {
    const diagram = new Diagram();
    const drawn = (into: Diagram) => into.node(1, [into.node(2, [terminal(5), terminal(3)]), terminal(5)]);
    diagram.node(0, [terminal(3), diagram.node(2, [terminal(3), terminal(5)])]);
    const fresh = new Diagram();
    expect(serialise(diagram, drawn(diagram))).toEqual(serialise(fresh, drawn(fresh)));
  });
});

describe("The format, by hand:", () => {
  test("a terminal is counted back from the next new one, a node from the own line", () => {
    const diagram = new Diagram();
    // Terminal 7 is the first that is named, 4 the second.
    const inner = diagram.node(2, [terminal(7), terminal(7), terminal(CONTRADICTION)]);
    const root = diagram.node(0, [terminal(7), inner, terminal(4), terminal(7), terminal(4)]);
    const nodes = [
      [2, -1, -2, 0],
      [0, -2, 1, -1, -3, -2],
    ];
    expect(serialise(diagram, root)).toEqual({ nodes, terminals: [7, 4] });
    const [first, second] = [terminal(1), terminal(2)];
    expect(deserialise(nodes)).toEqual({
      table: [2, first, first, terminal(CONTRADICTION), 0, first, 0, second, first, second],
      root: 4,
    });
  });

  test("a diagram of one terminal has no nodes", () => {
    expect(serialise(new Diagram(), terminal(6))).toEqual({ nodes: [], terminals: [6] });
    expect(deserialise([])).toEqual({ table: [], root: terminal(1) });
  });
});
