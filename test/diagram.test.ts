import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Diagram, isTerminal, terminal } from "../src/diagram/diagram.js";
import { perThousand } from "./runs.js";
import { at, type Combination, draw, layouts, SIZE, terminalAt } from "./worlds.js";

const { combinations, everything, indexOf } = at(layouts, 0);
const tables = (highest: number) => fc.array(fc.nat(highest), { minLength: SIZE, maxLength: SIZE });
const lookUp = (table: readonly number[], combination: Combination) => at(table, indexOf(combination));
const drawn = (diagram: Diagram, table: readonly number[]) =>
  draw(diagram, everything, (combination) => lookUp(table, combination));
const tableOf = (diagram: Diagram, edge: number) => combinations.map((each) => terminalAt(diagram, edge, each));
const runs = { numRuns: perThousand(300) };

describe("A diagram", () => {
  test("has the value of its function for every combination, and no node with equal children only", () => {
    fc.assert(
      fc.property(tables(2), (table) => {
        const diagram = new Diagram();
        expect(tableOf(diagram, drawn(diagram, table))).toEqual(table);
        for (const { children } of diagram.nodes) expect(new Set(children).size).toBeGreaterThan(1);
      }),
      runs,
    );
  });

  test("has one edge for each function", () => {
    fc.assert(
      fc.property(tables(1), tables(1), (one, other) => {
        const diagram = new Diagram();
        const left = drawn(diagram, one);
        expect(drawn(diagram, one)).toBe(left);
        expect(drawn(diagram, other) === left).toBe(one.join() === other.join());
      }),
      runs,
    );
  });

  test("has no node that was never made, nor a node for a terminal", () => {
    for (const edge of [0, terminal(1)])
      expect(() => new Diagram().at(edge)).toThrow(new RangeError("The diagram has no such node."));
  });

  test("that is truncated makes a removed node anew", () => {
    const diagram = new Diagram();
    const kept = diagram.node(0, [terminal(0), terminal(1)]);
    diagram.node(1, [terminal(0), terminal(1)]);
    diagram.truncate(1);
    expect(diagram.nodes).toHaveLength(1);
    expect(diagram.node(2, [terminal(1), terminal(0)])).toBe(1);
    expect(diagram.at(diagram.node(1, [terminal(0), terminal(1)])).level).toBe(1);
    expect(diagram.node(0, [terminal(0), terminal(1)])).toBe(kept);
  });

  test("reports each new node, and the children of each pair that is combined, once", () => {
    const seen = { nodes: 0, steps: [] as number[] };
    const diagram = new Diagram({ node: () => seen.nodes++, step: (children) => seen.steps.push(children) });
    const inner = diagram.node(1, [terminal(0), terminal(1), terminal(1)]);
    const root = diagram.node(0, [inner, terminal(1)]);
    diagram.node(0, [inner, terminal(1)]);
    expect(seen).toEqual({ nodes: 2, steps: [] });
    expect(diagram.combine(root, root, (left, right) => left & right)).toBe(root);
    expect(seen).toEqual({ nodes: 2, steps: [2, 3] });
    // The pair of `inner` is met twice and combined once.
    const twice = diagram.node(2, [inner, terminal(0), inner]);
    seen.steps.length = 0;
    diagram.map(twice, (each) => each);
    expect(seen.steps).toEqual([3, 3]);
  });
});

describe("Diagrams are combined", () => {
  const join = (left: number, right: number) => (right === 0 ? left : 3 * left + right);

  test("value by value", () => {
    fc.assert(
      fc.property(tables(2), tables(2), (one, other) => {
        const diagram = new Diagram();
        const both = diagram.combine(drawn(diagram, one), drawn(diagram, other), join);
        expect(tableOf(diagram, both)).toEqual(one.map((left, index) => join(left, at(other, index))));
        const doubled = diagram.map(drawn(diagram, one), (each) => 2 * each);
        expect(tableOf(diagram, doubled)).toEqual(one.map((each) => 2 * each));
      }),
      runs,
    );
  });

  test("to the same edge where a neutral terminal spares visits", () => {
    fc.assert(
      fc.property(tables(2), tables(2), (one, other) => {
        const diagram = new Diagram();
        const [left, right] = [drawn(diagram, one), drawn(diagram, other)];
        expect(diagram.combine(left, right, join, 0)).toBe(diagram.combine(left, right, join));
      }),
      runs,
    );
  });

  test("without calling the function beside the neutral terminal", () => {
    const diagram = new Diagram();
    const root = diagram.node(0, [terminal(0), terminal(1), terminal(2)]);
    const three = () => 3;
    expect(diagram.combine(root, terminal(7), three, 7)).toBe(root);
    expect(diagram.combine(root, terminal(6), three, 7)).toBe(terminal(3));
  });
});

describe("A cofactor", () => {
  const literal = fc
    .nat(everything.length - 1)
    .chain((level) => fc.tuple(fc.constant(level), fc.nat(at(everything, level).length - 1)));

  test("has the value of the function with one fact replaced", () => {
    fc.assert(
      fc.property(tables(2), literal, (table, [level, index]) => {
        const diagram = new Diagram();
        const restricted = diagram.restrict(drawn(diagram, table), level, index);
        expect(tableOf(diagram, restricted)).toEqual(
          combinations.map((each) => lookUp(table, each.with(level, index))),
        );
      }),
      runs,
    );
  });

  test("is the child at the level that the edge reads, and the edge itself at another one", () => {
    const diagram = new Diagram();
    const edge = diagram.node(1, [terminal(4), terminal(5)]);
    expect([diagram.child(edge, 1, 1), diagram.child(edge, 0, 1), diagram.child(terminal(4), 1, 1)]).toEqual([
      terminal(5),
      edge,
      terminal(4),
    ]);
  });
});

describe("Below a root", () => {
  test("every terminal is reachable that the function has, and children come before their parents", () => {
    fc.assert(
      fc.property(tables(3), (table) => {
        const diagram = new Diagram();
        const root = drawn(diagram, table);
        const reached = diagram.edges(root);
        expect(diagram.terminals(root).sort()).toEqual([...new Set(table)].sort());
        expect(new Set(reached).size).toBe(reached.length);
        for (const [index, edge] of reached.entries()) {
          if (isTerminal(edge)) continue;
          for (const child of diagram.at(edge).children) expect(reached.indexOf(child)).toBeLessThan(index);
        }
      }),
      runs,
    );
  });

  test("a path to a wanted terminal is a shortest one; there is none to another terminal", () => {
    fc.assert(
      fc.property(tables(3), fc.nat(4), (table, wanted) => {
        const diagram = new Diagram();
        const root = drawn(diagram, table);
        const path = diagram.pathTo(root, (each) => each === wanted);
        const leading = combinations.filter((each) => lookUp(table, each) === wanted);
        expect(path === null).toBe(leading.length === 0);
        if (path === null) return;
        const along = combinations.filter((each) => [...path].every(([level, index]) => each[level] === index));
        for (const each of along) expect(lookUp(table, each)).toBe(wanted);
        const lengthOf = (combination: Combination) => {
          let length = 0;
          for (let edge = root; !isTerminal(edge); length++) {
            const { level, children } = diagram.at(edge);
            edge = at(children, at(combination, level));
          }
          return length;
        };
        expect(path.size).toBe(Math.min(...leading.map(lengthOf)));
      }),
      runs,
    );
  });
});
