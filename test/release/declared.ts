import type { Compared } from "./answers.js";
import { type Answers, LEAST } from "./changeset.js";
import { atLeast, type Bump } from "./versions.js";

/** Compares what the changesets or the changelog say with the answers and the codes of both versions. */
export function undeclared(
  { changed, refused, parameters, codes, examples }: Compared,
  { next, declared }: { next: Bump; declared: readonly Answers[] },
): string[] {
  const found: [Answers, string[]][] = [
    ["changed", [...parameters, ...(changed > 0 ? [JSON.stringify(examples.changed)] : [])]],
    ["refused", refused > 0 ? [JSON.stringify(examples.refused)] : []],
  ];
  const removed =
    codes.length === 0 || atLeast(next, "major")
      ? []
      : [`codes are removed, ${codes.join(", ")}: this needs a major version, and the next one is ${next}`];
  const issues = found.flatMap(([kind, affected]) => {
    if (affected.length === 0) return [];
    const whom = `answers are ${kind}, first for ${affected.join(", ")}`;
    const least = LEAST[kind];
    return [
      ...(atLeast(next, least) ? [] : [`${whom}: this needs at least a ${least} version, and the next one is ${next}`]),
      ...(declared.includes(kind) || declared.includes("refused")
        ? []
        : [`${whom}: no changeset says “Answers: ${kind}”`]),
    ];
  });
  return [...removed, ...issues];
}

/** The “Answers” lines of the changelog since a version, the newest first. */
export function answersSince(version: string, changelog: string): Answers[] {
  const [, ...sections] = changelog.split(/^## /m);
  const known = sections.findIndex((section) => section.split("\n")[0]?.trim() === version);
  return sections
    .slice(0, known < 0 ? sections.length : known)
    .flatMap((section) => [...section.matchAll(/^\s*- Answers: (\w+)\s*$/gm)].map(([, answers]) => answers as Answers));
}
