import { readdirSync, readFileSync } from "node:fs";
import { transform } from "esbuild";
import type { Plugin } from "vitest/config";

/*
 * Turns every ```ts block of the README, the guides and the docstrings into a test.
 * `evaluate(facts).outcome; // "eligible"` becomes a check.
 */

interface Snippet {
  readonly name: string;
  readonly file: string;
  /** That of its first line of code, from 1. */
  readonly line: number;
  readonly code: string;
}

const markdown = () => [
  "README.md",
  ...readdirSync("docs")
    .filter((file) => file.endsWith(".md"))
    .map((file) => `docs/${file}`),
];
const sources = () =>
  readdirSync("src", { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => `src/${file}`);

function snippetsOf(file: string): Snippet[] {
  const text = readFileSync(file, "utf8");
  const plain = file.endsWith(".md") ? text : text.replace(/^\s*\* ?/gm, "");
  return [...plain.matchAll(/^```ts\n([\s\S]*?)^```/gm)].map(({ 1: code = "", index: start }, index) => ({
    name: `${file}, snippet ${index + 1}`,
    file,
    line: plain.slice(0, start).split("\n").length + 1,
    code,
  }));
}

/** Imports become dynamic. The value may also stand in a comment on the next line. Lines keep their numbers. */
function asFunction({ name, file, line, code }: Snippet): string {
  const values: { line: number; text: string }[] = [];
  const checked = (whole: string, offset: number, actual: string, text: string): string => {
    const below = whole.slice(0, offset).split("\n").length - 1;
    values.push({ line: line + below, text });
    return `check(${values.length - 1}, ${actual}, ${text});`;
  };
  const body = code
    .replace(/^import type .+;$/gm, "")
    .replace(/^import (\{[^}]*\}) from ("[^"]+");$/gm, "const $1 = await import($2);")
    .replace(
      /^(?!const |let |import |\s|\}|\/\/)(.+);\n\/\/ (["[{\d].*)$/gm,
      (_, actual: string, text: string, offset: number, whole: string) =>
        `\n${checked(whole, offset + actual.length + 2, actual, text)}`,
    )
    .replace(
      /^(?!const |let |import |\s|\}|\/\/|check\()(.+); \/\/ (["[{\dtfn].*)$/gm,
      (_, actual: string, text: string, offset: number, whole: string) => checked(whole, offset, actual, text),
    )
    .replace(
      /^const (\w+) = (.+); \/\/ (["[{\dtfn].*)$/gm,
      (_, constant: string, actual: string, text: string, offset: number, whole: string) =>
        `const ${constant} = ${actual}; ${checked(whole, offset, constant, text)}`,
    );
  const described = JSON.stringify({ name, file, values });
  return `{ ...${described}, run: async (check) => {\n${body}\n} }`;
}

export function snippets(): Plugin {
  const id = "virtual:snippets";
  return {
    name: "snippets",
    resolveId: (source) => (source === id ? `\0${id}.ts` : undefined),
    load: async (source) => {
      if (source !== `\0${id}.ts`) return undefined;
      const functions = [...markdown(), ...sources()].flatMap(snippetsOf).map(asFunction);
      const module = `export const snippets = [\n${functions.join(",\n")}\n];`;
      return (await transform(module, { loader: "ts" })).code;
    },
  };
}
