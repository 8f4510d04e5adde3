import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { describe, expect, test } from "vitest";

/** The folders of `src/`, first to last. A file imports from its own folder and from those before it. */
const FOLDERS = [
  "diagram",
  "model",
  "facts",
  "evaluate",
  "reason",
  "words",
  "rulebook",
  "compile",
  "time",
  "sql",
  "tools",
  "mcp",
  "exam",
  "dbt",
  "form",
];
/** What one folder imports from outside the order, and why. */
const EXCEPTIONS: Record<string, readonly string[]> = {
  // The dates of a person become the facts of the shipped rulebook.
  time: ["shipped.ts", "index.ts"],
  // The dbt package is generated from the shipped rulebook and its kit; no entry point imports it.
  dbt: ["shipped.ts", "conformance.ts"],
  // Decisions and their words share one chunk with the main entry point, so a program loads fewer files.
  words: ["index.ts"],
  // The tools ask the library as an application does.
  tools: ["index.ts", "schemas.ts", "time.ts"],
  // The form uses the library as an application does.
  form: ["index.ts", "time.ts"],
};
/** The only files that import a package, or a module of Node. */
const VENDORS: Record<string, readonly string[]> = {
  "json-rules-engine": ["compile/engine.ts"],
  // The server for assistants uses the package as an application does.
  "carte-vitale": ["mcp/interview.ts", "mcp/resources.ts"],
  "carte-vitale/messages/en": ["mcp/interview.ts", "mcp/resources.ts"],
  "carte-vitale/messages/fr": ["mcp/interview.ts"],
  "carte-vitale/tools": ["mcp/interview.ts", "mcp/server.ts"],
  "node:fs": ["mcp.ts", "grade.ts"],
  "node:process": ["mcp.ts", "mcp/server.ts", "grade.ts"],
  "@modelcontextprotocol/server": ["mcp/server.ts"],
  "@modelcontextprotocol/server/stdio": ["mcp/server.ts"],
  "date-fns": ["time/calendar.ts"],
  "@date-fns/utc/utc": ["time/calendar.ts"],
  yaml: ["dbt/properties.ts"],
  zod: ["rulebook/strict-object.ts", "rulebook/schema.ts", "rulebook/read.ts", "schemas.ts"],
};

const files = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
const importsOf = (file: string) =>
  [...readFileSync(join("src", file), "utf8").matchAll(/^(?:import|export)\b(?:[^;"]*? from)? "([^"]+)"/gm)].map(
    ([, from]) => from ?? "",
  );
const ownImportsOf = (file: string) =>
  importsOf(file)
    .filter((from) => from.startsWith(".") && from.endsWith(".js"))
    .map((from) => normalize(join(dirname(file), from)).replace(/\.js$/, ".ts"));
const folderOf = (file: string) => (file.includes("/") ? (file.split("/")[0] ?? "") : "");

describe("imports run one way", () => {
  test("every folder has its place", () => {
    const folders = new Set(files.map(folderOf).filter((folder) => folder !== "" && folder !== "shipped"));
    expect([...folders].sort()).toEqual([...FOLDERS].sort());
  });

  test.each(files.filter((file) => FOLDERS.includes(folderOf(file))))("%s imports no later folder", (file) => {
    const folder = folderOf(file);
    for (const from of ownImportsOf(file)) {
      const isEarlier = folderOf(from) !== "" && FOLDERS.indexOf(folderOf(from)) <= FOLDERS.indexOf(folder);
      const isException = (EXCEPTIONS[folder] ?? []).includes(from);
      expect(isEarlier || isException, `${file} imports ${from}`).toBe(true);
    }
  });

  test("no file imports itself by way of others", () => {
    const done = new Set<string>();
    const visit = (file: string, path: readonly string[]): void => {
      expect(path, `${[...path, file].join(" imports ")}`).not.toContain(file);
      if (done.has(file)) return;
      for (const from of ownImportsOf(file)) visit(from, [...path, file]);
      done.add(file);
    };
    for (const file of files) visit(file, []);
  });

  test.each(files)("%s imports only the packages that are its own", (file) => {
    for (const from of importsOf(file).filter((each) => !each.startsWith("."))) {
      const owners = VENDORS[from.startsWith("date-fns/") ? "date-fns" : from] ?? [];
      expect(owners, `${file} imports ${from}`).toContain(file);
    }
  });
});

test("no entry point imports the generator of the dbt package", () => {
  expect(
    files.filter((file) => folderOf(file) !== "dbt" && ownImportsOf(file).some((from) => folderOf(from) === "dbt")),
  ).toEqual([]);
});

test("date-fns is used for arithmetic on given days only, never for today's date", () => {
  expect(importsOf("time/calendar.ts").filter((from) => !from.startsWith("."))).toEqual([
    "@date-fns/utc/utc",
    "date-fns/addDays",
    "date-fns/addMonths",
    "date-fns/addWeeks",
    "date-fns/differenceInCalendarMonths",
    "date-fns/lastDayOfMonth",
    "date-fns/parseISO",
  ]);
});
