/** How far a version goes, from the least. */
export const BUMPS = ["none", "patch", "minor", "major"] as const;
export type Bump = (typeof BUMPS)[number];

export const furthest = (bumps: readonly Bump[]): Bump =>
  BUMPS[Math.max(0, ...bumps.map((bump) => BUMPS.indexOf(bump)))] ?? "none";

export const atLeast = (bump: Bump, least: Bump): boolean => BUMPS.indexOf(bump) >= BUMPS.indexOf(least);

/** The bump between two versions: the first number that differs. */
export function bumpBetween(before: string, after: string): Bump {
  const [old, next] = [before, after].map((version) => version.split(".").map(Number));
  const index = [0, 1, 2].find((position) => old?.[position] !== next?.[position]);
  return index === undefined ? "none" : (["major", "minor", "patch"] as const)[index as 0 | 1 | 2];
}
