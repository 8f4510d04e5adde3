import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import {
  webAddress,
  withAddressedLinks,
  withRelativeLinks,
  withRepository,
  withYamlLine,
} from "./release/addresses.js";

const ADDRESS = "https://github.com/owner/name";

test.each([
  ["owner/name", ADDRESS],
  ["github:owner/name", ADDRESS],
  ["https://github.com/owner/name", ADDRESS],
  ["git+https://github.com/owner/name.git", ADDRESS],
  [{ type: "git", url: "git+https://github.com/owner/the.name.git" }, "https://github.com/owner/the.name"],
  ["https://example.org/owner/name", null],
  ["", null],
  [undefined, null],
])("the address of the repository %j is %j", (repository, address) => {
  expect(webAddress(repository)).toBe(address);
});

describe("with a repository", () => {
  test("package.json has the repository, the page and the issues, once", () => {
    const text = '{ "name": "some", "license": "MIT", "type": "module", "repository": "owner/name" }';
    const filled = withRepository(text, ADDRESS);
    expect(Object.entries(JSON.parse(filled))).toEqual([
      ["name", "some"],
      ["license", "MIT"],
      ["repository", { type: "git", url: "git+https://github.com/owner/name.git" }],
      ["homepage", "https://github.com/owner/name#readme"],
      ["bugs", "https://github.com/owner/name/issues"],
      ["type", "module"],
    ]);
    expect(withRepository(filled, ADDRESS)).toBe(filled);
  });

  test("publiccode.yml and CITATION.cff have its address, once", () => {
    for (const [file, key, after] of [
      ["publiccode.yml", "url", "name"],
      ["CITATION.cff", "repository-code", "title"],
    ] as const) {
      const filled = withYamlLine(readFileSync(file, "utf8"), key, after, ADDRESS);
      expect((parse(filled) as Record<string, unknown>)[key]).toBe(ADDRESS);
      expect(withYamlLine(filled, key, after, ADDRESS)).toBe(filled);
      const moved = withYamlLine(filled, key, after, `${ADDRESS}-2`);
      expect((parse(moved) as Record<string, unknown>)[key]).toBe(`${ADDRESS}-2`);
    }
  });

  test("no link of the README is relative, and its own links follow a move", () => {
    const text = "[why](docs/explain.md), [part](docs/time.md#days), [engine](https://github.com/other/engine)";
    const filled = withAddressedLinks(text, ADDRESS);
    expect(filled).toBe(
      "[why](https://github.com/owner/name/blob/HEAD/docs/explain.md), " +
        "[part](https://github.com/owner/name/blob/HEAD/docs/time.md#days), [engine](https://github.com/other/engine)",
    );
    expect(withAddressedLinks(filled, `${ADDRESS}-2`)).toBe(filled.replaceAll(ADDRESS, `${ADDRESS}-2`));
    expect(withRelativeLinks(filled)).toBe(text);
    expect(withAddressedLinks(readFileSync("README.md", "utf8"), ADDRESS)).not.toMatch(/\]\((?!https:)/);
  });
});

test("without a repository, no address is written", () => {
  const filled = withRepository('{ "license": "MIT" }', ADDRESS);
  expect(Object.keys(JSON.parse(withRepository(filled, null)))).toEqual(["license"]);
  expect(withYamlLine("name: some\nurl: https://github.com/owner/name\n", "url", "name", null)).toBe("name: some\n");
  expect(withAddressedLinks("[why](docs/explain.md)", null)).toBe("[why](docs/explain.md)");
});
