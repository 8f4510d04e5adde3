import { FactsError } from "carte-vitale";
import { eligibleFrom, evaluateOn, factsOn, forecast, type Person } from "carte-vitale/time";
import { describe, expect, test } from "vitest";
import { next } from "./days.js";

describe("refused days and persons", () => {
  const paths = (decide: () => unknown) => {
    try {
      decide();
    } catch (error) {
      expect(error).toBeInstanceOf(FactsError);
      return (error as FactsError).issues.map(({ path, code }) => [path.join("."), code]);
    }
    return [];
  };

  test.each([
    "2026-02-30",
    "2026-02-29",
    "2026-13-01",
    "2026-00-10",
    "2026-01-00",
    "0000-01-01",
    "10000-01-01",
    "2026-1-1",
    "20261123",
    "2026-11-23T00:00:00Z",
    "2026-11-23Z",
    " 2026-11-23",
    "2026-11-23\n",
    "23/11/2026",
    "+002026-11-23",
    "",
    "today",
    20261123,
    null,
    true,
    new Date(0),
    ["2026-11-23"],
    { toString: () => "2026-11-23" },
  ])("%s is not a day", (day) => {
    expect(paths(() => factsOn({ birthDate: day as string }, "2026-11-23"))).toEqual([["birthDate", "not-accepted"]]);
    for (const name of ["residenceSince", "temporaryNumberSince", "residencePermitUntil"]) {
      const refused = day === null && name !== "temporaryNumberSince" ? [] : [[name, "not-accepted"]];
      expect(
        paths(() => factsOn({ [name]: day }, "2026-11-23")),
        name,
      ).toEqual(refused);
    }
    expect(paths(() => evaluateOn({}, day as string))).toEqual([["on", "not-accepted"]]);
    expect(paths(() => eligibleFrom({}, { from: "2026-11-23", until: day as string }))).toEqual([
      ["until", "not-accepted"],
    ]);
    expect(paths(() => forecast({}, { from: day as string, until: "2026-11-23" }))).toEqual([["from", "not-accepted"]]);
  });

  test.each(["birthDate", "residenceSince", "temporaryNumberSince"])(
    "a %s after the day, or after the first day of a range",
    (name) => {
      expect(paths(() => factsOn({ [name]: "2026-11-24" }, "2026-11-23"))).toEqual([[name, "contradiction"]]);
      expect(paths(() => forecast({ [name]: "2026-11-24" }, { from: "2026-11-23", until: "2027-01-01" }))).toEqual([
        [name, "contradiction"],
      ]);
      expect(paths(() => factsOn({ [name]: "2026-11-23" }, "2026-11-23"))).toEqual([]);
    },
  );

  test.each([
    ["birthDate", "age", 12],
    ["residenceSince", "residenceMonths", 3],
    ["residenceSince", "residesInFrance", true],
    ["temporaryNumberSince", "temporaryNumberMonths", 3],
    ["residencePermitUntil", "residencePermit", "valid"],
  ])("%s beside its fact %s", (date, fact, value) => {
    const both = { [date]: "2026-01-01", [fact]: value };
    expect(paths(() => factsOn(both, "2026-11-23"))).toEqual([
      [date, "contradiction"],
      [fact, "contradiction"],
    ]);
  });

  test.each(["residenceSince", "temporaryNumberSince"])("a %s before the birth date", (name) => {
    const born = { birthDate: "2014-03-02" };
    expect(paths(() => factsOn({ ...born, [name]: "2014-03-01" }, "2026-11-23"))).toEqual([
      [name, "contradiction"],
      ["birthDate", "contradiction"],
    ]);
    expect(() => factsOn({ ...born, [name]: "2014-03-01" }, "2026-11-23")).toThrow(
      new RegExp(`${name} must not be before birthDate\\n- birthDate must not be after ${name}$`),
    );
    expect(paths(() => factsOn({ ...born, [name]: "2014-03-02" }, "2026-11-23"))).toEqual([]);
  });

  test("a home elsewhere, and a permit that ended before the birth, contradict no birth date", () => {
    const person = { birthDate: "2014-03-02", residenceSince: null, residencePermitUntil: "2010-01-01" };
    expect(paths(() => factsOn(person, "2026-11-23"))).toEqual([]);
  });

  test("the day of issue of a temporary number beside another kind", () => {
    for (const nirKind of ["none", "permanent"] as const) {
      expect(paths(() => factsOn({ nirKind, temporaryNumberSince: "2026-01-01" }, "2026-11-23"))).toEqual([
        ["nirKind", "contradiction"],
        ["temporaryNumberSince", "contradiction"],
      ]);
    }
  });

  test("an unknown kind of number is not accepted, and contradicts nothing", () => {
    const person = { nirKind: "final", temporaryNumberSince: "2026-01-01" };
    expect(paths(() => factsOn(person as never, "2026-11-23"))).toEqual([["nirKind", "not-accepted"]]);
  });

  test("a malformed date beside its fact: both issues", () => {
    expect(paths(() => factsOn({ birthDate: "2026-02-30", age: 12 }, "2026-11-23"))).toEqual([
      ["birthDate", "contradiction"],
      ["age", "contradiction"],
      ["birthDate", "not-accepted"],
    ]);
  });

  test("a range is refused when its last day is", () => {
    const person = { birthDate: "1970-05-01", nirKind: "permanent", status: "employee" } as const;
    const last = "2101-04-30";
    expect(evaluateOn(person, last).outcome).toBe("eligible");
    expect(forecast(person, { from: "2026-01-01", until: last })).toHaveLength(1);
    const refused = [["birthDate", "not-accepted"]];
    expect(paths(() => evaluateOn(person, next(last)))).toEqual(refused);
    expect(paths(() => forecast(person, { from: "2026-01-01", until: next(last) }))).toEqual(refused);
    expect(paths(() => eligibleFrom(person, { from: "2026-01-01", until: next(last) }))).toEqual(refused);
  });

  test("months of residence and of a number stop at their maximum", () => {
    const resident = { residenceSince: "1873-01-17", temporaryNumberSince: "1873-01-17" };
    expect(factsOn(resident, "2026-11-23")).toEqual({
      residesInFrance: true,
      residenceMonths: 1560,
      temporaryNumberMonths: 120,
    });
    expect(factsOn({ residenceSince: "1900-01-31" }, "2030-01-30").residenceMonths).toBe(1559);
    expect(
      ["2030-01-31", "2030-03-01"].map((on) => factsOn({ residenceSince: "1900-01-31" }, on).residenceMonths),
    ).toEqual([1560, 1560]);
  });

  test("a contradiction between facts names the keys that were handed in", () => {
    const held = { temporaryNumberSince: "2026-01-01", cardState: "held" } as const;
    expect(() => factsOn(held, "2026-11-23")).toThrow(/cardState contradicts temporaryNumberSince/);
    expect(paths(() => factsOn({ temporaryNumberSince: "2026-01-01", cardState: "held" }, "2026-11-23"))).toEqual([
      ["temporaryNumberSince", "contradiction"],
      ["cardState", "contradiction"],
    ]);
    expect(paths(() => factsOn({ birthDate: "1850-01-01" }, "2026-11-23"))).toEqual([["birthDate", "not-accepted"]]);
  });

  test("each contradiction names the other keys in `with`", () => {
    const contradictions = (decide: () => unknown) => {
      try {
        decide();
      } catch (error) {
        return (error as FactsError).issues.map(({ path, code, with: others }) => [path.join("."), code, others]);
      }
      return [];
    };
    const on = "2026-11-23";
    expect(contradictions(() => factsOn({ birthDate: "2014-03-02", age: 12 }, on))).toEqual([
      ["birthDate", "contradiction", ["age"]],
      ["age", "contradiction", ["birthDate"]],
    ]);
    expect(contradictions(() => factsOn({ temporaryNumberSince: "2026-01-01", cardState: "held" }, on))).toEqual([
      ["temporaryNumberSince", "contradiction", ["cardState"]],
      ["cardState", "contradiction", ["temporaryNumberSince"]],
    ]);
    expect(contradictions(() => factsOn({ birthDate: "2026-11-24" }, on))).toEqual([
      ["birthDate", "contradiction", ["on"]],
    ]);
    const range = { from: "2026-11-24", until: on };
    expect(contradictions(() => forecast({ birthDate: "2026-11-25" }, range))).toEqual([
      ["from", "contradiction", ["until"]],
      ["until", "contradiction", ["from"]],
      ["birthDate", "contradiction", ["from"]],
    ]);
    expect(contradictions(() => factsOn({ birthDate: "today" }, on))).toEqual([
      ["birthDate", "not-accepted", undefined],
    ]);
  });

  test("a range that ends before it begins, or is null", () => {
    expect(paths(() => forecast({}, { from: "2026-11-24", until: "2026-11-23" }))).toEqual([
      ["from", "contradiction"],
      ["until", "contradiction"],
    ]);
    expect(paths(() => eligibleFrom({}, null as never))).toEqual([
      ["from", "not-accepted"],
      ["until", "not-accepted"],
    ]);
  });

  test.each([
    ["an unknown key", { from: "2026-11-23", until: "2026-11-24", assume: "nothing" }, [["", "range"]]],
    ["inherited days", Object.create({ from: "2026-11-23", until: "2026-11-24" }), null],
    [
      "an instance of a class",
      new (class {
        from = "2026-11-23";
        until = "2026-11-24";
      })(),
      null,
    ],
    [
      "a getter that throws",
      {
        get from() {
          return JSON.parse("{");
        },
        until: "2026-11-24",
      },
      [["from", "not-accepted"]],
    ],
    ["a proxy that throws", new Proxy({}, { getPrototypeOf: () => JSON.parse("{") }), null],
  ])("a malformed range: %s", (_, range, expected) => {
    const none = [
      ["from", "not-accepted"],
      ["until", "not-accepted"],
    ];
    expect(paths(() => forecast({}, range as never))).toEqual(expected ?? none);
  });

  test.each(["birthDate", "residenceSince", "temporaryNumberSince", "residencePermitUntil", "from"])(
    "an inherited %s is ignored",
    (name) => {
      const person = {
        age: 30,
        nationality: "other",
        residencePermit: "valid",
        nirKind: "permanent",
        status: "employee",
      };
      const range = { from: "2026-11-23", until: "2027-11-23" };
      const decide = () => [
        evaluateOn(person as never, "2026-11-23"),
        forecast(person as never, range),
        ...paths(() => factsOn({ residencePermit: "bad" } as never, "x")),
        ...paths(() => forecast({}, { from: "x", until: "y" })),
      ];
      const clean = decide();
      Object.defineProperty(Object.prototype, name, {
        value: "2026-12-01",
        configurable: true,
        enumerable: true,
        writable: true,
      });
      try {
        expect(decide()).toEqual(clean);
      } finally {
        Reflect.deleteProperty(Object.prototype, name);
      }
    },
  );

  test("a refused date or day does not hide contradictions of the date", () => {
    const keys = (person: Person, on: string) => new Set(paths(() => factsOn(person, on)).map(([path]) => path));
    const later = { temporaryNumberSince: "2027-01-01" };
    expect(keys({ ...later, nirKind: "permanent" }, "2026-11-23")).toEqual(
      new Set(["temporaryNumberSince", "nirKind"]),
    );
    expect(keys({ ...later, cardState: "held" }, "2026-11-23")).toEqual(new Set(["temporaryNumberSince", "cardState"]));
    const early = { temporaryNumberSince: "2026-01-01" };
    expect(keys({ ...early, nirKind: "permanent" }, "x")).toEqual(new Set(["on", "temporaryNumberSince", "nirKind"]));
    expect(keys({ birthDate: "1700-01-01" }, "x")).toEqual(new Set(["on"]));
    expect(paths(() => factsOn({ birthDate: "2000-01-01", age: "x" } as never, "2026-11-23"))).toEqual([
      ["birthDate", "contradiction"],
      ["age", "contradiction"],
      ["age", "not-accepted"],
    ]);
    expect(paths(() => forecast({ birthDate: "2030-01-01" }, { from: "x", until: "2026-11-23" }))).toEqual([
      ["from", "not-accepted"],
      ["birthDate", "contradiction"],
    ]);
  });

  test("options are read once for all days", () => {
    let reads = 0;
    const options = {
      get assume() {
        return reads++ % 2 === 0 ? "nothing" : "defaults";
      },
    } as const;
    const child = { birthDate: "2012-02-29", status: "dependent" } as const;
    const range = { from: "2020-01-01", until: "2031-01-01" };
    expect(forecast(child, range, options)).toEqual(forecast(child, range, { assume: "nothing" }));
  });

  test("issues of days, dates, facts and options together", () => {
    const person = { birthDate: "2026-02-30", status: "wizard", residenceMonths: -1 } as never;
    const options = { assume: "all" } as never;
    expect(paths(() => evaluateOn(person, "2026-11-23", options))).toEqual([
      ["birthDate", "not-accepted"],
      ["residenceMonths", "not-accepted"],
      ["status", "not-accepted"],
      ["options", "option"],
    ]);
    expect(paths(() => forecast(person, { from: "x", until: "y" }, options)).map(([path]) => path)).toEqual([
      "from",
      "until",
      "birthDate",
      "residenceMonths",
      "status",
      "options",
    ]);
  });

  test("no issue repeats a value or an unknown key", () => {
    const secret = "1850578006084";
    try {
      factsOn({ birthDate: secret, status: secret, [secret]: secret } as never, secret);
      expect.fail("accepted");
    } catch (error) {
      const { issues, message } = error as FactsError;
      expect(issues.map(({ path }) => path.join("."))).toEqual(["on", "", "birthDate", "status"]);
      expect(message + JSON.stringify(issues)).not.toContain(secret);
    }
  });

  test.each([
    ["null", null],
    ["a list", []],
    ["a date", new Date(0)],
    ["a proxy that throws", new Proxy({}, { ownKeys: () => JSON.parse("{") })],
    ["a getter that throws", Object.defineProperty({}, "birthDate", { enumerable: true, get: () => JSON.parse("{") })],
  ])("%s in place of a person", (_, person) => {
    expect(paths(() => factsOn(person as Person, "2026-11-23")).length).toBe(1);
  });
});
