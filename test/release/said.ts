import type { Compared } from "./answers.js";
import { type Answers, LEAST } from "./changeset.js";
import { atLeast, type Bump } from "./versions.js";

/** What is said of answers, in changesets or in the changelog, held against what was found when everybody was asked. */
export function undeclared(
  { changed, refused, parameters, examples }: Compared,
  { next, said }: { next: Bump; said: readonly Answers[] },
): string[] {
  const found: [Answers, string[]][] = [
    ["changed", [...parameters, ...(changed > 0 ? [JSON.stringify(examples.changed)] : [])]],
    ["refused", refused > 0 ? [JSON.stringify(examples.refused)] : []],
  ];
  return found.flatMap(([kind, whose]) => {
    if (whose.length === 0) return [];
    const whom = `answers are ${kind}, first for ${whose.join(", ")}`;
    const least = LEAST[kind];
    return [
      ...(atLeast(next, least) ? [] : [`${whom}: that is ${least} at least, and the version to come is ${next}`]),
      ...(said.includes(kind) || said.includes("refused") ? [] : [`${whom}: nothing says “Answers: ${kind}”`]),
    ];
  });
}

/** What the changelog says of answers in the versions after one, the newest first. */
export function answersSince(version: string, changelog: string): Answers[] {
  const [, ...sections] = changelog.split(/^## /m);
  const known = sections.findIndex((section) => section.split("\n")[0]?.trim() === version);
  return sections
    .slice(0, known < 0 ? sections.length : known)
    .flatMap((section) => [...section.matchAll(/^\s*- Answers: (\w+)\s*$/gm)].map(([, answers]) => answers as Answers));
}
