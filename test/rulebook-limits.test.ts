import { RulebookError, type RulebookIssue } from "carte-vitale/compile";
import { describe, expect, test } from "vitest";
import { issueLines, issueLinesOf } from "./issue-lines.js";
import type { Draft } from "./rulebooks.js";

const times = <T>(length: number, each: (index: number) => T): T[] => Array.from({ length }, (_, index) => each(index));
const noPlace = { file: null, rule: null, clause: null, path: [], example: null };
const NUMBER = "1850578006084";
const young = "law.minimum-age.too-young";
const youngRule = (d: Draft) => d.law["minimum-age"]["too-young"];
const nested = (levels: number): unknown => times(levels, () => null).reduce<unknown>((inner) => [inner], "deepest");

describe("a limit may be reached, not passed:", () => {
  const facts = (count: number) => (d: Draft) => {
    for (const name of times(count - Object.keys(d.facts).length, (index) => `added${index}`)) {
      d.facts[name] = { boolean: true };
      d.diagramOrder.push(name);
    }
  };
  test("200 facts", () => {
    expect(issueLines(facts(200))).toEqual([]);
    expect(issueLines(facts(201))).toEqual(["facts (malformed): facts: a rulebook has at most 200 facts"]);
  });

  test("200 characters of a text", () => {
    const version = (letters: number) => (d: Draft) => Object.assign(d, { version: "v".repeat(letters) });
    expect(issueLines(version(200))).toEqual([]);
    expect(issueLines(version(201))).toEqual(["version (malformed): version: a text has at most 200 characters"]);
  });

  test("200 characters of a key, which the issue does not repeat", () => {
    const step = (letters: number) => (d: Draft) => {
      d.steps["s".repeat(letters)] = { cites: [{ source: "service-public-f265" }] };
    };
    expect(issueLines(step(200))).toEqual([]);
    expect(issueLines(step(201))).toEqual(["steps (malformed): steps: a key has at most 200 characters"]);
  });

  test("2,000,000 characters of JSON", () => {
    const characters = (count: number) => {
      // A list of texts: two characters around it, three of quotes and comma with each but the last.
      const texts = times(9999, () => "a".repeat(197));
      const list = [...texts, "b".repeat(count - 2 - 9999 * 200 - 2)];
      expect(JSON.stringify(list)).toHaveLength(count);
      return issueLinesOf(list).join();
    };
    expect(characters(2_000_000)).toMatch(/expected object/);
    expect(characters(2_000_001)).toBe(" (malformed): a rulebook has at most 2000000 characters of JSON");
  });

  test("2,000,000 characters of JSON, with objects, numbers and quotes to escape", () => {
    const sized = (count: number) => {
      const entries = times(20_000, (index) => [`key-${index}`, { text: '"', list: [index, true, null], none: {} }]);
      const input = Object.fromEntries(entries);
      const rest = count - JSON.stringify({ ...input, list: ["a"] }).length;
      // Each further text takes a comma and two quotes.
      const texts = times(Math.floor(rest / 193), () => "a".repeat(190));
      Object.assign(input, { list: ["a".repeat(1 + (rest % 193)), ...texts] });
      expect(JSON.stringify(input)).toHaveLength(count);
      return issueLinesOf(input).join();
    };
    expect(sized(2_000_000)).not.toMatch(/at most/);
    expect(sized(2_000_001)).toMatch(/at most 2000000 characters of JSON/);
  });

  test("64 levels", () => {
    const line = (levels: number) => issueLinesOf(nested(levels)).join();
    const path = times(64, () => "0").join(".");
    const shown = times(16, () => "0").join(".");
    const tooDeep = `${path} (malformed): ${shown}.…: a rulebook is at most 64 levels deep`;
    expect(line(64)).toMatch(/expected object/);
    // More levels than the stack holds: 4,000 when JSON is parsed, 50,000 when it is written.
    for (const count of [65, 4000, 10_000, 50_000]) expect(line(count)).toBe(tooDeep);
  });

  test("100 codes listed as accepted", () => {
    const steps = (count: number) => (d: Draft) => {
      d.steps = Object.fromEntries(
        times(count, (index) => [`step-${index}`, { cites: [{ source: "service-public-f265" }] }]),
      );
      for (const { channels } of Object.values<Draft>(d.procedures)) {
        for (const channel of Object.values<Draft>(channels)) channel.steps = ["step-0"];
      }
      d.procedures["order-card"].channels.mail.steps = ["walk"];
    };
    const place = "procedures.order-card.channels.mail.steps.0";
    const line = `${place} (malformed): ${place}: Invalid option: expected one of`;
    const listed = times(100, (index) => `"step-${index}"`).join("|");
    expect(issueLines(steps(100))).toEqual([`${line} ${listed}`]);
    expect(issueLines(steps(101))).toEqual([`${line} the 101 declared codes`]);
  });

  test("1,000 issues reported", () => {
    const issues = times(1001, (index): RulebookIssue => ({ ...noPlace, code: "gap", message: `issue ${index}` }));
    const full = new RulebookError(issues.slice(0, 1000));
    expect(full.issues).toEqual(issues.slice(0, 1000));
    const over = new RulebookError(issues);
    expect(over.issues).toEqual([...issues.slice(0, 1000), { ...noPlace, code: "more", message: "and 1 more" }]);
    expect(over.message).toMatch(/- issue 999\.\n- and 1 more\.$/);
    expect(issueLinesOf(times(1001, () => 1n))).toHaveLength(1000);
  });
});

describe("what JSON cannot hold is refused at its place:", () => {
  const unreadable = "the value cannot be read: use plain JSON";
  const throwing = (thrown: unknown) => () => {
    throw thrown;
  };
  const endless = (): unknown => new Proxy({}, { get: endless, ownKeys: () => ["more"], getOwnPropertyDescriptor });
  const getOwnPropertyDescriptor = () => ({ enumerable: true, configurable: true, value: 1 });
  const revoked = () => {
    const { proxy, revoke } = Proxy.revocable([], {});
    revoke();
    return proxy;
  };

  test.each<[string, (d: Draft) => void, string[]]>([
    [
      "a bigint",
      (d) => Object.assign(youngRule(d).conditions.all[0], { value: BigInt(NUMBER) }),
      [
        `${young}.conditions.all.0.value / minimum-age / too-young / under-minimum-age (malformed): ${young}.conditions.all.0.value: a bigint is not JSON: use a number`,
      ],
    ],
    [
      "a cycle",
      (d) => Object.assign(d.law["minimum-age"], { self: d.law }),
      [
        "law.minimum-age.self / minimum-age / self (malformed): law.minimum-age.self: a cycle: a value that contains itself is not JSON",
      ],
    ],
    [
      "a key __proto__, in a rule",
      (d) => Object.defineProperty(youngRule(d).event, "__proto__", { value: NUMBER, enumerable: true }),
      [
        `${young}.event.__proto__ / minimum-age / too-young (malformed): ${young}.event.__proto__: the key __proto__ is reserved by JavaScript: use another name`,
      ],
    ],
    [
      "a text of 201 characters, in a contradiction",
      (d) => {
        const [clause] = Object.values<Draft>(d.contradictions)[0].conditions.all;
        clause.value = NUMBER.repeat(16);
      },
      [expect.stringMatching(/^contradictions\.[a-z-]+\.conditions\.all\.0\.value .*at most 200 characters$/)],
    ],
    [
      "conditions of more than 64 levels",
      (d) => {
        for (let level = 0; level < 100; level++) youngRule(d).conditions = { not: youngRule(d).conditions };
      },
      [
        expect.stringMatching(
          /^law\.minimum-age\.too-young\.conditions(\.not)+ \/ minimum-age \/ too-young \/ .*64 levels deep$/,
        ),
      ],
    ],
    [
      "a getter that throws",
      (d) => Object.defineProperty(d.steps, "walk", { enumerable: true, get: throwing(new Error(NUMBER)) }),
      [`steps.walk (malformed): steps.walk: ${unreadable}`],
    ],
    [
      "a proxy that throws",
      (d) => Object.assign(d.steps, { walk: new Proxy({}, { ownKeys: throwing(new Error(NUMBER)) }) }),
      [`steps.walk (malformed): steps.walk: ${unreadable}`],
    ],
    [
      "a revoked proxy",
      (d) => Object.assign(d.steps, { walk: revoked() }),
      [`steps.walk (malformed): steps.walk: ${unreadable}`],
    ],
    [
      "a proxy without end",
      (d) => Object.assign(d.steps, { walk: endless() }),
      [expect.stringMatching(/^steps\.walk(\.more)+ \(malformed\): .*64 levels deep$/)],
    ],
    [
      "several at once",
      (d) => {
        d.version = 1n;
        d.steps.walk = 2n;
      },
      [
        "version (malformed): version: a bigint is not JSON: use a number",
        "steps.walk (malformed): steps.walk: a bigint is not JSON: use a number",
      ],
    ],
  ])("%s", (_, edit, lines) => {
    const found = issueLines(edit);
    expect(found).toEqual(lines);
    expect(found.join()).not.toContain(NUMBER);
  });

  test("whatever a toJSON method throws, the path is named and the error is not repeated", () => {
    const trap = (): unknown => new Proxy({}, { get: () => throwing(trap())() });
    for (const thrown of [
      undefined,
      null,
      Symbol("no"),
      new RangeError(NUMBER),
      new Error("too much recursion"),
      trap(),
    ]) {
      const lines = issueLinesOf({ law: { question: { rule: { toJSON: throwing(thrown) } } } });
      expect(lines).toEqual([`law.question.rule / question / rule (malformed): law.question.rule: ${unreadable}`]);
    }
  });

  test("lists and shared values whose JSON would be endless are refused at once", () => {
    const doubled = times(64, () => null).reduce<unknown>((inner) => [inner, inner], "shared");
    for (const input of [
      Array(2 ** 32 - 1),
      doubled,
      new Proxy([], { get: (_, key) => (key === "length" ? Infinity : 1) }),
    ]) {
      // Without the limit, none of these would end.
      expect(issueLinesOf(input)).toEqual([" (malformed): a rulebook has at most 2000000 characters of JSON"]);
    }
  });
});

test("what JSON leaves out or converts is left out or converted", () => {
  const lines = issueLines((d) => {
    d.facts.age.default = undefined;
    d.facts.age.change = () => "wait";
    d.version = { toJSON: () => "mine" };
    d.sources["service-public-f265"].url = Number.NaN;
    d[Symbol("more")] = 1;
  });
  expect(lines).toEqual([]);
});

test("a value that occurs twice without containing itself is no cycle", () => {
  const cites = [{ source: "service-public-f265" }];
  const lines = issueLines((d) => {
    for (const step of Object.values<Draft>(d.steps)) step.cites = cites;
  });
  expect(lines).toEqual([]);
});

test("the name of the error tells it from others", () => {
  expect(new RulebookError([]).name).toBe("RulebookError");
});
