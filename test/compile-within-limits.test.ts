import { verify } from "carte-vitale/compile";
import { describe, expect, test } from "vitest";
import type { Draft } from "./rulebooks.js";
import { is, mustDo, oneOf, procedure, rule, smallRulebook, trueOrFalse, trueOrFalseEach } from "./small-rulebooks.js";

const entitled = (conditions: Draft) => rule(conditions, { type: "entitlement" });
const issuesOf = async (rulebook: Draft) => (await verify(rulebook)).issues.map(({ code }) => code);

describe("A rulebook within the limits is compiled that has", () => {
  test("5,000 sets of facts that contradict each other", async () => {
    const codes = (letter: string, count: number) => Array.from({ length: count }, (_, index) => `${letter}${index}`);
    const [p, q] = [codes("p", 51), codes("q", 101)];
    const contradiction = {
      parameters: [],
      conditions: { all: [is("p", p.slice(1), "in"), is("q", q.slice(1), "in")] },
      event: { type: "contradiction" },
    };
    const rulebook = smallRulebook({
      facts: { a: trueOrFalse(), p: oneOf(p), q: oneOf(q) },
      blockers: { no: { all: [is("a", true)] } },
      contradictions: { both: contradiction },
    });
    // 50 values of the one with 100 of the other are 5,000.
    expect(await issuesOf(rulebook)).toEqual([]);
  });

  test("a rule of many pairs: the same open condition is decided once", async () => {
    const pairs = Array.from({ length: 12 }, (_, pair) => ({
      any: [is(`g${2 * pair}`, true), is(`g${2 * pair + 1}`, true)],
    }));
    expect(await issuesOf(smallRulebook({ facts: trueOrFalseEach(24), blockers: { no: { all: pairs } } }))).toEqual([]);
  });

  test("many rules about the last of many facts: a rule costs nothing for the facts that it does not read", async () => {
    const law = Object.fromEntries(
      Array.from({ length: 600 }, (_, index) => [
        `route-${index}`,
        entitled({ all: [is(`g${189 - (index % 3)}`, true)] }),
      ]),
    );
    const rulebook = smallRulebook({ facts: trueOrFalseEach(190), blockers: { no: { all: [is("g0", false)] } }, law });
    expect(await issuesOf(rulebook)).toEqual([]);
  });

  test("many combinations of rules that lead to few different answers", async () => {
    const letters = [..."abcdefghi"];
    const facts = {
      t: trueOrFalse(),
      ...Object.fromEntries(["p", "q", "r", "s"].map((fact) => [fact, oneOf(letters)])),
      u: oneOf(["one", "two", "three"]),
    };
    const routes = ["p", "q", "r", "s"].flatMap((fact) =>
      letters.map((letter) => [`${fact}-${letter}`, entitled({ all: [is(fact, letter)] })]),
    );
    const law = {
      ...Object.fromEntries(routes),
      writes: mustDo("write", ["no"], { all: [is("u", "one")] }),
      calls: mustDo("call", ["no"], { all: [is("u", "two")] }),
    };
    const procedures = { write: procedure("holder"), call: procedure("holder") };
    expect(
      await issuesOf(smallRulebook({ facts, blockers: { no: { all: [is("t", true)] } }, law, procedures })),
    ).toEqual([]);
  });
});
