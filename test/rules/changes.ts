import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { rulebook } from "carte-vitale";
import { compare, describeComparison } from "carte-vitale/compile";
import { en, enReasoning } from "carte-vitale/messages/en";
import { fr } from "carte-vitale/messages/fr";
import type { Rulebook } from "../../src/model/rulebook.js";
import { sourcesAt } from "../release/history.js";
import { withFolder } from "../release/run.js";

const MOST_SENTENCES = 40;

/** What changed since a commit, for whom, and then the changes that `compare` leaves out. */
export async function changesSince(commit: string): Promise<string[]> {
  return withFolder(async (folder) => {
    sourcesAt(commit, folder);
    const load = (path: string) => import(pathToFileURL(join(folder, "src", path)).href);
    const before = await load("model/shipped-rulebook.ts");
    const said = describeComparison(await compare(before.rulebook, rulebook), en, enReasoning);
    const words = async (path: string) => ({
      en: (await load(`${path}/en.ts`)).en,
      fr: (await load(`${path}/fr.ts`)).fr,
    });
    return [
      ...said.slice(0, MOST_SENTENCES),
      ...(said.length > MOST_SENTENCES ? [`… and ${said.length - MOST_SENTENCES} more differences.`] : []),
      ...listed(
        "Not compared",
        changedPaths(notCompared(before.rulebook), notCompared(rulebook as unknown as Rulebook)),
      ),
      ...listed("Words", changedPaths(await words("words"), { en, fr })),
    ];
  });
}

const listed = (title: string, paths: readonly string[]): string[] =>
  paths.length === 0
    ? []
    : [
        `${title}: ${paths.slice(0, MOST_SENTENCES).join(", ")}${paths.length > MOST_SENTENCES ? ` and ${paths.length - MOST_SENTENCES} more` : ""}.`,
      ];

/** What `compare` leaves out: defaults, what a person can do about a fact, and sources. */
function notCompared({ facts, sources, parameters, steps, alternatives, law }: Rulebook): object {
  const cites = (records: object) =>
    Object.fromEntries(Object.entries(records).map(([id, { cites: own }]) => [id, own]));
  return {
    facts: Object.fromEntries(
      Object.entries<Record<string, unknown>>(facts as never).map(
        ([name, { default: value, change, changes, values }]) => [name, { default: value, change, changes, values }],
      ),
    ),
    sources,
    cites: {
      parameters: cites(parameters),
      steps: cites(steps),
      alternatives: cites(alternatives),
      ...Object.fromEntries(Object.entries(law).map(([file, rules]) => [file, cites(rules)])),
    },
  };
}

/** The paths at which two values differ: `["facts.age.change"]`. */
function changedPaths(before: unknown, after: unknown, path = ""): string[] {
  if (typeof before !== "object" || typeof after !== "object" || before === null || after === null) {
    const text = (value: unknown) => (typeof value === "function" ? "" : JSON.stringify(value));
    return text(before) === text(after) ? [] : [path];
  }
  const [own, other] = [before as Record<string, unknown>, after as Record<string, unknown>];
  return [...new Set([...Object.keys(own), ...Object.keys(other)])].flatMap((key) =>
    changedPaths(own[key], other[key], path === "" ? key : `${path}.${key}`),
  );
}
