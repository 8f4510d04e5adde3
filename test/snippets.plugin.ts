import { readdirSync, readFileSync } from "node:fs";
import { transform } from "esbuild";
import type { Plugin } from "vitest/config";

/*
 * Turns every ```ts block of the README, the guides and the docstrings into a test.
 * `evaluate(facts).outcome; // "eligible"` becomes an assertion.
 */

interface Snippet {
  readonly name: string;
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
  return [...plain.matchAll(/^```ts\n([\s\S]*?)^```/gm)].map(([, code = ""], index) => ({
    name: `${file}, snippet ${index + 1}`,
    code,
  }));
}

/** Imports become dynamic. The value may also stand in a comment on the next line. */
function asFunction({ name, code }: Snippet): string {
  const body = code
    .replace(/^import type .+;$/gm, "")
    .replace(/^import (\{[^}]*\}) from ("[^"]+");$/gm, "const $1 = await import($2);")
    .replace(/^(?!const |let |import |\s|\}|\/\/)(.+);\n\/\/ (["[{\d].*)$/gm, "expect($1).toEqual($2);")
    .replace(/^(?!const |let |import |\s|\}|\/\/)(.+); \/\/ (["[{\dtfn].*)$/gm, "expect($1).toEqual($2);")
    .replace(/^const (\w+) = (.+); \/\/ (["[{\dtfn].*)$/gm, "const $1 = $2;\nexpect($1).toEqual($3);");
  const asserted = (body.match(/expect\(/g) ?? []).length;
  return `{ name: ${JSON.stringify(name)}, asserted: ${asserted}, run: async () => {\n${body}\n} }`;
}

export function snippets(): Plugin {
  const id = "virtual:snippets";
  return {
    name: "snippets",
    resolveId: (source) => (source === id ? `\0${id}.ts` : undefined),
    load: async (source) => {
      if (source !== `\0${id}.ts`) return undefined;
      const functions = [...markdown(), ...sources()].flatMap(snippetsOf).map(asFunction);
      const module = `import { expect } from "vitest";\nexport const snippets = [\n${functions.join(",\n")}\n];`;
      return (await transform(module, { loader: "ts" })).code;
    },
  };
}
