import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

/*
 * What the guides show of the examples stands in the examples, word for word; nothing is shown that nobody checks. What
 * the service is asked and answers, its own tests try (docs/examples/service/test/guide.test.js).
 */

const examples = readdirSync("docs/examples");
const texts = [
  ...readdirSync("docs")
    .filter((file) => /^in-a-.*\.md$/.test(file))
    .map((file) => `docs/${file}`),
  ...examples.map((example) => `docs/examples/${example}/README.md`),
];
const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> };

const blocks = texts.flatMap((text) =>
  [...readFileSync(text, "utf8").matchAll(/^```(\w+)(?: (\S+))?\n([\s\S]*?)^```/gm)].map(
    ([, language = "", file = "", code = ""], place) => ({ name: `${text}, block ${place + 1}`, language, file, code }),
  ),
);

describe("what the guides show of the examples", () => {
  test("there is something of every example", () => {
    const shown = new Set(blocks.map(({ file }) => file.split("/")[0]));
    expect(examples.filter((example) => !shown.has(example))).toEqual([]);
  });

  for (const [place, { name, language, file, code }] of blocks.entries()) {
    if (file !== "") {
      test(`${name} stands in ${file}`, () => {
        expect(dedented(readFileSync(join("docs/examples", file), "utf8"), code)).toContain(code);
      });
    } else if (language === "sh") {
      test(`${name} is a command that there is`, () => {
        if (code.startsWith("curl ")) expect(blocks[place + 1]?.language).toBe("json");
        else {
          const names = [...code.matchAll(/npm run ([\w:]+)/g)].map(([, script = ""]) => script);
          expect(names.filter((script) => !Object.hasOwn(scripts, script))).toEqual([]);
          expect(code).toMatch(/^npm (ci|run [\w:]+) && npm run [\w:]+\n$/);
        }
      });
    } else {
      test(`${name} is the answer to a command`, () => {
        expect(language).toBe("json");
        expect(blocks[place - 1]?.code).toMatch(/^curl /);
      });
    }
  }
});

/** The lines of a file, moved left as far as the first line of a block is. */
function dedented(source: string, code: string): string {
  const [first = ""] = code.split("\n");
  const line = source.split("\n").find((each) => each.trim() === first.trim()) ?? "";
  const indent = line.length - line.trimStart().length;
  return source.replaceAll(new RegExp(`^ {${indent}}`, "gm"), "");
}
