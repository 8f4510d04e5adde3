import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

/*
 * Code that the guides show is copied word for word from docs/examples. Requests and answers of the service are tested
 * in docs/examples/service/test/guide.test.js.
 */

const examples = readdirSync("docs/examples");
const texts = [
  ...readdirSync("docs")
    .filter((file) => /^in-a-.*\.md$/.test(file))
    .map((file) => `docs/${file}`),
  ...examples.map((example) => `docs/examples/${example}/README.md`),
];
const container = JSON.parse(readFileSync("docs/examples/service/package.json", "utf8")).scripts.container as string;
const [, tag] = /--tag (\S+)/.exec(container) ?? [];
const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> };

const blocks = texts.flatMap((text) =>
  [...readFileSync(text, "utf8").matchAll(/^```(\w+)(?: (\S+))?\n([\s\S]*?)^```/gm)].map(
    ([, language = "", file = "", code = ""], index) => ({ name: `${text}, block ${index + 1}`, language, file, code }),
  ),
);

describe("The code blocks of the guides", () => {
  test("show every example", () => {
    const shown = new Set(blocks.map(({ file }) => file.split("/")[0]));
    expect(examples.filter((example) => !shown.has(example))).toEqual([]);
  });

  for (const [index, { name, language, file, code }] of blocks.entries()) {
    if (file !== "") {
      test(`${name} is copied from ${file}`, () => {
        expect(dedented(readFileSync(join("docs/examples", file), "utf8"), code)).toContain(code);
      });
    } else if (language === "sh") {
      test(`${name} runs scripts of package.json`, () => {
        if (code.startsWith("curl ")) expect(blocks[index + 1]?.language).toBe("json");
        else if (code.startsWith("docker run ")) expect(tag).toBe(code.trim().split(" ").at(-1));
        else {
          const names = [...code.matchAll(/npm run ([\w:]+)/g)].map(([, script = ""]) => script);
          expect(names.filter((script) => !Object.hasOwn(scripts, script))).toEqual([]);
          expect(code).toMatch(
            /^(npm ci && )?npm run build && npx tsx test\/example\.ts \w+ (start|check|container)\n$/,
          );
        }
      });
    } else {
      test(`${name} is the answer to the request before it`, () => {
        expect(language).toBe("json");
        expect(blocks[index - 1]?.code).toMatch(/^curl /);
      });
    }
  }
});

/** The source with the indentation of the first line of the block removed. */
function dedented(source: string, block: string): string {
  const [first = ""] = block.split("\n");
  const line = source.split("\n").find((each) => each.trim() === first.trim()) ?? "";
  const indent = line.length - line.trimStart().length;
  return source.replaceAll(new RegExp(`^ {${indent}}`, "gm"), "");
}
