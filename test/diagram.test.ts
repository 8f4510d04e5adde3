import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { misplaced } from "../src/diagram/absent.js";
import { Diagram, isTerminal, terminal, terminalOf } from "../src/diagram/diagram.js";
import { NOBODY, YES } from "../src/diagram/prime-implicants.js";
import { differs } from "../src/diagram/sensitivity.js";
import { perThousand } from "./runs.js";
import { answer, answerOf, answers, drawn, PERSONS, told, WIDTHS } from "./small-world.js";

describe("a diagram", () => {
  test("answers everybody as the table it was drawn from, and asks for no fact that makes no difference", () => {
    fc.assert(
      fc.property(answers(2), (table) => {
        const diagram = new Diagram();
        const root = drawn(diagram, table);
        expect(told(diagram, root)).toEqual(table);
        for (const { children } of diagram.nodes) expect(new Set(children).size).toBeGreaterThan(1);
      }),
      { numRuns: perThousand(300) },
    );
  });

  test("is the same edge exactly when it gives everybody the same answer", () => {
    fc.assert(
      fc.property(answers(1), answers(1), (one, other) => {
        const diagram = new Diagram();
        const left = drawn(diagram, one);
        expect(drawn(diagram, one)).toBe(left);
        expect(drawn(diagram, other) === left).toBe(one.join() === other.join());
      }),
      { numRuns: perThousand(300) },
    );
  });

  test("joined to an answer that changes nobody is left as it is, whatever else is said of that answer", () => {
    const diagram = new Diagram();
    const root = drawn(diagram, [0, 1, 0, 1, 2, 2, 0, 1, 0, 1, 2, 2]);
    const neutral = 7;
    expect(diagram.combine(root, terminal(neutral), () => 3, neutral)).toBe(root);
    expect(
      told(
        diagram,
        diagram.combine(root, terminal(6), () => 3, neutral),
      ),
    ).toEqual(Array(12).fill(3));
  });

  test("joined to another one that changes nobody in one of its answers, is left as it is there", () => {
    fc.assert(
      fc.property(answers(2), answers(2), (one, other) => {
        const diagram = new Diagram();
        const join = (left: number, right: number) => (right === 0 ? left : 3 * left + right);
        const [left, right] = [drawn(diagram, one), drawn(diagram, other)];
        const both = diagram.combine(left, right, join, 0);
        expect(both).toBe(diagram.combine(left, right, join));
        expect(told(diagram, both)).toEqual(one.map((before, place) => join(before, other[place] ?? 0)));
      }),
      { numRuns: perThousand(300) },
    );
  });

  test("joined to another one, gives each person both answers", () => {
    fc.assert(
      fc.property(answers(2), answers(2), (one, other) => {
        const diagram = new Diagram();
        const both = diagram.combine(drawn(diagram, one), drawn(diagram, other), (left, right) => 3 * left + right);
        expect(told(diagram, both)).toEqual(one.map((left, place) => 3 * left + (other[place] ?? 0)));
        const doubled = diagram.map(drawn(diagram, one), (each) => 2 * each);
        expect(told(diagram, doubled)).toEqual(one.map((each) => 2 * each));
      }),
      { numRuns: perThousand(300) },
    );
  });

  test("for persons of one class of a fact, answers as if everybody were of that class", () => {
    const place = fc.constantFrom([0, 0], [0, 1], [1, 0], [1, 1], [1, 2], [2, 0], [2, 1]);
    fc.assert(
      fc.property(answers(2), place, (table, [level = 0, index = 0]) => {
        const diagram = new Diagram();
        const restricted = diagram.restrict(drawn(diagram, table), level, index);
        expect(told(diagram, restricted)).toEqual(PERSONS.map((person) => answerOf(table, person.with(level, index))));
      }),
      { numRuns: perThousand(300) },
    );
  });

  test("shows a shortest way to an answer that is given, and none to another", () => {
    fc.assert(
      fc.property(answers(3), fc.nat(3), (table, wanted) => {
        const diagram = new Diagram();
        const root = drawn(diagram, table);
        const way = diagram.wayTo(root, (each) => each === wanted);
        expect(diagram.wayTo(root, (each) => each === 4)).toBeNull();
        if (!table.includes(wanted)) {
          expect(way).toBeNull();
          return;
        }
        const facts = [...(way ?? [])];
        const led = PERSONS.filter((person) => facts.every(([level, index]) => person[level] === index));
        expect(led.length).toBeGreaterThan(0);
        for (const person of led) expect(answerOf(table, person)).toBe(wanted);
        const lengths = PERSONS.filter((person) => answerOf(table, person) === wanted).map((person) => {
          let steps = 0;
          for (let edge = root; !isTerminal(edge); steps++) {
            const { level, children } = diagram.at(edge);
            edge = children[person[level] ?? -1] ?? Number.NaN;
          }
          return steps;
        });
        expect(facts.length).toBe(Math.min(...lengths));
      }),
      { numRuns: perThousand(300) },
    );
  });

  test("reaches every answer that it gives, and children come before what asks for them", () => {
    fc.assert(
      fc.property(answers(3), (table) => {
        const diagram = new Diagram();
        const reached = diagram.reachable(drawn(diagram, table));
        expect(reached.filter(isTerminal).map(terminalOf).sort()).toEqual([...new Set(table)].sort());
        expect(new Set(reached).size).toBe(reached.length);
        for (const [place, edge] of reached.entries()) {
          if (isTerminal(edge)) continue;
          for (const child of diagram.at(edge).children) expect(reached.indexOf(child)).toBeLessThan(place);
        }
      }),
      { numRuns: perThousand(300) },
    );
  });

  test("has no node that was never made", () => {
    expect(() => new Diagram().at(0)).toThrow(new RangeError("no such node"));
  });

  test("forgets what it was told to, and draws it again when it is needed", () => {
    const diagram = new Diagram();
    const kept = diagram.node(0, [terminal(0), terminal(1)]);
    diagram.node(1, [terminal(0), terminal(1)]);
    diagram.forget(1);
    expect(diagram.nodes).toHaveLength(1);
    expect(diagram.node(2, [terminal(1), terminal(0)])).toBe(1);
    expect(diagram.at(diagram.node(1, [terminal(0), terminal(1)])).level).toBe(1);
    expect(diagram.node(0, [terminal(0), terminal(1)])).toBe(kept);
  });

  test("tells of each node that is new and of each pair of parts that is joined, once", () => {
    const seen = { nodes: 0, steps: [] as number[] };
    const diagram = new Diagram({ node: () => seen.nodes++, step: (children) => seen.steps.push(children) });
    const inner = diagram.node(1, [terminal(0), terminal(1), terminal(1)]);
    const root = diagram.node(0, [inner, terminal(1)]);
    diagram.node(0, [inner, terminal(1)]);
    expect(seen).toEqual({ nodes: 2, steps: [] });
    expect(diagram.combine(root, root, (left, right) => left & right)).toBe(root);
    expect(seen).toEqual({ nodes: 2, steps: [2, 3] });
    // Two ways to the same pair: it is joined once.
    const twice = diagram.node(2, [inner, terminal(0), inner]);
    seen.steps.length = 0;
    diagram.map(twice, (each) => each);
    expect(seen.steps).toEqual([3, 3]);
  });
});

test("two classes of a fact differ when somebody's end does, all their other facts the same", () => {
  const place = fc.constantFrom([0, 0, 1], [0, 1, 0], [1, 0, 2], [1, 1, 2], [2, 0, 1]);
  const open = fc.tuple(...WIDTHS.map((width) => fc.subarray([...Array(width).keys()], { minLength: 1 })));
  fc.assert(
    fc.property(answers(2), place, open, (table, [level = 0, from = 0, to = 0], classes) => {
      const diagram = new Diagram();
      const apart = (left: number, right: number) => left !== right && left !== NOBODY && right !== NOBODY;
      const expected = PERSONS.filter((person) =>
        person.every((index, own) => own === level || classes[own]?.includes(index)),
      ).some((person) => apart(answerOf(table, person.with(level, from)), answerOf(table, person.with(level, to))));
      const asked: [number, number, number] = [level, from, to];
      const found = differs(diagram, drawn(diagram, table), asked, (own) => classes[own] ?? [], apart);
      expect(found).toBe(expected);
    }),
  );
});

test("a fact is out of place where it has no room, and where it is absent although it has", () => {
  const diagram = new Diagram();
  // Months of a number (two classes, and absent), beside a number that is none, temporary or permanent.
  const root = misplaced(diagram, { level: 1, width: 2, control: 0, applies: [false, true, false] });
  const out = (number: number, months: number) => answer(diagram, root, [number, months]) === YES;
  expect([0, 1, 2].map((months) => out(0, months))).toEqual([true, true, false]);
  expect([0, 1, 2].map((months) => out(1, months))).toEqual([false, false, true]);
  expect([0, 1, 2].map((months) => out(2, months))).toEqual([true, true, false]);
});
