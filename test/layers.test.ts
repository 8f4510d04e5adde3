import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { describe, expect, test } from "vitest";

/** The pipeline, first to last: a file imports only from files before it. */
const LAYERS = [
  "freeze",
  "rulebook",
  "decision",
  "rulebook/model",
  "rulebook/error",
  "strict-object",
  "rulebook/schema",
  "rulebook/checks",
  "rulebook/read",
  "compile/engine",
  "compile/partition",
  "diagram",
  "diagram/smallest-sets",
  "diagram/absent",
  "compile/limits",
  "compile/tabulate",
  "reason/compiled-rules",
  "compile/assemble",
  "compile/combine",
  "compile/certificate",
  "evaluate/compiled",
  "shipped",
  "compiled-reader",
  "compile/contradictions",
  "compile/rules",
  "evaluate/load",
  "compile/link",
  "compile/count",
  "evaluate/facts-error",
  "evaluate/read-object",
  "evaluate/options",
  "evaluate/classify",
  "evaluate/class-key",
  "evaluate/strides",
  "evaluate/packing",
  "evaluate/refusals",
  "evaluate/read-facts",
  "evaluate/facts-issues",
  "compile/reader",
  "evaluate/completions",
  "evaluate/plan",
  "evaluate/merge",
  "evaluate/survey",
  "evaluate",
  "columns/read-columns",
  "columns/take-stride",
  "columns",
  "compile/examine",
  "reason/space",
  "reason/situation",
  "reason/because",
  "reason/ways",
  "reason/basis",
  "diagram/differs",
  "reason/margins",
  "reason/rules",
  "reason/explain",
  "reason/changes",
  "reason/weights",
  "reason/interview",
  "reason/record",
  "reason",
  "shipped-rules",
  "messages/catalogue",
  "messages/reasoning",
  "messages/en/reasoning",
  "messages/fr/reasoning",
  "describe",
  "describe-reasoning",
  "describe-record",
  "index",
  "messages/en/facts",
  "messages/en/documents",
  "messages/en",
  "messages/fr/facts",
  "messages/fr/documents",
  "messages/fr",
  "compile",
  "schemas",
  "time/calendar",
  "time/person",
  "time/facts-on",
  "time/changes",
  "time",
  "conformance",
];
const VENDORS: Record<string, string[]> = {
  "json-rules-engine": ["compile/engine"],
  "date-fns": ["time/calendar"],
  "@date-fns/utc/utc": ["time/calendar"],
  zod: ["strict-object", "rulebook/schema", "rulebook/read", "schemas"],
};

const files = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
const importsOf = (file: string) =>
  [...readFileSync(join("src", file), "utf8").matchAll(/^(?:import|export)\b(?:[^;"]*? from)? "([^"]+)"/gm)].map(
    ([, from]) => from ?? "",
  );

test("of date-fns only what reckons with days that are handed in, nothing that asks what day it is", () => {
  expect(importsOf("time/calendar.ts").filter((from) => !from.startsWith("."))).toEqual([
    "@date-fns/utc/utc",
    "date-fns/addDays",
    "date-fns/addMonths",
    "date-fns/addWeeks",
    "date-fns/differenceInCalendarMonths",
    "date-fns/isValid",
    "date-fns/lastDayOfMonth",
    "date-fns/parseISO",
  ]);
});

describe("imports run one way", () => {
  test("every file has its place in the pipeline", () => {
    expect(files.map((file) => file.replace(/\.ts$/, "")).sort()).toEqual([...LAYERS].sort());
  });
  test.each(files)("%s", (file) => {
    const own = file.replace(/\.ts$/, "");
    for (const from of importsOf(file)) {
      if (from.startsWith(".") && from.endsWith(".js")) {
        const other = normalize(join(dirname(own), from)).replace(/\.js$/, "");
        expect(LAYERS.indexOf(other), `${own} imports ${other}`).toBeLessThan(LAYERS.indexOf(own));
      } else if (!from.startsWith(".")) {
        expect(VENDORS[from.startsWith("date-fns/") ? "date-fns" : from] ?? [], `${own} imports ${from}`).toContain(
          own,
        );
      }
    }
  });
});
