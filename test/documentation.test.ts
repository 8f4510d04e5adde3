import { readFileSync } from "node:fs";
import { rulebook } from "carte-vitale";
import { expect, test } from "vitest";

const readme = readFileSync("README.md", "utf8");

test("the README's table of facts is the vocabulary: names, values, ranges and defaults", () => {
  const rows = [...readme.matchAll(/^\| `(\w+)` +\| (.*\S) +\| (\S+) +\|$/gm)].map(([, name, values, absent]) => ({
    name,
    codes: [...(values ?? "").matchAll(/`([\w-]+)`/g)].map(([, code]) => code),
    range: (values ?? "")
      .match(/(\d+) to (\d+)/)
      ?.slice(1)
      .map(Number),
    absent: absent?.replaceAll("`", ""),
  }));
  expect(rows).toEqual(
    Object.entries(rulebook.facts).map(([name, fact]) => ({
      name,
      codes: "values" in fact ? Object.keys(fact.values) : "boolean" in fact ? ["true", "false"] : [],
      range: "minimum" in fact ? [fact.minimum, fact.maximum] : undefined,
      absent: "default" in fact ? String(fact.default) : "unknown",
    })),
  );
});

test("the guide to contributing knows every kind of event", () => {
  const guide = readFileSync("docs/contributing.md", "utf8");
  const types = Object.values(rulebook.law).flatMap((rules) =>
    Object.values<{ event: { type: string } }>(rules).map(({ event }) => event.type),
  );
  for (const type of new Set(types)) expect(guide).toMatch(new RegExp(`^\\| \`${type}\` +\\|`, "m"));
});

test("every command that the documentation names exists", () => {
  const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> };
  for (const file of ["README.md", "docs/contributing.md"]) {
    for (const [, name = ""] of readFileSync(file, "utf8").matchAll(/npm run ([\w:-]+)/g)) {
      expect(Object.keys(scripts), `${file}: npm run ${name}`).toContain(name);
    }
  }
});
