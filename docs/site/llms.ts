import { readFileSync } from "node:fs";
import { languages } from "./language.js";
import type { Page } from "./page.js";
import { firstLines } from "./pages/home.js";

/** What each entry point of the package is for. */
const ENTRY_POINTS: Readonly<Record<string, string>> = {
  ".": "decides, explains, says what would change the answer and what to ask next",
  "./time": "the same from dates: the facts and the decision of a day, forecasts",
  "./messages/en": "the words in English",
  "./messages/fr": "the words in French",
  "./schemas": "zod and JSON schemas of facts and decisions",
  "./tools": "five tools for an assistant, with JSON schemas; carte-vitale-mcp serves them over stdio",
  "./compile": "compiles, verifies and compares rulebooks of your own",
  "./conformance": "cases for a port to another language",
};

const manifest: { name: string; description: string; exports: Record<string, unknown> } = JSON.parse(
  readFileSync(new URL("../../package.json", import.meta.url), "utf8"),
);

/** A plain summary of the library and of its pages, as language models read it: https://llmstxt.org */
export function llmsText(pages: readonly Page[]): string {
  const [english] = languages;
  if (!english) throw new Error("There is no language.");
  const entries = Object.keys(manifest.exports)
    .filter((entry) => !entry.endsWith(".json"))
    .map((entry) => {
      const name = manifest.name + entry.slice(1);
      return ENTRY_POINTS[entry] === undefined ? `- ${name}` : `- ${name}: ${ENTRY_POINTS[entry]}`;
    });
  const listOf = (part: Page["part"], code = "en") =>
    pages
      .filter((page) => page.part === part && page.language.code === code)
      .map(({ title, path, summary }) => `- [${title}](${path}): ${summary.replace(/\s+/g, " ")}`)
      .join("\n");
  return `# ${manifest.name}

> ${manifest.description}

It holds the rules of the French health insurance card as data, each with its public source. It gives a decision for a
person from at most thirteen facts, of which any may be unknown: the outcome, the reasons, the procedures and the documents,
as codes, in English and in French. It is synchronous and sends nothing anywhere. It informs; the health insurance fund
decides.

Install: npm install ${manifest.name}

\`\`\`ts
${firstLines(english)}
\`\`\`

## Entry points

${entries.join("\n")}

## Guides

${listOf("guides")}

## Reference

${listOf("reference")}
${listOf("facts")}

## Answers and documents

${listOf("outcomes")}
${listOf("documents")}

## Law

${listOf("law")}
${listOf("parameters")}

## Help for persons, and what is not covered

${listOf("help")}
${listOf("help", "fr")}
`;
}
