import { evaluate } from "carte-vitale";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { START, type State, step } from "../src/mcp/interview.js";
import { perThousand } from "./runs.js";

const NOTHING = { facts: {} };
const ask = (input: unknown, state: State = START, reply?: unknown) => {
  const next = step(input, state, reply);
  if (next.ask === null) throw new Error("no question is left");
  return next;
};

describe("The interview of a client that can ask", () => {
  test("asks the best question first, as a choice in words", () => {
    const { ask: form, state } = ask(NOTHING);
    expect(Object.keys(form.properties)).toEqual([evaluate({}, { assume: "nothing" }).missing[0]]);
    expect(form.properties.otherScheme).toMatchObject({
      oneOf: [{ const: "none" }, { const: "s1" }, { const: "other" }],
    });
    expect(state).toMatchObject({ asked: "otherScheme", rounds: 1 });
  });

  test("asks in the language of the input, and takes yes and no as they are said", () => {
    const known = { nirKind: "permanent", otherScheme: "none", age: 40, status: "employee", nationality: "french" };
    const facts = { ...known, cardState: "none" };
    const { ask: form, state } = ask({ facts, language: "fr" });
    expect(form.message).toMatch(/^Les droits de la personne/);
    const next = ask({ facts, language: "fr" }, state, { action: "accept", content: { rightsOpen: "false" } });
    expect(next.state.answers).toEqual({ rightsOpen: false });
  });

  test("asks nothing where the input is refused, or nothing is missing", () => {
    for (const input of [
      { facts: { age: 400 } },
      { facts: {}, target: "eligible" },
      5,
      { facts: { otherScheme: "other" } },
    ]) {
      expect(step(input, START)).toEqual({ ask: null, input });
    }
  });

  test("ends after nine questions, fewer than clients allow", () => {
    let next = step(NOTHING, START);
    let count = 0;
    while (next.ask !== null) {
      count += 1;
      next = step(NOTHING, next.state, { action: "decline" });
    }
    expect(count).toBe(9);
  });

  test("offers a date only beside a day", () => {
    const facts = { nirKind: "permanent", status: "dependent", otherScheme: "none", rightsOpen: true };
    expect(Object.keys(ask({ facts }).ask.properties)).toEqual(["age"]);
    expect(Object.keys(ask({ facts, on: "2026-11-30" }).ask.properties)).toEqual(["birthDate", "age"]);
  });

  test("whatever a client sends back, there is a next step and no exception", () => {
    const reply = fc.oneof(fc.anything(), fc.record({ action: fc.constant("accept"), content: fc.anything() }));
    fc.assert(
      fc.property(reply, (sent) => {
        const next = step(NOTHING, ask(NOTHING).state, sent ?? null);
        expect(next).toHaveProperty("ask");
      }),
      { numRuns: perThousand(200) },
    );
  });
});
