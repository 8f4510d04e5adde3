import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { rulebook } from "carte-vitale";
import { expect, test } from "vitest";
import { LIMITS, type Limit } from "./bench/limits.js";
import { select } from "./parts.js";
import { withRelativeLinks } from "./release/addresses.js";

const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> };

test("the contributing guide knows every kind of event", () => {
  const guide = readFileSync(".github/CONTRIBUTING.md", "utf8");
  const types = Object.values(rulebook.law).flatMap((rules) =>
    Object.values<{ event: { type: string } }>(rules).map(({ event }) => event.type),
  );
  for (const type of new Set(types)) expect(guide).toMatch(new RegExp(`^\\| \`${type}\` +\\|`, "m"));
});

const markdownIn = (folder: string) =>
  readdirSync(folder).flatMap((file) => (file.endsWith(".md") ? [`${folder}/${file}`] : []));
const documents = [
  "README.md",
  "SECURITY.md",
  ".changeset/README.md",
  ".github/CONTRIBUTING.md",
  ...markdownIn("docs"),
  ...markdownIn("docs/decisions"),
];

test.each(documents)("the commands, files and links that %s names exist", (document) => {
  const text = withRelativeLinks(readFileSync(document, "utf8")).replace(/^```(?!sh)[\s\S]*?^```/gm, "");
  for (const [, name = ""] of text.matchAll(/npm run ([\w:-]+)/g)) expect(Object.keys(scripts)).toContain(name);
  for (const [, path = ""] of text.matchAll(/tsx (test\/[\w/.-]+)/g)) expect(existsSync(path), path).toBe(true);
  for (const [, names = ""] of text.matchAll(/npm run check --\s([\w -]+)`/g)) {
    expect(() => select(names.split(" "))).not.toThrow();
  }
  for (const [, names = ""] of text.matchAll(/npm run bench --\s([\w -]+)`/g)) {
    for (const name of names.split(" ")) expect(existsSync(`test/bench/${name}.ts`), name).toBe(true);
  }
  for (const [, path = ""] of text.matchAll(/\]\((?!https?:)([^)#]+)/g)) {
    expect(existsSync(join(dirname(document), path)), path).toBe(true);
  }
});

test("every command of package.json is in the contributing guide, or runs by itself", () => {
  const guide = readFileSync(".github/CONTRIBUTING.md", "utf8");
  for (const name of Object.keys(scripts)) {
    if (name !== "prepack") expect(guide).toContain(name === "test" ? "`npm test`" : `npm run ${name}`);
  }
});

test("the design lists every decision record under its own title, in order", () => {
  const records = markdownIn("docs/decisions").filter((file) => !file.endsWith("/README.md"));
  const links = [...readFileSync("docs/design.md", "utf8").matchAll(/^(\d+)\. \[(.+)\]\((decisions\/.+)\)$/gm)];
  expect(links.map(([, number, title, path]) => ({ number: Number(number), title, path: `docs/${path}` }))).toEqual(
    records.sort().map((path, index) => ({
      number: index + 1,
      title: /^# (.+)$/m.exec(readFileSync(path, "utf8"))?.[1],
      path,
    })),
  );
  for (const [index, path] of records.entries()) expect(path).toContain(`/${String(index + 1).padStart(4, "0")}-`);
});

test("the guide on performance lists the limits that the benchmarks hold", () => {
  const rows = readFileSync("docs/performance.md", "utf8").match(/^\| .* at (?:most|least) .* \|$/gm);
  const limits: readonly Limit[] = Object.values(LIMITS);
  expect(rows).toEqual(
    limits.map(
      ({ part, what, bound, number, unit, slack }) =>
        `| \`${part}\` | ${what} | ${bound} ${number} ${unit} | ${slack === undefined ? "" : `${slack} times`} |`,
    ),
  );
});
